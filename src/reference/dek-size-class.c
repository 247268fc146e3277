// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-size-class"

#include "reference/dek-size-class.h"

/* Registered by hand because the nicks are the Dutch words that region files
 * store and other programs read.
 */
GType
dek_size_class_get_type (void)
{
  static gsize type_id = 0;
  static const GEnumValue values[] = {
    { DEK_SIZE_CLASS_UNKNOWN, "DEK_SIZE_CLASS_UNKNOWN", "onbekend" },
    { DEK_SIZE_CLASS_SMALL, "DEK_SIZE_CLASS_SMALL", "klein" },
    { DEK_SIZE_CLASS_MEDIUM, "DEK_SIZE_CLASS_MEDIUM", "middelgroot" },
    { DEK_SIZE_CLASS_LARGE, "DEK_SIZE_CLASS_LARGE", "groot" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type_id))
    g_once_init_leave (&type_id, g_enum_register_static ("DekSizeClass", values));

  return type_id;
}
