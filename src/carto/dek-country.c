// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-country"

#include "carto/dek-land.h"
#include "reference/dek-reference.h"

static DekLand *
make_country (void)
{
  const DekReference *reference = dek_reference_get_default ();
  guint n = dek_reference_get_n_gemeenten (reference);
  g_autofree DekLandShape *shapes = g_new0 (DekLandShape, n);
  g_autoptr(GPtrArray) boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_multi_polygon_unref);

  for (guint i = 0; i < n; i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      DekMultiPolygon *boundary = dek_reference_dup_boundary (reference, i);

      g_ptr_array_add (boundaries, boundary);
      shapes[i].id = gemeente->code;
      shapes[i].name = gemeente->name;
      shapes[i].weight = (double) gemeente->inhabitants;
      shapes[i].coords = boundary->coords;
      shapes[i].ring_starts = boundary->ring_starts;
      shapes[i].n_rings = boundary->n_rings;
    }
  return dek_land_new (shapes, n);
}

/**
 * dek_land_dup_country:
 *
 * All gemeenten of the Netherlands as shipped with the program, by their CBS
 * number; the weight is the inhabitants of 2023. Made once, when first asked
 * for.
 *
 * Returns: (transfer full): the land
 */
DekLand *
dek_land_dup_country (void)
{
  static DekLand *country;

  if (g_once_init_enter (&country))
    g_once_init_leave (&country, make_country ());
  return dek_land_ref (country);
}
