// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "siting-netherlands.h"

#include "reference/dek-reference.h"

static gboolean
is_in_region (const DekRefRegion *region,
              gint                gemeente)
{
  for (guint i = 0; region != NULL && i < region->n_gemeenten; i++)
    {
      if (region->gemeente_codes[i] == gemeente)
        return TRUE;
    }

  return region == NULL;
}

DekSitingProblem *
siting_netherlands_new (const char              *region,
                        const DekCandidateState *states,
                        guint                   *n_points)
{
  const DekReference *reference = dek_reference_get_default ();
  const DekRefRegion *row = NULL;
  guint n_postcodes = dek_reference_get_n_postcodes (reference);
  g_autofree double *weights = g_new (double, n_postcodes);
  g_autofree double *xy = g_new (double, 2 * n_postcodes);
  guint n = 0;

  if (region != NULL)
    {
      guint index;

      g_assert_true (dek_reference_find_region (reference, region, &index));
      row = dek_reference_get_region (reference, index);
      g_assert_true (row->complete);
    }

  for (guint i = 0; i < n_postcodes; i++)
    {
      const DekRefPostcode *postcode = dek_reference_get_postcode (reference, i);

      if (!is_in_region (row, postcode->gemeente_code))
        continue;
      weights[n] = MAX (postcode->inhabitants, 0);
      xy[2 * n] = postcode->lon * 68300;
      xy[2 * n + 1] = postcode->lat * 111200;
      n++;
    }
  *n_points = n;

  return dek_siting_problem_new_from_points (weights, xy, n, states, xy, n);
}
