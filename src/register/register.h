// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * register: the Steunpunten page, a register of places.
 * May use widgets, and every room of the core.
 */

#pragma once

#include "register/dek-register-page.h"
