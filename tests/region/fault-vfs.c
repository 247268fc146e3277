// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "fault-vfs.h"

#include <string.h>

#include <sqlite3.h>

/* A file system that fails when it is told to, in the place of the real one.
 * It does what it is asked through the real one until then. */

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real; /* right behind this struct */
} FaultFile;

static sqlite3_vfs *real_vfs;
static FaultKind kind;
static guint countdown; /* 0: nothing fails */
static guint count;
static gboolean failed;
static gboolean failing;

void
fault_vfs_set (FaultKind what,
               guint     n)
{
  kind = what;
  countdown = n;
  count = 0;
  failed = failing = FALSE;
}

void
fault_vfs_clear (void)
{
  countdown = 0;
  failing = FALSE;
}

gboolean
fault_vfs_has_failed (void)
{
  return failed;
}

/* How many operations there were that could have failed. */
guint
fault_vfs_get_count (void)
{
  return count;
}

/* Whether it goes on failing. */
gboolean
fault_vfs_is_failing (void)
{
  return failing;
}

/* Whether an operation fails; @counts says whether this kind of fault is about
 * operations like it. */
static gboolean
fails (gboolean counts)
{
  if (!counts)
    return FALSE;

  count++;
  if (countdown > 0 && --countdown == 0)
    {
      failed = TRUE;
      failing = kind != FAULT_ONCE;
      return TRUE;
    }

  return failing;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) (gpointer) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;
}

static int
file_read (sqlite3_file  *file,
           void          *data,
           int            size,
           sqlite3_int64  offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
file_write (sqlite3_file  *file,
            const void    *data,
            int            size,
            sqlite3_int64  offset)
{
  if (fails (kind != FAULT_FOLDER))
    return kind == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;

  return get_real (file)->pMethods->xWrite (get_real (file), data, size, offset);
}

static int
file_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  if (fails (kind == FAULT_ONCE || kind == FAULT_FROM))
    return SQLITE_IOERR_TRUNCATE;

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file,
           int           flags)
{
  if (fails (kind == FAULT_ONCE || kind == FAULT_FROM))
    return SQLITE_IOERR_FSYNC;

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
file_unlock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file,
                          int          *held)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), held);
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
};

static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *name,
          sqlite3_file *file,
          int           flags,
          int          *out_flags)
{
  FaultFile *self = (FaultFile *) (gpointer) file;
  int status;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (gpointer) (self + 1);
  memset (self->real, 0, (size_t) real_vfs->szOsFile);

  if (fails (kind != FAULT_FULL && (kind != FAULT_FOLDER || (flags & SQLITE_OPEN_CREATE) != 0)))
    return SQLITE_CANTOPEN;

  status = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &methods;

  return status;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *name,
            int          sync)
{
  if (fails (kind != FAULT_FULL))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, sync);
}

/**
 * fault_vfs_install:
 *
 * From now on all databases are opened through the file system that fails.
 */
void
fault_vfs_install (void)
{
  static sqlite3_vfs vfs;

  sqlite3_initialize ();
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "fault";
  vfs.szOsFile = real_vfs->szOsFile + (int) sizeof (FaultFile);
  vfs.pNext = NULL;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  sqlite3_vfs_register (&vfs, 1);
}
