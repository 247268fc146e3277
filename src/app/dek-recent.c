// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A region file that was opened before: where it was, and whether it still is. */

#define G_LOG_DOMAIN "dekkend-app-recent"

#include "config.h"

#include "app/dek-recent.h"

struct _DekRecent
{
  GObject parent_instance;

  char *path;
  char *name;
  gint64 opened;
  gboolean missing;
  GCancellable *looking;
};

enum
{
  PROP_0,
  PROP_MISSING,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (DekRecent, dek_recent, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
dek_recent_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DekRecent *self = DEK_RECENT (object);

  switch (property_id)
    {
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_recent_dispose (GObject *object)
{
  DekRecent *self = DEK_RECENT (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);

  G_OBJECT_CLASS (dek_recent_parent_class)->dispose (object);
}

static void
dek_recent_finalize (GObject *object)
{
  DekRecent *self = DEK_RECENT (object);

  g_free (self->path);
  g_free (self->name);

  G_OBJECT_CLASS (dek_recent_parent_class)->finalize (object);
}

static void
dek_recent_class_init (DekRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dek_recent_get_property;
  object_class->dispose = dek_recent_dispose;
  object_class->finalize = dek_recent_finalize;

  /**
   * DekRecent:missing:
   *
   * Whether the file was not there when dek_recent_look() last looked.
   */
  properties[PROP_MISSING] =
    g_param_spec_boolean ("missing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dek_recent_init (DekRecent *self)
{
}

/**
 * dek_recent_new:
 * @path: absolute path, in the file system's encoding
 * @name: name of the region
 * @opened: when it was last opened, seconds since 1970 UTC
 *
 * Returns: (transfer full): an entry, taken to be there until looked for
 */
DekRecent *
dek_recent_new (const char *path,
                const char *name,
                gint64      opened)
{
  DekRecent *self;

  g_return_val_if_fail (path != NULL && name != NULL, NULL);

  self = g_object_new (DEK_TYPE_RECENT, NULL);
  self->path = g_strdup (path);
  self->name = g_strdup (name);
  self->opened = opened;

  return self;
}

/** dek_recent_get_path: Returns: (transfer none): the absolute path */
const char *
dek_recent_get_path (DekRecent *self)
{
  g_return_val_if_fail (DEK_IS_RECENT (self), NULL);

  return self->path;
}

/** dek_recent_get_name: Returns: (transfer none): the region's name when last opened */
const char *
dek_recent_get_name (DekRecent *self)
{
  g_return_val_if_fail (DEK_IS_RECENT (self), NULL);

  return self->name;
}

/** dek_recent_get_opened: Returns: seconds since 1970 UTC */
gint64
dek_recent_get_opened (DekRecent *self)
{
  g_return_val_if_fail (DEK_IS_RECENT (self), 0);

  return self->opened;
}

/** dek_recent_get_missing: Returns: whether the file was gone when last looked for */
gboolean
dek_recent_get_missing (DekRecent *self)
{
  g_return_val_if_fail (DEK_IS_RECENT (self), FALSE);

  return self->missing;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DekRecent) self = DEK_RECENT (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  gboolean missing;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  missing = info == NULL;
  if (self->missing != missing)
    {
      self->missing = missing;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
    }
}

/**
 * dek_recent_look:
 *
 * Looks in the background whether the file is there; a stick or a share that
 * is slow to answer does not hold up the window.
 */
void
dek_recent_look (DekRecent *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (DEK_IS_RECENT (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();

  file = g_file_new_for_path (self->path);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->looking, looked_cb, g_object_ref (self));
}
