// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* All places of the region in a table. */

#define G_LOG_DOMAIN "dekkend-register-page"

#include "config.h"

#include "register/dek-register-page.h"

#include <glib/gi18n.h>

#include "region/region.h"
#include "widgets/widgets.h"

struct _DekRegisterPage
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkBox *box;

  DekRegion *region;
  gulong changed;               /* handler on @region */
  gboolean stale;               /* the region changed while the page was not shown */
};

enum
{
  SHOW_RECORD,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekRegisterPage, dek_register_page, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
activated_cb (DekRegisterPage *self,
              DekRecord       *record)
{
  g_signal_emit (self, signals[SHOW_RECORD], 0, record);
}

static void
refresh (DekRegisterPage *self)
{
  g_autoptr (GListModel) places = NULL;
  GtkWidget *table;

  self->stale = FALSE;
  if (self->region == NULL)
    {
      dek_pane_clear (self->box);
      return;
    }
  /* The table follows its records by itself. */
  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    return;

  places = dek_region_list (self->region, DEK_TYPE_STEUNPUNT);
  table = dek_record_table_new (_("Steunpunten and other places"));
  dek_place_cells_add_to (DEK_RECORD_TABLE (table));
  dek_record_table_set_model (DEK_RECORD_TABLE (table), places);
  g_signal_connect_object (table, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (table, "card");
  gtk_widget_set_overflow (table, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_size_request (table, -1, MIN (620, 44 + 33 * (int) g_list_model_get_n_items (places)));
  gtk_box_append (self->box, table);
  dek_pane_add_text (self->box, _("Press Enter on a row, or click it twice, to see the place on the map and edit it there."), "caption");
}

/* A page that nobody looks at is filled when it comes into view. */
static void
changed_cb (DekRegisterPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
dek_register_page_map (GtkWidget *widget)
{
  DekRegisterPage *self = DEK_REGISTER_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (dek_register_page_parent_class)->map (widget);
}

static void
dek_register_page_dispose (GObject *object)
{
  DekRegisterPage *self = DEK_REGISTER_PAGE (object);

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_register_page_parent_class)->dispose (object);
}

static void
dek_register_page_class_init (DekRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_register_page_dispose;
  widget_class->map = dek_register_page_map;

  signals[SHOW_RECORD] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dek_register_page_init (DekRegisterPage *self)
{
  self->frame = dek_page_frame_new (_("Steunpunten"),
                                    _("Here the register will be: opening hours, elements, kenmerken, and what must be checked again. For now you find here every place in the file."));
  self->box = dek_page_frame_get_box (DEK_PAGE_FRAME (self->frame));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

/**
 * dek_register_page_new:
 *
 * Returns: (transfer floating): a page without a region
 */
GtkWidget *
dek_register_page_new (void)
{
  return g_object_new (DEK_TYPE_REGISTER_PAGE, NULL);
}

/**
 * dek_register_page_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_register_page_set_region (DekRegisterPage *self,
                                DekRegion *region)
{
  g_return_if_fail (DEK_IS_REGISTER_PAGE (self));

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_set_object (&self->region, region);
  if (region != NULL)
    self->changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
