// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-lock-holder"

#include "region/dek-lock-holder.h"

#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-lock-note.h"
#include "region/dek-region-private.h"

/**
 * dek_lock_holder_free:
 * @self: (transfer full): a holder
 */
void
dek_lock_holder_free (DekLockHolder *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->user);
  g_free (self->host);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_free (self);
}

/* The login name of who runs a process. */
static char *
find_user (gint64 pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%" G_GINT64_FORMAT, pid);
  char buffer[4096];
  struct passwd entry, *found = NULL;
  GStatBuf info;

  if (g_stat (folder, &info) != 0 || getpwuid_r (info.st_uid, &entry, buffer, sizeof buffer, &found) != 0 ||
      found == NULL)
    return NULL;

  return g_strdup (found->pw_name);
}

static DekLockHolder *
holder_from_note (DekLockNote *note)
{
  DekLockHolder *self = g_new0 (DekLockHolder, 1);
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_utc (note->since);

  self->user = g_strdup (note->user);
  self->host = g_strdup (note->host);
  self->pid = note->pid;
  self->since = since != NULL ? g_date_time_to_local (since) : NULL;
  self->this_computer = !dek_lock_note_is_foreign (note);
  self->this_process = self->this_computer && note->pid == getpid ();

  return self;
}

/**
 * dek_region_get_lock_holder:
 * @self: an open region
 *
 * Asks anew each time, since who holds a file may have let go of it.
 *
 * Returns: (transfer full) (nullable): who else may change the file now, as far
 *   as can be known; %NULL where nobody is known to
 */
DekLockHolder *
dek_region_get_lock_holder (DekRegion *self)
{
  g_autoptr (DekLockNote) note = NULL;
  g_autofree char *path = NULL;
  DekLockHolder *holder;
  gboolean here;
  gint64 pid;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  if (self->store == NULL || self->store->reason == DEK_READ_ONLY_NOT)
    return NULL;

  path = dek_lock_note_get_path (self->store->real);
  note = dek_lock_note_read (path);
  here = dek_file_guard_find_holder (self->store->guard, &pid);

  /* A note of this computer without a lock was left behind. */
  if (note != NULL && (here ? pid == 0 || note->pid == pid : dek_lock_note_binds (note)))
    return holder_from_note (note);

  if (!here)
    return NULL;

  holder = g_new0 (DekLockHolder, 1);
  holder->pid = pid;
  holder->user = find_user (pid);
  holder->host = g_strdup (g_get_host_name ());
  holder->this_computer = TRUE;
  holder->this_process = pid == getpid ();

  return holder;
}

static char *
format_since (GDateTime *since)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean today = g_date_time_get_year (now) == g_date_time_get_year (since) &&
                   g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (since);

  /* Translators: a moment of an earlier day, with its date and time. */
  return g_date_time_format (since, today ? "%H:%M" : C_("date and time", "%-d %B, %H:%M"));
}

/**
 * dek_lock_holder_dup_text:
 * @self: a holder
 *
 * Returns: (transfer full): one translated sentence that says who holds the
 *   region, for a banner
 */
char *
dek_lock_holder_dup_text (DekLockHolder *self)
{
  const char *user, *host;
  g_autofree char *since = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  user = self->user != NULL ? self->user : C_("user", "someone");
  host = self->host != NULL ? self->host : C_("computer", "another computer");
  if (self->since != NULL)
    since = format_since (self->since);

  if (self->this_process)
    return g_strdup (_("This region is already open in another window. Here you can read it but not change it."));

  if (self->this_computer && g_strcmp0 (self->user, g_get_user_name ()) == 0)
    return g_strdup (_("You have this region open in another program already. "
                       "Here you can read it but not change it."));

  if (since != NULL)
    /* Translators: who (a login name), on which computer, since when */
    return g_strdup_printf (_("“%s” on “%s” has been changing this region since %s. "
                              "You can read it but not change it."), user, host, since);

  return g_strdup_printf (_("“%s” has this region open on “%s”. You can read it but not change it."), user, host);
}
