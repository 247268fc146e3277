// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_GEMEENTE_LIST (dek_gemeente_list_get_type ())
G_DECLARE_FINAL_TYPE (DekGemeenteList, dek_gemeente_list, DEK, GEMEENTE_LIST, GtkWidget)

/* Signal: changed, when the user ticked or unticked a gemeente. */

GtkWidget *dek_gemeente_list_new             (void);
GArray    *dek_gemeente_list_dup_codes       (DekGemeenteList *self);
gint64     dek_gemeente_list_get_inhabitants (DekGemeenteList *self);
void       dek_gemeente_list_set_codes       (DekGemeenteList *self,
                                              const gint      *codes,
                                              gsize            n_codes);
void       dek_gemeente_list_choose          (DekGemeenteList *self,
                                              gint             code,
                                              gboolean         chosen);

G_END_DECLS
