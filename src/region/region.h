// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The region room: one region is one file.
 *
 * It opens, makes and checks region files (SQLite, and at the same time valid
 * GeoPackages), and shows their rows as records: objects whose properties are
 * the columns. Everything that is changed is changed within a step. It knows
 * the reference room and SQLite, nothing of maps, windows or the terminal, and
 * it is used from the main thread only. */

#pragma once

#include "region/dek-action.h"
#include "region/dek-action-dependency.h"
#include "region/dek-action-partner.h"
#include "region/dek-answer.h"
#include "region/dek-assessment.h"
#include "region/dek-audience.h"
#include "region/dek-backup.h"
#include "region/dek-candidate.h"
#include "region/dek-condition.h"
#include "region/dek-contact-action.h"
#include "region/dek-contact-moment.h"
#include "region/dek-contact-participant.h"
#include "region/dek-element.h"
#include "region/dek-erase.h"
#include "region/dek-gemeente.h"
#include "region/dek-history.h"
#include "region/dek-history-entry.h"
#include "region/dek-journal.h"
#include "region/dek-kept-run.h"
#include "region/dek-lock-holder.h"
#include "region/dek-opening.h"
#include "region/dek-organisation.h"
#include "region/dek-person.h"
#include "region/dek-person-place.h"
#include "region/dek-plan-role.h"
#include "region/dek-plan-text.h"
#include "region/dek-plan-version.h"
#include "region/dek-postcode.h"
#include "region/dek-record.h"
#include "region/dek-region.h"
#include "region/dek-region-check.h"
#include "region/dek-region-enums.h"
#include "region/dek-region-error.h"
#include "region/dek-region-info.h"
#include "region/dek-region-seed.h"
#include "region/dek-region-types.h"
#include "region/dek-repair-advice.h"
#include "region/dek-response.h"
#include "region/dek-result.h"
#include "region/dek-risk.h"
#include "region/dek-risk-measure.h"
#include "region/dek-salvage.h"
#include "region/dek-saved-filter.h"
#include "region/dek-screening.h"
#include "region/dek-search.h"
#include "region/dek-situation.h"
#include "region/dek-steunpunt.h"
#include "region/dek-subregion.h"
#include "region/dek-travel-time.h"
#include "region/dek-white-spot.h"
#include "region/dek-white-spot-action.h"
#include "region/dek-white-spot-postcode.h"
#include "region/dek-white-spot-risk.h"
