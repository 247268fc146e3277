// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-theme"

#include "carto/dek-theme.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DekTheme
{
  gatomicrefcount ref_count;
  DekThemeKind    kind;
  char           *title;
  char           *unit;
  guint           n_classes;
  DekThemeClass  *classes;
  guint           n_areas;
  int            *area_classes;
};

G_DEFINE_BOXED_TYPE (DekTheme, dek_theme, dek_theme_ref, dek_theme_unref)

static const char *const theme_nicks[DEK_N_THEMES] = {
  [DEK_THEME_NONE] = "none",
  [DEK_THEME_COVERAGE] = "coverage",
  [DEK_THEME_SUBREGIONS] = "subregions",
  [DEK_THEME_INHABITANTS] = "inhabitants",
  [DEK_THEME_DENSITY] = "density",
};

GType
dek_theme_kind_get_type (void)
{
  static GType type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { DEK_THEME_NONE, "DEK_THEME_NONE", "none" },
        { DEK_THEME_COVERAGE, "DEK_THEME_COVERAGE", "coverage" },
        { DEK_THEME_SUBREGIONS, "DEK_THEME_SUBREGIONS", "subregions" },
        { DEK_THEME_INHABITANTS, "DEK_THEME_INHABITANTS", "inhabitants" },
        { DEK_THEME_DENSITY, "DEK_THEME_DENSITY", "density" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("DekThemeKind", values));
    }
  return type;
}

/**
 * dek_theme_kind_get_nick:
 * @kind: a kind of theme
 *
 * Returns: (transfer none): its name in settings and commands
 */
const char *
dek_theme_kind_get_nick (DekThemeKind kind)
{
  g_return_val_if_fail (kind < DEK_N_THEMES, theme_nicks[DEK_THEME_NONE]);

  return theme_nicks[kind];
}

/**
 * dek_theme_kind_get_title:
 * @kind: a kind of theme
 *
 * Returns: (transfer none): its name for people; translated
 */
const char *
dek_theme_kind_get_title (DekThemeKind kind)
{
  switch (kind)
    {
    case DEK_THEME_COVERAGE:
      return _("Coverage");
    case DEK_THEME_SUBREGIONS:
      return _("Sub-regions");
    case DEK_THEME_INHABITANTS:
      return _("Inhabitants");
    case DEK_THEME_DENSITY:
      return _("Steunpunten per 10,000 inhabitants");
    case DEK_THEME_NONE:
    case DEK_N_THEMES:
    default:
      return C_("theme", "No theme");
    }
}

/**
 * dek_theme_kind_from_nick:
 * @nick: (nullable): a name as dek_theme_kind_get_nick() gives
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind; if not, @kind is left alone
 */
gboolean
dek_theme_kind_from_nick (const char   *nick,
                          DekThemeKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < DEK_N_THEMES; i++)
    {
      if (g_strcmp0 (nick, theme_nicks[i]) == 0)
        {
          *kind = (DekThemeKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
count_areas (DekTheme *self)
{
  for (guint i = 0; i < self->n_classes; i++)
    self->classes[i].n_areas = 0;
  for (guint i = 0; i < self->n_areas; i++)
    {
      int class_index = self->area_classes[i];

      if (class_index < 0 || (guint) class_index >= self->n_classes)
        self->area_classes[i] = -1;
      else
        self->classes[class_index].n_areas++;
    }
}

/**
 * dek_theme_new:
 * @kind: what it is about
 * @title: its heading in the legend; translated
 * @unit: (nullable): what the numbers beside the classes count; translated
 * @classes: the classes in the order of the legend; copied, with their texts;
 *   their numbers of areas are counted here
 * @n_classes: number of classes
 * @area_classes: (nullable): per area of the land the index of its class, or
 *   -1 for none; may be %NULL when @n_areas is 0
 * @n_areas: number of areas
 *
 * Returns: (transfer full): the theme
 */
DekTheme *
dek_theme_new (DekThemeKind         kind,
               const char          *title,
               const char          *unit,
               const DekThemeClass *classes,
               guint                n_classes,
               const int           *area_classes,
               guint                n_areas)
{
  DekTheme *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (classes != NULL || n_classes == 0, NULL);
  g_return_val_if_fail (area_classes != NULL || n_areas == 0, NULL);

  self = g_new0 (DekTheme, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->n_classes = n_classes;
  self->classes = g_new0 (DekThemeClass, n_classes + 1);
  for (guint i = 0; i < n_classes; i++)
    {
      self->classes[i] = classes[i];
      self->classes[i].label = g_strdup (classes[i].label);
      self->classes[i].detail = g_strdup (classes[i].detail);
    }
  self->n_areas = n_areas;
  self->area_classes = g_new (int, n_areas + 1);
  if (n_areas > 0)
    memcpy (self->area_classes, area_classes, n_areas * sizeof (int));
  count_areas (self);
  return self;
}

/**
 * dek_theme_ref:
 * @self: a theme
 *
 * Returns: (transfer full): @self
 */
DekTheme *
dek_theme_ref (DekTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_theme_unref:
 * @self: (transfer full): a theme
 *
 * Lets go of it; the last one frees it.
 */
void
dek_theme_unref (DekTheme *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_classes; i++)
    {
      g_free ((char *) self->classes[i].label);
      g_free ((char *) self->classes[i].detail);
    }
  g_free (self->classes);
  g_free (self->area_classes);
  g_free (self->title);
  g_free (self->unit);
  g_free (self);
}

/**
 * dek_theme_get_kind:
 * @self: a theme
 *
 * Returns: what it is about
 */
DekThemeKind
dek_theme_get_kind (const DekTheme *self)
{
  g_return_val_if_fail (self != NULL, DEK_THEME_NONE);

  return self->kind;
}

/**
 * dek_theme_get_title:
 * @self: a theme
 *
 * Returns: (transfer none): its heading in the legend
 */
const char *
dek_theme_get_title (const DekTheme *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->title;
}

/**
 * dek_theme_get_unit:
 * @self: a theme
 *
 * Returns: (nullable) (transfer none): what the numbers beside its classes
 *   count
 */
const char *
dek_theme_get_unit (const DekTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

/**
 * dek_theme_get_n_classes:
 * @self: a theme
 *
 * Returns: number of classes
 */
guint
dek_theme_get_n_classes (const DekTheme *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_classes;
}

/**
 * dek_theme_get_class:
 * @self: a theme
 * @index: which class
 *
 * Returns: (transfer none): the class
 */
const DekThemeClass *
dek_theme_get_class (const DekTheme *self,
                     guint           index)
{
  g_return_val_if_fail (self != NULL && index < self->n_classes, NULL);

  return &self->classes[index];
}

/**
 * dek_theme_get_n_areas:
 * @self: a theme
 *
 * Returns: number of areas it has a class for
 */
guint
dek_theme_get_n_areas (const DekTheme *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_areas;
}

/**
 * dek_theme_get_area_class:
 * @self: a theme
 * @area: index of an area
 *
 * Returns: index of its class, or -1 when it has none
 */
int
dek_theme_get_area_class (const DekTheme *self,
                          guint           area)
{
  g_return_val_if_fail (self != NULL, -1);

  return area < self->n_areas ? self->area_classes[area] : -1;
}

/**
 * dek_theme_get_class_style:
 * @self: a theme
 * @index: which class
 * @palette: the palette
 *
 * Returns: how the class looks
 */
DekClassStyle
dek_theme_get_class_style (const DekTheme   *self,
                           guint             index,
                           const DekPalette *palette)
{
  guint n_sequential = 0;

  g_return_val_if_fail (self != NULL && index < self->n_classes, ((DekClassStyle) { 0 }));
  g_return_val_if_fail (palette != NULL, ((DekClassStyle) { 0 }));

  for (guint i = 0; i < self->n_classes; i++)
    {
      if (self->classes[i].family == DEK_CLASS_SEQUENTIAL)
        n_sequential = MAX (n_sequential, self->classes[i].index + 1);
    }
  return dek_palette_get_class_style (palette, self->classes[index].family,
                                      self->classes[index].index, n_sequential);
}
