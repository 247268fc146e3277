// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-pin.h"

G_BEGIN_DECLS

/* Pins that are shown together. @members belongs to the group. */
typedef struct
{
  double  x, y;
  guint   n_members;
  guint  *members;   /* ascending */
  gboolean badge;    /* one badge; else a symbol for each */
} DekPinGroup;

GArray *dek_pin_crowd_group (const DekPin *pins,
                             guint         n_pins,
                             double        scale);
void    dek_pin_fan_out     (const DekPin *pins,
                             const guint  *members,
                             guint         n,
                             double       *offsets);

G_END_DECLS
