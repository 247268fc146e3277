/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-gemeente-picker"

#include "config.h"

#include <glib/gi18n.h>

#include "carto/dek-theme.h"
#include "map/dek-gemeente-picker-private.h"

#define FIT_MAX_ZOOM 11.0

G_DEFINE_FINAL_TYPE (DekGemeentePicker, dek_gemeente_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_CODES = 1,
  N_PROPS
};

enum
{
  SIGNAL_GEMEENTE_TOGGLED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- what is drawn ---- */

static DekMapScene *
make_scene (DekGemeentePicker *self)
{
  guint n_areas = dek_land_get_n_areas (self->country);
  g_autofree int *classes = g_new (int, n_areas);
  /* The strongest fill there is: one has to see what is chosen. */
  DekThemeClass chosen = { .label = _("Chosen"), .family = DEK_CLASS_SEQUENTIAL, .index = 1 };
  g_autoptr (DekTheme) theme = NULL;
  DekMapSceneContent content = { .title = "", .country = self->country, .land = self->country };

  for (guint i = 0; i < n_areas; i++)
    {
      classes[i] = self->chosen[i] ? 0 : -1;
      chosen.n_areas += self->chosen[i] ? 1 : 0;
    }

  theme = dek_theme_new (DEK_THEME_SUBREGIONS, _("Gemeenten"), NULL, &chosen, 1, classes, n_areas);
  content.theme = theme;
  content.groups = classes;

  return dek_map_scene_new (&content);
}

static void
refresh (DekGemeentePicker *self)
{
  g_clear_handle_id (&self->scene_id, g_source_remove);
  g_clear_pointer (&self->scene, dek_map_scene_unref);
  self->scene = make_scene (self);
  dek_theme_layer_set_scene (self->theme, self->scene);
}

static gboolean
on_refresh (gpointer user_data)
{
  DekGemeentePicker *self = user_data;

  self->scene_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static guint
count_chosen (DekGemeentePicker *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < dek_land_get_n_areas (self->country); i++)
    n_chosen += self->chosen[i] ? 1 : 0;

  return n_chosen;
}

static void
update_accessible (DekGemeentePicker *self)
{
  guint n_chosen = count_chosen (self);
  g_autofree char *count = g_strdup_printf (ngettext ("%u gemeente chosen", "%u gemeenten chosen", n_chosen), n_chosen);
  g_autofree char *description = NULL;

  if (self->focused < 0)
    description = g_strdup (count);
  else if (self->chosen[self->focused])
    /* Translators: %1$s is a gemeente, %2$s "3 gemeenten chosen". */
    description = g_strdup_printf (_("%1$s, chosen. %2$s."), dek_land_get_name (self->country, self->focused), count);
  else
    /* Translators: %1$s is a gemeente, %2$s "3 gemeenten chosen". */
    description = g_strdup_printf (_("%1$s, not chosen. %2$s."), dek_land_get_name (self->country, self->focused), count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of the Netherlands: choose gemeenten"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Several changes in a row make one new picture. */
static void
chosen_changed (DekGemeentePicker *self)
{
  if (self->scene_id == 0)
    self->scene_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_refresh, self, NULL);
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODES]);
}

void
dek_gemeente_picker_toggle (DekGemeentePicker *self,
                            int                area)
{
  self->chosen[area] = !self->chosen[area];
  chosen_changed (self);
  g_signal_emit (self, signals[SIGNAL_GEMEENTE_TOGGLED], 0,
                 (int) dek_land_get_id (self->country, area), self->chosen[area]);
}

void
dek_gemeente_picker_set_focused (DekGemeentePicker *self,
                                 int                area)
{
  self->focused = area;
  dek_selection_layer_set_area (self->outline, DEK_SELECTION_FOCUSED, area);
  update_accessible (self);
}

void
dek_gemeente_picker_fit_country (DekGemeentePicker *self,
                                 gboolean           animate)
{
  DekMapBox box = dek_land_get_bounds (self->country);

  dek_map_canvas_fit (self->canvas, &box, FIT_MAX_ZOOM, animate);
}

/* ---- actions ---- */

static void
on_zoom_in (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  dek_map_canvas_zoom_by (DEK_GEMEENTE_PICKER (user_data)->canvas, 1);
}

static void
on_zoom_out (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  dek_map_canvas_zoom_by (DEK_GEMEENTE_PICKER (user_data)->canvas, -1);
}

static void
on_fit (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  dek_gemeente_picker_fit_country (user_data, TRUE);
}

static const GActionEntry entries[] = {
  { "zoom-in", on_zoom_in },
  { "zoom-out", on_zoom_out },
  { "fit", on_fit },
};

/* ---- the widget ---- */

static void
on_style_changed (DekGemeentePicker *self)
{
  const DekMapStyle *style = dek_map_canvas_get_style (self->canvas);

  dek_theme_layer_set_style (self->theme, style);
  dek_selection_layer_set_palette (self->outline, style->palette);
}

static void
dek_gemeente_picker_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CODES:
      g_value_take_boxed (value, dek_gemeente_picker_get_codes (DEK_GEMEENTE_PICKER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dek_gemeente_picker_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GArray *codes;

  switch (prop_id)
    {
    case PROP_CODES:
      codes = g_value_get_boxed (value);
      dek_gemeente_picker_set_codes (DEK_GEMEENTE_PICKER (object),
                                     codes != NULL ? (const gint *) codes->data : NULL,
                                     codes != NULL ? codes->len : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dek_gemeente_picker_dispose (GObject *object)
{
  DekGemeentePicker *self = DEK_GEMEENTE_PICKER (object);

  g_clear_handle_id (&self->scene_id, g_source_remove);
  if (self->canvas != NULL)
    {
      /* Others may keep the group longer than the widget lives. */
      for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
        g_action_map_remove_action (G_ACTION_MAP (self->actions), entries[i].name);
      g_signal_handlers_disconnect_by_data (self->canvas, self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->canvas)));
    }
  g_clear_pointer (&self->scene, dek_map_scene_unref);

  G_OBJECT_CLASS (dek_gemeente_picker_parent_class)->dispose (object);
}

static void
dek_gemeente_picker_finalize (GObject *object)
{
  DekGemeentePicker *self = DEK_GEMEENTE_PICKER (object);

  g_object_unref (self->actions);
  g_free (self->chosen);
  dek_land_unref (self->country);

  G_OBJECT_CLASS (dek_gemeente_picker_parent_class)->finalize (object);
}

static void
dek_gemeente_picker_class_init (DekGemeentePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dek_gemeente_picker_get_property;
  object_class->set_property = dek_gemeente_picker_set_property;
  object_class->dispose = dek_gemeente_picker_dispose;
  object_class->finalize = dek_gemeente_picker_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  props[PROP_CODES] = g_param_spec_boxed ("codes", NULL, NULL, G_TYPE_ARRAY,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * DekGemeentePicker::gemeente-toggled:
   * @self: the picker
   * @code: CBS number of the gemeente
   * @chosen: whether it is in the set now
   *
   * The user put a gemeente into the set or took it out.
   */
  signals[SIGNAL_GEMEENTE_TOGGLED] =
    g_signal_new ("gemeente-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
init_layers (DekGemeentePicker *self)
{
  ShumateViewport *viewport;

  self->canvas = dek_map_canvas_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));
  viewport = dek_map_canvas_get_viewport (self->canvas);

  self->theme = dek_theme_layer_new (viewport);
  self->outline = dek_selection_layer_new (viewport);
  dek_selection_layer_set_land (self->outline, self->country);
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->theme));
  dek_map_canvas_set_cover (self->canvas, DEK_PICTURE_LAYER (self->theme));
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->outline));
  g_signal_connect_object (self->canvas, "style-changed", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  on_style_changed (self);
}

static void
dek_gemeente_picker_init (DekGemeentePicker *self)
{
  self->country = dek_land_dup_country ();
  self->chosen = g_new0 (gboolean, dek_land_get_n_areas (self->country));
  self->focused = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  init_layers (self);
  dek_gemeente_picker_init_input (self);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));

  refresh (self);
  dek_gemeente_picker_fit_country (self, FALSE);
  update_accessible (self);
}

/**
 * dek_gemeente_picker_new:
 *
 * Returns: (transfer floating): a map of the country with nothing chosen
 */
GtkWidget *
dek_gemeente_picker_new (void)
{
  return g_object_new (DEK_TYPE_GEMEENTE_PICKER, NULL);
}

/**
 * dek_gemeente_picker_set_codes:
 * @self: the picker
 * @codes: (array length=n_codes) (nullable): CBS numbers; those that are no
 *   gemeente are passed over
 * @n_codes: number of them
 *
 * Replaces the set.
 */
void
dek_gemeente_picker_set_codes (DekGemeentePicker *self,
                               const gint        *codes,
                               gsize              n_codes)
{
  guint n_areas;
  g_autofree gboolean *chosen = NULL;

  g_return_if_fail (DEK_IS_GEMEENTE_PICKER (self));
  g_return_if_fail (codes != NULL || n_codes == 0);

  n_areas = dek_land_get_n_areas (self->country);
  chosen = g_new0 (gboolean, n_areas);
  for (gsize i = 0; i < n_codes; i++)
    {
      int area = dek_land_find (self->country, codes[i]);

      if (area >= 0)
        chosen[area] = TRUE;
    }

  if (memcmp (chosen, self->chosen, n_areas * sizeof *chosen) == 0)
    return;

  memcpy (self->chosen, chosen, n_areas * sizeof *chosen);
  chosen_changed (self);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  gint code_a = *(const gint *) a;
  gint code_b = *(const gint *) b;

  return (code_a > code_b) - (code_a < code_b);
}

/**
 * dek_gemeente_picker_get_codes:
 * @self: the picker
 *
 * Returns: (transfer full) (element-type gint): the CBS numbers that are
 *   chosen, ascending
 */
GArray *
dek_gemeente_picker_get_codes (DekGemeentePicker *self)
{
  GArray *codes;

  g_return_val_if_fail (DEK_IS_GEMEENTE_PICKER (self), NULL);

  codes = g_array_new (FALSE, FALSE, sizeof (gint));
  for (guint i = 0; i < dek_land_get_n_areas (self->country); i++)
    if (self->chosen[i])
      {
        gint code = dek_land_get_id (self->country, i);

        g_array_append_val (codes, code);
      }
  g_array_sort (codes, compare_codes);

  return codes;
}

/**
 * dek_gemeente_picker_has_code:
 * @self: the picker
 * @code: a CBS number
 *
 * Returns: whether it is chosen
 */
gboolean
dek_gemeente_picker_has_code (DekGemeentePicker *self,
                              gint               code)
{
  int area;

  g_return_val_if_fail (DEK_IS_GEMEENTE_PICKER (self), FALSE);

  area = dek_land_find (self->country, code);

  return area >= 0 && self->chosen[area];
}

/**
 * dek_gemeente_picker_fly_to:
 * @self: the picker
 * @code: a CBS number
 *
 * Brings a gemeente and its surroundings into sight and makes it the one that
 * Space toggles.
 */
void
dek_gemeente_picker_fly_to (DekGemeentePicker *self,
                            gint               code)
{
  DekMapBox box;
  int area;

  g_return_if_fail (DEK_IS_GEMEENTE_PICKER (self));

  area = dek_land_find (self->country, code);
  if (area < 0)
    return;

  box = dek_land_get_box (self->country, area);
  dek_gemeente_picker_set_focused (self, area);
  dek_map_canvas_fit (self->canvas, &box, FIT_MAX_ZOOM - 1, TRUE);
}

/**
 * dek_gemeente_picker_fit_codes:
 * @self: the picker
 *
 * Brings everything that is chosen into sight; with nothing chosen, the whole
 * country.
 */
void
dek_gemeente_picker_fit_codes (DekGemeentePicker *self)
{
  DekMapBox box = DEK_MAP_BOX_EMPTY;

  g_return_if_fail (DEK_IS_GEMEENTE_PICKER (self));

  for (guint i = 0; i < dek_land_get_n_areas (self->country); i++)
    if (self->chosen[i])
      {
        DekMapBox area = dek_land_get_box (self->country, i);

        dek_map_box_add_box (&box, &area);
      }

  if (dek_map_box_is_empty (&box))
    box = dek_land_get_bounds (self->country);
  dek_map_canvas_fit (self->canvas, &box, FIT_MAX_ZOOM, TRUE);
}

/**
 * dek_gemeente_picker_get_actions:
 * @self: the picker
 *
 * Returns: (transfer none): zoom-in, zoom-out and fit; to be inserted where the
 *   buttons are
 */
GActionGroup *
dek_gemeente_picker_get_actions (DekGemeentePicker *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_PICKER (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
