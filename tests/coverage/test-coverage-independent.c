// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The same distances and areas from the command-line tools of PROJ and GDAL,
 * which choose their own way to RD New, within half a percent.
 */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "coverage/coverage.h"
#include "reference/dek-reference.h"
#include "region-fixture.h"

/* What a program writes for an input; %NULL where it is not there or fails. */
static char *
run (const char *const *arguments,
     const char        *input)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) in = input != NULL ? g_bytes_new (input, strlen (input)) : NULL;
  g_autoptr (GBytes) out = NULL;
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE;

  if (input != NULL)
    flags |= G_SUBPROCESS_FLAGS_STDIN_PIPE;
  process = g_subprocess_newv (arguments, flags, NULL);
  if (process == NULL || !g_subprocess_communicate (process, in, NULL, &out, NULL, NULL) ||
      !g_subprocess_get_successful (process))
    return NULL;

  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

static void
compare_points (const char *answer)
{
  const DekReference *reference = dek_reference_get_default ();
  g_auto (GStrv) lines = g_strsplit (g_strstrip ((char *) answer), "\n", -1);
  guint n = dek_reference_get_n_gemeenten (reference);
  double last[2][2] = { { 0 }, { 0 } };

  g_assert_cmpuint (g_strv_length (lines), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      double own[2] = { gemeente->lon, gemeente->lat };
      double other[2];
      char *end;

      dek_rd_from_wgs84 (own, own, 1);
      other[0] = g_ascii_strtod (lines[i], &end);
      other[1] = g_ascii_strtod (end, NULL);
      /* Transformations to RD differ by less than two metres. */
      g_assert_cmpfloat (hypot (own[0] - other[0], own[1] - other[1]), <, 2);
      if (i > 0)
        {
          double d = hypot (own[0] - last[0][0], own[1] - last[0][1]);
          double e = hypot (other[0] - last[1][0], other[1] - last[1][1]);

          g_assert_cmpfloat (fabs (d - e), <=, 0.005 * e);
        }
      memcpy (last[0], own, sizeof own);
      memcpy (last[1], other, sizeof other);
    }
}

static char *
list_points (gboolean lon_first)
{
  const DekReference *reference = dek_reference_get_default ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      char a[G_ASCII_DTOSTR_BUF_SIZE], b[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_dtostr (a, sizeof a, lon_first ? gemeente->lon : gemeente->lat);
      g_ascii_dtostr (b, sizeof b, lon_first ? gemeente->lat : gemeente->lon);
      g_string_append_printf (text, "%s %s\n", a, b);
    }

  return g_string_free (text, FALSE);
}

static void
test_proj (void)
{
  const char *const cs2cs[] = { "cs2cs", "-f", "%.3f", "EPSG:4326", "EPSG:28992", NULL };
  g_autofree char *points = list_points (FALSE);
  g_autofree char *answer = run (cs2cs, points);

  if (answer == NULL)
    g_test_skip ("cs2cs is not there");
  else
    compare_points (answer);
}

static void
test_gdal_points (void)
{
  const char *const transform[] = { "gdaltransform", "-s_srs", "EPSG:4326", "-t_srs", "EPSG:28992", "-output_xy", NULL };
  g_autofree char *points = list_points (TRUE);
  g_autofree char *answer = run (transform, points);

  if (answer == NULL)
    g_test_skip ("gdaltransform is not there");
  else
    compare_points (answer);
}

/* The circles of all counting places, in SQL of SpatiaLite. */
static char *
make_circles (const DekCoverage *coverage)
{
  guint n;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (dek_coverage_get_input (coverage), &n);
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

      if (dek_coverage_get_site_lack (coverage, i) != DEK_SITE_LACK_NOTHING)
        continue;
      g_ascii_dtostr (lon, sizeof lon, sites[i].location.lon);
      g_ascii_dtostr (lat, sizeof lat, sites[i].location.lat);
      if (sql->len > 0)
        g_string_append (sql, " UNION ALL ");
      g_string_append_printf (sql, "SELECT ST_Buffer (ST_Transform (MakePoint (%s, %s, 4326), 28992), 5000, 64) AS c",
                              lon, lat);
    }

  return g_string_free (sql, FALSE);
}

static void
compare_areas (const char             *answer,
               const DekCoverage      *coverage,
               const DekCoverageAreas *areas)
{
  g_auto (GStrv) lines = g_strsplit (g_strstrip ((char *) answer), "\n", -1);

  /* The first line is the heading. */
  g_assert_cmpuint (g_strv_length (lines), ==, 14);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strstrip (lines[i]), ",", -1);
      /* Some versions of the driver quote numbers. */
      const char *code = g_strstrip (g_strdelimit (fields[0], "\"", ' '));
      gint index = dek_coverage_input_find_gemeente (dek_coverage_get_input (coverage), g_ascii_strtoll (code, NULL, 10));
      const DekCoverageArea *area;
      double total = g_ascii_strtod (fields[1], NULL);
      double reached = g_ascii_strtod (fields[2], NULL);

      g_assert_cmpint (index, >=, 0);
      area = dek_coverage_areas_get_gemeente (areas, (guint) index);
      g_assert_cmpfloat (fabs (area->total_m2 - total), <=, 0.005 * total);
      g_assert_cmpfloat (fabs (area->reached_m2 - reached), <=, 0.005 * total);
    }
}

static void
test_gdal_areas (RegionFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekCoverageInput) input = dek_coverage_input_new_for_region (region);
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekCoverageAreas) areas = NULL;
  g_autofree char *circles = NULL;
  g_autofree char *sql = NULL;
  g_autofree char *answer = NULL;
  DekNorm norm;

  dek_norm_init (&norm);
  coverage = dek_coverage_new (input, &norm, NULL);
  areas = dek_coverage_areas_new (coverage, NULL, NULL);
  circles = make_circles (coverage);
  sql = g_strdup_printf ("SELECT CAST (substr (code, 3) AS INTEGER) AS fid2, ST_Area (ST_Transform (geom, 28992)) AS total, "
                         "coalesce (ST_Area (ST_Intersection (ST_Transform (geom, 28992), "
                         "(SELECT ST_Union (c) FROM (%s)))), 0) AS reached FROM gemeenten", circles);
  {
    const char *const ogr2ogr[] = {
      "ogr2ogr", "-f", "CSV", "/vsistdout/", fixture->path, "-dialect", "sqlite", "-sql", sql, NULL
    };

    answer = run (ogr2ogr, NULL);
  }

  if (answer == NULL)
    g_test_skip ("ogr2ogr with SpatiaLite is not there");
  else
    compare_areas (answer, coverage, areas);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/independent/proj", test_proj);
  g_test_add_func ("/coverage/independent/gdal-points", test_gdal_points);
  region_fixture_add ("/coverage/independent/gdal-areas", SEED_EXAMPLE, test_gdal_areas);

  return g_test_run ();
}
