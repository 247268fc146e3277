// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The side pane with nothing selected: how the region stands, and what is next. */

#define G_LOG_DOMAIN "dekkend-map-region-pane"

#include "config.h"

#include "map/dek-region-pane.h"

#include <glib/gi18n.h>

#include "map/dek-coverage-card.h"
#include "widgets/dek-format.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-place-words.h"
#include "widgets/dek-region-summary.h"
#include "widgets/dek-swatch.h"
#include "widgets/dek-template.h"

/* Rows of a long list that are shown before one asks for all. */
#define FEW 6

struct _DekRegionPane
{
  GtkWidget parent_instance;

  DekCoverageCard *coverage;
  GtkBox *box;

  DekRegion *region;
  gulong changed;               /* of the region of what is shown */
  gboolean all_gemeenten;
};

G_DEFINE_FINAL_TYPE (DekRegionPane, dek_region_pane, GTK_TYPE_WIDGET)

static void refresh (DekRegionPane *self);

static guint
count_kind (const DekRegionSummary *summary,
            DekKind                 kind)
{
  const guint *by_status = summary->by_kind[kind];

  return by_status[DEK_STATUS_OPEN] + by_status[DEK_STATUS_DEVELOPING] + by_status[DEK_STATUS_PLANNED];
}

static void
add_hero (DekRegionPane          *self,
          const DekRegionSummary *summary)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  GtkWidget *big, *sentence;

  if (summary->n_subregions > 0)
    {
      /* Translators: a big figure: "2 of 3". */
      number = g_strdup_printf (_("%u of %u"), summary->n_subregions_full, summary->n_subregions);
      words = g_strdup (ngettext ("sub-region has a full steunpunt that is open",
                                  "sub-regions have a full steunpunt that is open",
                                  summary->n_subregions));
    }
  else
    {
      guint open = summary->by_kind[DEK_KIND_STEUNPUNT][DEK_STATUS_OPEN];
      g_autofree char *inhabitants = dek_format_integer (summary->inhabitants);

      number = dek_format_integer (open);
      /* Translators: follows a big figure; %s is a number of inhabitants. */
      words = g_strdup_printf (ngettext ("open steunpunt for %s inhabitants",
                                         "open steunpunten for %s inhabitants", open), inhabitants);
    }
  big = gtk_label_new (number);
  sentence = gtk_label_new (words);
  gtk_widget_add_css_class (big, "hero-number");
  gtk_widget_add_css_class (big, "numeric");
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (big), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  sentence, NULL, -1);
  gtk_widget_set_margin_start (line, 6);
  gtk_box_append (GTK_BOX (line), big);
  gtk_box_append (GTK_BOX (line), sentence);
  gtk_box_append (self->box, line);
}

static void
add_figures (DekRegionPane          *self,
             const DekRegionSummary *summary)
{
  g_autofree char *inhabitants = dek_format_integer (summary->inhabitants);
  g_autofree char *gemeenten = dek_format_integer (summary->n_gemeenten);
  guint n_places = count_kind (summary, DEK_KIND_STEUNPUNT) +
                   count_kind (summary, DEK_KIND_ONTMOETINGSPLEK) +
                   count_kind (summary, DEK_KIND_INLOOP);
  g_autofree char *places = dek_format_integer (n_places);

  dek_pane_add_figures (self->box,
                        inhabitants, _("inhabitants"),
                        gemeenten, ngettext ("gemeente", "gemeenten", summary->n_gemeenten),
                        places, ngettext ("place", "places", n_places),
                        NULL);
}

static void
add_subregions (DekRegionPane *self)
{
  g_autoptr (GListModel) subregions = dek_region_list (self->region, DEK_TYPE_SUBREGION);
  GtkListBox *list;

  if (g_list_model_get_n_items (subregions) == 0)
    return;

  list = dek_pane_add_group (self->box, _("Sub-regions"), _("full steunpunt"));
  for (guint i = 0; i < g_list_model_get_n_items (subregions); i++)
    {
      g_autoptr (DekSubregion) subregion = g_list_model_get_item (subregions, i);
      guint n_open;
      DekSubregionState state =
        dek_region_summary_subregion (self->region, dek_record_get_id (DEK_RECORD (subregion)), &n_open);
      g_autofree char *yes = NULL;
      GtkWidget *row;

      switch (state)
        {
        case DEK_SUBREGION_PRESENT:
          /* Translators: a full steunpunt is there; %u is how many. */
          yes = g_strdup_printf (_("yes, %u"), n_open);
          row = dek_pane_add_row (list, NULL, dek_subregion_get_name (subregion), NULL, yes);
          dek_pane_row_set_mood (row, "emblem-ok-symbolic", "good");
          break;
        case DEK_SUBREGION_PLANNED:
          row = dek_pane_add_row (list, NULL, dek_subregion_get_name (subregion), NULL, _("planned"));
          dek_pane_row_set_mood (row, "x-office-calendar-symbolic", "partly");
          break;
        case DEK_SUBREGION_MISSING:
        default:
          row = dek_pane_add_row (list, NULL, dek_subregion_get_name (subregion), NULL, _("missing"));
          dek_pane_row_set_mood (row, "dialog-warning-symbolic", "bad");
          break;
        }
    }
}

static char *
describe_statuses (const guint *by_status)
{
  GString *text = g_string_new (NULL);
  static const DekStatus statuses[] = { DEK_STATUS_OPEN, DEK_STATUS_DEVELOPING, DEK_STATUS_PLANNED };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (by_status[statuses[i]] > 0)
      {
        g_autofree char *status = dek_place_dup_in_sentence (dek_enum_get_label (DEK_TYPE_STATUS, statuses[i]));

        if (text->len > 0)
          g_string_append (text, " · ");
        /* Translators: a number and a status: "3 open". */
        g_string_append_printf (text, C_("number and status", "%u %s"), by_status[statuses[i]], status);
      }

  return g_string_free (text, FALSE);
}

static void
add_kinds (DekRegionPane          *self,
           const DekRegionSummary *summary)
{
  static const DekPinShape shapes[] = { DEK_PIN_DROP, DEK_PIN_SQUARE, DEK_PIN_DIAMOND };
  GtkListBox *list = dek_pane_add_group (self->box, _("Places"), NULL);

  for (int kind = DEK_KIND_STEUNPUNT; kind <= DEK_KIND_INLOOP; kind++)
    {
      DekPinSymbol symbol = { .shape = shapes[kind], .size = DEK_PIN_UNKNOWN };
      guint count = count_kind (summary, kind);
      g_autofree char *number = dek_format_integer (count);
      g_autofree char *statuses = count > 0 ? describe_statuses (summary->by_kind[kind]) : NULL;
      GtkWidget *row = dek_pane_add_row (list, dek_swatch_new_symbol (&symbol),
                                         dek_place_kind_plural (kind),
                                         count > 0 ? statuses : _("none in the file"), number);

      if (count > 0)
        dek_pane_row_set_action (row, "win.page", g_variant_new_string ("steunpunten"));
    }
}

static guint
count_in (GHashTable  *counts,
          DekGemeente *gemeente)
{
  gpointer id = GINT_TO_POINTER ((gint) dek_record_get_id (DEK_RECORD (gemeente)));

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));
}

static int
compare_gemeenten_cb (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  GHashTable *counts = user_data;
  DekGemeente *one = *(DekGemeente *const *) a;
  DekGemeente *other = *(DekGemeente *const *) b;
  guint places_one = count_in (counts, one);
  guint places_other = count_in (counts, other);

  /* Where nothing is, and for most people, comes first. */
  if (places_one != places_other)
    return places_one < places_other ? -1 : 1;
  if (dek_gemeente_get_inhabitants (one) != dek_gemeente_get_inhabitants (other))
    return dek_gemeente_get_inhabitants (one) > dek_gemeente_get_inhabitants (other) ? -1 : 1;

  return 0;
}

static void
show_all_cb (DekRegionPane *self)
{
  self->all_gemeenten = TRUE;
  refresh (self);
}

static void
add_show_all (DekRegionPane *self,
              guint          n_gemeenten)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u gemeente", "Show all %u gemeenten", n_gemeenten),
                                            n_gemeenten);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

static void
add_gemeenten (DekRegionPane *self)
{
  g_autoptr (GListModel) gemeenten = dek_region_list (self->region, DEK_TYPE_GEMEENTE);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) counts = dek_region_summary_count_all (self->region);
  guint n_gemeenten = g_list_model_get_n_items (gemeenten);
  guint n_shown = self->all_gemeenten || n_gemeenten <= FEW + 1 ? n_gemeenten : FEW;
  GtkListBox *list;

  for (guint i = 0; i < n_gemeenten; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (gemeenten, i));
  g_ptr_array_sort_with_data (sorted, compare_gemeenten_cb, counts);

  list = dek_pane_add_group (self->box, _("Gemeenten"), _("places that are open"));
  for (guint i = 0; i < n_shown; i++)
    {
      DekGemeente *gemeente = sorted->pdata[i];
      guint count = count_in (counts, gemeente);
      g_autofree char *number = count > 0 ? dek_format_integer (count) : g_strdup (_("none yet"));
      GtkWidget *row = dek_pane_add_row (list, NULL, dek_gemeente_get_name (gemeente), NULL, number);

      if (count == 0)
        dek_pane_row_set_mood (row, "dialog-warning-symbolic", "bad");
      dek_pane_row_set_record (row, DEK_RECORD (gemeente));
    }
  if (n_shown < n_gemeenten)
    add_show_all (self, n_gemeenten);
}

static void
add_plan (DekRegionPane          *self,
          const DekRegionSummary *summary)
{
  GtkListBox *list;
  g_autofree char *situations = dek_format_integer (summary->n_situations);
  g_autofree char *actions = dek_format_integer (summary->n_actions);
  g_autofree char *risks = dek_format_integer (summary->n_risks);
  g_autofree char *done = NULL;
  GtkWidget *row;

  if (summary->n_situations + summary->n_actions + summary->n_risks == 0)
    return;

  /* Translators: of the actions. */
  done = g_strdup_printf (ngettext ("%u is done", "%u are done", summary->n_actions_done),
                          summary->n_actions_done);
  list = dek_pane_add_group (self->box, _("In the Plan"), NULL);
  row = dek_pane_add_row (list, NULL, _("Situations"), NULL, situations);
  dek_pane_row_set_action (row, "win.page", g_variant_new_string ("plan"));
  row = dek_pane_add_row (list, NULL, _("Actions"), done, actions);
  dek_pane_row_set_action (row, "win.page", g_variant_new_string ("plan"));
  row = dek_pane_add_row (list, NULL, _("Risks"), NULL, risks);
  dek_pane_row_set_action (row, "win.page", g_variant_new_string ("plan"));
}

static void
add_next_things (DekRegionPane          *self,
                 const DekRegionSummary *summary)
{
  GtkListBox *list;
  GtkWidget *row;

  if (summary->n_rough + summary->n_unplaced + summary->n_actions_ownerless == 0)
    return;

  list = dek_pane_add_group (self->box, _("What Next?"), NULL);
  if (summary->n_unplaced > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u place is not on the map yet",
                                                          "%u places are not on the map yet",
                                                          summary->n_unplaced), summary->n_unplaced);

      row = dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-place-symbolic"), title,
                              _("Begin with the first"), NULL);
      dek_pane_row_set_action (row, "kaart.select-steunpunt", g_variant_new_int64 (summary->first_unplaced));
    }
  if (summary->n_rough > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u place is only roughly on the map",
                                                          "%u places are only roughly on the map",
                                                          summary->n_rough), summary->n_rough);

      row = dek_pane_add_row (list, gtk_image_new_from_icon_name ("find-location-symbolic"), title,
                              _("Drag the pins to where they are"), NULL);
      dek_pane_row_set_action (row, "kaart.select-steunpunt", g_variant_new_int64 (summary->first_rough));
    }
  if (summary->n_actions_ownerless > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u action has no owner yet",
                                                          "%u actions have no owner yet",
                                                          summary->n_actions_ownerless),
                                                summary->n_actions_ownerless);

      row = dek_pane_add_row (list, gtk_image_new_from_icon_name ("dek-people-symbolic"), title,
                              _("See them in the plan"), NULL);
      dek_pane_row_set_action (row, "win.page", g_variant_new_string ("plan"));
    }
}

/* Whether the card above says who is reached, by gemeente and sub-region. */
static gboolean
shows_coverage (DekRegionPane *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->coverage));
}

static void
refresh (DekRegionPane *self)
{
  DekRegionSummary summary;

  dek_pane_clear (self->box);
  if (self->region == NULL)
    return;

  dek_region_summary_compute (&summary, self->region);
  if (!shows_coverage (self))
    add_hero (self, &summary);
  add_figures (self, &summary);
  if (!shows_coverage (self))
    add_subregions (self);
  add_kinds (self, &summary);
  add_next_things (self, &summary);
  if (!shows_coverage (self))
    add_gemeenten (self);
  add_plan (self, &summary);
  if (shows_coverage (self))
    dek_pane_add_text (self->box, _("Who is reached: inhabitants per postcode, CBS, 2021. "
                                    "Other figures: inhabitants per gemeente, CBS, 1 January 2023. "
                                    "Places: this file."), "caption");
  else
    dek_pane_add_text (self->box, _("Inhabitants: CBS, 1 January 2023. Places: this file."), "caption");
}

static void
unfollow (DekRegionPane *self)
{
  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
}

static void
dek_region_pane_dispose (GObject *object)
{
  DekRegionPane *self = DEK_REGION_PANE (object);

  unfollow (self);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_REGION_PANE);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_region_pane_parent_class)->dispose (object);
}

static void
dek_region_pane_class_init (DekRegionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_region_pane_dispose;

  g_type_ensure (DEK_TYPE_COVERAGE_CARD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-region-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DekRegionPane, coverage);
  gtk_widget_class_bind_template_child (widget_class, DekRegionPane, box);
}

static void
dek_region_pane_init (DekRegionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->coverage, "notify::visible", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

/**
 * dek_region_pane_new:
 *
 * Returns: (transfer floating): an empty pane
 */
GtkWidget *
dek_region_pane_new (void)
{
  return g_object_new (DEK_TYPE_REGION_PANE, NULL);
}

/**
 * dek_region_pane_set_model:
 * @model: (nullable): who is reached in the region
 */
void
dek_region_pane_set_model (DekRegionPane    *self,
                           DekCoverageModel *model)
{
  g_return_if_fail (DEK_IS_REGION_PANE (self));

  dek_coverage_card_set_model (self->coverage, model);
}

/**
 * dek_region_pane_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 *
 * Shows @region and follows what changes in it.
 */
void
dek_region_pane_set_region (DekRegionPane *self,
                            DekRegion     *region)
{
  g_return_if_fail (DEK_IS_REGION_PANE (self));

  unfollow (self);
  g_set_object (&self->region, region);
  if (region != NULL)
    {
      self->changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (refresh), self);
    }
  refresh (self);
}
