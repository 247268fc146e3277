// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-file-place"

#include "region/dek-file-place.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-region-error.h"

/* What SQLite may leave beside a database. */
static const char *const endings[] = { "-journal", "-wal", "-shm" };

static gboolean
refuse_errno (const char  *path,
              int          code,
              GError     **error)
{
  g_autofree char *file = g_filename_display_basename (path);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DISK_FULL,
                 _("There is no room left to write “%s”."), file);
  else if (code == EACCES || code == EPERM || code == EROFS)
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION,
                 _("You are not allowed to write “%s”."), file);
  else
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED,
                 _("“%s” could not be written: %s."), file, g_strerror (code));

  return FALSE;
}

/**
 * dek_file_make_temporary:
 * @path: where a file will be
 * @mode: its permissions
 * @error: a #DekRegionError: DISK_FULL, PERMISSION, FAILED
 *
 * Makes an empty file beside @path, with a hidden name of its own.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
dek_file_make_temporary (const char  *path,
                         int          mode,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      refuse_errno (path, errno, error);
      return NULL;
    }

  /* Not every file system keeps permissions; then there are none to set. */
  if (fchmod (fd, (mode_t) mode) != 0)
    g_debug ("Cannot set the permissions of %s: %s", temporary, g_strerror (errno));
  close (fd);

  return g_steal_pointer (&temporary);
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

/**
 * dek_file_put_in_place:
 * @temporary: a file from dek_file_make_temporary(), complete
 * @path: where it is to be
 * @error: a #DekRegionError: DISK_FULL, PERMISSION, FAILED
 *
 * Puts @temporary in the place of @path, at one stroke, after its content has
 * reached the disk. A journal that an earlier file left there goes first:
 * SQLite would take it for the new file's and undo that.
 *
 * Returns: whether it was done; if not, @path is as it was
 */
gboolean
dek_file_put_in_place (const char  *temporary,
                       const char  *path,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (temporary, O_RDONLY))
    return refuse_errno (path, errno, error);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *leftover = g_strconcat (path, endings[i], NULL);

      if (g_unlink (leftover) != 0 && errno != ENOENT)
        return refuse_errno (path, errno, error);
    }

  if (g_rename (temporary, path) != 0)
    return refuse_errno (path, errno, error);

  /* Some file systems cannot sync a folder; the rename is done in any case. */
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

/**
 * dek_file_discard:
 * @path: a database that is not needed
 *
 * Removes it, with what SQLite may have left beside it.
 */
void
dek_file_discard (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *leftover = g_strconcat (path, endings[i], NULL);

      g_unlink (leftover);
    }

  g_unlink (path);
}

static gboolean
copy_content (int from,
              int to)
{
  guint8 buffer[65536];

  for (;;)
    {
      ssize_t got = read (from, buffer, sizeof buffer);
      ssize_t done = 0;

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return got == 0;

      while (done < got)
        {
          ssize_t put = write (to, buffer + done, (size_t) (got - done));

          if (put < 0 && errno != EINTR)
            return FALSE;
          done += MAX (put, 0);
        }
    }
}

/**
 * dek_file_copy:
 * @from: a file
 * @to: a file that does not exist
 * @mode: permissions of @to
 * @error: a #DekRegionError: EXISTS, DISK_FULL, PERMISSION, FAILED
 *
 * Copies a file byte for byte. For files that no one has open: a database in
 * use is copied by SQLite's backup interface.
 *
 * Returns: whether it was done; if not, there is no @to
 */
gboolean
dek_file_copy (const char  *from,
               const char  *to,
               int          mode,
               GError     **error)
{
  int in, out, code;

  in = open (from, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (in < 0)
    return refuse_errno (from, errno, error);

  out = open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (out < 0)
    {
      code = errno;
      close (in);
      return refuse_errno (to, code, error);
    }

  code = copy_content (in, out) && fsync (out) == 0 ? 0 : errno;
  close (in);
  close (out);
  if (code == 0)
    return TRUE;

  g_unlink (to);
  return refuse_errno (to, code, error);
}
