// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-coverage-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_SCENARIO_SWITCH (dek_scenario_switch_get_type ())
G_DECLARE_FINAL_TYPE (DekScenarioSwitch, dek_scenario_switch, DEK, SCENARIO_SWITCH, GtkWidget)

GtkWidget *dek_scenario_switch_new       (void);
void       dek_scenario_switch_set_model (DekScenarioSwitch *self,
                                          DekCoverageModel  *model);

G_END_DECLS
