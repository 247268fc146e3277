// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_VERDICT_CARD (dek_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (DekVerdictCard, dek_verdict_card, DEK, VERDICT_CARD, GtkWidget)

GtkWidget *dek_verdict_card_new      (void);
void       dek_verdict_card_set      (DekVerdictCard *self,
                                      DekCoverage    *coverage,
                                      gint64          gemeente);

G_END_DECLS
