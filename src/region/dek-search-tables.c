// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-search-tables"

#include "region/dek-search-tables.h"

#include "region/region.h"

/* The tables that are searched. A table's number is its place in this list and
 * stands in every file: new ones come at the end. Those that one is most likely
 * to look for come first, since a search for a word that is everywhere gives
 * up after so many rows. */
static GType (*const types[]) (void) = {
  dek_gemeente_get_type,
  dek_steunpunt_get_type,
  dek_subregion_get_type,
  dek_postcode_get_type,
  dek_organisation_get_type,
  dek_person_get_type,
  dek_action_get_type,
  dek_situation_get_type,
  dek_risk_get_type,
  dek_white_spot_get_type,
  dek_condition_get_type,
  dek_result_get_type,
  dek_plan_text_get_type,
  dek_plan_role_get_type,
  dek_plan_version_get_type,
  dek_element_get_type,
  dek_assessment_get_type,
  dek_screening_get_type,
  dek_audience_get_type,
  dek_candidate_get_type,
  dek_kept_run_get_type,
  dek_saved_filter_get_type,
  dek_response_get_type,
  dek_answer_get_type,
  dek_contact_moment_get_type,
};

/**
 * dek_search_n_tables:
 *
 * Returns: how many tables are searched
 */
guint
dek_search_n_tables (void)
{
  return G_N_ELEMENTS (types);
}

/**
 * dek_search_table_type:
 * @index: which table, below dek_search_n_tables()
 *
 * Returns: its record class
 */
GType
dek_search_table_type (guint index)
{
  g_assert (index < G_N_ELEMENTS (types));

  return types[index] ();
}

/**
 * dek_search_find_table:
 * @record_type: a record class
 *
 * Returns: which of the searched tables is its own, dek_search_n_tables() where
 *   it is none
 */
guint
dek_search_find_table (GType record_type)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (types) && types[i] () != record_type)
    i++;

  return i;
}

/**
 * dek_search_make_rowid:
 * @index: which table
 * @id: primary key of one of its rows, from 0 to %DEK_SEARCH_ID_MASK
 *
 * Returns: its number in the index
 */
gint64
dek_search_make_rowid (guint  index,
                       gint64 id)
{
  g_assert (id >= 0 && id <= DEK_SEARCH_ID_MASK);

  return ((gint64) (index + 1) << DEK_SEARCH_ID_BITS) | id;
}

/**
 * dek_search_read_rowid:
 * @rowid: a number from the index, which need not be trusted
 * @record_type: (out): the record class
 * @id: (out): the primary key
 *
 * Returns: whether it can stand for a record
 */
gboolean
dek_search_read_rowid (gint64  rowid,
                       GType  *record_type,
                       gint64 *id)
{
  gint64 number = rowid >> DEK_SEARCH_ID_BITS;

  if (number < 1 || number > (gint64) G_N_ELEMENTS (types))
    return FALSE;

  *record_type = types[number - 1] ();
  *id = rowid & DEK_SEARCH_ID_MASK;
  return TRUE;
}
