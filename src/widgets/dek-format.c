// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-widgets-format"

#include "config.h"

#include "widgets/dek-format.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* The C library's words come in the locale's charset; the window speaks UTF-8. */
static char *
take_as_utf8 (char *text)
{
  char *converted;

  if (g_utf8_validate (text, -1, NULL))
    return text;

  converted = g_locale_to_utf8 (text, -1, NULL, NULL, NULL);
  if (converted == NULL)
    converted = g_utf8_make_valid (text, -1);
  g_free (text);

  return converted;
}

/**
 * dek_format_integer:
 * @number: a whole number
 *
 * Writes @number with the thousands separator of the locale: 573.300 in Dutch.
 *
 * Returns: (transfer full): UTF-8 text
 */
char *
dek_format_integer (gint64 number)
{
  return take_as_utf8 (g_strdup_printf ("%'" G_GINT64_FORMAT, number));
}

/**
 * dek_format_decimal:
 * @number: a finite number
 * @decimals: how many digits after the decimal sign, 0 to 9
 *
 * Writes @number with the decimal sign and thousands separator of the locale.
 *
 * Returns: (transfer full): UTF-8 text
 */
char *
dek_format_decimal (double number,
                    int    decimals)
{
  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  return take_as_utf8 (g_strdup_printf ("%'.*f", decimals, number));
}

/**
 * dek_format_moment:
 * @unix_seconds: seconds since 1970, UTC
 *
 * Writes a moment as one would say it: today with the time, this year without
 * the year, earlier with it. In the time zone of the computer.
 *
 * Returns: (transfer full) (nullable): UTF-8 text, or %NULL when the moment
 *   lies outside the calendar
 */
char *
dek_format_moment (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (moment == NULL)
    return NULL;

  if (g_date_time_get_year (moment) != g_date_time_get_year (now))
    /* Translators: a date in another year, see strftime(3). */
    return g_date_time_format (moment, C_("date", "%-d %B %Y"));
  if (g_date_time_get_day_of_year (moment) != g_date_time_get_day_of_year (now))
    /* Translators: a date in this year, see strftime(3). */
    return g_date_time_format (moment, C_("date", "%-d %B"));

  /* Translators: a moment today, see strftime(3). */
  return g_date_time_format (moment, C_("date", "today, %H:%M"));
}

/**
 * dek_format_iso_date:
 * @iso: (nullable): a date as YYYY-MM-DD
 *
 * Writes a date with the name of the month in the user's language.
 *
 * Returns: (transfer full) (nullable): UTF-8 text; @iso itself when it is no
 *   date; %NULL for %NULL
 */
char *
dek_format_iso_date (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *midnight = NULL;

  if (iso == NULL)
    return NULL;

  midnight = g_strconcat (iso, "T00:00:00", NULL);
  moment = g_date_time_new_from_iso8601 (midnight, utc);
  if (moment == NULL)
    return g_strdup (iso);

  return g_date_time_format (moment, C_("date", "%-d %B %Y"));
}

/**
 * dek_format_path:
 * @path: an absolute path in the file system's encoding
 *
 * Shortens @path for reading: the home folder becomes a tilde.
 *
 * Returns: (transfer full): UTF-8 text, not fit for opening the file
 */
char *
dek_format_path (const char *path)
{
  g_autofree char *shown = NULL;
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  g_return_val_if_fail (path != NULL, NULL);

  shown = g_filename_display_name (path);
  if (length > 1 && g_str_has_prefix (shown, home) && shown[length] == G_DIR_SEPARATOR)
    return g_strconcat ("~", shown + length, NULL);

  return g_steal_pointer (&shown);
}
