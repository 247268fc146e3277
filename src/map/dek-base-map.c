/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "map/dek-base-map.h"

GType
dek_base_map_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { DEK_BASE_MAP_LAND, "DEK_BASE_MAP_LAND", "land" },
        { DEK_BASE_MAP_PDOK, "DEK_BASE_MAP_PDOK", "pdok" },
        { DEK_BASE_MAP_MBTILES, "DEK_BASE_MAP_MBTILES", "mbtiles" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("DekBaseMap", values));
    }

  return type;
}
