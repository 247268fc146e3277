// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-standard"

#include "reference/dek-reference-private.h"

static void
load_kenmerken (DekReference *self)
{
  const DekLayoutKenmerk *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_KENMERKEN, sizeof *rows, &self->n_kenmerken);
  self->kenmerken = g_new (DekRefKenmerk, self->n_kenmerken);
  for (guint i = 0; i < self->n_kenmerken; i++)
    {
      self->kenmerken[i].nr = rows[i].nr;
      self->kenmerken[i].label = dek_reference_get_string (self, rows[i].label);
      self->kenmerken[i].description = dek_reference_get_string (self, rows[i].description);
      self->kenmerken[i].heading = dek_reference_get_string (self, rows[i].heading);
    }
}

static void
load_screenings (DekReference *self)
{
  const DekLayoutScreening *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_SCREENINGS, sizeof *rows, &self->n_screenings);
  self->screenings = g_new (DekRefScreening, self->n_screenings);
  for (guint i = 0; i < self->n_screenings; i++)
    {
      self->screenings[i].id = dek_reference_get_string (self, rows[i].id);
      self->screenings[i].question = dek_reference_get_string (self, rows[i].question);
    }
}

static void
load_size_rules (DekReference *self)
{
  const DekLayoutSizeRule *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_SIZE_RULES, sizeof *rows, &self->n_size_rules);
  self->size_rules = g_new (DekRefSizeRule, self->n_size_rules);
  for (guint i = 0; i < self->n_size_rules; i++)
    {
      self->size_rules[i] = (DekRefSizeRule) {
        .source = (DekRefSizeSource) rows[i].source,
        .size_class = (DekSizeClass) rows[i].size_class,
        .label = dek_reference_get_string (self, rows[i].label),
        .dagdelen_min = rows[i].dagdelen[0],
        .dagdelen_max = rows[i].dagdelen[1],
        .opening = dek_reference_get_string (self, rows[i].opening),
        .day_min = rows[i].day[0],
        .day_max = rows[i].day[1],
        .year_min = rows[i].year[0],
        .year_max = rows[i].year[1],
        .elements = dek_reference_get_list (self, rows[i].elements),
        .optional_elements = dek_reference_get_list (self, rows[i].optional_elements),
      };
    }
}

static void
load_elements (DekReference *self)
{
  const DekLayoutElement *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_ELEMENTS, sizeof *rows, &self->n_elements);
  self->elements = g_new (DekRefElement, self->n_elements);
  for (guint i = 0; i < self->n_elements; i++)
    {
      self->elements[i].id = dek_reference_get_string (self, rows[i].id);
      self->elements[i].name = dek_reference_get_string (self, rows[i].name);
      self->elements[i].basic = rows[i].basic;
    }
}

static void
load_comparisons (DekReference *self)
{
  const DekLayoutComparison *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_COMPARISONS, sizeof *rows, &self->n_comparisons);
  self->comparisons = g_new (DekRefComparison, self->n_comparisons);
  for (guint i = 0; i < self->n_comparisons; i++)
    {
      self->comparisons[i].aspect = dek_reference_get_string (self, rows[i].aspect);
      self->comparisons[i].lsp = dek_reference_get_string (self, rows[i].lsp);
      self->comparisons[i].inloop = dek_reference_get_string (self, rows[i].inloop);
    }
}

static void
load_figures (DekReference *self)
{
  const DekLayoutFigure *rows;

  rows = dek_reference_get_section (self, DEK_LAYOUT_FIGURES, sizeof *rows, &self->n_figures);
  self->figures = g_new (DekRefFigure, self->n_figures);
  for (guint i = 0; i < self->n_figures; i++)
    {
      self->figures[i] = (DekRefFigure) {
        .id = dek_reference_get_string (self, rows[i].id),
        .group = dek_reference_get_string (self, rows[i].group),
        .subject = dek_reference_get_string (self, rows[i].subject),
        .perspective = dek_reference_get_string (self, rows[i].perspective),
        .value = rows[i].value,
        .denominator = rows[i].denominator,
        .section = dek_reference_get_string (self, rows[i].section),
        .shown = dek_reference_get_string (self, rows[i].shown),
        .note = dek_reference_get_string (self, rows[i].note),
      };
    }
}

void
dek_reference_load_standard (DekReference *self)
{
  load_kenmerken (self);
  load_screenings (self);
  load_size_rules (self);
  load_elements (self);
  load_comparisons (self);
  load_figures (self);
}

/**
 * dek_reference_get_n_kenmerken:
 * @self: the reference data
 *
 * Returns: how many kenmerken there are
 */
guint
dek_reference_get_n_kenmerken (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_kenmerken;
}

/**
 * dek_reference_get_kenmerk:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_kenmerken() less one
 *
 * Returns: (transfer none): the kenmerk, in the order of their numbers
 */
const DekRefKenmerk *
dek_reference_get_kenmerk (const DekReference *self,
                           guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_kenmerken, NULL);

  return &self->kenmerken[index];
}

/**
 * dek_reference_get_n_screenings:
 * @self: the reference data
 *
 * Returns: how many questions the afwegingskader has
 */
guint
dek_reference_get_n_screenings (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_screenings;
}

/**
 * dek_reference_get_screening:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_screenings() less one
 *
 * Returns: (transfer none): the question
 */
const DekRefScreening *
dek_reference_get_screening (const DekReference *self,
                             guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_screenings, NULL);

  return &self->screenings[index];
}

/**
 * dek_reference_get_n_size_rules:
 * @self: the reference data
 *
 * Returns: how many rules about size there are, of all three sources
 */
guint
dek_reference_get_n_size_rules (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_size_rules;
}

/**
 * dek_reference_get_size_rule:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_size_rules() less one
 *
 * Returns: (transfer none): the rule; those of one source stand together
 */
const DekRefSizeRule *
dek_reference_get_size_rule (const DekReference *self,
                             guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_size_rules, NULL);

  return &self->size_rules[index];
}

/**
 * dek_reference_get_n_elements:
 * @self: the reference data
 *
 * Returns: how many elements there are, basic and other
 */
guint
dek_reference_get_n_elements (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_elements;
}

/**
 * dek_reference_get_element:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_elements() less one
 *
 * Returns: (transfer none): the element; the basic ones come first
 */
const DekRefElement *
dek_reference_get_element (const DekReference *self,
                           guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_elements, NULL);

  return &self->elements[index];
}

/**
 * dek_reference_get_n_comparisons:
 * @self: the reference data
 *
 * Returns: in how many aspects an LSP is compared with an inloop sociaal en gezond
 */
guint
dek_reference_get_n_comparisons (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_comparisons;
}

/**
 * dek_reference_get_comparison:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_comparisons() less one
 *
 * Returns: (transfer none): the aspect
 */
const DekRefComparison *
dek_reference_get_comparison (const DekReference *self,
                              guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_comparisons, NULL);

  return &self->comparisons[index];
}

/**
 * dek_reference_get_n_figures:
 * @self: the reference data
 *
 * Returns: how many key figures there are
 */
guint
dek_reference_get_n_figures (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_figures;
}

/**
 * dek_reference_get_figure:
 * @self: the reference data
 * @index: 0 to dek_reference_get_n_figures() less one
 *
 * Returns: (transfer none): the figure; those of one group stand together
 */
const DekRefFigure *
dek_reference_get_figure (const DekReference *self,
                          guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_figures, NULL);

  return &self->figures[index];
}
