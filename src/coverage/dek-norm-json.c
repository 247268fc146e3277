// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-norm-json"

#include "coverage/dek-norm.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "coverage/dek-coverage-error.h"
#include "coverage/dek-json-writer.h"

static const char *const methods[] = { "straight", "detour", "travel-time", NULL };
static const char *const borders[] = { "gemeente", "region", "beyond", NULL };
static const char *const scenarios[] = { "now", "date", "plan", NULL };
static const char *const full_rules[] = { "none", "designated", "elements", "either", NULL };

static void
write_nicks (DekJsonWriter *writer,
             const char    *key,
             GType          type,
             guint          bits,
             guint          n_values)
{
  dek_json_writer_begin_array (writer, key);
  for (guint i = 0; i < n_values; i++)
    {
      if (bits & 1u << i)
        dek_json_writer_string (writer, NULL, dek_enum_get_nick (type, (gint) i));
    }
  dek_json_writer_end_array (writer);
}

static void
write_date (DekJsonWriter *writer,
            const char    *key,
            guint          date)
{
  g_autofree char *iso = NULL;

  if (date > 0)
    iso = g_strdup_printf ("%04u-%02u-%02u", date / 10000, date / 100 % 100, date % 100);
  dek_json_writer_string (writer, key, iso);
}

static void
write_measure (const DekNorm *self,
               DekJsonWriter *writer)
{
  dek_json_writer_string (writer, "method", methods[self->method]);
  dek_json_writer_string (writer, "unit", dek_norm_is_in_minutes (self) ? "min" : "m");
  dek_json_writer_number (writer, "threshold", dek_norm_get_threshold (self));
  dek_json_writer_begin_array (writer, "thresholds");
  for (guint i = 0; i < self->n_thresholds; i++)
    dek_json_writer_number (writer, NULL, self->thresholds[i]);
  dek_json_writer_end_array (writer);
  dek_json_writer_number (writer, "detour_factor", self->detour_factor);
}

/**
 * dek_norm_to_json:
 * @self: a valid norm
 *
 * Writes a norm as one JSON object, in the same bytes for the same norm. Its
 * keys: "method", "unit" ("m" or "min"), "threshold" (the deciding one),
 * "thresholds", "detour_factor", "kinds", "statuses", "sizes" (with their
 * Dutch nicks), "minimum_dagdelen", "unknown_dagdelen_count",
 * "minimum_elements", "unknown_elements_count", "borders", "scenario", "date"
 * (ISO or null), "white_percent", "covered_percent", "full_rule".
 *
 * Returns: (transfer full): JSON text
 */
char *
dek_norm_to_json (const DekNorm *self)
{
  g_autoptr (DekJsonWriter) writer = dek_json_writer_new ();

  g_return_val_if_fail (self != NULL, NULL);

  dek_json_writer_begin_object (writer, NULL);
  write_measure (self, writer);
  write_nicks (writer, "kinds", DEK_TYPE_KIND, self->kinds, DEK_KIND_INLOOP + 1);
  write_nicks (writer, "statuses", DEK_TYPE_STATUS, self->statuses, DEK_STATUS_CLOSED + 1);
  write_nicks (writer, "sizes", DEK_TYPE_SIZE_CLASS, self->sizes, DEK_SIZE_CLASS_LARGE + 1);
  dek_json_writer_integer (writer, "minimum_dagdelen", self->min_dagdelen);
  dek_json_writer_boolean (writer, "unknown_dagdelen_count", self->unknown_dagdelen_count);
  dek_json_writer_integer (writer, "minimum_elements", self->min_elements);
  dek_json_writer_boolean (writer, "unknown_elements_count", self->unknown_elements_count);
  dek_json_writer_string (writer, "borders", borders[self->borders]);
  dek_json_writer_string (writer, "scenario", scenarios[self->scenario]);
  write_date (writer, "date", self->scenario == DEK_SCENARIO_DATE ? self->date : 0);
  dek_json_writer_number (writer, "white_percent", self->white_percent);
  dek_json_writer_number (writer, "covered_percent", self->covered_percent);
  dek_json_writer_string (writer, "full_rule", full_rules[self->full_rule]);
  dek_json_writer_end_object (writer);

  return dek_json_writer_finish (writer);
}

static gboolean
bad_value (GError     **error,
           const char  *key)
{
  g_set_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM,
               /* Translators: %s is a word from a file */
               _("The stored norm cannot be read: “%s” has a value that it does not know."), key);

  return FALSE;
}

/* A missing key leaves the value as it was. */
static gboolean
read_number (JsonObject  *object,
             const char  *key,
             double      *value,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return bad_value (error, key);

  *value = json_node_get_double (node);

  return isfinite (*value) || bad_value (error, key);
}

static gboolean
read_count (JsonObject  *object,
            const char  *key,
            guint       *value,
            GError     **error)
{
  double number = *value;

  if (!read_number (object, key, &number, error))
    return FALSE;
  if (number < 0 || number > 1000 || number != floor (number))
    return bad_value (error, key);

  *value = (guint) number;

  return TRUE;
}

static gboolean
read_boolean (JsonObject  *object,
              const char  *key,
              gboolean    *value,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return bad_value (error, key);

  *value = json_node_get_boolean (node);

  return TRUE;
}

static const char *
node_get_text (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
read_choice (JsonObject         *object,
             const char         *key,
             const char *const  *nicks,
             gint               *value,
             GError            **error)
{
  JsonNode *node = json_object_get_member (object, key);
  const char *text;

  if (node == NULL)
    return TRUE;

  text = node_get_text (node);
  for (gint i = 0; text != NULL && nicks[i] != NULL; i++)
    {
      if (g_str_equal (text, nicks[i]))
        {
          *value = i;
          return TRUE;
        }
    }

  return bad_value (error, key);
}

static gboolean
read_nicks (JsonObject  *object,
            const char  *key,
            GType        type,
            guint       *bits,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return bad_value (error, key);

  *bits = 0;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *nick = node_get_text (json_array_get_element (array, i));
      gint value;

      if (nick == NULL || !dek_enum_from_nick (type, nick, &value))
        return bad_value (error, key);
      *bits |= 1u << value;
    }

  return TRUE;
}

static gboolean
read_thresholds (DekNorm     *self,
                 JsonObject  *object,
                 GError     **error)
{
  JsonNode *node = json_object_get_member (object, "thresholds");
  double threshold = 0;

  if (!read_number (object, "threshold", &threshold, error))
    return FALSE;

  if (node != NULL)
    {
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      guint n = array != NULL ? json_array_get_length (array) : 0;

      if (n < 1 || n > DEK_NORM_MAX_THRESHOLDS)
        return bad_value (error, "thresholds");
      for (guint i = 0; i < n; i++)
        {
          JsonNode *element = json_array_get_element (array, i);

          if (!JSON_NODE_HOLDS_VALUE (element))
            return bad_value (error, "thresholds");
          self->thresholds[i] = json_node_get_double (element);
          if (self->thresholds[i] == threshold)
            self->main = i;
        }
      self->n_thresholds = n;
      self->main = MIN (self->main, n - 1);
    }

  if (threshold != 0 && self->thresholds[self->main] != threshold)
    dek_norm_set_threshold (self, threshold);

  return TRUE;
}

static gboolean
read_date (DekNorm     *self,
           JsonObject  *object,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, "date");

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  self->date = dek_date_parse (node_get_text (node));

  return self->date != 0 || bad_value (error, "date");
}

static gboolean
read_places (DekNorm     *self,
             JsonObject  *object,
             GError     **error)
{
  return read_nicks (object, "kinds", DEK_TYPE_KIND, &self->kinds, error) &&
         read_nicks (object, "statuses", DEK_TYPE_STATUS, &self->statuses, error) &&
         read_nicks (object, "sizes", DEK_TYPE_SIZE_CLASS, &self->sizes, error) &&
         read_count (object, "minimum_dagdelen", &self->min_dagdelen, error) &&
         read_boolean (object, "unknown_dagdelen_count", &self->unknown_dagdelen_count, error) &&
         read_count (object, "minimum_elements", &self->min_elements, error) &&
         read_boolean (object, "unknown_elements_count", &self->unknown_elements_count, error);
}

static gboolean
read_all (DekNorm     *self,
          JsonObject  *object,
          GError     **error)
{
  gint method = self->method;
  gint border = self->borders;
  gint scenario = self->scenario;
  gint full_rule = self->full_rule;

  if (!read_choice (object, "method", methods, &method, error) ||
      !read_choice (object, "borders", borders, &border, error) ||
      !read_choice (object, "scenario", scenarios, &scenario, error) ||
      !read_choice (object, "full_rule", full_rules, &full_rule, error) ||
      !read_thresholds (self, object, error) ||
      !read_number (object, "detour_factor", &self->detour_factor, error) ||
      !read_places (self, object, error) ||
      !read_date (self, object, error) ||
      !read_number (object, "white_percent", &self->white_percent, error) ||
      !read_number (object, "covered_percent", &self->covered_percent, error))
    return FALSE;

  self->method = (DekNormMethod) method;
  self->borders = (DekNormBorders) border;
  self->scenario = (DekScenario) scenario;
  self->full_rule = (DekFullRule) full_rule;

  return dek_norm_validate (self, error);
}

/**
 * dek_norm_from_json:
 * @self: (out caller-allocates): the norm
 * @json: JSON text as from dek_norm_to_json(); keys that are missing get the
 *   value of dek_norm_init(), keys that are not known are left alone
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_NORM
 *
 * Reads a norm. If that fails @self is as by dek_norm_init().
 *
 * Returns: whether it could be read and is valid
 */
gboolean
dek_norm_from_json (DekNorm     *self,
                    const char  *json,
                    GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  DekNorm norm;

  g_return_val_if_fail (self != NULL && json != NULL, FALSE);

  dek_norm_init (self);
  norm = *self;

  if (!json_parser_load_from_data (parser, json, -1, NULL) ||
      (root = json_parser_get_root (parser)) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM,
                           _("The stored norm is not JSON."));
      return FALSE;
    }

  if (!read_all (&norm, json_node_get_object (root), error))
    return FALSE;

  *self = norm;

  return TRUE;
}
