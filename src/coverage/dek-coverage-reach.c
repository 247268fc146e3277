// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-reach"

#include "coverage/dek-coverage-areas.h"

#include <geos_c.h>
#include <glib/gi18n.h>
#include <math.h>

#include "coverage/dek-coverage-error.h"
#include "coverage/dek-coverage-input-private.h"
#include "coverage/dek-rd.h"

/* Corners of the polygon that is drawn for a circle. */
#define N_CORNERS 72

typedef struct
{
  GEOSContextHandle_t  geos;
  DekCoverage         *coverage;
  double               radius;
  char                *message;
} DekReachMaker;

static void
keep_message (const char *message,
              void       *user_data)
{
  DekReachMaker *self = user_data;

  g_free (self->message);
  self->message = g_strdup (message);
}

static void
clear_maker (DekReachMaker *self)
{
  GEOS_finish_r (self->geos);
  g_free (self->message);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekReachMaker, clear_maker)

static GEOSGeometry *
make_ring (DekReachMaker *self,
           const double  *xy,
           guint          n_points)
{
  GEOSCoordSequence *points = GEOSCoordSeq_copyFromBuffer_r (self->geos, xy, n_points, 0, 0);

  return points != NULL ? GEOSGeom_createLinearRing_r (self->geos, points) : NULL;
}

/* A polygon with the area of the circle: its corners lie a little outside. */
static GEOSGeometry *
make_circle (DekReachMaker *self,
             const double  *centre)
{
  const double step = 2 * G_PI / N_CORNERS;
  double radius = self->radius * sqrt (step / sin (step));
  double xy[2 * (N_CORNERS + 1)];
  GEOSGeometry *ring;

  for (guint i = 0; i < N_CORNERS; i++)
    {
      xy[2 * i] = centre[0] + radius * cos (step * i);
      xy[2 * i + 1] = centre[1] + radius * sin (step * i);
    }
  xy[2 * N_CORNERS] = xy[0];
  xy[2 * N_CORNERS + 1] = xy[1];
  ring = make_ring (self, xy, N_CORNERS + 1);

  return ring != NULL ? GEOSGeom_createPolygon_r (self->geos, ring, NULL, 0) : NULL;
}

static GEOSGeometry *
make_boundary (DekReachMaker *self,
               guint          gemeente)
{
  DekCoverageInput *input = dek_coverage_get_input (self->coverage);
  guint n;
  const DekMultiPolygon *shape = dek_coverage_input_get_gemeenten (input, &n)[gemeente].boundary;
  const double *xy = dek_coverage_input_get_boundary_rd (input, gemeente);
  g_autofree GEOSGeometry **polygons = NULL;

  if (xy == NULL)
    return GEOSGeom_createEmptyPolygon_r (self->geos);

  polygons = g_new0 (GEOSGeometry *, MAX (shape->n_polygons, 1));
  for (guint p = 0; p < shape->n_polygons; p++)
    {
      guint first = shape->polygon_starts[p];
      guint n_rings = shape->polygon_starts[p + 1] - first;
      g_autofree GEOSGeometry **rings = g_new0 (GEOSGeometry *, MAX (n_rings, 1));

      for (guint r = 0; r < n_rings; r++)
        {
          guint start = shape->ring_starts[first + r];

          rings[r] = make_ring (self, xy + 2 * (gsize) start, shape->ring_starts[first + r + 1] - start);
        }
      polygons[p] = GEOSGeom_createPolygon_r (self->geos, rings[0], rings + 1, n_rings > 0 ? n_rings - 1 : 0);
    }

  return GEOSGeom_createCollection_r (self->geos, GEOS_MULTIPOLYGON, polygons, shape->n_polygons);
}

/* The union of the circles of the counting places, of one gemeente or, where
 * that is -1, of all.
 */
static GEOSGeometry *
unite_circles (DekReachMaker *self,
               gint           gemeente)
{
  DekCoverageInput *input = dek_coverage_get_input (self->coverage);
  guint n_sites;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (input, &n_sites);
  const double *xy = dek_coverage_input_get_sites_rd (input);
  g_autofree GEOSGeometry **circles = g_new0 (GEOSGeometry *, MAX (n_sites, 1));
  GEOSGeometry *collection, *united;
  guint n = 0;

  for (guint i = 0; i < n_sites; i++)
    {
      if (dek_coverage_get_site_lack (self->coverage, i) == DEK_SITE_LACK_NOTHING &&
          (gemeente < 0 || sites[i].gemeente == gemeente) &&
          (circles[n] = make_circle (self, xy + 2 * (gsize) i)) != NULL)
        n++;
    }
  collection = GEOSGeom_createCollection_r (self->geos, GEOS_GEOMETRYCOLLECTION, circles, n);
  united = GEOSUnaryUnion_r (self->geos, collection);
  GEOSGeom_destroy_r (self->geos, collection);

  return united;
}

static GEOSGeometry *
unite_own (DekReachMaker *self,
           guint          gemeente)
{
  GEOSGeometry *circles = unite_circles (self, (gint) gemeente);
  GEOSGeometry *boundary = NULL;
  GEOSGeometry *own = NULL;

  if (circles != NULL)
    boundary = make_boundary (self, gemeente);
  if (boundary != NULL)
    own = GEOSIntersection_r (self->geos, circles, boundary);
  if (circles != NULL)
    GEOSGeom_destroy_r (self->geos, circles);
  if (boundary != NULL)
    GEOSGeom_destroy_r (self->geos, boundary);

  return own;
}

typedef struct
{
  GArray *coords;
  GArray *ring_starts;
  GArray *polygon_starts;
} DekShapeArrays;

static void
append_ring (DekReachMaker      *self,
             const GEOSGeometry *ring,
             DekShapeArrays     *arrays)
{
  const GEOSCoordSequence *points = GEOSGeom_getCoordSeq_r (self->geos, ring);
  guint n = 0;
  guint start = arrays->coords->len;
  guint32 end;

  GEOSCoordSeq_getSize_r (self->geos, points, &n);
  g_array_set_size (arrays->coords, start + 2 * n);
  GEOSCoordSeq_copyToBuffer_r (self->geos, points, &g_array_index (arrays->coords, double, start), 0, 0);
  end = arrays->coords->len / 2;
  g_array_append_val (arrays->ring_starts, end);
}

/* Points and lines, which an intersection may leave, are passed over. */
static void
append_polygons (DekReachMaker      *self,
                 const GEOSGeometry *geometry,
                 DekShapeArrays     *arrays)
{
  int type = GEOSGeomTypeId_r (self->geos, geometry);
  guint32 n_rings;

  if (GEOSisEmpty_r (self->geos, geometry))
    return;
  if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION)
    {
      for (int i = 0; i < GEOSGetNumGeometries_r (self->geos, geometry); i++)
        append_polygons (self, GEOSGetGeometryN_r (self->geos, geometry, i), arrays);
    }
  if (type != GEOS_POLYGON)
    return;

  append_ring (self, GEOSGetExteriorRing_r (self->geos, geometry), arrays);
  for (int i = 0; i < GEOSGetNumInteriorRings_r (self->geos, geometry); i++)
    append_ring (self, GEOSGetInteriorRingN_r (self->geos, geometry, i), arrays);
  n_rings = arrays->ring_starts->len - 1;
  g_array_append_val (arrays->polygon_starts, n_rings);
}

static DekMultiPolygon *
finish_arrays (DekShapeArrays *arrays)
{
  guint n_points = arrays->coords->len / 2;
  double *coords = (double *) (void *) arrays->coords->data;

  dek_rd_to_wgs84 (coords, coords, n_points);

  return dek_multi_polygon_new (coords, n_points,
                                (const guint32 *) (void *) arrays->ring_starts->data, arrays->ring_starts->len - 1,
                                (const guint32 *) (void *) arrays->polygon_starts->data, arrays->polygon_starts->len - 1);
}

static gboolean
collect_reach (DekReachMaker   *self,
               DekShapeArrays  *arrays,
               GCancellable    *cancellable,
               GError         **error)
{
  gboolean own_only = dek_coverage_get_norm (self->coverage)->borders == DEK_NORM_BORDERS_GEMEENTE;
  guint n_parts = 1;

  if (own_only)
    dek_coverage_input_get_gemeenten (dek_coverage_get_input (self->coverage), &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      GEOSGeometry *part;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      part = own_only ? unite_own (self, i) : unite_circles (self, -1);
      if (part == NULL)
        {
          g_set_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_FAILED,
                       /* Translators: %s is a technical message */
                       _("The reach cannot be drawn: %s"), self->message != NULL ? self->message : "GEOS");
          return FALSE;
        }
      append_polygons (self, part, arrays);
      GEOSGeom_destroy_r (self->geos, part);
    }

  return TRUE;
}

/**
 * dek_coverage_dup_reach:
 * @coverage: a coverage
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for %G_IO_ERROR_CANCELLED, or an error of
 *   %DEK_COVERAGE_ERROR: %DEK_COVERAGE_ERROR_FAILED where GEOS gives up, as it
 *   may on a boundary that crosses itself
 *
 * Makes the area within the main threshold of a counting place, to be drawn:
 * the union of circles, in polygons; with own-gemeente norms each cut off at
 * its gemeente's boundary. With travel times it is empty. Any thread may do
 * this.
 *
 * Returns: (transfer full): the area in WGS 84
 */
DekMultiPolygon *
dek_coverage_dup_reach (DekCoverage   *coverage,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_auto (DekReachMaker) self = { .geos = GEOS_init_r (), .coverage = coverage };
  g_autoptr (GArray) coords = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ring_starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) polygon_starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  DekShapeArrays arrays = { coords, ring_starts, polygon_starts };
  const DekNorm *norm;

  g_return_val_if_fail (coverage != NULL, NULL);

  GEOSContext_setErrorMessageHandler_r (self.geos, keep_message, &self);
  norm = dek_coverage_get_norm (coverage);
  self.radius = dek_norm_get_threshold (norm);
  if (norm->method == DEK_NORM_METHOD_DETOUR)
    self.radius /= norm->detour_factor;

  /* Both begin with index 0. */
  g_array_set_size (ring_starts, 1);
  g_array_set_size (polygon_starts, 1);
  if (!dek_norm_is_in_minutes (norm) && !collect_reach (&self, &arrays, cancellable, error))
    return NULL;

  return finish_arrays (&arrays);
}
