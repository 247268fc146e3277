// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Prints how long it takes to open the reference data and to make all
 * boundaries of them, one JSON line.
 */

#include "config.h"

#include "reference/reference.h"

int
main (void)
{
  const DekReference *reference;
  gint64 start = g_get_monotonic_time ();
  gint64 opened;
  gint64 made;
  guint n_points = 0;

  reference = dek_reference_get_default ();
  opened = g_get_monotonic_time ();
  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      g_autoptr (DekMultiPolygon) area = dek_reference_dup_boundary (reference, i);

      n_points += area->n_points;
    }
  made = g_get_monotonic_time ();

  g_print ("{\"open_ms\":%.3f,\"boundaries_ms\":%.3f,\"points\":%u}\n",
           (double) (opened - start) / 1000.0, (double) (made - opened) / 1000.0, n_points);

  return 0;
}
