// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-seed"

#include "region/dek-region-seed.h"

#include <string.h>

#include <glib/gi18n.h>

#include "reference/dek-reference.h"

/* Finding the region that somebody means. */

#define WHOLE_COUNTRY "Nederland"
#define N_SUGGESTIONS 3

typedef struct
{
  const char *name;
  guint       distance;
} Suggestion;

/* How many characters must change for @a to be a part of @b: Levenshtein's
 * distance with a free beginning and end in @b (Sellers 1980), so that
 * "Hollland" is near to "Holland Rijnland". */
static guint
get_distance (const char *a,
              const char *b)
{
  glong n_b = g_utf8_strlen (b, -1);
  g_autofree guint *row = g_new0 (guint, n_b + 1);
  guint i = 0;
  guint nearest = G_MAXUINT;

  for (const char *p = a; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint diagonal = i++;
      glong j = 1;

      row[0] = i;
      for (const char *q = b; *q != '\0'; q = g_utf8_next_char (q), j++)
        {
          guint same = diagonal + (g_utf8_get_char (p) == g_utf8_get_char (q) ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (same, MIN (row[j], row[j - 1]) + 1);
        }
    }

  for (glong j = 0; j <= n_b; j++)
    nearest = MIN (nearest, row[j]);

  return nearest;
}

/* A part of the name is as good as the name: "Rijnland". */
static guint
get_strangeness (const char *asked,
                 const char *name)
{
  g_autofree char *a = g_utf8_casefold (asked, -1);
  g_autofree char *b = g_utf8_casefold (name, -1);

  if (*a != '\0' && (strstr (b, a) != NULL || strstr (a, b) != NULL))
    return 0;

  return get_distance (a, b);
}

static int
compare_suggestions (const void *a,
                     const void *b)
{
  const Suggestion *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return strcmp (one->name, other->name);
}

static void
set_unknown_error (const DekReference  *reference,
                   const char          *name,
                   GError             **error)
{
  guint n_regions = dek_reference_get_n_regions (reference);
  g_autofree Suggestion *all = g_new (Suggestion, n_regions + 1);
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  for (guint i = 0; i < n_regions; i++)
    all[i].name = dek_reference_get_region (reference, i)->name;
  all[n_regions].name = WHOLE_COUNTRY;
  for (guint i = 0; i <= n_regions; i++)
    all[i].distance = get_strangeness (valid, all[i].name);
  qsort (all, n_regions + 1, sizeof *all, compare_suggestions);

  G_STATIC_ASSERT (N_SUGGESTIONS == 3);
  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_UNKNOWN_REGION,
               _("There is no region “%s”; nearest are “%s”, “%s” and “%s”."),
               valid, all[0].name, all[1].name, all[2].name);
}

/**
 * dek_region_seed_find:
 * @seed: what to fill in; other fields stay as they are
 * @name: name of a region of the Monitor 2025, or "Nederland"; capitals do not
 *   matter
 * @error: a #DekRegionError: UNKNOWN_REGION, with the nearest names
 *
 * Returns: whether there is such a region
 */
gboolean
dek_region_seed_find (DekRegionSeed  *seed,
                      const char     *name,
                      GError        **error)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autofree char *folded = NULL;

  g_return_val_if_fail (seed != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!g_utf8_validate (name, -1, NULL))
    {
      set_unknown_error (reference, name, error);
      return FALSE;
    }

  folded = g_utf8_casefold (name, -1);
  for (guint i = 0; i <= dek_reference_get_n_regions (reference); i++)
    {
      gboolean last = i == dek_reference_get_n_regions (reference);
      const char *candidate = last ? WHOLE_COUNTRY : dek_reference_get_region (reference, i)->name;
      g_autofree char *folded_candidate = g_utf8_casefold (candidate, -1);

      if (strcmp (folded, folded_candidate) != 0)
        continue;

      seed->whole_country = last;
      seed->monitor_region = last ? -1 : (gint) i;
      return TRUE;
    }

  set_unknown_error (reference, name, error);
  return FALSE;
}
