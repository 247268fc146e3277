// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/**
 * DekMip:
 *
 * A linear problem with binary columns, solved by GLPK. It keeps GLPK within
 * bounds: no output, no abort of the program when it gives up, nothing left
 * behind in the thread.
 */
typedef struct _DekMip DekMip;

/**
 * DekMipStatus:
 * @DEK_MIP_OPTIMAL: solved, proven
 * @DEK_MIP_INFEASIBLE: there is no solution
 * @DEK_MIP_STOPPED: cancelled or out of time; a solution may have been found
 * @DEK_MIP_FAILED: GLPK gave up
 */
typedef enum
{
  DEK_MIP_OPTIMAL,
  DEK_MIP_INFEASIBLE,
  DEK_MIP_STOPPED,
  DEK_MIP_FAILED
} DekMipStatus;

/**
 * DekMipResult:
 * @status: how it ended
 * @has_solution: whether @values is one
 * @objective: of the solution
 * @bound: no solution is better
 * @values: (array): value of each column
 */
typedef struct
{
  DekMipStatus  status;
  gboolean      has_solution;
  double        objective;
  double        bound;
  double       *values;
} DekMipResult;

DekMip *dek_mip_new          (gboolean          maximise);
void    dek_mip_free         (DekMip           *self);
guint   dek_mip_add_column   (DekMip           *self,
                              double            objective,
                              gboolean          is_choice);
void    dek_mip_begin_row    (DekMip           *self,
                              double            lowest,
                              double            highest);
void    dek_mip_add_to_row   (DekMip           *self,
                              guint             column,
                              double            factor);
void    dek_mip_set_start    (DekMip           *self,
                              const double     *values);
void    dek_mip_solve        (DekMip           *self,
                              DekSitingRun     *run,
                              DekMipResult     *result);
void    dek_mip_result_clear (DekMipResult     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekMip, dek_mip_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekMipResult, dek_mip_result_clear)

G_END_DECLS
