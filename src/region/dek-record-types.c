// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-record-types"

#include "region/region.h"

/**
 * dek_record_types:
 * @n_types: (out): how many
 *
 * Returns: (transfer none): the types of all record classes, a table that is
 *   referred to before those that refer to it where that is possible
 */
const GType *
dek_record_types (guint *n_types)
{
  static GType types[36];
  static gsize initialized = 0;

  g_return_val_if_fail (n_types != NULL, NULL);

  if (g_once_init_enter (&initialized))
    {
      GType *next = types;

      *next++ = dek_subregion_get_type ();
      *next++ = dek_gemeente_get_type ();
      *next++ = dek_postcode_get_type ();
      *next++ = dek_organisation_get_type ();
      *next++ = dek_person_get_type ();
      *next++ = dek_person_place_get_type ();
      *next++ = dek_steunpunt_get_type ();
      *next++ = dek_opening_get_type ();
      *next++ = dek_element_get_type ();
      *next++ = dek_assessment_get_type ();
      *next++ = dek_screening_get_type ();
      *next++ = dek_audience_get_type ();
      *next++ = dek_situation_get_type ();
      *next++ = dek_action_get_type ();
      *next++ = dek_action_dependency_get_type ();
      *next++ = dek_action_partner_get_type ();
      *next++ = dek_condition_get_type ();
      *next++ = dek_result_get_type ();
      *next++ = dek_plan_text_get_type ();
      *next++ = dek_plan_role_get_type ();
      *next++ = dek_risk_get_type ();
      *next++ = dek_risk_measure_get_type ();
      *next++ = dek_white_spot_get_type ();
      *next++ = dek_white_spot_postcode_get_type ();
      *next++ = dek_white_spot_action_get_type ();
      *next++ = dek_white_spot_risk_get_type ();
      *next++ = dek_contact_moment_get_type ();
      *next++ = dek_contact_participant_get_type ();
      *next++ = dek_contact_action_get_type ();
      *next++ = dek_plan_version_get_type ();
      *next++ = dek_response_get_type ();
      *next++ = dek_answer_get_type ();
      *next++ = dek_kept_run_get_type ();
      *next++ = dek_saved_filter_get_type ();
      *next++ = dek_candidate_get_type ();
      *next++ = dek_travel_time_get_type ();
      g_assert (next == types + G_N_ELEMENTS (types));
      g_once_init_leave (&initialized, 1);
    }

  *n_types = G_N_ELEMENTS (types);
  return types;
}
