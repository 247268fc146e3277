// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "map/dek-gemeente-pane.h"
#include "map/dek-kaart-coverage.h"
#include "map/dek-kaart-editor.h"
#include "map/dek-kaart-page.h"
#include "map/dek-layers-popover.h"
#include "map/dek-legend-card.h"
#include "map/dek-map-table.h"
#include "map/dek-map-view.h"
#include "map/dek-region-pane.h"
#include "map/dek-steunpunt-pane.h"

G_BEGIN_DECLS

/* For dek-kaart-page.c, which sets the page up, and dek-kaart-page-doings.c,
 * which has what its user does. */
struct _DekKaartPage
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  GtkWidget *views;
  DekMapView *map;
  DekMapTable *table;
  GtkWidget *controls;
  GtkDropDown *theme;
  DekScenarioSwitch *scenario;
  DekLayersPopover *layers;
  DekLegendCard *legend;
  GtkWidget *zoom;
  GtkWidget *switches;
  GtkRevealer *hint;
  GtkLabel *hint_label;
  GtkToggleButton *map_button;
  GtkToggleButton *table_button;
  GtkWidget *panes;
  DekRegionPane *region_pane;
  DekGemeentePane *gemeente_pane;
  DekSteunpuntPane *steunpunt_pane;

  DekRegion *region;
  GActionGroup *actions;
  DekKaartEditor *editor;
  DekMapChoice *choice;
  DekCoverageModel *coverage;
  guint compact_idle;
  gboolean compact;
};

G_END_DECLS
