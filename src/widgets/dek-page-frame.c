// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A page of text and lists: a heading, what will come here, and a column. */

#define G_LOG_DOMAIN "dekkend-widgets-page-frame"

#include "config.h"

#include "widgets/dek-page-frame.h"

#include <adwaita.h>

struct _DekPageFrame
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *title;
  GtkLabel *coming;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (DekPageFrame, dek_page_frame, GTK_TYPE_WIDGET)

static void
dek_page_frame_dispose (GObject *object)
{
  g_clear_pointer (&DEK_PAGE_FRAME (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (dek_page_frame_parent_class)->dispose (object);
}

static void
dek_page_frame_class_init (DekPageFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_page_frame_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
new_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_add_css_class (label, style_class);

  return GTK_LABEL (label);
}

static void
dek_page_frame_init (DekPageFrame *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = new_label ("title-1");
  self->coming = new_label ("quiet");
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 6);
  gtk_widget_add_css_class (column, "page-column");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->coming));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->box));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 700);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * dek_page_frame_new:
 * @title: translated heading
 * @coming: translated: what will come here
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
dek_page_frame_new (const char *title,
                    const char *coming)
{
  DekPageFrame *self = g_object_new (DEK_TYPE_PAGE_FRAME, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->coming, coming);

  return GTK_WIDGET (self);
}

/** dek_page_frame_get_box: Returns: (transfer none): where the page's groups go */
GtkBox *
dek_page_frame_get_box (DekPageFrame *self)
{
  g_return_val_if_fail (DEK_IS_PAGE_FRAME (self), NULL);

  return self->box;
}
