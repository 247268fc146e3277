// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-theme-coverage"

#include "carto/dek-theme-coverage.h"

#include <glib/gi18n.h>

enum
{
  CLASS_COVERED,
  CLASS_PARTLY,
  CLASS_WHITE,
  CLASS_UNKNOWN,
  N_CLASSES
};

static int
class_of (DekVerdict verdict)
{
  switch (verdict)
    {
    case DEK_VERDICT_COVERED:
      return CLASS_COVERED;
    case DEK_VERDICT_PARTLY:
      return CLASS_PARTLY;
    case DEK_VERDICT_WHITE:
      return CLASS_WHITE;
    case DEK_VERDICT_UNKNOWN:
    default:
      return CLASS_UNKNOWN;
    }
}

static DekVerdict
verdict_of (const DekCoverage *coverage,
            gint64             id)
{
  gint gemeente = dek_coverage_input_find_gemeente (dek_coverage_get_input (coverage), id);

  return gemeente >= 0 ? dek_coverage_get_gemeente (coverage, (guint) gemeente)->verdict : DEK_VERDICT_UNKNOWN;
}

/* A share as people write it: 80, 12.5. */
static char *
format_share (double percent)
{
  return g_strdup_printf (percent == (int) percent ? "%.0f" : "%.1f", percent);
}

/**
 * dek_theme_new_coverage:
 * @coverage: who is reached
 * @area_ids: (array length=n_areas): per area the number of its gemeente
 * @n_areas: number of areas
 *
 * All three verdicts are in it, whether they occur or not, so that the legend
 * of one map explains the next; what cannot be judged only where it occurs.
 *
 * Returns: (transfer full): a theme of verdicts, with the shares of the norm
 */
DekTheme *
dek_theme_new_coverage (const DekCoverage *coverage,
                        const gint64      *area_ids,
                        guint              n_areas)
{
  const DekNorm *norm;
  g_autofree int *area_classes = NULL;
  g_autofree char *from = NULL, *until = NULL;
  g_autofree char *covered = NULL, *partly = NULL, *white = NULL;
  guint n_classes = CLASS_UNKNOWN;

  g_return_val_if_fail (coverage != NULL, NULL);
  g_return_val_if_fail (area_ids != NULL || n_areas == 0, NULL);

  norm = dek_coverage_get_norm (coverage);
  area_classes = g_new (int, n_areas + 1);
  for (guint i = 0; i < n_areas; i++)
    {
      area_classes[i] = class_of (verdict_of (coverage, area_ids[i]));
      if (area_classes[i] == CLASS_UNKNOWN)
        n_classes = N_CLASSES;
    }

  from = format_share (norm->covered_percent);
  until = format_share (norm->white_percent);
  /* Translators: share of the inhabitants of a gemeente that are reached. */
  covered = g_strdup_printf (_("%s%% or more reached"), from);
  /* Translators: shares of inhabitants, the lower one first. */
  partly = g_strdup_printf (_("between %s and %s%%"), until, from);
  /* Translators: share of inhabitants. */
  white = g_strdup_printf (_("%s%% or less"), until);

  return dek_theme_new (DEK_THEME_COVERAGE, _("Coverage per gemeente"), _("gemeenten"),
                        (DekThemeClass[N_CLASSES]) {
                          { dek_verdict_get_label (DEK_VERDICT_COVERED), covered, DEK_CLASS_VERDICT, DEK_VERDICT_STYLE_COVERED, 0 },
                          { dek_verdict_get_label (DEK_VERDICT_PARTLY), partly, DEK_CLASS_VERDICT, DEK_VERDICT_STYLE_PARTLY, 0 },
                          { dek_verdict_get_label (DEK_VERDICT_WHITE), white, DEK_CLASS_VERDICT, DEK_VERDICT_STYLE_WHITE, 0 },
                          { dek_verdict_get_label (DEK_VERDICT_UNKNOWN), NULL, DEK_CLASS_NO_DATA, 0, 0 },
                        },
                        n_classes, area_classes, n_areas);
}

/**
 * dek_palette_get_verdict_style:
 * @palette: a palette
 * @verdict: a verdict
 *
 * Returns: how that verdict looks, on the map and beside it
 */
DekClassStyle
dek_palette_get_verdict_style (const DekPalette *palette,
                               DekVerdict        verdict)
{
  static const guint styles[] = { DEK_VERDICT_STYLE_COVERED, DEK_VERDICT_STYLE_PARTLY, DEK_VERDICT_STYLE_WHITE };
  int class_index = class_of (verdict);

  if (class_index == CLASS_UNKNOWN)
    return dek_palette_get_class_style (palette, DEK_CLASS_NO_DATA, 0, 0);

  return dek_palette_get_class_style (palette, DEK_CLASS_VERDICT, styles[class_index], 0);
}
