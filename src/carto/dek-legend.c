// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-legend"

#include "carto/dek-legend.h"

#include <glib/gi18n.h>

#include "coverage/dek-norm-text.h"

struct _DekLegend
{
  gatomicrefcount ref_count;
  DekTheme       *theme;
  GArray         *entries;  /* of DekLegendEntry; texts are owned */
  char           *note;
};

G_DEFINE_BOXED_TYPE (DekLegend, dek_legend, dek_legend_ref, dek_legend_unref)

/* What occurs among the pins of a scene. */
typedef struct
{
  guint shapes[DEK_N_PIN_SHAPES];
  guint full;
  guint dashed, hollow, crossed;
  guint approximate;
  guint sizes[DEK_PIN_LARGE + 1];
} Census;

static void
clear_entry (gpointer data)
{
  DekLegendEntry *entry = data;

  g_free ((char *) entry->label);
  g_free ((char *) entry->detail);
}

static void
add_entry (DekLegend      *self,
           DekLegendEntry  entry,
           const char     *label,
           const char     *detail)
{
  entry.label = g_strdup (label);
  entry.detail = g_strdup (detail);
  g_array_append_val (self->entries, entry);
}

static void
add_pin (DekLegend    *self,
         DekPinSymbol  symbol,
         guint         count,
         const char   *label,
         const char   *detail)
{
  if (count > 0)
    add_entry (self, (DekLegendEntry) { .kind = DEK_LEGEND_PIN, .count = (int) count, .symbol = symbol }, label, detail);
}

static Census
take_census (const DekMapScene *scene)
{
  Census census = { 0 };
  guint n;
  const DekPin *pins = dek_map_scene_get_pins (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const DekPinSymbol *symbol = &pins[i].symbol;

      if (symbol->shape == DEK_PIN_DROP && symbol->full)
        census.full++;
      else
        census.shapes[MIN (symbol->shape, DEK_N_PIN_SHAPES - 1)]++;
      census.dashed += symbol->outline == DEK_PIN_DASHED;
      census.hollow += symbol->outline == DEK_PIN_HOLLOW;
      census.crossed += symbol->outline == DEK_PIN_CROSSED;
      census.approximate += symbol->approximate ? 1 : 0;
      census.sizes[symbol->size]++;
    }
  return census;
}

static void
add_classes (DekLegend *self)
{
  for (guint i = 0; self->theme != NULL && i < dek_theme_get_n_classes (self->theme); i++)
    {
      const DekThemeClass *one = dek_theme_get_class (self->theme, i);

      add_entry (self, (DekLegendEntry) { .kind = DEK_LEGEND_CLASS, .count = (int) one->n_areas, .theme_class = i },
                 one->label, one->detail);
    }
}

static gboolean
has_groups (const DekMapScene *scene)
{
  guint n = dek_land_get_n_areas (dek_map_scene_get_land (scene));

  for (guint i = 1; i < n; i++)
    {
      if (dek_map_scene_get_group (scene, i) != dek_map_scene_get_group (scene, 0))
        return TRUE;
    }
  return FALSE;
}

static void
add_pins (DekLegend    *self,
          const Census *census)
{
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP, .full = TRUE }, census->full,
           _("Full steunpunt"), _("in the plan, or all four basic elements"));
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP }, census->shapes[DEK_PIN_DROP], _("Steunpunt"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_SQUARE }, census->shapes[DEK_PIN_SQUARE],
           _("Ontmoetingsplek"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DIAMOND }, census->shapes[DEK_PIN_DIAMOND],
           _("Inloop sociaal en gezond"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP, .outline = DEK_PIN_HOLLOW }, census->hollow,
           _("Does not count"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP, .outline = DEK_PIN_DASHED }, census->dashed,
           _("Planned or being set up"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP, .outline = DEK_PIN_CROSSED }, census->crossed,
           _("Closed"), NULL);
  add_pin (self, (DekPinSymbol) { .shape = DEK_PIN_DROP, .approximate = TRUE }, census->approximate,
           _("Position not exact"), _("known to the postcode or gemeente"));
}

/* No verdict without its norm: in short on a screen, where one can ask for
 * more, and wholly in a picture. */
static char *
make_norm_sentence (const DekMapScene *scene,
                    gboolean           whole)
{
  const DekNorm *norm;
  g_autofree char *reach = NULL;
  g_autofree char *counting = NULL;

  if (dek_map_scene_get_coverage (scene) == NULL)
    return NULL;

  norm = dek_coverage_get_norm (dek_map_scene_get_coverage (scene));
  reach = dek_norm_dup_sentence (norm);
  if (!whole)
    return g_steal_pointer (&reach);
  counting = dek_norm_dup_count_text (norm);
  /* Translators: %1$s is "Within 5 km of a steunpunt", %2$s "Steunpunt, open now". */
  return g_strdup_printf (_("%1$s. What counts: %2$s. Inhabitants per postcode: CBS, 2021."), reach, counting);
}

static char *
make_note (const DekMapScene *scene,
           const Census      *census,
           gboolean           whole)
{
  guint n_unplaced = dek_map_scene_get_n_unplaced (scene);
  gboolean sized = census->sizes[DEK_PIN_SMALL] + census->sizes[DEK_PIN_MEDIUM] + census->sizes[DEK_PIN_LARGE] > 0;
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  char *norm = make_norm_sentence (scene, whole);
  char *note = NULL;

  if (norm != NULL)
    g_ptr_array_add (sentences, norm);
  if (sized && census->sizes[DEK_PIN_UNKNOWN] > 0)
    g_ptr_array_add (sentences, g_strdup (_("Size of a sign: small, medium or large. Not known: between small and medium.")));
  else if (sized)
    g_ptr_array_add (sentences, g_strdup (_("Size of a sign: small, medium or large.")));
  if (n_unplaced > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%u place has no position yet and is not on the map.",
                                                           "%u places have no position yet and are not on the map.",
                                                           n_unplaced),
                                                 n_unplaced));
  if (sentences->len > 0)
    {
      g_ptr_array_add (sentences, NULL);
      note = g_strjoinv ("\n", (char **) sentences->pdata);
    }
  g_ptr_array_unref (sentences);
  return note;
}

static gboolean
has_clusters (const DekPinLayout *layout)
{
  for (guint i = 0; i < dek_pin_layout_get_n_placed (layout); i++)
    {
      if (dek_pin_layout_get_placed (layout, i)->n_members > 1)
        return TRUE;
    }
  return FALSE;
}

static DekLegend *
make_legend (DekMapScene *scene,
             gboolean     clusters,
             gboolean     whole)
{
  DekLegend *self = g_new0 (DekLegend, 1);
  DekTheme *theme = dek_map_scene_get_theme (scene);
  Census census = take_census (scene);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_new (FALSE, FALSE, sizeof (DekLegendEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->theme = theme != NULL ? dek_theme_ref (theme) : NULL;
  add_classes (self);
  if (has_groups (scene) && (theme == NULL || dek_theme_get_kind (theme) != DEK_THEME_SUBREGIONS))
    add_entry (self, (DekLegendEntry) { .kind = DEK_LEGEND_LINE_SUBREGION, .count = -1 },
               _("Border of a sub-region"), NULL);
  add_pins (self, &census);
  if (clusters)
    add_entry (self, (DekLegendEntry) { .kind = DEK_LEGEND_CLUSTER, .count = -1 }, _("Several places together"), NULL);
  self->note = make_note (scene, &census, whole);
  return self;
}

/**
 * dek_legend_new:
 * @scene: the scene
 *
 * Makes the legend of a scene that one can zoom in: classes in their order,
 * then the line between sub-regions, then signs. Only what occurs is in it.
 *
 * Returns: (transfer full): the legend
 */
DekLegend *
dek_legend_new (DekMapScene *scene)
{
  guint n_pins;

  g_return_val_if_fail (scene != NULL, NULL);

  dek_map_scene_get_pins (scene, &n_pins);
  return make_legend (scene, n_pins > 1, FALSE);
}

/**
 * dek_legend_new_for_layout:
 * @scene: the scene
 * @layout: how its pins are shown
 *
 * The same for a picture that stays as it is: badges are explained only where
 * there are any.
 *
 * Returns: (transfer full): the legend
 */
DekLegend *
dek_legend_new_for_layout (DekMapScene        *scene,
                           const DekPinLayout *layout)
{
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (layout != NULL, NULL);

  return make_legend (scene, has_clusters (layout), TRUE);
}

/**
 * dek_legend_ref:
 * @self: a legend
 *
 * Returns: (transfer full): @self
 */
DekLegend *
dek_legend_ref (DekLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_legend_unref:
 * @self: (transfer full): a legend
 *
 * Lets go of it; the last one frees it.
 */
void
dek_legend_unref (DekLegend *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->theme, dek_theme_unref);
  g_array_unref (self->entries);
  g_free (self->note);
  g_free (self);
}

/**
 * dek_legend_get_title:
 * @self: a legend
 *
 * Returns: (transfer none): its heading: that of the theme; translated
 */
const char *
dek_legend_get_title (const DekLegend *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->theme != NULL ? dek_theme_get_title (self->theme) : _("Legend");
}

/**
 * dek_legend_get_unit:
 * @self: a legend
 *
 * Returns: (nullable) (transfer none): what the numbers beside the classes
 *   count; translated
 */
const char *
dek_legend_get_unit (const DekLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->theme != NULL ? dek_theme_get_unit (self->theme) : NULL;
}

/**
 * dek_legend_get_note:
 * @self: a legend
 *
 * Returns: (nullable) (transfer none): what else must be known to read the
 *   map, a sentence per line; translated
 */
const char *
dek_legend_get_note (const DekLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

/**
 * dek_legend_get_n_entries:
 * @self: a legend
 *
 * Returns: number of entries
 */
guint
dek_legend_get_n_entries (const DekLegend *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * dek_legend_get_entry:
 * @self: a legend
 * @index: which entry
 *
 * Returns: (transfer none): the entry
 */
const DekLegendEntry *
dek_legend_get_entry (const DekLegend *self,
                      guint            index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &g_array_index (self->entries, DekLegendEntry, index);
}

/**
 * dek_legend_get_theme:
 * @self: a legend
 *
 * Returns: (nullable) (transfer none): the theme whose classes are in it
 */
DekTheme *
dek_legend_get_theme (const DekLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->theme;
}
