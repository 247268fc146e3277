// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "app-fixture.h"
#include "region/region.h"

G_BEGIN_DECLS

/* A window on the example, with a place of it selected on the map. */
typedef struct
{
  char         *path;
  DekWindow    *window;
  DekSteunpunt *place;
} EditFixture;

#define EDIT_PLACE "Zelfregiecentrum Leiden"

void           edit_set_up       (EditFixture   *fixture,
                                  gconstpointer  data);
void           edit_tear_down    (EditFixture   *fixture,
                                  gconstpointer  data);
void           edit_close        (EditFixture   *fixture);

DekRegion     *edit_get_region   (EditFixture   *fixture);
AdwEntryRow   *edit_find_row     (EditFixture   *fixture,
                                  const char    *title);
void           edit_type         (EditFixture   *fixture,
                                  const char    *title,
                                  const char    *text);
void           edit_rest         (void);
void           edit_act          (EditFixture   *fixture,
                                  const char    *action);
gboolean       edit_can          (EditFixture   *fixture,
                                  const char    *action);
guint          edit_count_steps  (EditFixture   *fixture);
DekSteunpunt  *edit_dup_place    (EditFixture   *fixture,
                                  const char    *name);
GtkWidget     *edit_find_window  (GType          type);

G_END_DECLS
