// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* For open file description locks. */
#define _GNU_SOURCE

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-file-guard"

#include "region/dek-file-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "region/dek-file-system.h"
#include "region/dek-lock-search.h"
#include "region/dek-region-error.h"

/* A guard holds a region file open beside SQLite: to look at its first bytes
 * before SQLite does, and to hold the lock by which openers know each other.
 *
 * Closing any descriptor of a file drops all POSIX locks that the process has
 * on it, SQLite's among them. So a guard must be closed after its connection,
 * and one process has at most one descriptor of its own for each file: those
 * who open it twice share the inode's entry. The lock itself belongs to the
 * open file description and knows no such trap. */

/* Far beyond the bytes that SQLite locks (1 GiB) and beyond any real file. */
#define LOCK_BYTE ((off_t) 1 << 46)

typedef struct
{
  dev_t    device;
  ino_t    inode;
  int      fd;
  gboolean writable;
  gboolean locked;
  guint    n_users;
} GuardedFile;

struct _DekFileGuard
{
  GuardedFile *file;
  gboolean     holds_lock;
};

static GPtrArray *guarded_files;

static GuardedFile *
find_guarded_file (const struct stat *info)
{
  for (guint i = 0; guarded_files != NULL && i < guarded_files->len; i++)
    {
      GuardedFile *file = g_ptr_array_index (guarded_files, i);

      if (file->device == info->st_dev && file->inode == info->st_ino)
        return file;
    }

  return NULL;
}

static void
set_open_error (GError     **error,
                const char  *path,
                int          code)
{
  g_autofree char *file = g_filename_display_basename (path);

  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND,
                 _("There is no file “%s”."), file);
  else if (code == EACCES || code == EPERM)
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION,
                 _("You are not allowed to read “%s”."), file);
  else
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED,
                 _("“%s” could not be opened: %s."), file, g_strerror (code));
}

static gboolean
is_plain_file (const struct stat  *info,
               const char         *path,
               GError            **error)
{
  g_autofree char *file = NULL;

  if (S_ISREG (info->st_mode))
    return TRUE;

  file = g_filename_display_basename (path);
  if (S_ISDIR (info->st_mode))
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder, not a region file."), file);
  else
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_A_DATABASE,
                 _("“%s” is not a region file."), file);

  return FALSE;
}

/* Asks to write even where the caller only reads: that changes nothing, and
 * tells whether the file may be written. */
static GuardedFile *
open_guarded_file (const char  *path,
                   GError     **error)
{
  GuardedFile *file;
  struct stat info;
  gboolean writable = TRUE;
  int fd;

  fd = open (path, O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 && (errno == EACCES || errno == EROFS || errno == EPERM || errno == ETXTBSY))
    {
      writable = FALSE;
      fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    }

  if (fd < 0 || fstat (fd, &info) != 0)
    {
      set_open_error (error, path, errno);
      if (fd >= 0)
        close (fd);
      return NULL;
    }

  file = g_new0 (GuardedFile, 1);
  file->device = info.st_dev;
  file->inode = info.st_ino;
  file->fd = fd;
  file->writable = writable;

  if (guarded_files == NULL)
    guarded_files = g_ptr_array_new ();
  g_ptr_array_add (guarded_files, file);

  return file;
}

/**
 * dek_file_guard_open:
 * @path: a file
 * @error: a #DekRegionError: NOT_FOUND, IS_DIRECTORY, PERMISSION,
 *   NOT_A_DATABASE (a device or pipe), FAILED
 *
 * Returns: (transfer full) (nullable): a guard on the file; to be closed after
 *   every SQLite connection to it
 */
DekFileGuard *
dek_file_guard_open (const char  *path,
                     GError     **error)
{
  DekFileGuard *self;
  GuardedFile *file;
  struct stat info;

  g_return_val_if_fail (path != NULL, NULL);

  if (stat (path, &info) != 0)
    {
      set_open_error (error, path, errno);
      return NULL;
    }

  if (!is_plain_file (&info, path, error))
    return NULL;

  file = find_guarded_file (&info);
  if (file == NULL)
    file = open_guarded_file (path, error);
  if (file == NULL)
    return NULL;

  file->n_users++;
  self = g_new0 (DekFileGuard, 1);
  self->file = file;

  return self;
}

/**
 * dek_file_guard_close:
 * @self: (transfer full): a guard
 *
 * Lets go of the file and of the lock.
 */
void
dek_file_guard_close (DekFileGuard *self)
{
  GuardedFile *file;

  g_return_if_fail (self != NULL);

  file = self->file;
  if (self->holds_lock)
    {
      struct flock lock = { .l_type = F_UNLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTE, .l_len = 1 };

      fcntl (file->fd, F_OFD_SETLK, &lock);
      file->locked = FALSE;
    }

  if (--file->n_users == 0)
    {
      close (file->fd);
      g_ptr_array_remove_fast (guarded_files, file);
      if (guarded_files->len == 0)
        g_clear_pointer (&guarded_files, g_ptr_array_unref);
      g_free (file);
    }

  g_free (self);
}

/**
 * dek_file_guard_lock:
 * @self: a guard on a writable file
 *
 * Returns: whether the file is now held for editing; %FALSE where another
 *   opener, in this process or any other, holds it
 */
gboolean
dek_file_guard_lock (DekFileGuard *self)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTE, .l_len = 1 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->file->locked)
    return self->holds_lock;

  if (!self->file->writable)
    return FALSE;

  /* Where a file system knows no locks there is nothing to hold, and SQLite's
   * own will not work either; only a lock that someone has refuses. */
  if (fcntl (self->file->fd, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES))
    return FALSE;

  self->holds_lock = TRUE;
  self->file->locked = TRUE;
  return TRUE;
}

/**
 * dek_file_guard_find_holder:
 * @self: a guard
 * @pid: (out): the process that holds the file; 0 where it cannot be told
 *
 * Returns: whether another opener on this computer holds the file for editing
 */
gboolean
dek_file_guard_find_holder (DekFileGuard *self,
                            gint64       *pid)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTE, .l_len = 1 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pid != NULL, FALSE);

  *pid = 0;
  if (self->holds_lock)
    return FALSE;

  if (self->file->locked)
    {
      *pid = getpid ();
      return TRUE;
    }

  if (fcntl (self->file->fd, F_OFD_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
    return FALSE;

  *pid = dek_lock_search_pid (self->file->fd, LOCK_BYTE);
  return TRUE;
}

/**
 * dek_file_guard_get_writable:
 * @self: a guard
 *
 * Returns: whether the file itself may be written
 */
gboolean
dek_file_guard_get_writable (DekFileGuard *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->file->writable;
}

/**
 * dek_file_guard_is_shared:
 * @self: a guard
 *
 * Returns: whether this process has the file open more than once
 */
gboolean
dek_file_guard_is_shared (DekFileGuard *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->file->n_users > 1;
}

/**
 * dek_file_guard_read_start:
 * @self: a guard
 * @buffer: (array length=size): where to put the first bytes of the file
 * @size: how many to read at most
 *
 * Returns: how many were read; fewer where the file is shorter
 */
gsize
dek_file_guard_read_start (DekFileGuard *self,
                           guint8       *buffer,
                           gsize         size)
{
  gsize done = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (buffer != NULL, 0);

  while (done < size)
    {
      ssize_t got = pread (self->file->fd, buffer + done, size - done, (off_t) done);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        break;
      done += (gsize) got;
    }

  return done;
}

/**
 * dek_file_guard_get_size:
 * @self: a guard
 *
 * Returns: size of the file in bytes, -1 where it cannot be told
 */
gint64
dek_file_guard_get_size (DekFileGuard *self)
{
  struct stat info;

  g_return_val_if_fail (self != NULL, -1);

  return fstat (self->file->fd, &info) == 0 ? info.st_size : -1;
}

/**
 * dek_file_guard_on_network:
 * @self: a guard
 *
 * Returns: whether the file lies on a network file system, where locks are not
 *   to be relied on
 */
gboolean
dek_file_guard_on_network (DekFileGuard *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return dek_file_system_of_is_network (self->file->fd);
}
