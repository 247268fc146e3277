// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

/**
 * DekSearchKind:
 *
 * What was found. Smaller ones come first among equal matches.
 */
typedef enum
{
  DEK_SEARCH_GEMEENTE,
  DEK_SEARCH_STEUNPUNT,
  DEK_SEARCH_PLACE,
  DEK_SEARCH_POSTCODE,
} DekSearchKind;

/**
 * DekSearchEntry:
 * @kind: what it is
 * @title: its name
 * @folded: the same without case and accents
 * @detail: (nullable): where it is
 * @id: of the gemeente, steunpunt or postcode; of a place one of its postcodes
 * @has_location: whether @lon and @lat are known
 * @lon: longitude, WGS 84 degrees
 * @lat: latitude
 *
 * Something that can be searched for.
 */
typedef struct
{
  DekSearchKind  kind;
  char          *title;
  char          *folded;
  char          *detail;
  gint64         id;
  gboolean       has_location;
  double         lon;
  double         lat;
} DekSearchEntry;

GPtrArray *dek_search_index_new  (DekRegion   *region);
GPtrArray *dek_search_index_find (GPtrArray   *index,
                                  const char  *query,
                                  guint        max);

G_END_DECLS
