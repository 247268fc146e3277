// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Whom the file knows. */

#define G_LOG_DOMAIN "dekkend-contacts-page"

#include "config.h"

#include "contacts/dek-contacts-page.h"

#include <glib/gi18n.h>

#include "region/region.h"
#include "widgets/widgets.h"

struct _DekContactsPage
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkBox *box;

  DekRegion *region;
  gulong changed;               /* handler on @region */
  gboolean stale;               /* the region changed while the page was not shown */
};

G_DEFINE_FINAL_TYPE (DekContactsPage, dek_contacts_page, GTK_TYPE_WIDGET)

static void
add_people (DekContactsPage *self,
            GtkListBox      *list,
            DekOrganisation *organisation)
{
  g_autoptr (GListModel) people =
    dek_region_list_where (self->region, DEK_TYPE_PERSON, "organisation", dek_record_get_id (DEK_RECORD (organisation)));

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

static void
add_organisations (DekContactsPage *self)
{
  g_autoptr (GListModel) organisations = dek_region_list (self->region, DEK_TYPE_ORGANISATION);
  guint n_organisations = g_list_model_get_n_items (organisations);
  g_autofree char *count = dek_format_integer (n_organisations);
  GtkListBox *list = dek_pane_add_group (self->box, _("Organisations"), count);

  for (guint i = 0; i < n_organisations; i++)
    {
      g_autoptr (DekOrganisation) organisation = g_list_model_get_item (organisations, i);
      g_autoptr (DekRecord) gemeente = dek_record_dup_reference (DEK_RECORD (organisation), "gemeente");

      dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-people-symbolic"),
                        dek_organisation_get_name (organisation),
                        dek_enum_get_label (DEK_TYPE_ORGANISATION_KIND, dek_organisation_get_kind (organisation)),
                        gemeente != NULL ? dek_gemeente_get_name (DEK_GEMEENTE (gemeente)) : NULL);
      add_people (self, list, organisation);
    }
  if (n_organisations == 0)
    dek_pane_add_row (list, NULL, _("None in the file yet"), NULL, NULL);
}

static void
add_roles (DekContactsPage *self)
{
  g_autoptr (GListModel) roles = dek_region_list (self->region, DEK_TYPE_PLAN_ROLE);
  GtkListBox *list;

  if (g_list_model_get_n_items (roles) == 0)
    return;

  list = dek_pane_add_group (self->box, _("Roles in the Plan"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (DekPlanRole) role = g_list_model_get_item (roles, i);

      dek_pane_add_row (list, gtk_image_new_from_icon_name ("avatar-default-symbolic"),
                        dek_plan_role_get_role (role), dek_plan_role_get_party (role),
                        dek_plan_role_get_function (role));
    }
}

static void
refresh (DekContactsPage *self)
{
  self->stale = FALSE;
  dek_pane_clear (self->box);
  if (self->region == NULL)
    return;

  add_organisations (self);
  add_roles (self);
  dek_pane_add_text (self->box, _("Only organisations and professional contacts belong here, never visitors."), "caption");
}

/* A page that nobody looks at is filled when it comes into view. */
static void
changed_cb (DekContactsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
dek_contacts_page_map (GtkWidget *widget)
{
  DekContactsPage *self = DEK_CONTACTS_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (dek_contacts_page_parent_class)->map (widget);
}

static void
dek_contacts_page_dispose (GObject *object)
{
  DekContactsPage *self = DEK_CONTACTS_PAGE (object);

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_contacts_page_parent_class)->dispose (object);
}

static void
dek_contacts_page_class_init (DekContactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_contacts_page_dispose;
  widget_class->map = dek_contacts_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dek_contacts_page_init (DekContactsPage *self)
{
  self->frame = dek_page_frame_new (_("Contacts"),
                                    _("Here you will write down a talk in twenty seconds, and see who has not been spoken to for long. For now you find here whom the file knows."));
  self->box = dek_page_frame_get_box (DEK_PAGE_FRAME (self->frame));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

/**
 * dek_contacts_page_new:
 *
 * Returns: (transfer floating): a page without a region
 */
GtkWidget *
dek_contacts_page_new (void)
{
  return g_object_new (DEK_TYPE_CONTACTS_PAGE, NULL);
}

/**
 * dek_contacts_page_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_contacts_page_set_region (DekContactsPage *self,
                                DekRegion *region)
{
  g_return_if_fail (DEK_IS_CONTACTS_PAGE (self));

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_set_object (&self->region, region);
  if (region != NULL)
    self->changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
