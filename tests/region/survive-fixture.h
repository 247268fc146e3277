// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region-fixture.h"

G_BEGIN_DECLS

#define ERASED_NAME  "Quirina Zeewaard"
#define ERASED_MAIL  "q.zeewaard@voorbeeld.example"
#define ERASED_PHONE "071-5550142"

char      *survive_describe      (const char     *path);
void       survive_read_all      (DekRegion      *region);
void       survive_assert_sound  (const char     *path);
gboolean   survive_rename_place  (DekRegion      *region,
                                  const char     *name,
                                  GError        **error);
gint64     survive_add_person    (DekRegion      *region);
guint      survive_count_backups (RegionFixture  *fixture);
DekBackup *survive_get_backup    (RegionFixture  *fixture,
                                  guint           index);

GSubprocess *survive_start_child  (RegionFixture  *fixture,
                                   const char     *what);
char        *survive_read_line    (GSubprocess    *child);

G_END_DECLS
