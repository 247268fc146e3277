// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-mip"

#include "siting/dek-siting-mip.h"

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

/* Simplex steps between two looks at the clock: it has no callback. */
#define STEPS 500

typedef struct
{
  double lowest;
  double highest;
} DekMipRow;

struct _DekMip
{
  gboolean  maximise;
  GArray   *objective;
  GArray   *is_choice;
  GArray   *rows;
  /* Triplets, with an unused first one, as GLPK counts from 1. */
  GArray   *row_of;
  GArray   *column_of;
  GArray   *factor_of;
  double   *start;

  DekSitingRun *run;
  DekMipResult *result;
  gboolean      start_is_given;
  double        last_bound;
  jmp_buf       escape;
};

DekMip *
dek_mip_new (gboolean maximise)
{
  DekMip *self = g_new0 (DekMip, 1);
  const int zero = 0;
  const double none = 0;

  self->maximise = maximise;
  self->objective = g_array_new (FALSE, FALSE, sizeof (double));
  self->is_choice = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->rows = g_array_new (FALSE, FALSE, sizeof (DekMipRow));
  self->row_of = g_array_new (FALSE, FALSE, sizeof (int));
  self->column_of = g_array_new (FALSE, FALSE, sizeof (int));
  self->factor_of = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->row_of, zero);
  g_array_append_val (self->column_of, zero);
  g_array_append_val (self->factor_of, none);

  return self;
}

void
dek_mip_free (DekMip *self)
{
  g_array_unref (self->objective);
  g_array_unref (self->is_choice);
  g_array_unref (self->rows);
  g_array_unref (self->row_of);
  g_array_unref (self->column_of);
  g_array_unref (self->factor_of);
  g_free (self->start);
  g_free (self);
}

/* All columns are 0 or 1. Branching is on choices; the others follow, and are
 * integer so that GLPK may round bounds of integer objectives.
 */
guint
dek_mip_add_column (DekMip   *self,
                    double    objective,
                    gboolean  is_choice)
{
  g_array_append_val (self->objective, objective);
  g_array_append_val (self->is_choice, is_choice);

  return self->objective->len - 1;
}

/* An infinite limit is none. */
void
dek_mip_begin_row (DekMip *self,
                   double  lowest,
                   double  highest)
{
  DekMipRow row = { lowest, highest };

  g_array_append_val (self->rows, row);
}

void
dek_mip_add_to_row (DekMip *self,
                    guint   column,
                    double  factor)
{
  int row = (int) self->rows->len;
  int one_based = (int) column + 1;

  g_array_append_val (self->row_of, row);
  g_array_append_val (self->column_of, one_based);
  g_array_append_val (self->factor_of, factor);
}

/* A known solution, so that the search need not find one as good. */
void
dek_mip_set_start (DekMip       *self,
                   const double *values)
{
  g_free (self->start);
  self->start = g_memdup2 (values, self->objective->len * sizeof (double));
}

void
dek_mip_result_clear (DekMipResult *self)
{
  g_clear_pointer (&self->values, g_free);
}

static void
give_start (DekMip   *self,
            glp_tree *tree)
{
  g_autofree double *values = NULL;

  if (self->start == NULL || self->start_is_given)
    return;

  self->start_is_given = TRUE;
  values = g_new0 (double, self->objective->len + 1);
  memcpy (values + 1, self->start, self->objective->len * sizeof (double));
  glp_ios_heur_sol (tree, values);
}

/* Branches on the choice that is nearest to a half; once no choice is open the
 * other columns are, too.
 */
static void
branch (DekMip   *self,
        glp_tree *tree)
{
  glp_prob *problem = glp_ios_get_prob (tree);
  double nearest = 1;
  int best = 0;

  for (guint c = 0; c < self->objective->len; c++)
    {
      if (g_array_index (self->is_choice, gboolean, c) && glp_ios_can_branch (tree, (int) c + 1))
        {
          double distance = fabs (glp_get_col_prim (problem, (int) c + 1) - 0.5);

          if (distance < nearest)
            {
              nearest = distance;
              best = (int) c + 1;
            }
        }
    }
  if (best != 0)
    glp_ios_branch_upon (tree, best, GLP_UP_BRNCH);
}

static void
watch (glp_tree *tree,
       void     *data)
{
  DekMip *self = data;
  int node = glp_ios_best_node (tree);
  glp_prob *problem = glp_ios_get_prob (tree);

  if (node != 0)
    self->last_bound = glp_ios_node_bound (tree, node);
  if (glp_mip_status (problem) == GLP_FEAS)
    dek_siting_run_report (self->run, glp_mip_obj_val (problem), self->last_bound);

  if (dek_siting_run_is_out (self->run))
    glp_ios_terminate (tree);
  else if (glp_ios_reason (tree) == GLP_IHEUR)
    give_start (self, tree);
  else if (glp_ios_reason (tree) == GLP_IBRANCH)
    branch (self, tree);
}

/* GLPK calls this where it would abort the program; it may not return. */
static void
escape_from_glpk (void *data)
{
  DekMip *self = data;

  longjmp (self->escape, 1);
}

static void
set_row (glp_prob        *problem,
         int              index,
         const DekMipRow *row)
{
  if (row->lowest == row->highest)
    glp_set_row_bnds (problem, index, GLP_FX, row->lowest, row->highest);
  else if (isinf (row->lowest))
    glp_set_row_bnds (problem, index, GLP_UP, 0, row->highest);
  else if (isinf (row->highest))
    glp_set_row_bnds (problem, index, GLP_LO, row->lowest, 0);
  else
    glp_set_row_bnds (problem, index, GLP_DB, row->lowest, row->highest);
}

static void
load (DekMip   *self,
      glp_prob *problem)
{
  glp_set_obj_dir (problem, self->maximise ? GLP_MAX : GLP_MIN);
  if (self->rows->len > 0)
    glp_add_rows (problem, (int) self->rows->len);
  for (guint r = 0; r < self->rows->len; r++)
    set_row (problem, (int) r + 1, &g_array_index (self->rows, DekMipRow, r));

  glp_add_cols (problem, (int) self->objective->len);
  for (guint c = 0; c < self->objective->len; c++)
    {
      glp_set_col_kind (problem, (int) c + 1, GLP_BV);
      glp_set_obj_coef (problem, (int) c + 1, g_array_index (self->objective, double, c));
    }
  glp_load_matrix (problem, (int) self->row_of->len - 1,
                   (const int *) (void *) self->row_of->data,
                   (const int *) (void *) self->column_of->data,
                   (const double *) (void *) self->factor_of->data);
}

/* Solves the relaxation; %FALSE where there is nothing to go on with. */
static gboolean
relax (DekMip   *self,
       glp_prob *problem)
{
  glp_smcp parameters;
  int code;

  glp_init_smcp (&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.it_lim = STEPS;
  parameters.meth = GLP_DUALP;
  glp_adv_basis (problem, 0);

  do
    {
      if (dek_siting_run_is_out (self->run))
        {
          self->result->status = DEK_MIP_STOPPED;
          return FALSE;
        }
      code = glp_simplex (problem, &parameters);
    }
  while (code == GLP_EITLIM);

  if (code == 0 && glp_get_status (problem) == GLP_OPT)
    return TRUE;

  if (code == 0 && glp_get_status (problem) == GLP_NOFEAS)
    self->result->status = DEK_MIP_INFEASIBLE;

  return FALSE;
}

static void
search (DekMip   *self,
        glp_prob *problem)
{
  DekMipResult *result = self->result;
  glp_iocp parameters;
  int code;

  self->last_bound = glp_get_obj_val (problem);
  glp_init_iocp (&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.cb_func = watch;
  parameters.cb_info = self;
  parameters.mir_cuts = GLP_ON;
  code = glp_intopt (problem, &parameters);

  if (code == 0 && glp_mip_status (problem) == GLP_NOFEAS)
    result->status = DEK_MIP_INFEASIBLE;
  else if (code == 0)
    result->status = DEK_MIP_OPTIMAL;
  else if (code == GLP_ESTOP || code == GLP_ETMLIM || code == GLP_EMIPGAP)
    result->status = DEK_MIP_STOPPED;

  result->bound = self->last_bound;
  if (glp_mip_status (problem) == GLP_OPT || glp_mip_status (problem) == GLP_FEAS)
    {
      result->has_solution = TRUE;
      result->objective = glp_mip_obj_val (problem);
      result->values = g_new (double, self->objective->len);
      for (guint c = 0; c < self->objective->len; c++)
        result->values[c] = round (glp_mip_col_val (problem, (int) c + 1));
      if (result->status == DEK_MIP_OPTIMAL)
        result->bound = result->objective;
    }
}

/* Everything of GLPK happens in here, where nothing must be freed if it jumps
 * out: dek_mip_solve() drops the whole of its memory then.
 */
static void
solve_inside (DekMip *self)
{
  glp_prob *problem;

  glp_term_out (GLP_OFF);
  glp_error_hook (escape_from_glpk, self);
  problem = glp_create_prob ();
  load (self, problem);
  if (relax (self, problem))
    search (self, problem);
  glp_delete_prob (problem);
}

/* Solves it. The bound is infinite to the worse side where nothing is known. */
void
dek_mip_solve (DekMip       *self,
               DekSitingRun *run,
               DekMipResult *result)
{
  *result = (DekMipResult) {
    .status = DEK_MIP_FAILED,
    .bound = self->maximise ? INFINITY : -INFINITY,
  };
  self->run = run;
  self->result = result;
  self->start_is_given = FALSE;

  if (setjmp (self->escape) == 0)
    {
      solve_inside (self);
    }
  else
    {
      g_warning ("GLPK gave up");
      dek_mip_result_clear (result);
      result->status = DEK_MIP_FAILED;
      result->has_solution = FALSE;
    }

  /* Its memory belongs to the thread; this gives it back. */
  glp_free_env ();
}
