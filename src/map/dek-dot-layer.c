// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Where people live, as dots scaled by their number: reached or not. A small
 * picture of its own, so that the large one below stays. */

#define G_LOG_DOMAIN "dekkend-map-dot-layer"

#include "config.h"

#include "map/dek-dot-layer.h"

#include <math.h>

#include "carto/dek-mercator.h"
#include "carto/dek-paint-dots.h"

struct _DekDotLayer
{
  DekPictureLayer parent_instance;

  const DekPalette *palette;
  DekCoverage *coverage;        /* NULL: no dots */
  GArray *dots;                 /* DekDot, larger ones first */
};

G_DEFINE_FINAL_TYPE (DekDotLayer, dek_dot_layer, DEK_TYPE_PICTURE_LAYER)

typedef struct
{
  GArray *dots;
  const DekPalette *palette;
} DotWork;

static void
dot_work_free (DotWork *work)
{
  g_array_unref (work->dots);
  g_free (work);
}

static void
paint (cairo_t           *cr,
       const DekMapFrame *frame,
       gpointer           data)
{
  const DotWork *work = data;

  dek_paint_dots (cr, (const DekDot *) (void *) work->dots->data, work->dots->len, work->palette, frame);
}

static gboolean
dek_dot_layer_prepare (DekPictureLayer   *layer,
                       const DekMapFrame *view,
                       double             margin,
                       DekPictureJob     *job)
{
  DekDotLayer *self = DEK_DOT_LAYER (layer);
  DekMapBox bounds = DEK_MAP_BOX_EMPTY;
  DotWork *work;

  if (self->dots->len == 0 || self->palette == NULL)
    return FALSE;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const DekDot *dot = &g_array_index (self->dots, DekDot, i);

      dek_map_box_add_point (&bounds, dot->x, dot->y);
    }
  work = g_new0 (DotWork, 1);
  work->dots = g_array_ref (self->dots);
  work->palette = self->palette;

  job->paint = paint;
  job->data = work;
  job->destroy = (GDestroyNotify) dot_work_free;
  job->bounds = bounds;
  job->padding = dek_dot_get_radius (G_MAXINT64) + 2;

  return TRUE;
}

static int
compare_dots (gconstpointer a,
              gconstpointer b)
{
  gint64 one = ((const DekDot *) a)->people, other = ((const DekDot *) b)->people;

  return one > other ? -1 : one < other;
}

/* A new array: a worker may be drawing from the one before. */
static void
make_dots (DekDotLayer *self)
{
  const DekCoverageDemand *demand;
  const DekCoveragePoint *points;
  guint n = 0;

  g_array_unref (self->dots);
  self->dots = g_array_new (FALSE, FALSE, sizeof (DekDot));
  if (self->coverage == NULL)
    return;

  demand = dek_coverage_input_get_demand (dek_coverage_get_input (self->coverage), &n);
  points = dek_coverage_get_points (self->coverage, &n);
  for (guint i = 0; i < n; i++)
    {
      DekDot dot = { .people = demand[i].inhabitants, .reached = points[i].is_reached };

      if (demand[i].inhabitants <= 0 || isnan (demand[i].location.lon))
        continue;
      dot.x = dek_mercator_x_from_lon (demand[i].location.lon);
      dot.y = dek_mercator_y_from_lat (demand[i].location.lat);
      g_array_append_val (self->dots, dot);
    }
  g_array_sort (self->dots, compare_dots);
}

static void
dek_dot_layer_finalize (GObject *object)
{
  DekDotLayer *self = DEK_DOT_LAYER (object);

  g_clear_pointer (&self->coverage, dek_coverage_unref);
  g_array_unref (self->dots);

  G_OBJECT_CLASS (dek_dot_layer_parent_class)->finalize (object);
}

static void
dek_dot_layer_class_init (DekDotLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_dot_layer_finalize;
  DEK_PICTURE_LAYER_CLASS (klass)->prepare = dek_dot_layer_prepare;
}

static void
dek_dot_layer_init (DekDotLayer *self)
{
  self->dots = g_array_new (FALSE, FALSE, sizeof (DekDot));
}

/**
 * dek_dot_layer_new:
 * @viewport: the map's viewport
 *
 * Returns: (transfer floating): a layer without dots
 */
DekDotLayer *
dek_dot_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DEK_TYPE_DOT_LAYER, "viewport", viewport, NULL);
}

/**
 * dek_dot_layer_set_palette:
 * @palette: the colours
 */
void
dek_dot_layer_set_palette (DekDotLayer      *self,
                           const DekPalette *palette)
{
  g_return_if_fail (DEK_IS_DOT_LAYER (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_dot_layer_set_coverage:
 * @coverage: (nullable): who is reached; %NULL takes the dots away
 *
 * Shows a dot for every postcode where people are known to live.
 */
void
dek_dot_layer_set_coverage (DekDotLayer *self,
                            DekCoverage *coverage)
{
  g_return_if_fail (DEK_IS_DOT_LAYER (self));

  if (self->coverage == coverage)
    return;

  g_clear_pointer (&self->coverage, dek_coverage_unref);
  self->coverage = coverage != NULL ? dek_coverage_ref (coverage) : NULL;
  make_dots (self);
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/** dek_dot_layer_get_n_dots: Returns: how many dots there are */
guint
dek_dot_layer_get_n_dots (DekDotLayer *self)
{
  g_return_val_if_fail (DEK_IS_DOT_LAYER (self), 0);

  return self->dots->len;
}
