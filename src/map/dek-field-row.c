// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Ties one column of a record to the row it is edited in. Text is written as
 * text fields do, a choice at once; each is a step of its own.
 */

#define G_LOG_DOMAIN "dekkend-map-field-row"

#include "config.h"

#include "map/dek-field-row.h"

#include <glib/gi18n.h>

#include "region/region.h"
#include "widgets/dek-text-field.h"

struct _DekFieldRow
{
  GObject parent_instance;

  DekTextField *text;           /* NULL for a choice; all below is for one */
  GtkWidget *row;               /* not owned: the field lives with the row */
  char *property;
  DekRecord *record;
  gulong notify;
  gboolean showing;             /* the row follows the record: nothing to commit */
};

G_DEFINE_FINAL_TYPE (DekFieldRow, dek_field_row, G_TYPE_OBJECT)

static void
show_value (DekFieldRow *self)
{
  gint value;

  self->showing = TRUE;
  g_object_get (self->record, self->property, &value, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), (guint) value);
  self->showing = FALSE;
}

static char *
step_label (DekFieldRow *self)
{
  g_autofree char *name = NULL;
  const DekField *field = dek_record_type_find_field (G_OBJECT_TYPE (self->record), self->property);

  g_object_get (self->record, "name", &name, NULL);

  /* Translators: what the user did: a field, and the name of a place. */
  return g_strdup_printf (_("%s of “%s”"), gettext (field->label), name);
}

static void
commit_choice (DekFieldRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gint old;

  g_object_get (self->record, self->property, &old, NULL);
  if (selected == GTK_INVALID_LIST_POSITION || (gint) selected == old)
    return;

  label = step_label (self);
  if (dek_record_edit (self->record, label, &error, self->property, (gint) selected, NULL))
    return;

  gtk_widget_activate_action (self->row, "win.toast", "s", error->message);
  show_value (self);
}

static void
chosen_cb (DekFieldRow *self)
{
  if (!self->showing && self->record != NULL)
    commit_choice (self);
}

static void
dek_field_row_dispose (GObject *object)
{
  DekFieldRow *self = DEK_FIELD_ROW (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (dek_field_row_parent_class)->dispose (object);
}

static void
dek_field_row_finalize (GObject *object)
{
  g_free (DEK_FIELD_ROW (object)->property);

  G_OBJECT_CLASS (dek_field_row_parent_class)->finalize (object);
}

static void
dek_field_row_class_init (DekFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dek_field_row_dispose;
  object_class->finalize = dek_field_row_finalize;
}

static void
dek_field_row_init (DekFieldRow *self)
{
}

/**
 * dek_field_row_new_text:
 * @row: where the text is edited; must outlive the field
 * @property: a text property of the records to come
 *
 * Returns: (transfer full): a field without a record
 */
DekFieldRow *
dek_field_row_new_text (AdwEntryRow *row,
                        const char  *property)
{
  DekFieldRow *self = g_object_new (DEK_TYPE_FIELD_ROW, NULL);

  self->text = dek_text_field_new (GTK_WIDGET (row), property);

  return self;
}

/**
 * dek_field_row_new_enum:
 * @row: where the choice is made; gets the labels as its model; must outlive
 *   the field
 * @property: a property of the records to come
 * @enum_type: its type, with values from 0 up without gaps
 *
 * Returns: (transfer full): a field without a record
 */
DekFieldRow *
dek_field_row_new_enum (AdwComboRow *row,
                        const char  *property,
                        GType        enum_type)
{
  DekFieldRow *self = g_object_new (DEK_TYPE_FIELD_ROW, NULL);
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (labels, dek_enum_get_label (enum_type, (gint) i));

  self->row = GTK_WIDGET (row);
  self->property = g_strdup (property);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dek_field_row_set_record:
 * @record: (nullable): what to edit; it has a property "name"
 *
 * Commits what is being typed, and goes on to another record.
 */
void
dek_field_row_set_record (DekFieldRow *self,
                          DekRecord   *record)
{
  g_autofree char *detail = NULL;

  g_return_if_fail (DEK_IS_FIELD_ROW (self));

  if (self->text != NULL)
    {
      dek_text_field_set_record (self->text, record);
      return;
    }

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify, self->record);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  detail = g_strconcat ("notify::", self->property, NULL);
  self->notify = g_signal_connect_swapped (record, detail, G_CALLBACK (show_value), self);
  gtk_widget_set_sensitive (self->row, !dek_region_get_read_only (dek_record_get_region (record)));
  show_value (self);
}

/**
 * dek_field_row_commit:
 *
 * Writes what is being typed, if anything.
 */
void
dek_field_row_commit (DekFieldRow *self)
{
  g_return_if_fail (DEK_IS_FIELD_ROW (self));

  if (self->text != NULL)
    dek_text_field_commit (self->text);
}
