// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Putting a region together: which one, its gemeenten, and where to keep it.
 * Of most regions only the gemeenten with a steunpunt are known; the page says
 * so and lets the user complete them, on the map or in the list.
 */

#define G_LOG_DOMAIN "dekkend-app-new-region-page"

#include "config.h"

#include "app/dek-new-region-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/dek-gemeente-list.h"
#include "app/dek-region-maker.h"
#include "map/dek-gemeente-picker.h"
#include "reference/reference.h"
#include "widgets/widgets.h"

#define OWN_REGION (-1)
#define WHOLE_COUNTRY (-2)
#define KEY_REGION "dek-region"

struct _DekNewRegionPage
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  GtkWidget *steps;
  GtkWidget *regions_step;
  GtkWidget *details_step;
  GtkWidget *back;
  GtkSearchEntry *search;
  GtkListBox *regions;
  AdwEntryRow *name;
  GtkLabel *remark;
  GtkLabel *sum;
  DekGemeenteList *gemeenten;
  GtkWidget *gemeenten_box;
  AdwActionRow *place;
  GtkWidget *bottom;
  GtkWidget *create;
  GtkWidget *busy_box;
  GtkSpinner *spinner;
  DekGemeentePicker *picker;

  gint region;                  /* of the monitor, or one of the two above */
  char *path;                   /* chosen, or proposed from the name */
  gboolean path_chosen;
  gboolean overwrite;
  GCancellable *making;         /* not null while a region is being made */
};

G_DEFINE_FINAL_TYPE (DekNewRegionPage, dek_new_region_page, GTK_TYPE_WIDGET)

static void
update (DekNewRegionPage *self)
{
  g_autoptr (GArray) codes = dek_gemeente_list_dup_codes (self->gemeenten);
  g_autofree char *inhabitants = dek_format_integer (dek_gemeente_list_get_inhabitants (self->gemeenten));
  g_autofree char *sum = NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  gboolean filled = self->region == WHOLE_COUNTRY || codes->len > 0;

  /* Translators: %s is a number of inhabitants. */
  sum = g_strdup_printf (ngettext ("%u gemeente, %s inhabitants", "%u gemeenten, %s inhabitants",
                                   codes->len),
                         codes->len, inhabitants);
  gtk_label_set_text (self->sum, sum);
  gtk_widget_set_sensitive (self->create, *name != '\0' && filled && self->making == NULL);
}

static void
propose_path (DekNewRegionPage *self)
{
  g_autofree char *shown = NULL;

  if (!self->path_chosen)
    {
      g_free (self->path);
      self->path = dek_region_maker_propose_path (gtk_editable_get_text (GTK_EDITABLE (self->name)));
      self->overwrite = FALSE;
    }
  shown = dek_format_path (self->path);
  adw_action_row_set_subtitle (self->place, shown);
}

static void
name_changed_cb (DekNewRegionPage *self)
{
  propose_path (self);
  update (self);
}

static void
list_changed_cb (DekNewRegionPage *self)
{
  g_autoptr (GArray) codes = dek_gemeente_list_dup_codes (self->gemeenten);

  dek_gemeente_picker_set_codes (self->picker, (const gint *) codes->data, codes->len);
  update (self);
}

static void
gemeente_toggled_cb (DekNewRegionPage *self,
                     gint              code,
                     gboolean          chosen)
{
  dek_gemeente_list_choose (self->gemeenten, code, chosen);
  update (self);
}

static void
place_chosen_cb (const char *path,
                 gpointer    user_data)
{
  /* The dialog has asked whether a file that is there may go. */
  dek_new_region_page_set_path (DEK_NEW_REGION_PAGE (user_data), path, TRUE);
}

static void
choose_place_cb (DekNewRegionPage *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_filename_display_name (base);

  dek_file_dialog_save_region (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               folder, name, place_chosen_cb, self);
}

static char *
describe (const DekRefRegion *region)
{
  g_autofree char *places = NULL;
  g_autofree char *gemeenten = NULL;

  places = g_strdup_printf (ngettext ("%d steunpunt", "%d steunpunten", (gulong) region->total),
                            region->total);
  if (region->complete)
    gemeenten = g_strdup_printf (ngettext ("%u gemeente", "%u gemeenten", region->n_gemeenten),
                                 region->n_gemeenten);
  else
    gemeenten = g_strdup_printf (ngettext ("%u gemeente known", "%u gemeenten known", region->n_gemeenten),
                                 region->n_gemeenten);

  /* Translators: steunpunten and gemeenten of a region: "9 steunpunten, 13 gemeenten". */
  return g_strdup_printf (_("%s, %s"), places, gemeenten);
}

static void
add_region_row (DekNewRegionPage *self,
                gint              region,
                const char       *title,
                const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), KEY_REGION, GINT_TO_POINTER (region));
  gtk_list_box_append (self->regions, row);
}

static void
fill_regions (DekNewRegionPage *self)
{
  const DekReference *reference = dek_reference_get_default ();

  add_region_row (self, OWN_REGION, _("A Region of Your Own"), _("Give a name and pick gemeenten"));
  add_region_row (self, WHOLE_COUNTRY, _("The Whole Country"), _("All 342 gemeenten and 318 steunpunten"));
  for (guint i = 0; i < dek_reference_get_n_regions (reference); i++)
    {
      const DekRefRegion *region = dek_reference_get_region (reference, i);
      g_autofree char *subtitle = describe (region);

      add_region_row (self, (gint) i, region->name, subtitle);
    }
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  DekNewRegionPage *self = DEK_NEW_REGION_PAGE (user_data);
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *needle = g_utf8_casefold (wanted, -1);
  g_autofree char *hay = g_utf8_casefold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);

  return strstr (hay, needle) != NULL;
}

static void
search_changed_cb (DekNewRegionPage *self)
{
  gtk_list_box_invalidate_filter (self->regions);
}

static void
region_activated_cb (DekNewRegionPage *self,
                     GtkListBoxRow    *row)
{
  dek_new_region_page_choose (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KEY_REGION)));
}

static void
back_cb (DekNewRegionPage *self)
{
  if (dek_turn_get (self->steps) == self->details_step)
    {
      dek_turn_to (self->steps, self->regions_step);
      gtk_widget_set_visible (self->bottom, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.to-start", NULL);
}

static void
set_busy (DekNewRegionPage *self,
          gboolean          busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Take the focus from what is about to be switched off. */
  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_visible (self->busy_box, busy);
  gtk_widget_set_visible (self->create, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->back, !busy);
  gtk_widget_set_sensitive (self->steps, !busy);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (DekNewRegionPage) self = DEK_NEW_REGION_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dek_region_maker_finish (result, &error);

  g_clear_object (&self->making);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);
  update (self);
  if (path == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "^ay", path);
}

static void
dek_new_region_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dek_new_region_page_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (DEK_NEW_REGION_PAGE (widget)->search));
}

static void
dek_new_region_page_dispose (GObject *object)
{
  DekNewRegionPage *self = DEK_NEW_REGION_PAGE (object);

  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_NEW_REGION_PAGE);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (dek_new_region_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, flap);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, steps);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, regions_step);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, details_step);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, back);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, search);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, regions);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, name);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, remark);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, sum);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, gemeenten);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, gemeenten_box);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, place);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, create);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, busy_box);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, DekNewRegionPage, picker);
}

static void
dek_new_region_page_class_init (DekNewRegionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_new_region_page_dispose;
  widget_class->map = dek_new_region_page_map;

  g_type_ensure (DEK_TYPE_GEMEENTE_LIST);
  g_type_ensure (DEK_TYPE_GEMEENTE_PICKER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-new-region-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gemeente_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, dek_new_region_page_create);
}

static void
dek_new_region_page_init (DekNewRegionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_filter_func (self->regions, filter_cb, self, NULL);
  fill_regions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "picker",
                                  dek_gemeente_picker_get_actions (self->picker));
  propose_path (self);
}

/**
 * dek_new_region_page_new:
 *
 * Returns: (transfer floating): a page for a #DekWindow, whose actions it uses
 */
GtkWidget *
dek_new_region_page_new (void)
{
  return g_object_new (DEK_TYPE_NEW_REGION_PAGE, NULL);
}

/** dek_new_region_page_is_busy: Returns: whether a region is being made */
gboolean
dek_new_region_page_is_busy (DekNewRegionPage *self)
{
  g_return_val_if_fail (DEK_IS_NEW_REGION_PAGE (self), FALSE);

  return self->making != NULL;
}

static void
say_what_is_known (DekNewRegionPage   *self,
                   const DekRefRegion *region)
{
  g_autofree char *text = NULL;

  if (self->region == WHOLE_COUNTRY)
    text = g_strdup (_("All gemeenten come along, with their postcodes and the steunpunten of the Monitor 2025."));
  else if (region == NULL)
    text = g_strdup (_("Pick the gemeenten on the map, or tick them in the list. Postcodes and known steunpunten come along."));
  else if (region->complete)
    text = g_strdup (_("All gemeenten of this region are known. Postcodes and steunpunten come along."));
  else
    text = g_strdup_printf (ngettext ("Of this region only the gemeente with a steunpunt is known (%u). Add the others on the map or in the list.",
                                      "Of this region only the gemeenten with a steunpunt are known (%u). Add the others on the map or in the list.",
                                      region->n_gemeenten),
                            region->n_gemeenten);
  gtk_label_set_text (self->remark, text);
}

/**
 * dek_new_region_page_choose:
 * @monitor_region: index of a region in the reference; -1 for one of the
 *   user's own, -2 for the whole country
 *
 * Fills in what is known of a region.
 */
void
dek_new_region_page_choose (DekNewRegionPage *self,
                            gint              monitor_region)
{
  const DekRefRegion *region = NULL;

  g_return_if_fail (DEK_IS_NEW_REGION_PAGE (self));
  g_return_if_fail (monitor_region >= WHOLE_COUNTRY);

  if (monitor_region >= 0)
    region = dek_reference_get_region (dek_reference_get_default (), (guint) monitor_region);

  self->region = monitor_region;
  self->path_chosen = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         region != NULL ? region->name : monitor_region == WHOLE_COUNTRY ? "Nederland" : "");
  dek_gemeente_list_set_codes (self->gemeenten, region != NULL ? region->gemeente_codes : NULL,
                               region != NULL ? region->n_gemeenten : 0);
  gtk_widget_set_visible (self->gemeenten_box, monitor_region != WHOLE_COUNTRY);
  gtk_widget_set_sensitive (GTK_WIDGET (self->picker), monitor_region != WHOLE_COUNTRY);
  list_changed_cb (self);
  if (region != NULL && region->n_gemeenten > 0)
    dek_gemeente_picker_fit_codes (self->picker);
  say_what_is_known (self, region);
  dek_turn_to (self->steps, self->details_step);
  gtk_widget_set_visible (self->bottom, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * dek_new_region_page_set_path:
 * @path: absolute path of the file to make
 * @overwrite: whether a file that is there may be replaced
 *
 * Sets where the region will be kept.
 */
void
dek_new_region_page_set_path (DekNewRegionPage *self,
                              const char       *path,
                              gboolean          overwrite)
{
  g_return_if_fail (DEK_IS_NEW_REGION_PAGE (self));
  g_return_if_fail (path != NULL && g_path_is_absolute (path));

  g_free (self->path);
  self->path = g_str_has_suffix (path, ".gpkg") ? g_strdup (path) : g_strconcat (path, ".gpkg", NULL);
  /* A name to which the suffix was added was not the one that was agreed to. */
  self->overwrite = overwrite && g_str_equal (path, self->path);
  self->path_chosen = TRUE;
  propose_path (self);
}

/**
 * dek_new_region_page_create:
 *
 * Makes the region in a worker and opens it; what goes wrong is said in a
 * toast and leaves the page as it is.
 */
void
dek_new_region_page_create (DekNewRegionPage *self)
{
  g_autoptr (GArray) codes = NULL;
  g_autofree char *name = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  g_return_if_fail (DEK_IS_NEW_REGION_PAGE (self));

  if (self->making != NULL || !gtk_widget_get_sensitive (self->create))
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  codes = dek_gemeente_list_dup_codes (self->gemeenten);
  seed.name = name;
  seed.monitor_region = MAX (self->region, -1);
  seed.whole_country = self->region == WHOLE_COUNTRY;
  seed.gemeente_codes = seed.whole_country ? NULL : (const gint *) codes->data;
  seed.n_gemeenten = seed.whole_country ? 0 : codes->len;
  seed.overwrite = self->overwrite;
  self->making = g_cancellable_new ();
  set_busy (self, TRUE);
  dek_region_maker_async (self->path, &seed, made_cb, g_object_ref (self));
}
