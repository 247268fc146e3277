// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What was saved from a damaged file and what was lost, in words. */

#define G_LOG_DOMAIN "dekkend-app-salvage-report-list"

#include "config.h"

#include "app/dek-salvage-report-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/dek-format.h"

/**
 * dek_salvage_report_dup_summary:
 * @report: what became of a damaged file
 *
 * Returns: (transfer full): translated: one or two sentences
 */
char *
dek_salvage_report_dup_summary (DekSalvageReport *report)
{
  g_autofree char *saved = NULL;
  g_autofree char *lost = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  saved = dek_format_integer (report->saved);
  if (dek_salvage_report_is_whole (report))
    return g_strdup_printf (_("Everything could be read: %s rows. The damaged file was left as it is."), saved);

  if (report->lost_unknown && report->lost == 0)
    return g_strdup_printf (_("%s rows could be read. More was lost, but how much is not known. "
                              "The damaged file was left as it is."), saved);

  lost = dek_format_integer (report->lost);
  if (report->lost_unknown)
    return g_strdup_printf (_("%s rows could be read, and at least %s were lost. "
                              "The damaged file was left as it is."), saved, lost);

  return g_strdup_printf (_("%s rows could be read, and %s were lost. The damaged file was left as it is."),
                          saved, lost);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         gboolean    warning)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), warning ? "dialog-warning-symbolic" : "emblem-ok-symbolic");
  gtk_list_box_append (list, row);
}

/* Only what is to be known: the losses in words, each in a sentence of its own. */
static char *
dup_words (const DekSalvageTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *saved = dek_format_integer (table->saved);
  g_autofree char *first = g_strdup_printf (_("%s saved"), saved);

  g_strv_builder_add (builder, first);
  if (table->lost < 0)
    g_strv_builder_add (builder, _("how many were lost is not known"));
  else if (table->lost > 0)
    {
      g_autofree char *lost = dek_format_integer (table->lost);
      g_autofree char *text = g_strdup_printf (_("%s lost"), lost);

      g_strv_builder_add (builder, text);
    }
  if (table->repaired > 0)
    {
      g_autofree char *repaired = dek_format_integer (table->repaired);
      g_autofree char *text = g_strdup_printf (_("%s without one of their values"), repaired);

      g_strv_builder_add (builder, text);
    }
  if (table->refilled > 0)
    {
      g_autofree char *refilled = dek_format_integer (table->refilled);
      g_autofree char *text = g_strdup_printf (_("%s taken from the figures that come with Dekkend"), refilled);

      g_strv_builder_add (builder, text);
    }
  words = g_strv_builder_end (builder);

  return g_strjoinv (" · ", words);
}

/* NULL for the journal, of which the report says as a whole whether it was
 * kept. */
static const char *
get_title (const DekSalvageTable *table)
{
  if (table->label != NULL && *table->label != '\0')
    return table->label;
  if (g_str_equal (table->name, "step") || g_str_equal (table->name, "change"))
    return NULL;

  return _("Settings and links");
}

/**
 * dek_salvage_report_fill_list:
 * @report: what became of a damaged file
 * @list: where to put a row for each table that holds or held something
 */
void
dek_salvage_report_fill_list (DekSalvageReport *report,
                              GtkListBox       *list)
{
  g_return_if_fail (report != NULL);
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  if (!report->history_kept)
    add_row (list, _("History"), _("Could not be kept: what was done before cannot be undone."), TRUE);
  if (report->references_cleared > 0)
    {
      g_autofree char *number = dek_format_integer (report->references_cleared);
      g_autofree char *text = g_strdup_printf (ngettext ("%s row referred to something that was lost",
                                                         "%s rows referred to something that was lost",
                                                         (gulong) report->references_cleared), number);

      add_row (list, _("References"), text, TRUE);
    }

  /* Losses first. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < report->tables->len; i++)
      {
        const DekSalvageTable *table = g_ptr_array_index (report->tables, i);
        gboolean worse = table->lost != 0 || table->repaired > 0;
        g_autofree char *words = NULL;

        if (worse != (pass == 0) || (table->saved == 0 && !worse) || get_title (table) == NULL)
          continue;

        words = dup_words (table);
        add_row (list, get_title (table), words, worse);
      }
}
