// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-white-cluster"

#include "coverage/dek-white-cluster.h"

#include <glib/gi18n.h>

/* The root of the group that a point is in; paths are halved on the way. */
static guint
find_root (guint *parents,
           guint  i)
{
  while (parents[i] != i)
    {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }

  return i;
}

static gint
compare_by_x (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const double *xy = user_data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (xy[2 * i] != xy[2 * j])
    return xy[2 * i] < xy[2 * j] ? -1 : 1;

  return i < j ? -1 : i > j;
}

static void
link_near (const double *xy,
           GArray       *white,
           guint        *parents,
           double        link_metres)
{
  g_array_sort_with_data (white, compare_by_x, (gpointer) xy);
  for (guint a = 0; a < white->len; a++)
    {
      guint i = g_array_index (white, guint, a);

      for (guint b = a + 1; b < white->len; b++)
        {
          guint j = g_array_index (white, guint, b);
          double dx = xy[2 * j] - xy[2 * i];
          double dy = xy[2 * j + 1] - xy[2 * i + 1];

          if (dx > link_metres)
            break;
          if (dx * dx + dy * dy <= link_metres * link_metres)
            {
              guint root_i = find_root (parents, i);
              guint root_j = find_root (parents, j);

              parents[MAX (root_i, root_j)] = MIN (root_i, root_j);
            }
        }
    }
}

static GPtrArray *
gather (const DekCoverageDemand *demand,
        guint                    n,
        guint                   *parents,
        const gboolean          *is_white)
{
  GPtrArray *clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_white_cluster_free);
  g_autoptr (GHashTable) by_root = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      DekWhiteCluster *cluster;
      gpointer root;

      if (!is_white[i])
        continue;

      root = GUINT_TO_POINTER (find_root (parents, i));
      cluster = g_hash_table_lookup (by_root, root);
      if (cluster == NULL)
        {
          cluster = g_new0 (DekWhiteCluster, 1);
          cluster->main_point = i;
          g_hash_table_insert (by_root, root, cluster);
          g_ptr_array_add (clusters, cluster);
        }
      cluster->points = g_renew (guint, cluster->points, cluster->n_points + 1);
      cluster->points[cluster->n_points++] = i;
      cluster->inhabitants += demand[i].inhabitants;
      if (demand[i].inhabitants > demand[cluster->main_point].inhabitants)
        cluster->main_point = i;
    }

  return clusters;
}

static gint
compare_clusters (gconstpointer a,
                  gconstpointer b)
{
  const DekWhiteCluster *cluster_a = *(const DekWhiteCluster *const *) a;
  const DekWhiteCluster *cluster_b = *(const DekWhiteCluster *const *) b;

  if (cluster_a->inhabitants != cluster_b->inhabitants)
    return cluster_a->inhabitants > cluster_b->inhabitants ? -1 : 1;

  return cluster_a->points[0] < cluster_b->points[0] ? -1 : 1;
}

/**
 * dek_coverage_dup_clusters:
 * @coverage: a coverage
 * @link_metres: postcode areas whose centres are at most so far apart belong
 *   together, 0 or more; 4,000 suits most of the country
 *
 * Groups the postcode areas with inhabitants that are not reached by where they
 * lie, over the borders of gemeenten.
 *
 * Returns: (transfer full) (element-type DekWhiteCluster): most inhabitants
 *   first
 */
GPtrArray *
dek_coverage_dup_clusters (const DekCoverage *coverage,
                           double             link_metres)
{
  guint n;
  const DekCoveragePoint *points;
  const DekCoverageDemand *demand;
  g_autofree guint *parents = NULL;
  g_autofree gboolean *is_white = NULL;
  g_autoptr (GArray) white = g_array_new (FALSE, FALSE, sizeof (guint));
  GPtrArray *clusters;

  g_return_val_if_fail (coverage != NULL && link_metres >= 0, NULL);

  demand = dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n);
  points = dek_coverage_get_points (coverage, &n);
  parents = g_new (guint, MAX (n, 1));
  is_white = g_new (gboolean, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      parents[i] = i;
      is_white[i] = !points[i].is_reached && demand[i].inhabitants > 0;
      if (is_white[i])
        g_array_append_val (white, i);
    }
  link_near (dek_coverage_input_get_demand_rd (dek_coverage_get_input (coverage)), white, parents, link_metres);

  clusters = gather (demand, n, parents, is_white);
  g_ptr_array_sort (clusters, compare_clusters);

  return clusters;
}

/**
 * dek_white_cluster_dup_name:
 * @self: a cluster
 * @coverage: the coverage that it comes from
 *
 * Names a cluster after the place where most of its people live.
 *
 * Returns: (transfer full): translated text, "Nieuwkoop and surroundings"
 */
char *
dek_white_cluster_dup_name (const DekWhiteCluster *self,
                            const DekCoverage     *coverage)
{
  guint n;
  const DekCoverageDemand *main_point;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && coverage != NULL, NULL);

  main_point = dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n) + self->main_point;
  name = main_point->name != NULL ? g_strdup (main_point->name)
                                  : g_strdup_printf ("%" G_GINT64_FORMAT, main_point->id);
  if (self->n_points == 1)
    return g_steal_pointer (&name);

  /* Translators: %s is a town */
  return g_strdup_printf (_("%s and surroundings"), name);
}

/**
 * dek_white_cluster_free:
 * @self: (transfer full): a cluster
 */
void
dek_white_cluster_free (DekWhiteCluster *self)
{
  g_free (self->points);
  g_free (self);
}
