// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * One line across the window that tells of a state that lasts, such as a file
 * that can only be read. libadwaita 1.2 has no banner yet.
 */

#define G_LOG_DOMAIN "dekkend-widgets-banner"

#include "config.h"

#include "widgets/dek-banner.h"

struct _DekBanner
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkLabel *label;
  GtkWidget *button;
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (DekBanner, dek_banner, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPERTIES];

static void
dek_banner_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DekBanner *self = DEK_BANNER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, dek_banner_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_banner_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  DekBanner *self = DEK_BANNER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      dek_banner_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_banner_dispose (GObject *object)
{
  DekBanner *self = DEK_BANNER (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (dek_banner_parent_class)->dispose (object);
}

static void
dek_banner_class_init (DekBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dek_banner_get_property;
  object_class->set_property = dek_banner_set_property;
  object_class->dispose = dek_banner_dispose;

  /**
   * DekBanner:text: (nullable)
   *
   * What it says. %NULL or an empty text hides the banner.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "dekbanner");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
dek_banner_init (DekBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  self->revealer = gtk_revealer_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);

  gtk_widget_add_css_class (box, "dek-banner");
  gtk_widget_set_halign (box, GTK_ALIGN_FILL);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * dek_banner_new:
 *
 * Returns: (transfer floating): a hidden banner
 */
GtkWidget *
dek_banner_new (void)
{
  return g_object_new (DEK_TYPE_BANNER, NULL);
}

/**
 * dek_banner_get_text:
 *
 * Returns: (nullable): what the banner says, %NULL when it is hidden
 */
const char *
dek_banner_get_text (DekBanner *self)
{
  g_return_val_if_fail (DEK_IS_BANNER (self), NULL);

  if (!gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    return NULL;

  return gtk_label_get_text (self->label);
}

/**
 * dek_banner_set_text:
 * @text: (nullable): a translated sentence, or %NULL to hide the banner
 */
void
dek_banner_set_text (DekBanner  *self,
                     const char *text)
{
  gboolean shown = text != NULL && *text != '\0';

  g_return_if_fail (DEK_IS_BANNER (self));

  if (shown)
    {
      gtk_label_set_text (self->label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * dek_banner_set_button:
 * @label: (nullable): translated, with an underlined letter; %NULL for none
 * @action: (nullable): name of the action that the button is for
 *
 * Offers something to do about it.
 */
void
dek_banner_set_button (DekBanner  *self,
                       const char *label,
                       const char *action)
{
  g_return_if_fail (DEK_IS_BANNER (self));
  g_return_if_fail ((label == NULL) == (action == NULL));

  gtk_widget_set_visible (self->button, label != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), label);
}
