// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-monitor"

#include "reference/dek-reference-private.h"

static void
load_subregions (DekReference *self)
{
  const DekLayoutSubregion *rows;
  guint n;

  rows = dek_reference_get_section (self, DEK_LAYOUT_SUBREGIONS, sizeof *rows, &n);
  self->subregions = g_new (DekRefSubregion, n);
  for (guint i = 0; i < n; i++)
    {
      self->subregions[i] = (DekRefSubregion) {
        .name = dek_reference_get_string (self, rows[i].name),
        .gemeente_codes = self->numbers + rows[i].gemeenten.first,
        .n_gemeenten = (guint) rows[i].gemeenten.count,
      };
    }
}

static void
load_regions (DekReference *self)
{
  const DekLayoutRegion *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_REGIONS, sizeof *rows, &self->n_regions);
  self->regions = g_new (DekRefRegion, self->n_regions);
  for (guint i = 0; i < self->n_regions; i++)
    {
      self->regions[i] = (DekRefRegion) {
        .name = dek_reference_get_string (self, rows[i].name),
        .large = rows[i].large,
        .medium = rows[i].medium,
        .small = rows[i].small,
        .total = rows[i].total,
        .response_lsp = rows[i].response_lsp,
        .response_coordinators = rows[i].response_coordinators,
        .note = dek_reference_get_string (self, rows[i].note),
        .gemeente_codes = self->numbers + rows[i].gemeenten.first,
        .n_gemeenten = (guint) rows[i].gemeenten.count,
        .complete = rows[i].complete,
        .subregions = self->subregions + rows[i].subregions.first,
        .n_subregions = (guint) rows[i].subregions.count,
      };
    }
}

static void
load_lsp (DekReference *self)
{
  const DekLayoutLsp *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_LSP, sizeof *rows, &self->n_lsp);
  self->lsp = g_new (DekRefLsp, self->n_lsp);
  for (guint i = 0; i < self->n_lsp; i++)
    {
      self->lsp[i] = (DekRefLsp) {
        .region = (guint) rows[i].region,
        .name = dek_reference_get_string (self, rows[i].name),
        .organisation = dek_reference_get_string (self, rows[i].organisation),
        .gemeente_code = rows[i].gemeente_code,
        .size_class = (DekSizeClass) rows[i].size_class,
        .count = rows[i].count,
        .note = dek_reference_get_string (self, rows[i].note),
      };
    }
}

void
dek_reference_load_monitor (DekReference *self)
{
  load_subregions (self);
  load_regions (self);
  load_lsp (self);
}

/**
 * dek_reference_get_n_regions:
 * @self: the reference data
 *
 * Returns: how many regions the Monitor 2025 has
 */
guint
dek_reference_get_n_regions (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_regions;
}

/**
 * dek_reference_get_region:
 * @self: the reference data
 * @index: 0 to the number of regions less one, in the order of the monitor
 *
 * Returns: (transfer none): the region
 */
const DekRefRegion *
dek_reference_get_region (const DekReference *self,
                          guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_regions, NULL);

  return &self->regions[index];
}

/**
 * dek_reference_find_region:
 * @self: the reference data
 * @name: name of a region; upper and lower case are the same
 * @index: (out) (optional): its index, untouched if there is none
 *
 * Returns: whether there is a region of that name
 */
gboolean
dek_reference_find_region (const DekReference *self,
                           const char         *name,
                           guint              *index)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  folded = g_utf8_casefold (name, -1);
  for (guint i = 0; i < self->n_regions; i++)
    {
      g_autofree char *candidate = g_utf8_casefold (self->regions[i].name, -1);

      if (g_str_equal (candidate, folded))
        {
          if (index != NULL)
            *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * dek_reference_get_n_lsp:
 * @self: the reference data
 *
 * Some rows stand for more than one LSP: add their counts for the number of
 * LSP.
 *
 * Returns: how many rows annex A of the monitor has
 */
guint
dek_reference_get_n_lsp (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lsp;
}

/**
 * dek_reference_get_lsp:
 * @self: the reference data
 * @index: 0 to the number of rows less one, in the order of the monitor
 *
 * Returns: (transfer none): the row
 */
const DekRefLsp *
dek_reference_get_lsp (const DekReference *self,
                       guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_lsp, NULL);

  return &self->lsp[index];
}
