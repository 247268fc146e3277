// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

/* How the compact reference file is laid out. The compile tool writes it and
 * the room reads it in place, so both include this and nothing else of each
 * other.
 *
 * The file is one serialised GVariant in little-endian order: a tuple of
 * DEK_LAYOUT_N_SECTIONS arrays of fixed-size elements, which is what lets the
 * reader use them where they lie. A text is its offset in the strings section
 * (UTF-8, each ended by a zero byte), -1 for none. A list of texts is an index
 * in the string lists section: offsets up to the first -1. A range is a first
 * index and a count in another section.
 *
 * Raise the version with every change, so that a stale build says so.
 */
#define DEK_LAYOUT_VERSION 1
#define DEK_LAYOUT_RESOURCE "/nl/dekkend/Dekkend/reference/reference.gvariant"

typedef enum
{
  DEK_LAYOUT_VERSIONS,
  DEK_LAYOUT_STRINGS,
  DEK_LAYOUT_STRING_LISTS,
  DEK_LAYOUT_NUMBERS,
  DEK_LAYOUT_GEMEENTEN,
  DEK_LAYOUT_POSTCODES,
  DEK_LAYOUT_ARC_STARTS,
  DEK_LAYOUT_ARC_COORDS,
  DEK_LAYOUT_ARC_SIDES,
  DEK_LAYOUT_AREA_STARTS,
  DEK_LAYOUT_POLYGON_STARTS,
  DEK_LAYOUT_RING_STARTS,
  DEK_LAYOUT_ARC_REFS,
  DEK_LAYOUT_REGIONS,
  DEK_LAYOUT_SUBREGIONS,
  DEK_LAYOUT_LSP,
  DEK_LAYOUT_KENMERKEN,
  DEK_LAYOUT_SCREENINGS,
  DEK_LAYOUT_SIZE_RULES,
  DEK_LAYOUT_ELEMENTS,
  DEK_LAYOUT_COMPARISONS,
  DEK_LAYOUT_FIGURES,
  DEK_LAYOUT_QUESTIONNAIRES,
  DEK_LAYOUT_QUESTIONS,
  DEK_LAYOUT_PLANS,
  DEK_LAYOUT_DATED,
  DEK_LAYOUT_FULL,
  DEK_LAYOUT_MEETING,
  DEK_LAYOUT_PAIRS,
  DEK_LAYOUT_RISKS,
  DEK_LAYOUT_CONDITIONS,
  DEK_LAYOUT_ROLES,
  DEK_LAYOUT_N_SECTIONS
} DekLayoutSection;

typedef struct
{
  gint32 code;
  gint32 name;
  gint32 province;
  gint64 inhabitants;
  double land_km2;
  double lon;
  double lat;
} DekLayoutGemeente;

typedef struct
{
  gint32 pc4;
  gint32 place;
  gint32 gemeente_code;
  gint64 inhabitants;
  double lon;
  double lat;
} DekLayoutPostcode;

/* All other records are rows of 32-bit numbers. */

typedef struct
{
  gint32 first;
  gint32 count;
} DekLayoutRange;

typedef struct
{
  gint32         name;
  gint32         large;
  gint32         medium;
  gint32         small;
  gint32         total;
  gint32         response_lsp;
  gint32         response_coordinators;
  gint32         note;
  DekLayoutRange gemeenten;
  gint32         complete;
  DekLayoutRange subregions;
} DekLayoutRegion;

typedef struct
{
  gint32         name;
  DekLayoutRange gemeenten;
} DekLayoutSubregion;

typedef struct
{
  gint32 region;
  gint32 name;
  gint32 organisation;
  gint32 gemeente_code;
  gint32 size_class;
  gint32 count;
  gint32 note;
} DekLayoutLsp;

typedef struct
{
  gint32 nr;
  gint32 label;
  gint32 description;
  gint32 heading;
} DekLayoutKenmerk;

typedef struct
{
  gint32 id;
  gint32 question;
} DekLayoutScreening;

typedef struct
{
  gint32 source;
  gint32 size_class;
  gint32 label;
  gint32 dagdelen[2];
  gint32 opening;
  gint32 day[2];
  gint32 year[2];
  gint32 elements;
  gint32 optional_elements;
} DekLayoutSizeRule;

typedef struct
{
  gint32 id;
  gint32 name;
  gint32 basic;
} DekLayoutElement;

typedef struct
{
  gint32 aspect;
  gint32 lsp;
  gint32 inloop;
} DekLayoutComparison;

typedef struct
{
  gint32 id;
  gint32 group;
  gint32 subject;
  gint32 perspective;
  gint32 value;
  gint32 denominator;
  gint32 section;
  gint32 shown;
  gint32 note;
} DekLayoutFigure;

typedef struct
{
  gint32         id;
  gint32         audience;
  DekLayoutRange questions;
} DekLayoutQuestionnaire;

typedef struct
{
  gint32 number;
  gint32 kind;
  gint32 required;
  gint32 shared;
  gint32 has_explanation;
  gint32 text;
  gint32 options;
  gint32 open_option;
  gint32 rows;
  gint32 note;
} DekLayoutQuestion;

typedef struct
{
  gint32         region;
  gint32         title;
  gint32         date;
  gint32         author_role;
  gint32         status;
  gint32         goal;
  gint32         setup;
  gint32         carried_by;
  gint32         supported_by;
  gint32         connected_with;
  gint32         finds;
  gint32         requirements;
  gint32         results;
  gint32         strategy;
  gint32         method_name;
  gint32         method_url;
  gint32         method_relation;
  gint32         method_partners;
  gint32         parts;
  gint32         found;
  gint32         communication;
  gint32         subregion_texts;
  gint32         remarks;
  DekLayoutRange dates;
  DekLayoutRange full;
  DekLayoutRange meeting;
  DekLayoutRange risks;
  DekLayoutRange conditions;
  DekLayoutRange roles;
} DekLayoutPlan;

typedef struct
{
  gint32 date;
  gint32 text;
} DekLayoutDated;

typedef struct
{
  gint32         name;
  gint32         address;
  gint32         gemeente_code;
  gint32         subregion;
  gint32         exists;
  gint32         lsp;
  DekLayoutRange pairs;
} DekLayoutFull;

typedef struct
{
  gint32         gemeente_code;
  gint32         subregion;
  DekLayoutRange pairs;
} DekLayoutMeeting;

typedef struct
{
  gint32 situation;
  gint32 activity;
  gint32 partners;
  gint32 location;
} DekLayoutPair;

typedef struct
{
  gint32 risk;
  gint32 measures;
} DekLayoutRisk;

typedef struct
{
  gint32 subject;
  gint32 text;
  gint32 count;
} DekLayoutCondition;

typedef struct
{
  gint32 role;
  gint32 party;
  gint32 function;
  gint32 count;
} DekLayoutRole;

/* GVariant pads a fixed-size tuple as C pads the struct; were that to differ
 * somewhere, the build must stop here.
 */
G_STATIC_ASSERT (sizeof (DekLayoutGemeente) == 48);
G_STATIC_ASSERT (sizeof (DekLayoutPostcode) == 40);

static inline const char *
dek_layout_get_element_type (DekLayoutSection section)
{
  if (section == DEK_LAYOUT_STRINGS)
    return "y";
  if (section == DEK_LAYOUT_GEMEENTEN)
    return "(iiixddd)";
  if (section == DEK_LAYOUT_POSTCODES)
    return "(iiixdd)";

  return "i";
}
