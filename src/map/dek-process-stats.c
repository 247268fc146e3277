/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-process-stats"

#include <string.h>
#include <time.h>
#include <unistd.h>

#include "map/dek-process-stats.h"

/* No other file of the program is used here: the benchmarks measure an empty
 * window with the same two functions. */

/**
 * dek_process_get_age:
 *
 * Gets how long ago the kernel started this process, loading of libraries
 * included: fields 2 and 22 of /proc/self/stat. The kernel counts in ticks of
 * a hundredth of a second.
 *
 * Returns: seconds, or -1 where the system does not tell
 */
double
dek_process_get_age (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;
  struct timespec now;
  double started;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL)
      || clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return -1;

  /* The second field is the program's name in brackets, with anything in it. */
  rest = strrchr (stat, ')');
  if (rest == NULL || rest[1] == '\0')
    return -1;

  fields = g_strsplit (rest + 2, " ", -1);
  if (g_strv_length (fields) < 20)
    return -1;

  started = g_ascii_strtoull (fields[19], NULL, 10) / (double) sysconf (_SC_CLK_TCK);

  return now.tv_sec + now.tv_nsec / 1e9 - started;
}

/**
 * dek_process_get_memory:
 *
 * Gets how much memory of the machine this process has in use: VmRSS.
 *
 * Returns: MiB, or -1 where the system does not tell
 */
double
dek_process_get_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return -1;

  line = strstr (status, "VmRSS:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("VmRSS:"), NULL, 10) / 1024.0 : -1;
}
