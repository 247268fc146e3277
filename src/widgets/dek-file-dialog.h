// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DekFileChosen:
 * @path: absolute path, in the file system's encoding
 * @user_data: what was handed over
 *
 * Called once when the user chose a file; not at all when they did not.
 */
typedef void (*DekFileChosen) (const char *path,
                               gpointer    user_data);

void dek_file_dialog_open_region      (GtkWindow      *parent,
                                       const char     *title,
                                       DekFileChosen   chosen,
                                       gpointer        user_data);
void dek_file_dialog_open_region_full (GtkWindow      *parent,
                                       const char     *title,
                                       DekFileChosen   chosen,
                                       gpointer        user_data,
                                       GDestroyNotify  destroy);
void dek_file_dialog_open_mbtiles     (GtkWindow      *parent,
                                       DekFileChosen   chosen,
                                       gpointer        user_data);
void dek_file_dialog_save_region      (GtkWindow      *parent,
                                       const char     *folder,
                                       const char     *name,
                                       DekFileChosen   chosen,
                                       gpointer        user_data);

G_END_DECLS
