// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DekTravelMatrix:
 *
 * Minutes from one four-digit postcode area to another. It never changes after
 * it was made and is atomically reference-counted, so any thread may read it.
 */
typedef struct _DekTravelMatrix DekTravelMatrix;

/**
 * DekTravelTimeRow:
 * @origin: four-digit postcode, 1000 to 9999
 * @destination: four-digit postcode
 * @minutes: 0 or more, finite
 *
 * One line of a table of travel times.
 */
typedef struct
{
  gint   origin;
  gint   destination;
  double minutes;
} DekTravelTimeRow;

DekTravelMatrix        *dek_travel_matrix_new        (const DekTravelTimeRow  *rows,
                                                      guint                    n_rows);
DekTravelMatrix        *dek_travel_matrix_parse      (const char              *csv,
                                                      gssize                   length,
                                                      GError                 **error);
DekTravelMatrix        *dek_travel_matrix_ref        (DekTravelMatrix         *self);
void                    dek_travel_matrix_unref      (DekTravelMatrix         *self);
double                  dek_travel_matrix_get        (const DekTravelMatrix   *self,
                                                      gint                     origin,
                                                      gint                     destination);
const DekTravelTimeRow *dek_travel_matrix_get_rows   (const DekTravelMatrix   *self,
                                                      guint                   *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekTravelMatrix, dek_travel_matrix_unref)

G_END_DECLS
