// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-tables"

#include "siting/dek-siting-tables.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "coverage/dek-table-reader.h"

/* The points of a table, and whether they have coordinates. */
typedef struct
{
  const char *name;
  GPtrArray  *ids;
  GHashTable *index_by_id;
  GArray     *weights;
  GArray     *states;
  GArray     *xy;
  gboolean    has_xy;
} DekPointTable;

static void
init_points (DekPointTable *self,
             const char    *name)
{
  self->name = name;
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->index_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));
  self->states = g_array_new (FALSE, FALSE, sizeof (DekCandidateState));
  self->xy = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
clear_points (DekPointTable *self)
{
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->index_by_id, g_hash_table_unref);
  g_clear_pointer (&self->weights, g_array_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->xy, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekPointTable, clear_points)

static gboolean
bad_line (GError         **error,
          const char      *name,
          DekTableReader  *reader,
          const char      *message)
{
  g_set_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INVALID_TABLE,
               /* Translators: name of a file, number of a line, what is wrong there */
               _("%s, line %u: %s"), name, dek_table_reader_get_line (reader), message);

  return FALSE;
}

static gboolean
bad_table (GError     **error,
           const char  *name,
           const char  *message)
{
  g_set_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INVALID_TABLE,
               /* Translators: name of a file, what is wrong with it */
               _("%s: %s"), name, message);

  return FALSE;
}

/* The column with that heading; -1 for none. */
static gint
find_column (DekTableReader *reader,
             const char     *heading)
{
  for (guint i = 0; i < dek_table_reader_get_n (reader); i++)
    {
      const char *text = dek_table_reader_get_text (reader, i);

      if (text != NULL && g_ascii_strcasecmp (text, heading) == 0)
        return (gint) i;
    }

  return -1;
}

static gboolean
add_id (DekPointTable   *self,
        DekTableReader  *reader,
        gint             column,
        GError         **error)
{
  const char *id = dek_table_reader_get_text (reader, (guint) column);
  char *kept;

  if (id == NULL)
    return bad_line (error, self->name, reader, _("the text is not valid UTF-8."));
  if (*id == '\0')
    return bad_line (error, self->name, reader, _("the id is missing."));
  if (g_hash_table_contains (self->index_by_id, id))
    return bad_line (error, self->name, reader, _("this id occurs twice."));

  kept = g_strdup (id);
  g_hash_table_insert (self->index_by_id, kept, GUINT_TO_POINTER (self->ids->len));
  g_ptr_array_add (self->ids, kept);

  return TRUE;
}

static gboolean
add_xy (DekPointTable   *self,
        DekTableReader  *reader,
        const gint      *columns,
        GError         **error)
{
  double xy[2] = { 0, 0 };

  if (self->has_xy &&
      (!dek_table_reader_get_number (reader, (guint) columns[0], &xy[0]) ||
       !dek_table_reader_get_number (reader, (guint) columns[1], &xy[1])))
    return bad_line (error, self->name, reader, _("x and y must be numbers, in metres."));

  g_array_append_vals (self->xy, xy, 2);

  return TRUE;
}

static gboolean
add_weight (DekPointTable   *self,
            DekTableReader  *reader,
            gint             column,
            GError         **error)
{
  double weight;

  if (!dek_table_reader_get_number (reader, (guint) column, &weight))
    return bad_line (error, self->name, reader, _("the weight is not a number."));
  if (weight < 0)
    return bad_line (error, self->name, reader, _("the weight is negative."));

  g_array_append_val (self->weights, weight);

  return TRUE;
}

static gboolean
add_state (DekPointTable   *self,
           DekTableReader  *reader,
           gint             column,
           GError         **error)
{
  const char *text = column >= 0 ? dek_table_reader_get_text (reader, (guint) column) : "";
  DekCandidateState state = DEK_CANDIDATE_STATE_FREE;

  if (text != NULL && (g_ascii_strcasecmp (text, "1") == 0 || g_ascii_strcasecmp (text, "true") == 0 ||
                       g_ascii_strcasecmp (text, "yes") == 0 || g_ascii_strcasecmp (text, "ja") == 0))
    state = DEK_CANDIDATE_STATE_FIXED;
  else if (text == NULL || (*text != '\0' && g_ascii_strcasecmp (text, "0") != 0 &&
                            g_ascii_strcasecmp (text, "false") != 0 && g_ascii_strcasecmp (text, "no") != 0 &&
                            g_ascii_strcasecmp (text, "nee") != 0))
    return bad_line (error, self->name, reader, _("“fixed” must be 0 or 1."));

  g_array_append_val (self->states, state);

  return TRUE;
}

static gboolean
read_points (DekPointTable  *self,
             const char     *csv,
             gboolean        is_demand,
             GError        **error)
{
  g_autoptr (DekTableReader) reader = dek_table_reader_new (csv, -1);
  gint id, weight, fixed;
  gint xy[2];
  guint n_columns;

  if (!dek_table_reader_next (reader))
    return bad_table (error, self->name, _("the table is empty."));

  n_columns = dek_table_reader_get_n (reader);
  id = find_column (reader, "id");
  weight = find_column (reader, "weight");
  fixed = find_column (reader, "fixed");
  xy[0] = find_column (reader, "x");
  xy[1] = find_column (reader, "y");
  self->has_xy = xy[0] >= 0 && xy[1] >= 0;
  if (id < 0)
    return bad_line (error, self->name, reader, _("the heading has no column “id”."));
  if (is_demand && weight < 0)
    return bad_line (error, self->name, reader, _("the heading has no column “weight”."));
  if ((xy[0] >= 0) != (xy[1] >= 0))
    return bad_line (error, self->name, reader, _("the heading has x or y, and not both."));

  while (dek_table_reader_next (reader))
    {
      if (dek_table_reader_get_n (reader) != n_columns)
        return bad_line (error, self->name, reader, _("the line has another number of columns than the heading."));
      if (!add_id (self, reader, id, error) || !add_xy (self, reader, xy, error))
        return FALSE;
      if (is_demand ? !add_weight (self, reader, weight, error) : !add_state (self, reader, fixed, error))
        return FALSE;
    }

  return self->ids->len > 0 || bad_table (error, self->name, _("the table is empty."));
}

static gboolean
find_point (const DekPointTable *table,
            DekTableReader      *reader,
            guint                column,
            guint               *index)
{
  const char *id = dek_table_reader_get_text (reader, column);
  gpointer value;

  if (id == NULL || !g_hash_table_lookup_extended (table->index_by_id, id, NULL, &value))
    return FALSE;

  *index = GPOINTER_TO_UINT (value);

  return TRUE;
}

static gboolean
read_cost (DekTableReader       *reader,
           const char           *name,
           const DekPointTable  *demand,
           const DekPointTable  *candidates,
           double               *costs,
           GError              **error)
{
  guint i, j;
  double cost;
  double *place;

  if (dek_table_reader_get_n (reader) != 3)
    return bad_line (error, name, reader, _("there should be three columns: demand, candidate, cost."));
  if (!find_point (demand, reader, 0, &i))
    return bad_line (error, name, reader, _("there is no demand point with this id."));
  if (!find_point (candidates, reader, 1, &j))
    return bad_line (error, name, reader, _("there is no candidate with this id."));
  if (!dek_table_reader_get_number (reader, 2, &cost))
    return bad_line (error, name, reader, _("the cost is not a number."));
  if (cost < 0)
    return bad_line (error, name, reader, _("the cost is negative."));

  place = costs + (gsize) i * candidates->ids->len + j;
  if (*place >= 0)
    return bad_line (error, name, reader, _("this pair occurs twice."));
  *place = cost;

  return TRUE;
}

/* The first pair without a cost is named, since a table without gaps is what
 * the proof rests on.
 */
static gboolean
check_complete (const char           *name,
                const DekPointTable  *demand,
                const DekPointTable  *candidates,
                const double         *costs,
                GError              **error)
{
  gsize n = (gsize) demand->ids->len * candidates->ids->len;
  gsize n_missing = 0;
  gsize first = 0;

  for (gsize k = n; k-- > 0;)
    {
      if (costs[k] < 0)
        {
          n_missing++;
          first = k;
        }
    }
  if (n_missing == 0)
    return TRUE;

  g_set_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INVALID_TABLE,
               /* Translators: file, number of pairs, ids of two points */
               ngettext ("%s: the cost of %u pair is missing: from %s to %s.",
                         "%s: the costs of %u pairs are missing, first from %s to %s.", n_missing),
               name, (guint) n_missing,
               (const char *) g_ptr_array_index (demand->ids, first / candidates->ids->len),
               (const char *) g_ptr_array_index (candidates->ids, first % candidates->ids->len));

  return FALSE;
}

static double *
read_costs (const char           *name,
            const char           *csv,
            const DekPointTable  *demand,
            const DekPointTable  *candidates,
            GError              **error)
{
  g_autoptr (DekTableReader) reader = dek_table_reader_new (csv, -1);
  gsize n = (gsize) demand->ids->len * candidates->ids->len;
  g_autofree double *costs = g_new (double, n);

  for (gsize k = 0; k < n; k++)
    costs[k] = -1;

  for (gboolean is_first = TRUE; dek_table_reader_next (reader); is_first = FALSE)
    {
      if (is_first && find_column (reader, "cost") == 2)
        continue;
      if (!read_cost (reader, name, demand, candidates, costs, error))
        return NULL;
    }

  if (!check_complete (name, demand, candidates, costs, error))
    return NULL;

  return g_steal_pointer (&costs);
}

/**
 * dek_siting_problem_parse:
 * @demand_name: name of the first table, for messages
 * @demand_csv: table with a heading: id, weight and, unless there are costs, x
 *   and y in metres; ends with a NUL
 * @candidates_name: name of the second table
 * @candidates_csv: table with a heading: id, x and y, and perhaps fixed (1 for
 *   places that exist)
 * @costs_name: (nullable): name of the third table
 * @costs_csv: (nullable): table of costs for each pair: demand, candidate,
 *   cost, with or without that heading; they replace distances
 * @error: return location for an error of %DEK_SITING_ERROR:
 *   %DEK_SITING_ERROR_INVALID_TABLE, naming file and line
 *
 * Makes a problem of tables. Doubles, negative numbers, what is no number, and
 * pairs without a cost are errors.
 *
 * Returns: (transfer full): the problem, with the ids of the tables
 */
DekSitingProblem *
dek_siting_problem_parse (const char  *demand_name,
                          const char  *demand_csv,
                          const char  *candidates_name,
                          const char  *candidates_csv,
                          const char  *costs_name,
                          const char  *costs_csv,
                          GError     **error)
{
  g_auto (DekPointTable) demand = { 0, };
  g_auto (DekPointTable) candidates = { 0, };
  g_autofree double *costs = NULL;
  DekSitingProblem *problem;
  const double *weights;
  const DekCandidateState *states;

  g_return_val_if_fail (demand_csv != NULL && candidates_csv != NULL, NULL);

  init_points (&demand, demand_name);
  init_points (&candidates, candidates_name);
  if (!read_points (&demand, demand_csv, TRUE, error) ||
      !read_points (&candidates, candidates_csv, FALSE, error))
    return NULL;

  weights = (const double *) (void *) demand.weights->data;
  states = (const DekCandidateState *) (void *) candidates.states->data;
  if (costs_csv != NULL)
    {
      costs = read_costs (costs_name, costs_csv, &demand, &candidates, error);
      if (costs == NULL)
        return NULL;
      problem = dek_siting_problem_new_from_costs (weights, demand.ids->len, states, candidates.ids->len, costs);
    }
  else
    {
      if (!demand.has_xy || !candidates.has_xy)
        {
          bad_table (error, demand.has_xy ? candidates_name : demand_name,
                     _("without a table of costs the columns x and y are needed."));
          return NULL;
        }
      problem = dek_siting_problem_new_from_points (weights, (const double *) (void *) demand.xy->data, demand.ids->len,
                                                    states, (const double *) (void *) candidates.xy->data, candidates.ids->len);
    }

  dek_siting_problem_set_ids (problem, (const char *const *) demand.ids->pdata,
                              (const char *const *) candidates.ids->pdata);

  return problem;
}
