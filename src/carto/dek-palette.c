// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-palette"

#include "carto/dek-palette.h"

#include <math.h>

struct _DekPalette
{
  DekPaletteScheme scheme;
  gboolean         high_contrast;
  gboolean         dark;
};

static const DekPalette palettes[3][2] = {
  { { DEK_PALETTE_LIGHT, FALSE, FALSE }, { DEK_PALETTE_LIGHT, TRUE, FALSE } },
  { { DEK_PALETTE_DARK, FALSE, TRUE }, { DEK_PALETTE_DARK, TRUE, TRUE } },
  { { DEK_PALETTE_PRINT, FALSE, FALSE }, { DEK_PALETTE_PRINT, TRUE, FALSE } },
};

typedef struct
{
  guint32 light, dark;
  double  light_alpha, dark_alpha;
} ColorPair;

static const ColorPair colors[DEK_N_COLORS] = {
  [DEK_COLOR_ABROAD] = { 0xe9e8e4, 0x242424, 1, 1 },
  [DEK_COLOR_SEA] = { 0xd8e8f5, 0x1a2632, 1, 1 },
  [DEK_COLOR_LAND] = { 0xf5f4f2, 0x2e2e2e, 1, 1 },
  [DEK_COLOR_SHORE] = { 0xb9b7b2, 0x57595c, 1, 1 },
  [DEK_COLOR_BORDER] = { 0xd9d7d3, 0x434343, 1, 1 },
  [DEK_COLOR_REGION_LAND] = { 0xffffff, 0x3a3a3a, 1, 1 },
  [DEK_COLOR_GEMEENTE_LINE] = { 0x7d7984, 0xa3a1a6, 1, 1 },
  [DEK_COLOR_SUBREGION_LINE] = { 0x3d3846, 0xe4e2e6, 1, 1 },
  [DEK_COLOR_SUBREGION_EDGE] = { 0xffffff, 0x1c1c1c, 0.8, 0.8 },
  [DEK_COLOR_REGION_LINE] = { 0x4a4554, 0xd6d3da, 1, 1 },
  [DEK_COLOR_LABEL] = { 0x241f31, 0xffffff, 1, 1 },
  [DEK_COLOR_LABEL_HALO] = { 0xffffff, 0x1c1c1c, 0.9, 0.9 },
  [DEK_COLOR_LABEL_FAINT] = { 0x6e6c6a, 0xa4a2a0, 1, 1 },
  [DEK_COLOR_LABEL_WATER] = { 0x4b6f95, 0x7ba6cf, 1, 1 },
  [DEK_COLOR_SELECTION] = { 0x1c71d8, 0x78aeed, 1, 1 },
  [DEK_COLOR_SELECTION_EDGE] = { 0xffffff, 0x1c1c1c, 0.95, 0.95 },
  [DEK_COLOR_HOVER] = { 0x1c71d8, 0x99c1f1, 1, 1 },
  [DEK_COLOR_VEIL] = { 0xf5f4f2, 0x242424, 0.42, 0.42 },
  [DEK_COLOR_STEUNPUNT] = { 0x1a5fb4, 0x62a0ea, 1, 1 },
  [DEK_COLOR_ONTMOETINGSPLEK] = { 0x613583, 0xdc8add, 1, 1 },
  [DEK_COLOR_INLOOP] = { 0x63452c, 0xcdab8f, 1, 1 },
  [DEK_COLOR_CLOSED] = { 0x6a696f, 0xa9a8ad, 1, 1 },
  [DEK_COLOR_PIN_RING] = { 0xffffff, 0x1c1c1c, 1, 1 },
  [DEK_COLOR_PIN_MARK] = { 0xffffff, 0x1c1c1c, 1, 1 },
  [DEK_COLOR_PIN_SHADOW] = { 0x000000, 0x000000, 0.28, 0.5 },
  [DEK_COLOR_CARD] = { 0xffffff, 0x303030, 1, 1 },
  [DEK_COLOR_CARD_TEXT] = { 0x241f31, 0xffffff, 1, 1 },
  [DEK_COLOR_CARD_DIM] = { 0x66636b, 0xb8b6ba, 1, 1 },
  [DEK_COLOR_CARD_LINE] = { 0xd9d7d3, 0x4a4a4a, 1, 1 },
};

/* With high contrast nothing is faint: these take the place of the above. */
static const struct
{
  DekColorRole role;
  guint32      light, dark;
} strong_colors[] = {
  { DEK_COLOR_SHORE, 0x5e5c64, 0xc0bfbc },
  { DEK_COLOR_BORDER, 0x77767b, 0x9a9996 },
  { DEK_COLOR_GEMEENTE_LINE, 0x241f31, 0xffffff },
  { DEK_COLOR_SUBREGION_LINE, 0x000000, 0xffffff },
  { DEK_COLOR_REGION_LINE, 0x000000, 0xffffff },
  { DEK_COLOR_LABEL, 0x000000, 0xffffff },
  { DEK_COLOR_LABEL_FAINT, 0x3d3846, 0xdeddda },
  { DEK_COLOR_LABEL_WATER, 0x1f3d5c, 0xb5d3f0 },
  { DEK_COLOR_SELECTION, 0x0b4a99, 0x99c1f1 },
  { DEK_COLOR_CARD_DIM, 0x3d3846, 0xdeddda },
  { DEK_COLOR_CARD_LINE, 0x5e5c64, 0xc0bfbc },
};

typedef struct
{
  guint32      light_fill, light_line;
  guint32      dark_fill, dark_line;
  DekHatchKind hatch;
  int          step;
  double       width;
  double       light_alpha, dark_alpha;
} StyleRow;

/* A step of 14 pixels across puts slanting lines 10 apart, 10 puts them 7. */
static const StyleRow verdicts[] = {
  [DEK_VERDICT_STYLE_COVERED] = { 0xb7e3c2, 0x26734a, 0x285c3f, 0x7fd8a0, DEK_HATCH_NONE, 0, 0, 0, 0 },
  [DEK_VERDICT_STYLE_PARTLY] = { 0xfbe7ad, 0x9a6a00, 0x665218, 0xe9bf4f, DEK_HATCH_RISING, 14, 1.1, 0.55, 0.5 },
  [DEK_VERDICT_STYLE_WHITE] = { 0xffffff, 0xc01c28, 0x1c1c1c, 0xff7b63, DEK_HATCH_FALLING, 10, 1.1, 0.55, 0.78 },
};

static const StyleRow qualitative[] = {
  { 0xcfe0f6, 0x2f5d9b, 0x2a4363, 0x8fb8ef, DEK_HATCH_NONE, 0, 0, 0, 0 },
  { 0xfce0b8, 0x8a5606, 0x574221, 0xefb963, DEK_HATCH_RISING, 14, 1.1, 0.34, 0.4 },
  { 0xd3ead0, 0x2d6b3c, 0x2a4f31, 0x86d493, DEK_HATCH_DOTS, 12, 2.0, 0.42, 0.5 },
  { 0xe6daf3, 0x6a4496, 0x473363, 0xc9a3f0, DEK_HATCH_FALLING, 14, 1.1, 0.34, 0.4 },
  { 0xf9d6d5, 0xa1303a, 0x5e2b30, 0xff9a96, DEK_HATCH_HORIZONTAL, 9, 1.0, 0.34, 0.4 },
  { 0xc8e9e6, 0x136b6b, 0x174c4c, 0x6fd3cf, DEK_HATCH_VERTICAL, 9, 1.0, 0.34, 0.4 },
  { 0xeee7c4, 0x6b5d0f, 0x4d4620, 0xd9c968, DEK_HATCH_CROSS, 16, 1.0, 0.34, 0.4 },
  { 0xdcdbe0, 0x55535c, 0x45454b, 0xc0bfc4, DEK_HATCH_GRID, 12, 1.0, 0.34, 0.4 },
};

static const StyleRow no_data = {
  0xe3e1de, 0x6e6c6a, 0x3d3d3d, 0xa4a2a0, DEK_HATCH_DOTS, 8, 1.6, 0.55, 0.55,
};

static const StyleRow none_at_all = {
  0xffffff, 0x77757c, 0x1f1f1f, 0xb0aeb4, DEK_HATCH_FALLING, 10, 1.0, 0.5, 0.6,
};

/* Ends and middle of the steps from little to much. */
static const guint32 sequential_light[3] = { 0xeef1fa, 0xb4c3e8, 0x6f86c9 };
static const guint32 sequential_dark[3] = { 0x2c3140, 0x3d4f82, 0x5f78c2 };
static const int sequential_steps[] = { 0, 18, 13, 9, 6 };

/**
 * dek_palette_get:
 * @scheme: light, dark, or for paper
 * @high_contrast: whether lines and names are at full strength
 *
 * Returns: (transfer none): the palette; lives as long as the process
 */
const DekPalette *
dek_palette_get (DekPaletteScheme scheme,
                 gboolean         high_contrast)
{
  g_return_val_if_fail (scheme <= DEK_PALETTE_PRINT, &palettes[0][0]);

  return &palettes[scheme][high_contrast ? 1 : 0];
}

/**
 * dek_palette_get_scheme:
 * @self: a palette
 *
 * Returns: what it was made for
 */
DekPaletteScheme
dek_palette_get_scheme (const DekPalette *self)
{
  g_return_val_if_fail (self != NULL, DEK_PALETTE_LIGHT);

  return self->scheme;
}

/**
 * dek_palette_get_high_contrast:
 * @self: a palette
 *
 * Returns: whether lines and names are at full strength
 */
gboolean
dek_palette_get_high_contrast (const DekPalette *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->high_contrast;
}

/**
 * dek_palette_get_color:
 * @self: a palette
 * @role: what the colour is for
 *
 * Returns: the colour
 */
DekColor
dek_palette_get_color (const DekPalette *self,
                       DekColorRole      role)
{
  const ColorPair *pair;
  guint32 rgb;
  double alpha;

  g_return_val_if_fail (self != NULL, ((DekColor) { 0 }));
  g_return_val_if_fail (role < DEK_N_COLORS, ((DekColor) { 0 }));

  pair = &colors[role];
  rgb = self->dark ? pair->dark : pair->light;
  alpha = self->dark ? pair->dark_alpha : pair->light_alpha;
  for (guint i = 0; self->high_contrast && i < G_N_ELEMENTS (strong_colors); i++)
    {
      if (strong_colors[i].role == role)
        rgb = self->dark ? strong_colors[i].dark : strong_colors[i].light;
    }
  return dek_color_from_hex (rgb, alpha);
}

static DekClassStyle
style_from_row (const DekPalette *self,
                const StyleRow   *row)
{
  gboolean strong = self->high_contrast || self->scheme == DEK_PALETTE_PRINT;
  double alpha = self->dark ? row->dark_alpha : row->light_alpha;
  DekClassStyle style;

  style.fill = dek_color_from_hex (self->dark ? row->dark_fill : row->light_fill, 1);
  style.line = dek_color_from_hex (self->dark ? row->dark_line : row->light_line, 1);
  if (self->high_contrast)
    alpha = 1;
  else if (strong)
    alpha = MIN (1, alpha * 1.35);
  style.swatch_hatch = (DekHatch) { row->hatch, row->step, row->width, style.line };
  style.hatch = style.swatch_hatch;
  style.hatch.color.alpha = (float) alpha;
  return style;
}

static DekClassStyle
style_sequential (const DekPalette *self,
                  guint             index,
                  guint             n_classes)
{
  const guint32 *ends = self->dark ? sequential_dark : sequential_light;
  double t = n_classes > 1 ? (double) index / (n_classes - 1) : 0.5;
  guint density = (guint) lround (t * (G_N_ELEMENTS (sequential_steps) - 1));
  StyleRow row = {
    0, 0x37497f, 0, 0xb5c6f7,
    density == 0 ? DEK_HATCH_NONE : DEK_HATCH_RISING, sequential_steps[density], 1.0, 0.3, 0.34,
  };
  DekClassStyle style = style_from_row (self, &row);

  if (t < 0.5)
    style.fill = dek_color_mix (dek_color_from_hex (ends[0], 1), dek_color_from_hex (ends[1], 1), t * 2);
  else
    style.fill = dek_color_mix (dek_color_from_hex (ends[1], 1), dek_color_from_hex (ends[2], 1), t * 2 - 1);
  return style;
}

/**
 * dek_palette_get_class_style:
 * @self: a palette
 * @family: which set of styles
 * @index: which of them; qualitative ones repeat after eight
 * @n_classes: how many classes of a sequential family there are; left out of
 *   account for others
 *
 * Returns: how areas and swatches of a class look
 */
DekClassStyle
dek_palette_get_class_style (const DekPalette *self,
                             DekClassFamily    family,
                             guint             index,
                             guint             n_classes)
{
  g_return_val_if_fail (self != NULL, ((DekClassStyle) { 0 }));

  switch (family)
    {
    case DEK_CLASS_VERDICT:
      return style_from_row (self, &verdicts[MIN (index, G_N_ELEMENTS (verdicts) - 1)]);
    case DEK_CLASS_QUALITATIVE:
      return style_from_row (self, &qualitative[index % G_N_ELEMENTS (qualitative)]);
    case DEK_CLASS_SEQUENTIAL:
      return style_sequential (self, MIN (index, MAX (n_classes, 1) - 1), n_classes);
    case DEK_CLASS_NONE:
      return style_from_row (self, &none_at_all);
    case DEK_CLASS_NO_DATA:
    default:
      return style_from_row (self, &no_data);
    }
}
