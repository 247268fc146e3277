// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "siting-pmed.h"

#include <math.h>

static guint
read_number (const char **text)
{
  char *end;
  guint64 number = g_ascii_strtoull (*text, &end, 10);

  g_assert_true (end != *text);
  *text = end;

  return (guint) number;
}

DekSitingProblem *
siting_pmed_parse (const char *text,
                   guint      *n_medians)
{
  guint n = read_number (&text);
  guint n_edges = read_number (&text);
  g_autofree double *ways = g_new (double, n * n);
  g_autofree double *weights = g_new (double, n);

  *n_medians = read_number (&text);
  for (guint i = 0; i < n * n; i++)
    ways[i] = i % (n + 1) == 0 ? 0 : INFINITY;
  for (guint e = 0; e < n_edges; e++)
    {
      guint from = read_number (&text) - 1;
      guint to = read_number (&text) - 1;

      g_assert_true (from < n && to < n);
      ways[from * n + to] = ways[to * n + from] = read_number (&text);
    }

  for (guint by = 0; by < n; by++)
    {
      for (guint from = 0; from < n; from++)
        {
          for (guint to = 0; to < n; to++)
            ways[from * n + to] = fmin (ways[from * n + to], ways[from * n + by] + ways[by * n + to]);
        }
    }
  for (guint i = 0; i < n; i++)
    weights[i] = 1;

  return dek_siting_problem_new_from_costs (weights, n, NULL, n, ways);
}
