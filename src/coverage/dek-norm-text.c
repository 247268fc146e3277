// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-norm-text"

#include "coverage/dek-norm-text.h"

#include <glib/gi18n.h>

#include "reference/dek-number.h"

/**
 * dek_norm_dup_cost_text:
 * @self: a norm
 * @cost: a distance or time in its measure, 0 or more
 *
 * Returns: (transfer full): "9.4 km" or "12 minutes", in the user's language
 */
char *
dek_norm_dup_cost_text (const DekNorm *self,
                        double         cost)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dek_norm_is_in_minutes (self) ? dek_minutes_to_text (cost) : dek_distance_to_text (cost);
}

/**
 * dek_norm_dup_limit_text:
 * @self: a valid norm
 * @index: index of a threshold
 *
 * Returns: (transfer full): the threshold as text, "5 km"
 */
char *
dek_norm_dup_limit_text (const DekNorm *self,
                         guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_thresholds, NULL);

  return dek_norm_dup_cost_text (self, self->thresholds[index]);
}

/**
 * dek_norm_get_place_text:
 * @self: a valid norm
 *
 * Names the places that count as they stand in a sentence behind "from" or
 * "of".
 *
 * Returns: (transfer none): "a steunpunt", or what else counts
 */
const char *
dek_norm_get_place_text (const DekNorm *self)
{
  gboolean is_own;

  g_return_val_if_fail (self != NULL, NULL);

  is_own = self->borders == DEK_NORM_BORDERS_GEMEENTE;

  if (self->kinds == 1u << DEK_KIND_STEUNPUNT)
    return is_own ? C_("live … from", "a steunpunt in the own gemeente") : C_("live … from", "a steunpunt");
  if (self->kinds == 1u << DEK_KIND_ONTMOETINGSPLEK)
    return is_own ? C_("live … from", "an ontmoetingsplek in the own gemeente") : C_("live … from", "an ontmoetingsplek");
  if (self->kinds == 1u << DEK_KIND_INLOOP)
    return is_own ? C_("live … from", "an inloop in the own gemeente") : C_("live … from", "an inloop");

  return is_own ? C_("live … from", "a place that counts in the own gemeente") : C_("live … from", "a place that counts");
}

static const char *
get_method_format (const DekNorm *self)
{
  switch (self->method)
    {
    case DEK_NORM_METHOD_DETOUR:
      /* Translators: a distance and places, "5 km", "a steunpunt" */
      return _("Within %s of %s, by way of an estimated detour");

    case DEK_NORM_METHOD_TRAVEL_TIME:
      /* Translators: a time and places, "15 minutes", "a steunpunt" */
      return _("Within %s travel of %s");

    case DEK_NORM_METHOD_STRAIGHT:
    default:
      /* Translators: a distance and places, "5 km", "a steunpunt" */
      return _("Within %s of %s, as the crow flies");
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/**
 * dek_norm_dup_sentence:
 * @self: a valid norm
 *
 * Says in a few words what must be near, to stand beside a number.
 *
 * Returns: (transfer full): "Within 5 km of a steunpunt, as the crow flies"
 */
char *
dek_norm_dup_sentence (const DekNorm *self)
{
  g_autofree char *limit = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  limit = dek_norm_dup_limit_text (self, self->main);

  return g_strdup_printf (get_method_format (self), limit, dek_norm_get_place_text (self));
}

#pragma GCC diagnostic pop

static void
add_kinds (GPtrArray     *parts,
           const DekNorm *self)
{
  for (gint kind = DEK_KIND_STEUNPUNT; kind <= DEK_KIND_INLOOP; kind++)
    {
      if (self->kinds & 1u << kind)
        g_ptr_array_add (parts, g_strdup (dek_enum_get_label (DEK_TYPE_KIND, kind)));
    }
}

static void
add_scenario (GPtrArray     *parts,
              const DekNorm *self)
{
  g_autofree char *day = NULL;

  switch (self->scenario)
    {
    case DEK_SCENARIO_DATE:
      day = dek_day_to_text (self->date);
      /* Translators: %s is a date */
      g_ptr_array_add (parts, g_strdup_printf (C_("norm", "open on %s"), day));
      break;

    case DEK_SCENARIO_PLAN:
      g_ptr_array_add (parts, g_strdup (C_("norm", "after the plan")));
      break;

    case DEK_SCENARIO_NOW:
    default:
      g_ptr_array_add (parts, g_strdup (C_("norm", "open now")));
      break;
    }
}

static void
add_minimums (GPtrArray     *parts,
              const DekNorm *self)
{
  if (self->min_dagdelen > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u dagdeel a week or more",
                                                       "%u dagdelen a week or more",
                                                       self->min_dagdelen),
                                             self->min_dagdelen));
  if (self->min_elements > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u basic element or more",
                                                       "%u basic elements or more",
                                                       self->min_elements),
                                             self->min_elements));
}

/**
 * dek_norm_dup_count_text:
 * @self: a valid norm
 *
 * Lists what counts.
 *
 * Returns: (transfer full): "Steunpunt, 3 dagdelen a week or more, open now"
 */
char *
dek_norm_dup_count_text (const DekNorm *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  add_kinds (parts, self);
  add_minimums (parts, self);
  add_scenario (parts, self);
  if (self->borders == DEK_NORM_BORDERS_GEMEENTE)
    g_ptr_array_add (parts, g_strdup (C_("norm", "own gemeente only")));
  else if (self->borders == DEK_NORM_BORDERS_BEYOND)
    g_ptr_array_add (parts, g_strdup (C_("norm", "outside the region too")));
  g_ptr_array_add (parts, NULL);

  /* Translators: between the items of a list */
  return g_strjoinv (C_("list", ", "), (char **) parts->pdata);
}
