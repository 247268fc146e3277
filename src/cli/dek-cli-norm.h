// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/coverage.h"

G_BEGIN_DECLS

/**
 * DekCliNorm:
 * @distance: --distance in metres, or -1
 * @minutes: --minutes, or -1
 * @detour: --detour, or -1
 * @dagdelen: --dagdelen, or -1
 * @own_gemeente: --own-gemeente
 * @beyond: --beyond
 * @scenario: (nullable): --scenario
 * @kinds: (nullable): --kinds
 * @travel_times: (nullable): --travel-times, a file
 *
 * Options with which a command departs from the norm of a region.
 */
typedef struct
{
  double   distance;
  double   minutes;
  double   detour;
  gint     dagdelen;
  gboolean own_gemeente;
  gboolean beyond;
  char    *scenario;
  char    *kinds;
  char    *travel_times;
} DekCliNorm;

#define DEK_CLI_NORM_INIT { .distance = -1, .minutes = -1, .detour = -1, .dagdelen = -1 }

#define DEK_CLI_NORM_ENTRIES(options)                                                                     \
  { "distance", 'd', 0, G_OPTION_ARG_DOUBLE, &(options)->distance,                                        \
    N_("Who lives within METRES is reached"), N_("METRES") },                                             \
  { "minutes", 0, 0, G_OPTION_ARG_DOUBLE, &(options)->minutes,                                            \
    N_("Who can travel there in MINUTES is reached"), N_("MINUTES") },                                    \
  { "detour", 0, 0, G_OPTION_ARG_DOUBLE, &(options)->detour,                                              \
    N_("Distances are FACTOR times as far as the crow flies"), N_("FACTOR") },                            \
  { "dagdelen", 0, 0, G_OPTION_ARG_INT, &(options)->dagdelen,                                             \
    N_("Only places count that are open N dagdelen a week or more"), N_("N") },                           \
  { "own-gemeente", 0, 0, G_OPTION_ARG_NONE, &(options)->own_gemeente,                                    \
    N_("Only places in the own gemeente count"), NULL },                                                  \
  { "beyond", 0, 0, G_OPTION_ARG_NONE, &(options)->beyond,                                                \
    N_("Places outside the region count too"), NULL },                                                    \
  { "scenario", 0, 0, G_OPTION_ARG_STRING, &(options)->scenario,                                          \
    N_("Now, after the plan, or on a date"), N_("now|plan|YYYY-MM-DD") },                                 \
  { "kinds", 0, 0, G_OPTION_ARG_STRING, &(options)->kinds,                                                \
    N_("Kinds that count: steunpunt, ontmoetingsplek, inloop"), N_("KIND,…") },                           \
  { "travel-times", 0, 0, G_OPTION_ARG_FILENAME, &(options)->travel_times,                                \
    N_("Table of travel times: van,naar,minuten"), N_("CSV") }

void              dek_cli_norm_clear (DekCliNorm        *self);
gboolean          dek_cli_norm_apply (const DekCliNorm  *self,
                                      DekNorm           *norm,
                                      GError           **error);
DekCoverageInput *dek_cli_norm_input (const DekCliNorm  *self,
                                      DekRegion         *region,
                                      GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekCliNorm, dek_cli_norm_clear)

G_END_DECLS
