// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Linked against the core and nothing else: that it links shows that the core
 * needs no symbol of GTK, and that no such library is in the process shows that
 * none came along unseen.
 */

/* dl_iterate_phdr() is an extension of the C library. */
#define _GNU_SOURCE

#include "config.h"

#include "reference/reference.h"

#include <link.h>
#include <string.h>

static int
look_for_windows (struct dl_phdr_info *info,
                  size_t               size,
                  void                *found)
{
  static const char *const libraries[] = { "libgtk-", "libadwaita-", "libshumate-" };
  const char **name = found;

  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      if (info->dlpi_name != NULL && strstr (info->dlpi_name, libraries[i]) != NULL)
        *name = libraries[i];
    }

  return 0;
}

static void
test_core_alone (void)
{
  const char *found = NULL;

  g_assert_cmpuint (dek_reference_get_n_gemeenten (dek_reference_get_default ()), >, 0);
  dl_iterate_phdr (look_for_windows, &found);
  g_assert_cmpstr (found, ==, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/house/core-alone", test_core_alone);

  return g_test_run ();
}
