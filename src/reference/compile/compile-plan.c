// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "json-file.h"

#include <string.h>

/* plan-holland-rijnland.json: a plan van aanpak as data. */
#define FILE_NAME "plan-holland-rijnland.json"

typedef struct
{
  Compile         *compile;
  JsonFile        *json;
  DekLayoutRegion  region;
} Plan;

typedef void (*CompilePart) (Plan       *self,
                             JsonObject *object);

static DekLayoutSubregion *
subregion_at (Plan  *self,
              gint32 index)
{
  return compile_record_at (self->compile, DekLayoutSubregion, DEK_LAYOUT_SUBREGIONS,
                            self->region.subregions.first + index);
}

/* The place of a sub-region in its region; the first one after an error. */
static gint32
find_subregion (Plan       *self,
                guint       line,
                const char *name)
{
  for (gint32 i = 0; i < self->region.subregions.count; i++)
    {
      if (g_str_equal (compile_get_string (self->compile, subregion_at (self, i)->name), name))
        return i;
    }

  compile_error (self->compile, FILE_NAME, line, "“%s” is not a sub-region", name);
  return 0;
}

/* The place of the sub-region that has the gemeente, or -1. */
static gint32
find_subregion_of (Plan   *self,
                   gint32  code)
{
  for (gint32 i = 0; i < self->region.subregions.count; i++)
    {
      DekLayoutRange range = subregion_at (self, i)->gemeenten;

      for (gint32 j = range.first; j < range.first + range.count; j++)
        {
          if (*compile_record_at (self->compile, gint32, DEK_LAYOUT_NUMBERS, j) == code)
            return i;
        }
    }

  return -1;
}

static gint32
get_gemeente (Plan       *self,
              JsonObject *object,
              const char *name)
{
  guint line = json_file_get_line (self->json, object);
  gint32 code = compile_find_gemeente (self->compile, FILE_NAME, line, name);

  if (code != 0 && find_subregion_of (self, code) < 0)
    compile_error (self->compile, FILE_NAME, line, "“%s” is not a gemeente of the region", name);

  return code;
}

static void
compile_part (Plan        *self,
              JsonObject  *object,
              const char  *member,
              CompilePart  compile_one)
{
  JsonArray *array = json_file_get_array (self->json, object, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_file_get_element (self->json, array, i);

      if (element != NULL)
        compile_one (self, element);
    }
}

static void
compile_pair (Plan       *self,
              JsonObject *object)
{
  DekLayoutPair record = { 0 };

  json_file_check_members (self->json, object, "situation", "activity", "partners", "location", NULL);
  record.situation = json_file_get_string (self->json, object, "situation");
  record.activity = json_file_get_string (self->json, object, "activity");
  record.partners = json_file_get_list (self->json, object, "partners", TRUE);
  record.location = json_file_get_optional_string (self->json, object, "location");

  compile_add_record (self->compile, DEK_LAYOUT_PAIRS, &record, sizeof record);
}

static DekLayoutRange
compile_pairs (Plan       *self,
               JsonObject *object)
{
  guint first = compile_count (self->compile, DEK_LAYOUT_PAIRS, sizeof (DekLayoutPair));

  compile_part (self, object, "pairs", compile_pair);

  return compile_range (self->compile, DEK_LAYOUT_PAIRS, sizeof (DekLayoutPair), first);
}

/* The row of annex A that is the same place: of that name, in that gemeente. */
static gint32
find_lsp (Plan       *self,
          JsonObject *object,
          gint32      gemeente_code)
{
  const char *name = json_file_get_optional_text (self->json, object, "lsp");
  guint n = compile_count (self->compile, DEK_LAYOUT_LSP, sizeof (DekLayoutLsp));

  if (name == NULL)
    return -1;

  for (guint i = 0; i < n; i++)
    {
      DekLayoutLsp *lsp = compile_record_at (self->compile, DekLayoutLsp, DEK_LAYOUT_LSP, i);

      if (lsp->gemeente_code == gemeente_code &&
          g_str_equal (compile_get_string (self->compile, lsp->name), name))
        return (gint32) i;
    }

  compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, object),
                 "“%s” is not an LSP of that gemeente", name);
  return -1;
}

static void
compile_full (Plan       *self,
              JsonObject *object)
{
  const char *gemeente = json_file_get_optional_text (self->json, object, "gemeente");
  guint line = json_file_get_line (self->json, object);
  DekLayoutFull record = { 0 };

  json_file_check_members (self->json, object, "name", "address", "gemeente", "subregion", "exists", "lsp", "pairs", NULL);
  record.name = json_file_get_string (self->json, object, "name");
  record.address = json_file_get_optional_string (self->json, object, "address");
  record.gemeente_code = gemeente != NULL ? get_gemeente (self, object, gemeente) : 0;
  record.subregion = find_subregion (self, line, json_file_get_text (self->json, object, "subregion"));
  record.exists = json_file_get_boolean (self->json, object, "exists", TRUE);
  record.lsp = find_lsp (self, object, record.gemeente_code);
  record.pairs = compile_pairs (self, object);

  if (record.gemeente_code != 0 && find_subregion_of (self, record.gemeente_code) != record.subregion)
    compile_error (self->compile, FILE_NAME, line, "the gemeente does not lie in the sub-region");

  compile_add_record (self->compile, DEK_LAYOUT_FULL, &record, sizeof record);
}

static void
compile_meeting (Plan       *self,
                 JsonObject *object)
{
  DekLayoutMeeting record = { 0 };

  json_file_check_members (self->json, object, "gemeente", "pairs", NULL);
  record.gemeente_code = get_gemeente (self, object, json_file_get_text (self->json, object, "gemeente"));
  record.subregion = MAX (0, find_subregion_of (self, record.gemeente_code));
  record.pairs = compile_pairs (self, object);

  compile_add_record (self->compile, DEK_LAYOUT_MEETING, &record, sizeof record);
}

static void
compile_risk (Plan       *self,
              JsonObject *object)
{
  DekLayoutRisk record = { 0 };

  json_file_check_members (self->json, object, "risk", "measures", NULL);
  record.risk = json_file_get_string (self->json, object, "risk");
  record.measures = json_file_get_list (self->json, object, "measures", TRUE);

  compile_add_record (self->compile, DEK_LAYOUT_RISKS, &record, sizeof record);
}

static void
compile_condition (Plan       *self,
                   JsonObject *object)
{
  DekLayoutCondition record = { 0 };

  json_file_check_members (self->json, object, "subject", "text", "count", NULL);
  record.subject = json_file_get_string (self->json, object, "subject");
  record.text = json_file_get_string (self->json, object, "text");
  record.count = json_file_get_optional_count (self->json, object, "count");

  compile_add_record (self->compile, DEK_LAYOUT_CONDITIONS, &record, sizeof record);
}

static void
compile_role (Plan       *self,
              JsonObject *object)
{
  DekLayoutRole record = { 0 };

  json_file_check_members (self->json, object, "role", "party", "function", "count", NULL);
  record.role = json_file_get_string (self->json, object, "role");
  record.party = json_file_get_string (self->json, object, "party");
  record.function = json_file_get_optional_string (self->json, object, "function");
  record.count = json_file_get_optional_count (self->json, object, "count");

  compile_add_record (self->compile, DEK_LAYOUT_ROLES, &record, sizeof record);
}

static gint32
get_date (Plan       *self,
          JsonObject *object)
{
  const char *date = json_file_get_text (self->json, object, "date");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = strlen (date) == 10 ? g_strconcat (date, "T00:00:00", NULL) : NULL;

  time = iso != NULL ? g_date_time_new_from_iso8601 (iso, utc) : NULL;
  if (time == NULL)
    compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, object),
                   "“%s” is not a date like 2024-12-10", date);

  return compile_add_string (self->compile, date);
}

static void
compile_dated (Plan       *self,
               JsonObject *object)
{
  DekLayoutDated record = { 0 };

  json_file_check_members (self->json, object, "date", "text", NULL);
  record.date = get_date (self, object);
  record.text = json_file_get_string (self->json, object, "text");

  compile_add_record (self->compile, DEK_LAYOUT_DATED, &record, sizeof record);
}

/* A list with one place for each sub-region, -1 where nothing is said of it. */
static gint32
compile_subregion_texts (Plan       *self,
                         JsonObject *root)
{
  JsonObject *texts = json_file_get_object (self->json, root, "subregion_texts");
  g_autoptr (GList) names = texts != NULL ? json_object_get_members (texts) : NULL;
  g_autofree gint32 *strings = g_new (gint32, MAX (1, self->region.subregions.count));

  for (gint32 i = 0; i < self->region.subregions.count; i++)
    strings[i] = -1;
  for (GList *l = names; l != NULL; l = l->next)
    {
      gint32 index = find_subregion (self, json_file_get_line (self->json, texts), l->data);

      strings[index] = json_file_get_string (self->json, texts, l->data);
    }

  return compile_add_list (self->compile, strings, (guint) self->region.subregions.count);
}

static void
compile_texts (Plan          *self,
               JsonObject    *root,
               DekLayoutPlan *record)
{
  record->title = json_file_get_string (self->json, root, "title");
  record->date = get_date (self, root);
  record->author_role = json_file_get_string (self->json, root, "author_role");
  record->status = json_file_get_string (self->json, root, "status");
  record->goal = json_file_get_string (self->json, root, "goal");
  record->setup = json_file_get_string (self->json, root, "setup");
  record->carried_by = json_file_get_list (self->json, root, "carried_by", TRUE);
  record->supported_by = json_file_get_list (self->json, root, "supported_by", TRUE);
  record->connected_with = json_file_get_list (self->json, root, "connected_with", TRUE);
  record->finds = json_file_get_list (self->json, root, "finds", TRUE);
  record->requirements = json_file_get_list (self->json, root, "requirements", TRUE);
  record->results = json_file_get_list (self->json, root, "results", TRUE);
  record->strategy = json_file_get_list (self->json, root, "strategy", TRUE);
  record->parts = json_file_get_list (self->json, root, "parts", TRUE);
  record->found = json_file_get_list (self->json, root, "found", TRUE);
  record->communication = json_file_get_list (self->json, root, "communication", TRUE);
  record->remarks = json_file_get_list (self->json, root, "remarks", TRUE);
  record->subregion_texts = compile_subregion_texts (self, root);
}

static void
compile_method (Plan          *self,
                JsonObject    *root,
                DekLayoutPlan *record)
{
  JsonObject *method = json_file_get_object (self->json, root, "method");

  if (method == NULL)
    return;

  json_file_check_members (self->json, method, "name", "url", "relation", "partners", NULL);
  record->method_name = json_file_get_string (self->json, method, "name");
  record->method_url = json_file_get_string (self->json, method, "url");
  record->method_relation = json_file_get_string (self->json, method, "relation");
  record->method_partners = json_file_get_list (self->json, method, "partners", TRUE);
}

static void
compile_parts (Plan          *self,
               JsonObject    *root,
               DekLayoutPlan *record)
{
  compile_part (self, root, "dates", compile_dated);
  compile_part (self, root, "full", compile_full);
  compile_part (self, root, "meeting", compile_meeting);
  compile_part (self, root, "risks", compile_risk);
  compile_part (self, root, "conditions", compile_condition);
  compile_part (self, root, "roles", compile_role);

  record->dates = compile_range (self->compile, DEK_LAYOUT_DATED, sizeof (DekLayoutDated), 0);
  record->full = compile_range (self->compile, DEK_LAYOUT_FULL, sizeof (DekLayoutFull), 0);
  record->meeting = compile_range (self->compile, DEK_LAYOUT_MEETING, sizeof (DekLayoutMeeting), 0);
  record->risks = compile_range (self->compile, DEK_LAYOUT_RISKS, sizeof (DekLayoutRisk), 0);
  record->conditions = compile_range (self->compile, DEK_LAYOUT_CONDITIONS, sizeof (DekLayoutCondition), 0);
  record->roles = compile_range (self->compile, DEK_LAYOUT_ROLES, sizeof (DekLayoutRole), 0);
}

static gint32
find_region (Plan       *self,
             JsonObject *root)
{
  const char *name = json_file_get_text (self->json, root, "region");
  guint n = compile_count (self->compile, DEK_LAYOUT_REGIONS, sizeof (DekLayoutRegion));

  for (guint i = 0; i < n; i++)
    {
      DekLayoutRegion *region = compile_record_at (self->compile, DekLayoutRegion, DEK_LAYOUT_REGIONS, i);

      if (g_str_equal (compile_get_string (self->compile, region->name), name) && region->subregions.count > 0)
        {
          self->region = *region;
          return (gint32) i;
        }
    }

  compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, root),
                 "“%s” is not a region with sub-regions", name);
  return -1;
}

void
compile_plan (Compile *self)
{
  g_autoptr (JsonFile) json = json_file_open (self, FILE_NAME);
  Plan plan = { .compile = self, .json = json };
  DekLayoutPlan record = { 0 };

  if (json->root == NULL)
    return;

  json_file_check_members (json, json->root, "region", "title", "date", "author_role", "status", "goal", "setup",
                           "carried_by", "supported_by", "connected_with", "finds", "requirements", "results",
                           "strategy", "method", "parts", "found", "communication", "subregion_texts", "remarks",
                           "dates", "full", "meeting", "risks", "conditions", "roles", NULL);
  record.region = find_region (&plan, json->root);
  if (record.region < 0)
    return;

  compile_texts (&plan, json->root, &record);
  compile_method (&plan, json->root, &record);
  compile_parts (&plan, json->root, &record);
  compile_add_record (self, DEK_LAYOUT_PLANS, &record, sizeof record);
}
