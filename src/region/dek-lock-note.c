// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-lock-note"

#include "region/dek-lock-note.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* A lock is seen by programs on the same computer alone. A region file may lie
 * in a folder that others see too: a share, or one that a service keeps equal
 * on several computers. So who begins to change a file leaves a note beside
 * it, ".NAME.in-use", and takes it away when closing. It is written at the
 * first edit, not when opening: who only looks leaves nothing.
 *
 * On one computer the lock decides, and a note without a lock was left by a
 * program that was killed. A note of another computer is believed for twelve
 * hours after it was last written, which happens at least every hour of
 * editing; the user may insist earlier. */

#define GROUP          "In use"
#define MAX_SIZE       4096
#define MAX_NAME       80
#define BELIEVED_FOR   (12 * 60 * 60)

/**
 * dek_lock_note_get_path:
 * @path: a region file, links resolved
 *
 * Returns: (transfer full): where its note is
 */
char *
dek_lock_note_get_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *note = g_strdup_printf (".%s.in-use", name);

  return g_build_filename (folder, note, NULL);
}

/* The machine's own number is not for others to know. */
static char *
get_machine (void)
{
  g_autofree char *id = NULL;
  g_autofree char *salted = NULL;
  g_autofree char *sum = NULL;

  if (!g_file_get_contents ("/etc/machine-id", &id, NULL, NULL))
    id = g_strdup (g_get_host_name ());

  salted = g_strconcat ("nl.dekkend.Dekkend ", id, NULL);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, salted, -1);
  return g_strndup (sum, 16);
}

/**
 * dek_lock_note_new:
 *
 * Returns: (transfer full): a note that says that we hold a file from now on
 */
DekLockNote *
dek_lock_note_new (void)
{
  DekLockNote *self = g_new0 (DekLockNote, 1);

  self->user = g_strdup (g_get_user_name ());
  self->host = g_strdup (g_get_host_name ());
  self->machine = get_machine ();
  self->token = g_uuid_string_random ();
  self->pid = getpid ();
  self->since = time (NULL);

  return self;
}

/* Names come from someone else's file and go into a sentence. */
static char *
take_name (GKeyFile   *file,
           const char *key)
{
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);
  g_autofree char *valid = NULL;
  g_autofree char *shorter = NULL;

  if (value == NULL || *value == '\0')
    return NULL;

  valid = g_utf8_make_valid (value, -1);
  shorter = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_NAME));
  for (char *c = shorter; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return g_steal_pointer (&shorter);
}

static char *
read_start (const char *path,
            gsize      *length)
{
  g_autofree char *content = g_malloc (MAX_SIZE);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  ssize_t got;

  if (fd < 0)
    return NULL;

  got = read (fd, content, MAX_SIZE);
  close (fd);
  if (got <= 0)
    return NULL;

  *length = (gsize) got;
  return g_steal_pointer (&content);
}

/**
 * dek_lock_note_read:
 * @path: path of a note
 *
 * Returns: (transfer full) (nullable): the note, %NULL where there is none that
 *   can be read
 */
DekLockNote *
dek_lock_note_read (const char *path)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (DekLockNote) self = NULL;
  g_autofree char *content = NULL;
  gsize length;

  content = read_start (path, &length);
  if (content == NULL)
    return NULL;

  file = g_key_file_new ();
  if (!g_key_file_load_from_data (file, content, length, G_KEY_FILE_NONE, NULL))
    return NULL;

  self = g_new0 (DekLockNote, 1);
  self->user = take_name (file, "User");
  self->host = take_name (file, "Host");
  self->machine = take_name (file, "Machine");
  self->token = take_name (file, "Token");
  self->pid = g_key_file_get_int64 (file, GROUP, "Process", NULL);
  self->since = g_key_file_get_int64 (file, GROUP, "Since", NULL);
  self->seen = g_key_file_get_int64 (file, GROUP, "Seen", NULL);
  if (self->machine == NULL || self->token == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * dek_lock_note_write:
 * @self: our own note
 * @path: where it belongs
 *
 * Writes the note, in the place of any other. Where that fails the file itself
 * can be edited all the same: the note is for others to know.
 *
 * Returns: whether it is there
 */
gboolean
dek_lock_note_write (DekLockNote *self,
                     const char  *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  self->seen = time (NULL);
  g_key_file_set_string (file, GROUP, "User", self->user);
  g_key_file_set_string (file, GROUP, "Host", self->host);
  g_key_file_set_string (file, GROUP, "Machine", self->machine);
  g_key_file_set_string (file, GROUP, "Token", self->token);
  g_key_file_set_int64 (file, GROUP, "Process", self->pid);
  g_key_file_set_int64 (file, GROUP, "Since", self->since);
  g_key_file_set_int64 (file, GROUP, "Seen", self->seen);
  content = g_key_file_to_data (file, &length, NULL);

  if (g_file_set_contents_full (path, content, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error))
    return TRUE;

  g_debug ("No note of who holds the file: %s", error->message);
  return FALSE;
}

/**
 * dek_lock_note_remove:
 * @self: our own note
 * @path: where it is
 *
 * Takes the note away, unless another has taken its place.
 */
void
dek_lock_note_remove (DekLockNote *self,
                      const char  *path)
{
  g_autoptr (DekLockNote) there = dek_lock_note_read (path);

  if (there != NULL && strcmp (there->token, self->token) == 0)
    g_unlink (path);
}

/**
 * dek_lock_note_is_foreign:
 * @self: a note
 *
 * Returns: whether it is of another computer
 */
gboolean
dek_lock_note_is_foreign (DekLockNote *self)
{
  g_autofree char *machine = get_machine ();

  return strcmp (self->machine, machine) != 0;
}

/**
 * dek_lock_note_binds:
 * @self: a note
 *
 * Returns: whether it keeps us from editing: it is of another computer, and
 *   not so old that it must have been left behind
 */
gboolean
dek_lock_note_binds (DekLockNote *self)
{
  return dek_lock_note_is_foreign (self) && (gint64) time (NULL) - self->seen < BELIEVED_FOR;
}

/**
 * dek_lock_note_free:
 * @self: (transfer full): a note
 */
void
dek_lock_note_free (DekLockNote *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->user);
  g_free (self->host);
  g_free (self->machine);
  g_free (self->token);
  g_free (self);
}
