// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-lock-holder.h"

G_BEGIN_DECLS

/* For the region room alone. */

/**
 * DekLockNote:
 * @user: login name
 * @host: name of the computer
 * @machine: stands for the computer, since names are not unique
 * @token: stands for this opening of the file
 * @pid: the process
 * @since: seconds since 1970 when the first edit was made
 * @seen: seconds since 1970 when the note was last written
 *
 * A note beside a region file that says who is changing it.
 */
typedef struct
{
  char   *user;
  char   *host;
  char   *machine;
  char   *token;
  gint64  pid;
  gint64  since;
  gint64  seen;
} DekLockNote;

char        *dek_lock_note_get_path   (const char   *path);
DekLockNote *dek_lock_note_new        (void);
DekLockNote *dek_lock_note_read       (const char   *path);
gboolean     dek_lock_note_write      (DekLockNote  *self,
                                       const char   *path);
void         dek_lock_note_remove     (DekLockNote  *self,
                                       const char   *path);
gboolean     dek_lock_note_is_foreign (DekLockNote  *self);
gboolean     dek_lock_note_binds      (DekLockNote  *self);
void         dek_lock_note_free       (DekLockNote  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekLockNote, dek_lock_note_free)

G_END_DECLS
