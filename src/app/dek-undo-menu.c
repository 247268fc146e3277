// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-undo-menu"

#include "config.h"

#include "app/dek-undo-menu.h"

#include <glib/gi18n.h>

#include "region/dek-journal.h"

/* In characters; a menu must not grow as wide as a note is long. */
#define LONGEST 44

/**
 * DekUndoMenu:
 *
 * Names the step that would be undone or done again, in the tooltip of the
 * undo button and in the items of a menu.
 */
struct _DekUndoMenu
{
  GObject parent_instance;

  GtkWidget *button;            /* weak */
  GMenu *section;
  DekRegion *region;
  gulong changed;
};

G_DEFINE_FINAL_TYPE (DekUndoMenu, dek_undo_menu, G_TYPE_OBJECT)

/* @label for a menu: not too long, and no letter of it underlined. */
static char *
dup_menu_words (const char *label)
{
  GString *words;

  if (g_utf8_strlen (label, -1) > LONGEST)
    {
      g_autofree char *start = g_utf8_substring (label, 0, LONGEST - 1);

      words = g_string_new (g_strchomp (start));
      g_string_append (words, "…");
    }
  else
    words = g_string_new (label);
  g_string_replace (words, "_", "__", 0);

  return g_string_free (words, FALSE);
}

static void
append (GMenu      *section,
        const char *plain,
        const char *format,
        const char *label,
        const char *action)
{
  g_autofree char *words = label != NULL ? dup_menu_words (label) : NULL;
  g_autoptr (GString) text = g_string_new (words != NULL ? format : plain);

  if (words != NULL)
    g_string_replace (text, "%s", words, 1);
  g_menu_append (section, text->str, action);
}

static void
update (DekUndoMenu *self)
{
  g_autofree char *undo = self->region != NULL ? dek_region_dup_undo_label (self->region) : NULL;
  g_autofree char *redo = self->region != NULL ? dek_region_dup_redo_label (self->region) : NULL;
  g_autofree char *tooltip = NULL;

  g_menu_remove_all (self->section);
  /* Translators: %s is what the user did: "Status of “Krachtcirkel”". */
  append (self->section, _("_Undo"), _("_Undo: %s"), undo, "win.undo");
  /* Translators: %s is what the user did: "Status of “Krachtcirkel”". */
  append (self->section, _("_Redo"), _("_Redo: %s"), redo, "win.redo");
  if (self->button == NULL)
    return;

  if (undo != NULL)
    /* Translators: %s is what the user did: "Status of “Krachtcirkel”". */
    tooltip = g_strdup_printf (_("Undo: %s (Ctrl+Z)"), undo);
  else
    tooltip = g_strdup (_("Nothing to Undo"));
  gtk_widget_set_tooltip_text (self->button, tooltip);
}

static void
let_go (DekUndoMenu *self)
{
  if (self->region != NULL)
    g_clear_signal_handler (&self->changed, self->region);
  g_clear_object (&self->region);
}

static void
dek_undo_menu_dispose (GObject *object)
{
  DekUndoMenu *self = DEK_UNDO_MENU (object);

  let_go (self);
  g_clear_weak_pointer (&self->button);
  g_clear_object (&self->section);

  G_OBJECT_CLASS (dek_undo_menu_parent_class)->dispose (object);
}

static void
dek_undo_menu_class_init (DekUndoMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_undo_menu_dispose;
}

static void
dek_undo_menu_init (DekUndoMenu *self)
{
}

/**
 * dek_undo_menu_new:
 * @button: a button that undoes
 * @section: a section of a menu, which is filled
 *
 * Returns: (transfer full): the names of the steps, without a region
 */
DekUndoMenu *
dek_undo_menu_new (GtkWidget *button,
                   GMenu     *section)
{
  DekUndoMenu *self;

  g_return_val_if_fail (GTK_IS_WIDGET (button), NULL);
  g_return_val_if_fail (G_IS_MENU (section), NULL);

  self = g_object_new (DEK_TYPE_UNDO_MENU, NULL);
  g_set_weak_pointer (&self->button, button);
  self->section = g_object_ref (section);
  update (self);

  return self;
}

/**
 * dek_undo_menu_set_region:
 * @self: the names of the steps
 * @region: (nullable): whose steps, or %NULL before it closes
 */
void
dek_undo_menu_set_region (DekUndoMenu *self,
                          DekRegion   *region)
{
  g_return_if_fail (DEK_IS_UNDO_MENU (self));

  let_go (self);
  if (region != NULL)
    {
      self->region = g_object_ref (region);
      self->changed = g_signal_connect_swapped (region, "journal-changed", G_CALLBACK (update), self);
    }
  update (self);
}
