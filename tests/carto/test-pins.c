// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <string.h>

#include "carto/dek-mercator.h"
#include "carto/dek-paint-pin.h"
#include "carto/dek-paint-pins.h"
#include "carto/dek-pin-layout.h"

static DekPinSymbol
random_symbol (void)
{
  return (DekPinSymbol) {
    .shape = (DekPinShape) g_test_rand_int_range (0, DEK_N_PIN_SHAPES),
    .outline = (DekPinOutline) g_test_rand_int_range (0, DEK_PIN_CROSSED + 1),
    .size = (DekPinSize) g_test_rand_int_range (0, DEK_PIN_LARGE + 1),
    .full = g_test_rand_bit (),
    .approximate = g_test_rand_bit (),
  };
}

/* Places all over the country; one in three at the place of an earlier one. */
static DekPin *
make_pins (guint n)
{
  DekPin *pins = g_new0 (DekPin, n);

  for (guint i = 0; i < n; i++)
    {
      pins[i].id = i + 1;
      pins[i].symbol = random_symbol ();
      pins[i].x = dek_mercator_x_from_lon (g_test_rand_double_range (3.5, 7.1));
      pins[i].y = dek_mercator_y_from_lat (g_test_rand_double_range (50.8, 53.4));
      if (i > 0 && g_test_rand_int_range (0, 3) == 0)
        {
          guint other = (guint) g_test_rand_int_range (0, (int) i);

          pins[i].x = pins[other].x;
          pins[i].y = pins[other].y;
        }
    }
  return pins;
}

static void
test_every_pin_once (void)
{
  const guint n = 1500;
  g_autofree DekPin *pins = make_pins (n);

  for (double zoom = 6; zoom < 18; zoom += 1.7)
    {
      g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, dek_mercator_scale_from_zoom (zoom));
      g_autofree guint *seen = g_new0 (guint, n);
      guint total = 0;

      for (guint i = 0; i < dek_pin_layout_get_n_placed (layout); i++)
        {
          const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);

          g_assert_cmpuint (placed->n_members, >=, 1);
          g_assert_cmpuint (placed->counts[0] + placed->counts[1] + placed->counts[2], ==, placed->n_members);
          for (guint k = 0; k < placed->n_members; k++)
            {
              seen[placed->members[k]]++;
              g_assert_cmpint (dek_pin_layout_find (layout, placed->members[k]), ==, (int) i);
              if (k > 0)
                g_assert_cmpuint (placed->members[k - 1], <, placed->members[k]);
            }
          total += placed->n_members;
        }
      g_assert_cmpuint (total, ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (seen[i], ==, 1);
    }
}

typedef struct
{
  double x, y, width, height;
} Box;

static Box
get_box (const DekPlacedPin *placed,
         const DekPin       *pins,
         double              scale)
{
  DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);

  return (Box) {
    placed->x * scale + placed->dx + extent.hit_x - extent.anchor_x,
    placed->y * scale + placed->dy + extent.hit_y - extent.anchor_y,
    extent.hit_width, extent.hit_height,
  };
}

/* Share of the smaller of two symbols that the other covers. */
static double
get_overlap (const Box *one,
             const Box *other)
{
  double width = MIN (one->x + one->width, other->x + other->width) - MAX (one->x, other->x);
  double height = MIN (one->y + one->height, other->y + other->height) - MAX (one->y, other->y);

  if (width <= 0 || height <= 0)
    return 0;
  return width * height / MIN (one->width * one->height, other->width * other->height);
}

static void
test_symbols_keep_apart (void)
{
  const guint n = 700;
  g_autofree DekPin *pins = make_pins (n);

  for (double zoom = 6; zoom < 15; zoom += 1.3)
    {
      g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, dek_mercator_scale_from_zoom (zoom));
      double scale = dek_pin_layout_get_scale (layout);
      guint n_placed = dek_pin_layout_get_n_placed (layout);

      g_assert_cmpfloat (scale, <=, dek_mercator_scale_from_zoom (zoom) * (1 + 1e-9));
      for (guint i = 0; i < n_placed; i++)
        for (guint k = 0; k < i; k++)
          {
            const DekPlacedPin *one = dek_pin_layout_get_placed (layout, i);
            const DekPlacedPin *other = dek_pin_layout_get_placed (layout, k);
            Box a = get_box (one, pins, scale), b = get_box (other, pins, scale);
            gboolean badge = one->n_members > 1 || other->n_members > 1;

            g_assert_cmpfloat (get_overlap (&a, &b), <=, badge ? 0.05 : 0.29);
          }
    }
}

/* The same whatever part of the world is in sight and however often asked;
 * and whole zoom levels do not depend on what lies between. */
static void
test_deterministic (void)
{
  const guint n = 400;
  g_autofree DekPin *pins = make_pins (n);
  g_autoptr(DekPinLayout) one = dek_pin_layout_new (pins, n, dek_mercator_scale_from_zoom (9.0));
  g_autoptr(DekPinLayout) other = dek_pin_layout_new (pins, n, dek_mercator_scale_from_zoom (9.49));
  g_autoptr(DekPinLayout) next = dek_pin_layout_new (pins, n, dek_mercator_scale_from_zoom (9.5));

  g_assert_cmpuint (dek_pin_layout_get_n_placed (one), ==, dek_pin_layout_get_n_placed (other));
  for (guint i = 0; i < dek_pin_layout_get_n_placed (one); i++)
    {
      const DekPlacedPin *a = dek_pin_layout_get_placed (one, i), *b = dek_pin_layout_get_placed (other, i);

      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
      g_assert_cmpfloat (a->dx, ==, b->dx);
      g_assert_cmpuint (a->n_members, ==, b->n_members);
      g_assert_cmpint (memcmp (a->members, b->members, a->n_members * sizeof (guint)), ==, 0);
    }
  g_assert_cmpfloat (dek_pin_layout_get_scale (next), >, dek_pin_layout_get_scale (one));
}

/* Zooming in, crowds dissolve; pins at one place fan out. */
static void
test_clusters_dissolve (void)
{
  g_autofree DekPin *pins = g_new0 (DekPin, 9);
  guint before = 0;

  for (guint i = 0; i < 9; i++)
    {
      pins[i].id = i;
      pins[i].symbol.shape = (DekPinShape) (i % 3);
      pins[i].x = dek_mercator_x_from_lon (4.5 + (i / 3) * 0.01);
      pins[i].y = dek_mercator_y_from_lat (52.1);
    }
  for (double zoom = 5; zoom <= 17; zoom += 0.5)
    {
      g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, 9, dek_mercator_scale_from_zoom (zoom));
      guint n = dek_pin_layout_get_n_placed (layout);

      g_assert_cmpuint (n, >=, before);
      if (zoom == 5)
        g_assert_cmpuint (n, ==, 1);
      before = n;
      if (n < 9)
        continue;
      /* Three fans of three, side by side, feet on one line. */
      for (guint i = 0; i < 9; i++)
        {
          const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, (guint) dek_pin_layout_find (layout, i));

          g_assert_cmpuint (placed->n_members, ==, 1);
          g_assert_true (i % 3 == 1 ? placed->dx == 0 : fabs (placed->dx) > 10);
        }
    }
  g_assert_cmpuint (before, ==, 9);
}

/* More than can fan out stay one badge, which lists them all. */
static void
test_many_at_one_place (void)
{
  g_autofree DekPin *pins = g_new0 (DekPin, 40);
  g_autoptr(DekPinLayout) layout = NULL;

  for (guint i = 0; i < 40; i++)
    pins[i] = (DekPin) { .id = i, .x = 0.514, .y = 0.33 };
  layout = dek_pin_layout_new (pins, 40, dek_mercator_scale_from_zoom (17));
  g_assert_cmpuint (dek_pin_layout_get_n_placed (layout), ==, 1);
  g_assert_cmpuint (dek_pin_layout_get_placed (layout, 0)->n_members, ==, 40);
}

static void
test_none (void)
{
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (NULL, 0, 1000);
  DekMapFrame frame = dek_map_frame_new (0.5, 0.3, 8, 100, 100);

  g_assert_cmpuint (dek_pin_layout_get_n_placed (layout), ==, 0);
  g_assert_cmpint (dek_pin_layout_find (layout, 0), ==, -1);
  g_assert_cmpint (dek_pin_layout_pick (layout, NULL, &frame, 50, 50, 5), ==, -1);
}

/* Whatever is drawn can be picked where it is, and nothing where there is
 * nothing. */
static void
test_pick (void)
{
  const guint n = 300;
  g_autofree DekPin *pins = make_pins (n);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (5.2), dek_mercator_y_from_lat (52.1), 9, 900, 700);
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, frame.scale);
  guint found = 0;

  for (guint i = 0; i < dek_pin_layout_get_n_placed (layout); i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);
      Box box = get_box (placed, pins, 0);
      double x, y;
      int hit;

      dek_map_frame_to_pixels (&frame, placed->x, placed->y, &x, &y);
      hit = dek_pin_layout_pick (layout, pins, &frame, x + box.x + box.width / 2, y + box.y + box.height / 2, 0);
      /* One in front of it may cover its middle. */
      g_assert_cmpint (hit, >=, (int) i);
      found += hit == (int) i;
    }
  g_assert_cmpuint (found, >, dek_pin_layout_get_n_placed (layout) * 9 / 10);
  g_assert_cmpint (dek_pin_layout_pick (layout, pins, &frame, -4000, -4000, 3), ==, -1);
}

static void
test_pick_tolerance (void)
{
  DekPin pin = { .id = 1, .x = 0.5, .y = 0.3, .symbol = { .shape = DEK_PIN_SQUARE } };
  DekMapFrame frame = dek_map_frame_new (0.5, 0.3, 10, 200, 200);
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (&pin, 1, frame.scale);
  DekPinExtent extent = dek_pin_symbol_get_extent (&pin.symbol);
  double edge = 100 + extent.hit_width / 2;

  g_assert_cmpint (dek_pin_layout_pick (layout, &pin, &frame, 100, 100, 0), ==, 0);
  g_assert_cmpint (dek_pin_layout_pick (layout, &pin, &frame, edge - 0.5, 100, 0), ==, 0);
  g_assert_cmpint (dek_pin_layout_pick (layout, &pin, &frame, edge + 3, 100, 0), ==, -1);
  g_assert_cmpint (dek_pin_layout_pick (layout, &pin, &frame, edge + 3, 100, 4), ==, 0);
}

/* All 192 symbols: each has a key of its own, stays within its picture, and
 * looks different from every other of its size. */
static void
test_symbols (void)
{
  g_autoptr(GHashTable) keys = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) looks = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  const DekPalette *palette = dek_palette_get (DEK_PALETTE_LIGHT, FALSE);

  for (guint i = 0; i < 3 * 4 * 4 * 2 * 2; i++)
    {
      DekPinSymbol symbol = {
        .shape = i % 3, .outline = i / 3 % 4, .size = i / 12 % 4, .full = i / 48 % 2, .approximate = i / 96,
      };
      DekPinExtent extent = dek_pin_symbol_get_extent (&symbol);
      cairo_surface_t *surface;

      g_assert_true (g_hash_table_add (keys, GUINT_TO_POINTER (dek_pin_symbol_hash (&symbol) + 1)));
      g_assert_cmpfloat (extent.hit_x, >=, 0);
      g_assert_cmpfloat (extent.hit_y, >=, 0);
      g_assert_cmpfloat (extent.hit_x + extent.hit_width, <=, extent.width);
      g_assert_cmpfloat (extent.hit_y + extent.hit_height, <=, extent.height);
      surface = dek_paint_pin_to_surface (&symbol, palette, 2);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2 * extent.width);
      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          const guint8 *data = cairo_image_surface_get_data (surface);
          int last = cairo_image_surface_get_height (surface) - 1;

          /* Only a breath of shadow may reach the edge. */
          g_assert_cmpint (data[4 * x + 3], <, 40);
          g_assert_cmpint (data[last * cairo_image_surface_get_stride (surface) + 4 * x + 3], <, 40);
        }
      /* Dots tell a full steunpunt; the others have none to tell, and what is
       * closed shows a stroke in their place. */
      if (symbol.size == DEK_PIN_MEDIUM && (!symbol.full || (symbol.shape == DEK_PIN_DROP && symbol.outline != DEK_PIN_CROSSED)))
        {
          gsize size = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);

          g_assert_true (g_hash_table_add (looks, g_bytes_new (cairo_image_surface_get_data (surface), size)));
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_sizes (void)
{
  static const double factors[] = { 0.96, 0.86, 1.08, 1.25 };

  for (int size = DEK_PIN_UNKNOWN; size <= DEK_PIN_LARGE; size++)
    {
      DekPinSymbol symbol = { .size = (DekPinSize) size };

      g_assert_cmpfloat (dek_pin_symbol_get_factor (&symbol), ==, factors[size]);
    }
}

/* Painting a layout leaves something where each symbol in sight is. */
static void
test_paint (void)
{
  const guint n = 200;
  g_autofree DekPin *pins = make_pins (n);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (5.2), dek_mercator_y_from_lat (52.1), 8, 500, 500);
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n, frame.scale);
  DekMapStyle style = dek_map_style_new (dek_palette_get (DEK_PALETTE_DARK, FALSE));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 500);
  cairo_t *cr = cairo_create (surface);

  dek_paint_pins (cr, layout, pins, &style, &frame);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < dek_pin_layout_get_n_placed (layout); i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);
      Box box = get_box (placed, pins, 0);
      double x, y;

      dek_map_frame_to_pixels (&frame, placed->x, placed->y, &x, &y);
      x += box.x + box.width / 2;
      y += box.y + box.height / 2;
      if (x < 0 || y < 0 || x >= 500 || y >= 500)
        continue;
      g_assert_cmpint (cairo_image_surface_get_data (surface)[(int) y * cairo_image_surface_get_stride (surface) + 4 * (int) x + 3],
                       ==, 255);
    }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/pins/every-pin-once", test_every_pin_once);
  g_test_add_func ("/carto/pins/keep-apart", test_symbols_keep_apart);
  g_test_add_func ("/carto/pins/deterministic", test_deterministic);
  g_test_add_func ("/carto/pins/clusters-dissolve", test_clusters_dissolve);
  g_test_add_func ("/carto/pins/many-at-one-place", test_many_at_one_place);
  g_test_add_func ("/carto/pins/none", test_none);
  g_test_add_func ("/carto/pins/pick", test_pick);
  g_test_add_func ("/carto/pins/pick-tolerance", test_pick_tolerance);
  g_test_add_func ("/carto/pins/symbols", test_symbols);
  g_test_add_func ("/carto/pins/sizes", test_sizes);
  g_test_add_func ("/carto/pins/paint", test_paint);
  return g_test_run ();
}
