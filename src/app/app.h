// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * app: the application, its windows, the start page and the page for a new
 * region. Puts the pages of the other rooms together; it may use every room,
 * and no room uses it.
 */

#pragma once

#include "app/dek-application.h"
#include "app/dek-recents.h"
#include "app/dek-settings.h"
#include "app/dek-window.h"
