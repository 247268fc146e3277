// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Tables from outside: what is wrong with them is said with its line. */

#include <string.h>

#include "siting/siting.h"

#define DEMAND "id,weight,x,y\na,10,0,0\nb,5,100,0\n"
#define CANDIDATES "id,x,y,fixed\np,0,0,0\nq,100,0,1\n"
#define COSTS "demand,candidate,cost\na,p,1\na,q,2\nb,p,3\nb,q,4\n"

static DekSitingProblem *
parse (const char  *demand,
       const char  *candidates,
       const char  *costs,
       GError     **error)
{
  return dek_siting_problem_parse ("D.csv", demand, "C.csv", candidates, "M.csv", costs, error);
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingProblem) plain = parse (DEMAND, CANDIDATES, NULL, &error);
  g_autoptr (DekSitingProblem) with_costs = NULL;
  g_autoptr (DekSitingProblem) dutch = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (dek_siting_problem_get_n_demand (plain), ==, 2);
  g_assert_cmpfloat (dek_siting_problem_get_weight (plain, 1), ==, 5);
  g_assert_cmpfloat (dek_siting_problem_get_cost (plain, 0, 1), ==, 100);
  g_assert_cmpint (dek_siting_problem_get_state (plain, 0), ==, DEK_CANDIDATE_STATE_FREE);
  g_assert_cmpint (dek_siting_problem_get_state (plain, 1), ==, DEK_CANDIDATE_STATE_FIXED);
  g_assert_cmpstr (dek_siting_problem_get_candidate_id (plain, 1), ==, "q");

  with_costs = parse ("id,weight\na,10\nb,5\n", "id\np\nq\n", COSTS, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (dek_siting_problem_get_cost (with_costs, 1, 0), ==, 3);

  /* Spreadsheets in Dutch: semicolons, decimal commas, a byte order mark. */
  dutch = parse ("\xef\xbb\xbfid;weight;x;y\r\n\"a;1\";1,5;0;0\r\n\r\nb;2;10;0\r\n", CANDIDATES, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (dek_siting_problem_get_weight (dutch, 0), ==, 1.5);
  g_assert_cmpstr (dek_siting_problem_get_demand_id (dutch, 0), ==, "a;1");
}

static void
test_bad (void)
{
  static const struct { const char *demand, *candidates, *costs, *says; } tables[] = {
    { "", CANDIDATES, NULL, "D.csv: " },
    { "id,weight,x,y\n", CANDIDATES, NULL, "D.csv: " },
    { "weight,x,y\n1,2,3\n", CANDIDATES, NULL, "D.csv, line 1" },
    { "id,x,y\na,2,3\n", CANDIDATES, NULL, "D.csv, line 1" },
    { "id,weight,x\na,2,3\n", CANDIDATES, NULL, "D.csv, line 1" },
    { "id,weight,x,y\na,10,0,0\na,5,1,1\n", CANDIDATES, NULL, "D.csv, line 3" },
    { "id,weight,x,y\na,-1,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,nan,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,1e999,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,many,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,0x10,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\n,1,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,1,,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\na,1,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight,x,y\n\xff,1,0,0\n", CANDIDATES, NULL, "D.csv, line 2" },
    { "id,weight\na,1\n", CANDIDATES, NULL, "D.csv: " },
    { DEMAND, "id\np\n", NULL, "C.csv: " },
    { DEMAND, "id,x,y,fixed\np,0,0,perhaps\n", NULL, "C.csv, line 2" },
    { DEMAND, CANDIDATES, "", "M.csv: " },
    { DEMAND, CANDIDATES, "demand,candidate,cost\na,p,1\n", "M.csv: " },
    { DEMAND, CANDIDATES, COSTS "a,p,9\n", "M.csv, line 6" },
    { DEMAND, CANDIDATES, "a,p,-1\n", "M.csv, line 1" },
    { DEMAND, CANDIDATES, "a,p,far\n", "M.csv, line 1" },
    { DEMAND, CANDIDATES, "a,p\n", "M.csv, line 1" },
    { DEMAND, CANDIDATES, "z,p,1\n", "M.csv, line 1" },
    { DEMAND, CANDIDATES, "a,z,1\n", "M.csv, line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DekSitingProblem) problem = parse (tables[i].demand, tables[i].candidates, tables[i].costs, &error);

      g_assert_null (problem);
      g_assert_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INVALID_TABLE);
      if (!g_str_has_prefix (error->message, tables[i].says))
        g_error ("“%s” does not begin with “%s”", error->message, tables[i].says);
    }
}

/* Whatever bytes there are, it neither crashes nor hangs. */
static void
test_noise (void)
{
  static const char alphabet[] = "id,weight;xy\n\"\t0123456789.-e\r\xff ap";

  for (guint i = 0; i < 3000; i++)
    {
      char text[120];
      guint n = (guint) g_test_rand_int_range (0, sizeof text - 1);
      g_autofree char *demand = NULL;
      g_autoptr (DekSitingProblem) problem = NULL;

      for (guint k = 0; k < n; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      text[n] = '\0';
      demand = g_strconcat (g_test_rand_bit () ? "id,weight,x,y\n" : "", text, NULL);
      problem = parse (demand, CANDIDATES, g_test_rand_bit () ? text : NULL, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/siting/tables/good", test_good);
  g_test_add_func ("/siting/tables/bad", test_bad);
  g_test_add_func ("/siting/tables/noise", test_noise);

  return g_test_run ();
}
