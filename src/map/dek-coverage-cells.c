// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The columns of who is reached, in the table of gemeenten. */

#define G_LOG_DOMAIN "dekkend-map-coverage-cells"

#include "config.h"

#include "map/dek-coverage-cells.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/dek-coverage-model.h"
#include "reference/dek-number.h"

/* NULL where nothing is known of the gemeente. */
static const DekCoverageTally *
get_tally (DekRecord *record)
{
  DekCoverageModel *model = dek_coverage_model_find (dek_record_get_region (record));
  DekCoverage *coverage = model != NULL ? dek_coverage_model_get_coverage (model) : NULL;
  gint gemeente = coverage != NULL ? dek_coverage_input_find_gemeente (dek_coverage_get_input (coverage),
                                                                       dek_record_get_id (record))
                                   : -1;

  return gemeente >= 0 ? dek_coverage_get_gemeente (coverage, (guint) gemeente) : NULL;
}

static double
reached_number (DekRecord *record)
{
  const DekCoverageTally *tally = get_tally (record);

  return tally != NULL ? (double) tally->covered : -1;
}

static char *
reached (DekRecord *record)
{
  const DekCoverageTally *tally = get_tally (record);

  return tally != NULL ? dek_number_to_text (tally->covered) : NULL;
}

static double
percent_number (DekRecord *record)
{
  const DekCoverageTally *tally = get_tally (record);

  return tally != NULL && tally->inhabitants > 0 ? dek_coverage_tally_get_percent (tally) : -1;
}

static char *
percent (DekRecord *record)
{
  const DekCoverageTally *tally = get_tally (record);

  return tally != NULL && tally->inhabitants > 0 ? dek_coverage_dup_share_text (tally) : NULL;
}

static char *
verdict (DekRecord *record)
{
  const DekCoverageTally *tally = get_tally (record);

  return tally != NULL ? g_strdup (dek_verdict_get_label (tally->verdict)) : NULL;
}

/**
 * dek_coverage_dup_share_text:
 * @tally: figures of a place with inhabitants
 *
 * Says which share is reached, in tenths and never too much: 79.96% must not
 * read as the 80% that would make another verdict.
 *
 * Returns: (transfer full): "79.9%"
 */
char *
dek_coverage_dup_share_text (const DekCoverageTally *tally)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (tally != NULL && tally->inhabitants > 0, NULL);

  number = dek_decimal_to_text (floor (dek_coverage_tally_get_percent (tally) * 10 + 1e-9) / 10, 1);

  /* Translators: a percentage. */
  return g_strdup_printf (C_("share", "%s%%"), number);
}

/**
 * dek_coverage_cells_add_to:
 * @table: a table of #DekGemeente
 *
 * Adds inhabitants reached, their share and the verdict, as the coverage model
 * of the gemeente's region says. The table does not follow the model: see
 * dek_record_table_refresh().
 */
void
dek_coverage_cells_add_to (DekRecordTable *table)
{
  g_return_if_fail (DEK_IS_RECORD_TABLE (table));

  dek_record_table_add_number (table, _("Reached"), reached, reached_number);
  dek_record_table_add_number (table, C_("share of inhabitants reached", "Share"), percent, percent_number);
  dek_record_table_add_text (table, _("Verdict"), verdict, FALSE);
}
