// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekSeverity:
 * @DEK_SEVERITY_ERROR: the file breaks a rule that it must keep
 * @DEK_SEVERITY_WARNING: it can be used, but something does not fit
 * @DEK_SEVERITY_NOTE: something to complete or look at again
 */
typedef enum
{
  DEK_SEVERITY_ERROR,
  DEK_SEVERITY_WARNING,
  DEK_SEVERITY_NOTE
} DekSeverity;

/**
 * DekFinding:
 * @severity: how bad it is
 * @code: a fixed word for scripts, e.g. "no-position"
 * @text: one translated sentence
 * @record_type: class of the record it is about, or %G_TYPE_INVALID
 * @id: that record, or 0
 *
 * One thing that dek_region_check() found.
 */
typedef struct
{
  DekSeverity  severity;
  const char  *code;
  char        *text;
  GType        record_type;
  gint64       id;
} DekFinding;

void       dek_finding_free (DekFinding *self);
GPtrArray *dek_region_check (DekRegion  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekFinding, dek_finding_free)

G_END_DECLS
