// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dek_number_to_text   (gint64 number);
char *dek_decimal_to_text  (double number,
                            int    decimals);
char *dek_distance_to_text (double metres);
char *dek_minutes_to_text  (double minutes);
char *dek_share_to_text    (gint64 part,
                            gint64 whole);
char *dek_day_to_text      (guint  day);

G_END_DECLS
