// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The side pane of one place: what the file knows of it, editable in place. */

#define G_LOG_DOMAIN "dekkend-map-steunpunt-pane"

#include "config.h"

#include "map/dek-steunpunt-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "map/dek-field-row.h"
#include "map/dek-plan-list.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-place-words.h"
#include "widgets/dek-swatch.h"
#include "widgets/dek-template.h"

#define N_FIELDS 7

struct _DekSteunpuntPane
{
  GtkWidget parent_instance;

  GtkBox *sign;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkLabel *quality;
  GtkLabel *advice;
  GtkLevelBar *level;
  GtkButton *place_button;
  AdwEntryRow *name_row;
  AdwComboRow *kind_row;
  AdwComboRow *status_row;
  AdwComboRow *size_row;
  AdwEntryRow *address_row;
  AdwEntryRow *place_row;
  AdwEntryRow *note_row;
  GtkBox *facts;

  DekFieldRow *fields[N_FIELDS];
  DekSteunpunt *steunpunt;
  DekRegion *region;            /* of what is shown; nullable */
  gulong changed;               /* handler on @region */
};

G_DEFINE_FINAL_TYPE (DekSteunpuntPane, dek_steunpunt_pane, GTK_TYPE_WIDGET)

static void
show_head (DekSteunpuntPane *self)
{
  DekPinSymbol symbol = dek_place_symbol (self->steunpunt);
  g_autofree char *words = dek_place_dup_kind_and_status (self->steunpunt);
  g_autofree char *gemeente = dek_place_dup_gemeente_name (self->steunpunt);
  g_autofree char *subtitle = NULL;
  const char *name = dek_steunpunt_get_name (self->steunpunt);

  if (gemeente != NULL)
    /* Translators: what a place is, and where: "Ontmoetingsplek, open · Leiden". */
    subtitle = g_strdup_printf (C_("what and where", "%s · %s"), words, gemeente);
  else
    subtitle = g_steal_pointer (&words);

  dek_pane_clear (self->sign);
  gtk_box_append (self->sign, dek_swatch_new_symbol (&symbol));
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
}

static void
show_position (DekSteunpuntPane *self)
{
  DekPositionQuality quality = dek_steunpunt_get_position_quality (self->steunpunt);
  gboolean placed = dek_steunpunt_get_location (self->steunpunt) != NULL;
  int step = dek_place_quality_step (quality, placed);
  g_autofree char *words = g_strdup_printf (_("Step %d of 4"), step);

  gtk_label_set_text (self->quality, dek_place_quality_words (quality, placed));
  gtk_label_set_text (self->advice, dek_place_quality_advice (quality, placed));
  gtk_level_bar_set_value (self->level, step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_button_set_label (self->place_button, placed ? _("_Point Out…") : _("_Put on the Map…"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->level), words);
}

static const char *
presence_icon (DekPresence state)
{
  switch (state)
    {
    case DEK_PRESENCE_PRESENT:
      return "emblem-ok-symbolic";
    case DEK_PRESENCE_DEVELOPING:
      return "content-loading-symbolic";
    case DEK_PRESENCE_ABSENT:
      return "action-unavailable-symbolic";
    case DEK_PRESENCE_UNKNOWN:
    default:
      return "radio-symbolic";
    }
}

static DekPresence
presence_of (GListModel     *elements,
             DekElementKind  kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DekElement) element = g_list_model_get_item (elements, i);

      if (dek_element_get_element (element) == kind)
        return dek_element_get_state (element);
    }

  return DEK_PRESENCE_UNKNOWN;
}

/* The four basic elements always, others when the file knows of them. */
static void
add_elements (DekSteunpuntPane *self)
{
  DekRegion *region = dek_record_get_region (DEK_RECORD (self->steunpunt));
  g_autoptr (GListModel) elements =
    dek_region_list_where (region, DEK_TYPE_ELEMENT, "steunpunt", dek_record_get_id (DEK_RECORD (self->steunpunt)));
  GtkListBox *list = dek_pane_add_group (self->facts, _("Elements"), NULL);

  for (int kind = DEK_ELEMENT_KIND_INLOOP; kind <= DEK_ELEMENT_KIND_TRAINING; kind++)
    {
      DekPresence state = presence_of (elements, kind);

      if (kind > DEK_ELEMENT_KIND_GROWTH && state == DEK_PRESENCE_UNKNOWN)
        continue;
      dek_pane_add_row (list, gtk_image_new_from_icon_name (presence_icon (state)),
                        dek_enum_get_label (DEK_TYPE_ELEMENT_KIND, kind), NULL,
                        dek_enum_get_label (DEK_TYPE_PRESENCE, (gint) state));
    }
}

static void
add_belongings (DekSteunpuntPane *self)
{
  DekRecord *record = DEK_RECORD (self->steunpunt);
  g_autoptr (DekRecord) gemeente = dek_record_dup_reference (record, "gemeente");
  g_autoptr (DekRecord) organisation = dek_record_dup_reference (record, "organisation");
  g_autoptr (DekRecord) parent = dek_record_dup_reference (record, "parent");
  GtkListBox *list;

  if (gemeente == NULL && organisation == NULL && parent == NULL)
    return;

  list = dek_pane_add_group (self->facts, _("Belongs To"), NULL);
  if (gemeente != NULL)
    dek_pane_row_set_record (dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-map-symbolic"),
                                               dek_gemeente_get_name (DEK_GEMEENTE (gemeente)),
                                               C_("kind of place", "gemeente"), NULL),
                             gemeente);
  if (organisation != NULL)
    dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-people-symbolic"),
                      dek_organisation_get_name (DEK_ORGANISATION (organisation)), _("organisation"), NULL);
  if (parent != NULL)
    dek_pane_add_place (list, DEK_STEUNPUNT (parent), TRUE);
}

static void
refresh (DekSteunpuntPane *self)
{
  gint64 id;
  const char *source;

  dek_pane_clear (self->facts);
  if (self->steunpunt == NULL || dek_record_is_deleted (DEK_RECORD (self->steunpunt)))
    return;

  id = dek_record_get_id (DEK_RECORD (self->steunpunt));
  show_head (self);
  show_position (self);
  add_elements (self);
  dek_plan_list_add (self->facts, _("In the Plan"),
                     dek_record_get_region (DEK_RECORD (self->steunpunt)), "steunpunt", id);
  add_belongings (self);
  source = dek_steunpunt_get_source (self->steunpunt);
  if (source != NULL)
    {
      /* Translators: %s names where something is known from. */
      g_autofree char *text = g_strdup_printf (_("Source: %s"), source);

      dek_pane_add_text (self->facts, text, "caption");
    }
}

static void
unfollow (DekSteunpuntPane *self)
{
  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_object (&self->region);
}

static void
dek_steunpunt_pane_dispose (GObject *object)
{
  DekSteunpuntPane *self = DEK_STEUNPUNT_PANE (object);

  for (gsize i = 0; i < N_FIELDS; i++)
    g_clear_object (&self->fields[i]);
  unfollow (self);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_STEUNPUNT_PANE);
  g_clear_object (&self->steunpunt);

  G_OBJECT_CLASS (dek_steunpunt_pane_parent_class)->dispose (object);
}

static void
dek_steunpunt_pane_class_init (DekSteunpuntPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_steunpunt_pane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-steunpunt-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, sign);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, name);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, quality);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, advice);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, level);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, place_button);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, name_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, kind_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, status_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, size_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, address_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, place_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, note_row);
  gtk_widget_class_bind_template_child (widget_class, DekSteunpuntPane, facts);
}

static void
dek_steunpunt_pane_init (DekSteunpuntPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields[0] = dek_field_row_new_text (self->name_row, "name");
  self->fields[1] = dek_field_row_new_enum (self->kind_row, "kind", DEK_TYPE_KIND);
  self->fields[2] = dek_field_row_new_enum (self->status_row, "status", DEK_TYPE_STATUS);
  self->fields[3] = dek_field_row_new_enum (self->size_row, "size-class", DEK_TYPE_SIZE_CLASS);
  self->fields[4] = dek_field_row_new_text (self->address_row, "address");
  self->fields[5] = dek_field_row_new_text (self->place_row, "place");
  self->fields[6] = dek_field_row_new_text (self->note_row, "note");
}

/**
 * dek_steunpunt_pane_new:
 *
 * Returns: (transfer floating): an empty pane
 */
GtkWidget *
dek_steunpunt_pane_new (void)
{
  return g_object_new (DEK_TYPE_STEUNPUNT_PANE, NULL);
}

/**
 * dek_steunpunt_pane_set_steunpunt:
 * @steunpunt: (nullable): what to show
 *
 * Commits what is being typed, shows @steunpunt and follows it.
 */
void
dek_steunpunt_pane_set_steunpunt (DekSteunpuntPane *self,
                                  DekSteunpunt     *steunpunt)
{
  g_return_if_fail (DEK_IS_STEUNPUNT_PANE (self));

  unfollow (self);
  for (gsize i = 0; i < N_FIELDS; i++)
    dek_field_row_set_record (self->fields[i], DEK_RECORD (steunpunt));
  g_set_object (&self->steunpunt, steunpunt);
  if (steunpunt != NULL)
    {
      self->region = g_object_ref (dek_record_get_region (DEK_RECORD (steunpunt)));
      self->changed = g_signal_connect_swapped (self->region, "changed", G_CALLBACK (refresh), self);
    }
  refresh (self);
}

/**
 * dek_steunpunt_pane_commit:
 *
 * Writes what is being typed.
 */
void
dek_steunpunt_pane_commit (DekSteunpuntPane *self)
{
  g_return_if_fail (DEK_IS_STEUNPUNT_PANE (self));

  for (gsize i = 0; i < N_FIELDS; i++)
    dek_field_row_commit (self->fields[i]);
}
