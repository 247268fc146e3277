// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * widgets: what the pages share: a banner, layouts, rows and tables of
 * records, signs of the map, numbers and dates as people here write them.
 * Knows GTK, libadwaita and the rooms of the core; knows no page.
 */

#pragma once

#include "widgets/dek-banner.h"
#include "widgets/dek-columns-layout.h"
#include "widgets/dek-file-dialog.h"
#include "widgets/dek-format.h"
#include "widgets/dek-history-pane.h"
#include "widgets/dek-history-row.h"
#include "widgets/dek-page-frame.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-place-cells.h"
#include "widgets/dek-place-words.h"
#include "widgets/dek-record-table.h"
#include "widgets/dek-region-summary.h"
#include "widgets/dek-share-bar.h"
#include "widgets/dek-swatch.h"
#include "widgets/dek-template.h"
#include "widgets/dek-text-field.h"
#include "widgets/dek-turn.h"
#include "widgets/dek-verdict-sign.h"
