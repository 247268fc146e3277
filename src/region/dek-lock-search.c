// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-lock-search"

#include "region/dek-lock-search.h"

#include <string.h>
#include <sys/stat.h>

/* Which program holds a lock. The kernel does not tell that of a lock that
 * belongs to an open file; an ordinary one beside it would tell, but SQLite
 * drops all of those that a process has whenever it lets go of its own. What
 * the kernel does show is the open files of our own programs, each with its
 * locks. Of another user's programs nothing is seen. */

/* "lock:	1: OFDLCK ADVISORY  WRITE -1 fe:00:1234 70368744177664 70368744177664" */
static gboolean
shows_lock (const char *pid,
            const char *fd,
            gint64      lock_byte)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/fdinfo/%s", pid, fd);
  g_autofree char *start = g_strdup_printf (" %" G_GINT64_FORMAT " ", lock_byte);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return FALSE;

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "OFDLCK") != NULL && strstr (lines[i], start) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
process_holds (const char        *pid,
               const struct stat *wanted,
               gint64             lock_byte)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%s/fd", pid);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *fd;

  while (dir != NULL && (fd = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, fd, NULL);
      struct stat info;

      if (stat (path, &info) == 0 && info.st_dev == wanted->st_dev && info.st_ino == wanted->st_ino &&
          shows_lock (pid, fd, lock_byte))
        return TRUE;
    }

  return FALSE;
}

/**
 * dek_lock_search_pid:
 * @fd: an open file
 * @lock_byte: a byte on which some program has a lock
 *
 * Takes some milliseconds: it looks at all processes.
 *
 * Returns: the process that has the lock, 0 where that cannot be told
 */
gint64
dek_lock_search_pid (int    fd,
                     gint64 lock_byte)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  struct stat wanted;
  const char *name;

  if (dir == NULL || fstat (fd, &wanted) != 0)
    return 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name) && process_holds (name, &wanted, lock_byte))
      return g_ascii_strtoll (name, NULL, 10);

  return 0;
}
