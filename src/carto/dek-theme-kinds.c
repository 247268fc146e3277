// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-theme-kinds"

#include "carto/dek-theme.h"

#include <glib/gi18n.h>

/* The limits are fixed, not taken from the areas at hand, so that maps of two
 * regions can be laid side by side. A value on a limit is in the higher
 * class. */
static const double inhabitants_limits[] = { 20000, 30000, 50000, 100000 };

/* Nationwide there are 318 LSP for 17.8 million: 0.18 per 10,000. */
static const double density_limits[] = { 0.1, 0.2, 0.4 };

static int
find_class (const double *limits,
            guint         n_limits,
            double        value)
{
  guint i = 0;

  while (i < n_limits && value >= limits[i])
    i++;
  return (int) i;
}

static char *
format_limit (double value)
{
  /* With the thousands separator and decimal comma of the user's language. */
  return value >= 1000 ? g_strdup_printf ("%'.0f", value) : g_strdup_printf ("%.1f", value);
}

/* Appends a sequential class for every step between limits. */
static void
add_steps (GArray       *classes,
           GPtrArray    *texts,
           const double *limits,
           guint         n_limits)
{
  for (guint i = 0; i <= n_limits; i++)
    {
      g_autofree char *from = format_limit (limits[MAX (i, 1) - 1]);
      g_autofree char *to = format_limit (limits[MIN (i, n_limits - 1)]);
      DekThemeClass step = { .family = DEK_CLASS_SEQUENTIAL, .index = i };
      char *label;

      if (i == 0)
        label = g_strdup_printf (_("less than %s"), to);
      else if (i == n_limits)
        label = g_strdup_printf (_("%s or more"), from);
      else
        label = g_strdup_printf (C_("range of numbers", "%s to %s"), from, to);
      g_ptr_array_add (texts, label);
      step.label = label;
      g_array_append_val (classes, step);
    }
}

/* Appends the class of what is not known, if any area needs it. */
static void
add_unknown (GArray    *classes,
             int       *area_classes,
             guint      n_areas,
             const char *label,
             DekClassFamily family)
{
  DekThemeClass unknown = { .label = label, .family = family };
  gboolean any = FALSE;

  for (guint i = 0; i < n_areas; i++)
    {
      if (area_classes[i] != -1)
        continue;
      area_classes[i] = (int) classes->len;
      any = TRUE;
    }
  if (any)
    g_array_append_val (classes, unknown);
}

/**
 * dek_theme_new_subregions:
 * @names: (array length=n_names): names of the sub-regions, in their order
 * @n_names: number of sub-regions
 * @subregion_of_area: per area its sub-region, or -1 for none
 * @n_areas: number of areas
 *
 * Returns: (transfer full): a theme that shows which area belongs to which
 *   sub-region
 */
DekTheme *
dek_theme_new_subregions (const char *const *names,
                          guint              n_names,
                          const int         *subregion_of_area,
                          guint              n_areas)
{
  g_autoptr(GArray) classes = g_array_new (FALSE, TRUE, sizeof (DekThemeClass));
  g_autofree int *area_classes = g_new (int, n_areas + 1);

  g_return_val_if_fail (names != NULL || n_names == 0, NULL);
  g_return_val_if_fail (subregion_of_area != NULL || n_areas == 0, NULL);

  for (guint i = 0; i < n_names; i++)
    {
      DekThemeClass one = { .label = names[i], .family = DEK_CLASS_QUALITATIVE, .index = i };

      g_array_append_val (classes, one);
    }
  for (guint i = 0; i < n_areas; i++)
    area_classes[i] = subregion_of_area[i] >= 0 && (guint) subregion_of_area[i] < n_names ? subregion_of_area[i] : -1;
  add_unknown (classes, area_classes, n_areas, _("No sub-region"), DEK_CLASS_NO_DATA);
  return dek_theme_new (DEK_THEME_SUBREGIONS, _("Sub-regions"), _("gemeenten"),
                        (const DekThemeClass *) (void *) classes->data, classes->len, area_classes, n_areas);
}

/**
 * dek_theme_new_inhabitants:
 * @inhabitants: per area its inhabitants; less than 0 is unknown
 * @n_areas: number of areas
 *
 * Returns: (transfer full): a theme in five steps, at 20,000, 30,000, 50,000
 *   and 100,000 inhabitants
 */
DekTheme *
dek_theme_new_inhabitants (const double *inhabitants,
                           guint         n_areas)
{
  g_autoptr(GArray) classes = g_array_new (FALSE, TRUE, sizeof (DekThemeClass));
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree int *area_classes = g_new (int, n_areas + 1);

  g_return_val_if_fail (inhabitants != NULL || n_areas == 0, NULL);

  add_steps (classes, texts, inhabitants_limits, G_N_ELEMENTS (inhabitants_limits));
  for (guint i = 0; i < n_areas; i++)
    area_classes[i] = inhabitants[i] < 0 ? -1
                                         : find_class (inhabitants_limits, G_N_ELEMENTS (inhabitants_limits),
                                                       inhabitants[i]);
  add_unknown (classes, area_classes, n_areas, _("Not known"), DEK_CLASS_NO_DATA);
  return dek_theme_new (DEK_THEME_INHABITANTS, _("Inhabitants per gemeente"), _("gemeenten"),
                        (const DekThemeClass *) (void *) classes->data, classes->len, area_classes, n_areas);
}

/**
 * dek_theme_new_density:
 * @inhabitants: per area its inhabitants; 0 or less is unknown
 * @n_places: per area its number of places
 * @n_areas: number of areas
 *
 * Returns: (transfer full): a theme of places per 10,000 inhabitants: none at
 *   all, and four steps at 0.1, 0.2 and 0.4
 */
DekTheme *
dek_theme_new_density (const double *inhabitants,
                       const guint  *n_places,
                       guint         n_areas)
{
  g_autoptr(GArray) classes = g_array_new (FALSE, TRUE, sizeof (DekThemeClass));
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree int *area_classes = g_new (int, n_areas + 1);
  DekThemeClass none = { .label = _("none"), .family = DEK_CLASS_NONE };

  g_return_val_if_fail (inhabitants != NULL || n_areas == 0, NULL);
  g_return_val_if_fail (n_places != NULL || n_areas == 0, NULL);

  g_array_append_val (classes, none);
  add_steps (classes, texts, density_limits, G_N_ELEMENTS (density_limits));
  for (guint i = 0; i < n_areas; i++)
    {
      if (n_places[i] == 0)
        area_classes[i] = 0;
      else if (inhabitants[i] <= 0)
        area_classes[i] = -1;
      else
        area_classes[i] = 1 + find_class (density_limits, G_N_ELEMENTS (density_limits),
                                          n_places[i] * 10000.0 / inhabitants[i]);
    }
  add_unknown (classes, area_classes, n_areas, _("Not known"), DEK_CLASS_NO_DATA);
  return dek_theme_new (DEK_THEME_DENSITY, _("Open steunpunten per 10,000 inhabitants"), _("gemeenten"),
                        (const DekThemeClass *) (void *) classes->data, classes->len, area_classes, n_areas);
}
