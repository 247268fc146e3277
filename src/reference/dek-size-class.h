// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DEK_TYPE_SIZE_CLASS (dek_size_class_get_type ())

/**
 * DekSizeClass:
 * @DEK_SIZE_CLASS_UNKNOWN: not known (nick "onbekend"); never to be counted as small
 * @DEK_SIZE_CLASS_SMALL: nick "klein"
 * @DEK_SIZE_CLASS_MEDIUM: nick "middelgroot"
 * @DEK_SIZE_CLASS_LARGE: nick "groot"
 *
 * The size of a steunpunt as the Monitor 2025 has it. The sources draw the
 * limits differently: see dek_reference_get_size_rule().
 */
typedef enum
{
  DEK_SIZE_CLASS_UNKNOWN,
  DEK_SIZE_CLASS_SMALL,
  DEK_SIZE_CLASS_MEDIUM,
  DEK_SIZE_CLASS_LARGE
} DekSizeClass;

GType dek_size_class_get_type (void) G_GNUC_CONST;

G_END_DECLS
