// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-geopackage"

#include "region/dek-geopackage.h"

#include <math.h>
#include <string.h>

/* The geometry blobs of a GeoPackage: a header of 8 bytes, mostly an envelope,
 * then well-known binary. Written here in little-endian order; read in both,
 * with or without Z and M, since a GIS program may have written them. A blob
 * may come from a stranger, so every count is held against the bytes that are
 * left before it is believed. */

enum
{
  WKB_POINT         = 1,
  WKB_POLYGON       = 3,
  WKB_MULTI_POLYGON = 6
};

enum
{
  FLAG_LITTLE_ENDIAN  = 1 << 0,
  FLAG_ENVELOPE_XY    = 1 << 1,
  FLAG_ENVELOPE_SHIFT = 1,
  FLAG_EMPTY          = 1 << 4,
  FLAG_EXTENDED       = 1 << 5
};

typedef struct
{
  const guint8 *next;
  gsize         left;
  gboolean      little;
} Reader;

static void
put_u32 (GByteArray *out,
         guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

static void
put_double (GByteArray *out,
            double      value)
{
  union { double real; guint64 bits; } u = { .real = value };

  u.bits = GUINT64_TO_LE (u.bits);
  g_byte_array_append (out, (const guint8 *) &u.bits, sizeof u.bits);
}

static void
put_header (GByteArray *out,
            guint8      flags)
{
  const guint8 start[] = { 'G', 'P', 0, FLAG_LITTLE_ENDIAN | flags };

  g_byte_array_append (out, start, sizeof start);
  put_u32 (out, DEK_GPKG_SRS_WGS84);
}

static void
put_wkb_type (GByteArray *out,
              guint32     type)
{
  const guint8 little = 1;

  g_byte_array_append (out, &little, 1);
  put_u32 (out, type);
}

/**
 * dek_gpkg_encode_point:
 * @point: a place, WGS 84
 *
 * Returns: (transfer full): a GeoPackage blob without envelope, as the standard
 *   advises for points
 */
GBytes *
dek_gpkg_encode_point (const DekPoint *point)
{
  GByteArray *out;

  g_return_val_if_fail (point != NULL, NULL);

  out = g_byte_array_sized_new (8 + 21);
  put_header (out, 0);
  put_wkb_type (out, WKB_POINT);
  put_double (out, point->lon);
  put_double (out, point->lat);

  return g_byte_array_free_to_bytes (out);
}

/**
 * dek_gpkg_encode_area:
 * @area: an area, WGS 84
 *
 * Returns: (transfer full): a GeoPackage blob with a two-dimensional envelope
 */
GBytes *
dek_gpkg_encode_area (const DekMultiPolygon *area)
{
  GByteArray *out;
  double west, south, east, north;
  gboolean filled;

  g_return_val_if_fail (area != NULL, NULL);

  out = g_byte_array_sized_new (64 + area->n_points * 16 + area->n_rings * 4 + area->n_polygons * 9);
  filled = dek_multi_polygon_get_bounds (area, &west, &south, &east, &north);

  put_header (out, filled ? FLAG_ENVELOPE_XY : FLAG_EMPTY);
  if (filled)
    {
      put_double (out, west);
      put_double (out, east);
      put_double (out, south);
      put_double (out, north);
    }

  put_wkb_type (out, WKB_MULTI_POLYGON);
  put_u32 (out, area->n_polygons);

  for (guint p = 0; p < area->n_polygons; p++)
    {
      put_wkb_type (out, WKB_POLYGON);
      put_u32 (out, area->polygon_starts[p + 1] - area->polygon_starts[p]);

      for (guint r = area->polygon_starts[p]; r < area->polygon_starts[p + 1]; r++)
        {
          put_u32 (out, area->ring_starts[r + 1] - area->ring_starts[r]);
          for (guint i = 2 * area->ring_starts[r]; i < 2 * area->ring_starts[r + 1]; i++)
            put_double (out, area->coords[i]);
        }
    }

  return g_byte_array_free_to_bytes (out);
}

static gboolean
take_byte (Reader *reader,
           guint8 *value)
{
  if (reader->left < 1)
    return FALSE;

  *value = *reader->next++;
  reader->left--;
  return TRUE;
}

static gboolean
take_u32 (Reader  *reader,
          guint32 *value)
{
  guint32 raw;

  if (reader->left < sizeof raw)
    return FALSE;

  memcpy (&raw, reader->next, sizeof raw);
  reader->next += sizeof raw;
  reader->left -= sizeof raw;
  *value = reader->little ? GUINT32_FROM_LE (raw) : GUINT32_FROM_BE (raw);
  return TRUE;
}

/* Only what fits a place on the earth passes; NaN, which stands for an empty
 * point, does not. */
static gboolean
take_position (Reader *reader,
               guint   n_dimensions,
               double *lon,
               double *lat)
{
  double values[2];

  if (reader->left < 8 * (gsize) n_dimensions)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      union { double real; guint64 bits; } u;

      memcpy (&u.bits, reader->next + 8 * i, sizeof u.bits);
      u.bits = reader->little ? GUINT64_FROM_LE (u.bits) : GUINT64_FROM_BE (u.bits);
      values[i] = u.real;
    }

  reader->next += 8 * n_dimensions;
  reader->left -= 8 * n_dimensions;

  if (!(fabs (values[0]) <= 180.0 && fabs (values[1]) <= 90.0))
    return FALSE;

  *lon = values[0];
  *lat = values[1];
  return TRUE;
}

/* Reads byte order and type; Z and M are told by thousands (ISO). */
static gboolean
take_wkb_type (Reader  *reader,
               guint32 *type,
               guint   *n_dimensions)
{
  guint8 order;
  guint32 code;

  if (!take_byte (reader, &order) || order > 1)
    return FALSE;

  reader->little = order == 1;
  if (!take_u32 (reader, &code) || code >= 4000)
    return FALSE;

  *type = code % 1000;
  *n_dimensions = code / 1000 == 0 ? 2 : code / 1000 == 3 ? 4 : 3;
  return TRUE;
}

static gboolean
open_reader (Reader        *reader,
             gconstpointer  data,
             gsize          size)
{
  static const gsize envelope_sizes[] = { 0, 32, 48, 48, 64 };
  const guint8 *bytes = data;
  guint8 flags;
  guint envelope;
  guint32 srs;

  if (data == NULL || size < 8 || bytes[0] != 'G' || bytes[1] != 'P' || bytes[2] != 0)
    return FALSE;

  flags = bytes[3];
  envelope = (flags >> FLAG_ENVELOPE_SHIFT) & 7;
  if ((flags & (FLAG_EMPTY | FLAG_EXTENDED)) != 0 || envelope >= G_N_ELEMENTS (envelope_sizes))
    return FALSE;

  *reader = (Reader) { bytes + 4, size - 4, (flags & FLAG_LITTLE_ENDIAN) != 0 };
  if (!take_u32 (reader, &srs) || srs != DEK_GPKG_SRS_WGS84 || reader->left < envelope_sizes[envelope])
    return FALSE;

  reader->next += envelope_sizes[envelope];
  reader->left -= envelope_sizes[envelope];
  return TRUE;
}

/**
 * dek_gpkg_decode_point:
 * @data: (nullable): a blob from a file
 * @size: its size in bytes
 *
 * Returns: (transfer full) (nullable): the place, or %NULL where the blob is
 *   not a WGS 84 point, is empty, or is damaged
 */
DekPoint *
dek_gpkg_decode_point (gconstpointer data,
                       gsize         size)
{
  Reader reader;
  guint32 type;
  guint n_dimensions;
  double lon, lat;

  if (!open_reader (&reader, data, size) ||
      !take_wkb_type (&reader, &type, &n_dimensions) ||
      type != WKB_POINT ||
      !take_position (&reader, n_dimensions, &lon, &lat))
    return NULL;

  return dek_point_new (lon, lat);
}

/* A ring needs four points, the last of which is the first. */
static gboolean
take_ring (Reader *reader,
           guint   n_dimensions,
           GArray *coords,
           GArray *ring_starts)
{
  guint first = coords->len;
  guint32 n_points, end;

  if (!take_u32 (reader, &n_points) || n_points < 4 || n_points > reader->left / (8 * n_dimensions))
    return FALSE;

  for (guint32 i = 0; i < n_points; i++)
    {
      double position[2];

      if (!take_position (reader, n_dimensions, &position[0], &position[1]))
        return FALSE;
      g_array_append_vals (coords, position, 2);
    }

  if (memcmp (&g_array_index (coords, double, first),
              &g_array_index (coords, double, coords->len - 2), 2 * sizeof (double)) != 0)
    return FALSE;

  end = coords->len / 2;
  g_array_append_val (ring_starts, end);
  return TRUE;
}

static gboolean
take_polygon (Reader *reader,
              guint   n_dimensions,
              GArray *coords,
              GArray *ring_starts,
              GArray *polygon_starts)
{
  guint32 n_rings, end;

  if (!take_u32 (reader, &n_rings) || n_rings == 0)
    return FALSE;

  for (guint32 r = 0; r < n_rings; r++)
    if (!take_ring (reader, n_dimensions, coords, ring_starts))
      return FALSE;

  end = ring_starts->len - 1;
  g_array_append_val (polygon_starts, end);
  return TRUE;
}

static gboolean
take_area (Reader *reader,
           GArray *coords,
           GArray *ring_starts,
           GArray *polygon_starts)
{
  guint32 type, n_polygons;
  guint n_dimensions;

  if (!take_wkb_type (reader, &type, &n_dimensions))
    return FALSE;

  if (type == WKB_POLYGON)
    return take_polygon (reader, n_dimensions, coords, ring_starts, polygon_starts);

  if (type != WKB_MULTI_POLYGON || !take_u32 (reader, &n_polygons) || n_polygons == 0)
    return FALSE;

  for (guint32 p = 0; p < n_polygons; p++)
    if (!take_wkb_type (reader, &type, &n_dimensions) || type != WKB_POLYGON ||
        !take_polygon (reader, n_dimensions, coords, ring_starts, polygon_starts))
      return FALSE;

  return TRUE;
}

/**
 * dek_gpkg_decode_area:
 * @data: (nullable): a blob from a file
 * @size: its size in bytes
 *
 * Returns: (transfer full) (nullable): the area, or %NULL where the blob is not
 *   a WGS 84 polygon or multi-polygon, is empty, or is damaged
 */
DekMultiPolygon *
dek_gpkg_decode_area (gconstpointer data,
                      gsize         size)
{
  g_autoptr (GArray) coords = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ring_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) polygon_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 zero = 0;
  Reader reader;

  g_array_append_val (ring_starts, zero);
  g_array_append_val (polygon_starts, zero);

  if (!open_reader (&reader, data, size) ||
      !take_area (&reader, coords, ring_starts, polygon_starts))
    return NULL;

  return dek_multi_polygon_new ((const double *) (gpointer) coords->data, coords->len / 2,
                                (const guint32 *) (gpointer) ring_starts->data, ring_starts->len - 1,
                                (const guint32 *) (gpointer) polygon_starts->data, polygon_starts->len - 1);
}
