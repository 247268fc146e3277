// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-coverage-model.h"
#include "map/dek-gemeente-pane.h"
#include "map/dek-map-table.h"
#include "map/dek-map-view.h"
#include "map/dek-region-pane.h"
#include "map/dek-scenario-switch.h"

G_BEGIN_DECLS

DekCoverageModel *dek_kaart_coverage_connect (DekMapView        *map,
                                              DekMapTable       *table,
                                              DekRegionPane     *region_pane,
                                              DekGemeentePane   *gemeente_pane,
                                              DekScenarioSwitch *scenario);

G_END_DECLS
