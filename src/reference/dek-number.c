// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-number"

#include "reference/dek-number.h"

#include <glib/gi18n.h>
#include <math.h>

/* printf's grouping comes in the locale's charset. */
static char *
take_as_utf8 (char *text)
{
  g_autofree char *local = text;

  if (g_utf8_validate (local, -1, NULL))
    return g_steal_pointer (&local);

  return g_locale_to_utf8 (local, -1, NULL, NULL, NULL) ?: g_utf8_make_valid (local, -1);
}

/**
 * dek_number_to_text:
 * @number: a whole number
 *
 * Writes a number with the thousands separators of the locale.
 *
 * Returns: (transfer full): the text, UTF-8
 */
char *
dek_number_to_text (gint64 number)
{
  return take_as_utf8 (g_strdup_printf ("%'" G_GINT64_FORMAT, number));
}

/**
 * dek_decimal_to_text:
 * @number: a finite number
 * @decimals: decimals to show, 0 to 9
 *
 * Writes a number with the decimal sign and separators of the locale.
 *
 * Returns: (transfer full): the text, UTF-8
 */
char *
dek_decimal_to_text (double number,
                     int    decimals)
{
  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);
  g_return_val_if_fail (isfinite (number), NULL);

  return take_as_utf8 (g_strdup_printf ("%'.*f", decimals, number));
}

/**
 * dek_distance_to_text:
 * @metres: a distance, 0 or more
 *
 * Writes a distance as people do: "850 m", "9.4 km". A round number of
 * kilometres is "5 km", one that only rounds to it "5.0 km", so that what is
 * just over a norm of 5 km does not look equal to it.
 *
 * Returns: (transfer full): the text, UTF-8
 */
char *
dek_distance_to_text (double metres)
{
  g_autofree char *figure = NULL;
  double km = metres / 1000.0;

  g_return_val_if_fail (isfinite (metres) && metres >= 0, NULL);

  if (metres < 999.5)
    {
      figure = dek_decimal_to_text (metres, 0);
      /* Translators: a distance in metres */
      return g_strdup_printf (C_("distance", "%s m"), figure);
    }

  if (fabs (km - round (km)) < 0.0005)
    figure = dek_decimal_to_text (km, 0);
  else if (fabs (km * 10 - round (km * 10)) > 0.49 && km < 10)
    figure = dek_decimal_to_text (km, 2);
  else
    figure = dek_decimal_to_text (km, 1);

  /* Translators: a distance in kilometres */
  return g_strdup_printf (C_("distance", "%s km"), figure);
}

/**
 * dek_minutes_to_text:
 * @minutes: a time, 0 or more
 *
 * Writes a time in minutes, with one decimal where it is not whole.
 *
 * Returns: (transfer full): the text, UTF-8
 */
char *
dek_minutes_to_text (double minutes)
{
  g_autofree char *figure = NULL;
  gboolean is_whole = fabs (minutes - round (minutes)) < 0.05;

  g_return_val_if_fail (isfinite (minutes) && minutes >= 0, NULL);

  figure = dek_decimal_to_text (minutes, is_whole ? 0 : 1);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s minute", "%s minutes",
                                       is_whole ? (gulong) round (minutes) : 2),
                          figure);
}

/**
 * dek_share_to_text:
 * @part: some of @whole, 0 to @whole
 * @whole: all of them
 *
 * Writes a share as a whole percentage. Only all is "100%" and only none is
 * "0%"; what would round to them is "99%" and "<1%".
 *
 * Returns: (transfer full): the text, UTF-8; a dash where @whole is 0
 */
char *
dek_share_to_text (gint64 part,
                   gint64 whole)
{
  g_autofree char *figure = NULL;
  double percent;

  g_return_val_if_fail (part >= 0 && whole >= part, NULL);

  if (whole == 0)
    return g_strdup ("–");

  percent = round (100.0 * (double) part / (double) whole);
  if (part > 0 && percent < 1)
    return g_strdup (C_("share", "<1%"));
  if (part < whole && percent > 99)
    percent = 99;

  figure = dek_decimal_to_text (percent, 0);
  /* Translators: a percentage */
  return g_strdup_printf (C_("share", "%s%%"), figure);
}

/**
 * dek_day_to_text:
 * @day: a date as a number, 20270131
 *
 * Writes a date with the name of its month.
 *
 * Returns: (transfer full): the text, UTF-8; a dash where it is no date
 */
char *
dek_day_to_text (guint day)
{
  g_autoptr (GDateTime) moment = NULL;

  moment = g_date_time_new_utc ((gint) (day / 10000), (gint) (day / 100 % 100), (gint) (day % 100), 0, 0, 0);
  if (moment == NULL)
    return g_strdup ("–");

  /* Translators: a date as for g_date_time_format(), with its year */
  return g_date_time_format (moment, C_("date", "%-d %B %Y"));
}
