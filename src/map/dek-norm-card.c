// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * The norm of a region, to be moved about: how far is near, and what counts.
 * Everything else follows while one drags.
 */

#define G_LOG_DOMAIN "dekkend-map-norm-card"

#include "config.h"

#include "map/dek-norm-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "coverage/dek-norm-text.h"
#include "widgets/dek-template.h"

/* What the slider offers, in metres and in minutes. */
#define STEP_METRES 500.0
#define MOST_METRES 15000.0
#define STEP_MINUTES 1.0
#define MOST_MINUTES 60.0

struct _DekNormCard
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkLabel *title;
  GtkScale *scale;
  GtkLabel *limit;
  AdwExpanderRow *counting;
  GtkSwitch *steunpunt;
  GtkSwitch *ontmoetingsplek;
  GtkSwitch *inloop;
  GtkSwitch *developing;
  GtkSpinButton *dagdelen;
  GtkWidget *unknown_row;
  GtkSwitch *unknown;
  AdwComboRow *borders;

  DekCoverageModel *model;
  gboolean following;           /* what changes comes from the model */
};

G_DEFINE_FINAL_TYPE (DekNormCard, dek_norm_card, GTK_TYPE_WIDGET)

static void
show_limit (DekNormCard   *self,
            const DekNorm *norm)
{
  g_autofree char *limit = dek_norm_dup_limit_text (norm, norm->main);

  gtk_label_set_text (self->limit, limit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, limit, -1);
}

static void
show_scale (DekNormCard   *self,
            const DekNorm *norm)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->scale));
  gboolean minutes = dek_norm_is_in_minutes (norm);
  double step = minutes ? STEP_MINUTES : STEP_METRES;
  double threshold = dek_norm_get_threshold (norm);
  const char *words = minutes ? _("Norm: travel time") : _("Norm: distance");

  gtk_label_set_text (self->title, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  /* A norm from elsewhere may be farther than the slider goes, or between. */
  gtk_adjustment_configure (adjustment, threshold, MIN (step, threshold),
                            MAX (minutes ? MOST_MINUTES : MOST_METRES, threshold), step, 2 * step, 0);
}

static void
show_counting (DekNormCard   *self,
               const DekNorm *norm)
{
  g_autofree char *counting = dek_norm_dup_count_text (norm);

  adw_expander_row_set_subtitle (self->counting, counting);
  gtk_switch_set_active (self->steunpunt, (norm->kinds & 1u << DEK_KIND_STEUNPUNT) != 0);
  gtk_switch_set_active (self->ontmoetingsplek, (norm->kinds & 1u << DEK_KIND_ONTMOETINGSPLEK) != 0);
  gtk_switch_set_active (self->inloop, (norm->kinds & 1u << DEK_KIND_INLOOP) != 0);
  gtk_switch_set_active (self->developing, (norm->statuses & 1u << DEK_STATUS_DEVELOPING) != 0);
  gtk_spin_button_set_value (self->dagdelen, norm->min_dagdelen);
  gtk_switch_set_active (self->unknown, norm->unknown_dagdelen_count);
  gtk_widget_set_sensitive (self->unknown_row, norm->min_dagdelen > 0);
  adw_combo_row_set_selected (self->borders, norm->borders);
}

static void
follow (DekNormCard *self)
{
  const DekNorm *norm = dek_coverage_model_get_norm (self->model);

  self->following = TRUE;
  show_scale (self, norm);
  show_limit (self, norm);
  show_counting (self, norm);
  self->following = FALSE;
}

/* A norm that counts nothing is refused, and what was touched goes back. */
static void
propose (DekNormCard   *self,
         const DekNorm *norm)
{
  g_autoptr (GError) error = NULL;

  if (dek_norm_validate (norm, &error))
    {
      dek_coverage_model_set_norm (self->model, norm);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  follow (self);
}

static void
moved_cb (DekNormCard *self)
{
  DekNorm norm;
  double step, threshold;

  if (self->following || self->model == NULL)
    return;

  norm = *dek_coverage_model_get_norm (self->model);
  step = dek_norm_is_in_minutes (&norm) ? STEP_MINUTES : STEP_METRES;
  threshold = MAX (step, round (gtk_range_get_value (GTK_RANGE (self->scale)) / step) * step);
  if (threshold == dek_norm_get_threshold (&norm))
    return;

  dek_norm_set_threshold (&norm, threshold);
  propose (self, &norm);
}

static guint
with_bit (guint      bits,
          guint      bit,
          GtkSwitch *chosen)
{
  return gtk_switch_get_active (chosen) ? bits | 1u << bit : bits & ~(1u << bit);
}

static void
chosen_cb (DekNormCard *self)
{
  DekNorm norm;

  if (self->following || self->model == NULL)
    return;

  norm = *dek_coverage_model_get_norm (self->model);
  norm.kinds = with_bit (norm.kinds, DEK_KIND_STEUNPUNT, self->steunpunt);
  norm.kinds = with_bit (norm.kinds, DEK_KIND_ONTMOETINGSPLEK, self->ontmoetingsplek);
  norm.kinds = with_bit (norm.kinds, DEK_KIND_INLOOP, self->inloop);
  norm.statuses = with_bit (norm.statuses, DEK_STATUS_DEVELOPING, self->developing);
  norm.min_dagdelen = (guint) gtk_spin_button_get_value_as_int (self->dagdelen);
  norm.unknown_dagdelen_count = gtk_switch_get_active (self->unknown);
  norm.borders = (DekNormBorders) MIN (adw_combo_row_get_selected (self->borders), DEK_NORM_BORDERS_BEYOND);
  propose (self, &norm);
}

/* Who scrolls the pane does not mean to change the norm when the slider comes
 * under the pointer. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller,
             double                    dx,
             double                    dy,
             DekNormCard              *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (window == NULL)
    return GDK_EVENT_PROPAGATE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                        dy * pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0));

  return GDK_EVENT_STOP;
}

static void
keep_from_scrolling (DekNormCard *self,
                     GtkWidget   *widget)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (widget, controller);
}

static void
dek_norm_card_dispose (GObject *object)
{
  DekNormCard *self = DEK_NORM_CARD (object);

  dek_norm_card_set_model (self, NULL);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_NORM_CARD);

  G_OBJECT_CLASS (dek_norm_card_parent_class)->dispose (object);
}

static void
dek_norm_card_class_init (DekNormCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_norm_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-norm-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, list);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, title);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, scale);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, limit);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, counting);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, steunpunt);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, ontmoetingsplek);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, inloop);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, developing);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, dagdelen);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, unknown_row);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, unknown);
  gtk_widget_class_bind_template_child (widget_class, DekNormCard, borders);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
dek_norm_card_init (DekNormCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_from_scrolling (self, GTK_WIDGET (self->scale));
  keep_from_scrolling (self, GTK_WIDGET (self->dagdelen));
}

/**
 * dek_norm_card_new:
 *
 * Returns: (transfer floating): a card without a norm
 */
GtkWidget *
dek_norm_card_new (void)
{
  return g_object_new (DEK_TYPE_NORM_CARD, NULL);
}

/**
 * dek_norm_card_set_model:
 * @model: (nullable): whose norm to show and to change
 */
void
dek_norm_card_set_model (DekNormCard      *self,
                         DekCoverageModel *model)
{
  g_return_if_fail (DEK_IS_NORM_CARD (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}
