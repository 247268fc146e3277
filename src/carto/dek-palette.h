// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-hatch.h"

G_BEGIN_DECLS

/**
 * DekPaletteScheme:
 * @DEK_PALETTE_LIGHT: a light desktop
 * @DEK_PALETTE_DARK: a dark desktop
 * @DEK_PALETTE_PRINT: paper and pictures: as light, hatches at full strength
 */
typedef enum
{
  DEK_PALETTE_LIGHT,
  DEK_PALETTE_DARK,
  DEK_PALETTE_PRINT,
} DekPaletteScheme;

/**
 * DekColorRole:
 *
 * What a colour of the map is for. Classes of a theme have their own styles,
 * see dek_palette_get_class_style().
 */
typedef enum
{
  DEK_COLOR_ABROAD,         /* land outside the Netherlands: nothing is known of it */
  DEK_COLOR_SEA,            /* sea, lakes and estuaries */
  DEK_COLOR_LAND,           /* Dutch land outside the region */
  DEK_COLOR_SHORE,          /* line between land and water, or the country's border */
  DEK_COLOR_BORDER,         /* gemeente border outside the region, faded */
  DEK_COLOR_REGION_LAND,    /* land of the region where no theme is shown */
  DEK_COLOR_GEMEENTE_LINE,  /* gemeente border inside the region */
  DEK_COLOR_SUBREGION_LINE, /* border between sub-regions */
  DEK_COLOR_SUBREGION_EDGE, /* the pale edge beneath that border */
  DEK_COLOR_REGION_LINE,    /* outline of the region */
  DEK_COLOR_LABEL,          /* names in the region */
  DEK_COLOR_LABEL_HALO,
  DEK_COLOR_LABEL_FAINT,    /* names of neighbours */
  DEK_COLOR_LABEL_WATER,    /* names of waters */
  DEK_COLOR_SELECTION,      /* line around what is selected */
  DEK_COLOR_SELECTION_EDGE, /* edge on both sides of that line */
  DEK_COLOR_HOVER,          /* line around what is pointed at */
  DEK_COLOR_VEIL,           /* laid over what is not selected; has an alpha */
  DEK_COLOR_STEUNPUNT,
  DEK_COLOR_ONTMOETINGSPLEK,
  DEK_COLOR_INLOOP,
  DEK_COLOR_CLOSED,         /* a place that is closed, whatever its kind */
  DEK_COLOR_PIN_RING,       /* ring that parts a pin from any fill */
  DEK_COLOR_PIN_MARK,       /* dots and bars inside a pin */
  DEK_COLOR_PIN_SHADOW,     /* has an alpha */
  DEK_COLOR_CARD,           /* legend, paper of a picture */
  DEK_COLOR_CARD_TEXT,
  DEK_COLOR_CARD_DIM,       /* captions: still 4.5 to 1 on the card */
  DEK_COLOR_CARD_LINE,
  DEK_N_COLORS,
} DekColorRole;

/**
 * DekClassFamily:
 * @DEK_CLASS_NO_DATA: not known, or not in any class
 * @DEK_CLASS_VERDICT: index 0 covered, 1 partly covered, 2 white spot
 * @DEK_CLASS_QUALITATIVE: kinds without an order; index 0 to 7, repeating
 * @DEK_CLASS_SEQUENTIAL: steps from little (0) to much
 * @DEK_CLASS_NONE: none at all of what a sequential theme counts
 *
 * Which set of styles a class of a theme takes its own from.
 */
typedef enum
{
  DEK_CLASS_NO_DATA,
  DEK_CLASS_VERDICT,
  DEK_CLASS_QUALITATIVE,
  DEK_CLASS_SEQUENTIAL,
  DEK_CLASS_NONE,
} DekClassFamily;

#define DEK_VERDICT_STYLE_COVERED 0
#define DEK_VERDICT_STYLE_PARTLY 1
#define DEK_VERDICT_STYLE_WHITE 2

/**
 * DekClassStyle:
 * @fill: opaque colour of the areas
 * @line: colour of the swatch's edge and, opaque, of the hatch
 * @hatch: as drawn on the map
 * @swatch_hatch: as drawn in a legend: same direction, step and width, full
 *   strength
 */
typedef struct
{
  DekColor fill;
  DekColor line;
  DekHatch hatch;
  DekHatch swatch_hatch;
} DekClassStyle;

/**
 * DekPalette:
 *
 * The colours and hatches of the map for one scheme. Palettes are immutable
 * and live as long as the process; use them from any thread.
 */
typedef struct _DekPalette DekPalette;

const DekPalette *dek_palette_get             (DekPaletteScheme   scheme,
                                               gboolean           high_contrast);
DekPaletteScheme  dek_palette_get_scheme      (const DekPalette  *self);
gboolean          dek_palette_get_high_contrast (const DekPalette *self);
DekColor          dek_palette_get_color       (const DekPalette  *self,
                                               DekColorRole       role);
DekClassStyle     dek_palette_get_class_style (const DekPalette  *self,
                                               DekClassFamily     family,
                                               guint              index,
                                               guint              n_classes);

G_END_DECLS
