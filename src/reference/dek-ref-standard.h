// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-size-class.h"

G_BEGIN_DECLS

/**
 * DekRefKenmerk:
 * @nr: 1 to 10
 * @label: two to four words
 * @description: one sentence
 * @heading: (nullable): the heading it stands under, %NULL where unknown
 *
 * One of the ten kenmerken of a steunpunt: a means to develop, no checklist.
 */
typedef struct
{
  gint        nr;
  const char *label;
  const char *description;
  const char *heading;
} DekRefKenmerk;

/**
 * DekRefScreening:
 * @id: "a" to "f"
 * @question: a question to be answered by yes or no
 *
 * A question of the afwegingskader: six times yes, or it is not an LSP.
 */
typedef struct
{
  const char *id;
  const char *question;
} DekRefScreening;

/**
 * DekRefSizeSource:
 * @DEK_REF_SIZE_TABLE: table 3 of the Monitor 2025
 * @DEK_REF_SIZE_TEXT: the text under it, which table 4 follows
 * @DEK_REF_SIZE_QUESTIONNAIRE: the categories A, B and C of the questionnaire
 *
 * Where limits of a size class come from. The three differ.
 */
typedef enum
{
  DEK_REF_SIZE_TABLE,
  DEK_REF_SIZE_TEXT,
  DEK_REF_SIZE_QUESTIONNAIRE
} DekRefSizeSource;

/**
 * DekRefSizeRule:
 * @source: where it is stated
 * @size_class: the class
 * @label: the word or letter the source uses
 * @dagdelen_min: least dagdelen open a week, -1 where not given
 * @dagdelen_max: most dagdelen, inclusive, or -1
 * @opening: (nullable): opening in words, where not given in dagdelen
 * @day_min: least visitors a day, or -1
 * @day_max: most visitors a day, or -1
 * @year_min: least different visitors a year, or -1
 * @year_max: most different visitors a year, or -1
 * @elements: (array zero-terminated=1): elements that belong to it
 * @optional_elements: (array zero-terminated=1): elements it may have
 */
typedef struct
{
  DekRefSizeSource   source;
  DekSizeClass       size_class;
  const char        *label;
  gint               dagdelen_min;
  gint               dagdelen_max;
  const char        *opening;
  gint               day_min;
  gint               day_max;
  gint               year_min;
  gint               year_max;
  const char *const *elements;
  const char *const *optional_elements;
} DekRefSizeRule;

/**
 * DekRefElement:
 * @id: short word that a region file stores: inloop, door-en-voor,
 *   herstelaanbod, groeivijver; respijt, belangenbehartiging, oco,
 *   crisiskaart, wachttijd, wijkteams, voorlichting, scholing
 * @name: its name
 * @basic: whether it is one of the four basic elements
 *
 * Something a steunpunt can offer.
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean    basic;
} DekRefElement;

/**
 * DekRefComparison:
 * @aspect: what is compared
 * @lsp: how it is at an LSP (AZWA D5)
 * @inloop: how it is at an inloop sociaal en gezond (AZWA D6)
 */
typedef struct
{
  const char *aspect;
  const char *lsp;
  const char *inloop;
} DekRefComparison;

/**
 * DekRefFigure:
 * @id: stable short name
 * @group: heading
 * @subject: what is counted
 * @perspective: who answered or counted
 * @value: the number, -1 where the source gives none
 * @denominator: out of how many, -1 where the source does not say
 * @section: section of the Monitor 2025
 * @shown: (nullable): how the source words it ("ruim 70%")
 * @note: (nullable): a remark
 *
 * A key figure of the Monitor 2025.
 */
typedef struct
{
  const char *id;
  const char *group;
  const char *subject;
  const char *perspective;
  gint        value;
  gint        denominator;
  const char *section;
  const char *shown;
  const char *note;
} DekRefFigure;

G_END_DECLS
