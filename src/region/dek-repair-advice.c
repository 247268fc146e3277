// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-repair-advice"

#include "region/dek-repair-advice.h"

#include <glib/gi18n.h>

/**
 * dek_repair_advise:
 * @path: a region file that is damaged or gone
 *
 * Looks for the newest backup that is sound, and for what the file itself still
 * gives. Neither is changed.
 *
 * Returns: (transfer full): what can be done
 */
DekRepairAdvice *
dek_repair_advise (const char *path)
{
  DekRepairAdvice *self;
  g_autoptr (GListModel) backups = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (DekRepairAdvice, 1);
  backups = dek_backup_list_for_path (path);
  for (guint i = 0; self->backup == NULL && i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

      if (dek_backup_is_sound (backup))
        self->backup = g_steal_pointer (&backup);
    }

  dek_salvage_probe (path, &self->salvage, NULL);
  return self;
}

static char *
describe_salvage (DekSalvageReport *report)
{
  g_autofree char *saved = NULL;

  if (dek_salvage_report_is_whole (report))
    return g_strdup (_("Everything in the file can still be read, and be saved into a new file."));

  saved = g_strdup_printf ("%" G_GINT64_FORMAT, report->saved);
  if (report->lost_unknown || report->lost == 0)
    /* Translators: %s is a number of rows */
    return g_strdup_printf (_("From the file itself %s records can be saved into a new file; some are lost."), saved);

  /* Translators: %s is a number of rows */
  return g_strdup_printf (ngettext ("From the file itself %s records can be saved into a new file; "
                                    "%u is lost.",
                                    "From the file itself %s records can be saved into a new file; "
                                    "%u are lost.", (gulong) report->lost),
                          saved, (guint) report->lost);
}

/**
 * dek_repair_advice_list:
 * @self: an advice
 *
 * Returns: (transfer full) (element-type utf8): what can be done, in translated
 *   sentences, the best first
 */
GPtrArray *
dek_repair_advice_list (DekRepairAdvice *self)
{
  GPtrArray *list;

  g_return_val_if_fail (self != NULL, NULL);

  list = g_ptr_array_new_with_free_func (g_free);
  if (self->backup != NULL)
    {
      g_autofree char *when = g_date_time_format (dek_backup_get_when (self->backup),
                                                  C_("date and time", "%-d %B, %H:%M"));

      /* Translators: date and time, then the path of a file */
      g_ptr_array_add (list, g_strdup_printf (_("There is a sound backup of %s: %s"), when,
                                              dek_backup_get_path (self->backup)));
    }
  if (self->salvage != NULL)
    g_ptr_array_add (list, describe_salvage (self->salvage));
  if (list->len == 0)
    g_ptr_array_add (list, g_strdup (_("There is no backup of this file on this computer, "
                                       "and nothing can be read from it.")));

  return list;
}

/**
 * dek_repair_advice_free:
 * @self: (transfer full): an advice
 */
void
dek_repair_advice_free (DekRepairAdvice *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->backup);
  g_clear_pointer (&self->salvage, dek_salvage_report_free);
  g_free (self);
}
