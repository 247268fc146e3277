// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-backup-row"

#include "config.h"

#include "app/dek-backup-row.h"

#include <glib/gi18n.h>

#include "widgets/dek-format.h"

/**
 * DekBackupRow:
 *
 * One backup: when and why it was made and how large it is; unfolded what is
 * in it, how that differs from now, and a button to put it back. Its contents
 * are read when it is first unfolded.
 */
struct _DekBackupRow
{
  AdwExpanderRow parent_instance;

  DekBackup *backup;
  DekRegionInfo now;
  gboolean has_now;
  gboolean filled;
};

enum
{
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DekBackupRow, dek_backup_row, ADW_TYPE_EXPANDER_ROW)

static const struct
{
  const char *label;
  gsize offset;
} counts[] = {
  { N_("Gemeenten"), G_STRUCT_OFFSET (DekRegionInfo, gemeenten) },
  { N_("Places"), G_STRUCT_OFFSET (DekRegionInfo, steunpunten) },
  { N_("Organisations"), G_STRUCT_OFFSET (DekRegionInfo, organisations) },
  { N_("People"), G_STRUCT_OFFSET (DekRegionInfo, persons) },
  { N_("Situations"), G_STRUCT_OFFSET (DekRegionInfo, situations) },
  { N_("Actions"), G_STRUCT_OFFSET (DekRegionInfo, actions) },
  { N_("Risks"), G_STRUCT_OFFSET (DekRegionInfo, risks) },
  { N_("White spots followed"), G_STRUCT_OFFSET (DekRegionInfo, white_spots) },
  { N_("Contact moments"), G_STRUCT_OFFSET (DekRegionInfo, contact_moments) },
  { N_("Plan versions"), G_STRUCT_OFFSET (DekRegionInfo, versions) },
  { N_("Filled-in questionnaires"), G_STRUCT_OFFSET (DekRegionInfo, responses) },
};

static void
add_line (DekBackupRow *self,
          const char   *title,
          const char   *subtitle,
          GtkWidget    *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (suffix != NULL)
    {
      gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
    }
  gtk_widget_add_css_class (row, "backup-line");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* What is in neither is left out; where nothing differs it says so once. */
static void
add_counts (DekBackupRow        *self,
            const DekRegionInfo *then)
{
  guint n_differences = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint was = G_STRUCT_MEMBER (guint, then, counts[i].offset);
      guint is = self->has_now ? G_STRUCT_MEMBER (guint, &self->now, counts[i].offset) : was;
      g_autofree char *was_text = dek_format_integer (was);
      g_autofree char *is_text = dek_format_integer (is);
      g_autofree char *text = NULL;
      GtkWidget *label;

      if (was == 0 && is == 0)
        continue;

      if (was != is)
        /* Translators: how many there are in a backup, and how many now. */
        text = g_strdup_printf (C_("number in a backup", "%s, now %s"), was_text, is_text);
      else
        text = g_steal_pointer (&was_text);
      n_differences += was != is;
      label = gtk_label_new (text);
      gtk_widget_add_css_class (label, "numeric");
      if (was != is)
        gtk_widget_add_css_class (label, "heading");
      add_line (self, gettext (counts[i].label), NULL, label);
    }

  if (self->has_now && n_differences == 0)
    add_line (self, _("The numbers are the same as now"), _("What is written there may still differ."), NULL);
}

static void
restore_cb (DekBackupRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->backup);
}

static void
add_button (DekBackupRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put Back"));

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  add_line (self, _("Put this backup back"), _("What is there now is kept as a backup."), button);
}

static void
expanded_cb (DekBackupRow *self)
{
  DekRegionInfo then;
  g_autoptr (GError) error = NULL;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  if (dek_backup_get_reason (self->backup) == DEK_BACKUP_DAMAGED)
    {
      add_line (self, _("Kept as it was"), _("This file was damaged. It cannot be put back."), NULL);
      return;
    }

  if (!dek_backup_load_info (self->backup, &then, &error))
    {
      add_line (self, _("This backup cannot be read"), error->message, NULL);
      return;
    }

  add_counts (self, &then);
  add_button (self);
}

static void
dek_backup_row_dispose (GObject *object)
{
  g_clear_object (&DEK_BACKUP_ROW (object)->backup);

  G_OBJECT_CLASS (dek_backup_row_parent_class)->dispose (object);
}

static void
dek_backup_row_class_init (DekBackupRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_backup_row_dispose;

  /**
   * DekBackupRow::restore:
   * @backup: the backup
   *
   * The user wants it put back, and was not asked whether they are sure.
   */
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_BACKUP);
}

static void
dek_backup_row_init (DekBackupRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static char *
dup_subtitle (DekBackup  *backup,
              const char *path)
{
  g_autofree char *reason = dek_backup_dup_reason_text (backup);
  g_autofree char *size = g_format_size ((guint64) dek_backup_get_size (backup));

  if (!dek_backup_is_of (backup, path))
    /* Translators: why a backup was made, how large it is, and that it is of another copy of the file. */
    return g_strdup_printf (_("%s · %s · of another copy"), reason, size);

  /* Translators: why a backup was made, and how large it is. */
  return g_strdup_printf (C_("backup", "%s · %s"), reason, size);
}

/**
 * dek_backup_row_new:
 * @backup: what to show
 * @path: the region file that it would be put back in
 * @now: (nullable): what is in that file now; %NULL where it cannot be read
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
dek_backup_row_new (DekBackup           *backup,
                    const char          *path,
                    const DekRegionInfo *now)
{
  DekBackupRow *self;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (DEK_IS_BACKUP (backup), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (DEK_TYPE_BACKUP_ROW, NULL);
  self->backup = g_object_ref (backup);
  self->has_now = now != NULL;
  if (now != NULL)
    self->now = *now;
  title = dek_format_moment (g_date_time_to_unix (dek_backup_get_when (backup)));
  subtitle = dup_subtitle (backup, path);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);

  return GTK_WIDGET (self);
}

/** dek_backup_row_get_backup: Returns: (transfer none): what it shows */
DekBackup *
dek_backup_row_get_backup (DekBackupRow *self)
{
  g_return_val_if_fail (DEK_IS_BACKUP_ROW (self), NULL);

  return self->backup;
}
