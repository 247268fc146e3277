// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting.h"

G_BEGIN_DECLS

/**
 * DekSitingRun:
 *
 * One call of dek_siting_solve(): what is solved, until when, and who wants to
 * know. For the solvers of this room.
 */
typedef struct
{
  DekSitingProblem       *problem;
  DekSitingOptions        options;
  DekSitingProgress       progress;
  gpointer                user_data;
  GCancellable           *cancellable;
  gint64                  deadline;
  gint64                  last_report;
} DekSitingRun;

/**
 * DekSitingFound:
 * @chosen: rising indexes of the new places, forced ones included
 * @n_chosen: how many
 * @objective: as in #DekSitingSet
 * @bound: as in #DekSitingSet
 * @is_optimal: whether it is proven
 *
 * What a solver found.
 */
typedef struct
{
  guint    *chosen;
  guint     n_chosen;
  double    objective;
  double    bound;
  gboolean  is_optimal;
} DekSitingFound;

/* A solver looks for the best set that is not one of @forbidden (of
 * DekSitingFound). It gives %FALSE with an error, or without one where there is
 * no other set.
 */
typedef gboolean (*DekSitingSolver) (gpointer         solver,
                                     GPtrArray       *forbidden,
                                     DekSitingFound  *found,
                                     GError         **error);

gboolean        dek_siting_run_is_out    (const DekSitingRun   *self);
gboolean        dek_siting_run_cancelled (const DekSitingRun   *self,
                                          GError              **error);
void            dek_siting_run_report    (DekSitingRun         *self,
                                          double                objective,
                                          double                bound);

DekSitingFound *dek_siting_found_new     (void);
void            dek_siting_found_free    (DekSitingFound       *self);
void            dek_siting_found_clear   (DekSitingFound       *self);
void            dek_siting_found_take    (DekSitingFound       *self,
                                          guint                *chosen,
                                          guint                 n_chosen);
gboolean        dek_siting_is_forbidden  (GPtrArray            *forbidden,
                                          const guint          *chosen,
                                          guint                 n_chosen);
void            dek_siting_sort          (guint                *indexes,
                                          guint                 n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSitingFound, dek_siting_found_free)

/* The solvers; each is made once for a run, since most of their work serves
 * the next-best sets too.
 */
gpointer dek_siting_mclp_new     (DekSitingRun     *run);
void     dek_siting_mclp_free    (gpointer          solver);
gboolean dek_siting_mclp_solve   (gpointer          solver,
                                  GPtrArray        *forbidden,
                                  DekSitingFound   *found,
                                  GError          **error);
gpointer dek_siting_lscp_new     (DekSitingRun     *run);
void     dek_siting_lscp_free    (gpointer          solver);
gboolean dek_siting_lscp_solve   (gpointer          solver,
                                  GPtrArray        *forbidden,
                                  DekSitingFound   *found,
                                  GError          **error);
gpointer dek_siting_median_new   (DekSitingRun     *run);
void     dek_siting_median_free  (gpointer          solver);
gboolean dek_siting_median_solve (gpointer          solver,
                                  GPtrArray        *forbidden,
                                  DekSitingFound   *found,
                                  GError          **error);
gpointer dek_siting_center_new   (DekSitingRun     *run);
void     dek_siting_center_free  (gpointer          solver);
gboolean dek_siting_center_solve (gpointer          solver,
                                  GPtrArray        *forbidden,
                                  DekSitingFound   *found,
                                  GError          **error);

G_END_DECLS
