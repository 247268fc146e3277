// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include "carto/dek-label-layout.h"
#include "carto/dek-legend.h"
#include "carto/dek-mercator.h"
#include "carto/dek-paint-labels.h"
#include "carto/dek-paint-legend.h"

/* The country around Leiden as a region of its own. */
static const gint64 codes[] = { 484, 534, 537, 546, 547, 553, 569, 575, 579, 626, 638, 1525, 1884 };

static DekMapScene *
make_scene (const DekPin *pins,
            guint         n_pins)
{
  static const int groups[G_N_ELEMENTS (codes)] = { 0, 1, 1, 1, 2, 1, 0, 2, 0, 0, 1, 2, 1 };
  const double lon = 4.2, lat = 52.0;
  const guint32 starts[] = { 0, 5 };
  g_autoptr(DekLand) country = dek_land_dup_country ();
  g_autoptr(DekLand) land = NULL;
  DekLandShape shapes[G_N_ELEMENTS (codes)];
  double coords[G_N_ELEMENTS (codes)][10];
  char *names[G_N_ELEMENTS (codes)];

  /* Boxes in a grid, some too small for their name. */
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      double width = i % 4 == 0 ? 0.02 : 0.12, w = lon + (i % 4) * 0.13, s = lat + (i / 4) * 0.09;
      const double box[10] = { w, s, w + width, s, w + width, s + 0.08, w, s + 0.08, w, s };

      memcpy (coords[i], box, sizeof box);
      names[i] = g_strdup_printf (i % 3 == 0 ? "Nieuw-Gemeente aan de Rijn %u" : "Dorp %u", i);
      shapes[i] = (DekLandShape) { codes[i], names[i], 1000.0 * i, coords[i], starts, 1 };
    }
  land = dek_land_new (shapes, G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_free (names[i]);
  return dek_map_scene_new (&(DekMapSceneContent) {
    .title = "Proef", .country = country, .land = land, .groups = groups, .pins = pins, .n_pins = n_pins,
  });
}

static DekPin *
make_pins (guint n)
{
  DekPin *pins = g_new0 (DekPin, n);

  for (guint i = 0; i < n; i++)
    {
      pins[i].id = i;
      pins[i].name = i % 2 == 0 ? "De Wielewaal" : "Inloophuis aan het Water met een lange naam";
      pins[i].x = dek_mercator_x_from_lon (g_test_rand_double_range (4.2, 4.7));
      pins[i].y = dek_mercator_y_from_lat (g_test_rand_double_range (52.0, 52.35));
      pins[i].symbol.full = i % 5 == 0;
    }
  return pins;
}

static gboolean
overlap (const DekLabel *one,
         const DekLabel *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width
         && one->y < other->y + other->height && other->y < one->y + one->height;
}

static void
check_labels (const DekLabelRequest *request,
              const DekPin          *pins)
{
  g_autoptr(DekLabelLayout) labels = dek_label_layout_new (request);
  guint n = dek_label_layout_get_n_labels (labels);

  for (guint i = 0; i < n; i++)
    {
      const DekLabel *one = dek_label_layout_get_label (labels, i);

      g_assert_cmpfloat (one->x, >=, request->inset);
      g_assert_cmpfloat (one->y, >=, request->inset);
      g_assert_cmpfloat (one->x + one->width, <=, request->frame.width - request->inset);
      g_assert_cmpfloat (one->y + one->height, <=, request->frame.height - request->inset);
      g_assert_cmpfloat (one->width, >, 0);
      for (guint k = 0; k < i; k++)
        g_assert_false (overlap (one, dek_label_layout_get_label (labels, k)));
      for (guint k = 0; k < request->n_reserved; k++)
        {
          DekLabel box = {
            .x = request->reserved[k][0], .y = request->reserved[k][1],
            .width = request->reserved[k][2], .height = request->reserved[k][3],
          };

          g_assert_false (overlap (one, &box));
        }
      for (guint k = 0; k < dek_pin_layout_get_n_placed (request->pins); k++)
        {
          const DekPlacedPin *placed = dek_pin_layout_get_placed (request->pins, k);
          DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);
          DekLabel box = { .width = extent.hit_width, .height = extent.hit_height };

          dek_placed_pin_to_pixels (placed, &request->frame, &box.x, &box.y);
          box.x += extent.hit_x - extent.anchor_x;
          box.y += extent.hit_y - extent.anchor_y;
          g_assert_false (overlap (one, &box));
        }
    }
}

/* At any zoom and text size, names touch neither each other, nor pins, nor
 * reserved boxes, nor the edge. */
static void
test_nothing_touches (void)
{
  static const double reserved[][4] = { { 20, 20, 180, 90 }, { 500, 400, 120, 60 } };
  const guint n = 30;
  g_autofree DekPin *pins = make_pins (n);
  g_autoptr(DekMapScene) scene = make_scene (pins, n);

  for (double zoom = 8; zoom < 14; zoom += 0.9)
    for (double text = 1; text <= 2; text += 0.5)
      {
        DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.45), dek_mercator_y_from_lat (52.17), zoom, 900, 700);
        g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, frame.scale);
        DekLabelRequest request = {
          .scene = scene, .style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE)),
          .frame = frame, .pins = layout, .selected_area = 3, .selected_pin = -1, .inset = 30,
          .reserved = reserved, .n_reserved = 2,
        };

        request.style.text_scale = text;
        check_labels (&request, pins);
      }
}

static int
find_label (const DekLabelLayout *labels,
            DekLabelKind          kind,
            guint                 index)
{
  for (guint i = 0; i < dek_label_layout_get_n_labels (labels); i++)
    {
      const DekLabel *one = dek_label_layout_get_label (labels, i);

      if (one->kind == kind && one->index == index)
        return (int) i;
    }
  return -1;
}

/* What is selected is named even where it would not be, and first. */
static void
test_selected_comes_first (void)
{
  g_autoptr(DekMapScene) scene = make_scene (NULL, 0);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.45), dek_mercator_y_from_lat (52.17), 10, 900, 700);
  DekLabelRequest request = {
    .scene = scene, .style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE)),
    .frame = frame, .selected_area = -1, .selected_pin = -1,
  };
  g_autoptr(DekLabelLayout) plain = dek_label_layout_new (&request);
  g_autoptr(DekLabelLayout) selected = NULL;

  /* The narrow box 0 has a long name. */
  g_assert_cmpint (find_label (plain, DEK_LABEL_AREA, 0), ==, -1);
  request.selected_area = 0;
  selected = dek_label_layout_new (&request);
  g_assert_cmpint (find_label (selected, DEK_LABEL_AREA, 0), ==, 0);
}

/* Neighbours that are part of the region are not named twice, and none when
 * it is not asked for. */
static void
test_neighbours (void)
{
  g_autoptr(DekMapScene) scene = make_scene (NULL, 0);
  DekLand *country = dek_map_scene_get_country (scene);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.6), dek_mercator_y_from_lat (52.3), 10.5, 1100, 900);
  DekLabelRequest request = {
    .scene = scene, .style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE)),
    .frame = frame, .selected_area = -1, .selected_pin = -1,
  };
  g_autoptr(DekLabelLayout) labels = dek_label_layout_new (&request);
  g_autoptr(DekLabelLayout) without = NULL;
  guint n = 0;

  for (guint i = 0; i < dek_label_layout_get_n_labels (labels); i++)
    {
      const DekLabel *one = dek_label_layout_get_label (labels, i);

      if (one->kind != DEK_LABEL_NEIGHBOUR)
        continue;
      n++;
      for (guint k = 0; k < G_N_ELEMENTS (codes); k++)
        g_assert_cmpint (dek_land_get_id (country, one->index), !=, codes[k]);
    }
  g_assert_cmpuint (n, >, 3);
  request.hide_neighbours = TRUE;
  without = dek_label_layout_new (&request);
  for (guint i = 0; i < dek_label_layout_get_n_labels (without); i++)
    g_assert_cmpint (dek_label_layout_get_label (without, i)->kind, !=, DEK_LABEL_NEIGHBOUR);
}

static void
test_same_twice (void)
{
  const guint n = 12;
  g_autofree DekPin *pins = make_pins (n);
  g_autoptr(DekMapScene) scene = make_scene (pins, n);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.45), dek_mercator_y_from_lat (52.17), 11, 900, 700);
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, frame.scale);
  DekLabelRequest request = {
    .scene = scene, .style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE)),
    .frame = frame, .pins = layout, .selected_area = -1, .selected_pin = 2,
  };
  g_autoptr(DekLabelLayout) one = dek_label_layout_new (&request), other = dek_label_layout_new (&request);

  g_assert_cmpuint (dek_label_layout_get_n_labels (one), ==, dek_label_layout_get_n_labels (other));
  g_assert_cmpuint (dek_label_layout_get_n_labels (one), >, 5);
  for (guint i = 0; i < dek_label_layout_get_n_labels (one); i++)
    {
      const DekLabel *a = dek_label_layout_get_label (one, i), *b = dek_label_layout_get_label (other, i);

      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
    }
}

static const DekLegendEntry *
find_entry (const DekLegend *legend,
            const char      *label)
{
  for (guint i = 0; i < dek_legend_get_n_entries (legend); i++)
    {
      if (g_str_equal (dek_legend_get_entry (legend, i)->label, label))
        return dek_legend_get_entry (legend, i);
    }
  return NULL;
}

/* Only what occurs is explained, with the right numbers. */
static void
test_legend (void)
{
  DekPin pins[5] = { 0 };
  g_autoptr(DekMapScene) scene = NULL;
  g_autoptr(DekMapScene) empty = make_scene (NULL, 0);
  g_autoptr(DekLegend) legend = NULL;
  g_autoptr(DekLegend) plain = dek_legend_new (empty);

  pins[1].symbol.full = TRUE;
  pins[2].symbol.shape = DEK_PIN_SQUARE;
  pins[2].symbol.outline = DEK_PIN_DASHED;
  pins[3].symbol.size = DEK_PIN_LARGE;
  pins[4].symbol.approximate = TRUE;
  for (guint i = 0; i < 5; i++)
    pins[i].x = 0.51 + i * 0.01;
  scene = make_scene (pins, 5);
  legend = dek_legend_new (scene);

  g_assert_cmpint (find_entry (legend, "Steunpunt")->count, ==, 3);
  g_assert_cmpint (find_entry (legend, "Full steunpunt")->count, ==, 1);
  g_assert_cmpint (find_entry (legend, "Ontmoetingsplek")->count, ==, 1);
  g_assert_cmpint (find_entry (legend, "Planned or being set up")->count, ==, 1);
  g_assert_cmpint (find_entry (legend, "Position not exact")->count, ==, 1);
  g_assert_nonnull (find_entry (legend, "Border of a sub-region"));
  g_assert_null (find_entry (legend, "Inloop sociaal en gezond"));
  g_assert_null (find_entry (legend, "Closed"));
  g_assert_nonnull (strstr (dek_legend_get_note (legend), "Not known"));
  g_assert_null (find_entry (plain, "Steunpunt"));
  g_assert_null (dek_legend_get_note (plain));
}

/* A narrow legend is higher, and every swatch leaves something. */
static void
test_legend_measures (void)
{
  static const double inhabitants[G_N_ELEMENTS (codes)] = { 1, 25000, 40000, 60000, 200000 };
  DekPin pins[2] = { { .x = 0.51, .y = 0.33 }, { .x = 0.52, .y = 0.33, .symbol = { .shape = DEK_PIN_DIAMOND } } };
  g_autoptr(DekMapScene) base = make_scene (NULL, 0);
  g_autoptr(DekTheme) theme = dek_theme_new_inhabitants (inhabitants, G_N_ELEMENTS (codes));
  g_autoptr(DekMapScene) scene = dek_map_scene_new (&(DekMapSceneContent) {
    .title = "Proef", .land = dek_map_scene_get_land (base), .theme = theme, .pins = pins, .n_pins = 2,
  });
  g_autoptr(DekLegend) legend = dek_legend_new (scene);
  DekMapStyle style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE));
  double wide, narrow;

  dek_legend_measure (legend, &style, 400, &wide);
  dek_legend_measure (legend, &style, 110, &narrow);
  g_assert_cmpfloat (wide, >, dek_legend_get_n_entries (legend) * DEK_SWATCH_HEIGHT);
  g_assert_cmpfloat (narrow, >, wide);
  for (guint i = 0; i < dek_legend_get_n_entries (legend); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 28, 26);
      cairo_t *cr = cairo_create (surface);

      dek_paint_legend_swatch (cr, legend, i, &style, 28, 26);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_cmpint (cairo_image_surface_get_data (surface)[13 * cairo_image_surface_get_stride (surface) + 4 * 14 + 3], >, 200);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/labels/nothing-touches", test_nothing_touches);
  g_test_add_func ("/carto/labels/selected-first", test_selected_comes_first);
  g_test_add_func ("/carto/labels/neighbours", test_neighbours);
  g_test_add_func ("/carto/labels/same-twice", test_same_twice);
  g_test_add_func ("/carto/legend/entries", test_legend);
  g_test_add_func ("/carto/legend/measures", test_legend_measures);
  return g_test_run ();
}
