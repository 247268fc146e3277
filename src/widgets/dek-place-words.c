// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* How a place is put into words, and which sign stands for it. */

#define G_LOG_DOMAIN "dekkend-widgets-place-words"

#include "config.h"

#include "widgets/dek-place-words.h"

#include <glib/gi18n.h>

static const DekElementKind basic_elements[] = {
  DEK_ELEMENT_KIND_INLOOP,
  DEK_ELEMENT_KIND_BY_AND_FOR,
  DEK_ELEMENT_KIND_RECOVERY,
  DEK_ELEMENT_KIND_GROWTH,
};

static gboolean
offers (GListModel     *elements,
        DekElementKind  kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DekElement) element = g_list_model_get_item (elements, i);

      if (dek_element_get_element (element) == kind &&
          dek_element_get_state (element) == DEK_PRESENCE_PRESENT)
        return TRUE;
    }

  return FALSE;
}

/**
 * dek_place_is_full:
 * @place: a place
 *
 * A full steunpunt ("volwaardig") is one that the plan names so, or one of
 * which all four basic elements are known to be there.
 *
 * Returns: whether @place is one, open or not
 */
gboolean
dek_place_is_full (DekSteunpunt *place)
{
  g_autoptr (GListModel) elements = NULL;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), FALSE);

  if (dek_steunpunt_get_kind (place) != DEK_KIND_STEUNPUNT)
    return FALSE;
  if (dek_steunpunt_get_designated_full (place))
    return TRUE;

  elements = dek_region_list_where (dek_record_get_region (DEK_RECORD (place)), DEK_TYPE_ELEMENT,
                                    "steunpunt", dek_record_get_id (DEK_RECORD (place)));
  for (gsize i = 0; i < G_N_ELEMENTS (basic_elements); i++)
    if (!offers (elements, basic_elements[i]))
      return FALSE;

  return TRUE;
}

/**
 * dek_place_get_subregion:
 * @place: a place
 *
 * Returns: id of the sub-region it is in, by its gemeente where it has one; 0
 *   for none
 */
gint64
dek_place_get_subregion (DekSteunpunt *place)
{
  g_autoptr (DekRecord) gemeente = NULL;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), 0);

  gemeente = dek_record_dup_reference (DEK_RECORD (place), "gemeente");
  if (gemeente != NULL && dek_gemeente_get_subregion (DEK_GEMEENTE (gemeente)) != 0)
    return dek_gemeente_get_subregion (DEK_GEMEENTE (gemeente));

  return dek_steunpunt_get_subregion (place);
}

/**
 * dek_place_dup_gemeente_name:
 * @place: a place
 *
 * Returns: (transfer full) (nullable): name of its gemeente, else of its
 *   sub-region
 */
char *
dek_place_dup_gemeente_name (DekSteunpunt *place)
{
  g_autoptr (DekRecord) gemeente = NULL;
  g_autoptr (DekRecord) subregion = NULL;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), NULL);

  gemeente = dek_record_dup_reference (DEK_RECORD (place), "gemeente");
  if (gemeente != NULL)
    return g_strdup (dek_gemeente_get_name (DEK_GEMEENTE (gemeente)));

  subregion = dek_record_dup_reference (DEK_RECORD (place), "subregion");
  return subregion != NULL ? g_strdup (dek_subregion_get_name (DEK_SUBREGION (subregion))) : NULL;
}

/**
 * dek_place_symbol:
 * @place: a place
 *
 * Returns: how it looks on the map
 */
DekPinSymbol
dek_place_symbol (DekSteunpunt *place)
{
  static const DekPinShape shapes[] = { DEK_PIN_DROP, DEK_PIN_SQUARE, DEK_PIN_DIAMOND };
  static const DekPinOutline outlines[] = { DEK_PIN_FILLED, DEK_PIN_DASHED, DEK_PIN_DASHED, DEK_PIN_CROSSED };
  DekPinSymbol symbol = { 0 };

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), symbol);

  symbol.shape = shapes[dek_steunpunt_get_kind (place)];
  symbol.outline = outlines[dek_steunpunt_get_status (place)];
  symbol.size = DEK_PIN_UNKNOWN;
  symbol.full = dek_place_is_full (place);

  return symbol;
}

/**
 * dek_place_dup_in_sentence:
 * @label: a translated label, such as "Open"
 *
 * Returns: (transfer full): @label as it stands amid a sentence: "open"
 */
char *
dek_place_dup_in_sentence (const char *label)
{
  g_autofree char *first = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  first = g_utf8_strdown (label, g_utf8_next_char (label) - label);

  return g_strconcat (first, g_utf8_next_char (label), NULL);
}

/**
 * dek_place_dup_kind_and_status:
 * @place: a place
 *
 * Returns: (transfer full): such as "ontmoetingsplek, planned"
 */
char *
dek_place_dup_kind_and_status (DekSteunpunt *place)
{
  g_autofree char *status = NULL;
  const char *kind;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), NULL);

  kind = dek_place_is_full (place) ? _("Full steunpunt")
                                   : dek_enum_get_label (DEK_TYPE_KIND, dek_steunpunt_get_kind (place));
  status = dek_place_dup_in_sentence (dek_enum_get_label (DEK_TYPE_STATUS, dek_steunpunt_get_status (place)));

  /* Translators: kind and status of a place, such as "Ontmoetingsplek, planned". */
  return g_strdup_printf (C_("kind and status", "%s, %s"), kind, status);
}

/**
 * dek_place_kind_plural:
 * @kind: a kind of place
 *
 * Returns: (transfer none): the translated plural
 */
const char *
dek_place_kind_plural (DekKind kind)
{
  switch (kind)
    {
    case DEK_KIND_STEUNPUNT:
      return _("Steunpunten");
    case DEK_KIND_ONTMOETINGSPLEK:
      return _("Ontmoetingsplekken");
    case DEK_KIND_INLOOP:
      return _("Inloop sociaal en gezond");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * dek_place_quality_words:
 * @quality: how well the position is known
 * @placed: whether there is a position at all
 *
 * Returns: (transfer none): a translated line
 */
const char *
dek_place_quality_words (DekPositionQuality quality,
                         gboolean           placed)
{
  if (!placed)
    return _("Not on the map yet");

  switch (quality)
    {
    case DEK_POSITION_QUALITY_EXACT:
      return _("Exactly on the spot");
    case DEK_POSITION_QUALITY_ADDRESS:
      return _("At its address");
    case DEK_POSITION_QUALITY_POSTCODE:
      return _("In the middle of its postcode area");
    case DEK_POSITION_QUALITY_GEMEENTE:
      return _("Somewhere in its gemeente");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * dek_place_quality_advice:
 * @quality: how well the position is known
 * @placed: whether there is a position at all
 *
 * Returns: (transfer none): translated: what makes it better
 */
const char *
dek_place_quality_advice (DekPositionQuality quality,
                          gboolean           placed)
{
  if (!placed)
    return _("Point it out on the map; roughly is fine.");
  if (quality == DEK_POSITION_QUALITY_EXACT)
    return _("Moved? Drag the pin to the new place.");

  return _("Drag the pin to the right place, or point it out.");
}

/**
 * dek_place_quality_step:
 * @quality: how well the position is known
 * @placed: whether there is a position at all
 *
 * Returns: 0 (no position) to 4 (exact)
 */
int
dek_place_quality_step (DekPositionQuality quality,
                        gboolean           placed)
{
  return placed ? 4 - (int) quality : 0;
}
