// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <string.h>

#include "region/dek-geopackage.h"

/* Geometry blobs: what is written is read again, what others write is read as
 * far as it makes sense, and nothing else is believed. */

static DekMultiPolygon *
make_area (void)
{
  static const double coords[] = {
    4.0, 52.0, 5.0, 52.0, 5.0, 53.0, 4.0, 53.0, 4.0, 52.0,
    4.4, 52.4, 4.6, 52.4, 4.6, 52.6, 4.4, 52.4,
    6.0, 52.0, 7.0, 52.0, 6.5, 52.5, 6.0, 52.0,
  };
  static const guint32 rings[] = { 0, 5, 9, 13 };
  static const guint32 polygons[] = { 0, 2, 3 };

  return dek_multi_polygon_new (coords, 13, rings, 3, polygons, 2);
}

static void
test_point (void)
{
  DekPoint point = { 4.4931, 52.1608 };
  g_autoptr (GBytes) blob = dek_gpkg_encode_point (&point);
  gsize size;
  const guint8 *data = g_bytes_get_data (blob, &size);
  g_autoptr (DekPoint) read = dek_gpkg_decode_point (data, size);
  static const guint8 start[] = { 'G', 'P', 0, 1, 0xe6, 0x10, 0, 0, 1, 1, 0, 0, 0 };

  g_assert_cmpmem (data, sizeof start, start, sizeof start);
  g_assert_cmpuint (size, ==, 29);
  g_assert_nonnull (read);
  g_assert_true (dek_point_equal (&point, read));
}

static void
test_area (void)
{
  g_autoptr (DekMultiPolygon) area = make_area ();
  g_autoptr (GBytes) blob = dek_gpkg_encode_area (area);
  gsize size;
  const guint8 *data = g_bytes_get_data (blob, &size);
  g_autoptr (DekMultiPolygon) read = dek_gpkg_decode_area (data, size);
  double envelope[4];

  g_assert_nonnull (read);
  g_assert_true (dek_multi_polygon_equal (area, read));

  /* minx, maxx, miny, maxy, as the standard wants it */
  g_assert_cmpuint (data[3], ==, 3);
  memcpy (envelope, data + 8, sizeof envelope);
  g_assert_cmpfloat (envelope[0], ==, 4.0);
  g_assert_cmpfloat (envelope[1], ==, 7.0);
  g_assert_cmpfloat (envelope[2], ==, 52.0);
  g_assert_cmpfloat (envelope[3], ==, 53.0);
}

/* Bytes of another order, with Z, and with an envelope, as GDAL may write. */
static void
test_others_write (void)
{
  static const guint8 big_endian_z[] = {
    'G', 'P', 0, 0, 0, 0, 0x10, 0xe6,
    0, 0, 0, 0x03, 0xe9,
    0x40, 0x10, 0, 0, 0, 0, 0, 0,
    0x40, 0x4a, 0, 0, 0, 0, 0, 0,
    0x40, 0x00, 0, 0, 0, 0, 0, 0,
  };
  g_autoptr (DekPoint) point = dek_gpkg_decode_point (big_endian_z, sizeof big_endian_z);

  g_assert_nonnull (point);
  g_assert_cmpfloat (point->lon, ==, 4.0);
  g_assert_cmpfloat (point->lat, ==, 52.0);
}

static void
assert_refused (const guint8 *data,
                gsize         size)
{
  g_assert_null (dek_gpkg_decode_point (data, size));
}

static void
test_point_refused (void)
{
  DekPoint point = { 4.5, 52.1 };
  g_autoptr (GBytes) blob = dek_gpkg_encode_point (&point);
  gsize size;
  const guint8 *good = g_bytes_get_data (blob, &size);
  guint8 bad[29];
  const double nan_value = NAN, far = 1e6;

  assert_refused (NULL, 0);
  for (gsize n = 0; n < size; n++)
    assert_refused (good, n);

  for (guint at = 0; at < 13; at++)
    {
      memcpy (bad, good, size);
      bad[at] ^= 0x55;
      assert_refused (bad, size);
    }

  memcpy (bad, good, size);
  memcpy (bad + 13, &nan_value, sizeof nan_value);
  assert_refused (bad, size);
  memcpy (bad + 21, &far, sizeof far);
  assert_refused (bad, size);

  /* An area is no point, and the other way round. */
  g_assert_null (dek_gpkg_decode_area (good, size));
}

/* Whatever the bytes are, reading ends, and what it gives is sound. */
static void
test_area_damaged (void)
{
  g_autoptr (DekMultiPolygon) area = make_area ();
  g_autoptr (GBytes) blob = dek_gpkg_encode_area (area);
  gsize size;
  const guint8 *good = g_bytes_get_data (blob, &size);

  for (gsize n = 0; n < size; n++)
    {
      g_autofree guint8 *cut = g_memdup2 (good, n);

      g_assert_null (dek_gpkg_decode_area (cut, n));
    }

  for (guint round = 0; round < 20000; round++)
    {
      g_autofree guint8 *bad = g_memdup2 (good, size);
      g_autoptr (DekMultiPolygon) read = NULL;
      guint flips = (guint) g_test_rand_int_range (1, 6);

      for (guint i = 0; i < flips; i++)
        bad[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);

      read = dek_gpkg_decode_area (bad, size);
      for (guint i = 0; read != NULL && i < 2 * read->n_points; i++)
        g_assert_true (isfinite (read->coords[i]));
    }
}

/* A count that promises more than there is must not make us reserve for it. */
static void
test_area_boasts (void)
{
  g_autoptr (DekMultiPolygon) area = make_area ();
  g_autoptr (GBytes) blob = dek_gpkg_encode_area (area);
  gsize size;
  g_autofree guint8 *bad = g_memdup2 (g_bytes_get_data (blob, &size), g_bytes_get_size (blob));

  size = g_bytes_get_size (blob);
  memset (bad + 8 + 32 + 5, 0xff, 4);
  g_assert_null (dek_gpkg_decode_area (bad, size));
  memset (bad + 8 + 32 + 5 + 4 + 5, 0xff, 4);
  g_assert_null (dek_gpkg_decode_area (bad, size));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/geopackage/point", test_point);
  g_test_add_func ("/region/geopackage/area", test_area);
  g_test_add_func ("/region/geopackage/others-write", test_others_write);
  g_test_add_func ("/region/geopackage/point-refused", test_point_refused);
  g_test_add_func ("/region/geopackage/area-damaged", test_area_damaged);
  g_test_add_func ("/region/geopackage/area-boasts", test_area_boasts);

  return g_test_run ();
}
