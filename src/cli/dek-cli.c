// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli"

#include "cli/dek-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"

typedef struct
{
  const char *name;
  const char *summary;
  int       (*run) (int argc, char **argv);
} Command;

/* In the order of the help. */
static const Command commands[] = {
  { "regions", N_("List the regions one can start from"), dek_cli_regions },
  { "new", N_("Make a region file"), dek_cli_new },
  { "info", N_("Say what is in a region file"), dek_cli_info },
  { "check", N_("Look a region file over"), dek_cli_check },
  { "erase", N_("Erase a person for good"), dek_cli_erase },
  { "coverage", N_("Say who has a place nearby"), dek_cli_coverage },
  { "site", N_("Say where new places would serve best"), dek_cli_site },
  { "history", N_("Say what was done to a region"), dek_cli_history },
  { "undo", N_("Undo the last step"), dek_cli_undo },
  { "export", N_("Write the map as a picture or a page"), dek_cli_export },
};

static const Command *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, word) == 0)
      return &commands[i];

  return NULL;
}

static int
print_version (void)
{
  dek_cli_print ("dekkend " PACKAGE_VERSION "\n");
  return DEK_CLI_DONE;
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new (_("Usage:\n"
                                             "  dekkend [FILE]            open the window\n"
                                             "  dekkend COMMAND …         do something without a window\n"
                                             "  dekkend COMMAND --help    explain a command\n"
                                             "  dekkend --version         say which version this is\n"
                                             "\n"
                                             "Commands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, _(commands[i].summary));

  dek_cli_print (text->str);
  return DEK_CLI_DONE;
}

static int
run_help (int    argc,
          char **argv)
{
  char *asked[] = { argc > 1 ? argv[1] : NULL, (char *) "--help", NULL };
  const Command *command = argc > 1 ? find_command (argv[1]) : NULL;

  return command != NULL ? command->run (2, asked) : print_help ();
}

/* A word that could be neither a file nor a command: "dekkend infoo hr.gpkg". */
static gboolean
looks_like_command (const char *word)
{
  return *word != '\0' && *word != '-' && strpbrk (word, "./\\:") == NULL &&
         !g_file_test (word, G_FILE_TEST_EXISTS);
}

/**
 * dek_cli_is_command:
 * @word: (nullable): what was given first, after the program's name
 *
 * Returns: whether it asks for something without a window: a command, a wrong
 *   one included, or --help or --version
 */
gboolean
dek_cli_is_command (const char *word)
{
  if (word == NULL)
    return FALSE;

  return find_command (word) != NULL || looks_like_command (word) ||
         strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0 || strcmp (word, "--version") == 0;
}

/**
 * dek_cli_run:
 * @argc: number of @argv
 * @argv: the program's arguments, its own name first
 *
 * Runs a command.
 *
 * Returns: the exit status: 0 done, 1 failed (standard error says why), 2 wrong
 *   usage
 */
int
dek_cli_run (int    argc,
             char **argv)
{
  g_autofree char *sentence = NULL;
  const Command *command;

  g_return_val_if_fail (argc >= 2, DEK_CLI_USAGE);

  command = find_command (argv[1]);
  if (command != NULL)
    return command->run (argc - 1, argv + 1);

  if (strcmp (argv[1], "--version") == 0)
    return print_version ();

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    return run_help (argc - 1, argv + 1);

  sentence = g_strdup_printf (_("There is no command “%s”. Try “dekkend --help”."), argv[1]);
  return dek_cli_misuse (sentence);
}
