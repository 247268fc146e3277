// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-json"

#include "coverage/dek-coverage-run.h"

#include <math.h>

#include "coverage/dek-coverage-text.h"
#include "coverage/dek-json-writer.h"

/* Two decimals; what is not all is never 100 and what is not nothing never 0. */
static void
write_percent (DekJsonWriter *writer,
               const char    *key,
               double         percent)
{
  double rounded = round (percent * 100) / 100;

  if (percent < 0)
    {
      dek_json_writer_null (writer, key);
      return;
    }
  if (percent < 100 && rounded >= 100)
    rounded = 99.99;
  if (percent > 0 && rounded <= 0)
    rounded = 0.01;
  dek_json_writer_number (writer, key, rounded);
}

static void
write_people (DekJsonWriter          *writer,
              const DekCoverage      *self,
              const DekCoverageTally *tally)
{
  const DekNorm *norm = dek_coverage_get_norm (self);

  dek_json_writer_integer (writer, "inhabitants", tally->inhabitants);
  dek_json_writer_integer (writer, "covered", tally->covered);
  write_percent (writer, "percent", dek_coverage_tally_get_percent (tally));
  if (norm->borders == DEK_NORM_BORDERS_BEYOND)
    dek_json_writer_integer (writer, "covered_only_from_outside", tally->covered_outside);
  if (norm->n_thresholds > 1)
    {
      dek_json_writer_begin_array (writer, "within");
      for (guint i = 0; i < norm->n_thresholds; i++)
        dek_json_writer_integer (writer, NULL, tally->within[i]);
      dek_json_writer_end_array (writer);
    }
}

static void
write_places (DekJsonWriter          *writer,
              const DekCoverage      *self,
              const DekCoverageTally *tally)
{
  dek_json_writer_integer (writer, "steunpunten", tally->n_sites);
  dek_json_writer_begin_object (writer, "steunpunten_by_size");
  for (gint size = DEK_SIZE_CLASS_UNKNOWN; size <= DEK_SIZE_CLASS_LARGE; size++)
    dek_json_writer_integer (writer, dek_enum_get_nick (DEK_TYPE_SIZE_CLASS, size), tally->n_sites_by_size[size]);
  dek_json_writer_end_object (writer);
  dek_json_writer_integer (writer, "steunpunten_not_counting", tally->n_sites_not_counting);
}

/* Distances to the metre, minutes to the tenth: more is not known. */
static void
write_nearest (DekJsonWriter          *writer,
               const DekCoverage      *self,
               const DekCoverageTally *tally)
{
  guint n;
  gboolean in_minutes = dek_norm_is_in_minutes (dek_coverage_get_norm (self));

  if (tally->nearest_site < 0)
    {
      dek_json_writer_null (writer, "nearest");
      return;
    }

  dek_json_writer_begin_object (writer, "nearest");
  dek_json_writer_string (writer, "name",
                          dek_coverage_input_get_sites (dek_coverage_get_input (self), &n)[tally->nearest_site].name);
  if (in_minutes)
    dek_json_writer_number (writer, "minutes", round (tally->nearest_cost * 10) / 10);
  else
    dek_json_writer_number (writer, "distance_m", round (tally->nearest_cost));
  dek_json_writer_end_object (writer);
}

static void
write_gemeente (DekJsonWriter          *writer,
                const DekCoverage      *self,
                const DekCoverageAreas *areas,
                guint                   index)
{
  guint n;
  const DekCoverageGemeente *gemeente = dek_coverage_input_get_gemeenten (dek_coverage_get_input (self), &n) + index;
  const DekCoverageTally *tally = dek_coverage_get_gemeente (self, index);
  g_autofree char *reason = dek_coverage_dup_reason (self, index);

  dek_json_writer_begin_object (writer, NULL);
  dek_json_writer_string (writer, "code", gemeente->code);
  dek_json_writer_string (writer, "name", gemeente->name);
  write_people (writer, self, tally);
  if (areas != NULL)
    write_percent (writer, "area_percent",
                   dek_coverage_area_get_percent (dek_coverage_areas_get_gemeente (areas, index)));
  write_places (writer, self, tally);
  write_nearest (writer, self, tally);
  dek_json_writer_string (writer, "verdict", dek_verdict_get_nick (tally->verdict));
  dek_json_writer_string (writer, "reason", reason);
  dek_json_writer_end_object (writer);
}

static void
write_subregion (DekJsonWriter          *writer,
                 const DekCoverage      *self,
                 const DekCoverageAreas *areas,
                 guint                   index)
{
  guint n;
  const DekCoverageSubregion *subregion = dek_coverage_input_get_subregions (dek_coverage_get_input (self), &n) + index;
  const DekCoverageTally *tally = dek_coverage_get_subregion (self, index);
  g_autofree char *reason = dek_coverage_dup_subregion_reason (self, index);

  dek_json_writer_begin_object (writer, NULL);
  dek_json_writer_string (writer, "name", subregion->name);
  write_people (writer, self, tally);
  if (areas != NULL)
    write_percent (writer, "area_percent",
                   dek_coverage_area_get_percent (dek_coverage_areas_get_subregion (areas, index)));
  write_places (writer, self, tally);
  if (dek_coverage_get_norm (self)->full_rule != DEK_FULL_RULE_NONE)
    dek_json_writer_integer (writer, "full_steunpunten", dek_coverage_get_n_full (self, index));
  dek_json_writer_string (writer, "verdict", dek_verdict_get_nick (tally->verdict));
  dek_json_writer_string (writer, "reason", reason);
  dek_json_writer_end_object (writer);
}

/* The gemeenten without a sub-region, so that the sums agree; only where some
 * others have one.
 */
static void
write_remainder (DekJsonWriter     *writer,
                 const DekCoverage *self)
{
  const DekCoverageTally *tally = dek_coverage_get_remainder (self);

  if (tally->n_points + tally->n_points_unknown + tally->n_sites + tally->n_sites_not_counting == 0)
    return;

  dek_json_writer_begin_object (writer, NULL);
  dek_json_writer_null (writer, "name");
  write_people (writer, self, tally);
  write_places (writer, self, tally);
  dek_json_writer_string (writer, "verdict", dek_verdict_get_nick (tally->verdict));
  dek_json_writer_end_object (writer);
}

static void
write_lists (DekJsonWriter          *writer,
             const DekCoverage      *self,
             const DekCoverageAreas *areas)
{
  DekCoverageInput *input = dek_coverage_get_input (self);
  guint n_subregions, n_gemeenten;

  dek_coverage_input_get_subregions (input, &n_subregions);
  dek_coverage_input_get_gemeenten (input, &n_gemeenten);

  dek_json_writer_begin_array (writer, "subregions");
  for (guint i = 0; i < n_subregions; i++)
    write_subregion (writer, self, areas, i);
  if (n_subregions > 0)
    write_remainder (writer, self);
  dek_json_writer_end_array (writer);

  dek_json_writer_begin_array (writer, "gemeenten");
  for (guint i = 0; i < n_gemeenten; i++)
    write_gemeente (writer, self, areas, i);
  dek_json_writer_end_array (writer);
}

/**
 * dek_coverage_to_json:
 * @self: a coverage
 * @areas: (nullable): its areas; without them the "area_percent" keys are left
 *   out
 *
 * Writes norm, fingerprint and figures as one JSON object; the command
 * `coverage` prints it and runs are kept in it. The same input and norm give
 * the same bytes in the same language: nothing of the moment is in it.
 * Percentages have two decimals and are null where there is nothing to take a
 * share of. Sub-regions and gemeenten each add up to the region.
 *
 * Returns: (transfer full): JSON text
 */
char *
dek_coverage_to_json (const DekCoverage      *self,
                      const DekCoverageAreas *areas)
{
  g_autoptr (DekJsonWriter) writer = dek_json_writer_new ();
  g_autofree char *norm = NULL;
  g_autofree char *fingerprint = NULL;
  g_auto (GStrv) notes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  norm = dek_norm_to_json (dek_coverage_get_norm (self));
  fingerprint = dek_coverage_dup_fingerprint (self);
  notes = dek_coverage_dup_notes (self);

  dek_json_writer_begin_object (writer, NULL);
  dek_json_writer_raw (writer, "norm", norm);
  dek_json_writer_string (writer, "fingerprint", fingerprint);
  dek_json_writer_begin_object (writer, "region");
  write_people (writer, self, dek_coverage_get_region (self));
  if (areas != NULL)
    write_percent (writer, "area_percent",
                   dek_coverage_area_get_percent (dek_coverage_areas_get_region (areas)));
  write_places (writer, self, dek_coverage_get_region (self));
  dek_json_writer_end_object (writer);
  write_lists (writer, self, areas);
  dek_json_writer_begin_array (writer, "notes");
  for (guint i = 0; notes[i] != NULL; i++)
    dek_json_writer_string (writer, NULL, notes[i]);
  dek_json_writer_end_array (writer);
  dek_json_writer_end_object (writer);

  return dek_json_writer_finish (writer);
}
