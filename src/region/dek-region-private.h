// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-field.h"
#include "region/dek-journal-private.h"
#include "region/dek-region.h"
#include "region/dek-store.h"

G_BEGIN_DECLS

/**
 * DekTableState:
 * @type: a record class
 * @table: its table
 * @records: id -> record, all that are alive; does not own them
 * @lists: all lists of the table that are alive; does not own them
 * @select: reads one row; owned by the region's statements
 * @touched: ids of the rows that the present step touched
 * @touched_fields: bit i is set when field i of a row was changed
 * @rows_changed: whether rows came or went
 *
 * What the region keeps for one table.
 */
typedef struct
{
  GType           type;
  const DekTable *table;
  GHashTable     *records;
  GPtrArray      *lists;
  sqlite3_stmt   *select;
  GHashTable     *touched;
  guint64         touched_fields;
  gboolean        rows_changed;
} DekTableState;

struct _DekRegion
{
  GObject     parent_instance;

  char       *path;
  char       *name;
  char       *uid;
  DekStore   *store;      /* NULL once closed */
  struct _DekDailyBackup *daily; /* NULL before the first edit */
  DekJournal *journal;
  GHashTable *statements; /* SQL -> sqlite3_stmt */
  GHashTable *tables;     /* GType -> DekTableState */
  GHashTable *by_name;    /* table name -> DekTableState, not owned */

  struct
  {
    gboolean       active;
    char          *label;
    GError        *error;         /* the first thing that was refused */
    DekTableState *writing;       /* the table that a property write goes to */
    guint64        writing_fields;
  } step;
};

/* dek-region.c */
DekTableState *dek_region_get_state     (DekRegion            *self,
                                         GType                 record_type);
sqlite3_stmt  *dek_region_statement     (DekRegion            *self,
                                         const char           *sql);
void           dek_region_forget_record (DekRegion            *self,
                                         DekRecord            *record);
gboolean       dek_region_load_record   (DekRegion            *self,
                                         DekRecord            *record);
void           dek_region_load_settings (DekRegion            *self);

/* dek-step.c */
void           dek_step_attach          (DekRegion            *self);
gboolean       dek_step_begin_unrecorded (DekRegion           *self,
                                         const char           *label,
                                         GError              **error);
gboolean       dek_step_check           (DekRegion            *self,
                                         const char           *what);
void           dek_step_fail            (DekRegion            *self,
                                         GError               *error);
gboolean       dek_step_run             (DekRegion            *self,
                                         sqlite3_stmt         *stmt,
                                         const char           *label);

/* dek-region-write.c */
gboolean       dek_region_write         (DekRegion            *self,
                                         DekRecord            *record,
                                         const guint          *indexes,
                                         const DekFieldValue  *values,
                                         guint                 n);

gint64         dek_region_make_id       (void);

/* dek-region-setting.c */
gint64         dek_setting_get_id       (const char           *key);

/* dek-layers.c */
gboolean       dek_layers_update        (sqlite3              *db,
                                         const char           *table,
                                         gboolean              extent,
                                         const char           *path,
                                         GError              **error);

G_END_DECLS
