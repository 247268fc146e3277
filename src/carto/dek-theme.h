// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-palette.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekThemeKind:
 * @DEK_THEME_NONE: no theme: plain land
 * @DEK_THEME_COVERAGE: the verdict on each gemeente under the norm
 * @DEK_THEME_SUBREGIONS: the sub-regions of the file
 * @DEK_THEME_INHABITANTS: inhabitants per gemeente
 * @DEK_THEME_DENSITY: open steunpunten per 10,000 inhabitants
 */
typedef enum
{
  DEK_THEME_NONE,
  DEK_THEME_COVERAGE,
  DEK_THEME_SUBREGIONS,
  DEK_THEME_INHABITANTS,
  DEK_THEME_DENSITY,
  DEK_N_THEMES,
} DekThemeKind;

#define DEK_TYPE_THEME_KIND (dek_theme_kind_get_type ())
GType       dek_theme_kind_get_type   (void) G_GNUC_CONST;
const char *dek_theme_kind_get_nick   (DekThemeKind  kind);
const char *dek_theme_kind_get_title  (DekThemeKind  kind);
gboolean    dek_theme_kind_from_nick  (const char   *nick,
                                       DekThemeKind *kind);

/**
 * DekThemeClass:
 * @label: what the class is called; translated
 * @detail: (nullable): what it means, in a few words; translated
 * @family: which set of styles
 * @index: which of them
 * @n_areas: number of areas in this class
 */
typedef struct
{
  const char    *label;
  const char    *detail;
  DekClassFamily family;
  guint          index;
  guint          n_areas;
} DekThemeClass;

/**
 * DekTheme:
 *
 * What the areas of a land are coloured by: classes, and the class of each
 * area. Says nothing about colours: those follow from the palette. Immutable
 * and atomically reference counted.
 */
typedef struct _DekTheme DekTheme;

#define DEK_TYPE_THEME (dek_theme_get_type ())
GType                dek_theme_get_type         (void) G_GNUC_CONST;

DekTheme            *dek_theme_new              (DekThemeKind         kind,
                                                 const char          *title,
                                                 const char          *unit,
                                                 const DekThemeClass *classes,
                                                 guint                n_classes,
                                                 const int           *area_classes,
                                                 guint                n_areas);
DekTheme            *dek_theme_ref              (DekTheme            *self);
void                 dek_theme_unref            (DekTheme            *self);

DekThemeKind         dek_theme_get_kind         (const DekTheme      *self);
const char          *dek_theme_get_title        (const DekTheme      *self);
const char          *dek_theme_get_unit         (const DekTheme      *self);
guint                dek_theme_get_n_classes    (const DekTheme      *self);
const DekThemeClass *dek_theme_get_class        (const DekTheme      *self,
                                                 guint                index);
guint                dek_theme_get_n_areas      (const DekTheme      *self);
int                  dek_theme_get_area_class   (const DekTheme      *self,
                                                 guint                area);
DekClassStyle        dek_theme_get_class_style  (const DekTheme      *self,
                                                 guint                index,
                                                 const DekPalette    *palette);

DekTheme            *dek_theme_new_subregions   (const char *const   *names,
                                                 guint                n_names,
                                                 const int           *subregion_of_area,
                                                 guint                n_areas);
DekTheme            *dek_theme_new_inhabitants  (const double        *inhabitants,
                                                 guint                n_areas);
DekTheme            *dek_theme_new_density      (const double        *inhabitants,
                                                 const guint         *n_places,
                                                 guint                n_areas);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekTheme, dek_theme_unref)

G_END_DECLS
