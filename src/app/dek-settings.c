// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * The user's settings. GSettings ends the program when a schema is missing;
 * a planner is better served by a program that forgets its window size.
 */

#define G_LOG_DOMAIN "dekkend-app-settings"

#include "config.h"

#include "app/dek-settings.h"

#include "app/dek-place.h"

/* One schema for all profiles. */
#define SCHEMA_ID "nl.dekkend.Dekkend"

struct _DekSettings
{
  GObject parent_instance;

  GSettings *settings;          /* nullable: then nothing outlives the program */
  GSettingsSchema *schema;      /* of @settings */
  GHashTable *values;           /* char* -> GVariant, for keys without a schema */
};

typedef struct
{
  const char *key;
  const char *type;
  const char *value;
} Default;

/* What the schema says too, for a program that cannot find it. */
static const Default defaults[] = {
  { "window-width", "i", "1280" },
  { "window-height", "i", "800" },
  { "window-maximized", "b", "false" },
  { "recent-regions", "a(ssx)", "[]" },
  { "base-map", "s", "'land'" },
  { "mbtiles-path", "s", "''" },
  { "theme-kind", "s", "''" },
};

G_DEFINE_FINAL_TYPE (DekSettings, dek_settings, G_TYPE_OBJECT)

static GSettingsSchema *
look_up_schema (void)
{
  g_autoptr (GSettingsSchemaSource) built = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  const char *root = dek_place_get_build_root ();

  if (root != NULL)
    {
      g_autofree char *directory = g_build_filename (root, "data", NULL);

      built = g_settings_schema_source_new_from_directory (directory, source, FALSE, NULL);
      if (built != NULL)
        source = built;
    }

  return source != NULL ? g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE) : NULL;
}

static void
fill_defaults (DekSettings *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      g_autoptr (GError) error = NULL;
      GVariant *value = g_variant_parse (G_VARIANT_TYPE (defaults[i].type),
                                         defaults[i].value, NULL, NULL, &error);

      g_assert_no_error (error);
      g_hash_table_insert (self->values, (gpointer) defaults[i].key, value);
    }
}

static void
dek_settings_finalize (GObject *object)
{
  DekSettings *self = DEK_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->schema, g_settings_schema_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (dek_settings_parent_class)->finalize (object);
}

static void
dek_settings_class_init (DekSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_settings_finalize;
}

static void
dek_settings_init (DekSettings *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_variant_unref);
  fill_defaults (self);

  self->schema = look_up_schema ();
  if (self->schema != NULL)
    self->settings = g_settings_new_full (self->schema, NULL, NULL);
  else
    g_message ("No settings schema %s was found: settings last until the program ends.",
               SCHEMA_ID);
}

static gboolean
is_in_schema (DekSettings *self,
              const char  *key)
{
  const Default *known = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;

  if (self->schema == NULL || !g_settings_schema_has_key (self->schema, key))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].key, key))
      known = &defaults[i];

  /* An older schema may lie in the way with another type for the key. */
  schema_key = g_settings_schema_get_key (self->schema, key);
  return known == NULL ||
         g_variant_type_equal (g_settings_schema_key_get_value_type (schema_key),
                               G_VARIANT_TYPE (known->type));
}

/**
 * dek_settings_get_default:
 *
 * The settings of this process. Main thread only.
 *
 * Returns: (transfer none): the settings
 */
DekSettings *
dek_settings_get_default (void)
{
  static DekSettings *instance;

  if (instance == NULL)
    instance = g_object_new (DEK_TYPE_SETTINGS, NULL);

  return instance;
}

/**
 * dek_settings_dup_value:
 * @key: a key of the schema
 *
 * Returns: (transfer full): the value, of the type that the schema gives
 */
GVariant *
dek_settings_dup_value (DekSettings *self,
                        const char  *key)
{
  GVariant *value;

  g_return_val_if_fail (DEK_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (is_in_schema (self, key))
    return g_settings_get_value (self->settings, key);

  value = g_hash_table_lookup (self->values, key);
  g_return_val_if_fail (value != NULL, NULL);

  return g_variant_ref (value);
}

/**
 * dek_settings_set_value:
 * @key: a key of the schema
 * @value: a value of the type that the schema gives; taken over when floating
 *
 * Writes one setting; without a schema it lasts until the program ends.
 */
void
dek_settings_set_value (DekSettings *self,
                        const char  *key,
                        GVariant    *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  gpointer stored_key;

  g_return_if_fail (DEK_IS_SETTINGS (self));
  g_return_if_fail (key != NULL);

  if (is_in_schema (self, key))
    {
      if (!g_settings_set_value (self->settings, key, held))
        g_debug ("The setting %s is locked.", key);
      return;
    }

  g_return_if_fail (g_hash_table_lookup_extended (self->values, key, &stored_key, NULL));
  g_hash_table_replace (self->values, stored_key, g_steal_pointer (&held));
}

/**
 * dek_settings_get_int:
 * @key: a key that holds a whole number
 *
 * Returns: the number
 */
gint
dek_settings_get_int (DekSettings *self,
                      const char  *key)
{
  g_autoptr (GVariant) value = dek_settings_dup_value (self, key);

  return g_variant_get_int32 (value);
}

/**
 * dek_settings_get_boolean:
 * @key: a key that holds yes or no
 *
 * Returns: the answer
 */
gboolean
dek_settings_get_boolean (DekSettings *self,
                          const char  *key)
{
  g_autoptr (GVariant) value = dek_settings_dup_value (self, key);

  return g_variant_get_boolean (value);
}

/**
 * dek_settings_dup_string:
 * @key: a key that holds text
 *
 * Returns: (transfer full): the text, maybe empty
 */
char *
dek_settings_dup_string (DekSettings *self,
                         const char  *key)
{
  g_autoptr (GVariant) value = dek_settings_dup_value (self, key);

  return g_variant_dup_string (value, NULL);
}

/**
 * dek_settings_get_stored:
 *
 * Returns: whether settings outlive the program
 */
gboolean
dek_settings_get_stored (DekSettings *self)
{
  g_return_val_if_fail (DEK_IS_SETTINGS (self), FALSE);

  return self->settings != NULL;
}
