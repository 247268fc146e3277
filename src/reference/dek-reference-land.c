// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-land"

#include "reference/dek-reference-private.h"

#include <stdlib.h>

/* Coordinates are stored in hundred thousandths of a degree. Dividing gives
 * the number nearest to the decimal one; multiplying by 1e-5 would not.
 */
#define UNITS_PER_DEGREE 100000.0

static void
load_gemeenten (DekReference *self)
{
  const DekLayoutGemeente *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_GEMEENTEN, sizeof *rows, &self->n_gemeenten);
  self->gemeenten = g_new (DekRefGemeente, self->n_gemeenten);
  for (guint i = 0; i < self->n_gemeenten; i++)
    {
      self->gemeenten[i] = (DekRefGemeente) {
        .code = rows[i].code,
        .name = dek_reference_get_string (self, rows[i].name),
        .province = dek_reference_get_string (self, rows[i].province),
        .inhabitants = rows[i].inhabitants,
        .land_km2 = rows[i].land_km2,
        .lon = rows[i].lon,
        .lat = rows[i].lat,
      };
    }
}

static void
load_postcodes (DekReference *self)
{
  const DekLayoutPostcode *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_POSTCODES, sizeof *rows, &self->n_postcodes);
  self->postcodes = g_new (DekRefPostcode, self->n_postcodes);
  for (guint i = 0; i < self->n_postcodes; i++)
    {
      self->postcodes[i] = (DekRefPostcode) {
        .pc4 = rows[i].pc4,
        .place = dek_reference_get_string (self, rows[i].place),
        .gemeente_code = rows[i].gemeente_code,
        .inhabitants = rows[i].inhabitants,
        .lon = rows[i].lon,
        .lat = rows[i].lat,
      };
    }
}

void
dek_reference_load_land (DekReference *self)
{
  guint n_starts;

  load_gemeenten (self);
  load_postcodes (self);

  self->arcs.starts = dek_reference_get_section (self, DEK_LAYOUT_ARC_STARTS, sizeof (guint32), &n_starts);
  self->arcs.n_arcs = n_starts - 1;
  self->arcs.coords = dek_reference_get_section (self, DEK_LAYOUT_ARC_COORDS, sizeof (gint32), NULL);
  self->arcs.sides = dek_reference_get_section (self, DEK_LAYOUT_ARC_SIDES, sizeof (gint32), NULL);
  self->area_starts = dek_reference_get_section (self, DEK_LAYOUT_AREA_STARTS, sizeof (guint32), NULL);
  self->polygon_starts = dek_reference_get_section (self, DEK_LAYOUT_POLYGON_STARTS, sizeof (guint32), NULL);
  self->ring_starts = dek_reference_get_section (self, DEK_LAYOUT_RING_STARTS, sizeof (guint32), NULL);
  self->arc_refs = dek_reference_get_section (self, DEK_LAYOUT_ARC_REFS, sizeof (gint32), NULL);
}

/**
 * dek_reference_get_n_gemeenten:
 * @self: the reference data
 *
 * Returns: how many gemeenten the country has
 */
guint
dek_reference_get_n_gemeenten (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_gemeenten;
}

/**
 * dek_reference_get_gemeente:
 * @self: the reference data
 * @index: 0 to the number of gemeenten less one; they are ordered by code
 *
 * Returns: (transfer none): the gemeente
 */
const DekRefGemeente *
dek_reference_get_gemeente (const DekReference *self,
                            guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_gemeenten, NULL);

  return &self->gemeenten[index];
}

static int
compare_code (const void *key,
              const void *element)
{
  const gint *code = key;
  const DekRefGemeente *gemeente = element;

  return (*code > gemeente->code) - (*code < gemeente->code);
}

/**
 * dek_reference_find_gemeente:
 * @self: the reference data
 * @code: a CBS number, e.g. 546
 * @index: (out) (optional): its index, untouched if there is none
 *
 * Returns: whether there is a gemeente of that number
 */
gboolean
dek_reference_find_gemeente (const DekReference *self,
                             gint                code,
                             guint              *index)
{
  const DekRefGemeente *found;

  g_return_val_if_fail (self != NULL, FALSE);

  found = bsearch (&code, self->gemeenten, self->n_gemeenten, sizeof *found, compare_code);
  if (found != NULL && index != NULL)
    *index = (guint) (found - self->gemeenten);

  return found != NULL;
}

/* Appends the points of an arc in the direction of the reference. Its first
 * point is the last one of the arc before it in the ring: that is left out.
 */
static void
append_arc (const DekReference *self,
            gint32              ref,
            gboolean            is_first,
            GArray             *coords)
{
  guint32 arc = (guint32) (ref >= 0 ? ref : ~ref);
  guint32 start = self->arcs.starts[arc];
  guint32 end = self->arcs.starts[arc + 1];

  for (guint32 i = is_first ? 0 : 1; i < end - start; i++)
    {
      const gint32 *point = self->arcs.coords + 2 * (gsize) (ref >= 0 ? start + i : end - 1 - i);
      double lonlat[2] = { point[0] / UNITS_PER_DEGREE, point[1] / UNITS_PER_DEGREE };

      g_array_append_vals (coords, lonlat, 2);
    }
}

static void
append_ring (const DekReference *self,
             guint32             ring,
             GArray             *coords,
             GArray             *ring_starts)
{
  guint32 end;

  for (guint32 i = self->ring_starts[ring]; i < self->ring_starts[ring + 1]; i++)
    append_arc (self, self->arc_refs[i], i == self->ring_starts[ring], coords);

  end = coords->len / 2;
  g_array_append_val (ring_starts, end);
}

/**
 * dek_reference_dup_boundary:
 * @self: the reference data
 * @index: index of a gemeente
 *
 * The boundary of a gemeente in WGS 84, generalised, without large waters.
 * Neighbours have exactly the same points along their common border.
 *
 * Returns: (transfer full): a new area
 */
DekMultiPolygon *
dek_reference_dup_boundary (const DekReference *self,
                            guint               index)
{
  g_autoptr (GArray) coords = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rings = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) polygons = g_array_new (FALSE, TRUE, sizeof (guint32));

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_gemeenten, NULL);

  g_array_set_size (rings, 1);
  g_array_set_size (polygons, 1);
  for (guint32 p = self->area_starts[index]; p < self->area_starts[index + 1]; p++)
    {
      guint32 end;

      for (guint32 r = self->polygon_starts[p]; r < self->polygon_starts[p + 1]; r++)
        append_ring (self, r, coords, rings);
      end = rings->len - 1;
      g_array_append_val (polygons, end);
    }

  return dek_multi_polygon_new ((const double *) (void *) coords->data, coords->len / 2,
                                (const guint32 *) (void *) rings->data, rings->len - 1,
                                (const guint32 *) (void *) polygons->data, polygons->len - 1);
}

/**
 * dek_reference_get_arcs:
 * @self: the reference data
 *
 * Returns: (transfer none): all borders, each once
 */
const DekRefArcs *
dek_reference_get_arcs (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->arcs;
}

/**
 * dek_reference_get_n_postcodes:
 * @self: the reference data
 *
 * Returns: how many four-digit postcode areas there are
 */
guint
dek_reference_get_n_postcodes (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_postcodes;
}

/**
 * dek_reference_get_postcode:
 * @self: the reference data
 * @index: 0 to the number of postcodes less one; they are ordered by digits
 *
 * Returns: (transfer none): the postcode area
 */
const DekRefPostcode *
dek_reference_get_postcode (const DekReference *self,
                            guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_postcodes, NULL);

  return &self->postcodes[index];
}

static int
compare_pc4 (const void *key,
             const void *element)
{
  const gint *pc4 = key;
  const DekRefPostcode *postcode = element;

  return (*pc4 > postcode->pc4) - (*pc4 < postcode->pc4);
}

/**
 * dek_reference_find_postcode:
 * @self: the reference data
 * @pc4: four digits, 1000 to 9999
 * @index: (out) (optional): its index, untouched if there is none
 *
 * Returns: whether there is such a postcode area
 */
gboolean
dek_reference_find_postcode (const DekReference *self,
                             gint                pc4,
                             guint              *index)
{
  const DekRefPostcode *found;

  g_return_val_if_fail (self != NULL, FALSE);

  found = bsearch (&pc4, self->postcodes, self->n_postcodes, sizeof *found, compare_pc4);
  if (found != NULL && index != NULL)
    *index = (guint) (found - self->postcodes);

  return found != NULL;
}
