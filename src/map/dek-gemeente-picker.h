/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_GEMEENTE_PICKER (dek_gemeente_picker_get_type ())

G_DECLARE_FINAL_TYPE (DekGemeentePicker, dek_gemeente_picker, DEK, GEMEENTE_PICKER, GtkWidget)

/* A map of the whole country on which gemeenten are put into a set and taken
 * out again, by click or with the arrow keys and Space or Enter.
 *
 * Property:  codes, a boxed GArray of gint (CBS numbers, ascending); notifies.
 * Signal:    gemeente-toggled (gint code, gboolean chosen), by the user only.
 * Actions:   zoom-in, zoom-out, fit, in dek_gemeente_picker_get_actions().
 */

GtkWidget    *dek_gemeente_picker_new          (void);

void          dek_gemeente_picker_set_codes    (DekGemeentePicker *self,
                                                const gint        *codes,
                                                gsize              n_codes);
GArray       *dek_gemeente_picker_get_codes    (DekGemeentePicker *self);
gboolean      dek_gemeente_picker_has_code     (DekGemeentePicker *self,
                                                gint               code);
void          dek_gemeente_picker_fly_to       (DekGemeentePicker *self,
                                                gint               code);
void          dek_gemeente_picker_fit_codes    (DekGemeentePicker *self);
GActionGroup *dek_gemeente_picker_get_actions  (DekGemeentePicker *self);

G_END_DECLS
