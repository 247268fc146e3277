// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_PROBLEM_PAGE (dek_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (DekProblemPage, dek_problem_page, DEK, PROBLEM_PAGE, GtkWidget)

GtkWidget  *dek_problem_page_new             (const char     *path,
                                              const GError   *error);
const char *dek_problem_page_get_title       (DekProblemPage *self);
const char *dek_problem_page_get_description (DekProblemPage *self);

G_END_DECLS
