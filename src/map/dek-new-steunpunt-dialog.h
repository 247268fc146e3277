// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_NEW_STEUNPUNT_DIALOG (dek_new_steunpunt_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DekNewSteunpuntDialog, dek_new_steunpunt_dialog, DEK, NEW_STEUNPUNT_DIALOG, AdwWindow)

/* Signal: added (DekSteunpunt), after it was written. */

GtkWidget *dek_new_steunpunt_dialog_new (GtkWindow      *parent,
                                         DekRegion      *region,
                                         const DekPoint *location,
                                         DekGemeente    *gemeente);

G_END_DECLS
