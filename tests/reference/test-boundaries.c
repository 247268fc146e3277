// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "reference/reference.h"

#include <geos_c.h>
#include <math.h>
#include <proj.h>

static const DekReference *reference;

static void
test_inside_points (void)
{
  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);

      if (!dek_multi_polygon_contains (area, gemeente->lon, gemeente->lat))
        g_test_message ("%s does not contain its point", gemeente->name);
      g_assert_true (dek_multi_polygon_contains (area, gemeente->lon, gemeente->lat));
    }
}

/* A point inside one gemeente lies in no other. */
static void
test_no_overlap (void)
{
  guint n = dek_reference_get_n_gemeenten (reference);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);

      for (guint j = 0; j < n; j++)
        {
          const DekRefGemeente *other = dek_reference_get_gemeente (reference, j);

          g_assert_true (i == j || !dek_multi_polygon_contains (area, other->lon, other->lat));
        }
    }
}

static void
test_rings_are_closed (void)
{
  guint n_polygons = 0;
  guint n_holes = 0;

  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);

      for (guint r = 0; r < area->n_rings; r++)
        {
          const double *first = area->coords + 2 * area->ring_starts[r];
          const double *last = area->coords + 2 * (area->ring_starts[r + 1] - 1);

          g_assert_cmpuint (area->ring_starts[r + 1] - area->ring_starts[r], >=, 4);
          g_assert_cmpmem (first, 2 * sizeof (double), last, 2 * sizeof (double));
        }
      n_polygons += area->n_polygons;
      n_holes += area->n_rings - area->n_polygons;
    }

  /* Islands and holes are kept. */
  g_assert_cmpuint (n_polygons, >, 342);
  g_assert_cmpuint (n_holes, >, 0);
}

static void
add_edges (GHashTable            *edges,
           const DekMultiPolygon *area)
{
  for (guint r = 0; r < area->n_rings; r++)
    {
      for (guint p = area->ring_starts[r]; p + 1 < area->ring_starts[r + 1]; p++)
        {
          const double *a = area->coords + 2 * p;
          const double *b = a + 2;
          gboolean is_forward = a[0] < b[0] || (!islessgreater (a[0], b[0]) && a[1] < b[1]);
          const double *from = is_forward ? a : b;
          const double *to = is_forward ? b : a;
          char *key = g_strdup_printf ("%.17g %.17g %.17g %.17g", from[0], from[1], to[0], to[1]);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (edges, key));

          g_hash_table_insert (edges, key, GUINT_TO_POINTER (count + 1));
        }
    }
}

/* Counted from the boundaries as they are handed out: every edge bounds one
 * gemeente, or exactly two, to the last bit of its coordinates.
 */
static void
test_neighbours_share_edges (void)
{
  g_autoptr (GHashTable) edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_shared = 0;
  GHashTableIter iter;
  gpointer count;

  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);

      add_edges (edges, area);
    }

  g_hash_table_iter_init (&iter, edges);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    {
      g_assert_cmpuint (GPOINTER_TO_UINT (count), <=, 2);
      n_shared += GPOINTER_TO_UINT (count) == 2;
    }

  g_assert_cmpuint (n_shared, >, g_hash_table_size (edges) / 2);
}

static void
test_arcs (void)
{
  const DekRefArcs *arcs = dek_reference_get_arcs (reference);
  gint n_gemeenten = (gint) dek_reference_get_n_gemeenten (reference);
  guint n_inner = 0;

  g_assert_cmpuint (arcs->n_arcs, ==, 1222);
  g_assert_cmpuint (arcs->starts[0], ==, 0);
  g_assert_cmpuint (arcs->starts[arcs->n_arcs], ==, 23485);
  for (guint i = 0; i < arcs->n_arcs; i++)
    {
      g_assert_cmpuint (arcs->starts[i + 1] - arcs->starts[i], >=, 2);
      g_assert_cmpint (arcs->sides[2 * i], >=, 0);
      g_assert_cmpint (arcs->sides[2 * i], <, n_gemeenten);
      g_assert_cmpint (arcs->sides[2 * i + 1], >=, -1);
      g_assert_cmpint (arcs->sides[2 * i + 1], <, n_gemeenten);
      g_assert_cmpint (arcs->sides[2 * i], !=, arcs->sides[2 * i + 1]);
      n_inner += arcs->sides[2 * i + 1] >= 0;
    }

  g_assert_cmpuint (n_inner, >, arcs->n_arcs / 2);
}

static gboolean
are_neighbours (const char *a,
                const char *b)
{
  const DekRefArcs *arcs = dek_reference_get_arcs (reference);

  for (guint i = 0; i < arcs->n_arcs; i++)
    {
      const char *left = dek_reference_get_gemeente (reference, (guint) arcs->sides[2 * i])->name;
      const char *right = arcs->sides[2 * i + 1] >= 0
        ? dek_reference_get_gemeente (reference, (guint) arcs->sides[2 * i + 1])->name
        : "";

      if ((g_str_equal (left, a) && g_str_equal (right, b)) || (g_str_equal (left, b) && g_str_equal (right, a)))
        return TRUE;
    }

  return FALSE;
}

static void
test_sides (void)
{
  g_assert_true (are_neighbours ("Leiden", "Oegstgeest"));
  g_assert_true (are_neighbours ("Baarle-Nassau", "Alphen-Chaam"));
  g_assert_false (are_neighbours ("Leiden", "Groningen"));
  g_assert_false (are_neighbours ("Texel", "Den Helder"));
}

static double
measure_ring_m2 (const DekMultiPolygon *area,
                 guint                  ring,
                 PJ                    *to_rd)
{
  guint start = area->ring_starts[ring];
  guint n = area->ring_starts[ring + 1] - start;
  GEOSCoordSequence *sequence = GEOSCoordSeq_create (n, 2);
  GEOSGeometry *polygon;
  double m2 = 0.0;

  for (guint i = 0; i < n; i++)
    {
      const double *point = area->coords + 2 * (start + i);
      PJ_COORD rd = proj_trans (to_rd, PJ_FWD, proj_coord (point[0], point[1], 0, 0));

      GEOSCoordSeq_setXY (sequence, i, rd.xy.x, rd.xy.y);
    }
  polygon = GEOSGeom_createPolygon (GEOSGeom_createLinearRing (sequence), NULL, 0);
  g_assert_cmpint (GEOSArea (polygon, &m2), ==, 1);
  GEOSGeom_destroy (polygon);

  return m2;
}

static double
measure_km2 (const DekMultiPolygon *area,
             PJ                    *to_rd)
{
  double m2 = 0.0;

  for (guint p = 0; p < area->n_polygons; p++)
    {
      guint outer = area->polygon_starts[p];

      m2 += measure_ring_m2 (area, outer, to_rd);
      for (guint hole = outer + 1; hole < area->polygon_starts[p + 1]; hole++)
        m2 -= measure_ring_m2 (area, hole, to_rd);
    }

  return m2 / 1e6;
}

/* Without its large waters a boundary still holds some water, so it is rarely
 * smaller than the land; where it is, generalisation is the reason.
 */
static void
test_areas (void)
{
  PJ *raw = proj_create_crs_to_crs (NULL, "EPSG:4326", "EPSG:28992", NULL);
  PJ *to_rd = proj_normalize_for_visualization (NULL, raw);
  double sum_land = 0.0;
  double sum_area = 0.0;

  g_assert_nonnull (to_rd);
  initGEOS (NULL, NULL);
  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);
      double km2 = measure_km2 (area, to_rd);

      g_test_message ("%s: %.2f km2 of land, %.2f within its boundary", gemeente->name, gemeente->land_km2, km2);
      g_assert_cmpfloat (km2, >, 0.9 * gemeente->land_km2);
      g_assert_cmpfloat (km2, <, 2.0 * gemeente->land_km2);
      sum_land += gemeente->land_km2;
      sum_area += km2;
    }

  g_assert_cmpfloat (sum_area, >, sum_land);
  g_assert_cmpfloat (sum_area, <, 1.15 * sum_land);
  finishGEOS ();
  proj_destroy (to_rd);
  proj_destroy (raw);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  reference = dek_reference_get_default ();

  g_test_add_func ("/boundaries/inside-points", test_inside_points);
  g_test_add_func ("/boundaries/no-overlap", test_no_overlap);
  g_test_add_func ("/boundaries/rings-are-closed", test_rings_are_closed);
  g_test_add_func ("/boundaries/neighbours-share-edges", test_neighbours_share_edges);
  g_test_add_func ("/boundaries/arcs", test_arcs);
  g_test_add_func ("/boundaries/sides", test_sides);
  g_test_add_func ("/boundaries/areas", test_areas);

  return g_test_run ();
}
