// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-seeding-plan"

#include "region/dek-seeding.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/region.h"

/* The plan van aanpak that the reference has of a region, as records. Nothing
 * is added to what the plan says: actions are ideas without owner or date, and
 * risks have no likelihood or impact, until somebody gives them. */

/* The plan writes of one ontmoetingsplek that it is being planned by others,
 * where it only names places that are there. */
static const struct
{
  gint        gemeente_code;
  const char *name;
} planned_places[] = {
  { 1884, "De Driemaster" },
};

static char *
make_source (const DekRefPlan *plan)
{
  /* Translators: a source: title and date of a plan. */
  return g_strdup_printf (_("%s, %s"), plan->title, plan->date);
}

static void
add_partners (DekSeeding        *self,
              gint64             action,
              const char *const *partners)
{
  for (guint i = 0; partners[i] != NULL && action != 0; i++)
    dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_ACTION_PARTNER,
                                            "action", action,
                                            "organisation", dek_seeding_get_organisation (self, partners[i]),
                                            "position", (gint64) i,
                                            NULL));
}

/* One pair of the plan's tables: situation -> activity. */
static void
add_pair (DekSeeding       *self,
          const DekRefPair *pair,
          gint64            gemeente,
          gint64            steunpunt,
          gint64            position)
{
  gint64 situation, action;

  situation = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_SITUATION,
                                                      "gemeente", gemeente,
                                                      "steunpunt", steunpunt,
                                                      "text", pair->situation,
                                                      "position", position,
                                                      NULL));
  action = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_ACTION,
                                                   "situation", situation,
                                                   "gemeente", gemeente,
                                                   "steunpunt", steunpunt,
                                                   "title", pair->activity,
                                                   "position", position,
                                                   NULL));
  add_partners (self, action, pair->partners);
}

/* The address tells street and place, or the place alone. */
static void
split_address (const char  *address,
               char       **street,
               char       **place)
{
  const char *comma = address != NULL ? strrchr (address, ',') : NULL;

  *street = comma != NULL ? g_strndup (address, (gsize) (comma - address)) : NULL;
  *place = comma != NULL ? g_strstrip (g_strdup (comma + 1)) : g_strdup (address);
}

static void
add_source (DekRecord        *record,
            const DekRefPlan *plan)
{
  g_autofree char *own = make_source (plan);
  const char *monitor = dek_steunpunt_get_source (DEK_STEUNPUNT (record));
  g_autofree char *both = monitor != NULL ? g_strdup_printf ("%s; %s", monitor, own) : g_strdup (own);

  dek_record_set (record, "source", both, NULL);
}

/* The monitor knows the place under a name of its own; the plan's is kept in
 * the note, so that both can be found. */
static char *
make_note (DekSteunpunt *known,
           const char   *name_in_plan)
{
  const char *note = dek_steunpunt_get_note (known);
  g_autofree char *called = NULL;

  if (strcmp (dek_steunpunt_get_name (known), name_in_plan) == 0)
    return g_strdup (note);

  called = g_strdup_printf (_("Called “%s” in the plan."), name_in_plan);
  return note != NULL ? g_strdup_printf ("%s\n%s", note, called) : g_steal_pointer (&called);
}

static gint64
mark_known_full (DekSeeding                *self,
                 const DekRefPlan          *plan,
                 const DekRefFullSteunpunt *full,
                 gint64                     id)
{
  g_autoptr (DekRecord) record = dek_region_dup_record (self->region, DEK_TYPE_STEUNPUNT, id);
  g_autofree char *street = NULL;
  g_autofree char *place = NULL;
  g_autofree char *note = NULL;

  if (record == NULL)
    return 0;

  split_address (full->address, &street, &place);
  note = make_note (DEK_STEUNPUNT (record), full->name);

  dek_record_set (record,
                  "designated-full", TRUE,
                  "address", street,
                  "place", place,
                  "note", note,
                  NULL);
  add_source (record, plan);

  return id;
}

static gint64
add_new_full (DekSeeding                *self,
              const DekRefPlan          *plan,
              const DekRefFullSteunpunt *full)
{
  g_autofree char *source = make_source (plan);
  g_autofree char *street = NULL;
  g_autofree char *place = NULL;
  DekPoint point;
  DekPoint *location = NULL;

  split_address (full->address, &street, &place);
  if (full->gemeente_code != 0)
    {
      point = dek_seeding_get_point (self, full->gemeente_code);
      location = &point;
    }

  return dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_STEUNPUNT,
                                                 "name", full->name,
                                                 "kind", DEK_KIND_STEUNPUNT,
                                                 "status", full->exists ? DEK_STATUS_OPEN : DEK_STATUS_PLANNED,
                                                 "designated-full", TRUE,
                                                 "subregion", g_array_index (self->subregions, gint64, full->subregion),
                                                 "gemeente", (gint64) full->gemeente_code,
                                                 "address", street,
                                                 "place", place,
                                                 "location", location,
                                                 "source", source,
                                                 NULL));
}

static void
add_full (DekSeeding                *self,
          const DekRefPlan          *plan,
          const DekRefFullSteunpunt *full)
{
  gint64 *known = full->lsp >= 0 ? g_hash_table_lookup (self->lsp, GINT_TO_POINTER (full->lsp)) : NULL;
  gint64 id = known != NULL ? mark_known_full (self, plan, full, *known) : add_new_full (self, plan, full);

  for (guint i = 0; i < full->n_pairs; i++)
    add_pair (self, &full->pairs[i], 0, id, i);
}

static gint64
add_place (DekSeeding       *self,
           const DekRefPlan *plan,
           const char       *name,
           gint              gemeente_code,
           DekStatus         status)
{
  g_autofree char *source = make_source (plan);
  DekPoint point = dek_seeding_get_point (self, gemeente_code);

  return dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_STEUNPUNT,
                                                 "name", name,
                                                 "kind", DEK_KIND_ONTMOETINGSPLEK,
                                                 "status", status,
                                                 "gemeente", (gint64) gemeente_code,
                                                 "location", &point,
                                                 "position-quality", DEK_POSITION_QUALITY_GEMEENTE,
                                                 "source", source,
                                                 NULL));
}

/* "Het Dorpscentrum" of the plan is "Inloophuis Oegstgeest (dorpscentrum)" of
 * the monitor: the same gemeente, and the one name within the other. */
static gint64
find_known_place (DekSeeding *self,
                  const char *name,
                  gint        gemeente_code)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *bare = g_str_has_prefix (folded, "het ") ? folded + 4 : folded;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->lsp);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const DekRefLsp *lsp = dek_reference_get_lsp (self->reference, GPOINTER_TO_UINT (key));
      g_autofree char *known = g_utf8_casefold (lsp->name, -1);

      if (lsp->gemeente_code == gemeente_code && strstr (known, bare) != NULL)
        return *(gint64 *) value;
    }

  return 0;
}

static gint64
get_place (DekSeeding       *self,
           const DekRefPlan *plan,
           const char       *name,
           gint              gemeente_code)
{
  g_autoptr (DekRecord) record = NULL;
  gint64 id = find_known_place (self, name, gemeente_code);

  if (id == 0)
    return add_place (self, plan, name, gemeente_code, DEK_STATUS_DEVELOPING);

  record = dek_region_dup_record (self->region, DEK_TYPE_STEUNPUNT, id);
  if (record != NULL)
    add_source (record, plan);

  return id;
}

/* A place that others plan, if the pair is about one. */
static gint64
get_planned_place (DekSeeding       *self,
                   const DekRefPlan *plan,
                   const DekRefPair *pair,
                   gint              gemeente_code)
{
  for (guint i = 0; i < G_N_ELEMENTS (planned_places); i++)
    if (planned_places[i].gemeente_code == gemeente_code &&
        g_strv_contains (pair->partners, planned_places[i].name))
      return add_place (self, plan, planned_places[i].name, gemeente_code, DEK_STATUS_PLANNED);

  return 0;
}

static void
add_meeting_places (DekSeeding                *self,
                    const DekRefPlan          *plan,
                    const DekRefMeetingPlaces *meeting)
{
  for (guint i = 0; i < meeting->n_pairs; i++)
    {
      const DekRefPair *pair = &meeting->pairs[i];
      gint64 steunpunt = pair->location != NULL ?
                         get_place (self, plan, pair->location, meeting->gemeente_code) :
                         get_planned_place (self, plan, pair, meeting->gemeente_code);

      add_pair (self, pair, meeting->gemeente_code, steunpunt, i);
    }
}

/* Risks go by what they name; the plan orders them in no other way. */
static DekRiskCategory
guess_category (const char *risk)
{
  static const struct
  {
    const char      *part;
    DekRiskCategory  category;
  } parts[] = {
    { "geld", DEK_RISK_CATEGORY_MONEY },
    { "werken niet mee", DEK_RISK_CATEGORY_COOPERATION },
    { "locatie", DEK_RISK_CATEGORY_LOCATION },
    { "ervaringsdeskundigen", DEK_RISK_CATEGORY_PEOPLE },
  };
  g_autofree char *folded = g_utf8_casefold (risk, -1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part) != NULL)
      return parts[i].category;

  return DEK_RISK_CATEGORY_OTHER;
}

static void
add_risk (DekSeeding       *self,
          const DekRefRisk *risk,
          gint64            position)
{
  gint64 id = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_RISK,
                                                      "title", risk->risk,
                                                      "category", guess_category (risk->risk),
                                                      "position", position,
                                                      NULL));

  for (guint i = 0; risk->measures[i] != NULL; i++)
    {
      gint64 action = dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_ACTION,
                                                              "title", risk->measures[i],
                                                              "position", (gint64) i,
                                                              NULL));

      dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_RISK_MEASURE,
                                              "risk", id,
                                              "action", action,
                                              "position", (gint64) i,
                                              NULL));
    }
}

static void
add_conditions_and_results (DekSeeding       *self,
                            const DekRefPlan *plan)
{
  for (guint i = 0; i < plan->n_conditions; i++)
    dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_CONDITION,
                                            "subject", plan->conditions[i].subject,
                                            "text", plan->conditions[i].text,
                                            "amount", (gint64) plan->conditions[i].count,
                                            "position", (gint64) i,
                                            NULL));

  for (guint i = 0; plan->results[i] != NULL; i++)
    dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_RESULT,
                                            "text", plan->results[i],
                                            "position", (gint64) i,
                                            NULL));
}

/* A party that is already known as an organisation is linked to it. */
static void
add_roles (DekSeeding       *self,
           const DekRefPlan *plan)
{
  for (guint i = 0; i < plan->n_roles; i++)
    {
      const DekRefRole *role = &plan->roles[i];
      gint64 *known = g_hash_table_lookup (self->organisations, role->party);

      dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_PLAN_ROLE,
                                              "role", role->role,
                                              "party", role->party,
                                              "organisation", known != NULL ? *known : (gint64) 0,
                                              "function", role->function,
                                              "amount", (gint64) role->count,
                                              "position", (gint64) i,
                                              NULL));
    }
}

/**
 * dek_seeding_add_plan:
 * @self: a region in the making, with its land and places
 *
 * Adds the plan: full steunpunten, ontmoetingsplekken, situations with their
 * actions, risks with their measures, conditions, results, roles. Its chapters
 * of text come with the outline.
 */
void
dek_seeding_add_plan (DekSeeding *self)
{
  const DekRefPlan *plan = dek_reference_get_plan (self->reference);

  for (guint i = 0; i < plan->n_full; i++)
    add_full (self, plan, &plan->full[i]);
  for (guint i = 0; i < plan->n_meeting; i++)
    add_meeting_places (self, plan, &plan->meeting[i]);
  for (guint i = 0; i < plan->n_risks; i++)
    add_risk (self, &plan->risks[i], i);

  add_conditions_and_results (self, plan);
  add_roles (self, plan);
}
