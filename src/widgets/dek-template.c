// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The end of widgets that were made from a template. */

#define G_LOG_DOMAIN "dekkend-widgets-template"

#include "config.h"

#include "widgets/dek-template.h"

/**
 * dek_template_dispose:
 * @widget: a widget that derives from #GtkWidget itself
 * @type: its type, which set the template
 *
 * Clears the bound children and takes the others out too: GTK leaves those
 * that are not bound where they are. May be called more than once.
 */
void
dek_template_dispose (GtkWidget *widget,
                      GType      type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
