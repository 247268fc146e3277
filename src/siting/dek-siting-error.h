// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekSitingError:
 * @DEK_SITING_ERROR_INVALID_TABLE: a table has a bad line; the message names
 *   file and line
 * @DEK_SITING_ERROR_NO_DEMAND: there is nobody to reach
 * @DEK_SITING_ERROR_NO_CANDIDATES: there is no place to choose from
 * @DEK_SITING_ERROR_TOO_MANY: more new places are asked than there are
 *   candidates, or fewer than are forced
 * @DEK_SITING_ERROR_NO_LIMIT: the model needs a limit over 0
 * @DEK_SITING_ERROR_INFEASIBLE: no choice of places serves everybody
 * @DEK_SITING_ERROR_FAILED: the solver gave up; the message says why
 *
 * What may go wrong in the siting room. Every message is one translated
 * sentence. A cancelled calculation gives %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  DEK_SITING_ERROR_INVALID_TABLE,
  DEK_SITING_ERROR_NO_DEMAND,
  DEK_SITING_ERROR_NO_CANDIDATES,
  DEK_SITING_ERROR_TOO_MANY,
  DEK_SITING_ERROR_NO_LIMIT,
  DEK_SITING_ERROR_INFEASIBLE,
  DEK_SITING_ERROR_FAILED
} DekSitingError;

#define DEK_SITING_ERROR (dek_siting_error_quark ())

GQuark dek_siting_error_quark (void);

G_END_DECLS
