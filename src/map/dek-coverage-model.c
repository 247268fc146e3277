// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Who is reached, for map, panes and table together: one coverage, kept as the
 * region and its norm are. A norm that is being moved about counts at once and
 * is stored when it rests, so that one drag is one step.
 */

#define G_LOG_DOMAIN "dekkend-map-coverage-model"

#include "config.h"

#include "map/dek-coverage-model.h"

#include <glib/gi18n.h>

#include "coverage/dek-coverage-region.h"
#include "region/dek-journal.h"

/* The region knows its model by this name. */
#define KEY_MODEL "dek-coverage-model"
/* How long a norm must rest before it is stored, in milliseconds. */
#define REST 600

struct _DekCoverageModel
{
  GObject parent_instance;

  DekRegion *region;
  gulong region_changed;
  DekCoverageInput *input;      /* NULL: to be gathered anew */
  DekCoverage *coverage;        /* NULL without a region or with a problem */
  char *problem;                /* why there is no coverage; translated */
  DekNorm norm;                 /* with the scenario that is stored */
  DekScenario scenario;         /* the one that is looked at */
  guint date;
  guint gather_id;
  guint store_id;
  gboolean storing;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekCoverageModel, dek_coverage_model, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
reckon (DekCoverageModel *self)
{
  g_autoptr (GError) error = NULL;
  DekNorm norm = self->norm;

  g_clear_pointer (&self->coverage, dek_coverage_unref);
  g_clear_pointer (&self->problem, g_free);
  if (self->region != NULL)
    {
      if (self->input == NULL)
        self->input = dek_coverage_input_new_for_region (self->region);
      norm.scenario = self->scenario;
      norm.date = self->scenario == DEK_SCENARIO_DATE ? self->date : 0;
      self->coverage = dek_coverage_new (self->input, &norm, &error);
      if (self->coverage == NULL)
        self->problem = g_strdup (error->message);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_norm (DekCoverageModel *self)
{
  DekScenario before = self->norm.scenario;

  dek_norm_init_for_region (&self->norm, self->region);
  self->date = self->norm.date;
  /* What is only looked at stays, unless the norm itself asks another. */
  if (self->norm.scenario != before)
    self->scenario = self->norm.scenario;
}

static gboolean
gather_cb (gpointer user_data)
{
  DekCoverageModel *self = DEK_COVERAGE_MODEL (user_data);

  self->gather_id = 0;
  if (self->store_id == 0)
    read_norm (self);
  g_clear_pointer (&self->input, dek_coverage_input_unref);
  reckon (self);

  return G_SOURCE_REMOVE;
}

/* Many changes may come at once: they are gathered together. */
static void
region_changed_cb (DekCoverageModel *self)
{
  if (!self->storing && self->gather_id == 0)
    self->gather_id = g_idle_add_full (G_PRIORITY_DEFAULT, gather_cb, self, NULL);
}

static gboolean
store (DekCoverageModel  *self,
       GError           **error)
{
  if (!dek_region_begin_step_full (self->region, _("Norm"), DEK_STEP_KIND_EDIT, "settings/norm", error))
    return FALSE;
  if (!dek_norm_store (&self->norm, self->region, error))
    {
      dek_region_cancel_step (self->region);
      return FALSE;
    }

  return dek_region_commit_step (self->region, error);
}

static gboolean
store_cb (gpointer user_data)
{
  DekCoverageModel *self = DEK_COVERAGE_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  DekNorm stored;

  self->store_id = 0;
  if (self->region == NULL || dek_region_get_read_only (self->region))
    return G_SOURCE_REMOVE;
  dek_norm_init_for_region (&stored, self->region);
  if (dek_norm_equal (&stored, &self->norm))
    return G_SOURCE_REMOVE;

  /* What was reckoned with is what is stored: no need to do it again. */
  self->storing = TRUE;
  if (!store (self, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      read_norm (self);
      reckon (self);
    }
  self->storing = FALSE;

  return G_SOURCE_REMOVE;
}

static void
dek_coverage_model_dispose (GObject *object)
{
  dek_coverage_model_set_region (DEK_COVERAGE_MODEL (object), NULL);

  G_OBJECT_CLASS (dek_coverage_model_parent_class)->dispose (object);
}

static void
dek_coverage_model_class_init (DekCoverageModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_coverage_model_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dek_coverage_model_init (DekCoverageModel *self)
{
  dek_norm_init (&self->norm);
  self->scenario = self->norm.scenario;
}

/**
 * dek_coverage_model_new:
 *
 * Returns: (transfer full): a model without a region
 */
DekCoverageModel *
dek_coverage_model_new (void)
{
  return g_object_new (DEK_TYPE_COVERAGE_MODEL, NULL);
}

/**
 * dek_coverage_model_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 *
 * Stores what was still to be stored in the region before, and reckons the
 * coverage of @region under its own norm.
 */
void
dek_coverage_model_set_region (DekCoverageModel *self,
                               DekRegion        *region)
{
  g_return_if_fail (DEK_IS_COVERAGE_MODEL (self));
  g_return_if_fail (region == NULL || DEK_IS_REGION (region));

  if (self->region == region)
    return;

  if (self->region != NULL)
    {
      dek_coverage_model_flush (self);
      g_clear_handle_id (&self->gather_id, g_source_remove);
      g_clear_signal_handler (&self->region_changed, self->region);
      if (dek_coverage_model_find (self->region) == self)
        g_object_set_data (G_OBJECT (self->region), KEY_MODEL, NULL);
    }
  g_clear_pointer (&self->input, dek_coverage_input_unref);
  g_set_object (&self->region, region);
  if (region != NULL)
    {
      self->region_changed = g_signal_connect_swapped (region, "changed", G_CALLBACK (region_changed_cb), self);
      g_object_set_data (G_OBJECT (region), KEY_MODEL, self);
      read_norm (self);
      self->scenario = self->norm.scenario;
    }
  reckon (self);
}

/**
 * dek_coverage_model_find:
 * @region: a region
 *
 * Returns: (nullable) (transfer none): the model that @region was last set on
 */
DekCoverageModel *
dek_coverage_model_find (DekRegion *region)
{
  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  return g_object_get_data (G_OBJECT (region), KEY_MODEL);
}

/** dek_coverage_model_get_region: Returns: (nullable) (transfer none): the region */
DekRegion *
dek_coverage_model_get_region (DekCoverageModel *self)
{
  g_return_val_if_fail (DEK_IS_COVERAGE_MODEL (self), NULL);

  return self->region;
}

/**
 * dek_coverage_model_get_coverage:
 *
 * Returns: (nullable) (transfer none): who is reached now; %NULL without a
 *   region, and where dek_coverage_model_get_problem() says why
 */
DekCoverage *
dek_coverage_model_get_coverage (DekCoverageModel *self)
{
  g_return_val_if_fail (DEK_IS_COVERAGE_MODEL (self), NULL);

  return self->coverage;
}

/** dek_coverage_model_get_problem: Returns: (nullable) (transfer none): a translated sentence */
const char *
dek_coverage_model_get_problem (DekCoverageModel *self)
{
  g_return_val_if_fail (DEK_IS_COVERAGE_MODEL (self), NULL);

  return self->problem;
}

/**
 * dek_coverage_model_get_norm:
 *
 * Returns: (transfer none): the norm that counts now, with the scenario that
 *   the region stores, whichever is looked at
 */
const DekNorm *
dek_coverage_model_get_norm (DekCoverageModel *self)
{
  g_return_val_if_fail (DEK_IS_COVERAGE_MODEL (self), NULL);

  return &self->norm;
}

/**
 * dek_coverage_model_set_norm:
 * @norm: a valid norm
 *
 * Counts with @norm from now on, and stores it in the region as one step when
 * it has not changed for a while. In a region that is read only it counts
 * until the region closes.
 */
void
dek_coverage_model_set_norm (DekCoverageModel *self,
                             const DekNorm    *norm)
{
  g_return_if_fail (DEK_IS_COVERAGE_MODEL (self));
  g_return_if_fail (norm != NULL);

  if (dek_norm_equal (norm, &self->norm))
    return;

  self->norm = *norm;
  g_clear_handle_id (&self->store_id, g_source_remove);
  self->store_id = g_timeout_add (REST, store_cb, self);
  reckon (self);
}

/** dek_coverage_model_get_scenario: Returns: the scenario that is looked at */
DekScenario
dek_coverage_model_get_scenario (DekCoverageModel *self)
{
  g_return_val_if_fail (DEK_IS_COVERAGE_MODEL (self), DEK_SCENARIO_NOW);

  return self->scenario;
}

/**
 * dek_coverage_model_set_scenario:
 * @scenario: a moment; %DEK_SCENARIO_DATE only where the norm has a date
 *
 * Looks at another moment. That is no change of the region: it is not stored.
 */
void
dek_coverage_model_set_scenario (DekCoverageModel *self,
                                 DekScenario       scenario)
{
  g_return_if_fail (DEK_IS_COVERAGE_MODEL (self));
  g_return_if_fail (scenario != DEK_SCENARIO_DATE || self->date != 0);

  if (self->scenario == scenario)
    return;

  self->scenario = scenario;
  reckon (self);
}

/**
 * dek_coverage_model_flush:
 *
 * Stores at once what waits to be stored: before an undo, or before the region
 * closes.
 */
void
dek_coverage_model_flush (DekCoverageModel *self)
{
  g_return_if_fail (DEK_IS_COVERAGE_MODEL (self));

  if (self->store_id == 0)
    return;

  g_clear_handle_id (&self->store_id, g_source_remove);
  store_cb (self);
}
