// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

gboolean  dek_region_begin_step_full (DekRegion    *self,
                                      const char   *label,
                                      DekStepKind   kind,
                                      const char   *merge_key,
                                      GError      **error);
void      dek_region_end_merging     (DekRegion    *self);
gint64    dek_region_get_last_step   (DekRegion    *self);

gboolean  dek_region_can_undo        (DekRegion    *self);
gboolean  dek_region_can_redo        (DekRegion    *self);
char     *dek_region_dup_undo_label  (DekRegion    *self);
char     *dek_region_dup_redo_label  (DekRegion    *self);

gboolean  dek_region_undo            (DekRegion    *self,
                                      GError      **error);
gboolean  dek_region_redo            (DekRegion    *self,
                                      GError      **error);
gboolean  dek_region_undo_step       (DekRegion    *self,
                                      gint64        step_id,
                                      GError      **error);
gboolean  dek_region_go_back_to      (DekRegion    *self,
                                      gint64        step_id,
                                      GError      **error);

G_END_DECLS
