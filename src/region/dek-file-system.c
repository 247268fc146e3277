// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-file-system"

#include "region/dek-file-system.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

/* Where a file lies on another computer, locks do not hold and what was synced
 * may not be on a disk: SQLite is not safe there. */

#define MAGIC_FUSE 0x65735546

/**
 * dek_file_system_is_network:
 * @magic: the file system's number, as statfs() gives it
 * @type: (nullable): its name in the list of mounts, which tells FUSE's apart
 *
 * Returns: whether it is on another computer
 */
gboolean
dek_file_system_is_network (guint32     magic,
                            const char *type)
{
  /* NFS, SMB, CIFS, SMB2, AFS (two), 9P, Coda, NCP, Ceph, VirtualBox */
  static const guint32 networks[] = {
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x01021997,
    0x73757245, 0x564c, 0x00c36400, 0x786f4256
  };
  static const char *const fuse_networks[] = {
    "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.smbnetfs", "fuse.curlftpfs",
    "fuse.s3fs", "fuse.glusterfs", "fuse.ceph-fuse", "fuse.onedriver", "fuse.google-drive-ocamlfuse", "fuse.kio-fuse"
  };

  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    if (magic == networks[i])
      return TRUE;

  for (guint i = 0; magic == MAGIC_FUSE && type != NULL && i < G_N_ELEMENTS (fuse_networks); i++)
    if (strcmp (type, fuse_networks[i]) == 0)
      return TRUE;

  return FALSE;
}

/* "36 35 98:0 /a /b rw,noatime master:1 - ext4 /dev/root rw" */
static char *
find_mount_type (dev_t device)
{
  g_autofree char *wanted = g_strdup_printf ("%u:%u", major (device), minor (device));
  g_autofree char *list = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents ("/proc/self/mountinfo", &list, NULL, NULL))
    return NULL;

  lines = g_strsplit (list, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", -1);
      guint n = g_strv_length (fields);

      if (n < 10 || strcmp (fields[2], wanted) != 0)
        continue;

      for (guint f = 6; f + 1 < n; f++)
        if (strcmp (fields[f], "-") == 0)
          return g_strdup (fields[f + 1]);
    }

  return NULL;
}

/**
 * dek_file_system_of_is_network:
 * @fd: an open file
 *
 * Returns: whether it lies on another computer; %FALSE where that cannot be
 *   told
 */
gboolean
dek_file_system_of_is_network (int fd)
{
  g_autofree char *type = NULL;
  struct statfs system;
  struct stat file;

  if (fstatfs (fd, &system) != 0)
    return FALSE;

  if ((guint32) system.f_type == MAGIC_FUSE && fstat (fd, &file) == 0)
    type = find_mount_type (file.st_dev);

  return dek_file_system_is_network ((guint32) system.f_type, type);
}
