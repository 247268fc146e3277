// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-label-layout"

#include "carto/dek-label-layout.h"

#include "carto/dek-label-search.h"
#include "carto/dek-text.h"
#include "carto/dek-water.h"

#include <math.h>
#include <string.h>

struct _DekLabelLayout
{
  gatomicrefcount ref_count;
  GArray         *labels;  /* of DekLabel */
};

G_DEFINE_BOXED_TYPE (DekLabelLayout, dek_label_layout, dek_label_layout_ref, dek_label_layout_unref)

/* From which zoom on neighbours and places are named. A place that is full or
 * selected is named earlier. */
#define NEIGHBOUR_ZOOM 9.0
#define PIN_ZOOM 12.4
#define FULL_PIN_ZOOM 10.4

/* A name may be this much wider than the gemeente it names: less when the
 * whole country is in sight, but there a city is named for its size. */
#define AREA_OVERHANG 1.7
#define FAR_AREA_OVERHANG 1.1
#define CITY_OVERHANG 5.0
#define CITY_INHABITANTS 150000
#define LANDMARK_INHABITANTS 100000
#define FAR_ZOOM 9.0
#define NEIGHBOUR_OVERHANG 0.95

/* The least width of a letter, to leave out without measuring. */
#define LETTER_WIDTH 5.0

/* Names of more letters than this may be broken in two, those of places are;
 * never with less than this in a line. */
#define LONG_NAME 12
#define LONG_PIN_NAME 22
#define SHORT_LINE 4

typedef struct
{
  const DekLabelRequest *request;
  PangoContext          *context;
  DekLabelLayout        *layout;
  DekLabelSearch        *search;
  double                 zoom;
} Writer;

static void
clear_label (gpointer data)
{
  g_free ((char *) ((DekLabel *) data)->text);
}

static void
measure (const Writer *self,
         DekLabelKind  kind,
         const char   *text,
         double       *width,
         double       *height)
{
  PangoLayout *layout = dek_label_create_layout (self->context, &self->request->style, kind, text);

  dek_text_get_size (layout, width, height);
  g_object_unref (layout);
}

static void
add_label (Writer       *self,
           DekLabelKind  kind,
           guint         index,
           const char   *text,
           double        x,
           double        y,
           double        width,
           double        height)
{
  DekLabel label = { kind, index, g_strdup (text), x, y, width, height };

  g_array_append_val (self->layout->labels, label);
  dek_label_search_block (self->search, x, y, width, height);
}

/* A name broken at the space or hyphen nearest to its middle, or NULL. */
static char *
break_name (const char *name)
{
  gsize length = strlen (name), best = 0;
  GString *broken;

  for (gsize i = SHORT_LINE - 1; i + SHORT_LINE < length; i++)
    {
      if ((name[i] == ' ' || name[i] == '-')
          && (best == 0 || ABS ((gssize) (2 * i) - (gssize) length) < ABS ((gssize) (2 * best) - (gssize) length)))
        best = i;
    }
  if (best == 0 || g_utf8_strlen (name, -1) <= LONG_NAME)
    return NULL;
  broken = g_string_new_len (name, (gssize) (name[best] == '-' ? best + 1 : best));
  g_string_append_c (broken, '\n');
  g_string_append (broken, name + best + 1);
  return g_string_free (broken, FALSE);
}

static gboolean
try_area_name (Writer        *self,
               const DekLand *land,
               guint          area,
               DekLabelKind   kind,
               const char    *text,
               double         overhang)
{
  DekMapBox box = dek_land_get_box (land, area);
  DekLabelFit fit = kind == DEK_LABEL_NEIGHBOUR ? DEK_LABEL_FIT_INSIDE
                    : overhang >= CITY_OVERHANG ? DEK_LABEL_FIT_NEAR
                                                : DEK_LABEL_FIT_MIDDLE;
  DekLabelSpot spot;
  double width, height;

  measure (self, kind, text, &width, &height);
  if (width > overhang * (box.x1 - box.x0) * self->request->frame.scale)
    return FALSE;
  spot.width = width;
  spot.height = height;
  if (!dek_label_search_area (self->search, land, area, fit, &spot))
    return FALSE;
  add_label (self, kind, area, text, spot.x, spot.y, width, height);
  return TRUE;
}

/* Returns whether there is nothing more to be done for it: it is named, or out
 * of sight, or far too small. */
static gboolean
add_area_name (Writer        *self,
               const DekLand *land,
               guint          area,
               DekLabelKind   kind,
               double         overhang)
{
  const char *name = dek_land_get_name (land, area);
  DekMapBox sight = dek_map_frame_get_box (&self->request->frame, -self->request->inset);
  DekMapBox box = dek_land_get_box (land, area);
  g_autofree char *broken = NULL;
  double room;

  if (name == NULL || dek_map_box_is_empty (&box) || !dek_map_box_intersects (&box, &sight))
    return TRUE;
  room = (box.x1 - box.x0) * self->request->frame.scale * overhang;
  if (g_utf8_strlen (name, -1) * LETTER_WIDTH / 2 > room)
    return TRUE;
  broken = break_name (name);
  /* One line where it fits well within the area, else two, else one that
   * hangs over. */
  if (try_area_name (self, land, area, kind, name, MIN (overhang, 0.8)))
    return TRUE;
  if (broken != NULL && try_area_name (self, land, area, kind, broken, overhang))
    return TRUE;
  return try_area_name (self, land, area, kind, name, overhang);
}

typedef struct
{
  guint  index;
  double weight;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

static double
get_overhang (const Writer  *self,
              const DekLand *land,
              guint          area)
{
  if ((int) area == self->request->selected_area)
    return G_MAXINT;
  if (self->zoom >= FAR_ZOOM)
    return AREA_OVERHANG;
  return dek_land_get_weight (land, area) >= CITY_INHABITANTS ? CITY_OVERHANG : FAR_AREA_OVERHANG;
}

/* What is selected goes first. Seen from afar the largest follow; from nearby
 * all should be named, so those with least room choose before the others, but
 * after the cities that everybody looks for. */
static double
rank_area (const Writer  *self,
           const DekLand *land,
           guint          area)
{
  double x, y, radius;

  if ((int) area == self->request->selected_area)
    return G_MAXDOUBLE;
  if (self->zoom < FAR_ZOOM)
    return dek_land_get_weight (land, area);
  if (dek_land_get_weight (land, area) >= LANDMARK_INHABITANTS)
    return dek_land_get_weight (land, area);
  dek_land_get_anchor (land, area, &x, &y, &radius);
  return -radius;
}

static void
add_region_names (Writer *self)
{
  const DekLand *land = dek_map_scene_get_land (self->request->scene);
  DekMapBox sight = dek_map_frame_get_box (&self->request->frame, -self->request->inset);
  g_autoptr(GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr(GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < dek_land_get_n_areas (land); i++)
    {
      DekMapBox box = dek_land_get_box (land, i);
      Ranked one = { .index = i };

      if (dek_map_box_is_empty (&box) || !dek_map_box_intersects (&box, &sight))
        continue;
      one.weight = rank_area (self, land, i);
      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    {
      guint area = g_array_index (ranked, Ranked, i).index;

      if (!add_area_name (self, land, area, DEK_LABEL_AREA, get_overhang (self, land, area)))
        g_array_append_val (left, area);
    }

  /* From nearby every gemeente of the region has its name: beside its middle
   * where that is taken, as pins take it in a small window. */
  for (guint i = 0; self->zoom >= FAR_ZOOM && i < left->len; i++)
    {
      guint area = g_array_index (left, guint, i);

      try_area_name (self, land, area, DEK_LABEL_AREA, dek_land_get_name (land, area), CITY_OVERHANG);
    }
}

static void
add_neighbour_names (Writer *self)
{
  const DekLand *country = dek_map_scene_get_country (self->request->scene);
  const DekLand *land = dek_map_scene_get_land (self->request->scene);
  g_autoptr(GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  if (country == NULL || country == land || self->zoom < NEIGHBOUR_ZOOM)
    return;
  for (guint i = 0; i < dek_land_get_n_areas (country); i++)
    {
      Ranked one = { i, dek_land_get_weight (country, i) };

      if (dek_land_find (land, dek_land_get_id (country, i)) == -1)
        g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    add_area_name (self, country, g_array_index (ranked, Ranked, i).index, DEK_LABEL_NEIGHBOUR, NEIGHBOUR_OVERHANG);
}

static void
add_pin_name (Writer             *self,
              const DekPlacedPin *placed,
              const DekPin       *pins)
{
  const DekPin *pin = &pins[placed->members[0]];
  DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);
  g_autofree char *broken = NULL;
  const char *text = pin->name;
  DekLabelSpot spot;
  double x, y;

  dek_placed_pin_to_pixels (placed, &self->request->frame, &x, &y);
  if (pin->name == NULL || x < 0 || y < 0
      || x > self->request->frame.width || y > self->request->frame.height)
    return;
  if (g_utf8_strlen (text, -1) > LONG_PIN_NAME)
    broken = break_name (text);
  if (broken != NULL)
    text = broken;
  measure (self, DEK_LABEL_PIN, text, &spot.width, &spot.height);
  if (dek_label_search_beside (self->search, x - extent.anchor_x + extent.hit_x, y - extent.anchor_y + extent.hit_y,
                               extent.hit_width, extent.hit_height + (pin->symbol.approximate ? 4 : 0), &spot))
    add_label (self, DEK_LABEL_PIN, placed->members[0], text, spot.x, spot.y, spot.width, spot.height);
}

/* What is selected first; then the full ones, then the rest. */
static void
add_pin_names (Writer  *self,
               gboolean selected_only)
{
  const DekPinLayout *pins = self->request->pins;
  guint n_pins;
  const DekPin *all = dek_map_scene_get_pins (self->request->scene, &n_pins);

  for (int round = 0; pins != NULL && round < 3; round++)
    {
      if ((round > 0 && selected_only) || (round == 0 && !selected_only)
          || (round == 1 && self->zoom < FULL_PIN_ZOOM) || (round == 2 && self->zoom < PIN_ZOOM))
        continue;
      for (guint i = 0; i < dek_pin_layout_get_n_placed (pins); i++)
        {
          const DekPlacedPin *placed = dek_pin_layout_get_placed (pins, i);
          gboolean selected = placed->n_members == 1 && (int) placed->members[0] == self->request->selected_pin;

          if (placed->n_members > 1)
            continue;
          if (round == 0 ? selected : !selected && all[placed->members[0]].symbol.full == (round == 1))
            add_pin_name (self, placed, all);
        }
    }
}

static void
add_water_names (Writer *self)
{
  const DekLand *country = dek_map_scene_get_country (self->request->scene);

  for (guint i = 0; country != NULL && i < dek_water_get_n (); i++)
    {
      const char *name = dek_water_get_name (i);
      DekLabelSpot spot;

      measure (self, DEK_LABEL_WATER, name, &spot.width, &spot.height);
      if (dek_label_search_water (self->search, country, i, &spot))
        add_label (self, DEK_LABEL_WATER, i, name, spot.x, spot.y, spot.width, spot.height);
    }
}

static void
block_pins (Writer *self)
{
  const DekPinLayout *pins = self->request->pins;
  guint n_pins;
  const DekPin *all = dek_map_scene_get_pins (self->request->scene, &n_pins);

  for (guint i = 0; pins != NULL && i < dek_pin_layout_get_n_placed (pins); i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (pins, i);
      DekPinExtent extent = dek_placed_pin_get_extent (placed, all);
      double x, y;

      dek_placed_pin_to_pixels (placed, &self->request->frame, &x, &y);
      dek_label_search_block (self->search, x - extent.anchor_x + extent.hit_x, y - extent.anchor_y + extent.hit_y,
                              extent.hit_width, extent.hit_height);
    }
}

/**
 * dek_label_layout_new:
 * @request: what to name, and where
 *
 * Finds places for names: first what is selected, then the gemeenten of the
 * region by inhabitants, then places, neighbours and waters. A name that finds
 * no place is left out. May be called from any thread.
 *
 * Returns: (transfer full): the names
 */
DekLabelLayout *
dek_label_layout_new (const DekLabelRequest *request)
{
  DekLabelLayout *self;
  Writer writer = { .request = request };

  g_return_val_if_fail (request != NULL && request->scene != NULL, NULL);
  g_return_val_if_fail (request->style.palette != NULL && request->style.text_scale > 0, NULL);
  g_return_val_if_fail (request->frame.scale > 0, NULL);

  self = g_new0 (DekLabelLayout, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->labels = g_array_new (FALSE, FALSE, sizeof (DekLabel));
  g_array_set_clear_func (self->labels, clear_label);
  writer.layout = self;
  writer.context = dek_text_create_context (NULL);
  writer.zoom = dek_map_frame_get_zoom (&request->frame);
  writer.search = dek_label_search_new (&request->frame, request->inset);
  for (guint i = 0; i < request->n_reserved; i++)
    dek_label_search_block (writer.search, request->reserved[i][0], request->reserved[i][1],
                            request->reserved[i][2], request->reserved[i][3]);
  block_pins (&writer);
  add_pin_names (&writer, TRUE);
  add_region_names (&writer);
  add_pin_names (&writer, FALSE);
  add_water_names (&writer);
  if (!request->hide_neighbours)
    add_neighbour_names (&writer);
  dek_label_search_free (writer.search);
  g_object_unref (writer.context);
  return self;
}

/**
 * dek_label_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
DekLabelLayout *
dek_label_layout_ref (DekLabelLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_label_layout_unref:
 * @self: (transfer full): a layout
 *
 * Lets go of it; the last one frees it.
 */
void
dek_label_layout_unref (DekLabelLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->labels);
  g_free (self);
}

/**
 * dek_label_layout_get_n_labels:
 * @self: a layout
 *
 * Returns: number of names that found a place
 */
guint
dek_label_layout_get_n_labels (const DekLabelLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->labels->len;
}

/**
 * dek_label_layout_get_label:
 * @self: a layout
 * @index: which name
 *
 * Returns: (transfer none): the name and its place
 */
const DekLabel *
dek_label_layout_get_label (const DekLabelLayout *self,
                            guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->labels->len, NULL);

  return &g_array_index (self->labels, DekLabel, index);
}
