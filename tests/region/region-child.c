// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "region/region.h"

/* Another program on the same file, for the tests: one that edits until it is
 * killed, and one that holds the file. */

static void
say (const char *text)
{
  size_t length = strlen (text);

  if (write (STDOUT_FILENO, text, length) != (ssize_t) length)
    _exit (3);
}

/* Each step does two things that must come together; its number is said when it
 * is committed. */
static int
edit_for_ever (DekRegion *region)
{
  for (gint64 n = dek_region_count (region, DEK_TYPE_CONTACT_MOMENT) + 1;; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DekRecord) moment = NULL;
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
      g_autofree char *line = g_strdup_printf ("%s\n", number);

      if (!dek_region_begin_step (region, number, &error))
        break;

      moment = dek_region_insert (region, DEK_TYPE_CONTACT_MOMENT, "date", "2026-01-01", "summary", number, NULL);
      dek_region_set_setting (region, "test_counter", number);
      if (!dek_region_commit_step (region, &error))
        break;

      say (line);
    }

  return 2;
}

static int
hold (DekRegion *region,
      gboolean   edit)
{
  g_autoptr (GError) error = NULL;
  char byte;

  if (edit)
    {
      if (!dek_region_begin_step (region, "Bezet", &error))
        return 2;
      dek_region_set_setting (region, "test_held", "1");
      if (!dek_region_commit_step (region, &error))
        return 2;
    }

  say (dek_region_get_read_only (region) ? "read-only\n" : "ready\n");
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  dek_region_close (region);

  return 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = NULL;

  if (argc != 3)
    return 1;

  region = dek_region_open (argv[2], DEK_REGION_OPEN_NONE, &error);
  if (region == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  return strcmp (argv[1], "edit") == 0 ? edit_for_ever (region) : hold (region, strcmp (argv[1], "hold-edited") == 0);
}
