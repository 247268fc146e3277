// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-undo"

#include "config.h"

#include "app/dek-undo.h"

#include <glib/gi18n.h>

#include "map/dek-coverage-model.h"
#include "region/region.h"
#include "widgets/dek-text-field.h"

/**
 * DekUndo:
 *
 * Undo and redo in a window: its actions "undo", "redo" and "undo-step". What
 * is being typed goes first; then the steps of the region.
 */
struct _DekUndo
{
  GObject parent_instance;

  DekWindow *window;            /* not owned: it owns us */
  DekRegion *region;
  gulong changed;
};

G_DEFINE_FINAL_TYPE (DekUndo, dek_undo, G_TYPE_OBJECT)

/* ---- what is being typed ---- */

static gboolean
is_empty (GtkWidget *text)
{
  if (GTK_IS_EDITABLE (text))
    return *gtk_editable_get_text (GTK_EDITABLE (text)) == '\0';

  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))) == 0;
}

/* The key was meant for the text that has the keyboard: for what was typed
 * there and not written yet, or for a text that is no part of the region, as
 * that of a search. */
static gboolean
try_typing (DekUndo  *self,
            gboolean  redo)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  DekTextField *field;

  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  field = dek_text_field_find (focus);
  if (field != NULL)
    return redo ? dek_text_field_redo_typing (field) : dek_text_field_undo_typing (field);

  return !is_empty (focus) && gtk_widget_activate_action (focus, redo ? "text.redo" : "text.undo", NULL);
}

/* ---- steps ---- */

static void
explain (DekUndo      *self,
         const GError *error)
{
  GtkWidget *dialog;

  if (!g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT))
    {
      dek_window_show_toast (self->window, error->message);
      return;
    }

  /* A sentence to read and think about, not one that goes by. */
  dialog = adw_message_dialog_new (GTK_WINDOW (self->window), _("Something Stands in the Way"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was typed or moved and waits to be stored is the last step. */
static void
commit_pending (DekRegion *region)
{
  DekCoverageModel *coverage = dek_coverage_model_find (region);

  dek_text_field_commit_all (region);
  if (coverage != NULL)
    dek_coverage_model_flush (coverage);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  DekUndo *self = DEK_UNDO (user_data);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->region == NULL || try_typing (self, FALSE))
    return;

  commit_pending (self->region);
  label = dek_region_dup_undo_label (self->region);
  if (label == NULL)
    return;

  if (!dek_region_undo (self->region, &error))
    {
      explain (self, error);
      return;
    }

  /* Translators: %s is what the user did: "Status of “Krachtcirkel”". */
  text = g_strdup_printf (_("Undone: %s"), label);
  dek_window_offer (self->window, text, _("Redo"), "win.redo", NULL);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  DekUndo *self = DEK_UNDO (user_data);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->region == NULL || try_typing (self, TRUE))
    return;

  commit_pending (self->region);
  label = dek_region_dup_redo_label (self->region);
  if (label == NULL)
    return;

  if (!dek_region_redo (self->region, &error))
    {
      explain (self, error);
      return;
    }

  /* Translators: %s is what the user did: "Status of “Krachtcirkel”". */
  text = g_strdup_printf (_("Done again: %s"), label);
  dek_window_offer (self->window, text, _("Undo"), "win.undo", NULL);
}

/* From a toast: that step and no other. */
static void
undo_step_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  DekUndo *self = DEK_UNDO (user_data);
  g_autoptr (GError) error = NULL;

  if (self->region == NULL)
    return;

  commit_pending (self->region);
  if (!dek_region_undo_step (self->region, g_variant_get_int64 (parameter), &error))
    explain (self, error);
}

static void
update (DekUndo *self)
{
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "undo", self->region != NULL && dek_region_can_undo (self->region) },
    { "redo", self->region != NULL && dek_region_can_redo (self->region) },
    { "undo-step", self->region != NULL && !dek_region_get_read_only (self->region) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), states[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), states[i].enabled);
    }
}

/* ---- life ---- */

static void
let_go (DekUndo *self)
{
  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_object (&self->region);
}

static void
dek_undo_dispose (GObject *object)
{
  let_go (DEK_UNDO (object));

  G_OBJECT_CLASS (dek_undo_parent_class)->dispose (object);
}

static void
dek_undo_class_init (DekUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_undo_dispose;
}

static void
dek_undo_init (DekUndo *self)
{
}

/**
 * dek_undo_new:
 * @window: the window that gets the actions; must outlive them
 *
 * Returns: (transfer full): undo for @window, without a region
 */
DekUndo *
dek_undo_new (DekWindow *window)
{
  static const GActionEntry entries[] = {
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "undo-step", undo_step_cb, "x" },
  };
  DekUndo *self;

  g_return_val_if_fail (DEK_IS_WINDOW (window), NULL);

  self = g_object_new (DEK_TYPE_UNDO, NULL);
  self->window = window;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  update (self);

  return self;
}

/**
 * dek_undo_set_region:
 * @self: undo of a window
 * @region: (nullable): the region in the window, or %NULL before it closes
 */
void
dek_undo_set_region (DekUndo   *self,
                     DekRegion *region)
{
  g_return_if_fail (DEK_IS_UNDO (self));

  let_go (self);
  if (region != NULL)
    {
      self->region = g_object_ref (region);
      self->changed = g_signal_connect_swapped (region, "journal-changed", G_CALLBACK (update), self);
    }
  update (self);
}
