// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "carto/dek-palette.h"
#include "carto/dek-theme.h"

static void
for_each_palette (void (*check) (const DekPalette *palette))
{
  for (int scheme = DEK_PALETTE_LIGHT; scheme <= DEK_PALETTE_PRINT; scheme++)
    {
      check (dek_palette_get ((DekPaletteScheme) scheme, FALSE));
      check (dek_palette_get ((DekPaletteScheme) scheme, TRUE));
    }
}

static void
assert_contrast (const DekPalette *palette,
                 DekColorRole      one,
                 DekColorRole      other,
                 double            least)
{
  double contrast = dek_color_contrast (dek_palette_get_color (palette, one), dek_palette_get_color (palette, other));

  if (contrast < least)
    g_error ("roles %u and %u, scheme %u: %.2f < %.2f", one, other, dek_palette_get_scheme (palette), contrast, least);
}

/* WCAG 2.1: text 4.5 to 1, signs and lines 3 to 1. */
static void
check_contrast (const DekPalette *palette)
{
  assert_contrast (palette, DEK_COLOR_LABEL, DEK_COLOR_LABEL_HALO, 7);
  assert_contrast (palette, DEK_COLOR_LABEL, DEK_COLOR_REGION_LAND, 7);
  assert_contrast (palette, DEK_COLOR_LABEL_FAINT, DEK_COLOR_LAND, 4.5);
  assert_contrast (palette, DEK_COLOR_LABEL_WATER, DEK_COLOR_SEA, 4.1);
  assert_contrast (palette, DEK_COLOR_CARD_TEXT, DEK_COLOR_CARD, 7);
  assert_contrast (palette, DEK_COLOR_CARD_DIM, DEK_COLOR_CARD, 4.6);
  assert_contrast (palette, DEK_COLOR_STEUNPUNT, DEK_COLOR_PIN_RING, 4.5);
  assert_contrast (palette, DEK_COLOR_ONTMOETINGSPLEK, DEK_COLOR_PIN_RING, 4.5);
  assert_contrast (palette, DEK_COLOR_INLOOP, DEK_COLOR_PIN_RING, 4.5);
  assert_contrast (palette, DEK_COLOR_CLOSED, DEK_COLOR_PIN_RING, 4.5);
  assert_contrast (palette, DEK_COLOR_STEUNPUNT, DEK_COLOR_PIN_MARK, 4.5);
  assert_contrast (palette, DEK_COLOR_SELECTION, DEK_COLOR_SELECTION_EDGE, 3);
  assert_contrast (palette, DEK_COLOR_SUBREGION_LINE, DEK_COLOR_SUBREGION_EDGE, 7);
  assert_contrast (palette, DEK_COLOR_GEMEENTE_LINE, DEK_COLOR_REGION_LAND, 3);
  assert_contrast (palette, DEK_COLOR_REGION_LINE, DEK_COLOR_LAND, 4.5);
}

static void
test_contrast (void)
{
  for_each_palette (check_contrast);
}

static gboolean
hatches_differ (const DekHatch *one,
                const DekHatch *other)
{
  return one->kind != other->kind || (one->kind != DEK_HATCH_NONE && ABS (one->step - other->step) >= 2);
}

/* Without colour: either one is clearly lighter, or the hatch is another. */
static void
assert_told_apart (const DekClassStyle *one,
                   const DekClassStyle *other)
{
  g_assert_true (dek_color_contrast (one->fill, other->fill) >= 1.3
                 || hatches_differ (&one->swatch_hatch, &other->swatch_hatch));
}

static void
check_family (const DekPalette *palette,
              DekClassFamily    family,
              guint             n)
{
  DekClassStyle no_data = dek_palette_get_class_style (palette, DEK_CLASS_NO_DATA, 0, 0);
  DekClassStyle none = dek_palette_get_class_style (palette, DEK_CLASS_NONE, 0, 0);
  DekColor label = dek_palette_get_color (palette, DEK_COLOR_LABEL);

  for (guint i = 0; i < n; i++)
    {
      DekClassStyle one = dek_palette_get_class_style (palette, family, i, n);

      assert_told_apart (&one, &no_data);
      if (family == DEK_CLASS_SEQUENTIAL)
        assert_told_apart (&one, &none);
      /* The edge of a swatch and the lines of a hatch on their ground. */
      g_assert_cmpfloat (dek_color_contrast (one.fill, one.line), >=, family == DEK_CLASS_SEQUENTIAL ? 2.2 : 3.0);
      g_assert_cmpfloat (dek_color_contrast (one.fill, label), >=, 3.6);
      for (guint k = i + 1; k < n; k++)
        {
          DekClassStyle other = dek_palette_get_class_style (palette, family, k, n);

          assert_told_apart (&one, &other);
        }
    }
}

static void
check_families (const DekPalette *palette)
{
  check_family (palette, DEK_CLASS_VERDICT, 3);
  check_family (palette, DEK_CLASS_QUALITATIVE, 8);
  for (guint n = 2; n <= 5; n++)
    check_family (palette, DEK_CLASS_SEQUENTIAL, n);
}

static void
test_classes_without_colour (void)
{
  for_each_palette (check_families);
}

/* More is darker on paper and lighter on a dark desktop, step by step. */
static void
check_order (const DekPalette *palette)
{
  gboolean dark = dek_palette_get_scheme (palette) == DEK_PALETTE_DARK;

  for (guint i = 0; i + 1 < 5; i++)
    {
      DekClassStyle less = dek_palette_get_class_style (palette, DEK_CLASS_SEQUENTIAL, i, 5);
      DekClassStyle more = dek_palette_get_class_style (palette, DEK_CLASS_SEQUENTIAL, i + 1, 5);

      g_assert_cmpint (dek_color_luminance (more.fill) > dek_color_luminance (less.fill), ==, dark);
      g_assert_true (less.hatch.kind == DEK_HATCH_NONE || more.hatch.step < less.hatch.step);
    }
}

static void
test_sequence (void)
{
  for_each_palette (check_order);
}

static void
test_high_contrast (void)
{
  for (int scheme = DEK_PALETTE_LIGHT; scheme <= DEK_PALETTE_PRINT; scheme++)
    {
      const DekPalette *strong = dek_palette_get ((DekPaletteScheme) scheme, TRUE);
      DekClassStyle white = dek_palette_get_class_style (strong, DEK_CLASS_VERDICT, DEK_VERDICT_STYLE_WHITE, 0);

      g_assert_true (dek_palette_get_high_contrast (strong));
      g_assert_cmpfloat (white.hatch.color.alpha, ==, 1);
      assert_contrast (strong, DEK_COLOR_GEMEENTE_LINE, DEK_COLOR_REGION_LAND, 7);
      assert_contrast (strong, DEK_COLOR_LABEL_FAINT, DEK_COLOR_LAND, 7);
    }
}

static void
test_color (void)
{
  DekColor white = dek_color_from_hex (0xffffff, 1), black = dek_color_from_hex (0, 0.5);
  DekColor middle = dek_color_mix (white, black, 0.5);

  g_assert_cmpfloat_with_epsilon (dek_color_contrast (white, black), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (dek_color_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (middle.red, 0.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (middle.alpha, 0.75, 1e-6);
  /* WCAG's own example: #777777 on white. */
  g_assert_cmpfloat_with_epsilon (dek_color_contrast (dek_color_from_hex (0x777777, 1), white), 4.48, 0.005);
}

/* Limits belong to the higher class; what is not known is in none of them. */
static void
test_inhabitants (void)
{
  static const double inhabitants[] = { 0, 19999, 20000, 29999, 30000, 50000, 100000, 900000, -1 };
  static const int expected[] = { 0, 0, 1, 1, 2, 3, 4, 4, 5 };
  g_autoptr(DekTheme) theme = dek_theme_new_inhabitants (inhabitants, G_N_ELEMENTS (inhabitants));

  g_assert_cmpuint (dek_theme_get_n_classes (theme), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (dek_theme_get_area_class (theme, i), ==, expected[i]);
  g_assert_cmpint (dek_theme_get_class (theme, 5)->family, ==, DEK_CLASS_NO_DATA);
  g_assert_cmpuint (dek_theme_get_class (theme, 1)->n_areas, ==, 2);
  g_assert_cmpstr (dek_theme_get_class (theme, 1)->label, ==, "20000 to 30000");
  g_assert_cmpint (dek_theme_get_area_class (theme, 99), ==, -1);
}

static void
test_density (void)
{
  static const double inhabitants[] = { 10000, 200000, 100000, 50000, 25000, 10000, 0 };
  static const guint places[] = { 0, 1, 1, 1, 1, 2, 1 };
  static const int expected[] = { 0, 1, 2, 3, 4, 4, 5 };
  g_autoptr(DekTheme) theme = dek_theme_new_density (inhabitants, places, G_N_ELEMENTS (inhabitants));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (dek_theme_get_area_class (theme, i), ==, expected[i]);
  g_assert_cmpint (dek_theme_get_class (theme, 0)->family, ==, DEK_CLASS_NONE);
  g_assert_cmpint (dek_theme_get_class (theme, 5)->family, ==, DEK_CLASS_NO_DATA);
}

static void
test_subregions (void)
{
  static const char *const names[] = { "Noord", "Zuid" };
  static const int of_area[] = { 1, 0, -1, 1, 7 };
  g_autoptr(DekTheme) theme = dek_theme_new_subregions (names, 2, of_area, 5);
  g_autoptr(DekTheme) all = dek_theme_new_subregions (names, 2, of_area, 2);

  g_assert_cmpuint (dek_theme_get_n_classes (theme), ==, 3);
  g_assert_cmpuint (dek_theme_get_class (theme, 1)->n_areas, ==, 2);
  g_assert_cmpint (dek_theme_get_area_class (theme, 2), ==, 2);
  g_assert_cmpint (dek_theme_get_area_class (theme, 4), ==, 2);
  g_assert_cmpuint (dek_theme_get_n_classes (all), ==, 2);
}

static void
test_theme_nicks (void)
{
  DekThemeKind kind = DEK_THEME_NONE;

  for (int i = 0; i < DEK_N_THEMES; i++)
    {
      g_assert_true (dek_theme_kind_from_nick (dek_theme_kind_get_nick ((DekThemeKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (dek_theme_kind_get_title ((DekThemeKind) i));
    }
  g_assert_false (dek_theme_kind_from_nick ("coverage!", &kind));
  g_assert_false (dek_theme_kind_from_nick (NULL, &kind));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/palette/contrast", test_contrast);
  g_test_add_func ("/carto/palette/without-colour", test_classes_without_colour);
  g_test_add_func ("/carto/palette/sequence", test_sequence);
  g_test_add_func ("/carto/palette/high-contrast", test_high_contrast);
  g_test_add_func ("/carto/palette/colours", test_color);
  g_test_add_func ("/carto/theme/inhabitants", test_inhabitants);
  g_test_add_func ("/carto/theme/density", test_density);
  g_test_add_func ("/carto/theme/subregions", test_subregions);
  g_test_add_func ("/carto/theme/nicks", test_theme_nicks);
  return g_test_run ();
}
