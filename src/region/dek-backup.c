// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-backup"

#include "region/dek-backup.h"

#include <errno.h>
#include <sys/stat.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-backup-store.h"
#include "region/dek-region-error.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/**
 * DekBackup:
 *
 * A copy of a region file as it was at a moment, in the user's data folder.
 * What it was made for and of which file is in its name; what is in it is read
 * when it is asked for.
 */
struct _DekBackup
{
  GObject          parent_instance;

  char            *path;
  char            *tag;    /* stands for the path of the file it is of */
  GDateTime       *when;   /* local time */
  DekBackupReason  reason;
  guint            number; /* of those made in the same second */
  gint64           size;
};

G_DEFINE_FINAL_TYPE (DekBackup, dek_backup, G_TYPE_OBJECT)

static const struct
{
  const char *nick;
  const char *text;
} reasons[] = {
  [DEK_BACKUP_DAILY] = { "dagelijks", N_("First change of the day") },
  [DEK_BACKUP_MIGRATION] = { "migratie", N_("Before an update of the file") },
  [DEK_BACKUP_IMPORT] = { "import", N_("Before an import") },
  [DEK_BACKUP_MERGE] = { "samenvoegen", N_("Before changes of a colleague came in") },
  [DEK_BACKUP_RESTORE] = { "terugzetten", N_("Replaced by a backup") },
  [DEK_BACKUP_DAMAGED] = { "beschadigd", N_("Damaged, and replaced by a backup") },
};

static void
dek_backup_finalize (GObject *object)
{
  DekBackup *self = DEK_BACKUP (object);

  g_free (self->path);
  g_free (self->tag);
  g_clear_pointer (&self->when, g_date_time_unref);

  G_OBJECT_CLASS (dek_backup_parent_class)->finalize (object);
}

static void
dek_backup_class_init (DekBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_backup_finalize;
}

static void
dek_backup_init (DekBackup *self)
{
}

/**
 * dek_backup_reason_get_nick:
 * @reason: what a backup is made for
 *
 * Returns: (transfer none): the word for it in file names
 */
const char *
dek_backup_reason_get_nick (DekBackupReason reason)
{
  g_assert (reason < G_N_ELEMENTS (reasons));

  return reasons[reason].nick;
}

/* 20261121T090500Z-dagelijks-0123456789ab.gpkg, or ...-2.gpkg */
static gboolean
parse_name (DekBackup  *self,
            const char *name)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("^(\\d{8}T\\d{6}Z)-([a-z]+)-([0-9a-f]{12})(?:-(\\d{1,6}))?\\.gpkg$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *nick = NULL;
  g_autofree char *number = NULL;
  guint reason = 0;

  if (!g_regex_match (regex, name, 0, &match))
    return FALSE;

  stamp = g_match_info_fetch (match, 1);
  nick = g_match_info_fetch (match, 2);
  number = g_match_info_fetch (match, 4);
  when = g_date_time_new_from_iso8601 (stamp, NULL);
  while (reason < G_N_ELEMENTS (reasons) && strcmp (reasons[reason].nick, nick) != 0)
    reason++;
  if (when == NULL || reason == G_N_ELEMENTS (reasons))
    return FALSE;

  self->when = g_date_time_to_local (when);
  self->reason = reason;
  self->tag = g_match_info_fetch (match, 3);
  self->number = number != NULL ? (guint) g_ascii_strtoull (number, NULL, 10) : 0;

  return TRUE;
}

/**
 * dek_backup_new_for_file:
 * @path: a file in the folder of backups
 *
 * Returns: (transfer full) (nullable): the backup, %NULL where the name is not
 *   that of one
 */
DekBackup *
dek_backup_new_for_file (const char *path)
{
  g_autoptr (DekBackup) self = g_object_new (DEK_TYPE_BACKUP, NULL);
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf info;

  if (g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || !parse_name (self, name))
    return NULL;

  self->path = g_strdup (path);
  self->size = info.st_size;

  return g_steal_pointer (&self);
}

/**
 * dek_backup_get_path:
 * @self: a backup
 *
 * Returns: (transfer none): its path
 */
const char *
dek_backup_get_path (DekBackup *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP (self), NULL);

  return self->path;
}

/**
 * dek_backup_get_when:
 * @self: a backup
 *
 * Returns: (transfer none): when it was made, in local time
 */
GDateTime *
dek_backup_get_when (DekBackup *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP (self), NULL);

  return self->when;
}

/**
 * dek_backup_get_reason:
 * @self: a backup
 *
 * Returns: what it was made for
 */
DekBackupReason
dek_backup_get_reason (DekBackup *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP (self), DEK_BACKUP_DAILY);

  return self->reason;
}

/**
 * dek_backup_get_size:
 * @self: a backup
 *
 * Returns: its size in bytes, as it was when it was listed
 */
gint64
dek_backup_get_size (DekBackup *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP (self), 0);

  return self->size;
}

/**
 * dek_backup_dup_reason_text:
 * @self: a backup
 *
 * Returns: (transfer full): what it was made for, translated
 */
char *
dek_backup_dup_reason_text (DekBackup *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP (self), NULL);

  return g_strdup (_(reasons[self->reason].text));
}

const char *
dek_backup_get_tag (DekBackup *self)
{
  return self->tag;
}

/**
 * dek_backup_is_of:
 * @self: a backup
 * @path: a region file
 *
 * Backups are kept by region, so that those of a file that was moved or
 * renamed are found, and those of another copy are there as well.
 *
 * Returns: whether it was made of the file at that very path
 */
gboolean
dek_backup_is_of (DekBackup  *self,
                  const char *path)
{
  g_autofree char *tag = NULL;

  g_return_val_if_fail (DEK_IS_BACKUP (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  tag = dek_backup_store_get_tag (path);
  return strcmp (tag, self->tag) == 0;
}

/* Newest first. */
int
dek_backup_compare (const void *a,
                    const void *b)
{
  const DekBackup *one = *(DekBackup *const *) a;
  const DekBackup *two = *(DekBackup *const *) b;
  int order = g_date_time_compare (two->when, one->when);

  if (order == 0)
    order = (two->number > one->number) - (two->number < one->number);

  return order != 0 ? order : strcmp (one->path, two->path);
}

/**
 * dek_backup_load_info:
 * @self: a backup
 * @info: (out caller-allocates): what is in it
 * @error: a #DekRegionError, as of dek_region_open()
 *
 * Opens the backup to read what is in it; nothing is changed.
 *
 * Returns: whether it could be read
 */
gboolean
dek_backup_load_info (DekBackup      *self,
                      DekRegionInfo  *info,
                      GError        **error)
{
  g_autoptr (DekRegion) region = NULL;

  g_return_val_if_fail (DEK_IS_BACKUP (self), FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  region = dek_region_open (self->path, DEK_REGION_OPEN_READ_ONLY, error);
  if (region == NULL)
    return FALSE;

  dek_region_get_info (region, info);
  dek_region_close (region);

  return TRUE;
}

/**
 * dek_backup_is_sound:
 * @self: a backup
 *
 * Reads the whole backup, which takes a moment where it is large.
 *
 * Returns: whether it can be put back
 */
gboolean
dek_backup_is_sound (DekBackup *self)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (DEK_IS_BACKUP (self), FALSE);

  if (self->reason == DEK_BACKUP_DAMAGED)
    return FALSE;

  region = dek_region_open (self->path, DEK_REGION_OPEN_READ_ONLY, NULL);
  if (region == NULL)
    return FALSE;

  stmt = dek_sqlite_prepare (region->store->db, "PRAGMA integrity_check (1)", self->path, NULL);
  return stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW &&
         g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
}

static GListModel *
list_uid (const char *uid)
{
  GListStore *list = g_list_store_new (DEK_TYPE_BACKUP);

  if (uid != NULL)
    {
      g_autoptr (GPtrArray) backups = dek_backup_store_list (uid);

      g_list_store_splice (list, 0, 0, backups->pdata, backups->len);
    }

  return G_LIST_MODEL (list);
}

/**
 * dek_backup_list:
 * @region: an open region
 *
 * Returns: (transfer full): #DekBackup of the region, its other copies on this
 *   computer included, newest first; as it is now, the list does not change
 */
GListModel *
dek_backup_list (DekRegion *region)
{
  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  return list_uid (dek_region_get_uid (region));
}

/**
 * dek_backup_list_for_path:
 * @path: a region file that may be damaged or gone
 *
 * Returns: (transfer full): #DekBackup of the region that is or was at @path,
 *   newest first
 */
GListModel *
dek_backup_list_for_path (const char *path)
{
  g_autofree char *uid = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  uid = dek_backup_store_find_uid (path);
  return list_uid (uid);
}

/**
 * dek_backup_make:
 * @region: an open region, outside a step
 * @reason: what is about to be done with it
 * @error: a #DekRegionError: DISK_FULL, PERMISSION, DAMAGED, FAILED
 *
 * Makes a backup of the region as it is now, to be called before an import or
 * a merge. The one at the first edit of a day is made of itself.
 *
 * Returns: (transfer full) (nullable): the backup
 */
DekBackup *
dek_backup_make (DekRegion        *region,
                 DekBackupReason   reason,
                 GError          **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);
  g_return_val_if_fail (region->store != NULL, NULL);
  g_return_val_if_fail (!dek_region_in_step (region), NULL);

  path = dek_backup_write (region->store->db, region->path, reason, error);
  return path != NULL ? dek_backup_new_for_file (path) : NULL;
}

/**
 * dek_backup_delete:
 * @self: a backup
 * @error: a #DekRegionError: PERMISSION
 *
 * Returns: whether the backup is gone
 */
gboolean
dek_backup_delete (DekBackup  *self,
                   GError    **error)
{
  g_autofree char *journal = NULL;

  g_return_val_if_fail (DEK_IS_BACKUP (self), FALSE);

  /* A damaged file was kept with its journal. */
  journal = g_strconcat (self->path, "-journal", NULL);
  g_unlink (journal);
  if (g_unlink (self->path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION,
               _("The backup could not be deleted: %s."), g_strerror (errno));
  return FALSE;
}
