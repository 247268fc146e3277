// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-scene-coverage"

#include "carto/dek-map-scene-private.h"

#include "carto/dek-theme-coverage.h"

/* Full where it counts, hollow where it does not; what is not there (yet) keeps
 * looking so. */
static DekPinOutline
get_outline (DekSiteLack lack,
             DekStatus   status)
{
  if (lack == DEK_SITE_LACK_NOTHING)
    return DEK_PIN_FILLED;
  if (status == DEK_STATUS_CLOSED)
    return DEK_PIN_CROSSED;
  if (status == DEK_STATUS_PLANNED || status == DEK_STATUS_DEVELOPING)
    return DEK_PIN_DASHED;
  return DEK_PIN_HOLLOW;
}

static void
mark_pins (DekMapScene       *self,
           const DekCoverage *coverage)
{
  const DekCoverageInput *input = dek_coverage_get_input (coverage);
  guint n_sites;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (input, &n_sites);

  for (guint i = 0; i < self->n_pins; i++)
    {
      gint site = dek_coverage_input_find_site (input, self->pins[i].id);

      if (site >= 0)
        self->pins[i].symbol.outline = get_outline (dek_coverage_get_site_lack (coverage, (guint) site),
                                                    sites[site].status);
    }
}

/**
 * dek_map_scene_new_with_coverage:
 * @base: a scene of a region, with any theme
 * @coverage: who is reached in that region
 *
 * The same scene, with the gemeenten coloured by verdict and the pins full or
 * hollow as they count. Quick, since it shares the land: for every move of a
 * slider.
 *
 * Returns: (transfer full): the scene
 */
DekMapScene *
dek_map_scene_new_with_coverage (DekMapScene *base,
                                 DekCoverage *coverage)
{
  g_autoptr(DekTheme) theme = NULL;
  g_autofree gint64 *ids = NULL;
  DekMapScene *self;
  guint n_areas;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (coverage != NULL, NULL);

  n_areas = dek_land_get_n_areas (base->land);
  ids = g_new (gint64, n_areas + 1);
  for (guint i = 0; i < n_areas; i++)
    ids[i] = dek_land_get_id (base->land, i);
  theme = dek_theme_new_coverage (coverage, ids, n_areas);

  self = dek_map_scene_new (&(DekMapSceneContent) {
    .title = base->title,
    .country = base->country,
    .land = base->land,
    .groups = base->groups,
    .theme = theme,
    .pins = base->pins,
    .n_pins = base->n_pins,
  });
  self->boundaries = base->boundaries != NULL ? g_ptr_array_ref (base->boundaries) : NULL;
  self->n_unplaced = base->n_unplaced;
  self->coverage = dek_coverage_ref (coverage);
  mark_pins (self, coverage);
  return self;
}

/**
 * dek_map_scene_get_coverage:
 * @self: a scene
 *
 * Returns: (nullable) (transfer none): what its theme was made of, where that
 *   is coverage
 */
DekCoverage *
dek_map_scene_get_coverage (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->coverage;
}
