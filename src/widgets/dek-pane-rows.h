// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

void       dek_pane_clear            (GtkBox       *box);
GtkListBox *dek_pane_add_group       (GtkBox       *box,
                                      const char   *title,
                                      const char   *caption);
GtkWidget *dek_pane_add_row          (GtkListBox   *list,
                                      GtkWidget    *sign,
                                      const char   *title,
                                      const char   *subtitle,
                                      const char   *trailing);
void       dek_pane_row_set_record   (GtkWidget    *row,
                                      DekRecord    *record);
void       dek_pane_row_set_action   (GtkWidget    *row,
                                      const char   *action,
                                      GVariant     *target);
void       dek_pane_row_set_mood     (GtkWidget    *row,
                                      const char   *icon,
                                      const char   *style_class);
void       dek_pane_add_text         (GtkBox       *box,
                                      const char   *text,
                                      const char   *style_class);
void       dek_pane_add_figures      (GtkBox       *box,
                                      const char   *first_figure,
                                      ...) G_GNUC_NULL_TERMINATED;
void       dek_pane_add_place        (GtkListBox   *list,
                                      DekSteunpunt *place,
                                      gboolean      with_gemeente);

G_END_DECLS
