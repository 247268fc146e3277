// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-salvage-scan"

#include "region/dek-salvage-private.h"

#include "region/dek-sqlite.h"

/* Reading a table with broken places in it.
 *
 * SQLite reads a table in the order of its keys, and stops at a broken page.
 * What lies behind it is reached from the other end, and what lies between two
 * broken places by jumping to a key in the middle of the gap, again and again,
 * the widest gap first. A page that leads to many others and is broken loses
 * them all; that is what backups are for. */

#define MAX_PROBES 600

/* The same rows over and over, or a chain without an end. */
#define MAX_SECONDS 20

/* Keys from @first to @last, both included. */
typedef struct
{
  gint64 first;
  gint64 last;
} Gap;

static int
stop_when_late (void *data)
{
  return g_get_monotonic_time () > *(const gint64 *) data;
}

static sqlite3_stmt *
prepare_select (DekSalvageScan *self,
                gboolean        backwards,
                gboolean        without_large)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_string_printf (sql, "SELECT \"%s\"", self->id_column);
  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      if (without_large && g_strcmp0 (self->columns[i], self->large) == 0)
        g_string_append (sql, ", NULL");
      else
        g_string_append_printf (sql, ", \"%s\"", self->columns[i]);
    }
  g_string_append_printf (sql, " FROM \"%s\" NOT INDEXED WHERE \"%s\" BETWEEN ?1 AND ?2 ORDER BY \"%s\"%s",
                          self->table, self->id_column, self->id_column, backwards ? " DESC" : "");

  if (sqlite3_prepare_v2 (self->db, sql->str, -1, &stmt, NULL) != SQLITE_OK)
    return NULL;

  return stmt;
}

/* Reads from one end of @gap as far as it goes, and makes @gap what is left.
 * Returns whether all of it could be read. */
static gboolean
read_from_end (DekSalvageScan *self,
               sqlite3_stmt   *stmt,
               gboolean        backwards,
               Gap            *gap)
{
  gboolean in_order = TRUE;
  int status;

  sqlite3_reset (stmt);
  sqlite3_bind_int64 (stmt, 1, gap->first);
  sqlite3_bind_int64 (stmt, 2, gap->last);

  while (in_order && gap->first <= gap->last && (status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      /* Keys that do not go on in order come from a page that belongs
       * elsewhere. */
      in_order = id >= gap->first && id <= gap->last;
      if (!in_order)
        break;

      self->row (stmt, self->data);
      if (id == (backwards ? gap->first : gap->last))
        return TRUE;

      if (backwards)
        gap->last = id - 1;
      else
        gap->first = id + 1;
    }

  return in_order && status == SQLITE_DONE;
}

static gboolean
take_widest (GArray *gaps,
             Gap    *gap)
{
  guint widest = 0;

  if (gaps->len == 0)
    return FALSE;

  for (guint i = 1; i < gaps->len; i++)
    {
      Gap *one = &g_array_index (gaps, Gap, i), *two = &g_array_index (gaps, Gap, widest);

      if ((guint64) one->last - (guint64) one->first > (guint64) two->last - (guint64) two->first)
        widest = i;
    }

  *gap = g_array_index (gaps, Gap, widest);
  g_array_remove_index_fast (gaps, widest);
  return TRUE;
}

static void
split (GArray *gaps,
       Gap     gap,
       GArray *unreadable)
{
  guint64 width = (guint64) gap.last - (guint64) gap.first;
  Gap half = { gap.first, (gint64) ((guint64) gap.first + width / 2) };

  if (width == 0)
    {
      g_array_append_val (unreadable, gap);
      return;
    }

  g_array_append_val (gaps, half);
  half = (Gap) { half.last + 1, gap.last };
  g_array_append_val (gaps, half);
}

/* Reads what can be read of @gaps, and leaves in @gaps what cannot. */
static void
read_gaps (DekSalvageScan *self,
           GArray         *gaps,
           gboolean        without_large)
{
  g_autoptr (sqlite3_stmt) forwards = prepare_select (self, FALSE, without_large);
  g_autoptr (sqlite3_stmt) backwards = prepare_select (self, TRUE, without_large);
  g_autoptr (GArray) unreadable = g_array_new (FALSE, FALSE, sizeof (Gap));
  guint budget = MAX_PROBES;
  Gap gap;

  if (forwards == NULL || backwards == NULL)
    {
      self->broken = TRUE;
      return;
    }

  while (budget-- > 0 && take_widest (gaps, &gap))
    {
      if (read_from_end (self, forwards, FALSE, &gap) || gap.first > gap.last)
        continue;

      self->broken = TRUE;
      if (!read_from_end (self, backwards, TRUE, &gap) && gap.first <= gap.last)
        split (gaps, gap, unreadable);
    }

  g_array_append_vals (gaps, unreadable->data, unreadable->len);
}

/**
 * dek_salvage_scan:
 * @self: what to read
 *
 * Reads all rows that can be read, each once, in no certain order.
 */
void
dek_salvage_scan (DekSalvageScan *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  gint64 deadline = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;
  Gap whole = { G_MININT64, G_MAXINT64 };

  g_array_append_val (gaps, whole);
  sqlite3_progress_handler (self->db, 1000, stop_when_late, &deadline);
  read_gaps (self, gaps, FALSE);
  if (gaps->len > 0 && self->large != NULL)
    read_gaps (self, gaps, TRUE);
  sqlite3_progress_handler (self->db, 0, NULL, NULL);
}
