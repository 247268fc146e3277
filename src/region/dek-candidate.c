// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-candidate"

#include "region/dek-candidate.h"

#include <glib/gi18n.h>

#include "region/dek-postcode.h"
#include "region/dek-record-private.h"

/**
 * DekCandidate:
 *
 * A postcode area that is never, or always, to be proposed for a steunpunt.
 */

enum
{
  F_POSTCODE,
  F_VERDICT,
  F_REASON
};

static const DekField fields[] = {
  [F_POSTCODE] = { "postcode", "postcode", DEK_FIELD_REFERENCE,
    dek_postcode_get_type, TRUE, 0, N_("Postcode area") },
  [F_VERDICT] = { "verdict", "verdict", DEK_FIELD_ENUM,
    dek_candidate_verdict_get_type, TRUE, DEK_CANDIDATE_VERDICT_EXCLUDED, N_("Verdict") },
  [F_REASON] = { "reason", "reason", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Reason"), .searchable = TRUE },
};

static const char *const order_columns[] = { "postcode", NULL };

DEK_DEFINE_RECORD (DekCandidate, dek_candidate, "candidate", "id", FALSE,
                   "postcode, id", N_("Candidate"))

DEK_RECORD_INTEGER_GETTER (DekCandidate, dek_candidate, postcode, F_POSTCODE)
DEK_RECORD_ENUM_GETTER (DekCandidate, dek_candidate, verdict, F_VERDICT, DekCandidateVerdict)
