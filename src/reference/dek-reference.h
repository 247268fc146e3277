// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-multi-polygon.h"
#include "reference/dek-ref-land.h"
#include "reference/dek-ref-monitor.h"
#include "reference/dek-ref-plan.h"
#include "reference/dek-ref-questionnaire.h"
#include "reference/dek-ref-standard.h"

G_BEGIN_DECLS

/**
 * DekReference:
 *
 * The figures and facts that Dekkend brings along. It never changes, lives as
 * long as the process, and any thread may read it. Everything its functions
 * return belongs to it, unless they say otherwise.
 */
typedef struct _DekReference DekReference;

const DekReference        *dek_reference_get_default           (void);

guint                      dek_reference_get_n_gemeenten       (const DekReference *self);
const DekRefGemeente      *dek_reference_get_gemeente          (const DekReference *self,
                                                                guint               index);
gboolean                   dek_reference_find_gemeente         (const DekReference *self,
                                                                gint                code,
                                                                guint              *index);
DekMultiPolygon           *dek_reference_dup_boundary          (const DekReference *self,
                                                                guint               index);
const DekRefArcs          *dek_reference_get_arcs              (const DekReference *self);

guint                      dek_reference_get_n_postcodes       (const DekReference *self);
const DekRefPostcode      *dek_reference_get_postcode          (const DekReference *self,
                                                                guint               index);
gboolean                   dek_reference_find_postcode         (const DekReference *self,
                                                                gint                pc4,
                                                                guint              *index);

guint                      dek_reference_get_n_regions         (const DekReference *self);
const DekRefRegion        *dek_reference_get_region            (const DekReference *self,
                                                                guint               index);
gboolean                   dek_reference_find_region           (const DekReference *self,
                                                                const char         *name,
                                                                guint              *index);
guint                      dek_reference_get_n_lsp             (const DekReference *self);
const DekRefLsp           *dek_reference_get_lsp               (const DekReference *self,
                                                                guint               index);

guint                      dek_reference_get_n_kenmerken       (const DekReference *self);
const DekRefKenmerk       *dek_reference_get_kenmerk           (const DekReference *self,
                                                                guint               index);
guint                      dek_reference_get_n_screenings      (const DekReference *self);
const DekRefScreening     *dek_reference_get_screening         (const DekReference *self,
                                                                guint               index);
guint                      dek_reference_get_n_size_rules      (const DekReference *self);
const DekRefSizeRule      *dek_reference_get_size_rule         (const DekReference *self,
                                                                guint               index);
guint                      dek_reference_get_n_elements        (const DekReference *self);
const DekRefElement       *dek_reference_get_element           (const DekReference *self,
                                                                guint               index);
guint                      dek_reference_get_n_comparisons     (const DekReference *self);
const DekRefComparison    *dek_reference_get_comparison        (const DekReference *self,
                                                                guint               index);
guint                      dek_reference_get_n_figures         (const DekReference *self);
const DekRefFigure        *dek_reference_get_figure            (const DekReference *self,
                                                                guint               index);

guint                      dek_reference_get_n_questionnaires  (const DekReference *self);
const DekRefQuestionnaire *dek_reference_get_questionnaire     (const DekReference *self,
                                                                guint               index);

const DekRefPlan          *dek_reference_get_plan              (const DekReference *self);

G_END_DECLS
