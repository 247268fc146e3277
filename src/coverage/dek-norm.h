// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

#include "reference/dek-size-class.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_NORM_MAX_THRESHOLDS 5

/**
 * DekNormMethod:
 * @DEK_NORM_METHOD_STRAIGHT: metres as the crow flies (nick "straight")
 * @DEK_NORM_METHOD_DETOUR: metres as the crow flies times the detour factor
 *   (nick "detour")
 * @DEK_NORM_METHOD_TRAVEL_TIME: minutes from an imported table (nick
 *   "travel-time")
 *
 * How the way to a place is measured.
 */
typedef enum
{
  DEK_NORM_METHOD_STRAIGHT,
  DEK_NORM_METHOD_DETOUR,
  DEK_NORM_METHOD_TRAVEL_TIME
} DekNormMethod;

/**
 * DekNormBorders:
 * @DEK_NORM_BORDERS_GEMEENTE: only places in the own gemeente (nick "gemeente")
 * @DEK_NORM_BORDERS_REGION: all places of the region (nick "region")
 * @DEK_NORM_BORDERS_BEYOND: also places outside the region; what they add is
 *   told apart (nick "beyond")
 *
 * Which places can reach somebody, as to borders.
 */
typedef enum
{
  DEK_NORM_BORDERS_GEMEENTE,
  DEK_NORM_BORDERS_REGION,
  DEK_NORM_BORDERS_BEYOND
} DekNormBorders;

/**
 * DekScenario:
 * @DEK_SCENARIO_NOW: what is there today (nick "now")
 * @DEK_SCENARIO_DATE: what will be, or was, there on @date of the norm, as far
 *   as opening dates are known (nick "date")
 * @DEK_SCENARIO_PLAN: after the plan: everything planned or being developed is
 *   open and what has a closing date is gone (nick "plan")
 *
 * The moment that the coverage is of.
 */
typedef enum
{
  DEK_SCENARIO_NOW,
  DEK_SCENARIO_DATE,
  DEK_SCENARIO_PLAN
} DekScenario;

/**
 * DekFullRule:
 * @DEK_FULL_RULE_NONE: sub-regions need no full steunpunt (nick "none")
 * @DEK_FULL_RULE_DESIGNATED: the one that the plan names (nick "designated")
 * @DEK_FULL_RULE_ELEMENTS: one with all four basic elements (nick "elements")
 * @DEK_FULL_RULE_EITHER: one or the other (nick "either")
 *
 * What makes a steunpunt the full one of its sub-region. Whatever the rule, it
 * must be of the kind steunpunt and be open in the scenario.
 */
typedef enum
{
  DEK_FULL_RULE_NONE,
  DEK_FULL_RULE_DESIGNATED,
  DEK_FULL_RULE_ELEMENTS,
  DEK_FULL_RULE_EITHER
} DekFullRule;

#define DEK_TYPE_NORM (dek_norm_get_type ())

/**
 * DekNorm:
 * @method: how the way is measured
 * @thresholds: rising limits, inclusive: metres, or minutes with
 *   %DEK_NORM_METHOD_TRAVEL_TIME; over 0
 * @n_thresholds: how many, 1 to %DEK_NORM_MAX_THRESHOLDS
 * @main: index of the threshold that decides who is reached and the verdict
 * @detour_factor: 1 or more, up to 5; used with %DEK_NORM_METHOD_DETOUR only
 * @kinds: the kinds that count: bits 1 << #DekKind
 * @statuses: the statuses that count in the scenario "now": bits
 *   1 << #DekStatus; the other scenarios follow the dates or the plan
 * @sizes: the size classes that count: bits 1 << #DekSizeClass, the bit of
 *   %DEK_SIZE_CLASS_UNKNOWN included: places of unknown size count or do not,
 *   explicitly
 * @min_dagdelen: open at least so many dagdelen a week, 0 to 21; 0 asks nothing
 * @unknown_dagdelen_count: with @min_dagdelen over 0, whether places whose
 *   dagdelen are not known count
 * @min_elements: at least so many of the four basic elements, 0 to 4
 * @unknown_elements_count: with @min_elements over 0, whether an element of
 *   which nothing is known is taken as present
 * @borders: over which borders one may go
 * @scenario: the moment
 * @date: for %DEK_SCENARIO_DATE the day as a number, 20270131; else 0
 * @white_percent: a gemeente is white if at most this share of its inhabitants
 *   is reached, 0 to 100, inclusive, less than @covered_percent
 * @covered_percent: it is covered from this share on, 0 to 100, inclusive
 * @full_rule: what each sub-region needs
 *
 * What a region calls "dekkend". Nobody has defined the word, so it is the
 * region's own setting, shown with every number. A plain struct: copy it, change
 * it, and check it with dek_norm_validate().
 */
typedef struct
{
  DekNormMethod  method;
  double         thresholds[DEK_NORM_MAX_THRESHOLDS];
  guint          n_thresholds;
  guint          main;
  double         detour_factor;
  guint          kinds;
  guint          statuses;
  guint          sizes;
  guint          min_dagdelen;
  gboolean       unknown_dagdelen_count;
  guint          min_elements;
  gboolean       unknown_elements_count;
  DekNormBorders borders;
  DekScenario    scenario;
  guint          date;
  double         white_percent;
  double         covered_percent;
  DekFullRule    full_rule;
} DekNorm;

GType     dek_norm_get_type      (void) G_GNUC_CONST;
void      dek_norm_init          (DekNorm        *self);
DekNorm  *dek_norm_new           (void);
DekNorm  *dek_norm_copy          (const DekNorm  *self);
void      dek_norm_free          (DekNorm        *self);
gboolean  dek_norm_equal         (const DekNorm  *a,
                                  const DekNorm  *b);
gboolean  dek_norm_validate      (const DekNorm  *self,
                                  GError        **error);
double    dek_norm_get_threshold (const DekNorm  *self);
double    dek_norm_get_limit     (const DekNorm  *self,
                                  guint           index);
void      dek_norm_set_threshold (DekNorm        *self,
                                  double          threshold);
gboolean  dek_norm_is_in_minutes (const DekNorm  *self);
char     *dek_norm_to_json       (const DekNorm  *self);
gboolean  dek_norm_from_json     (DekNorm        *self,
                                  const char     *json,
                                  GError        **error);
guint     dek_date_parse         (const char     *iso);
guint     dek_date_today         (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekNorm, dek_norm_free)

G_END_DECLS
