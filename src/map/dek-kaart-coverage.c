// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* One coverage for all that the map page shows of it. */

#define G_LOG_DOMAIN "dekkend-map-kaart-coverage"

#include "config.h"

#include "map/dek-kaart-coverage.h"

static void
show_on_map_cb (DekMapView       *map,
                DekCoverageModel *model)
{
  dek_map_view_set_coverage (map, dek_coverage_model_get_coverage (model));
}

/* Nobody sees a table that is hidden; it is read again when it is shown. */
static void
show_in_table_cb (DekMapTable *table)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (table)))
    dek_map_table_refresh (table);
}

static void
failed_cb (DekMapView *map,
           const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (map), "win.toast", "s", message);
}

/* Scenarios are of coverage alone. */
static void
theme_cb (DekScenarioSwitch *scenario,
          GParamSpec        *pspec,
          DekMapView        *map)
{
  gtk_widget_set_visible (GTK_WIDGET (scenario), dek_map_view_get_theme_kind (map) == DEK_THEME_COVERAGE);
}

/**
 * dek_kaart_coverage_connect:
 * @map: the map
 * @table: the same in words
 * @region_pane: the pane of the region
 * @gemeente_pane: the pane of a gemeente
 * @scenario: the switch between now and after the plan
 *
 * Makes a coverage model that all of them follow, as long as they live.
 *
 * Returns: (transfer full): the model, without a region
 */
DekCoverageModel *
dek_kaart_coverage_connect (DekMapView        *map,
                            DekMapTable       *table,
                            DekRegionPane     *region_pane,
                            DekGemeentePane   *gemeente_pane,
                            DekScenarioSwitch *scenario)
{
  DekCoverageModel *model = dek_coverage_model_new ();

  g_signal_connect_object (model, "changed", G_CALLBACK (show_on_map_cb), map, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (show_in_table_cb), table, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "failed", G_CALLBACK (failed_cb), map, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "map", G_CALLBACK (dek_map_table_refresh), table, 0);
  g_signal_connect_object (map, "notify::theme-kind", G_CALLBACK (theme_cb), scenario, G_CONNECT_SWAPPED);
  theme_cb (scenario, NULL, map);
  dek_region_pane_set_model (region_pane, model);
  dek_gemeente_pane_set_model (gemeente_pane, model);
  dek_scenario_switch_set_model (scenario, model);

  return model;
}
