// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-kept-run"

#include "region/dek-kept-run.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekKeptRun:
 *
 * A calculation of coverage or siting that was kept, with what it was made
 * from.
 */

enum
{
  F_NAME,
  F_KIND,
  F_MADE_ON,
  F_NORM,
  F_FINGERPRINT,
  F_RESULT,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_KIND] = { "kind", "kind", DEK_FIELD_ENUM,
    dek_run_kind_get_type, TRUE, DEK_RUN_KIND_COVERAGE, N_("Kind") },
  [F_MADE_ON] = { "made-on", "made_on", DEK_FIELD_DATETIME,
    NULL, TRUE, 0, N_("Made on") },
  [F_NORM] = { "norm", "norm", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Norm") },
  [F_FINGERPRINT] = { "fingerprint", "fingerprint", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Fingerprint of the input") },
  [F_RESULT] = { "result", "result", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Result") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "made_on", NULL };

DEK_DEFINE_RECORD (DekKeptRun, dek_kept_run, "kept_run", "id", FALSE,
                   "made_on DESC, id", N_("Kept calculation"))

DEK_RECORD_TEXT_GETTER (DekKeptRun, dek_kept_run, name, F_NAME)
DEK_RECORD_ENUM_GETTER (DekKeptRun, dek_kept_run, kind, F_KIND, DekRunKind)
DEK_RECORD_TEXT_GETTER (DekKeptRun, dek_kept_run, made_on, F_MADE_ON)
