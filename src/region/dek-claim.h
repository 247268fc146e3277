// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"
#include "region/dek-store.h"

G_BEGIN_DECLS

/* For the region room alone. */

gboolean dek_claim_is_free (DekStore            *store,
                            DekRegionOpenFlags   flags);
gboolean dek_claim_file    (DekRegion           *region,
                            GError             **error);
void     dek_claim_release (DekStore            *store);

G_END_DECLS
