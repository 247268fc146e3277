// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <json-glib/json-glib.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekCliStatus:
 * @DEK_CLI_DONE: done
 * @DEK_CLI_FAILED: not done; standard error says why
 * @DEK_CLI_USAGE: it was not clear what was asked
 *
 * Exit statuses of all commands.
 */
typedef enum
{
  DEK_CLI_DONE   = 0,
  DEK_CLI_FAILED = 1,
  DEK_CLI_USAGE  = 2
} DekCliStatus;

/**
 * DekCliSyntax:
 * @parameters: what follows the options, for the help, e.g. "FILE"
 * @summary: what the command does, translated
 * @json_fields: (nullable): what --json prints, for the help
 * @entries: its options
 * @n_parameters: how many parameters it takes
 */
typedef struct
{
  const char         *parameters;
  const char         *summary;
  const char         *json_fields;
  const GOptionEntry *entries;
  guint               n_parameters;
} DekCliSyntax;

gboolean   dek_cli_parse       (const DekCliSyntax  *syntax,
                                int                  argc,
                                char               **argv,
                                GStrv               *parameters,
                                int                 *status);
int        dek_cli_fail        (const GError        *error);
int        dek_cli_misuse      (const char          *sentence);
void       dek_cli_print       (const char          *text);
void       dek_cli_print_json  (JsonBuilder         *builder);
void       dek_cli_add_integer (JsonBuilder         *builder,
                                const char          *name,
                                gint64               value);
void       dek_cli_add_string  (JsonBuilder         *builder,
                                const char          *name,
                                const char          *value);
DekRegion *dek_cli_open        (const char          *path,
                                int                 *status);

G_END_DECLS
