// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The region in numbers beside the Monitor 2025. */

#define G_LOG_DOMAIN "dekkend-monitor-page"

#include "config.h"

#include "monitor/dek-monitor-page.h"

#include <glib/gi18n.h>

#include "reference/reference.h"
#include "region/region.h"
#include "widgets/widgets.h"

struct _DekMonitorPage
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkBox *box;

  DekRegion *region;
  gulong changed;               /* handler on @region */
  gboolean stale;               /* the region changed while the page was not shown */
};

G_DEFINE_FINAL_TYPE (DekMonitorPage, dek_monitor_page, GTK_TYPE_WIDGET)

static int
find_monitor_region (DekRegion *region)
{
  const char *name = dek_region_get_name (region);
  guint index;

  if (name == NULL || !dek_reference_find_region (dek_reference_get_default (), name, &index))
    return -1;

  return (int) index;
}

static char *
dup_count (gint count)
{
  return count >= 0 ? dek_format_integer (count) : g_strdup (_("unknown"));
}

static void
count_sizes (DekRegion *region,
             gint      *counts)
{
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);

      if (dek_steunpunt_get_kind (place) == DEK_KIND_STEUNPUNT &&
          dek_steunpunt_get_status (place) == DEK_STATUS_OPEN)
        counts[dek_steunpunt_get_size_class (place)]++;
    }
}

static void
add_figures (DekMonitorPage         *self,
             const DekRegionSummary *summary)
{
  guint open = summary->by_kind[DEK_KIND_STEUNPUNT][DEK_STATUS_OPEN];
  g_autofree char *places = dek_format_integer (open);
  g_autofree char *each = open > 0 ? dek_format_integer (summary->inhabitants / open) : g_strdup ("–");
  /* Translators: a figure: "2 of 3". */
  g_autofree char *subregions = g_strdup_printf (_("%u of %u"), summary->n_subregions_full, summary->n_subregions);

  if (summary->n_subregions > 0)
    dek_pane_add_figures (self->box,
                          places, ngettext ("open steunpunt", "open steunpunten", open),
                          each, _("inhabitants for each of them"),
                          subregions, _("sub-regions with a full steunpunt"), NULL);
  else
    dek_pane_add_figures (self->box,
                          places, ngettext ("open steunpunt", "open steunpunten", open),
                          each, _("inhabitants for each of them"), NULL);
}

static void
add_size (GtkListBox   *list,
          DekSizeClass  size_class,
          gint          here,
          gint          monitor)
{
  g_autofree char *own = dek_format_integer (here);
  g_autofree char *other = dup_count (monitor);
  /* Translators: a number counted in the Monitor 2025. */
  g_autofree char *words = g_strdup_printf (_("Monitor 2025: %s"), other);

  dek_pane_add_row (list, NULL, dek_enum_get_label (DEK_TYPE_SIZE_CLASS, (gint) size_class), words, own);
}

static void
add_sizes (DekMonitorPage *self)
{
  int index = find_monitor_region (self->region);
  const DekRefRegion *monitor =
    index >= 0 ? dek_reference_get_region (dek_reference_get_default (), (guint) index) : NULL;
  gint counts[DEK_SIZE_CLASS_LARGE + 1] = { 0 };
  GtkListBox *list;

  count_sizes (self->region, counts);
  list = dek_pane_add_group (self->box, _("Steunpunten by Size"), _("open, in this file"));
  add_size (list, DEK_SIZE_CLASS_LARGE, counts[DEK_SIZE_CLASS_LARGE], monitor != NULL ? monitor->large : -1);
  add_size (list, DEK_SIZE_CLASS_MEDIUM, counts[DEK_SIZE_CLASS_MEDIUM], monitor != NULL ? monitor->medium : -1);
  add_size (list, DEK_SIZE_CLASS_SMALL, counts[DEK_SIZE_CLASS_SMALL], monitor != NULL ? monitor->small : -1);
  {
    g_autofree char *unknown = dek_format_integer (counts[DEK_SIZE_CLASS_UNKNOWN]);

    dek_pane_add_row (list, NULL, dek_enum_get_label (DEK_TYPE_SIZE_CLASS, DEK_SIZE_CLASS_UNKNOWN), NULL, unknown);
  }

  if (monitor == NULL)
    {
      dek_pane_add_text (self->box, _("The Monitor 2025 has no region of this name, so there is nothing to set beside it."), NULL);
      return;
    }
  list = dek_pane_add_group (self->box, _("This Region in the Monitor 2025"), NULL);
  {
    g_autofree char *total = dup_count (monitor->total);
    g_autofree char *answers = dup_count (monitor->response_lsp);
    g_autofree char *coordinators = dup_count (monitor->response_coordinators);

    dek_pane_add_row (list, NULL, _("Steunpunten"), _("table 4 and annex A"), total);
    dek_pane_add_row (list, NULL, _("Answers from steunpunten"), _("table 2"), answers);
    dek_pane_add_row (list, NULL, _("Answers from regional coordinators"), _("table 2"), coordinators);
  }
}

static void
refresh (DekMonitorPage *self)
{
  DekRegionSummary summary;

  self->stale = FALSE;
  dek_pane_clear (self->box);
  if (self->region == NULL)
    return;

  dek_region_summary_compute (&summary, self->region);
  add_figures (self, &summary);
  add_sizes (self);
  dek_pane_add_text (self->box, _("Sources: this file; inhabitants CBS, 1 January 2023; Monitor laagdrempelige steunpunten 2025."), "caption");
}

/* A page that nobody looks at is filled when it comes into view. */
static void
changed_cb (DekMonitorPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
dek_monitor_page_map (GtkWidget *widget)
{
  DekMonitorPage *self = DEK_MONITOR_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (dek_monitor_page_parent_class)->map (widget);
}

static void
dek_monitor_page_dispose (GObject *object)
{
  DekMonitorPage *self = DEK_MONITOR_PAGE (object);

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_monitor_page_parent_class)->dispose (object);
}

static void
dek_monitor_page_class_init (DekMonitorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_monitor_page_dispose;
  widget_class->map = dek_monitor_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dek_monitor_page_init (DekMonitorPage *self)
{
  self->frame = dek_page_frame_new (_("Monitor"),
                                    _("Here charts, cooperation, questionnaires and the progress of the plan will come. For now you find here the numbers of this region beside those of the Monitor 2025."));
  self->box = dek_page_frame_get_box (DEK_PAGE_FRAME (self->frame));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

/**
 * dek_monitor_page_new:
 *
 * Returns: (transfer floating): a page without a region
 */
GtkWidget *
dek_monitor_page_new (void)
{
  return g_object_new (DEK_TYPE_MONITOR_PAGE, NULL);
}

/**
 * dek_monitor_page_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_monitor_page_set_region (DekMonitorPage *self,
                               DekRegion *region)
{
  g_return_if_fail (DEK_IS_MONITOR_PAGE (self));

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_set_object (&self->region, region);
  if (region != NULL)
    self->changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
