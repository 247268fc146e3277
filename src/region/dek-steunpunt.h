// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-point.h"
#include "reference/dek-size-class.h"
#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_STEUNPUNT (dek_steunpunt_get_type ())

G_DECLARE_FINAL_TYPE (DekSteunpunt, dek_steunpunt, DEK, STEUNPUNT, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char        *dek_steunpunt_get_name             (DekSteunpunt *self);
gint64             dek_steunpunt_get_organisation     (DekSteunpunt *self);
gint64             dek_steunpunt_get_parent           (DekSteunpunt *self);
DekKind            dek_steunpunt_get_kind             (DekSteunpunt *self);
DekStatus          dek_steunpunt_get_status           (DekSteunpunt *self);
gboolean           dek_steunpunt_get_designated_full  (DekSteunpunt *self);
gint64             dek_steunpunt_get_subregion        (DekSteunpunt *self);
gint64             dek_steunpunt_get_gemeente         (DekSteunpunt *self);
const char        *dek_steunpunt_get_address          (DekSteunpunt *self);
const char        *dek_steunpunt_get_postcode         (DekSteunpunt *self);
const char        *dek_steunpunt_get_place            (DekSteunpunt *self);
DekPositionQuality dek_steunpunt_get_position_quality (DekSteunpunt *self);
DekSizeClass       dek_steunpunt_get_size_class       (DekSteunpunt *self);
const char        *dek_steunpunt_get_open_from        (DekSteunpunt *self);
const char        *dek_steunpunt_get_open_until       (DekSteunpunt *self);
const char        *dek_steunpunt_get_note             (DekSteunpunt *self);
const char        *dek_steunpunt_get_source           (DekSteunpunt *self);
const DekPoint    *dek_steunpunt_get_location         (DekSteunpunt *self);

G_END_DECLS
