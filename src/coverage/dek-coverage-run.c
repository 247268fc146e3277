// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-run"

#include "coverage/dek-coverage-run.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/**
 * dek_run_row_free:
 * @self: (transfer full): a row
 */
void
dek_run_row_free (DekRunRow *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static DekVerdict
parse_verdict (const char *nick)
{
  for (gint verdict = DEK_VERDICT_UNKNOWN; verdict <= DEK_VERDICT_COVERED; verdict++)
    {
      if (g_strcmp0 (nick, dek_verdict_get_nick ((DekVerdict) verdict)) == 0)
        return (DekVerdict) verdict;
    }

  return DEK_VERDICT_UNKNOWN;
}

static const char *
get_text (JsonObject *object,
          const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gint64
get_people (JsonObject *object,
            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
         ? json_node_get_int (node) : -1;
}

static DekRunRow *
take_row (GPtrArray  *rows,
          GHashTable *by_code,
          const char *code,
          const char *name)
{
  DekRunRow *row = g_hash_table_lookup (by_code, code != NULL ? code : "");

  if (row == NULL)
    {
      row = g_new0 (DekRunRow, 1);
      row->code = g_strdup (code);
      row->name = g_strdup (name != NULL ? name : "");
      row->inhabitants[0] = row->inhabitants[1] = -1;
      row->covered[0] = row->covered[1] = -1;
      g_ptr_array_add (rows, row);
      g_hash_table_insert (by_code, row->code != NULL ? row->code : (char *) "", row);
    }

  return row;
}

static void
fill_row (DekRunRow  *row,
          guint       run,
          JsonObject *object)
{
  row->inhabitants[run] = get_people (object, "inhabitants");
  row->covered[run] = get_people (object, "covered");
  row->verdict[run] = parse_verdict (get_text (object, "verdict"));
}

static gboolean
read_run (const char  *json,
          guint        run,
          GPtrArray   *rows,
          GHashTable  *by_code,
          GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root, *region, *gemeenten;
  JsonArray *array;

  if (!json_parser_load_from_data (parser, json, -1, NULL) ||
      (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
      (region = json_object_get_member (json_node_get_object (root), "region")) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (region) ||
      (gemeenten = json_object_get_member (json_node_get_object (root), "gemeenten")) == NULL ||
      !JSON_NODE_HOLDS_ARRAY (gemeenten))
    {
      g_set_error_literal (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_RUN,
                           _("The kept calculation cannot be read."));
      return FALSE;
    }

  fill_row (take_row (rows, by_code, NULL, _("Whole region")), run, json_node_get_object (region));
  array = json_node_get_array (gemeenten);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *code = object != NULL ? get_text (object, "code") : NULL;

      if (code != NULL)
        fill_row (take_row (rows, by_code, code, get_text (object, "name")), run, object);
    }

  return TRUE;
}

/**
 * dek_coverage_compare_runs:
 * @first_json: a run from dek_coverage_to_json()
 * @second_json: another
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_RUN
 *
 * Lays two kept runs side by side.
 *
 * Returns: (transfer full) (element-type DekRunRow): the region first, then
 *   each gemeente that is in either, in the order of the first run
 */
GPtrArray *
dek_coverage_compare_runs (const char  *first_json,
                           const char  *second_json,
                           GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_run_row_free);
  g_autoptr (GHashTable) by_code = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (first_json != NULL && second_json != NULL, NULL);

  if (!read_run (first_json, 0, rows, by_code, error) ||
      !read_run (second_json, 1, rows, by_code, error))
    return NULL;

  return g_steal_pointer (&rows);
}
