// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DEK_TYPE_GEMEENTE_CHOICE (dek_gemeente_choice_get_type ())
G_DECLARE_FINAL_TYPE (DekGemeenteChoice, dek_gemeente_choice, DEK, GEMEENTE_CHOICE, GObject)

DekGemeenteChoice *dek_gemeente_choice_new             (gint               code,
                                                        const char        *name,
                                                        gint64             inhabitants);
gint               dek_gemeente_choice_get_code        (DekGemeenteChoice *self);
const char        *dek_gemeente_choice_get_name        (DekGemeenteChoice *self);
gint64             dek_gemeente_choice_get_inhabitants (DekGemeenteChoice *self);
gboolean           dek_gemeente_choice_get_chosen      (DekGemeenteChoice *self);
void               dek_gemeente_choice_set_chosen      (DekGemeenteChoice *self,
                                                        gboolean           chosen);
gboolean           dek_gemeente_choice_get_first       (DekGemeenteChoice *self);
void               dek_gemeente_choice_set_first       (DekGemeenteChoice *self,
                                                        gboolean           first);

G_END_DECLS
