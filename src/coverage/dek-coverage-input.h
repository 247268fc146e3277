// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-travel-matrix.h"
#include "reference/dek-multi-polygon.h"
#include "reference/dek-point.h"
#include "reference/dek-size-class.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

/**
 * DekCoverageSubregion:
 * @id: id of its record
 * @name: its name
 */
typedef struct
{
  gint64      id;
  const char *name;
} DekCoverageSubregion;

/**
 * DekCoverageGemeente:
 * @id: CBS number
 * @code: "GM0546"
 * @name: its name
 * @subregion: index of its sub-region, -1 for none
 * @boundary: (nullable): its area in WGS 84, %NULL where that is not known
 */
typedef struct
{
  gint64           id;
  const char      *code;
  const char      *name;
  gint             subregion;
  DekMultiPolygon *boundary;
} DekCoverageGemeente;

/**
 * DekCoverageDemand:
 * @id: four-digit postcode
 * @name: (nullable): name of the place
 * @location: its centre, WGS 84 degrees
 * @gemeente: index of its gemeente
 * @inhabitants: -1 where they are not known; such a point is never counted
 *
 * Where people live: a postcode area, all of whose inhabitants are taken to
 * live in its centre.
 */
typedef struct
{
  gint64      id;
  const char *name;
  DekPoint    location;
  gint        gemeente;
  gint64      inhabitants;
} DekCoverageDemand;

/**
 * DekCoverageSite:
 * @id: id of its steunpunt record; 0 for a place from the reference outside the
 *   region
 * @name: its name
 * @has_position: whether @location is known; without it the place cannot reach
 *   anybody, which is reported
 * @location: where it is, WGS 84 degrees
 * @is_approximate: whether the position is only that of its gemeente
 * @gemeente: index of its gemeente, -1 for none of the region
 * @subregion: index of its sub-region, -1 for none
 * @is_outside: whether it lies outside the region
 * @pc4: its four-digit postcode for travel times, 0 where not known: then the
 *   nearest postcode area's is taken
 * @kind: what sort of place
 * @status: how far it is
 * @size: its size class
 * @dagdelen: open so many dagdelen a week, -1 where not known
 * @elements: basic elements present, 0 to 4
 * @elements_unknown: basic elements of which nothing is known, 0 to 4
 * @missing_elements: bits 1 << #DekElementKind of the basic elements that are
 *   neither present nor unknown
 * @is_designated_full: whether the plan names it the full one of its sub-region
 * @open_from: first day as a number, 20270131; 0 where not known
 * @open_until: last day, inclusive; 0 where not known or none
 */
typedef struct
{
  gint64       id;
  const char  *name;
  gboolean     has_position;
  DekPoint     location;
  gboolean     is_approximate;
  gint         gemeente;
  gint         subregion;
  gboolean     is_outside;
  gint         pc4;
  DekKind      kind;
  DekStatus    status;
  DekSizeClass size;
  gint         dagdelen;
  guint        elements;
  guint        elements_unknown;
  guint        missing_elements;
  gboolean     is_designated_full;
  guint        open_from;
  guint        open_until;
} DekCoverageSite;

#define DEK_TYPE_COVERAGE_INPUT (dek_coverage_input_get_type ())

/**
 * DekCoverageInput:
 *
 * What coverage and siting are computed from, in arrays, with all positions
 * projected once. It never changes after it was made and is atomically
 * reference-counted: make it on the main thread, read it on any.
 */
typedef struct _DekCoverageInput DekCoverageInput;

GType                       dek_coverage_input_get_type       (void) G_GNUC_CONST;
DekCoverageInput           *dek_coverage_input_new            (const DekCoverageSubregion *subregions,
                                                               guint                       n_subregions,
                                                               const DekCoverageGemeente  *gemeenten,
                                                               guint                       n_gemeenten,
                                                               const DekCoverageDemand    *demand,
                                                               guint                       n_demand,
                                                               const DekCoverageSite      *sites,
                                                               guint                       n_sites,
                                                               DekTravelMatrix            *matrix,
                                                               guint                       today);
DekCoverageInput           *dek_coverage_input_new_with_sites (DekCoverageInput           *self,
                                                               const DekCoverageSite      *sites,
                                                               guint                       n_sites);
DekCoverageInput           *dek_coverage_input_new_moved      (DekCoverageInput           *self,
                                                               gint64                      site_id,
                                                               const DekPoint             *location);
DekCoverageInput           *dek_coverage_input_new_with_matrix (DekCoverageInput          *self,
                                                               DekTravelMatrix            *matrix);
DekCoverageInput           *dek_coverage_input_ref            (DekCoverageInput           *self);
void                        dek_coverage_input_unref          (DekCoverageInput           *self);

const DekCoverageSubregion *dek_coverage_input_get_subregions (const DekCoverageInput     *self,
                                                               guint                      *n_subregions);
const DekCoverageGemeente  *dek_coverage_input_get_gemeenten  (const DekCoverageInput     *self,
                                                               guint                      *n_gemeenten);
const DekCoverageDemand    *dek_coverage_input_get_demand     (const DekCoverageInput     *self,
                                                               guint                      *n_demand);
const DekCoverageSite      *dek_coverage_input_get_sites      (const DekCoverageInput     *self,
                                                               guint                      *n_sites);
const double               *dek_coverage_input_get_demand_rd  (const DekCoverageInput     *self);
const double               *dek_coverage_input_get_sites_rd   (const DekCoverageInput     *self);
DekTravelMatrix            *dek_coverage_input_get_matrix     (const DekCoverageInput     *self);
guint                       dek_coverage_input_get_today      (const DekCoverageInput     *self);
gint                        dek_coverage_input_get_site_pc4   (const DekCoverageInput     *self,
                                                               guint                       site);
gint                        dek_coverage_input_find_gemeente  (const DekCoverageInput     *self,
                                                               gint64                      id);
gint                        dek_coverage_input_find_subregion (const DekCoverageInput     *self,
                                                               gint64                      id);
gint                        dek_coverage_input_find_demand    (const DekCoverageInput     *self,
                                                               gint64                      id);
gint                        dek_coverage_input_find_site      (const DekCoverageInput     *self,
                                                               gint64                      id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekCoverageInput, dek_coverage_input_unref)

G_END_DECLS
