// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "app/app.h"

G_BEGIN_DECLS

#define APP_LEIDEN 546

/* Made anew, with its plan, in a directory of its own. */
char      *app_make_example      (void);
void       app_remove_example    (const char *path);
char      *app_dup_checksum      (const char *path);

/* 0 when GTK has a display; what main should return when it has not. */
int        app_test_init         (int        *argc,
                                  char     ***argv);

typedef gboolean (*AppCondition) (gpointer data);

/* Runs the main loop until it holds; fails after twenty seconds. */
void       app_wait_until        (AppCondition condition,
                                  gpointer     data);
void       app_settle            (void);

/* The first widget of that type that can be seen, or NULL. */
GtkWidget *app_find              (gpointer    root,
                                  GType       type);
gboolean   app_has_text          (gpointer    root,
                                  const char *text);
GtkWidget *app_find_button       (gpointer    root,
                                  const char *label);
/* The innermost row that says so and can be seen, or NULL. */
GtkWidget *app_find_row          (gpointer    root,
                                  const char *text);

G_END_DECLS
