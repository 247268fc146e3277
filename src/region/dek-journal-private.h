// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-journal.h"

G_BEGIN_DECLS

/* How the journal works, for the region room alone.
 *
 * While a step goes on SQLite's session extension notes which rows change. At
 * the commit dek-journal-record.c writes that down as rows of `step` and
 * `change`; dek-journal-walk.c knows which step is undone or redone next; a
 * DekDelta holds what one or more steps did together, and can be put the other
 * way round and applied. */

/**
 * DekJournal:
 * @session: records the step that goes on; %NULL between steps
 * @recorded: whether the step that goes on is recorded
 * @touched_others: whether it wrote to tables that are not journalled
 * @kind: its kind
 * @target: the step that it undoes or does again, 0 for none
 * @merge_key: (nullable): what it edits, where it may extend the step before
 * @foreign_keys_off: whether SQLite's own watch over references is off for it
 * @copy: (nullable): uid of this copy of the file, once it was looked up
 * @new_step: the step that is being written
 * @last_step: the newest step that was written since the file was opened
 * @last_key: (nullable): its merge key
 * @last_time: when it was written, in microseconds of the monotonic clock
 * @known: whether the members below are filled
 * @undo: ids of steps that can be undone, the next one last
 * @redo: ids of steps that can be done again, the next one last
 * @decided: ids of older steps that @undo need no longer have
 * @walked: down to which sequence number @undo has been filled
 * @undo_label: (nullable): label of the step that is undone next
 * @redo_label: (nullable): label of the step that is done again next
 * @tables: name -> DekJournalTable
 */
typedef struct
{
  sqlite3_session *session;
  gboolean         recorded;
  gboolean         touched_others;
  DekStepKind      kind;
  gint64           target;
  char            *merge_key;
  gboolean         foreign_keys_off;

  char            *copy;
  gint64           new_step;
  gint64           last_step;
  char            *last_key;
  gint64           last_time;

  gboolean         known;
  GArray          *undo;
  GArray          *redo;
  GHashTable      *decided;
  gint64           walked;
  char            *undo_label;
  char            *redo_label;

  GHashTable      *tables;
} DekJournal;

/* What a commit did to the journal. */
typedef enum
{
  DEK_RECORDED_NOTHING, /* nothing has changed: the transaction is not needed */
  DEK_RECORDED_SILENT,  /* something has changed that the journal leaves out */
  DEK_RECORDED_NEW,     /* there is a new step */
  DEK_RECORDED_MERGED,  /* the last step was extended */
  DEK_RECORDED_DROPPED  /* the last step came to nothing, and is gone */
} DekRecorded;

/* dek-journal-walk.c */
DekJournal  *dek_journal_new               (void);
void         dek_journal_free              (DekJournal    *self);
void         dek_journal_ensure_known      (DekRegion     *region);
gboolean     dek_journal_update_labels     (DekRegion     *region,
                                            gboolean      *redo_changed);
char        *dek_journal_dup_step_label    (DekRegion     *region,
                                            gint64         step);
void         dek_journal_step_committed    (DekRegion     *region,
                                            DekRecorded    recorded);
void         dek_journal_step_ended        (DekRegion     *region);

/* dek-journal-record.c */
gboolean     dek_journal_start             (DekRegion     *region,
                                            GError       **error);
gboolean     dek_journal_record            (DekRegion     *region,
                                            DekRecorded   *recorded,
                                            GError       **error);

/* dek-journal-copy.c */
gboolean     dek_journal_claim_copy        (DekRegion     *region,
                                            GError       **error);
gboolean     dek_journal_setting_is_silent (gint64         id);
char        *dek_journal_dup_lineage       (DekRegion     *region);
gboolean     dek_journal_step_is_own       (const char    *lineage,
                                            const char    *copy,
                                            gint64         sequence);

/* dek-journal-conflict.c */
char        *dek_journal_format_when       (const char    *at);
void         dek_journal_set_conflict      (DekRegion     *region,
                                            gint64         since,
                                            const char    *table,
                                            gint64         row,
                                            const char    *column,
                                            GError       **error);
void         dek_journal_set_occupied      (DekRegion     *region,
                                            const char    *table,
                                            GError       **error);

G_END_DECLS
