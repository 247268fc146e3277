// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-travel-matrix"

#include "coverage/dek-travel-matrix.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "coverage/dek-coverage-error.h"
#include "coverage/dek-table-reader.h"

#define PC4_MIN 1000
#define PC4_MAX 9999
#define N_PC4 (PC4_MAX - PC4_MIN + 1)

struct _DekTravelMatrix
{
  /* Sorted by origin and destination; the rows of origin o run from
   * starts[o - PC4_MIN] to starts[o - PC4_MIN + 1].
   */
  DekTravelTimeRow *rows;
  guint             n_rows;
  guint            *starts;
};

static gint
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const DekTravelTimeRow *row_a = a;
  const DekTravelTimeRow *row_b = b;

  if (row_a->origin != row_b->origin)
    return row_a->origin < row_b->origin ? -1 : 1;
  if (row_a->destination != row_b->destination)
    return row_a->destination < row_b->destination ? -1 : 1;

  return 0;
}

static gboolean
row_is_sound (const DekTravelTimeRow *row)
{
  return row->origin >= PC4_MIN && row->origin <= PC4_MAX &&
         row->destination >= PC4_MIN && row->destination <= PC4_MAX &&
         isfinite (row->minutes) && row->minutes >= 0;
}

/**
 * dek_travel_matrix_new:
 * @rows: (array length=n_rows): travel times in any order; of a pair that
 *   occurs twice the least counts, and rows with impossible values are left out
 * @n_rows: how many
 *
 * Returns: (transfer full): the table
 */
DekTravelMatrix *
dek_travel_matrix_new (const DekTravelTimeRow *rows,
                       guint                   n_rows)
{
  DekTravelMatrix *self = g_atomic_rc_box_new0 (DekTravelMatrix);
  guint n = 0;

  self->rows = g_new (DekTravelTimeRow, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    {
      if (row_is_sound (rows + i))
        self->rows[n++] = rows[i];
    }
  qsort (self->rows, n, sizeof *self->rows, compare_rows);

  for (guint i = 0; i < n; i++)
    {
      DekTravelTimeRow *last = self->n_rows > 0 ? self->rows + self->n_rows - 1 : NULL;

      if (last != NULL && compare_rows (last, self->rows + i) == 0)
        last->minutes = MIN (last->minutes, self->rows[i].minutes);
      else
        self->rows[self->n_rows++] = self->rows[i];
    }

  self->starts = g_new0 (guint, N_PC4 + 1);
  for (guint i = 0; i < self->n_rows; i++)
    self->starts[self->rows[i].origin - PC4_MIN + 1]++;
  for (guint i = 0; i < N_PC4; i++)
    self->starts[i + 1] += self->starts[i];

  return self;
}

static gboolean
bad_line (GError     **error,
          guint        line,
          const char  *message)
{
  g_set_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_MATRIX,
               /* Translators: a number of a line and what is wrong there */
               _("Line %u of the travel times: %s"), line, message);

  return FALSE;
}

static gboolean
read_row (DekTableReader    *reader,
          DekTravelTimeRow  *row,
          GError           **error)
{
  guint line = dek_table_reader_get_line (reader);
  double origin, destination;

  if (dek_table_reader_get_n (reader) != 3)
    return bad_line (error, line, _("there should be three columns: van, naar, minuten."));
  if (!dek_table_reader_get_number (reader, 0, &origin) || origin != floor (origin) ||
      origin < PC4_MIN || origin > PC4_MAX ||
      !dek_table_reader_get_number (reader, 1, &destination) || destination != floor (destination) ||
      destination < PC4_MIN || destination > PC4_MAX)
    return bad_line (error, line, _("a place should be a postcode of four digits."));
  if (!dek_table_reader_get_number (reader, 2, &row->minutes))
    return bad_line (error, line, _("the travel time is not a number."));
  if (row->minutes < 0)
    return bad_line (error, line, _("the travel time is negative."));

  row->origin = (gint) origin;
  row->destination = (gint) destination;

  return TRUE;
}

static gboolean
has_header (DekTableReader *reader)
{
  const char *first = dek_table_reader_get_text (reader, 0);

  return first != NULL && (g_ascii_strcasecmp (first, "van") == 0 ||
                           g_ascii_strcasecmp (first, "from") == 0 ||
                           g_ascii_strcasecmp (first, "origin") == 0);
}

/**
 * dek_travel_matrix_parse:
 * @csv: a table with the columns van, naar, minuten (four-digit postcodes and
 *   minutes), with or without that heading
 * @length: its length in bytes, -1 where it ends with a NUL
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_MATRIX, naming the line
 *
 * Reads travel times. A pair that occurs twice, a negative time and what is no
 * number are errors. Pairs may be missing: who cannot be shown to be near is
 * not reached, and dek_coverage_get_missing_pairs() says how many there are.
 *
 * Returns: (transfer full): the table
 */
DekTravelMatrix *
dek_travel_matrix_parse (const char  *csv,
                         gssize       length,
                         GError     **error)
{
  g_autoptr (DekTableReader) reader = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (DekTravelTimeRow));

  g_return_val_if_fail (csv != NULL, NULL);

  reader = dek_table_reader_new (csv, length);
  for (gboolean is_first = TRUE; dek_table_reader_next (reader); is_first = FALSE)
    {
      DekTravelTimeRow row;
      gpointer key;

      if (is_first && has_header (reader))
        continue;
      if (!read_row (reader, &row, error))
        return NULL;

      key = GUINT_TO_POINTER ((guint) row.origin * 10000u + (guint) row.destination);
      if (!g_hash_table_add (seen, key))
        {
          bad_line (error, dek_table_reader_get_line (reader), _("this pair of places occurs twice."));
          return NULL;
        }
      g_array_append_val (rows, row);
    }

  if (rows->len == 0)
    {
      g_set_error_literal (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_MATRIX,
                           _("The table of travel times is empty."));
      return NULL;
    }

  return dek_travel_matrix_new ((const DekTravelTimeRow *) (void *) rows->data, rows->len);
}

/**
 * dek_travel_matrix_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self with one reference more
 */
DekTravelMatrix *
dek_travel_matrix_ref (DekTravelMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_matrix (gpointer data)
{
  DekTravelMatrix *self = data;

  g_free (self->rows);
  g_free (self->starts);
}

/**
 * dek_travel_matrix_unref:
 * @self: (transfer full): a table
 */
void
dek_travel_matrix_unref (DekTravelMatrix *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_matrix);
}

/**
 * dek_travel_matrix_get:
 * @self: a table
 * @origin: four-digit postcode
 * @destination: four-digit postcode
 *
 * A postcode area without a time to itself is 0 minutes from itself, as tables
 * often leave that out.
 *
 * Returns: minutes; -1 where the table does not have the pair
 */
double
dek_travel_matrix_get (const DekTravelMatrix *self,
                       gint                   origin,
                       gint                   destination)
{
  DekTravelTimeRow key = { origin, destination, 0 };
  const DekTravelTimeRow *row;
  const guint *starts;

  g_return_val_if_fail (self != NULL, -1);

  if (origin < PC4_MIN || origin > PC4_MAX)
    return -1;

  starts = self->starts + (origin - PC4_MIN);
  row = bsearch (&key, self->rows + starts[0], starts[1] - starts[0], sizeof key, compare_rows);
  if (row != NULL)
    return row->minutes;

  return origin == destination ? 0 : -1;
}

/**
 * dek_travel_matrix_get_rows:
 * @self: a table
 * @n_rows: (out): how many
 *
 * Returns: (transfer none): its rows by origin and destination
 */
const DekTravelTimeRow *
dek_travel_matrix_get_rows (const DekTravelMatrix *self,
                            guint                 *n_rows)
{
  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);

  *n_rows = self->n_rows;

  return self->rows;
}
