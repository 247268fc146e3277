// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The order in which a plan is read: by sub-region; in it first its full
 * steunpunten, then its gemeenten with their places. */

#define G_LOG_DOMAIN "dekkend-plan-entry"

#include "config.h"

#include "plan/dek-plan-entry.h"

static void
dek_plan_entry_free (gpointer data)
{
  DekPlanEntry *self = data;

  g_clear_object (&self->situation);
  g_clear_object (&self->subject);
  g_clear_object (&self->subregion);
  g_free (self->key);
  g_free (self);
}

/* A place, else a gemeente, else a sub-region. */
static DekRecord *
dup_subject (DekSituation *situation)
{
  static const char *const properties[] = { "steunpunt", "gemeente", "subregion" };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      DekRecord *subject = dek_record_dup_reference (DEK_RECORD (situation), properties[i]);

      if (subject != NULL)
        return subject;
    }

  return NULL;
}

static DekRecord *
dup_gemeente (DekRecord *subject)
{
  if (DEK_IS_STEUNPUNT (subject))
    return dek_record_dup_reference (subject, "gemeente");

  return DEK_IS_GEMEENTE (subject) ? g_object_ref (subject) : NULL;
}

static DekSubregion *
dup_subregion (DekRecord *subject,
               DekRecord *gemeente)
{
  DekRecord *own = NULL;

  if (DEK_IS_SUBREGION (subject))
    return g_object_ref (DEK_SUBREGION (subject));
  if (DEK_IS_STEUNPUNT (subject))
    own = dek_record_dup_reference (subject, "subregion");
  if (own == NULL && gemeente != NULL)
    own = dek_record_dup_reference (gemeente, "subregion");

  return own != NULL ? DEK_SUBREGION (own) : NULL;
}

static char *
dup_sort_name (DekRecord *record)
{
  g_autofree char *name = NULL;

  if (record != NULL)
    g_object_get (record, "name", &name, NULL);

  return g_utf8_collate_key (name != NULL ? name : "", -1);
}

/* @index is the situation's place in the file's own order, which decides among
 * those of one subject. */
static DekPlanEntry *
make_entry (DekSituation *situation,
            guint         index)
{
  DekPlanEntry *self = g_new0 (DekPlanEntry, 1);
  g_autoptr (DekRecord) gemeente = NULL;
  g_autofree char *gemeente_name = NULL;
  g_autofree char *subject_name = NULL;
  gint64 position = G_MAXINT;
  gboolean full;

  self->situation = g_object_ref (situation);
  self->subject = dup_subject (situation);
  gemeente = dup_gemeente (self->subject);
  self->subregion = dup_subregion (self->subject, gemeente);

  if (self->subregion != NULL)
    g_object_get (self->subregion, "position", &position, NULL);
  full = DEK_IS_STEUNPUNT (self->subject) && dek_steunpunt_get_designated_full (DEK_STEUNPUNT (self->subject));
  gemeente_name = dup_sort_name (full ? NULL : gemeente);
  subject_name = dup_sort_name (self->subject);
  self->key = g_strdup_printf ("%012" G_GINT64_FORMAT " %d %s\001%s\001%08u",
                               position, full ? 0 : 1, gemeente_name, subject_name, index);

  return self;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const DekPlanEntry *one = *(DekPlanEntry *const *) a;
  const DekPlanEntry *other = *(DekPlanEntry *const *) b;

  return strcmp (one->key, other->key);
}

/**
 * dek_plan_entry_list:
 * @region: an open region
 *
 * Returns: (transfer full) (element-type DekPlanEntry): all situations in the
 *   order of the plan; those of one subject follow each other
 */
GPtrArray *
dek_plan_entry_list (DekRegion *region)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (dek_plan_entry_free);
  g_autoptr (GListModel) situations = dek_region_list (region, DEK_TYPE_SITUATION);

  for (guint i = 0; i < g_list_model_get_n_items (situations); i++)
    {
      g_autoptr (DekSituation) situation = g_list_model_get_item (situations, i);

      g_ptr_array_add (entries, make_entry (situation, i));
    }
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}
