// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-fingerprint"

#include "siting/dek-siting.h"

#include <math.h>
#include <string.h>

/* Doubles go in as text, so that it is the same on every computer. */
static void
hash_double (GChecksum *checksum,
             double     number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "none";

  if (isfinite (number))
    g_ascii_dtostr (text, sizeof text, number);
  /* With its NUL, which parts one text from the next. */
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
hash_id (GChecksum  *checksum,
         const char *id)
{
  if (id == NULL)
    id = "";
  g_checksum_update (checksum, (const guchar *) id, (gssize) strlen (id) + 1);
}

/**
 * dek_siting_result_dup_fingerprint:
 * @self: a result
 *
 * Makes a fingerprint of everything that a result follows from: the options,
 * and the weights, states, names and costs of its problem. Two with the same
 * one have the same answer, if it is proven.
 *
 * Returns: (transfer full): 64 hexadecimal digits (SHA-256)
 */
char *
dek_siting_result_dup_fingerprint (const DekSitingResult *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const DekSitingOptions *options;
  DekSitingProblem *problem;

  g_return_val_if_fail (self != NULL, NULL);

  options = dek_siting_result_get_options (self);
  problem = dek_siting_result_get_problem (self);
  hash_id (checksum, dek_siting_model_get_nick (options->model));
  hash_double (checksum, options->n_new);
  hash_double (checksum, options->limit);
  hash_double (checksum, options->n_alternatives);

  for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
    {
      hash_double (checksum, dek_siting_problem_get_state (problem, j));
      hash_id (checksum, dek_siting_problem_get_candidate_id (problem, j));
    }
  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    {
      hash_double (checksum, dek_siting_problem_get_weight (problem, i));
      hash_id (checksum, dek_siting_problem_get_demand_id (problem, i));
      for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
        hash_double (checksum, dek_siting_problem_get_cost (problem, i, j));
    }

  return g_strdup (g_checksum_get_string (checksum));
}
