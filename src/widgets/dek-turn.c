// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * One of several children at a time, as a stack shows them. A GtkStack puts a
 * page object between itself and each child, and in GTK 4.8 that page has no
 * extents: who finds things by where they are, as screen readers do, finds
 * nothing on it. In a box only what is visible is there.
 */

#define G_LOG_DOMAIN "dekkend-widgets-turn"

#include "config.h"

#include "widgets/dek-turn.h"

/**
 * dek_turn_to:
 * @parent: a box
 * @child: a child of it
 *
 * Shows @child and hides its siblings.
 */
void
dek_turn_to (GtkWidget *parent,
             GtkWidget *child)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (gtk_widget_get_parent (child) == parent);

  /* An entry must hear that it loses the focus while it can still be seen. */
  root = gtk_widget_get_root (parent);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, parent) && !gtk_widget_is_ancestor (focus, child) &&
      focus != child)
    gtk_root_set_focus (root, NULL);

  for (GtkWidget *other = gtk_widget_get_first_child (parent);
       other != NULL;
       other = gtk_widget_get_next_sibling (other))
    gtk_widget_set_visible (other, other == child);
}

/**
 * dek_turn_get:
 * @parent: a box
 *
 * Returns: (transfer none) (nullable): the child that is shown
 */
GtkWidget *
dek_turn_get (GtkWidget *parent)
{
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      return child;

  return NULL;
}
