// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What lies on the map and beneath it: shown things and the base map. */

#define G_LOG_DOMAIN "dekkend-map-layers-popover"

#include "config.h"

#include "map/dek-layers-popover.h"

#include <glib/gi18n.h>

struct _DekLayersPopover
{
  GtkPopover parent_instance;

  GtkWidget *mbtiles_check;
  GtkLabel *mbtiles_name;
};

G_DEFINE_FINAL_TYPE (DekLayersPopover, dek_layers_popover, GTK_TYPE_POPOVER)

static void
dek_layers_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DEK_TYPE_LAYERS_POPOVER);

  G_OBJECT_CLASS (dek_layers_popover_parent_class)->dispose (object);
}

static void
dek_layers_popover_class_init (DekLayersPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_layers_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-layers-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DekLayersPopover, mbtiles_check);
  gtk_widget_class_bind_template_child (widget_class, DekLayersPopover, mbtiles_name);
}

static void
dek_layers_popover_init (DekLayersPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dek_layers_popover_set_mbtiles (self, NULL);
}

/**
 * dek_layers_popover_new:
 *
 * Returns: (transfer floating): a popover that works by the actions "map." and
 *   "kaart." of where it is put
 */
GtkWidget *
dek_layers_popover_new (void)
{
  return g_object_new (DEK_TYPE_LAYERS_POPOVER, NULL);
}

/**
 * dek_layers_popover_set_mbtiles:
 * @path: (nullable): the file with tiles that can be used as base map
 */
void
dek_layers_popover_set_mbtiles (DekLayersPopover *self,
                                const char       *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  g_return_if_fail (DEK_IS_LAYERS_POPOVER (self));

  gtk_widget_set_visible (self->mbtiles_check, name != NULL);
  gtk_label_set_text (self->mbtiles_name, name != NULL ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mbtiles_name), name != NULL);
}
