// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

#include "region/dek-region-error.h"

G_BEGIN_DECLS

/**
 * DekSalvageTable:
 * @name: the table
 * @label: what the user calls one of its rows, translated
 * @saved: rows that are in the new file
 * @repaired: those of @saved that lost a value that could not be read or kept,
 *   @refilled included
 * @lost: rows that are not in the new file, -1 where their number is not known
 * @refilled: rows of @saved that were taken from the shipped reference, since
 *   those of the file could not be read
 *
 * What became of one table.
 */
typedef struct
{
  const char *name;
  const char *label;
  gint64      saved;
  gint64      repaired;
  gint64      lost;
  gint64      refilled;
} DekSalvageTable;

/**
 * DekSalvageReport:
 * @tables: (element-type DekSalvageTable): all tables, those that hold nothing
 *   included
 * @saved: rows saved, altogether
 * @repaired: rows saved without one of their values
 * @lost: rows known to be lost; at least so many
 * @lost_unknown: whether more was lost than could be counted
 * @references_cleared: rows that referred to a lost one, and no longer do
 * @history_kept: whether the journal could be kept; it is kept whole or not at
 *   all, since half a journal would undo things by halves
 *
 * What could be read from a damaged file.
 */
typedef struct
{
  GPtrArray *tables;
  gint64     saved;
  gint64     repaired;
  gint64     lost;
  gboolean   lost_unknown;
  gint64     references_cleared;
  gboolean   history_kept;
} DekSalvageReport;

gboolean dek_salvage                   (const char        *path,
                                        const char        *new_path,
                                        DekSalvageReport **report,
                                        GError           **error);
gboolean dek_salvage_probe             (const char        *path,
                                        DekSalvageReport **report,
                                        GError           **error);
void     dek_salvage_report_free       (DekSalvageReport  *self);
gboolean dek_salvage_report_is_whole   (DekSalvageReport  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSalvageReport, dek_salvage_report_free)

G_END_DECLS
