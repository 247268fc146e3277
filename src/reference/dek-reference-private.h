// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-reference-layout.h"
#include "reference/dek-reference.h"

G_BEGIN_DECLS

/* Texts and coordinates lie in the file; the records are small structs that
 * point into it, made once when it is opened.
 */
struct _DekReference
{
  GVariant            *file;
  const char          *strings;
  const char         **string_lists;
  const gint          *numbers;

  DekRefGemeente      *gemeenten;
  guint                n_gemeenten;
  DekRefPostcode      *postcodes;
  guint                n_postcodes;
  DekRefArcs           arcs;
  const guint32       *area_starts;
  const guint32       *polygon_starts;
  const guint32       *ring_starts;
  const gint32        *arc_refs;

  DekRefRegion        *regions;
  guint                n_regions;
  DekRefSubregion     *subregions;
  DekRefLsp           *lsp;
  guint                n_lsp;

  DekRefKenmerk       *kenmerken;
  guint                n_kenmerken;
  DekRefScreening     *screenings;
  guint                n_screenings;
  DekRefSizeRule      *size_rules;
  guint                n_size_rules;
  DekRefElement       *elements;
  guint                n_elements;
  DekRefComparison    *comparisons;
  guint                n_comparisons;
  DekRefFigure        *figures;
  guint                n_figures;

  DekRefQuestionnaire *questionnaires;
  guint                n_questionnaires;
  DekRefQuestion      *questions;

  DekRefPlan           plan;
};

gconstpointer dek_reference_get_section (DekReference     *self,
                                         DekLayoutSection  section,
                                         gsize             size,
                                         guint            *n);

/* One for each part, called once when the file is opened, in this order. */
void dek_reference_load_land           (DekReference *self);
void dek_reference_load_monitor        (DekReference *self);
void dek_reference_load_standard       (DekReference *self);
void dek_reference_load_questionnaires (DekReference *self);
void dek_reference_load_plan           (DekReference *self);

static inline const char *
dek_reference_get_string (DekReference *self,
                          gint32        offset)
{
  return offset >= 0 ? self->strings + offset : NULL;
}

static inline const char *const *
dek_reference_get_list (DekReference *self,
                        gint32        index)
{
  return self->string_lists + index;
}

G_END_DECLS
