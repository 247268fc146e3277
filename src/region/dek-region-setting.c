// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-setting"

#include "region/dek-region.h"

#include <string.h>

#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* The settings of a region: words with a value, kept in the file. */

/**
 * dek_region_get_setting:
 * @self: an open region
 * @key: name of a setting
 *
 * Returns: (transfer full) (nullable): its value, %NULL where it is not set
 */
char *
dek_region_get_setting (DekRegion  *self,
                        const char *key)
{
  sqlite3_stmt *stmt;
  char *value = NULL;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  stmt = dek_region_statement (self, "SELECT value FROM setting WHERE key = ?1");
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_text (stmt, 1, key, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    value = dek_sqlite_dup_column (stmt, 0);
  sqlite3_reset (stmt);

  return value;
}

/**
 * dek_setting_get_id:
 * @key: name of a setting
 *
 * Returns: its primary key, the same in every copy of a region: FNV-1a, cut to
 *   53 bits; 1 belongs to the schema version
 */
gint64
dek_setting_get_id (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  if (strcmp (key, "schema_version") == 0)
    return 1;

  for (const char *c = key; *c != '\0'; c++)
    hash = (hash ^ (guint8) *c) * G_GUINT64_CONSTANT (0x100000001b3);
  hash &= (G_GUINT64_CONSTANT (1) << 53) - 1;

  return (gint64) MAX (hash, 2);
}

/**
 * dek_region_set_setting:
 * @self: an open region with a step going on
 * @key: name of a setting
 * @value: (nullable): its value; %NULL takes it away
 */
void
dek_region_set_setting (DekRegion  *self,
                        const char *key,
                        const char *value)
{
  sqlite3_stmt *stmt;

  g_return_if_fail (DEK_IS_REGION (self));
  g_return_if_fail (key != NULL && *key != '\0');

  if (!dek_step_check (self, key))
    return;

  if (value == NULL)
    stmt = dek_region_statement (self, "DELETE FROM setting WHERE key = ?2 AND id = ?1");
  else
    stmt = dek_region_statement (self,
                                 "INSERT INTO setting (id, key, value) VALUES (?1, ?2, ?3) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  if (stmt == NULL)
    return;

  sqlite3_bind_int64 (stmt, 1, dek_setting_get_id (key));
  sqlite3_bind_text (stmt, 2, key, -1, SQLITE_TRANSIENT);
  if (value != NULL)
    sqlite3_bind_text (stmt, 3, value, -1, SQLITE_TRANSIENT);
  dek_step_run (self, stmt, key);
}
