// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-attribution"

#include "carto/dek-attribution.h"

#include <glib/gi18n.h>

/**
 * dek_attribution_get_text:
 *
 * Returns: (transfer none): who the boundaries and figures of the map are
 *   from, as their licence asks: always on screen, on pictures and in print;
 *   translated
 */
const char *
dek_attribution_get_text (void)
{
  return _("Boundaries and inhabitants: CBS / Kadaster, CC BY 4.0");
}

/**
 * dek_attribution_get_sources:
 *
 * Returns: (transfer none): the same with the years, for a picture that goes
 *   out of the house; translated
 */
const char *
dek_attribution_get_sources (void)
{
  return _("Boundaries and inhabitants: CBS / Kadaster 2023, CC BY 4.0. Places: the region's own file.");
}
