// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The plan as the file holds it, to be read. */

#define G_LOG_DOMAIN "dekkend-plan-page"

#include "config.h"

#include "plan/dek-plan-page.h"

#include <glib/gi18n.h>

#include "plan/dek-plan-entry.h"
#include "region/region.h"
#include "widgets/widgets.h"

struct _DekPlanPage
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

G_DEFINE_FINAL_TYPE (DekPlanPage, dek_plan_page, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
add_summary (DekPlanPage            *self,
             const DekRegionSummary *summary)
{
  g_autofree char *situations = dek_format_integer (summary->n_situations);
  g_autofree char *actions = dek_format_integer (summary->n_actions);
  g_autofree char *risks = dek_format_integer (summary->n_risks);

  dek_pane_add_figures (self->box,
                        situations, ngettext ("situation", "situations", summary->n_situations),
                        actions, ngettext ("action", "actions", summary->n_actions),
                        risks, ngettext ("risk", "risks", summary->n_risks),
                        NULL);
}

static char *
dup_name (DekRecord *record)
{
  char *name = NULL;

  if (record != NULL)
    g_object_get (record, "name", &name, NULL);

  return name;
}

static void
add_actions (GtkListBox   *list,
             DekRegion    *region,
             DekSituation *situation)
{
  g_autoptr (GListModel) actions =
    dek_region_list_where (region, DEK_TYPE_ACTION, "situation", dek_record_get_id (DEK_RECORD (situation)));

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DekAction) action = g_list_model_get_item (actions, i);

      dek_pane_add_row (list, gtk_image_new_from_icon_name ("go-next-symbolic"),
                        dek_action_get_title (action), NULL,
                        dek_enum_get_label (DEK_TYPE_ACTION_STATUS, dek_action_get_status (action)));
    }
}

/* Situations of one subject follow each other: each subject is a group. */
static void
add_situations (DekPlanPage *self)
{
  g_autoptr (GPtrArray) entries = dek_plan_entry_list (self->region);
  DekRecord *subject = NULL;
  GtkListBox *list = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const DekPlanEntry *entry = g_ptr_array_index (entries, i);

      if (list == NULL || entry->subject != subject)
        {
          g_autofree char *name = dup_name (entry->subject);

          subject = entry->subject;
          list = dek_pane_add_group (self->box, name != NULL ? name : _("The Whole Region"),
                                     entry->subregion != NULL ? dek_subregion_get_name (entry->subregion) : NULL);
        }
      dek_pane_add_row (list, NULL, dek_situation_get_text (entry->situation), NULL, NULL);
      add_actions (list, self->region, entry->situation);
    }
}

static void
add_risks (DekPlanPage *self)
{
  g_autoptr (GListModel) risks = dek_region_list (self->region, DEK_TYPE_RISK);
  GtkListBox *list;

  if (g_list_model_get_n_items (risks) == 0)
    return;

  list = dek_pane_add_group (self->box, _("Risks"), _("measures"));
  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (DekRisk) risk = g_list_model_get_item (risks, i);
      g_autoptr (GListModel) measures =
        dek_region_list_where (self->region, DEK_TYPE_RISK_MEASURE, "risk", dek_record_get_id (DEK_RECORD (risk)));
      g_autofree char *count = dek_format_integer (g_list_model_get_n_items (measures));

      dek_pane_add_row (list, gtk_image_new_from_icon_name ("dialog-warning-symbolic"),
                        dek_risk_get_title (risk),
                        dek_enum_get_label (DEK_TYPE_RISK_CATEGORY, dek_risk_get_category (risk)), count);
    }
}

static void
refresh (DekPlanPage *self)
{
  DekRegionSummary summary;

  self->stale = FALSE;
  dek_pane_clear (self->box);
  if (self->region == NULL)
    return;

  dek_region_summary_compute (&summary, self->region);
  add_summary (self, &summary);
  if (summary.n_situations + summary.n_actions + summary.n_risks == 0)
    dek_pane_add_text (self->box, _("There is no plan in this file yet."), NULL);
  add_situations (self);
  add_risks (self);
}

/* A page that nobody looks at is filled when it comes into view. */
static void
changed_cb (DekPlanPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
dek_plan_page_map (GtkWidget *widget)
{
  DekPlanPage *self = DEK_PLAN_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (dek_plan_page_parent_class)->map (widget);
}

static void
dek_plan_page_dispose (GObject *object)
{
  DekPlanPage *self = DEK_PLAN_PAGE (object);

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_plan_page_parent_class)->dispose (object);
}

static void
dek_plan_page_class_init (DekPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_plan_page_dispose;
  widget_class->map = dek_plan_page_map;

  signals[SHOW_RECORD] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dek_plan_page_init (DekPlanPage *self)
{
  self->frame = dek_page_frame_new (_("Plan"),
                                    _("Here the plan will be written: per sub-region what is there and what is done about it, all actions with owner and date, and risks with their measures. For now you read here what the file holds."));
  self->box = dek_page_frame_get_box (DEK_PAGE_FRAME (self->frame));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

/**
 * dek_plan_page_new:
 *
 * Returns: (transfer floating): a page without a region
 */
GtkWidget *
dek_plan_page_new (void)
{
  return g_object_new (DEK_TYPE_PLAN_PAGE, NULL);
}

/**
 * dek_plan_page_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_plan_page_set_region (DekPlanPage *self,
                            DekRegion *region)
{
  g_return_if_fail (DEK_IS_PLAN_PAGE (self));

  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_set_object (&self->region, region);
  if (region != NULL)
    self->changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
