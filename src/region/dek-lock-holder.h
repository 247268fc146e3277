// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekLockHolder:
 * @user: (nullable): login name of who holds the file; %NULL if unknown
 * @host: (nullable): name of the computer; %NULL if unknown
 * @pid: the process there, 0 if unknown
 * @since: (nullable): when it began to change the file, in local time; %NULL
 *   while it has the file open without having changed anything
 * @this_computer: whether it is the computer that we run on
 * @this_process: whether it is this very process: another window of ours
 *
 * Who may change a region file at this moment.
 */
typedef struct
{
  char      *user;
  char      *host;
  gint64     pid;
  GDateTime *since;
  gboolean   this_computer;
  gboolean   this_process;
} DekLockHolder;

void           dek_lock_holder_free       (DekLockHolder *self);
char          *dek_lock_holder_dup_text   (DekLockHolder *self);

DekLockHolder *dek_region_get_lock_holder (DekRegion     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekLockHolder, dek_lock_holder_free)

G_END_DECLS
