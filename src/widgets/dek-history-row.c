// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-widgets-history-row"

#include "config.h"

#include "widgets/dek-history-row.h"

#include <glib/gi18n.h>

#include "region/dek-region-enums.h"

/**
 * DekHistoryRow:
 *
 * One line of a history: what happened in a sentence, and below it when and,
 * where it was not an ordinary edit here, how it came about.
 */
struct _DekHistoryRow
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *what;
  GtkLabel *when;
};

G_DEFINE_FINAL_TYPE (DekHistoryRow, dek_history_row, GTK_TYPE_WIDGET)

static const char *
kind_icon (DekStepKind kind)
{
  switch (kind)
    {
    case DEK_STEP_KIND_UNDO:
      return "edit-undo-symbolic";
    case DEK_STEP_KIND_REDO:
      return "edit-redo-symbolic";
    case DEK_STEP_KIND_IMPORT:
    case DEK_STEP_KIND_MERGE:
      return "document-open-symbolic";
    case DEK_STEP_KIND_RESTORE:
      return "document-revert-symbolic";
    case DEK_STEP_KIND_ERASE:
      return "edit-clear-all-symbolic";
    case DEK_STEP_KIND_EDIT:
    default:
      return "document-edit-symbolic";
    }
}

/* The line of a step says that it was an undo, those of a record do not. */
static gboolean
says_itself (DekHistoryEntry *entry)
{
  const char *summary = dek_history_entry_get_summary (entry);
  const char *label = dek_history_entry_get_label (entry);

  return summary != NULL && label != NULL && g_str_has_suffix (summary, label);
}

/* "Today, 14:05", or "Today, 14:05 · undone" */
static char *
dup_when (DekHistoryEntry *entry)
{
  DekStepKind kind = dek_history_entry_get_kind (entry);
  const char *when = dek_history_entry_get_when (entry);

  if (!dek_history_entry_is_own (entry))
    /* Translators: when something was done, and that a colleague did it in another copy. */
    return g_strdup_printf (_("%s · in another copy"), when);
  if (kind == DEK_STEP_KIND_EDIT || says_itself (entry))
    return g_strdup (when);

  /* Translators: when something was done, and how it came about. */
  return g_strdup_printf (C_("when and how", "%s · %s"), when, dek_enum_get_label (DEK_TYPE_STEP_KIND, (gint) kind));
}

static void
dek_history_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dek_history_row_parent_class)->dispose (object);
}

static void
dek_history_row_class_init (DekHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_history_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
dek_history_row_init (DekHistoryRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_CENTER);
  self->what = add_label (words);
  /* A long text is shown in part: the record itself has all of it. */
  gtk_label_set_lines (self->what, 4);
  gtk_label_set_ellipsize (self->what, PANGO_ELLIPSIZE_END);
  self->when = add_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->when), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->when), "quiet");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
  gtk_widget_set_parent (words, GTK_WIDGET (self));
}

/**
 * dek_history_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dek_history_row_new (void)
{
  return g_object_new (DEK_TYPE_HISTORY_ROW, NULL);
}

/**
 * dek_history_row_set_entry:
 * @self: a row
 * @entry: what to show
 */
void
dek_history_row_set_entry (DekHistoryRow   *self,
                           DekHistoryEntry *entry)
{
  g_autofree char *when = NULL;
  const char *what;

  g_return_if_fail (DEK_IS_HISTORY_ROW (self));
  g_return_if_fail (DEK_IS_HISTORY_ENTRY (entry));

  what = dek_history_entry_get_summary (entry);
  when = dup_when (entry);
  gtk_image_set_from_icon_name (self->icon, kind_icon (dek_history_entry_get_kind (entry)));
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->when, when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, when,
                                  -1);
}

/** dek_history_row_get_what: Returns: (transfer none): what it says happened */
const char *
dek_history_row_get_what (DekHistoryRow *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_ROW (self), NULL);

  return gtk_label_get_text (self->what);
}

/** dek_history_row_get_when: Returns: (transfer none): when it says that was */
const char *
dek_history_row_get_when (DekHistoryRow *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_ROW (self), NULL);

  return gtk_label_get_text (self->when);
}
