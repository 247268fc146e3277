// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-widgets-text-field"

#include "config.h"

#include "widgets/dek-text-field.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * DekTextField:
 *
 * Ties a text of a record to the entry, entry row or text view it is edited
 * in. What is typed is written when the field is left or after a second's
 * rest; what is typed in one go is one step. Escape puts back what was there
 * when the keyboard came in.
 */

#define REST_MS 1000
#define KEY_FIELD "dek-text-field"
#define KEY_FIELDS "dek-text-fields"

struct _DekTextField
{
  GObject parent_instance;

  GtkWidget *widget;            /* not owned, and gone before us at times: weak */
  GtkTextBuffer *buffer;        /* of a text view, else NULL; owned */
  char *property;

  DekRecord *record;
  DekRegion *region;            /* of @record */
  gulong notify;
  guint rest;                   /* runs while something typed is not written */
  char *entered;                /* what was there when the keyboard came in */
  gboolean showing;             /* the widget follows the record: nothing is typed */
  gboolean writing;             /* the record follows the widget */
  gboolean undone;              /* typing was undone, and can be done again */
};

G_DEFINE_FINAL_TYPE (DekTextField, dek_text_field, G_TYPE_OBJECT)

/* ---- the widget ---- */

static char *
dup_shown (DekTextField *self)
{
  GtkTextIter start, end;

  if (self->buffer == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* What would be written: a space at either end was on the way to a word. */
static char *
dup_typed (DekTextField *self)
{
  return g_strstrip (dup_shown (self));
}

/* What was written is undone by the region, what was not yet by the widget:
 * so it starts anew each time. */
static void
forget_typing (DekTextField *self)
{
  self->undone = FALSE;
  if (self->buffer != NULL)
    {
      gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
      gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
      return;
    }

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->widget), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->widget), TRUE);
}

static char *
dup_stored (DekTextField *self)
{
  char *text = NULL;

  if (self->record != NULL)
    g_object_get (self->record, self->property, &text, NULL);

  return text != NULL ? text : g_strdup ("");
}

static void
show_text (DekTextField *self,
           const char   *text)
{
  g_autofree char *shown = dup_shown (self);

  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  if (self->buffer != NULL)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  self->showing = FALSE;
  forget_typing (self);
}

static void
show_stored (DekTextField *self)
{
  g_autofree char *stored = dup_stored (self);

  show_text (self, stored);
}

static void
stop_rest (DekTextField *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
}

/* ---- the record ---- */

static char *
dup_label (DekTextField *self)
{
  const DekField *field = dek_record_type_find_field (G_OBJECT_TYPE (self->record), self->property);
  GObjectClass *klass = G_OBJECT_GET_CLASS (self->record);
  const char *title = g_object_class_find_property (klass, "name") != NULL ? "name"
                      : g_object_class_find_property (klass, "title") != NULL ? "title" : NULL;
  g_autofree char *name = NULL;

  if (title != NULL)
    g_object_get (self->record, title, &name, NULL);
  if (name == NULL || *name == '\0')
    return g_strdup (gettext (field->label));

  /* Translators: what the user did: a field, and the name of a place. */
  return g_strdup_printf (_("%s of “%s”"), gettext (field->label), name);
}

static gboolean
write_text (DekTextField  *self,
            const char    *text,
            GError       **error)
{
  const DekTable *table = dek_record_type_get_table (G_OBJECT_TYPE (self->record));
  g_autofree char *label = dup_label (self);
  g_autofree char *key = g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%s", table->name,
                                          dek_record_get_id (self->record), self->property);
  gboolean done;

  if (!dek_region_begin_step_full (self->region, label, DEK_STEP_KIND_EDIT, key, error))
    return FALSE;

  self->writing = TRUE;
  g_object_set (self->record, self->property, *text != '\0' ? text : NULL, NULL);
  done = dek_region_commit_step (self->region, error);
  self->writing = FALSE;

  return done;
}

static gboolean
is_required (DekTextField *self)
{
  const DekField *field = dek_record_type_find_field (G_OBJECT_TYPE (self->record), self->property);

  return field->required;
}

/* A required text that was emptied is not written; when the field is left it
 * comes back. */
static void
commit (DekTextField *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *stored = dup_stored (self);
  g_autoptr (GError) error = NULL;

  stop_rest (self);
  if (g_str_equal (typed, stored) || (*typed == '\0' && is_required (self)))
    return;

  if (write_text (self, typed, &error))
    {
      forget_typing (self);
      return;
    }

  gtk_widget_activate_action (self->widget, "win.toast", "s", error->message);
  show_stored (self);
}

/* ---- what the user does ---- */

static gboolean
rested_cb (gpointer user_data)
{
  DekTextField *self = DEK_TEXT_FIELD (user_data);

  self->rest = 0;
  commit (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (DekTextField *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *stored = NULL;

  if (self->showing || self->record == NULL)
    return;

  stop_rest (self);
  self->undone = FALSE;
  typed = dup_typed (self);
  stored = dup_stored (self);
  if (!g_str_equal (typed, stored))
    self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

static void
entered_cb (DekTextField *self)
{
  g_free (self->entered);
  self->entered = dup_stored (self);
}

static void
left_cb (DekTextField *self)
{
  g_clear_pointer (&self->entered, g_free);
  if (self->record == NULL || dek_record_is_deleted (self->record))
    return;

  dek_text_field_commit (self);
  show_stored (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  DekTextField *self = DEK_TEXT_FIELD (user_data);
  g_autofree char *typed = NULL;

  if (self->record == NULL || self->entered == NULL || dek_region_get_read_only (self->region))
    return GDK_EVENT_PROPAGATE;

  typed = dup_typed (self);
  if (g_str_equal (typed, self->entered))
    return GDK_EVENT_PROPAGATE;

  stop_rest (self);
  show_text (self, self->entered);
  commit (self);

  return GDK_EVENT_STOP;
}

/* Changed from elsewhere: undone, say. What is being typed stays. */
static void
changed_cb (DekTextField *self)
{
  if (self->writing || self->rest != 0)
    return;

  show_stored (self);
  if (self->entered != NULL)
    entered_cb (self);
}

/* ---- all fields of a region ---- */

static GPtrArray *
get_fields (DekRegion *region)
{
  GPtrArray *fields = g_object_get_data (G_OBJECT (region), KEY_FIELDS);

  if (fields == NULL)
    {
      fields = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (region), KEY_FIELDS, fields, (GDestroyNotify) g_ptr_array_unref);
    }

  return fields;
}

/**
 * dek_text_field_commit_all:
 * @region: an open region
 *
 * Writes what is being typed in any field of any window on @region. To be
 * called before the region is closed, and before something is done that must
 * come after what was typed.
 */
void
dek_text_field_commit_all (DekRegion *region)
{
  g_autoptr (GPtrArray) fields = NULL;

  g_return_if_fail (DEK_IS_REGION (region));

  fields = g_ptr_array_copy (get_fields (region), (GCopyFunc) (void *) g_object_ref, NULL);
  g_ptr_array_set_free_func (fields, g_object_unref);
  for (guint i = 0; i < fields->len; i++)
    dek_text_field_commit (fields->pdata[i]);
}

/* ---- life ---- */

static void
let_go (DekTextField *self)
{
  stop_rest (self);
  g_clear_pointer (&self->entered, g_free);
  if (self->record == NULL)
    return;

  g_clear_signal_handler (&self->notify, self->record);
  g_ptr_array_remove_fast (get_fields (self->region), self);
  g_clear_object (&self->record);
  g_clear_object (&self->region);
}

static void
dek_text_field_dispose (GObject *object)
{
  DekTextField *self = DEK_TEXT_FIELD (object);

  let_go (self);
  if (self->widget != NULL && g_object_get_data (G_OBJECT (self->widget), KEY_FIELD) == self)
    g_object_set_data (G_OBJECT (self->widget), KEY_FIELD, NULL);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dek_text_field_parent_class)->dispose (object);
}

static void
dek_text_field_finalize (GObject *object)
{
  g_free (DEK_TEXT_FIELD (object)->property);

  G_OBJECT_CLASS (dek_text_field_parent_class)->finalize (object);
}

static void
dek_text_field_class_init (DekTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dek_text_field_dispose;
  object_class->finalize = dek_text_field_finalize;
}

static void
dek_text_field_init (DekTextField *self)
{
}

static void
listen (DekTextField *self)
{
  gpointer source = self->buffer != NULL ? (gpointer) self->buffer : (gpointer) self->widget;
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (source, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  if (ADW_IS_ENTRY_ROW (self->widget))
    g_signal_connect_object (self->widget, "entry-activated", G_CALLBACK (dek_text_field_commit), self,
                             G_CONNECT_SWAPPED);
  else if (GTK_IS_ENTRY (self->widget) || GTK_IS_TEXT (self->widget))
    g_signal_connect_object (self->widget, "activate", G_CALLBACK (dek_text_field_commit), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (self->widget, keys);
}

/**
 * dek_text_field_new:
 * @widget: a #GtkEditable, as an entry or #AdwEntryRow, or a #GtkTextView;
 *   must outlive the field as long as it can be typed in
 * @property: a text property of the records to come
 *
 * Returns: (transfer full): a field without a record
 */
DekTextField *
dek_text_field_new (GtkWidget  *widget,
                    const char *property)
{
  DekTextField *self;

  g_return_val_if_fail (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget), NULL);
  g_return_val_if_fail (property != NULL, NULL);

  self = g_object_new (DEK_TYPE_TEXT_FIELD, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->property = g_strdup (property);
  if (GTK_IS_TEXT_VIEW (widget))
    self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
  g_object_set_data (G_OBJECT (widget), KEY_FIELD, self);
  listen (self);

  return self;
}

/**
 * dek_text_field_find:
 * @focus: (nullable): where the keyboard is
 *
 * Returns: (transfer none) (nullable): the field that is edited there
 */
DekTextField *
dek_text_field_find (GtkWidget *focus)
{
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      DekTextField *field = g_object_get_data (G_OBJECT (widget), KEY_FIELD);

      if (field != NULL)
        return field;
    }

  return NULL;
}

/**
 * dek_text_field_set_record:
 * @self: a field
 * @record: (nullable): what to edit
 *
 * Writes what is being typed, and goes on to another record.
 */
void
dek_text_field_set_record (DekTextField *self,
                           DekRecord    *record)
{
  g_autofree char *detail = NULL;
  gboolean editable;

  g_return_if_fail (DEK_IS_TEXT_FIELD (self));
  g_return_if_fail (record == NULL || dek_record_type_find_field (G_OBJECT_TYPE (record), self->property) != NULL);

  if (record == self->record)
    return;

  dek_text_field_commit (self);
  let_go (self);
  if (record == NULL)
    return;

  self->record = g_object_ref (record);
  self->region = g_object_ref (dek_record_get_region (record));
  g_ptr_array_add (get_fields (self->region), self);
  detail = g_strconcat ("notify::", self->property, NULL);
  self->notify = g_signal_connect_swapped (record, detail, G_CALLBACK (changed_cb), self);
  show_stored (self);
  forget_typing (self);

  /* Text that cannot be changed can still be selected and copied. */
  editable = !dek_region_get_read_only (self->region);
  if (self->buffer != NULL)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->widget), editable);
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->widget), editable);
}

/**
 * dek_text_field_is_pending:
 * @self: a field
 *
 * Returns: whether something was typed that is not written yet
 */
gboolean
dek_text_field_is_pending (DekTextField *self)
{
  g_return_val_if_fail (DEK_IS_TEXT_FIELD (self), FALSE);

  return self->rest != 0;
}

/**
 * dek_text_field_commit:
 * @self: a field
 *
 * Writes what is being typed, if anything. What cannot be written is told in a
 * toast, and what the record holds comes back.
 */
void
dek_text_field_commit (DekTextField *self)
{
  g_return_if_fail (DEK_IS_TEXT_FIELD (self));

  if (self->rest == 0)
    return;

  stop_rest (self);
  if (self->record != NULL && self->widget != NULL && !dek_record_is_deleted (self->record))
    commit (self);
}

static gboolean
activate_in_focus (DekTextField *self,
                   const char   *action)
{
  GtkWidget *text = self->widget;

  if (GTK_IS_EDITABLE (text))
    while (gtk_editable_get_delegate (GTK_EDITABLE (text)) != NULL)
      text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (text)));

  return gtk_widget_activate_action (text, action, NULL);
}

/**
 * dek_text_field_undo_typing:
 * @self: a field
 *
 * Undoes the last of what was typed and not yet written.
 *
 * Returns: whether there was anything
 */
gboolean
dek_text_field_undo_typing (DekTextField *self)
{
  g_return_val_if_fail (DEK_IS_TEXT_FIELD (self), FALSE);

  if (self->rest == 0 || !activate_in_focus (self, "text.undo"))
    return FALSE;

  self->undone = TRUE;
  return TRUE;
}

/**
 * dek_text_field_redo_typing:
 * @self: a field
 *
 * Does again what dek_text_field_undo_typing() undid, as long as nothing was
 * written since.
 *
 * Returns: whether there was anything
 */
gboolean
dek_text_field_redo_typing (DekTextField *self)
{
  g_return_val_if_fail (DEK_IS_TEXT_FIELD (self), FALSE);

  if (!self->undone || !activate_in_focus (self, "text.redo"))
    return FALSE;

  self->undone = TRUE;
  return TRUE;
}
