// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * contacts: the Contacten page. For now it lists whom the file knows; the log comes.
 * May use widgets, and every room of the core.
 */

#pragma once

#include "contacts/dek-contacts-page.h"
