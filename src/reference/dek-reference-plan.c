// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-plan"

#include "reference/dek-reference-private.h"

static DekRefPair *
load_pairs (DekReference *self)
{
  guint n;
  const DekLayoutPair *rows = dek_reference_get_section (self, DEK_LAYOUT_PAIRS, sizeof *rows, &n);
  DekRefPair *pairs = g_new (DekRefPair, n);

  for (guint i = 0; i < n; i++)
    {
      pairs[i].situation = dek_reference_get_string (self, rows[i].situation);
      pairs[i].activity = dek_reference_get_string (self, rows[i].activity);
      pairs[i].partners = dek_reference_get_list (self, rows[i].partners);
      pairs[i].location = dek_reference_get_string (self, rows[i].location);
    }

  return pairs;
}

static void
load_places (DekReference *self,
             DekRefPair   *pairs)
{
  guint n;
  const DekLayoutFull *rows = dek_reference_get_section (self, DEK_LAYOUT_FULL, sizeof *rows, &n);
  DekRefFullSteunpunt *full = g_new (DekRefFullSteunpunt, n);

  for (guint i = 0; i < n; i++)
    {
      full[i] = (DekRefFullSteunpunt) {
        .name = dek_reference_get_string (self, rows[i].name),
        .address = dek_reference_get_string (self, rows[i].address),
        .gemeente_code = rows[i].gemeente_code,
        .subregion = (guint) rows[i].subregion,
        .exists = rows[i].exists,
        .lsp = rows[i].lsp,
        .pairs = pairs + rows[i].pairs.first,
        .n_pairs = (guint) rows[i].pairs.count,
      };
    }

  self->plan.full = full;
  self->plan.n_full = n;
}

static void
load_meeting (DekReference *self,
              DekRefPair   *pairs)
{
  guint n;
  const DekLayoutMeeting *rows = dek_reference_get_section (self, DEK_LAYOUT_MEETING, sizeof *rows, &n);
  DekRefMeetingPlaces *meeting = g_new (DekRefMeetingPlaces, n);

  for (guint i = 0; i < n; i++)
    {
      meeting[i] = (DekRefMeetingPlaces) {
        .gemeente_code = rows[i].gemeente_code,
        .subregion = (guint) rows[i].subregion,
        .pairs = pairs + rows[i].pairs.first,
        .n_pairs = (guint) rows[i].pairs.count,
      };
    }

  self->plan.meeting = meeting;
  self->plan.n_meeting = n;
}

static void
load_risks (DekReference *self)
{
  guint n;
  const DekLayoutRisk *rows = dek_reference_get_section (self, DEK_LAYOUT_RISKS, sizeof *rows, &n);
  DekRefRisk *risks = g_new (DekRefRisk, n);

  for (guint i = 0; i < n; i++)
    {
      risks[i].risk = dek_reference_get_string (self, rows[i].risk);
      risks[i].measures = dek_reference_get_list (self, rows[i].measures);
    }

  self->plan.risks = risks;
  self->plan.n_risks = n;
}

static void
load_conditions (DekReference *self)
{
  guint n;
  const DekLayoutCondition *rows = dek_reference_get_section (self, DEK_LAYOUT_CONDITIONS, sizeof *rows, &n);
  DekRefCondition *conditions = g_new (DekRefCondition, n);

  for (guint i = 0; i < n; i++)
    {
      conditions[i].subject = dek_reference_get_string (self, rows[i].subject);
      conditions[i].text = dek_reference_get_string (self, rows[i].text);
      conditions[i].count = rows[i].count;
    }

  self->plan.conditions = conditions;
  self->plan.n_conditions = n;
}

static void
load_roles (DekReference *self)
{
  guint n;
  const DekLayoutRole *rows = dek_reference_get_section (self, DEK_LAYOUT_ROLES, sizeof *rows, &n);
  DekRefRole *roles = g_new (DekRefRole, n);

  for (guint i = 0; i < n; i++)
    {
      roles[i].role = dek_reference_get_string (self, rows[i].role);
      roles[i].party = dek_reference_get_string (self, rows[i].party);
      roles[i].function = dek_reference_get_string (self, rows[i].function);
      roles[i].count = rows[i].count;
    }

  self->plan.roles = roles;
  self->plan.n_roles = n;
}

static void
load_dates (DekReference *self)
{
  guint n;
  const DekLayoutDated *rows = dek_reference_get_section (self, DEK_LAYOUT_DATED, sizeof *rows, &n);
  DekRefDated *dates = g_new (DekRefDated, n);

  for (guint i = 0; i < n; i++)
    {
      dates[i].date = dek_reference_get_string (self, rows[i].date);
      dates[i].text = dek_reference_get_string (self, rows[i].text);
    }

  self->plan.dates = dates;
  self->plan.n_dates = n;
}

static void
load_texts (DekReference        *self,
            const DekLayoutPlan *row)
{
  DekRefPlan *plan = &self->plan;

  plan->region = (guint) row->region;
  plan->title = dek_reference_get_string (self, row->title);
  plan->date = dek_reference_get_string (self, row->date);
  plan->author_role = dek_reference_get_string (self, row->author_role);
  plan->status = dek_reference_get_string (self, row->status);
  plan->goal = dek_reference_get_string (self, row->goal);
  plan->setup = dek_reference_get_string (self, row->setup);
  plan->method_name = dek_reference_get_string (self, row->method_name);
  plan->method_url = dek_reference_get_string (self, row->method_url);
  plan->method_relation = dek_reference_get_string (self, row->method_relation);
  plan->method_partners = dek_reference_get_list (self, row->method_partners);
}

static void
load_lists (DekReference        *self,
            const DekLayoutPlan *row)
{
  DekRefPlan *plan = &self->plan;

  plan->carried_by = dek_reference_get_list (self, row->carried_by);
  plan->supported_by = dek_reference_get_list (self, row->supported_by);
  plan->connected_with = dek_reference_get_list (self, row->connected_with);
  plan->finds = dek_reference_get_list (self, row->finds);
  plan->requirements = dek_reference_get_list (self, row->requirements);
  plan->results = dek_reference_get_list (self, row->results);
  plan->strategy = dek_reference_get_list (self, row->strategy);
  plan->parts = dek_reference_get_list (self, row->parts);
  plan->found = dek_reference_get_list (self, row->found);
  plan->communication = dek_reference_get_list (self, row->communication);
  plan->subregion_texts = dek_reference_get_list (self, row->subregion_texts);
  plan->remarks = dek_reference_get_list (self, row->remarks);
}

void
dek_reference_load_plan (DekReference *self)
{
  guint n;
  const DekLayoutPlan *row = dek_reference_get_section (self, DEK_LAYOUT_PLANS, sizeof *row, &n);
  DekRefPair *pairs = load_pairs (self);

  g_assert (n == 1);

  load_texts (self, row);
  load_lists (self, row);
  load_places (self, pairs);
  load_meeting (self, pairs);
  load_risks (self);
  load_conditions (self);
  load_roles (self);
  load_dates (self);
}

/**
 * dek_reference_get_plan:
 * @self: the reference data
 *
 * The plan van aanpak that the example region is made of.
 *
 * Returns: (transfer none): the plan
 */
const DekRefPlan *
dek_reference_get_plan (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->plan;
}
