/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-map-scene.h"
#include "map/dek-gemeente-picker.h"
#include "map/dek-map-canvas.h"
#include "map/dek-selection-layer.h"
#include "map/dek-theme-layer.h"

G_BEGIN_DECLS

/* Only for dek-gemeente-picker*.c. */

struct _DekGemeentePicker
{
  GtkWidget parent_instance;

  DekMapCanvas *canvas;
  DekThemeLayer *theme;
  DekSelectionLayer *outline;

  DekLand *country;
  DekMapScene *scene;
  gboolean *chosen;         /* per area of the country */
  int focused;              /* area reached by keyboard, or -1 */
  guint scene_id;

  double press_x, press_y;
  GSimpleActionGroup *actions;
};

void dek_gemeente_picker_init_input  (DekGemeentePicker *self);
void dek_gemeente_picker_toggle      (DekGemeentePicker *self,
                                      int                area);
void dek_gemeente_picker_set_focused (DekGemeentePicker *self,
                                      int                area);
void dek_gemeente_picker_fit_country (DekGemeentePicker *self,
                                      gboolean           animate);

G_END_DECLS
