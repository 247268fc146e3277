// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "reference/dek-reference.h"
#include "region-fixture.h"

/* New region files: what is in them is what the reference knows, all of it. */

static void
test_country (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  DekRegionInfo info;

  dek_region_get_info (region, &info);
  g_assert_cmpstr (dek_region_get_name (region), ==, "Nederland");
  g_assert_cmpuint (info.gemeenten, ==, 342);
  g_assert_cmpuint (info.postcodes, ==, 4067);
  g_assert_cmpuint (info.steunpunten, ==, 318);
  g_assert_cmpuint (info.steunpunten_lsp, ==, 318);
  g_assert_cmpint (info.inhabitants, ==, 17811291);
  g_assert_cmpint (info.inhabitants_postcodes, ==, 17472870);
  g_assert_cmpint (info.schema_version, ==, 1);
  g_assert_cmpuint (info.actions, ==, 0);
}

/* A row of the monitor that counts for three is three places. */
static void
test_counted (RegionFixture *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM steunpunten "
                                                      "WHERE name GLOB 'Stadskamer Doetinchem*'"), ==, 3);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM steunpunten "
                                                      "WHERE name = 'Stadskamer Doetinchem (3)'"), ==, 1);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM steunpunten WHERE geom IS NULL "
                                                      "OR position_quality <> 'gemeente' OR source IS NULL"), ==, 0);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM steunpunten "
                                                      "WHERE size_class <> 'onbekend'"), ==, 27);
}

static DekRecord *
find_by_text (GListModel *list,
              const char *property,
              const char *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DekRecord) record = g_list_model_get_item (list, i);
      g_autofree char *value = NULL;

      g_object_get (record, property, &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return g_steal_pointer (&record);
    }

  return NULL;
}

static void
assert_partners (DekRegion         *region,
                 DekRecord         *action,
                 const char *const *partners)
{
  g_autoptr (GListModel) links =
    dek_region_list_where (region, DEK_TYPE_ACTION_PARTNER, "action", dek_record_get_id (action));

  g_assert_cmpuint (g_list_model_get_n_items (links), ==, g_strv_length ((GStrv) partners));
  for (guint i = 0; partners[i] != NULL; i++)
    {
      g_autoptr (DekRecord) link = g_list_model_get_item (links, i);
      g_autoptr (DekRecord) organisation = dek_record_dup_reference (link, "organisation");

      g_assert_cmpstr (dek_organisation_get_name (DEK_ORGANISATION (organisation)), ==, partners[i]);
    }
}

/* The pair is there: its situation in @situations, its activity under it, as
 * an idea of nobody in particular. Returns the steunpunt it is at. */
static gint64
assert_pair (DekRegion        *region,
             GListModel       *situations,
             const DekRefPair *pair)
{
  g_autoptr (DekRecord) situation = NULL;
  g_autoptr (DekRecord) action = NULL;
  g_autoptr (GListModel) actions = NULL;
  g_autofree char *due = NULL;

  g_test_message ("%s -> %s", pair->situation, pair->activity);
  situation = find_by_text (situations, "text", pair->situation);
  g_assert_nonnull (situation);

  actions = dek_region_list_where (region, DEK_TYPE_ACTION, "situation", dek_record_get_id (situation));
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 1);
  action = find_by_text (actions, "title", pair->activity);
  g_assert_nonnull (action);
  g_assert_cmpint (dek_action_get_status (DEK_ACTION (action)), ==, DEK_ACTION_STATUS_IDEA);
  g_assert_cmpint (dek_action_get_owner (DEK_ACTION (action)), ==, 0);
  g_assert_null (dek_action_get_due (DEK_ACTION (action)));
  assert_partners (region, action, pair->partners);

  return dek_situation_get_steunpunt (DEK_SITUATION (situation));
}

static void
check_full (DekRegion                 *region,
            const DekRefFullSteunpunt *full)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autoptr (GListModel) places = dek_region_list_where (region, DEK_TYPE_STEUNPUNT, "designated-full", TRUE);
  const char *name = full->lsp >= 0 ? dek_reference_get_lsp (reference, (guint) full->lsp)->name : full->name;
  g_autoptr (DekRecord) place = find_by_text (places, "name", name);
  g_autoptr (GListModel) situations = NULL;

  g_test_message ("%s", name);
  g_assert_nonnull (place);
  g_assert_cmpint (dek_steunpunt_get_status (DEK_STEUNPUNT (place)), ==,
                   full->exists ? DEK_STATUS_OPEN : DEK_STATUS_PLANNED);
  g_assert_cmpint (dek_steunpunt_get_gemeente (DEK_STEUNPUNT (place)), ==, full->gemeente_code);
  g_assert_true ((dek_steunpunt_get_location (DEK_STEUNPUNT (place)) != NULL) == (full->gemeente_code != 0));
  g_assert_nonnull (strstr (dek_steunpunt_get_source (DEK_STEUNPUNT (place)), "Plan van aanpak"));
  g_assert_true ((strstr (dek_steunpunt_get_source (DEK_STEUNPUNT (place)), "Monitor 2025") != NULL) ==
                 (full->lsp >= 0));

  if (full->gemeente_code == 0)
    {
      g_autoptr (DekRecord) subregion = dek_record_dup_reference (place, "subregion");
      const DekRefRegion *known = dek_reference_get_region (reference, dek_reference_get_plan (reference)->region);

      g_assert_cmpstr (dek_subregion_get_name (DEK_SUBREGION (subregion)), ==,
                       known->subregions[full->subregion].name);
    }

  situations = dek_region_list_where (region, DEK_TYPE_SITUATION, "steunpunt", dek_record_get_id (place));
  g_assert_cmpuint (g_list_model_get_n_items (situations), ==, full->n_pairs);
  for (guint i = 0; i < full->n_pairs; i++)
    assert_pair (region, situations, &full->pairs[i]);
}

static void
check_meeting (DekRegion                 *region,
               const DekRefMeetingPlaces *meeting)
{
  g_autoptr (GListModel) situations =
    dek_region_list_where (region, DEK_TYPE_SITUATION, "gemeente", meeting->gemeente_code);

  g_assert_cmpuint (g_list_model_get_n_items (situations), ==, meeting->n_pairs);
  for (guint i = 0; i < meeting->n_pairs; i++)
    {
      gint64 id = assert_pair (region, situations, &meeting->pairs[i]);
      g_autoptr (DekRecord) place = dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, id);
      const char *location = meeting->pairs[i].location;

      if (location == NULL)
        continue;

      g_assert_nonnull (place);
      g_assert_cmpint (dek_steunpunt_get_gemeente (DEK_STEUNPUNT (place)), ==, meeting->gemeente_code);
      g_assert_cmpint (dek_steunpunt_get_position_quality (DEK_STEUNPUNT (place)), ==, DEK_POSITION_QUALITY_GEMEENTE);
      if (g_str_equal (location, "Het Dorpscentrum"))
        g_assert_nonnull (strstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), "(dorpscentrum)"));
      else
        g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), ==, location);
    }
}

static guint
check_risks (DekRegion        *region,
             const DekRefPlan *plan)
{
  g_autoptr (GListModel) risks = dek_region_list (region, DEK_TYPE_RISK);
  guint n_measures = 0;

  g_assert_cmpuint (g_list_model_get_n_items (risks), ==, plan->n_risks);
  for (guint i = 0; i < plan->n_risks; i++)
    {
      g_autoptr (DekRecord) risk = g_list_model_get_item (risks, i);
      g_autoptr (GListModel) links = dek_region_list_where (region, DEK_TYPE_RISK_MEASURE, "risk",
                                                            dek_record_get_id (risk));

      g_assert_cmpstr (dek_risk_get_title (DEK_RISK (risk)), ==, plan->risks[i].risk);
      g_assert_cmpint (dek_risk_get_likelihood (DEK_RISK (risk)), ==, -1);
      g_assert_cmpint (dek_risk_get_category (DEK_RISK (risk)), !=, DEK_RISK_CATEGORY_OTHER);
      for (guint m = 0; plan->risks[i].measures[m] != NULL; m++)
        {
          g_autoptr (DekRecord) link = g_list_model_get_item (links, m);
          g_autoptr (DekRecord) action = dek_record_dup_reference (link, "action");

          g_assert_cmpstr (dek_action_get_title (DEK_ACTION (action)), ==, plan->risks[i].measures[m]);
          n_measures++;
        }
    }

  return n_measures;
}

static void
check_rest (DekRegion        *region,
            const DekRefPlan *plan)
{
  g_autoptr (GListModel) conditions = dek_region_list (region, DEK_TYPE_CONDITION);
  g_autoptr (GListModel) results = dek_region_list (region, DEK_TYPE_RESULT);
  g_autoptr (GListModel) roles = dek_region_list (region, DEK_TYPE_PLAN_ROLE);

  g_assert_cmpuint (g_list_model_get_n_items (conditions), ==, plan->n_conditions);
  for (guint i = 0; i < plan->n_conditions; i++)
    {
      g_autoptr (DekRecord) condition = g_list_model_get_item (conditions, i);

      g_assert_cmpstr (dek_condition_get_subject (DEK_CONDITION (condition)), ==, plan->conditions[i].subject);
      g_assert_cmpstr (dek_condition_get_text (DEK_CONDITION (condition)), ==, plan->conditions[i].text);
    }

  g_assert_cmpuint (g_list_model_get_n_items (results), ==, g_strv_length ((GStrv) plan->results));
  for (guint i = 0; plan->results[i] != NULL; i++)
    {
      g_autoptr (DekRecord) result = g_list_model_get_item (results, i);

      g_assert_cmpstr (dek_result_get_text (DEK_RESULT (result)), ==, plan->results[i]);
    }

  g_assert_cmpuint (g_list_model_get_n_items (roles), ==, plan->n_roles);
  for (guint i = 0; i < plan->n_roles; i++)
    {
      g_autoptr (DekRecord) role = g_list_model_get_item (roles, i);

      g_assert_cmpstr (dek_plan_role_get_role (DEK_PLAN_ROLE (role)), ==, plan->roles[i].role);
      g_assert_cmpstr (dek_plan_role_get_party (DEK_PLAN_ROLE (role)), ==, plan->roles[i].party);
      g_assert_cmpstr (dek_plan_role_get_function (DEK_PLAN_ROLE (role)), ==, plan->roles[i].function);
    }
}

static void
assert_in_chapter (DekRegion         *region,
                   DekChapter         chapter,
                   const char *const *texts)
{
  g_autoptr (GListModel) chapters = dek_region_list_where (region, DEK_TYPE_PLAN_TEXT, "chapter", chapter);
  g_autoptr (DekRecord) first = g_list_model_get_item (chapters, 0);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_nonnull (strstr (dek_plan_text_get_text (DEK_PLAN_TEXT (first)), texts[i]));
    }
}

static void
check_texts (DekRegion        *region,
             const DekRefPlan *plan)
{
  const char *goal[] = { plan->goal, plan->setup, NULL };
  const char *method[] = { plan->method_name, plan->method_url, plan->method_relation, NULL };
  const char *overview[] = { plan->title, plan->status, plan->author_role, NULL };
  g_autoptr (GListModel) subregions =
    dek_region_list_where (region, DEK_TYPE_PLAN_TEXT, "chapter", DEK_CHAPTER_SUBREGION);

  assert_in_chapter (region, DEK_CHAPTER_GOAL, goal);
  assert_in_chapter (region, DEK_CHAPTER_GOAL, plan->carried_by);
  assert_in_chapter (region, DEK_CHAPTER_GOAL, plan->supported_by);
  assert_in_chapter (region, DEK_CHAPTER_GOAL, plan->connected_with);
  assert_in_chapter (region, DEK_CHAPTER_GOAL, plan->finds);
  assert_in_chapter (region, DEK_CHAPTER_GOAL, plan->requirements);
  assert_in_chapter (region, DEK_CHAPTER_STRATEGY, plan->strategy);
  assert_in_chapter (region, DEK_CHAPTER_STRATEGY, method);
  assert_in_chapter (region, DEK_CHAPTER_STRATEGY, plan->method_partners);
  assert_in_chapter (region, DEK_CHAPTER_COMMUNICATION, plan->communication);
  assert_in_chapter (region, DEK_CHAPTER_OVERVIEW, overview);
  assert_in_chapter (region, DEK_CHAPTER_OVERVIEW, plan->parts);
  assert_in_chapter (region, DEK_CHAPTER_OVERVIEW, plan->found);
  assert_in_chapter (region, DEK_CHAPTER_OVERVIEW, plan->remarks);

  for (guint i = 0; i < plan->n_dates; i++)
    {
      const char *date[] = { plan->dates[i].date, plan->dates[i].text, NULL };

      assert_in_chapter (region, DEK_CHAPTER_OVERVIEW, date);
    }

  g_assert_cmpuint (g_list_model_get_n_items (subregions), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (DekRecord) chapter = g_list_model_get_item (subregions, i);

      g_assert_cmpstr (dek_plan_text_get_text (DEK_PLAN_TEXT (chapter)), ==, plan->subregion_texts[i]);
    }
}

/* Walks the plan and finds all of it in the file. */
static void
test_plan (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  const DekRefPlan *plan = dek_reference_get_plan (dek_reference_get_default ());
  DekRegionInfo info;
  guint n_pairs = 0, n_measures;

  for (guint i = 0; i < plan->n_full; i++)
    {
      check_full (region, &plan->full[i]);
      n_pairs += plan->full[i].n_pairs;
    }
  for (guint i = 0; i < plan->n_meeting; i++)
    {
      check_meeting (region, &plan->meeting[i]);
      n_pairs += plan->meeting[i].n_pairs;
    }
  n_measures = check_risks (region, plan);
  check_rest (region, plan);
  check_texts (region, plan);

  dek_region_get_info (region, &info);
  g_assert_cmpuint (n_pairs, ==, 25);
  g_assert_cmpuint (info.situations, ==, n_pairs);
  g_assert_cmpuint (n_measures, ==, 11);
  g_assert_cmpuint (info.measures, ==, 11);
  g_assert_cmpuint (info.actions, ==, n_pairs + n_measures);
  g_assert_cmpuint (info.gemeenten, ==, 13);
  g_assert_cmpuint (info.subregions, ==, 3);
  g_assert_cmpuint (info.risks, ==, 4);
  g_assert_cmpuint (info.planned, ==, 2);
  g_assert_cmpuint (info.persons, ==, 0);
}

/* Nothing that the sources do not say: no elements, no hours, no visitors. */
static void
test_nothing_invented (RegionFixture *fixture,
                       gconstpointer  data)
{
  g_assert_cmpint (region_fixture_ask (fixture->path,
                                       "SELECT (SELECT count (*) FROM element) + (SELECT count (*) FROM opening) + "
                                       "(SELECT count (*) FROM assessment) + (SELECT count (*) FROM screening) + "
                                       "(SELECT count (*) FROM person) + (SELECT count (*) FROM contact_moment) + "
                                       "(SELECT count (*) FROM steunpunten WHERE visitors_per_day IS NOT NULL "
                                       "OR open_from IS NOT NULL OR own_building <> 'onbekend') + "
                                       "(SELECT count (*) FROM action WHERE start IS NOT NULL OR owner_role IS NOT NULL "
                                       "OR progress <> 0)"), ==, 0);
}

static void
test_sub_regions (RegionFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  const DekReference *reference = dek_reference_get_default ();
  const DekRefRegion *known = dek_reference_get_region (reference, dek_reference_get_plan (reference)->region);
  g_autoptr (GListModel) subregions = dek_region_list (region, DEK_TYPE_SUBREGION);

  for (guint i = 0; i < known->n_subregions; i++)
    {
      g_autoptr (DekRecord) subregion = g_list_model_get_item (subregions, i);

      g_assert_cmpstr (dek_subregion_get_name (DEK_SUBREGION (subregion)), ==, known->subregions[i].name);
      for (guint g = 0; g < known->subregions[i].n_gemeenten; g++)
        {
          g_autoptr (DekRecord) gemeente =
            dek_region_dup_record (region, DEK_TYPE_GEMEENTE, known->subregions[i].gemeente_codes[g]);

          g_assert_cmpint (dek_gemeente_get_subregion (DEK_GEMEENTE (gemeente)), ==, dek_record_get_id (subregion));
        }
    }
}

static void
test_own_choice (RegionFixture *fixture,
                 gconstpointer  data)
{
  const gint codes[] = { 34, 546, 34 };
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;
  DekRegionInfo info;

  seed.name = "Onze regio";
  seed.gemeente_codes = codes;
  seed.n_gemeenten = G_N_ELEMENTS (codes);
  dek_region_create (fixture->path, &seed, &error);
  g_assert_no_error (error);
  region_fixture_assert_only (fixture, "region.gpkg");

  region = region_fixture_open (fixture);
  dek_region_get_info (region, &info);
  g_assert_cmpstr (dek_region_get_name (region), ==, "Onze regio");
  g_assert_cmpuint (info.gemeenten, ==, 2);
  g_assert_cmpuint (info.subregions, ==, 0);
  g_assert_cmpuint (info.steunpunten, >, 2);
}

static void
test_every_region (RegionFixture *fixture,
                   gconstpointer  data)
{
  const DekReference *reference = dek_reference_get_default ();

  for (guint i = 0; i < dek_reference_get_n_regions (reference); i++)
    {
      const DekRefRegion *known = dek_reference_get_region (reference, i);
      DekRegionSeed seed = DEK_REGION_SEED_INIT;
      g_autoptr (DekRegion) region = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", known->name);
      g_assert_true (dek_region_seed_find (&seed, known->name, &error));
      g_assert_cmpint (seed.monitor_region, ==, (gint) i);
      seed.overwrite = TRUE;
      dek_region_create (fixture->path, &seed, &error);
      g_assert_no_error (error);

      region = region_fixture_open (fixture);
      g_assert_cmpstr (dek_region_get_name (region), ==, known->name);
      g_assert_cmpuint (dek_region_count (region, DEK_TYPE_GEMEENTE), ==, known->n_gemeenten);
      g_assert_cmpuint (dek_region_count (region, DEK_TYPE_STEUNPUNT), >=, (guint) known->total);
    }
}

static void
assert_create_fails (RegionFixture       *fixture,
                     const char          *path,
                     const DekRegionSeed *seed,
                     DekRegionError       code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dek_region_create (path, seed, &error));
  g_assert_error (error, DEK_REGION_ERROR, (gint) code);
  g_test_message ("%s", error->message);
}

static void
test_refused (RegionFixture *fixture,
              gconstpointer  data)
{
  const gint nowhere = 9999;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autofree char *deep = g_build_filename (fixture->folder, "bestaat-niet", "x.gpkg", NULL);
  g_autoptr (GError) error = NULL;

  assert_create_fails (fixture, fixture->path, &seed, DEK_REGION_ERROR_INVALID_VALUE);

  g_assert_true (dek_region_seed_find (&seed, "DRENTHE", &error));
  assert_create_fails (fixture, deep, &seed, DEK_REGION_ERROR_NOT_FOUND);
  assert_create_fails (fixture, fixture->folder, &seed, DEK_REGION_ERROR_IS_DIRECTORY);

  seed.example = TRUE;
  assert_create_fails (fixture, fixture->path, &seed, DEK_REGION_ERROR_INVALID_VALUE);
  seed.example = FALSE;

  seed.gemeente_codes = &nowhere;
  seed.n_gemeenten = 1;
  assert_create_fails (fixture, fixture->path, &seed, DEK_REGION_ERROR_INVALID_VALUE);
  region_fixture_assert_only (fixture, NULL);
}

static void
test_exists (RegionFixture *fixture,
             gconstpointer  data)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  g_assert_true (dek_region_seed_find (&seed, "Drenthe", &error));
  before = region_fixture_read (fixture->path, &size_before);
  assert_create_fails (fixture, fixture->path, &seed, DEK_REGION_ERROR_EXISTS);
  after = region_fixture_read (fixture->path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);

  /* Not even when asked for, while it is in use. */
  seed.overwrite = TRUE;
  {
    g_autoptr (DekRegion) region = region_fixture_open (fixture);

    assert_create_fails (fixture, fixture->path, &seed, DEK_REGION_ERROR_LOCKED);
    g_assert_cmpstr (dek_region_get_name (region), ==, "Holland Rijnland");
  }

  dek_region_create (fixture->path, &seed, &error);
  g_assert_no_error (error);
  region_fixture_assert_only (fixture, "region.gpkg");
  {
    g_autoptr (DekRegion) region = region_fixture_open (fixture);

    g_assert_cmpstr (dek_region_get_name (region), ==, "Drenthe");
  }
}

/* A journal that an older file of that name left would undo the new one. */
static void
test_old_journal (RegionFixture *fixture,
                  gconstpointer  data)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_write (journal, "oude resten", 11);
  g_assert_true (dek_region_seed_find (&seed, "Drenthe", &error));
  dek_region_create (fixture->path, &seed, &error);
  g_assert_no_error (error);
  region_fixture_assert_only (fixture, "region.gpkg");
  region = region_fixture_open (fixture);
  g_assert_cmpstr (dek_region_get_name (region), ==, "Drenthe");
}

static void
test_unknown_region (void)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (dek_region_seed_find (&seed, "Holland Rijnlant", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_UNKNOWN_REGION);
  g_assert_nonnull (strstr (error->message, "“Holland Rijnland”"));
  g_clear_error (&error);

  /* A slip in a part of a name. */
  g_assert_false (dek_region_seed_find (&seed, "Hollland", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_UNKNOWN_REGION);
  g_assert_nonnull (strstr (error->message, "“Holland Rijnland”"));
  g_clear_error (&error);

  g_assert_false (dek_region_seed_find (&seed, "", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_UNKNOWN_REGION);
  g_clear_error (&error);

  g_assert_false (dek_region_seed_find (&seed, "\xff", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_UNKNOWN_REGION);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);

  g_assert_true (dek_region_seed_find (&seed, "nederland", &error));
  g_assert_true (seed.whole_country);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  region_fixture_add ("/region/create/country", SEED_COUNTRY, test_country);
  region_fixture_add ("/region/create/counted", SEED_COUNTRY, test_counted);
  region_fixture_add ("/region/create/plan", SEED_EXAMPLE, test_plan);
  region_fixture_add ("/region/create/nothing-invented", SEED_EXAMPLE, test_nothing_invented);
  region_fixture_add ("/region/create/sub-regions", SEED_EXAMPLE, test_sub_regions);
  region_fixture_add ("/region/create/own-choice", SEED_NONE, test_own_choice);
  region_fixture_add ("/region/create/every-region", SEED_NONE, test_every_region);
  region_fixture_add ("/region/create/refused", SEED_NONE, test_refused);
  region_fixture_add ("/region/create/exists", SEED_EXAMPLE, test_exists);
  region_fixture_add ("/region/create/old-journal", SEED_NONE, test_old_journal);
  g_test_add_func ("/region/create/unknown-region", test_unknown_region);

  return g_test_run ();
}
