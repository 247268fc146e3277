// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "coverage-world.h"

DekPoint
world_point (double x,
             double y)
{
  double xy[2] = { x, y };

  dek_rd_to_wgs84 (xy, xy, 1);

  return (DekPoint) { xy[0], xy[1] };
}

DekMultiPolygon *
world_box (double left,
           double low,
           double right,
           double high)
{
  double xy[] = { left, low, right, low, right, high, left, high, left, low };
  const guint32 rings[] = { 0, 5 };
  const guint32 polygons[] = { 0, 1 };

  dek_rd_to_wgs84 (xy, xy, 5);

  return dek_multi_polygon_new (xy, 5, rings, 1, polygons, 1);
}

static void
add_gemeente (World      *self,
              gint64      id,
              const char *code,
              const char *name,
              gint        subregion,
              double      left)
{
  DekCoverageGemeente gemeente = {
    .id = id, .code = code, .name = name, .subregion = subregion,
    .boundary = world_box (left, 440000, left + 20000, 460000),
  };

  g_array_append_val (self->gemeenten, gemeente);
}

void
world_init (World *self)
{
  const DekCoverageSubregion subregions[] = { { 11, "West" }, { 12, "East" } };

  self->demand = g_array_new (FALSE, FALSE, sizeof (DekCoverageDemand));
  self->sites = g_array_new (FALSE, FALSE, sizeof (DekCoverageSite));
  self->subregions = g_array_new (FALSE, FALSE, sizeof (DekCoverageSubregion));
  self->gemeenten = g_array_new (FALSE, FALSE, sizeof (DekCoverageGemeente));
  self->today = 20261120;
  g_array_append_vals (self->subregions, subregions, 2);
  add_gemeente (self, 1, "GM0001", "A", 0, 100000);
  add_gemeente (self, 2, "GM0002", "B", 1, 120000);
}

void
world_clear (World *self)
{
  for (guint i = 0; i < self->gemeenten->len; i++)
    dek_multi_polygon_unref (g_array_index (self->gemeenten, DekCoverageGemeente, i).boundary);
  g_array_unref (self->demand);
  g_array_unref (self->sites);
  g_array_unref (self->subregions);
  g_array_unref (self->gemeenten);
}

void
world_add_people (World  *self,
                  gint64  pc4,
                  double  x,
                  double  y,
                  gint    gemeente,
                  gint64  inhabitants)
{
  DekCoverageDemand demand = {
    .id = pc4, .name = "Town", .location = world_point (x, y), .gemeente = gemeente, .inhabitants = inhabitants,
  };

  g_array_append_val (self->demand, demand);
}

/* An open steunpunt of which nothing else is known; to be changed at will. */
DekCoverageSite *
world_add_site (World      *self,
                const char *name,
                double      x,
                double      y,
                gint        gemeente)
{
  DekCoverageSite site = {
    .id = self->sites->len + 1, .name = name, .has_position = TRUE, .location = world_point (x, y),
    .gemeente = gemeente, .subregion = -1, .is_outside = gemeente < 0, .kind = DEK_KIND_STEUNPUNT,
    .status = DEK_STATUS_OPEN, .dagdelen = -1, .elements_unknown = 4,
  };

  g_array_append_val (self->sites, site);

  return &g_array_index (self->sites, DekCoverageSite, self->sites->len - 1);
}

DekCoverageInput *
world_input (World           *self,
             DekTravelMatrix *matrix)
{
  return dek_coverage_input_new ((const DekCoverageSubregion *) (void *) self->subregions->data, self->subregions->len,
                                 (const DekCoverageGemeente *) (void *) self->gemeenten->data, self->gemeenten->len,
                                 (const DekCoverageDemand *) (void *) self->demand->data, self->demand->len,
                                 (const DekCoverageSite *) (void *) self->sites->data, self->sites->len,
                                 matrix, self->today);
}

/* With @norm, or the initial one for %NULL. */
DekCoverage *
world_cover (World         *self,
             const DekNorm *norm)
{
  g_autoptr (DekCoverageInput) input = world_input (self, NULL);
  g_autoptr (GError) error = NULL;
  DekNorm initial;
  DekCoverage *coverage;

  dek_norm_init (&initial);
  coverage = dek_coverage_new (input, norm != NULL ? norm : &initial, &error);
  g_assert_no_error (error);

  return coverage;
}
