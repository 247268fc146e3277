// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekRegionInfo:
 * @gemeenten: number of gemeenten, and so on for the other tables
 * @measures: number of actions that are a measure against a risk
 * @inhabitants: of the gemeenten together (CBS, 2023)
 * @inhabitants_postcodes: of the postcode areas together (CBS, 2021; areas
 *   whose number is unknown left out)
 * @schema_version: version of the file's tables
 *
 * What is in a region file, in numbers.
 */
typedef struct
{
  guint  gemeenten;
  guint  postcodes;
  guint  subregions;
  guint  steunpunten;
  guint  steunpunten_lsp;
  guint  ontmoetingsplekken;
  guint  inlopen;
  guint  planned;
  guint  organisations;
  guint  persons;
  guint  situations;
  guint  actions;
  guint  risks;
  guint  measures;
  guint  conditions;
  guint  results;
  guint  white_spots;
  guint  contact_moments;
  guint  versions;
  guint  responses;
  gint64 inhabitants;
  gint64 inhabitants_postcodes;
  gint   schema_version;
} DekRegionInfo;

void dek_region_get_info (DekRegion     *self,
                          DekRegionInfo *info);

G_END_DECLS
