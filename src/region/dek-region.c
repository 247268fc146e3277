// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-region"

#include "region/dek-region.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-daily-backup.h"
#include "region/dek-lock-holder.h"
#include "region/dek-journal-private.h"
#include "region/dek-record-list.h"
#include "region/dek-record-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/**
 * DekRegion:
 *
 * An open region file: its settings, its records, and the steps by which they
 * are changed. To be used from the main thread only.
 *
 * Nothing is written until a first step, so that opening and closing a file
 * leaves it byte for byte as it was.
 */

enum
{
  PROP_0,
  PROP_NAME,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  JOURNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DekRegion, dek_region, G_TYPE_OBJECT)

static void
table_state_free (gpointer data)
{
  DekTableState *state = data;

  g_hash_table_unref (state->records);
  g_hash_table_unref (state->touched);
  g_ptr_array_unref (state->lists);
  g_free (state);
}

static void
dek_region_init (DekRegion *self)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) (void (*) (void)) sqlite3_finalize);
  self->tables = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, table_state_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->journal = dek_journal_new ();

  for (guint i = 0; i < n_types; i++)
    {
      DekTableState *state = g_new0 (DekTableState, 1);

      state->type = types[i];
      state->table = dek_record_type_get_table (types[i]);
      state->records = g_hash_table_new (g_int64_hash, g_int64_equal);
      state->lists = g_ptr_array_new ();
      state->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (self->tables, GSIZE_TO_POINTER (types[i]), state);
      g_hash_table_insert (self->by_name, (gpointer) state->table->name, state);
    }
}

static void
dek_region_dispose (GObject *object)
{
  dek_region_close (DEK_REGION (object));

  G_OBJECT_CLASS (dek_region_parent_class)->dispose (object);
}

static void
dek_region_finalize (GObject *object)
{
  DekRegion *self = DEK_REGION (object);

  dek_journal_free (self->journal);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->tables);
  g_free (self->path);
  g_free (self->name);
  g_free (self->uid);

  G_OBJECT_CLASS (dek_region_parent_class)->finalize (object);
}

static void
dek_region_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DekRegion *self = DEK_REGION (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, dek_region_get_read_only (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_take_string (value, dek_region_dup_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_take_string (value, dek_region_dup_redo_label (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
dek_region_class_init (DekRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dek_region_dispose;
  object_class->finalize = dek_region_finalize;
  object_class->get_property = dek_region_get_property;

  /**
   * DekRegion:name:
   *
   * What the region is called; the setting `region_name`.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * DekRegion:read-only:
   *
   * Whether it cannot be edited.
   */
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * DekRegion:undo-label:
   *
   * Label of the step that would be undone, %NULL where there is none.
   */
  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * DekRegion:redo-label:
   *
   * Label of the step that would be done again, %NULL where there is none.
   */
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DekRegion::changed:
   *
   * A step has ended, by commit or cancel, and all records and lists follow it.
   */
  signals[CHANGED] =
    g_signal_new ("changed", DEK_TYPE_REGION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * DekRegion::journal-changed:
   *
   * A step came into the journal, or the last one was extended.
   */
  signals[JOURNAL_CHANGED] =
    g_signal_new ("journal-changed", DEK_TYPE_REGION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * dek_region_load_settings:
 * @self: an open region
 *
 * Reads again what the region keeps of its settings.
 */
void
dek_region_load_settings (DekRegion *self)
{
  g_autofree char *name = dek_region_get_setting (self, "region_name");

  g_free (self->uid);
  self->uid = dek_region_get_setting (self, "region_uid");

  if (g_strcmp0 (name, self->name) == 0)
    return;

  g_free (self->name);
  self->name = g_steal_pointer (&name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * dek_region_open:
 * @path: the file
 * @flags: how to open it
 * @error: a #DekRegionError: NOT_FOUND, IS_DIRECTORY, PERMISSION,
 *   NOT_A_DATABASE, NOT_A_GEOPACKAGE, NOT_A_REGION, DAMAGED, HOSTILE, NEWER,
 *   LOCKED, DISK_FULL (an older file is migrated, after a backup), FAILED
 *
 * Opens a region file. A file that may not or cannot be edited is opened for
 * reading; dek_region_get_read_only_reason() says why.
 *
 * Returns: (transfer full) (nullable): the region
 */
DekRegion *
dek_region_open (const char          *path,
                 DekRegionOpenFlags   flags,
                 GError             **error)
{
  g_autoptr (DekRegion) self = NULL;
  DekStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  store = dek_store_open (path, flags, error);
  if (store == NULL)
    return NULL;

  self = g_object_new (DEK_TYPE_REGION, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->store = store;
  dek_step_attach (self);
  dek_region_load_settings (self);

  return g_steal_pointer (&self);
}

static void
detach_all (DekTableState *state)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_copy (state->lists, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  GHashTableIter iter;
  gpointer record;

  g_ptr_array_set_size (state->lists, 0);
  g_ptr_array_set_free_func (lists, g_object_unref);
  for (guint i = 0; i < lists->len; i++)
    dek_record_list_detach (g_ptr_array_index (lists, i));

  g_hash_table_iter_init (&iter, state->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    dek_record_detach (record);
  g_hash_table_remove_all (state->records);
  state->select = NULL;
}

/**
 * dek_region_close:
 * @self: a region
 *
 * Closes the file and gives up its lock; a step that is going on is cancelled.
 * Lists become empty, and records no longer belong to a region. Closing twice
 * does nothing.
 */
void
dek_region_close (DekRegion *self)
{
  GHashTableIter iter;
  gpointer state;

  g_return_if_fail (DEK_IS_REGION (self));

  if (self->store == NULL)
    return;

  dek_region_cancel_step (self);

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, &state))
    detach_all (state);

  g_hash_table_remove_all (self->statements);
  dek_daily_backup_end (self);
  g_clear_pointer (&self->store, dek_store_close);
}

/**
 * dek_region_get_name:
 * @self: a region
 *
 * Returns: (transfer none) (nullable): what the region is called
 */
const char *
dek_region_get_name (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  return self->name;
}

/**
 * dek_region_get_path:
 * @self: a region
 *
 * Returns: (transfer none): the absolute path of its file
 */
const char *
dek_region_get_path (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  return self->path;
}

/**
 * dek_region_get_uid:
 * @self: a region
 *
 * Returns: (transfer none) (nullable): the uid that all copies of the region
 *   share
 */
const char *
dek_region_get_uid (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  return self->uid;
}

/**
 * dek_region_get_read_only:
 * @self: a region
 *
 * Returns: whether it cannot be edited
 */
gboolean
dek_region_get_read_only (DekRegion *self)
{
  return dek_region_get_read_only_reason (self) != DEK_READ_ONLY_NOT;
}

/**
 * dek_region_get_read_only_reason:
 * @self: a region
 *
 * Returns: why it cannot be edited, or %DEK_READ_ONLY_NOT
 */
DekReadOnlyReason
dek_region_get_read_only_reason (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), DEK_READ_ONLY_ASKED);

  return self->store != NULL ? self->store->reason : DEK_READ_ONLY_ASKED;
}

/**
 * dek_region_dup_read_only_text:
 * @self: a region
 *
 * Returns: (transfer full) (nullable): one translated sentence that says why it
 *   cannot be edited, %NULL where it can
 */
char *
dek_region_dup_read_only_text (DekRegion *self)
{
  g_autoptr (DekLockHolder) holder = NULL;

  switch (dek_region_get_read_only_reason (self))
    {
    case DEK_READ_ONLY_ASKED:
      return g_strdup (_("This region is open for reading only."));
    case DEK_READ_ONLY_FILE:
      return g_strdup (_("You can read this region but not change it: its file is write-protected."));
    case DEK_READ_ONLY_FOLDER:
      return g_strdup (_("You can read this region but not change it: its folder is write-protected."));
    case DEK_READ_ONLY_NEWER:
      return g_strdup (_("This region was made by a newer Dekkend. You can read it but not change it."));
    case DEK_READ_ONLY_LOCKED:
      holder = dek_region_get_lock_holder (self);
      if (holder != NULL)
        return dek_lock_holder_dup_text (holder);
      return g_strdup (_("This region is already open elsewhere. Here you can read it but not change it."));
    case DEK_READ_ONLY_NETWORK:
      holder = dek_region_get_lock_holder (self);
      if (holder != NULL)
        return dek_lock_holder_dup_text (holder);
      return g_strdup (_("This region is on a network share. Copy it to your own computer to change it."));
    case DEK_READ_ONLY_NOT:
    default:
      return NULL;
    }
}

/**
 * dek_region_statement:
 * @self: an open region
 * @sql: one statement
 *
 * Returns: (transfer none) (nullable): the statement, ready to bind and step;
 *   to be reset after use
 */
sqlite3_stmt *
dek_region_statement (DekRegion  *self,
                      const char *sql)
{
  sqlite3_stmt *stmt;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return NULL;

  stmt = g_hash_table_lookup (self->statements, sql);
  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      return stmt;
    }

  stmt = dek_sqlite_prepare (self->store->db, sql, self->path, &error);
  if (stmt == NULL)
    g_message ("Cannot ask the region: %s", error->message);
  else
    g_hash_table_insert (self->statements, g_strdup (sql), stmt);

  return stmt;
}
