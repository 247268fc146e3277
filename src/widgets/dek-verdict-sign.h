// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

#define DEK_TYPE_VERDICT_SIGN (dek_verdict_sign_get_type ())
G_DECLARE_FINAL_TYPE (DekVerdictSign, dek_verdict_sign, DEK, VERDICT_SIGN, GtkWidget)

GtkWidget *dek_verdict_sign_new         (gboolean        wide);
void       dek_verdict_sign_set_verdict (DekVerdictSign *self,
                                         DekVerdict      verdict);

G_END_DECLS
