// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-fingerprint"

#include "coverage/dek-coverage-run.h"

#include <math.h>
#include <string.h>

/* What a fingerprint is taken of: everything that can change a figure. Doubles
 * go in as text, so that it is the same on every computer.
 */
static void
hash_text (GChecksum  *checksum,
           const char *format,
           ...) G_GNUC_PRINTF (2, 3);

static void
hash_text (GChecksum  *checksum,
           const char *format,
           ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* The NUL parts one text from the next. */
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
hash_double (GChecksum *checksum,
             double     number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (text, sizeof text, number);
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
hash_land (GChecksum        *checksum,
           DekCoverageInput *input)
{
  guint n;
  const DekCoverageSubregion *subregions = dek_coverage_input_get_subregions (input, &n);
  const DekCoverageGemeente *gemeenten;

  for (guint i = 0; i < n; i++)
    hash_text (checksum, "subregion %s", subregions[i].name);

  gemeenten = dek_coverage_input_get_gemeenten (input, &n);
  for (guint i = 0; i < n; i++)
    {
      const DekMultiPolygon *boundary = gemeenten[i].boundary;

      hash_text (checksum, "gemeente %s %s %d", gemeenten[i].code, gemeenten[i].name, gemeenten[i].subregion);
      for (guint p = 0; boundary != NULL && p < 2 * boundary->n_points; p++)
        hash_text (checksum, "%d", (gint) lrint (boundary->coords[p] * 1e7));
    }
}

static void
hash_sites (GChecksum        *checksum,
            DekCoverageInput *input)
{
  guint n;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (input, &n);

  for (guint i = 0; i < n; i++)
    {
      const DekCoverageSite *site = sites + i;

      hash_text (checksum, "site %s %d %d %d %d %d %d %d", site->name, site->has_position, site->gemeente,
                 site->subregion, site->is_outside, site->is_approximate, site->is_designated_full,
                 dek_coverage_input_get_site_pc4 (input, i));
      hash_text (checksum, "%u %u %u %d %u %u %u %u", (guint) site->kind, (guint) site->status, (guint) site->size, site->dagdelen,
                 site->elements, site->elements_unknown, site->open_from, site->open_until);
      hash_double (checksum, site->location.lon);
      hash_double (checksum, site->location.lat);
    }
}

static void
hash_people (GChecksum        *checksum,
             DekCoverageInput *input)
{
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (input, &n);
  DekTravelMatrix *matrix = dek_coverage_input_get_matrix (input);

  for (guint i = 0; i < n; i++)
    {
      hash_text (checksum, "people %" G_GINT64_FORMAT " %s %d %" G_GINT64_FORMAT, demand[i].id,
                 demand[i].name != NULL ? demand[i].name : "", demand[i].gemeente, demand[i].inhabitants);
      hash_double (checksum, demand[i].location.lon);
      hash_double (checksum, demand[i].location.lat);
    }

  if (matrix != NULL)
    {
      const DekTravelTimeRow *rows = dek_travel_matrix_get_rows (matrix, &n);

      for (guint i = 0; i < n; i++)
        {
          hash_text (checksum, "time %d %d", rows[i].origin, rows[i].destination);
          hash_double (checksum, rows[i].minutes);
        }
    }
}

/**
 * dek_coverage_dup_fingerprint:
 * @self: a coverage
 *
 * Makes a fingerprint of the norm and everything that the coverage was computed
 * from. Two with the same one have the same figures. The date is in it only
 * where it matters: in the scenario "now", with places that have dates.
 *
 * Returns: (transfer full): 64 hexadecimal digits (SHA-256)
 */
char *
dek_coverage_dup_fingerprint (const DekCoverage *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  DekCoverageInput *input;
  const DekNorm *norm;
  g_autofree char *norm_json = NULL;
  const DekCoverageSite *sites;
  gboolean has_dates = FALSE;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  input = dek_coverage_get_input (self);
  norm = dek_coverage_get_norm (self);
  norm_json = dek_norm_to_json (norm);
  hash_text (checksum, "norm %s", norm_json);
  hash_land (checksum, input);
  hash_sites (checksum, input);
  hash_people (checksum, input);

  sites = dek_coverage_input_get_sites (input, &n);
  for (guint i = 0; i < n; i++)
    has_dates = has_dates || sites[i].open_from != 0 || sites[i].open_until != 0;
  if (norm->scenario == DEK_SCENARIO_NOW && has_dates)
    hash_text (checksum, "today %u", dek_coverage_input_get_today (input));

  return g_strdup (g_checksum_get_string (checksum));
}
