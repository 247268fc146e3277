// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-water"

#include "carto/dek-water.h"

#include "carto/dek-mercator.h"

/* Longitude and latitude by turns, WGS 84 degrees. All that is water in and
 * around the Netherlands: from the Channel along England, Scotland, Norway,
 * Denmark and Germany, and back underneath the Netherlands. */
static const double all_water[] = {
  /* Belgium and France, to the Channel */
  3.37, 51.372, 3.30, 51.352, 3.21, 51.340, 3.13, 51.315, 3.03, 51.275, 2.92, 51.240,
  2.81, 51.185, 2.72, 51.150, 2.58, 51.105, 2.47, 51.070, 2.37, 51.055, 2.20, 51.025,
  2.05, 51.005, 1.93, 50.985, 1.80, 50.950, 1.68, 50.900, 1.58, 50.870, 1.59, 50.720,
  1.56, 50.530, 1.58, 50.360, 1.55, 50.210, 1.37, 50.070, 1.05, 49.930, 0.55, 49.840,
  0.18, 49.700, 0.10, 49.500, -0.30, 49.320, -1.10, 49.350, -1.30, 49.600, -1.95, 49.700,
  -1.80, 49.300, -1.60, 48.700, -2.80, 48.600, -4.70, 48.600, -6.00, 48.600, -6.00, 49.900,
  /* England and Scotland */
  -5.20, 50.000, -4.20, 50.350, -3.50, 50.300, -3.00, 50.700, -2.40, 50.600, -1.20, 50.750,
  0.00, 50.800, 0.30, 50.780, 0.95, 50.920, 1.35, 51.110, 1.42, 51.330, 0.90, 51.380,
  0.55, 51.490, 0.95, 51.620, 1.25, 51.850, 1.58, 52.070, 1.76, 52.480, 1.60, 52.750,
  1.25, 52.930, 0.70, 52.980, 0.35, 52.820, 0.10, 52.950, 0.34, 53.150, 0.10, 53.500,
  -0.10, 53.720, 0.05, 53.680, -0.20, 54.050, -0.45, 54.300, -1.15, 54.650, -1.40, 55.000,
  -1.60, 55.450, -2.10, 55.850, -2.80, 56.050, -3.20, 56.000, -2.60, 56.270, -2.80, 56.480,
  -2.10, 57.000, -2.05, 57.350, -1.80, 57.550, -2.50, 57.690, -3.80, 57.650, -4.00, 57.850,
  -3.10, 58.400, -3.10, 58.650, -4.50, 58.600, -6.00, 58.700, -6.00, 62.500,
  /* Norway and Denmark */
  5.00, 62.300, 4.90, 61.500, 5.00, 60.600, 5.10, 60.000, 5.30, 59.300, 5.55, 58.900,
  5.70, 58.600, 6.60, 58.080, 7.30, 58.000, 8.20, 58.150, 9.10, 58.700, 10.30, 59.050,
  10.80, 59.150, 11.20, 58.900, 11.30, 58.300, 11.90, 57.500, 12.60, 56.800, 12.60, 56.200,
  11.80, 56.050, 10.90, 56.400, 10.30, 56.700, 10.50, 57.300, 10.65, 57.740, 9.95, 57.580,
  9.40, 57.160, 8.60, 57.120, 8.20, 56.800, 8.12, 56.400, 8.15, 56.000, 8.08, 55.570,
  8.40, 55.470, 8.65, 55.250, 8.65, 54.920,
  /* Germany */
  8.85, 54.600, 8.90, 54.450, 8.65, 54.320, 8.85, 54.130, 8.95, 53.920, 8.70, 53.890,
  8.55, 53.700, 8.55, 53.530, 8.35, 53.420, 8.12, 53.480, 8.10, 53.640, 7.85, 53.710,
  7.45, 53.690, 7.20, 53.650, 7.09, 53.580, 7.06, 53.490, 7.02, 53.400, 7.03, 53.340,
  7.15, 53.330, 7.24, 53.320, 7.26, 53.260, 7.215, 53.240,
  /* underneath the Netherlands, from north to south */
  7.10, 53.200, 7.00, 53.050, 6.85, 52.900, 6.60, 52.620, 6.60, 52.300, 6.40, 52.050,
  6.05, 51.930, 5.95, 51.800, 5.90, 51.500, 5.75, 51.450, 5.50, 51.480, 5.00, 51.520,
  4.60, 51.520, 4.38, 51.440, 4.30, 51.400, 4.235, 51.368, 4.10, 51.320, 3.85, 51.280,
  3.60, 51.310,
};

static const double north_sea[] = {
  3.30, 51.40, 2.60, 51.20, 1.80, 51.10, 1.90, 52.50, 1.00, 53.30, 0.50, 54.30,
  0.50, 55.60, 7.50, 55.60, 7.50, 53.80, 6.40, 53.62, 5.50, 53.50, 4.90, 53.32,
  4.78, 53.05, 4.70, 52.75, 4.62, 52.45, 4.48, 52.22, 4.25, 52.06, 4.05, 51.95, 3.60, 51.70,
};

static const double wadden_sea[] = {
  4.90, 53.00, 4.85, 53.15, 5.10, 53.28, 5.50, 53.42, 5.90, 53.46, 6.30, 53.50,
  6.80, 53.52, 6.80, 53.42, 6.20, 53.40, 5.80, 53.36, 5.40, 53.22, 5.30, 53.05, 5.05, 52.94,
};

static const double ijsselmeer[] = {
  5.05, 52.92, 5.40, 53.03, 5.42, 52.88, 5.55, 52.83, 5.70, 52.82, 5.60, 52.66,
  5.43, 52.55, 5.30, 52.69, 5.12, 52.76,
};

static const double markermeer[] = {
  5.10, 52.72, 5.28, 52.68, 5.40, 52.52, 5.15, 52.37, 5.05, 52.38, 5.08, 52.50,
};

static const double eastern_scheldt[] = {
  3.72, 51.62, 3.85, 51.62, 4.05, 51.60, 4.15, 51.54, 4.20, 51.46, 4.02, 51.48, 3.80, 51.56,
};

static const double western_scheldt[] = {
  3.45, 51.43, 3.70, 51.43, 3.95, 51.44, 4.10, 51.43, 4.20, 51.38, 3.95, 51.36, 3.75, 51.36, 3.50, 51.40,
};

#define WATER(name, outline) { name, outline, G_N_ELEMENTS (outline) / 2 }

/* Proper names, which are the same in every language of the program. */
static const struct
{
  const char   *name;
  const double *outline;
  guint         n;
} waters[] = {
  WATER ("Noordzee", north_sea),
  WATER ("Waddenzee", wadden_sea),
  WATER ("IJsselmeer", ijsselmeer),
  WATER ("Markermeer", markermeer),
  WATER ("Oosterschelde", eastern_scheldt),
  WATER ("Westerschelde", western_scheldt),
};

/* Adds all water to the path of @cr, in pixels of @frame. */
void
dek_water_add_path (cairo_t           *cr,
                    const DekMapFrame *frame)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (all_water) / 2; i++)
    {
      double px, py;

      dek_map_frame_to_pixels (frame, dek_mercator_x_from_lon (all_water[2 * i]),
                               dek_mercator_y_from_lat (all_water[2 * i + 1]), &px, &py);
      cairo_line_to (cr, px, py);
    }
  cairo_close_path (cr);
}

/* Number of waters that have a name. */
guint
dek_water_get_n (void)
{
  return G_N_ELEMENTS (waters);
}

/* The name of a water. */
const char *
dek_water_get_name (guint water)
{
  g_assert (water < G_N_ELEMENTS (waters));

  return waters[water].name;
}

/* The box around where the name of a water may stand, in unit Mercator. */
DekMapBox
dek_water_get_box (guint water)
{
  DekMapBox box = DEK_MAP_BOX_EMPTY;

  g_assert (water < G_N_ELEMENTS (waters));

  for (guint i = 0; i < waters[water].n; i++)
    dek_map_box_add_point (&box, dek_mercator_x_from_lon (waters[water].outline[2 * i]),
                           dek_mercator_y_from_lat (waters[water].outline[2 * i + 1]));
  return box;
}

/* Whether a point, in unit Mercator, is where a name of a water may stand. */
gboolean
dek_water_contains (guint  water,
                    double x,
                    double y)
{
  double lon = dek_mercator_lon_from_x (x), lat = dek_mercator_lat_from_y (y);
  const double *c;
  gboolean inside = FALSE;
  guint n;

  g_assert (water < G_N_ELEMENTS (waters));

  c = waters[water].outline;
  n = waters[water].n;
  for (guint i = 0, j = n - 1; i < n; j = i++)
    {
      if ((c[2 * i + 1] > lat) != (c[2 * j + 1] > lat)
          && lon < c[2 * i] + (lat - c[2 * i + 1]) * (c[2 * j] - c[2 * i]) / (c[2 * j + 1] - c[2 * i + 1]))
        inside = !inside;
    }
  return inside;
}
