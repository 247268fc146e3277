// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * monitor: the Monitor page: the region in numbers beside the Monitor 2025.
 * May use widgets, and every room of the core.
 */

#pragma once

#include "monitor/dek-monitor-page.h"
