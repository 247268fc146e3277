// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-scene.h"
#include "carto/dek-pin-layout.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekLegendEntryKind:
 * @DEK_LEGEND_CLASS: a class of the theme; count is its number of areas
 * @DEK_LEGEND_PIN: a symbol
 * @DEK_LEGEND_CLUSTER: several places together
 * @DEK_LEGEND_LINE_REGION: the line around the region
 * @DEK_LEGEND_LINE_SUBREGION: the line between sub-regions
 */
typedef enum
{
  DEK_LEGEND_CLASS,
  DEK_LEGEND_PIN,
  DEK_LEGEND_CLUSTER,
  DEK_LEGEND_LINE_REGION,
  DEK_LEGEND_LINE_SUBREGION,
} DekLegendEntryKind;

/**
 * DekLegendEntry:
 * @kind: what it explains
 * @label: translated
 * @detail: (nullable): translated
 * @count: number of areas of a class or of places with a symbol, or -1
 * @theme_class: index of the class, for %DEK_LEGEND_CLASS
 * @symbol: the symbol, for %DEK_LEGEND_PIN
 */
typedef struct
{
  DekLegendEntryKind kind;
  const char        *label;
  const char        *detail;
  int                count;
  guint              theme_class;
  DekPinSymbol       symbol;
} DekLegendEntry;

/**
 * DekLegend:
 *
 * What the signs on a map mean: only those that occur in the scene. Immutable
 * and atomically reference counted.
 */
typedef struct _DekLegend DekLegend;

#define DEK_TYPE_LEGEND (dek_legend_get_type ())
GType                 dek_legend_get_type      (void) G_GNUC_CONST;

DekLegend            *dek_legend_new           (DekMapScene     *scene);
DekLegend            *dek_legend_new_for_layout (DekMapScene        *scene,
                                                const DekPinLayout *layout);
DekLegend            *dek_legend_ref           (DekLegend       *self);
void                  dek_legend_unref         (DekLegend       *self);
const char           *dek_legend_get_title     (const DekLegend *self);
DekTheme             *dek_legend_get_theme     (const DekLegend *self);
const char           *dek_legend_get_unit      (const DekLegend *self);
const char           *dek_legend_get_note      (const DekLegend *self);
guint                 dek_legend_get_n_entries (const DekLegend *self);
const DekLegendEntry *dek_legend_get_entry     (const DekLegend *self,
                                                guint            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekLegend, dek_legend_unref)

G_END_DECLS
