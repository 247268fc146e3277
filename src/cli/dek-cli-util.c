// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-util"

#include "cli/dek-cli-util.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

/* What the commands share: options, output, errors. */

/**
 * dek_cli_print:
 * @text: UTF-8
 *
 * Writes to standard output, in the terminal's encoding where it has another.
 */
void
dek_cli_print (const char *text)
{
  g_print ("%s", text);
}

/**
 * dek_cli_fail:
 * @error: why
 *
 * Says on standard error why a command was not done.
 *
 * Returns: the exit status for that
 */
int
dek_cli_fail (const GError *error)
{
  g_printerr ("dekkend: %s\n", error->message);
  return DEK_CLI_FAILED;
}

/**
 * dek_cli_misuse:
 * @sentence: what was not clear, translated
 *
 * Says on standard error that a command was not used as it should be.
 *
 * Returns: the exit status for that
 */
int
dek_cli_misuse (const char *sentence)
{
  g_printerr ("dekkend: %s\n", sentence);
  return DEK_CLI_USAGE;
}

static GOptionContext *
make_context (const DekCliSyntax *syntax,
              gboolean           *help)
{
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("Show this help"), NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (syntax->parameters);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, syntax->summary);
  if (syntax->json_fields != NULL)
    g_option_context_set_description (context, syntax->json_fields);
  if (syntax->entries != NULL)
    g_option_context_add_main_entries (context, syntax->entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);

  return context;
}

static int
refuse_count (const DekCliSyntax *syntax,
              const char         *command,
              guint               given)
{
  g_autofree char *sentence = NULL;

  if (given > syntax->n_parameters)
    sentence = g_strdup_printf (_("“%s” was given too much. Try “dekkend %s --help”."), command, command);
  else
    sentence = g_strdup_printf (_("“%s” also needs %s. Try “dekkend %s --help”."),
                                command, syntax->parameters, command);

  return dek_cli_misuse (sentence);
}

/**
 * dek_cli_parse:
 * @syntax: how the command is used
 * @argc: number of @argv
 * @argv: the command's name and what followed
 * @parameters: (out) (transfer full): what is left after the options
 * @status: (out): the exit status, where the command is not to go on
 *
 * Returns: whether the command is to go on; if not, help or an error was printed
 */
gboolean
dek_cli_parse (const DekCliSyntax  *syntax,
               int                  argc,
               char               **argv,
               GStrv               *parameters,
               int                 *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = make_context (syntax, &help);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_new0 (char *, argc + 1);
  g_autofree char *name = g_strdup_printf ("dekkend %s", argv[0]);
  guint n_words;

  for (int i = 0; i < argc; i++)
    words[i] = g_strdup (i == 0 ? name : argv[i]);

  if (!g_option_context_parse_strv (context, &words, &error))
    {
      g_autofree char *sentence = g_strdup_printf (_("%s. Try “dekkend %s --help”."), error->message, argv[0]);

      *status = dek_cli_misuse (sentence);
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = NULL;

      g_set_prgname (name);
      text = g_option_context_get_help (context, TRUE, NULL);
      dek_cli_print (text);
      *status = DEK_CLI_DONE;
      return FALSE;
    }

  /* Options after a lone "--" are words, and the "--" itself is none. */
  n_words = g_strv_length (words) - 1;
  if (n_words > 0 && strcmp (words[1], "--") == 0)
    {
      g_free (words[1]);
      memmove (&words[1], &words[2], n_words * sizeof *words);
      n_words--;
    }

  if (n_words != syntax->n_parameters)
    {
      *status = refuse_count (syntax, argv[0], n_words);
      return FALSE;
    }

  *parameters = g_strdupv (&words[1]);
  return TRUE;
}

/**
 * dek_cli_print_json:
 * @builder: a finished JSON value
 *
 * Prints it on one line.
 */
void
dek_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, FALSE);

  /* JSON is UTF-8 whatever the terminal has. */
  fputs (text, stdout);
  fputc ('\n', stdout);
}

/**
 * dek_cli_add_integer:
 * @builder: stands in an object
 * @name: name of the member
 * @value: its value
 */
void
dek_cli_add_integer (JsonBuilder *builder,
                     const char  *name,
                     gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * dek_cli_add_string:
 * @builder: stands in an object
 * @name: name of the member
 * @value: (nullable): its value; %NULL becomes null
 */
void
dek_cli_add_string (JsonBuilder *builder,
                    const char  *name,
                    const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * dek_cli_open:
 * @path: a region file
 * @status: (out): the exit status, where it could not be opened
 *
 * Opens a region for reading, or says why that failed.
 *
 * Returns: (transfer full) (nullable): the region
 */
DekRegion *
dek_cli_open (const char *path,
              int        *status)
{
  g_autoptr (GError) error = NULL;
  DekRegion *region = dek_region_open (path, DEK_REGION_OPEN_READ_ONLY, &error);

  if (region == NULL)
    *status = dek_cli_fail (error);

  return region;
}
