// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-input-find"

#include "coverage/dek-coverage-input.h"

/**
 * dek_coverage_input_find_gemeente:
 * @self: an input
 * @id: a CBS number
 *
 * Returns: its index, -1 where there is none
 */
gint
dek_coverage_input_find_gemeente (const DekCoverageInput *self,
                                  gint64                  id)
{
  const DekCoverageGemeente *rows;
  guint n;

  g_return_val_if_fail (self != NULL, -1);

  rows = dek_coverage_input_get_gemeenten (self, &n);
  for (guint i = 0; i < n; i++)
    {
      if (rows[i].id == id)
        return (gint) i;
    }

  return -1;
}

/**
 * dek_coverage_input_find_subregion:
 * @self: an input
 * @id: id of a sub-region record
 *
 * Returns: its index, -1 where there is none
 */
gint
dek_coverage_input_find_subregion (const DekCoverageInput *self,
                                   gint64                  id)
{
  const DekCoverageSubregion *rows;
  guint n;

  g_return_val_if_fail (self != NULL, -1);

  rows = dek_coverage_input_get_subregions (self, &n);
  for (guint i = 0; i < n; i++)
    {
      if (rows[i].id == id)
        return (gint) i;
    }

  return -1;
}

/**
 * dek_coverage_input_find_demand:
 * @self: an input
 * @id: a four-digit postcode
 *
 * Returns: its index, -1 where there is none
 */
gint
dek_coverage_input_find_demand (const DekCoverageInput *self,
                                gint64                  id)
{
  const DekCoverageDemand *rows;
  guint n;

  g_return_val_if_fail (self != NULL, -1);

  rows = dek_coverage_input_get_demand (self, &n);
  for (guint i = 0; i < n; i++)
    {
      if (rows[i].id == id)
        return (gint) i;
    }

  return -1;
}

/**
 * dek_coverage_input_find_site:
 * @self: an input
 * @id: id of a steunpunt record, not 0
 *
 * Returns: its index, -1 where there is none
 */
gint
dek_coverage_input_find_site (const DekCoverageInput *self,
                              gint64                  id)
{
  const DekCoverageSite *rows;
  guint n;

  g_return_val_if_fail (self != NULL, -1);

  rows = dek_coverage_input_get_sites (self, &n);
  for (guint i = 0; id != 0 && i < n; i++)
    {
      if (rows[i].id == id)
        return (gint) i;
    }

  return -1;
}
