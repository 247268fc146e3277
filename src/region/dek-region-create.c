// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-create"

#include "region/dek-region-seed.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-region-private.h"
#include "region/dek-schema.h"
#include "region/dek-seeding.h"
#include "region/dek-sqlite.h"
#include "region/dek-store.h"

/* Making a region file: beside the place where it will be, and renamed when it
 * is whole, so that a failure leaves nothing and an old file stays until then. */

/* Nobody has defined "dekkend": this is where a region starts from, and it
 * shows and changes its norm itself. The coverage room says what is in it; a
 * test there holds this against its dek_norm_init(). */
static const char initial_norm[] =
  "{\"method\":\"straight\",\"unit\":\"m\",\"threshold\":5000,\"thresholds\":[5000],\"detour_factor\":1.3,"
  "\"kinds\":[\"steunpunt\"],\"statuses\":[\"open\"],"
  "\"sizes\":[\"onbekend\",\"klein\",\"middelgroot\",\"groot\"],"
  "\"minimum_dagdelen\":0,\"unknown_dagdelen_count\":false,"
  "\"minimum_elements\":0,\"unknown_elements_count\":false,"
  "\"borders\":\"region\",\"scenario\":\"now\",\"date\":null,"
  "\"white_percent\":20,\"covered_percent\":80,\"full_rule\":\"either\"}";

static gboolean
refuse (const char     *path,
        DekRegionError  code,
        const char     *why,
        GError        **error)
{
  g_autofree char *file = g_filename_display_name (path);

  if (code == DEK_REGION_ERROR_EXISTS)
    g_set_error (error, DEK_REGION_ERROR, code, _("“%s” exists already; nothing was changed."), file);
  else if (code == DEK_REGION_ERROR_IS_DIRECTORY)
    g_set_error (error, DEK_REGION_ERROR, code, _("“%s” is a folder, not a region file."), file);
  else if (code == DEK_REGION_ERROR_LOCKED)
    g_set_error (error, DEK_REGION_ERROR, code, _("“%s” is open elsewhere and was not replaced."), file);
  else
    g_set_error (error, DEK_REGION_ERROR, code, _("“%s” could not be made: %s."), file, why);

  return FALSE;
}

static gboolean
refuse_errno (const char  *path,
              int          code,
              GError     **error)
{
  DekRegionError which = DEK_REGION_ERROR_FAILED;

  if (code == ENOENT || code == ENOTDIR)
    which = DEK_REGION_ERROR_NOT_FOUND;
  else if (code == EACCES || code == EPERM || code == EROFS)
    which = DEK_REGION_ERROR_PERMISSION;
  else if (code == ENOSPC || code == EDQUOT)
    which = DEK_REGION_ERROR_DISK_FULL;
  else if (code == EEXIST)
    which = DEK_REGION_ERROR_EXISTS;

  return refuse (path, which, g_strerror (code), error);
}

/* A file that is to be replaced must not be in use. */
static gboolean
may_take_place (const char           *path,
                const DekRegionSeed  *seed,
                GError              **error)
{
  g_autoptr (DekFileGuard) guard = NULL;
  struct stat info;

  if (lstat (path, &info) != 0)
    return errno == ENOENT ? TRUE : refuse_errno (path, errno, error);

  if (S_ISDIR (info.st_mode))
    return refuse (path, DEK_REGION_ERROR_IS_DIRECTORY, NULL, error);

  if (!seed->overwrite || !S_ISREG (info.st_mode))
    return refuse (path, DEK_REGION_ERROR_EXISTS, NULL, error);

  guard = dek_file_guard_open (path, error);
  if (guard == NULL)
    return FALSE;

  if (!dek_file_guard_get_writable (guard))
    return refuse (path, DEK_REGION_ERROR_PERMISSION, g_strerror (EACCES), error);

  return dek_file_guard_lock (guard) || refuse (path, DEK_REGION_ERROR_LOCKED, NULL, error);
}

static gboolean
collect_gemeenten (DekSeeding  *self,
                   GError     **error)
{
  const DekRegionSeed *seed = self->seed;

  if (seed->whole_country)
    {
      for (guint i = 0; i < dek_reference_get_n_gemeenten (self->reference); i++)
        g_array_append_val (self->gemeente_codes, dek_reference_get_gemeente (self->reference, i)->code);
    }
  else if (seed->gemeente_codes != NULL)
    {
      for (guint i = 0; i < seed->n_gemeenten; i++)
        if (!dek_seeding_has_gemeente (self, seed->gemeente_codes[i]))
          g_array_append_val (self->gemeente_codes, seed->gemeente_codes[i]);
    }
  else if (seed->monitor_region >= 0)
    {
      const DekRefRegion *region = dek_reference_get_region (self->reference, (guint) seed->monitor_region);

      g_array_append_vals (self->gemeente_codes, region->gemeente_codes, region->n_gemeenten);
    }

  for (guint i = 0; i < self->gemeente_codes->len; i++)
    {
      gint code = g_array_index (self->gemeente_codes, gint, i);

      if (!dek_reference_find_gemeente (self->reference, code, NULL))
        {
          g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                       _("There is no gemeente with number %d."), code);
          return FALSE;
        }
    }

  return TRUE;
}

static const char *
get_region_name (DekSeeding *self)
{
  if (self->seed->name != NULL && *self->seed->name != '\0')
    return self->seed->name;

  if (self->seed->whole_country)
    return "Nederland";

  return dek_reference_get_region (self->reference, (guint) self->seed->monitor_region)->name;
}

static void
add_settings (DekSeeding *self)
{
  g_autofree char *region_uid = g_uuid_string_random ();
  g_autofree char *copy_uid = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  dek_region_set_setting (self->region, "region_name", get_region_name (self));
  dek_region_set_setting (self->region, "region_uid", region_uid);
  dek_region_set_setting (self->region, "copy_uid", copy_uid);
  dek_region_set_setting (self->region, "created", today);
  dek_region_set_setting (self->region, "norm", initial_norm);
  if (self->seed->monitor_region >= 0)
    dek_region_set_setting (self->region, "monitor_region",
                            dek_reference_get_region (self->reference, (guint) self->seed->monitor_region)->name);
}

static gboolean
fill (DekSeeding  *self,
      GError     **error)
{
  if (!dek_step_begin_unrecorded (self->region, _("New region"), error))
    return FALSE;

  add_settings (self);
  dek_seeding_add_land (self);
  dek_seeding_add_lsp (self);
  dek_seeding_add_outline (self);
  if (self->seed->example)
    dek_seeding_add_plan (self);

  return dek_region_commit_step (self->region, error);
}

static gboolean
make_tables (const char  *path,
             GError     **error)
{
  g_autoptr (sqlite3) db = NULL;
  int status = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, db, status, path);
      return FALSE;
    }

  return dek_store_configure (db, path, error) && dek_schema_create (db, path, error);
}

static gboolean
seed_file (const char           *path,
           const DekRegionSeed  *seed,
           GError              **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint));
  g_autoptr (GArray) subregions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) organisations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) lsp = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (DekRegion) region = NULL;
  DekSeeding seeding = { NULL, dek_reference_get_default (), seed, codes, subregions, organisations, lsp };
  gboolean done;

  if (!collect_gemeenten (&seeding, error) || !make_tables (path, error))
    return FALSE;

  region = dek_region_open (path, DEK_REGION_OPEN_NONE, error);
  if (region == NULL)
    return FALSE;

  seeding.region = region;
  done = fill (&seeding, error);
  dek_region_close (region);

  return done;
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return FALSE;

  done = fsync (fd) == 0;
  close (fd);
  return done;
}

/* A journal that an earlier file of this name left behind would be taken for
 * the new one's, and undo it. */
static void
remove_leftovers (const char *path)
{
  static const char *const endings[] = { "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *leftover = g_strconcat (path, endings[i], NULL);

      g_unlink (leftover);
    }
}

static gboolean
put_in_place (const char           *temporary,
              const char           *path,
              const DekRegionSeed  *seed,
              GError              **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  sync_path (temporary, O_RDONLY);

  /* A link fails where something came in between; not every file system has
   * links, and there the check of a moment ago must do. */
  if (!seed->overwrite)
    {
      if (link (temporary, path) == 0)
        {
          remove_leftovers (path);
          g_unlink (temporary);
          sync_path (folder, O_RDONLY | O_DIRECTORY);
          return TRUE;
        }
      if (errno == EEXIST)
        return refuse_errno (path, errno, error);
      if (!may_take_place (path, seed, error))
        return FALSE;
    }

  remove_leftovers (path);
  if (g_rename (temporary, path) != 0)
    return refuse_errno (path, errno, error);

  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

/* The file is made with what the user's umask allows, as any other would be. */
static char *
make_temporary (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  mode_t mask = umask (0);
  int fd;

  umask (mask);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, (int) (0666 & ~mask));
  if (fd < 0)
    {
      refuse_errno (path, errno, error);
      return NULL;
    }

  close (fd);
  return g_steal_pointer (&temporary);
}

static gboolean
seed_is_sound (const DekRegionSeed  *seed,
               GError              **error)
{
  const DekRefPlan *plan = dek_reference_get_plan (dek_reference_get_default ());

  if (seed->example && (seed->whole_country || seed->monitor_region != (gint) plan->region))
    {
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                   _("There is an example plan only for the region %s."),
                   dek_reference_get_region (dek_reference_get_default (), plan->region)->name);
      return FALSE;
    }

  if (!seed->whole_country && seed->monitor_region < 0 && (seed->name == NULL || *seed->name == '\0'))
    {
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE, _("A new region needs a name."));
      return FALSE;
    }

  return TRUE;
}

/**
 * dek_region_create:
 * @path: the file to make
 * @seed: what it starts with
 * @error: a #DekRegionError: EXISTS, IS_DIRECTORY, NOT_FOUND (the folder),
 *   PERMISSION, LOCKED (a file to be replaced is in use), DISK_FULL,
 *   INVALID_VALUE (the seed does not fit), FAILED
 *
 * Makes a region file from the reference. It appears at @path when it is
 * whole; when that fails, nothing is left and a file that was there stays.
 *
 * Returns: whether it was made
 */
gboolean
dek_region_create (const char           *path,
                   const DekRegionSeed  *seed,
                   GError              **error)
{
  g_autofree char *temporary = NULL;
  g_autofree char *absolute = NULL;
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (seed != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);
  if (!seed_is_sound (seed, error) || !may_take_place (absolute, seed, error))
    return FALSE;

  temporary = make_temporary (absolute, error);
  if (temporary == NULL)
    return FALSE;

  done = seed_file (temporary, seed, error) && put_in_place (temporary, absolute, seed, error);
  if (!done)
    {
      remove_leftovers (temporary);
      g_unlink (temporary);
    }

  return done;
}
