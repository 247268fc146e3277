// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Which moment the coverage is of: now, on the date of the norm, or after the
 * plan. To look is not to change: nothing is stored. */

#define G_LOG_DOMAIN "dekkend-map-scenario-switch"

#include "config.h"

#include "map/dek-scenario-switch.h"

#include <glib/gi18n.h>

#define N_SCENARIOS (DEK_SCENARIO_PLAN + 1)

struct _DekScenarioSwitch
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkToggleButton *buttons[N_SCENARIOS];

  DekCoverageModel *model;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (DekScenarioSwitch, dek_scenario_switch, GTK_TYPE_WIDGET)

static void
toggled_cb (DekScenarioSwitch *self)
{
  if (self->following || self->model == NULL)
    return;

  for (guint i = 0; i < N_SCENARIOS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      dek_coverage_model_set_scenario (self->model, (DekScenario) i);
}

static void
follow (DekScenarioSwitch *self)
{
  DekScenario scenario = dek_coverage_model_get_scenario (self->model);

  self->following = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[DEK_SCENARIO_DATE]),
                          dek_coverage_model_get_norm (self->model)->date != 0);
  gtk_toggle_button_set_active (self->buttons[scenario], TRUE);
  self->following = FALSE;
}

static void
dek_scenario_switch_dispose (GObject *object)
{
  DekScenarioSwitch *self = DEK_SCENARIO_SWITCH (object);

  dek_scenario_switch_set_model (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (dek_scenario_switch_parent_class)->dispose (object);
}

static void
dek_scenario_switch_class_init (DekScenarioSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_scenario_switch_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dek_scenario_switch_init (DekScenarioSwitch *self)
{
  const char *const words[N_SCENARIOS] = {
    [DEK_SCENARIO_NOW] = C_("scenario", "Now"),
    [DEK_SCENARIO_DATE] = C_("scenario", "On a Date"),
    [DEK_SCENARIO_PLAN] = C_("scenario", "After the Plan"),
  };

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "map-control-group");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The moment that the coverage is of"), -1);
  for (guint i = 0; i < N_SCENARIOS; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (words[i]));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->buttons[i]));
    }
  gtk_toggle_button_set_active (self->buttons[DEK_SCENARIO_NOW], TRUE);
  for (guint i = 0; i < N_SCENARIOS; i++)
    g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * dek_scenario_switch_new:
 *
 * Returns: (transfer floating): a switch that does nothing yet
 */
GtkWidget *
dek_scenario_switch_new (void)
{
  return g_object_new (DEK_TYPE_SCENARIO_SWITCH, NULL);
}

/**
 * dek_scenario_switch_set_model:
 * @model: (nullable): whose scenario to show and to choose
 */
void
dek_scenario_switch_set_model (DekScenarioSwitch *self,
                               DekCoverageModel  *model)
{
  g_return_if_fail (DEK_IS_SCENARIO_SWITCH (self));

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
