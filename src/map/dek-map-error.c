/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "map/dek-map-error.h"

G_DEFINE_QUARK (dek-map-error-quark, dek_map_error)
