// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "carto/dek-map-picture.h"
#include "carto/dek-mercator.h"
#include "region/region.h"
#include "reference/dek-reference.h"

/* Holland Rijnland as a file of its own, in a folder that is thrown away. */
typedef struct
{
  char        *folder;
  DekRegion   *region;
  DekMapScene *scene;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  fixture->folder = g_dir_make_tmp ("dekkend-carto-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "region.gpkg", NULL);
  seed.monitor_region = (int) dek_reference_get_plan (dek_reference_get_default ())->region;
  seed.example = TRUE;
  dek_region_create (path, &seed, &error);
  g_assert_no_error (error);
  fixture->region = dek_region_open (path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  fixture->scene = dek_map_scene_new_for_region (fixture->region, DEK_THEME_SUBREGIONS, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  dek_map_scene_unref (fixture->scene);
  dek_region_close (fixture->region);
  g_object_unref (fixture->region);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_picture (Fixture    *fixture,
               const char *name,
               const char *title,
               gsize      *length)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  DekMapPictureOptions options = { .scheme = DEK_PALETTE_PRINT, .title = title };
  char *content = NULL;

  g_assert_true (dek_picture_format_from_path (path, &options.format));
  dek_map_picture_write (fixture->scene, &options, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

typedef struct
{
  const char *data;
  gsize       length, at;
} Reader;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (reader->at + length > reader->length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data + reader->at, length);
  reader->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
test_png (Fixture       *fixture,
          gconstpointer  user_data)
{
  gsize length;
  g_autofree char *content = write_picture (fixture, "map.png", NULL, &length);
  Reader reader = { content, length, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  g_autoptr(GHashTable) colors = g_hash_table_new (NULL, NULL);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1600);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1200);
  for (int i = 0; i < 1600 * 1200; i++)
    {
      const guint8 *pixel = cairo_image_surface_get_data (surface) + i / 1600 * cairo_image_surface_get_stride (surface) + i % 1600 * 4;
      guint32 value;

      memcpy (&value, pixel, sizeof value);
      g_hash_table_add (colors, GUINT_TO_POINTER (value & 0xffffff));
    }
  /* White paper, the sea, and the first sub-region are all there. */
  g_assert_true (g_hash_table_contains (colors, GUINT_TO_POINTER (0xffffff)));
  g_assert_true (g_hash_table_contains (colors, GUINT_TO_POINTER (0xd8e8f5)));
  g_assert_true (g_hash_table_contains (colors, GUINT_TO_POINTER (0xcfe0f6)));
  g_assert_true (g_hash_table_contains (colors, GUINT_TO_POINTER (0x1a5fb4)));
  cairo_surface_destroy (surface);
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  user_data)
{
  gsize length;
  g_autofree char *content = write_picture (fixture, "map.svg", "Rijn & <Duin>", &length);

  g_assert_true (g_str_has_prefix (content, "<?xml"));
  g_assert_nonnull (strstr (content, "<title>Rijn &amp; &lt;Duin&gt;</title>"));
  g_assert_nonnull (strstr (content, "CBS / Kadaster"));
  g_assert_nonnull (strstr (content, "Holland Rijnland"));
  g_assert_true (g_str_has_suffix (g_strchomp (content), "</svg>"));
  /* Vectors: nothing in it is a picture of pixels. */
  g_assert_null (strstr (content, "<image"));
}

static void
assert_well_formed (const char *text,
                    gsize       length)
{
  g_autoptr(GError) error = NULL;
  const GMarkupParser parser = { 0 };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

  g_markup_parse_context_parse (context, text, (gssize) length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_svg_is_well_formed (Fixture       *fixture,
                         gconstpointer  user_data)
{
  gsize length;
  g_autofree char *content = write_picture (fixture, "map.svg", "“A”\n& B", &length);

  assert_well_formed (content, length);
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  user_data)
{
  gsize length;
  g_autofree char *content = write_picture (fixture, "map.pdf", "Kaart van de regio", &length);
  g_autoptr(GString) text = NULL;

  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 4000);
  text = g_string_sized_new (length);
  for (gsize i = 0; i < length; i++)
    g_string_append_c (text, content[i] == '\0' ? ' ' : content[i]);
  g_assert_nonnull (strstr (text->str, "(Kaart van de regio)"));
  g_assert_nonnull (strstr (text->str, "CBS / Kadaster"));
  g_assert_nonnull (strstr (text->str, "/Count 1"));
  g_assert_nonnull (strstr (text->str, "842 595"));
  g_assert_nonnull (g_strrstr (text->str, "%%EOF"));
}

static void
test_other_shapes (Fixture       *fixture,
                   gconstpointer  user_data)
{
  static const int sizes[][2] = { { 300, 200 }, { 500, 900 }, { 2000, 600 }, { 60, 40 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int format = DEK_PICTURE_PNG; format <= DEK_PICTURE_PDF; format++)
      {
        DekMapPictureOptions options = { .width = sizes[i][0], .height = sizes[i][1], .format = (DekPictureFormat) format };
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) bytes = dek_map_picture_to_bytes (fixture->scene, &options, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
      }
}

static void
test_scale_factor (Fixture       *fixture,
                   gconstpointer  user_data)
{
  DekMapPictureOptions options = { .width = 400, .height = 300, .scale_factor = 1.5, .scheme = DEK_PALETTE_DARK };
  g_autoptr(GBytes) bytes = dek_map_picture_to_bytes (fixture->scene, &options, NULL);
  Reader reader = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 600);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 450);
  cairo_surface_destroy (surface);
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  user_data)
{
  DekMapPictureOptions options = { .width = 20000, .height = 10, .scale_factor = 2 };
  g_autoptr(GError) error = NULL;

  g_assert_null (dek_map_picture_to_bytes (fixture->scene, &options, &error));
  g_assert_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_TOO_LARGE);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A place that cannot be written to: an error, and nothing beside it. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such", "map.png", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "map.png", NULL);
  DekMapPictureOptions options = { .width = 200, .height = 150 };
  g_autoptr(GError) error = NULL;
  guint before;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  before = count_files (fixture->folder);
  g_assert_false (dek_map_picture_write (fixture->scene, &options, missing, &error));
  g_assert_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "map.png"));
  g_clear_error (&error);
  g_assert_false (dek_map_picture_write (fixture->scene, &options, folder, &error));
  g_assert_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_WRITE);
  g_assert_cmpuint (count_files (fixture->folder), ==, before);
}

static void
test_formats (void)
{
  DekPictureFormat format = DEK_PICTURE_PNG;

  g_assert_true (dek_picture_format_from_path ("a/b.SVG", &format));
  g_assert_cmpint (format, ==, DEK_PICTURE_SVG);
  g_assert_true (dek_picture_format_from_path ("b.pdf", &format));
  g_assert_cmpint (format, ==, DEK_PICTURE_PDF);
  g_assert_false (dek_picture_format_from_path ("png", &format));
  g_assert_false (dek_picture_format_from_path ("map.jpg", &format));
  g_assert_false (dek_picture_format_from_path ("", &format));
  g_assert_cmpint (format, ==, DEK_PICTURE_PDF);
}

/* The scene of a region: its gemeenten, its places, its sub-regions. */
static void
test_scene (Fixture       *fixture,
            gconstpointer  user_data)
{
  DekLand *land = dek_map_scene_get_land (fixture->scene);
  DekTheme *theme = dek_map_scene_get_theme (fixture->scene);
  guint n_pins, sum = 0;
  const DekPin *pins = dek_map_scene_get_pins (fixture->scene, &n_pins);
  guint n_places = dek_region_count (fixture->region, DEK_TYPE_STEUNPUNT);
  int leiden = dek_land_find (land, 546), lisse = dek_land_find (land, 553);

  g_assert_cmpstr (dek_map_scene_get_title (fixture->scene), ==, "Holland Rijnland");
  g_assert_cmpuint (dek_land_get_n_areas (land), ==, 13);
  g_assert_cmpuint (n_pins + dek_map_scene_get_n_unplaced (fixture->scene), ==, n_places);
  g_assert_cmpuint (dek_theme_get_n_classes (theme), ==, 3);
  for (guint i = 0; i < 3; i++)
    sum += dek_theme_get_class (theme, i)->n_areas;
  g_assert_cmpuint (sum, ==, 13);
  g_assert_cmpint (leiden, >=, 0);
  g_assert_cmpint (dek_map_scene_get_group (fixture->scene, (guint) leiden), !=,
                   dek_map_scene_get_group (fixture->scene, (guint) lisse));
  for (guint i = 0; i < n_pins; i++)
    {
      g_assert_cmpint (dek_map_scene_find_pin (fixture->scene, pins[i].id), ==, (int) i);
      g_assert_nonnull (pins[i].name);
      g_assert_cmpint (dek_land_pick (land, pins[i].x, pins[i].y), >=, 0);
    }
}

/* The land is prepared anew only when a gemeente changed. */
static void
test_scene_takes_over (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DekMapScene) again = dek_map_scene_new_for_region (fixture->region, DEK_THEME_DENSITY, fixture->scene);
  g_autoptr(DekMapScene) changed = NULL;
  g_autoptr(DekRecord) leiden = dek_region_dup_record (fixture->region, DEK_TYPE_GEMEENTE, 546);

  g_assert_true (dek_map_scene_get_land (again) == dek_map_scene_get_land (fixture->scene));
  g_assert_cmpint (dek_theme_get_kind (dek_map_scene_get_theme (again)), ==, DEK_THEME_DENSITY);
  dek_record_edit (leiden, "rename", &error, "name", "Leyden", NULL);
  g_assert_no_error (error);
  changed = dek_map_scene_new_for_region (fixture->region, DEK_THEME_NONE, again);
  g_assert_true (dek_map_scene_get_land (changed) != dek_map_scene_get_land (fixture->scene));
  g_assert_null (dek_map_scene_get_theme (changed));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/carto/picture/png", test_png);
  ADD ("/carto/picture/svg", test_svg);
  ADD ("/carto/picture/svg-well-formed", test_svg_is_well_formed);
  ADD ("/carto/picture/pdf", test_pdf);
  ADD ("/carto/picture/other-shapes", test_other_shapes);
  ADD ("/carto/picture/scale-factor", test_scale_factor);
  ADD ("/carto/picture/too-large", test_too_large);
  ADD ("/carto/picture/unwritable", test_unwritable);
  g_test_add_func ("/carto/picture/formats", test_formats);
  ADD ("/carto/scene/region", test_scene);
  ADD ("/carto/scene/takes-over", test_scene_takes_over);
  return g_test_run ();
}
