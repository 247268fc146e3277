// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-history.h"

G_BEGIN_DECLS

#define DEK_TYPE_HISTORY_LIST (dek_history_list_get_type ())

G_DECLARE_FINAL_TYPE (DekHistoryList, dek_history_list, DEK, HISTORY_LIST, GObject)

typedef DekHistoryEntry *(*DekHistoryMakeFunc) (DekRegion *region,
                                                gint64     id);

GListModel *dek_history_list_new (DekRegion          *region,
                                  const char         *sql,
                                  const char         *text,
                                  gint64              number,
                                  DekHistoryMakeFunc  make);

G_END_DECLS
