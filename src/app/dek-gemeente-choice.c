// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A gemeente that may become part of a new region. */

#define G_LOG_DOMAIN "dekkend-app-gemeente-choice"

#include "config.h"

#include "app/dek-gemeente-choice.h"

struct _DekGemeenteChoice
{
  GObject parent_instance;

  gint code;
  char *name;
  gint64 inhabitants;
  gboolean chosen;
  gboolean first;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_CHOSEN,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (DekGemeenteChoice, dek_gemeente_choice, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
dek_gemeente_choice_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DekGemeenteChoice *self = DEK_GEMEENTE_CHOICE (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_gemeente_choice_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DekGemeenteChoice *self = DEK_GEMEENTE_CHOICE (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      dek_gemeente_choice_set_chosen (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_gemeente_choice_finalize (GObject *object)
{
  g_free (DEK_GEMEENTE_CHOICE (object)->name);

  G_OBJECT_CLASS (dek_gemeente_choice_parent_class)->finalize (object);
}

static void
dek_gemeente_choice_class_init (DekGemeenteChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dek_gemeente_choice_get_property;
  object_class->set_property = dek_gemeente_choice_set_property;
  object_class->finalize = dek_gemeente_choice_finalize;

  /** DekGemeenteChoice:name: The official name. */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /** DekGemeenteChoice:chosen: Whether it becomes part of the region. */
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dek_gemeente_choice_init (DekGemeenteChoice *self)
{
}

/**
 * dek_gemeente_choice_new:
 * @code: CBS number
 * @name: official name
 * @inhabitants: number of inhabitants
 *
 * Returns: (transfer full): a gemeente, not chosen
 */
DekGemeenteChoice *
dek_gemeente_choice_new (gint        code,
                         const char *name,
                         gint64      inhabitants)
{
  DekGemeenteChoice *self = g_object_new (DEK_TYPE_GEMEENTE_CHOICE, NULL);

  self->code = code;
  self->name = g_strdup (name);
  self->inhabitants = inhabitants;

  return self;
}

/** dek_gemeente_choice_get_code: Returns: the CBS number */
gint
dek_gemeente_choice_get_code (DekGemeenteChoice *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_CHOICE (self), 0);

  return self->code;
}

/** dek_gemeente_choice_get_name: Returns: (transfer none): the official name */
const char *
dek_gemeente_choice_get_name (DekGemeenteChoice *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_CHOICE (self), NULL);

  return self->name;
}

/** dek_gemeente_choice_get_inhabitants: Returns: the number of inhabitants */
gint64
dek_gemeente_choice_get_inhabitants (DekGemeenteChoice *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_CHOICE (self), 0);

  return self->inhabitants;
}

/** dek_gemeente_choice_get_chosen: Returns: whether it becomes part of the region */
gboolean
dek_gemeente_choice_get_chosen (DekGemeenteChoice *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_CHOICE (self), FALSE);

  return self->chosen;
}

/** dek_gemeente_choice_set_chosen: @chosen: whether it becomes part of the region */
void
dek_gemeente_choice_set_chosen (DekGemeenteChoice *self,
                                gboolean           chosen)
{
  g_return_if_fail (DEK_IS_GEMEENTE_CHOICE (self));

  chosen = !!chosen;
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/** dek_gemeente_choice_get_first: Returns: whether it stands on top of the list */
gboolean
dek_gemeente_choice_get_first (DekGemeenteChoice *self)
{
  g_return_val_if_fail (DEK_IS_GEMEENTE_CHOICE (self), FALSE);

  return self->first;
}

/**
 * dek_gemeente_choice_set_first:
 * @first: whether it stands on top of the list
 *
 * Apart from being chosen, so that a row does not jump away when it is ticked.
 */
void
dek_gemeente_choice_set_first (DekGemeenteChoice *self,
                               gboolean           first)
{
  g_return_if_fail (DEK_IS_GEMEENTE_CHOICE (self));

  self->first = !!first;
}
