// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-seeding"

#include "region/dek-seeding.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/region.h"

/* What the parts of seeding share, and the land, the places and what the
 * Monitor 2025 knows of them. */

/**
 * dek_seeding_take_id:
 * @record: (transfer full) (nullable): a record that was just made
 *
 * Returns: its id, 0 where it was refused
 */
gint64
dek_seeding_take_id (DekRecord *record)
{
  gint64 id = record != NULL ? dek_record_get_id (record) : 0;

  g_clear_object (&record);
  return id;
}

gboolean
dek_seeding_has_gemeente (DekSeeding *self,
                          gint        code)
{
  for (guint i = 0; i < self->gemeente_codes->len; i++)
    if (g_array_index (self->gemeente_codes, gint, i) == code)
      return TRUE;

  return FALSE;
}

/**
 * dek_seeding_get_point:
 * @self: a region in the making
 * @code: CBS number of a gemeente
 *
 * Returns: a point inside it, for places of which nothing better is known
 */
DekPoint
dek_seeding_get_point (DekSeeding *self,
                       gint        code)
{
  const DekRefGemeente *gemeente;
  guint index;
  gboolean found = dek_reference_find_gemeente (self->reference, code, &index);

  g_assert (found);
  gemeente = dek_reference_get_gemeente (self->reference, index);

  return (DekPoint) { gemeente->lon, gemeente->lat };
}

/* Only what the name itself says; all others are left to the user. */
static DekOrganisationKind
guess_kind (const char *name)
{
  static const struct
  {
    const char          *part;
    DekOrganisationKind  kind;
  } parts[] = {
    { "herstel", DEK_ORGANISATION_KIND_RECOVERY },
    { "zelfregie", DEK_ORGANISATION_KIND_RECOVERY },
    { "welzijn", DEK_ORGANISATION_KIND_WELFARE },
    { "ggz", DEK_ORGANISATION_KIND_GGZ },
  };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (g_str_has_prefix (folded, "gemeente "))
    return DEK_ORGANISATION_KIND_GEMEENTE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part) != NULL)
      return parts[i].kind;

  return DEK_ORGANISATION_KIND_OTHER;
}

/* "gemeente Nieuwkoop, team De Verbinding" belongs to Nieuwkoop. */
static gint64
find_own_gemeente (DekSeeding *self,
                   const char *name)
{
  static const char prefix[] = "gemeente ";

  if (!g_str_has_prefix (name, prefix))
    return 0;

  for (guint i = 0; i < self->gemeente_codes->len; i++)
    {
      gint code = g_array_index (self->gemeente_codes, gint, i);
      const char *rest = name + strlen (prefix);
      const char *own;
      guint index;

      if (!dek_reference_find_gemeente (self->reference, code, &index))
        continue;

      own = dek_reference_get_gemeente (self->reference, index)->name;
      if (g_str_has_prefix (rest, own) && (rest[strlen (own)] == '\0' || rest[strlen (own)] == ','))
        return code;
    }

  return 0;
}

/**
 * dek_seeding_get_organisation:
 * @self: a region in the making
 * @name: (nullable): name of an organisation
 *
 * Returns: the id of the organisation of that name, made now where it was not
 *   there yet; 0 for %NULL
 */
gint64
dek_seeding_get_organisation (DekSeeding *self,
                              const char *name)
{
  gint64 *known, id;

  if (name == NULL || *name == '\0')
    return 0;

  known = g_hash_table_lookup (self->organisations, name);
  if (known != NULL)
    return *known;

  id = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_ORGANISATION,
                                               "name", name,
                                               "kind", guess_kind (name),
                                               "gemeente", find_own_gemeente (self, name),
                                               NULL));
  g_hash_table_insert (self->organisations, g_strdup (name), g_memdup2 (&id, sizeof id));

  return id;
}

static const DekRefRegion *
get_monitor_region (DekSeeding *self)
{
  if (self->seed->whole_country || self->seed->monitor_region < 0)
    return NULL;

  return dek_reference_get_region (self->reference, (guint) self->seed->monitor_region);
}

static void
add_subregions (DekSeeding *self)
{
  const DekRefRegion *region = get_monitor_region (self);

  for (guint i = 0; region != NULL && i < region->n_subregions; i++)
    {
      gint64 id = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_SUBREGION,
                                                          "name", region->subregions[i].name,
                                                          "position", (gint64) i,
                                                          NULL));

      g_array_append_val (self->subregions, id);
    }
}

static gint64
find_subregion (DekSeeding *self,
                gint        code)
{
  const DekRefRegion *region = get_monitor_region (self);

  for (guint i = 0; region != NULL && i < region->n_subregions; i++)
    for (guint g = 0; g < region->subregions[i].n_gemeenten; g++)
      if (region->subregions[i].gemeente_codes[g] == code)
        return g_array_index (self->subregions, gint64, i);

  return 0;
}

static void
add_gemeente (DekSeeding *self,
              guint       index)
{
  const DekRefGemeente *gemeente = dek_reference_get_gemeente (self->reference, index);
  g_autoptr (DekMultiPolygon) boundary = dek_reference_dup_boundary (self->reference, index);
  g_autofree char *code = g_strdup_printf ("GM%04d", gemeente->code);

  dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_GEMEENTE,
                                          "id", (gint64) gemeente->code,
                                          "code", code,
                                          "name", gemeente->name,
                                          "province", gemeente->province,
                                          "inhabitants", gemeente->inhabitants,
                                          "land-km2", gemeente->land_km2,
                                          "subregion", find_subregion (self, gemeente->code),
                                          "boundary", boundary,
                                          NULL));
}

static void
add_postcode (DekSeeding           *self,
              const DekRefPostcode *postcode)
{
  DekPoint point = { postcode->lon, postcode->lat };

  dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_POSTCODE,
                                          "id", (gint64) postcode->pc4,
                                          "place", postcode->place,
                                          "gemeente", (gint64) postcode->gemeente_code,
                                          "inhabitants", postcode->inhabitants,
                                          "location", &point,
                                          NULL));
}

/**
 * dek_seeding_add_land:
 * @self: a region in the making
 *
 * Adds sub-regions, gemeenten with their boundaries, and postcode areas.
 */
void
dek_seeding_add_land (DekSeeding *self)
{
  add_subregions (self);

  for (guint i = 0; i < self->gemeente_codes->len; i++)
    {
      guint index;

      if (dek_reference_find_gemeente (self->reference, g_array_index (self->gemeente_codes, gint, i), &index))
        add_gemeente (self, index);
    }

  for (guint i = 0; i < dek_reference_get_n_postcodes (self->reference); i++)
    {
      const DekRefPostcode *postcode = dek_reference_get_postcode (self->reference, i);

      if (dek_seeding_has_gemeente (self, postcode->gemeente_code))
        add_postcode (self, postcode);
    }
}

static char *
make_lsp_note (const DekRefLsp *lsp)
{
  g_autofree char *count = NULL;

  if (lsp->count > 1)
    count = g_strdup_printf (ngettext ("The monitor counts %d steunpunt under this name.",
                                       "The monitor counts %d steunpunten under this name.", (gulong) lsp->count),
                             lsp->count);

  if (count != NULL && lsp->note != NULL)
    return g_strdup_printf ("%s\n%s", count, lsp->note);

  return count != NULL ? g_steal_pointer (&count) : g_strdup (lsp->note);
}

static gint64
add_one_lsp (DekSeeding      *self,
             const DekRefLsp *lsp,
             gint             number)
{
  g_autofree char *name = number == 1 ? g_strdup (lsp->name) : g_strdup_printf ("%s (%d)", lsp->name, number);
  g_autofree char *note = make_lsp_note (lsp);
  DekPoint point = dek_seeding_get_point (self, lsp->gemeente_code);

  return dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_STEUNPUNT,
                                                 "name", name,
                                                 "organisation", dek_seeding_get_organisation (self, lsp->organisation),
                                                 "kind", DEK_KIND_STEUNPUNT,
                                                 "status", DEK_STATUS_OPEN,
                                                 "gemeente", (gint64) lsp->gemeente_code,
                                                 "location", &point,
                                                 "position-quality", DEK_POSITION_QUALITY_GEMEENTE,
                                                 "size-class", lsp->size_class,
                                                 "note", note,
                                                 "source", "Monitor 2025",
                                                 NULL));
}

/**
 * dek_seeding_add_lsp:
 * @self: a region in the making
 *
 * Adds the steunpunten that the Monitor 2025 knows in its gemeenten. A row that
 * stands for several becomes that many.
 */
void
dek_seeding_add_lsp (DekSeeding *self)
{
  for (guint i = 0; i < dek_reference_get_n_lsp (self->reference); i++)
    {
      const DekRefLsp *lsp = dek_reference_get_lsp (self->reference, i);

      if (!dek_seeding_has_gemeente (self, lsp->gemeente_code))
        continue;

      for (gint number = 1; number <= lsp->count; number++)
        {
          gint64 id = add_one_lsp (self, lsp, number);

          if (number == 1)
            g_hash_table_insert (self->lsp, GUINT_TO_POINTER (i), g_memdup2 (&id, sizeof id));
        }
    }
}
