// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-size-class.h"

G_BEGIN_DECLS

/**
 * DekRefSubregion:
 * @name: name of the sub-region
 * @gemeente_codes: CBS numbers of its gemeenten
 * @n_gemeenten: how many
 */
typedef struct
{
  const char *name;
  const gint *gemeente_codes;
  guint       n_gemeenten;
} DekRefSubregion;

/**
 * DekRefRegion:
 * @name: name of the IZA region as in table 4 of the Monitor 2025
 * @large: number of large LSP, -1 where the source does not let it be known
 * @medium: number of medium LSP, or -1
 * @small: number of small LSP, or -1
 * @total: number of LSP (annex A)
 * @response_lsp: questionnaires filled in by LSP
 * @response_coordinators: questionnaires filled in by regional coordinators
 * @note: (nullable): a remark on the figures
 * @gemeente_codes: CBS numbers of the gemeenten known to belong to it
 * @n_gemeenten: how many are known
 * @complete: whether that list is all of them; where it is not, only the
 *   gemeenten with an LSP are known
 * @subregions: its sub-regions, where known
 * @n_subregions: how many
 *
 * A region of the Monitor 2025.
 */
typedef struct
{
  const char            *name;
  gint                   large;
  gint                   medium;
  gint                   small;
  gint                   total;
  gint                   response_lsp;
  gint                   response_coordinators;
  const char            *note;
  const gint            *gemeente_codes;
  guint                  n_gemeenten;
  gboolean               complete;
  const DekRefSubregion *subregions;
  guint                  n_subregions;
} DekRefRegion;

/**
 * DekRefLsp:
 * @region: index of its region
 * @name: name as in annex A of the Monitor 2025
 * @organisation: (nullable): the organisation it belongs to, if the name tells
 * @gemeente_code: CBS number of the gemeente it is in; no address is known
 * @size_class: its size where table 4 leaves one possibility, else unknown
 * @count: how many LSP this row stands for (mostly 1)
 * @note: (nullable): a remark on the row
 *
 * A row of annex A.
 */
typedef struct
{
  guint        region;
  const char  *name;
  const char  *organisation;
  gint         gemeente_code;
  DekSizeClass size_class;
  gint         count;
  const char  *note;
} DekRefLsp;

G_END_DECLS
