// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-history-entry.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

GListModel *dek_history_new_for_record (DekRecord  *record);
GListModel *dek_history_new_for_row    (DekRegion  *region,
                                        GType       record_type,
                                        gint64      id);
GListModel *dek_history_new_for_region (DekRegion  *region,
                                        const char *search);

G_END_DECLS
