// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekSchemaSource:
 * @prefix: resource folder with the migrations, named 0001-....sql and so on
 * @version: the newest of them
 *
 * Where the schema comes from; tests bring a longer row of migrations.
 */
typedef struct
{
  const char *prefix;
  gint        version;
} DekSchemaSource;

const DekSchemaSource *dek_schema_get_source  (void);
void                   dek_schema_set_source  (const DekSchemaSource  *source);

gint                   dek_schema_get_version (sqlite3                *db);
gboolean               dek_schema_migrate     (sqlite3                *db,
                                               const char             *path,
                                               GError                **error);
gboolean               dek_schema_create      (sqlite3                *db,
                                               const char             *path,
                                               GError                **error);
gboolean               dek_schema_verify      (sqlite3                *db,
                                               const char             *path,
                                               GError                **error);

G_END_DECLS
