// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultKind:
 * @FAULT_ONCE: the n-th write, sync, truncation, deletion or opening fails
 * @FAULT_FROM: it and all after it fail: the stick was pulled out
 * @FAULT_FULL: from the n-th write on the disk is full
 * @FAULT_FOLDER: from the n-th on no file can be made or deleted: the folder
 *   was made read-only
 */
typedef enum
{
  FAULT_ONCE,
  FAULT_FROM,
  FAULT_FULL,
  FAULT_FOLDER
} FaultKind;

void     fault_vfs_install    (void);
void     fault_vfs_set        (FaultKind  kind,
                               guint      n);
void     fault_vfs_clear      (void);
guint    fault_vfs_get_count  (void);
gboolean fault_vfs_has_failed (void);
gboolean fault_vfs_is_failing (void);

G_END_DECLS
