// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The side pane of one gemeente: what is there, what is planned, whom to talk to. */

#define G_LOG_DOMAIN "dekkend-map-gemeente-pane"

#include "config.h"

#include "map/dek-gemeente-pane.h"

#include <glib/gi18n.h>

#include "map/dek-plan-list.h"
#include "map/dek-verdict-card.h"
#include "widgets/dek-format.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-place-words.h"
#include "widgets/dek-template.h"

struct _DekGemeentePane
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *subtitle;
  GtkBox *box;
  DekVerdictCard *verdict;      /* in @box; NULL without a coverage */

  DekGemeente *gemeente;
  DekCoverageModel *model;      /* nullable */
  DekRegion *region;            /* of what is shown; nullable */
  gulong changed;               /* handler on @region */
};

G_DEFINE_FINAL_TYPE (DekGemeentePane, dek_gemeente_pane, GTK_TYPE_WIDGET)

static void
show_head (DekGemeentePane *self)
{
  g_autoptr (DekRecord) subregion = dek_record_dup_reference (DEK_RECORD (self->gemeente), "subregion");
  g_autofree char *subtitle = NULL;
  const char *name = dek_gemeente_get_name (self->gemeente);

  if (subregion != NULL)
    /* Translators: %s is a sub-region. */
    subtitle = g_strdup_printf (_("gemeente in %s"), dek_subregion_get_name (DEK_SUBREGION (subregion)));
  else if (dek_gemeente_get_province (self->gemeente) != NULL)
    /* Translators: %s is a province. */
    subtitle = g_strdup_printf (_("gemeente in %s"), dek_gemeente_get_province (self->gemeente));
  else
    subtitle = g_strdup (C_("kind of place", "gemeente"));

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
}

static void
add_figures (DekGemeentePane *self,
             guint            n_places)
{
  gint64 inhabitants = dek_gemeente_get_inhabitants (self->gemeente);
  double land = dek_gemeente_get_land_km2 (self->gemeente);
  g_autofree char *people = inhabitants >= 0 ? dek_format_integer (inhabitants) : g_strdup (_("unknown"));
  g_autofree char *area = land >= 0 ? dek_format_decimal (land, land < 10 ? 1 : 0) : g_strdup (_("unknown"));
  g_autofree char *places = dek_format_integer (n_places);

  dek_pane_add_figures (self->box,
                        people, _("inhabitants"),
                        area, _("km² of land"),
                        places, ngettext ("place", "places", n_places),
                        NULL);
}

static void
add_places (DekGemeentePane *self,
            GListModel      *places)
{
  GtkListBox *list = dek_pane_add_group (self->box, _("Places"), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);

      dek_pane_add_place (list, place, FALSE);
    }
  if (g_list_model_get_n_items (places) == 0)
    dek_pane_add_row (list, NULL, _("None in the file"),
                      _("No steunpunt, ontmoetingsplek or inloop is known here."), NULL);
}

static void
add_people_of (DekGemeentePane *self,
               GtkListBox      *list,
               DekOrganisation *organisation)
{
  DekRegion *region = dek_record_get_region (DEK_RECORD (self->gemeente));
  g_autoptr (GListModel) people =
    dek_region_list_where (region, DEK_TYPE_PERSON, "organisation", dek_record_get_id (DEK_RECORD (organisation)));

  dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-people-symbolic"),
                    dek_organisation_get_name (organisation),
                    dek_enum_get_label (DEK_TYPE_ORGANISATION_KIND, dek_organisation_get_kind (organisation)),
                    NULL);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (DekPerson) person = g_list_model_get_item (people, i);
      const char *function = dek_person_get_function (person);

      dek_pane_add_row (list, gtk_image_new_from_icon_name ("avatar-default-symbolic"),
                        dek_person_get_name (person),
                        function != NULL ? function
                                         : dek_enum_get_label (DEK_TYPE_ROLE, dek_person_get_role (person)),
                        NULL);
    }
}

/* Organisations of the gemeente itself, and those that run a place in it. */
static void
add_contacts (DekGemeentePane *self,
              GListModel      *places)
{
  DekRegion *region = dek_record_get_region (DEK_RECORD (self->gemeente));
  g_autoptr (GListModel) own =
    dek_region_list_where (region, DEK_TYPE_ORGANISATION, "gemeente", dek_record_get_id (DEK_RECORD (self->gemeente)));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GtkListBox *list;

  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    g_ptr_array_add (all, g_list_model_get_item (own, i));
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekRecord) place = g_list_model_get_item (places, i);
      g_autoptr (DekRecord) organisation = dek_record_dup_reference (place, "organisation");

      if (organisation != NULL && !g_ptr_array_find (all, organisation, NULL))
        g_ptr_array_add (all, g_object_ref (organisation));
    }
  if (all->len == 0)
    return;

  list = dek_pane_add_group (self->box, _("With Whom"), NULL);
  for (guint i = 0; i < all->len; i++)
    add_people_of (self, list, all->pdata[i]);
}

static void
add_verdict (DekGemeentePane *self)
{
  DekCoverage *coverage = self->model != NULL ? dek_coverage_model_get_coverage (self->model) : NULL;

  if (coverage == NULL)
    return;

  self->verdict = DEK_VERDICT_CARD (dek_verdict_card_new ());
  dek_verdict_card_set (self->verdict, coverage, dek_record_get_id (DEK_RECORD (self->gemeente)));
  gtk_box_append (self->box, GTK_WIDGET (self->verdict));
}

static void
refresh (DekGemeentePane *self)
{
  g_autoptr (GListModel) places = NULL;
  DekRegion *region;
  gint64 id;

  self->verdict = NULL;
  dek_pane_clear (self->box);
  if (self->gemeente == NULL)
    return;

  region = dek_record_get_region (DEK_RECORD (self->gemeente));
  id = dek_record_get_id (DEK_RECORD (self->gemeente));
  places = dek_region_list_where (region, DEK_TYPE_STEUNPUNT, "gemeente", id);
  show_head (self);
  add_verdict (self);
  add_figures (self, g_list_model_get_n_items (places));
  add_places (self, places);
  if (dek_plan_list_add (self->box, _("In the Plan"), region, "gemeente", id) == 0)
    dek_pane_add_text (self->box, _("The plan says nothing of this gemeente yet."), NULL);
  add_contacts (self, places);
  if (dek_gemeente_get_note (self->gemeente) != NULL)
    dek_pane_add_text (self->box, dek_gemeente_get_note (self->gemeente), NULL);
  dek_pane_add_text (self->box, _("Inhabitants and area: CBS, 2023."), "caption");
}

/* The rest of the pane does not depend on the norm. */
static void
coverage_cb (DekGemeentePane *self)
{
  DekCoverage *coverage = dek_coverage_model_get_coverage (self->model);

  if (self->gemeente == NULL || dek_record_is_deleted (DEK_RECORD (self->gemeente)))
    return;
  if (self->verdict == NULL || coverage == NULL)
    refresh (self);
  else
    dek_verdict_card_set (self->verdict, coverage, dek_record_get_id (DEK_RECORD (self->gemeente)));
}

static void
unfollow (DekGemeentePane *self)
{
  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_object (&self->region);
}

static void
dek_gemeente_pane_dispose (GObject *object)
{
  DekGemeentePane *self = DEK_GEMEENTE_PANE (object);

  unfollow (self);
  self->verdict = NULL;
  dek_gemeente_pane_set_model (self, NULL);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_GEMEENTE_PANE);
  g_clear_object (&self->gemeente);

  G_OBJECT_CLASS (dek_gemeente_pane_parent_class)->dispose (object);
}

static void
dek_gemeente_pane_class_init (DekGemeentePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_gemeente_pane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-gemeente-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DekGemeentePane, name);
  gtk_widget_class_bind_template_child (widget_class, DekGemeentePane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DekGemeentePane, box);
}

static void
dek_gemeente_pane_init (DekGemeentePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dek_gemeente_pane_new:
 *
 * Returns: (transfer floating): an empty pane
 */
GtkWidget *
dek_gemeente_pane_new (void)
{
  return g_object_new (DEK_TYPE_GEMEENTE_PANE, NULL);
}

/**
 * dek_gemeente_pane_set_model:
 * @model: (nullable): who is reached in the region of the gemeenten to come
 */
void
dek_gemeente_pane_set_model (DekGemeentePane  *self,
                             DekCoverageModel *model)
{
  g_return_if_fail (DEK_IS_GEMEENTE_PANE (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "changed", G_CALLBACK (coverage_cb), self, G_CONNECT_SWAPPED);
}

/**
 * dek_gemeente_pane_set_gemeente:
 * @gemeente: (nullable): what to show
 *
 * Shows @gemeente and follows what changes about it.
 */
void
dek_gemeente_pane_set_gemeente (DekGemeentePane *self,
                                DekGemeente     *gemeente)
{
  g_return_if_fail (DEK_IS_GEMEENTE_PANE (self));

  unfollow (self);
  g_set_object (&self->gemeente, gemeente);
  if (gemeente != NULL)
    {
      self->region = g_object_ref (dek_record_get_region (DEK_RECORD (gemeente)));
      self->changed = g_signal_connect_swapped (self->region, "changed", G_CALLBACK (refresh), self);
    }
  refresh (self);
}
