// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-scene.h"

G_BEGIN_DECLS

struct _DekMapScene
{
  gatomicrefcount ref_count;
  char           *title;
  DekLand        *country;
  DekLand        *land;
  int            *groups;
  DekTheme       *theme;
  guint           n_pins;
  DekPin         *pins;

  /* Only of scenes of a region: the boundaries that the land was made of, to
   * see whether it still serves, and how many places have no position. */
  GPtrArray      *boundaries;
  guint           n_unplaced;

  /* Only of scenes whose theme is coverage. */
  DekCoverage    *coverage;
};

G_END_DECLS
