/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-picture-layer"

#include "config.h"

#include <math.h>

#include "carto/dek-mercator.h"
#include "map/dek-draw-pool.h"
#include "map/dek-picture-layer.h"
#include "map/dek-texture.h"

/* A layer that is one picture: drawn in a worker a little larger than the
 * window, moved and scaled with the map until the next one is ready. The old
 * picture stays until then, so nothing ever flashes. At most one worker draws
 * for a layer; what changes meanwhile is drawn in one go after it. */

/* The part of the window's width or height that a picture sticks out on each
 * side. More means fewer redraws while panning, and more memory. */
#define MARGIN_SHARE 0.15
#define MIN_MARGIN 32

/* When the map comes to rest, names are placed anew for what is in sight. */
#define SETTLE_MS 160

/* How much larger than drawn a picture may be shown until the next is ready. */
#define MAX_ENLARGEMENT 6.0

/* What is drawn on screen now. */
typedef struct
{
  GdkTexture *texture;      /* NULL when there was nothing to draw */
  DekMapFrame frame;        /* what the texture holds */
  DekMapFrame view;         /* what the window showed */
  DekMapBox covered;        /* where the picture is complete */
  gboolean opaque;
} Picture;

typedef struct
{
  Picture picture;
  gboolean has_picture;
  gboolean dirty;
  GCancellable *running;
  guint settle_id;
  gboolean shown;           /* it has been on screen */
  gboolean hiding;
} DekPictureLayerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DekPictureLayer, dek_picture_layer, SHUMATE_TYPE_LAYER)

enum
{
  SIGNAL_HIDING_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A picture being drawn; the worker sees nothing else. */
typedef struct
{
  DekPictureJob job;
  DekMapFrame frame;
  DekMapFrame view;
  DekMapBox covered;
  int scale_factor;
} Work;

static void update (DekPictureLayer *self);

static void
work_free (Work *work)
{
  if (work->job.destroy != NULL)
    work->job.destroy (work->job.data);
  g_free (work);
}

/**
 * dek_viewport_get_frame:
 * @viewport: a viewport
 * @widget: a layer or map that shows it
 * @frame: (out): what part of the world @widget shows
 *
 * Returns: %FALSE when @widget has no size yet; @frame is unset then
 */
gboolean
dek_viewport_get_frame (ShumateViewport *viewport,
                        GtkWidget       *widget,
                        DekMapFrame     *frame)
{
  int width, height;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (frame != NULL, FALSE);

  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  if (width <= 0 || height <= 0)
    return FALSE;

  *frame = dek_map_frame_new (
    dek_mercator_x_from_lon (shumate_location_get_longitude (SHUMATE_LOCATION (viewport))),
    dek_mercator_y_from_lat (shumate_location_get_latitude (SHUMATE_LOCATION (viewport))),
    shumate_viewport_get_zoom_level (viewport), width, height);

  return TRUE;
}

static gboolean
same_scale (const DekMapFrame *a,
            const DekMapFrame *b)
{
  return fabs (a->scale / b->scale - 1.0) < 1e-9;
}

static double
get_margin (const DekMapFrame *view)
{
  return ceil (MAX (MIN_MARGIN, MARGIN_SHARE * MAX (view->width, view->height)));
}

/* Cuts a frame down to what is to be drawn, at whole pixels, so that lines
 * stay as sharp as in the whole frame. FALSE when nothing is left. */
static gboolean
crop_frame (DekMapFrame         *frame,
            const DekPictureJob *job)
{
  double x0, y0, x1, y1;

  if (dek_map_box_is_empty (&job->bounds))
    return FALSE;

  dek_map_frame_to_pixels (frame, job->bounds.x0, job->bounds.y0, &x0, &y0);
  dek_map_frame_to_pixels (frame, job->bounds.x1, job->bounds.y1, &x1, &y1);
  x0 = CLAMP (floor (x0 - job->padding), 0, frame->width);
  y0 = CLAMP (floor (y0 - job->padding), 0, frame->height);
  x1 = CLAMP (ceil (x1 + job->padding), 0, frame->width);
  y1 = CLAMP (ceil (y1 + job->padding), 0, frame->height);
  if (x1 <= x0 || y1 <= y0)
    return FALSE;

  dek_map_frame_from_pixels (frame, (x0 + x1) / 2, (y0 + y1) / 2, &frame->x, &frame->y);
  frame->width = x1 - x0;
  frame->height = y1 - y0;

  return TRUE;
}

static GdkTexture *
draw (const Work  *work,
      GError     **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) (work->frame.width * work->scale_factor),
                                                         (int) (work->frame.height * work->scale_factor));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture = NULL;

  cairo_scale (cr, work->scale_factor, work->scale_factor);
  work->job.paint (cr, &work->frame, work->job.data);

  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    texture = dek_texture_new_for_surface (surface);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cairo: %s", cairo_status_to_string (cairo_status (cr)));

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return texture;
}

static void
draw_in_worker (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture = draw (task_data, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Whether the picture is complete for the view and @margin pixels around it. */
static gboolean
covers (const Picture     *picture,
        const DekMapFrame *view,
        double             margin)
{
  DekMapBox wanted = dek_map_frame_get_box (view, margin);

  return picture->covered.x0 <= wanted.x0 && picture->covered.y0 <= wanted.y0
         && picture->covered.x1 >= wanted.x1 && picture->covered.y1 >= wanted.y1;
}

static void
update_hiding (DekPictureLayer *self)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  DekMapFrame view;
  gboolean hiding;

  hiding = priv->picture.texture != NULL && priv->picture.opaque
           && dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &view)
           && covers (&priv->picture, &view, 0);
  if (hiding == priv->hiding)
    return;

  priv->hiding = hiding;
  g_signal_emit (self, signals[SIGNAL_HIDING_CHANGED], 0);
}

static void
set_picture (DekPictureLayer *self,
             const Work      *work,
             GdkTexture      *texture)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);

  g_set_object (&priv->picture.texture, texture);
  priv->picture.frame = work->frame;
  priv->picture.view = work->view;
  priv->picture.covered = work->covered;
  priv->picture.opaque = work->job.opaque;
  priv->has_picture = TRUE;
  update_hiding (self);
}

static void
on_drawn (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (DekPictureLayer) self = user_data;
  DekPictureLayerPrivate *priv;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled means disposed of. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  priv = dek_picture_layer_get_instance_private (self);
  g_clear_object (&priv->running);
  if (error != NULL)
    g_warning ("a layer of the map could not be drawn: %s", error->message);

  set_picture (self, g_task_get_task_data (G_TASK (result)), texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update (self);
}

/* NULL when there is nothing to draw, which then is the new picture. */
static Work *
prepare (DekPictureLayer   *self,
         const DekMapFrame *view)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  double margin = get_margin (view);
  Work *work = g_new0 (Work, 1);

  priv->dirty = FALSE;
  work->view = *view;
  work->frame = dek_map_frame_with_margin (view, margin);
  work->covered = dek_map_frame_get_box (&work->frame, 0);
  work->scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (DEK_PICTURE_LAYER_GET_CLASS (self)->prepare (self, view, margin, &work->job)
      && crop_frame (&work->frame, &work->job))
    return work;

  set_picture (self, work, NULL);
  work_free (work);

  return NULL;
}

static void
start (DekPictureLayer   *self,
       const DekMapFrame *view)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  Work *work = prepare (self, view);
  g_autoptr (GTask) task = NULL;

  if (work == NULL)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  priv->running = g_cancellable_new ();
  task = g_task_new (NULL, priv->running, on_drawn, g_object_ref (self));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  dek_draw_pool_run (task, draw_in_worker);
}

/* The very first picture is drawn while the first frame is made: a frame
 * without it would be painted for nothing, and costs more than the wait. */
static void
draw_first (DekPictureLayer   *self,
            const DekMapFrame *view)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  Work *work;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  priv->shown = TRUE;
  work = prepare (self, view);
  if (work == NULL)
    return;

  texture = draw (work, &error);
  if (error != NULL)
    g_warning ("a layer of the map could not be drawn: %s", error->message);
  set_picture (self, work, texture);
  work_free (work);
}

static gboolean
on_settled (gpointer user_data)
{
  DekPictureLayer *self = user_data;
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);

  priv->settle_id = 0;
  priv->dirty = TRUE;
  update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
same_view (const DekMapFrame *a,
           const DekMapFrame *b)
{
  return same_scale (a, b) && a->width == b->width && a->height == b->height
         && fabs (a->x - b->x) * a->scale < 0.5 && fabs (a->y - b->y) * a->scale < 0.5;
}

/* Draws a new picture when the old one will not do; with half of its margin
 * left, so that the new one is ready before the old one ends. */
static void
update (DekPictureLayer *self)
{
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  DekMapFrame view;

  if (priv->running != NULL || !priv->shown
      || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || !dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &view))
    return;

  g_clear_handle_id (&priv->settle_id, g_source_remove);

  if (priv->dirty || !priv->has_picture
      || !same_scale (&priv->picture.frame, &view) || !covers (&priv->picture, &view, get_margin (&view) / 2))
    start (self, &view);
  else if (DEK_PICTURE_LAYER_GET_CLASS (self)->follows_view && !same_view (&priv->picture.view, &view))
    priv->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

static void
on_viewport_notify (DekPictureLayer *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_hiding (self);
  update (self);
}

static void
dek_picture_layer_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DekPictureLayer *self = DEK_PICTURE_LAYER (widget);
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);
  Picture *picture = &priv->picture;
  DekMapFrame view;
  DekMapBox box;
  double x, y, ratio;

  if (!dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;
  if (!priv->shown)
    draw_first (self, &view);
  if (picture->texture == NULL)
    return;

  box = dek_map_frame_get_box (&picture->frame, 0);
  dek_map_frame_to_pixels (&view, box.x0, box.y0, &x, &y);
  ratio = view.scale / picture->frame.scale;
  if (same_scale (&picture->frame, &view))
    {
      /* On whole device pixels text and hatches are as sharp as drawn. */
      int factor = gtk_widget_get_scale_factor (widget);

      x = round (x * factor) / factor;
      y = round (y * factor) / factor;
      ratio = 1.0;
    }

  /* Far enlarged it is only a blur: the land below says more. */
  if (ratio > MAX_ENLARGEMENT)
    return;

  gtk_snapshot_append_texture (snapshot, picture->texture,
                               &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                    (float) (picture->frame.width * ratio),
                                                    (float) (picture->frame.height * ratio)));
}

static void
dek_picture_layer_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  update_hiding (DEK_PICTURE_LAYER (widget));
  update (DEK_PICTURE_LAYER (widget));
}

static void
dek_picture_layer_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dek_picture_layer_parent_class)->map (widget);
  update (DEK_PICTURE_LAYER (widget));
}

static void
dek_picture_layer_constructed (GObject *object)
{
  DekPictureLayer *self = DEK_PICTURE_LAYER (object);

  G_OBJECT_CLASS (dek_picture_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (on_viewport_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (dek_picture_layer_invalidate), NULL);
}

static void
dek_picture_layer_dispose (GObject *object)
{
  DekPictureLayer *self = DEK_PICTURE_LAYER (object);
  DekPictureLayerPrivate *priv = dek_picture_layer_get_instance_private (self);

  if (priv->running != NULL)
    g_cancellable_cancel (priv->running);
  g_clear_object (&priv->running);
  g_clear_handle_id (&priv->settle_id, g_source_remove);
  g_clear_object (&priv->picture.texture);

  G_OBJECT_CLASS (dek_picture_layer_parent_class)->dispose (object);
}

static void
dek_picture_layer_class_init (DekPictureLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dek_picture_layer_constructed;
  object_class->dispose = dek_picture_layer_dispose;
  widget_class->snapshot = dek_picture_layer_snapshot;
  widget_class->size_allocate = dek_picture_layer_size_allocate;
  widget_class->map = dek_picture_layer_map;

  /**
   * DekPictureLayer::hiding-changed:
   * @self: the layer
   *
   * dek_picture_layer_is_hiding() has another answer.
   */
  signals[SIGNAL_HIDING_CHANGED] =
    g_signal_new ("hiding-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dek_picture_layer_init (DekPictureLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dek_picture_layer_invalidate:
 * @self: a layer
 *
 * Has the picture drawn anew, because what it shows has changed. The old one
 * stays until the new one is there.
 */
void
dek_picture_layer_invalidate (DekPictureLayer *self)
{
  DekPictureLayerPrivate *priv;

  g_return_if_fail (DEK_IS_PICTURE_LAYER (self));

  priv = dek_picture_layer_get_instance_private (self);
  priv->dirty = TRUE;
  update (self);
}

/**
 * dek_picture_layer_is_hiding:
 * @self: a layer
 *
 * Returns: whether the picture hides everything below it: then that need not be
 *   drawn
 */
gboolean
dek_picture_layer_is_hiding (DekPictureLayer *self)
{
  DekPictureLayerPrivate *priv;

  g_return_val_if_fail (DEK_IS_PICTURE_LAYER (self), FALSE);

  priv = dek_picture_layer_get_instance_private (self);

  return priv->hiding;
}

/**
 * dek_picture_layer_is_current:
 * @self: a layer
 *
 * Returns: whether the picture on screen is of the present view and data, and
 *   none is being drawn
 */
gboolean
dek_picture_layer_is_current (DekPictureLayer *self)
{
  DekPictureLayerPrivate *priv;
  DekMapFrame view;

  g_return_val_if_fail (DEK_IS_PICTURE_LAYER (self), FALSE);

  priv = dek_picture_layer_get_instance_private (self);

  return priv->has_picture && !priv->dirty && priv->running == NULL
         && dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &view)
         && same_scale (&priv->picture.frame, &view) && covers (&priv->picture, &view, get_margin (&view) / 2);
}
