// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-norm.h"

G_BEGIN_DECLS

char       *dek_norm_dup_limit_text (const DekNorm *self,
                                     guint          index);
char       *dek_norm_dup_cost_text  (const DekNorm *self,
                                     double         cost);
const char *dek_norm_get_place_text (const DekNorm *self);
char       *dek_norm_dup_sentence   (const DekNorm *self);
char       *dek_norm_dup_count_text (const DekNorm *self);

G_END_DECLS
