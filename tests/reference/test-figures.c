// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "reference/reference.h"

static const DekReference *reference;

static void
test_gemeenten (void)
{
  gint64 inhabitants = 0;
  guint index = G_MAXUINT;

  g_assert_cmpuint (dek_reference_get_n_gemeenten (reference), ==, 342);
  for (guint i = 0; i < 342; i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);

      g_assert_true (dek_reference_find_gemeente (reference, gemeente->code, &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_true (g_utf8_validate (gemeente->name, -1, NULL));
      g_assert_cmpstr (gemeente->province, !=, "");
      g_assert_cmpint (gemeente->inhabitants, >, 0);
      inhabitants += gemeente->inhabitants;
    }

  g_assert_cmpint (inhabitants, ==, 17811291);
  g_assert_true (dek_reference_find_gemeente (reference, 546, &index));
  g_assert_cmpstr (dek_reference_get_gemeente (reference, index)->name, ==, "Leiden");
  g_assert_false (dek_reference_find_gemeente (reference, 545, NULL));
}

static void
test_postcodes (void)
{
  gint64 inhabitants = 0;
  guint n_places_unknown = 0;
  guint index = G_MAXUINT;

  g_assert_cmpuint (dek_reference_get_n_postcodes (reference), ==, 4067);
  for (guint i = 0; i < 4067; i++)
    {
      const DekRefPostcode *postcode = dek_reference_get_postcode (reference, i);

      g_assert_true (dek_reference_find_postcode (reference, postcode->pc4, &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_true (dek_reference_find_gemeente (reference, postcode->gemeente_code, NULL));
      g_assert_cmpint (postcode->inhabitants, >=, 0);
      inhabitants += postcode->inhabitants;
      n_places_unknown += postcode->place == NULL;
    }

  g_assert_cmpint (inhabitants, ==, 17472870);
  g_assert_cmpuint (n_places_unknown, ==, 14);
  g_assert_false (dek_reference_find_postcode (reference, 1000, NULL));
}

static void
test_regions (void)
{
  gint sums[6] = { 0 };
  guint n_unknown = 0;

  g_assert_cmpuint (dek_reference_get_n_regions (reference), ==, 42);
  for (guint i = 0; i < 42; i++)
    {
      const DekRefRegion *region = dek_reference_get_region (reference, i);
      gboolean is_known = region->large >= 0;

      /* Unknown is -1 in all three, never a zero. */
      g_assert_true (is_known == (region->medium >= 0) && is_known == (region->small >= 0));
      sums[0] += is_known ? region->large : 0;
      sums[1] += is_known ? region->medium : 0;
      sums[2] += is_known ? region->small : 0;
      sums[3] += region->total;
      sums[4] += region->response_lsp;
      sums[5] += region->response_coordinators;
      n_unknown += !is_known;
      if (!is_known)
        {
          g_assert_cmpint (region->large, ==, -1);
          g_assert_cmpint (region->medium, ==, -1);
          g_assert_cmpint (region->small, ==, -1);
          g_assert_nonnull (region->note);
          g_assert_true (g_str_equal (region->name, "Haaglanden") || g_str_equal (region->name, "Waardenland"));
        }
    }

  g_assert_cmpuint (n_unknown, ==, 2);
  g_assert_cmpint (sums[0], ==, 33);
  g_assert_cmpint (sums[1], ==, 61);
  g_assert_cmpint (sums[2], ==, 214);
  g_assert_cmpint (sums[3], ==, 318);
  g_assert_cmpint (sums[4], ==, 63);
  g_assert_cmpint (sums[5], ==, 59);
}

static void
test_lsp (void)
{
  guint rows_by_class[4] = { 0 };
  gint count = 0;

  g_assert_cmpuint (dek_reference_get_n_lsp (reference), ==, 312);
  for (guint i = 0; i < 312; i++)
    {
      const DekRefLsp *lsp = dek_reference_get_lsp (reference, i);
      const DekRefRegion *region = dek_reference_get_region (reference, lsp->region);
      gboolean is_listed = FALSE;

      g_assert_true (dek_reference_find_gemeente (reference, lsp->gemeente_code, NULL));
      for (guint j = 0; j < region->n_gemeenten; j++)
        is_listed |= region->gemeente_codes[j] == lsp->gemeente_code;
      g_assert_true (is_listed);
      g_assert_cmpint (lsp->count, >=, 1);
      count += lsp->count;
      rows_by_class[lsp->size_class]++;
    }

  g_assert_cmpint (count, ==, 318);
  g_assert_cmpuint (rows_by_class[DEK_SIZE_CLASS_UNKNOWN], ==, 285);
  g_assert_cmpuint (rows_by_class[DEK_SIZE_CLASS_SMALL], ==, 24);
  g_assert_cmpuint (rows_by_class[DEK_SIZE_CLASS_MEDIUM], ==, 3);
  g_assert_cmpuint (rows_by_class[DEK_SIZE_CLASS_LARGE], ==, 0);
}

static void
test_holland_rijnland (void)
{
  static const guint sizes[] = { 5, 3, 5 };
  const DekRefRegion *region;
  guint index;

  g_assert_true (dek_reference_find_region (reference, "holland rijnland", &index));
  g_assert_false (dek_reference_find_region (reference, "Holland", NULL));
  region = dek_reference_get_region (reference, index);
  g_assert_true (region->complete);
  g_assert_cmpuint (region->n_gemeenten, ==, 13);
  g_assert_cmpuint (region->n_subregions, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (region->subregions[i].n_gemeenten, ==, sizes[i]);
  g_assert_cmpstr (region->subregions[0].name, ==, "Leiden en omstreken");
  g_assert_cmpint (region->subregions[0].gemeente_codes[0], ==, 546);

  for (guint i = 0; i < dek_reference_get_n_regions (reference); i++)
    g_assert_true (i == index || !dek_reference_get_region (reference, i)->complete);
}

static void
test_standard (void)
{
  guint n_basic = 0;

  g_assert_cmpuint (dek_reference_get_n_kenmerken (reference), ==, 10);
  g_assert_cmpint (dek_reference_get_kenmerk (reference, 9)->nr, ==, 10);
  g_assert_null (dek_reference_get_kenmerk (reference, 7)->heading);
  g_assert_cmpuint (dek_reference_get_n_screenings (reference), ==, 6);
  g_assert_cmpstr (dek_reference_get_screening (reference, 5)->id, ==, "f");
  g_assert_cmpuint (dek_reference_get_n_comparisons (reference), ==, 18);

  g_assert_cmpuint (dek_reference_get_n_elements (reference), ==, 12);
  for (guint i = 0; i < 12; i++)
    n_basic += dek_reference_get_element (reference, i)->basic;
  g_assert_cmpuint (n_basic, ==, 4);
  g_assert_true (dek_reference_get_element (reference, 3)->basic);
}

/* Three dagdelen are medium in the table and small in the text under it. */
static void
test_size_rules (void)
{
  DekSizeClass of_three[3] = { DEK_SIZE_CLASS_UNKNOWN };

  g_assert_cmpuint (dek_reference_get_n_size_rules (reference), ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      const DekRefSizeRule *rule = dek_reference_get_size_rule (reference, i);

      if (rule->dagdelen_min <= 3 && rule->dagdelen_max >= 3)
        of_three[rule->source] = rule->size_class;
      if (rule->source == DEK_REF_SIZE_QUESTIONNAIRE)
        {
          g_assert_cmpint (rule->dagdelen_min, ==, -1);
          g_assert_nonnull (rule->opening);
        }
      if (rule->source == DEK_REF_SIZE_TEXT)
        g_assert_cmpint (rule->day_min, ==, -1);
    }

  g_assert_cmpint (of_three[DEK_REF_SIZE_TABLE], ==, DEK_SIZE_CLASS_MEDIUM);
  g_assert_cmpint (of_three[DEK_REF_SIZE_TEXT], ==, DEK_SIZE_CLASS_SMALL);
}

static void
test_key_figures (void)
{
  guint n_without_value = 0;

  g_assert_cmpuint (dek_reference_get_n_figures (reference), ==, 38);
  for (guint i = 0; i < 38; i++)
    {
      const DekRefFigure *figure = dek_reference_get_figure (reference, i);

      n_without_value += figure->value == -1;
      g_assert_cmpint (figure->value, !=, 0);
      if (g_str_equal (figure->id, "lsp-klein"))
        {
          g_assert_cmpint (figure->value, ==, 221);
          g_assert_cmpint (figure->denominator, ==, 318);
        }
    }

  g_assert_cmpuint (n_without_value, ==, 8);
}

static void
test_questionnaires (void)
{
  static const guint n_questions[] = { 19, 16 };
  static const guint n_required[] = { 13, 14 };

  g_assert_cmpuint (dek_reference_get_n_questionnaires (reference), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const DekRefQuestionnaire *questionnaire = dek_reference_get_questionnaire (reference, i);
      guint required = 0;

      g_assert_cmpuint (questionnaire->n_questions, ==, n_questions[i]);
      for (guint j = 0; j < questionnaire->n_questions; j++)
        required += questionnaire->questions[j].required;
      g_assert_cmpuint (required, ==, n_required[i]);
      g_assert_true (questionnaire->questions[1].shared);
      g_assert_cmpint (questionnaire->questions[1].open_option, ==, 3);
      g_assert_cmpuint (g_strv_length ((char **) questionnaire->questions[1].options), ==, 4);
    }
}

static void
test_question_kinds (void)
{
  const DekRefQuestionnaire *lsp = dek_reference_get_questionnaire (reference, 0);
  const DekRefQuestionnaire *coordinator = dek_reference_get_questionnaire (reference, 1);

  g_assert_cmpint (lsp->questions[2].kind, ==, DEK_REF_QUESTION_TEXT);
  g_assert_cmpint (lsp->questions[3].kind, ==, DEK_REF_QUESTION_NUMBERS);
  g_assert_cmpuint (g_strv_length ((char **) lsp->questions[3].rows), ==, 3);
  g_assert_cmpint (lsp->questions[4].kind, ==, DEK_REF_QUESTION_SINGLE);
  g_assert_cmpint (lsp->questions[12].kind, ==, DEK_REF_QUESTION_MULTIPLE);
  g_assert_cmpuint (g_strv_length ((char **) lsp->questions[12].options), ==, 11);
  g_assert_cmpint (coordinator->questions[5].kind, ==, DEK_REF_QUESTION_MATRIX);
  g_assert_cmpuint (g_strv_length ((char **) coordinator->questions[5].rows), ==, 6);
  g_assert_cmpuint (g_strv_length ((char **) coordinator->questions[5].options), ==, 5);
  g_assert_cmpint (coordinator->questions[5].open_option, ==, -1);
  g_assert_true (coordinator->questions[7].has_explanation);
}

static void
test_plan_counts (void)
{
  const DekRefPlan *plan = dek_reference_get_plan (reference);
  guint n_pairs = 0;
  guint n_measures = 0;

  for (guint i = 0; i < plan->n_full; i++)
    n_pairs += plan->full[i].n_pairs;
  g_assert_cmpuint (n_pairs, ==, 6);
  for (guint i = 0; i < plan->n_meeting; i++)
    n_pairs += plan->meeting[i].n_pairs;
  g_assert_cmpuint (n_pairs, ==, 25);

  g_assert_cmpuint (plan->n_risks, ==, 4);
  for (guint i = 0; i < plan->n_risks; i++)
    n_measures += g_strv_length ((char **) plan->risks[i].measures);
  g_assert_cmpuint (n_measures, ==, 11);

  g_assert_cmpuint (plan->n_conditions, ==, 5);
  g_assert_cmpuint (plan->n_roles, ==, 7);
  g_assert_cmpuint (g_strv_length ((char **) plan->results), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) plan->strategy), ==, 7);
  g_assert_cmpuint (g_strv_length ((char **) plan->communication), ==, 5);
  g_assert_cmpuint (g_strv_length ((char **) plan->requirements), ==, 4);
  g_assert_cmpstr (plan->date, ==, "2024-12-10");
}

static void
test_plan_places (void)
{
  const DekRefPlan *plan = dek_reference_get_plan (reference);
  const DekRefRegion *region = dek_reference_get_region (reference, plan->region);

  g_assert_cmpstr (region->name, ==, "Holland Rijnland");
  g_assert_null (plan->subregion_texts[0]);
  g_assert_nonnull (plan->subregion_texts[2]);

  /* Every gemeente of the region has its paragraph on meeting places. */
  g_assert_cmpuint (plan->n_meeting, ==, 13);
  for (guint i = 0; i < plan->n_meeting; i++)
    {
      const DekRefSubregion *subregion = &region->subregions[plan->meeting[i].subregion];
      gboolean is_in = FALSE;

      for (guint j = 0; j < subregion->n_gemeenten; j++)
        is_in |= subregion->gemeente_codes[j] == plan->meeting[i].gemeente_code;
      g_assert_true (is_in);
      g_assert_nonnull (plan->meeting[i].pairs[0].partners[0]);
    }

  g_assert_cmpuint (plan->n_full, ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (plan->full[i].exists);
      g_assert_cmpint (dek_reference_get_lsp (reference, (guint) plan->full[i].lsp)->gemeente_code, ==,
                       plan->full[i].gemeente_code);
    }
  g_assert_false (plan->full[3].exists);
  g_assert_cmpint (plan->full[3].gemeente_code, ==, 0);
  g_assert_cmpint (plan->full[3].lsp, ==, -1);
  g_assert_cmpuint (plan->full[3].subregion, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  reference = dek_reference_get_default ();

  g_test_add_func ("/reference/gemeenten", test_gemeenten);
  g_test_add_func ("/reference/postcodes", test_postcodes);
  g_test_add_func ("/reference/regions", test_regions);
  g_test_add_func ("/reference/lsp", test_lsp);
  g_test_add_func ("/reference/holland-rijnland", test_holland_rijnland);
  g_test_add_func ("/reference/standard", test_standard);
  g_test_add_func ("/reference/size-rules", test_size_rules);
  g_test_add_func ("/reference/key-figures", test_key_figures);
  g_test_add_func ("/reference/questionnaires", test_questionnaires);
  g_test_add_func ("/reference/question-kinds", test_question_kinds);
  g_test_add_func ("/reference/plan/counts", test_plan_counts);
  g_test_add_func ("/reference/plan/places", test_plan_places);

  return g_test_run ();
}
