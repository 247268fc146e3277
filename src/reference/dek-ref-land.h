// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekRefGemeente:
 * @code: the CBS number, e.g. 546 for GM0546 (Leiden)
 * @name: the official name
 * @province: the province it lies in
 * @inhabitants: inhabitants on 1 January 2023
 * @land_km2: area of land (water left out) in square kilometres, 2023
 * @lon: longitude of a point inside, WGS 84 degrees
 * @lat: latitude of that point
 *
 * A gemeente of the 2023 set, which did not change in 2024 and 2025.
 */
typedef struct
{
  gint        code;
  const char *name;
  const char *province;
  gint64      inhabitants;
  double      land_km2;
  double      lon;
  double      lat;
} DekRefGemeente;

/**
 * DekRefPostcode:
 * @pc4: the four digits
 * @place: (nullable): name of the place, %NULL where it is unknown
 * @gemeente_code: CBS number of the gemeente it is counted with
 * @inhabitants: inhabitants on 1 January 2021, rounded to 5; -1 is unknown
 * @lon: longitude of its centre, WGS 84 degrees
 * @lat: latitude of its centre
 *
 * A four-digit postcode area.
 */
typedef struct
{
  gint        pc4;
  const char *place;
  gint        gemeente_code;
  gint64      inhabitants;
  double      lon;
  double      lat;
} DekRefPostcode;

/**
 * DekRefArcs:
 * @n_arcs: number of arcs
 * @starts: @n_arcs + 1 indexes of points; arc a is the points from starts[a]
 *   up to but not including starts[a + 1]
 * @coords: longitude, latitude by turns, in 1e-5 degrees (WGS 84)
 * @sides: two per arc: indexes of the gemeenten that the arc bounds; the
 *   second is -1 where nothing of the country lies on the other side
 *
 * The borders, each held once: neighbours share an arc, so that a border can
 * be stroked once, and thicker where it parts two sub-regions.
 */
typedef struct
{
  guint          n_arcs;
  const guint32 *starts;
  const gint32  *coords;
  const gint32  *sides;
} DekRefArcs;

G_END_DECLS
