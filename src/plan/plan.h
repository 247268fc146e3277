// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * plan: the Plan page. For now it lists the plan that the file holds; editing comes.
 * May use widgets, and every room of the core.
 */

#pragma once

#include "plan/dek-plan-page.h"
