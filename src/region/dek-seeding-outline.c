// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-seeding-outline"

#include "region/dek-seeding.h"

#include <glib/gi18n.h>

#include "region/region.h"

/* The outline that every plan starts with, and for the example its text. */

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (paragraph == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

/* A list is lines that start with "- ", under a sentence of its own. */
static void
append_list (GString           *text,
             const char        *heading,
             const char *const *items)
{
  if (items == NULL || items[0] == NULL)
    return;

  append_paragraph (text, heading);
  if (heading == NULL && text->len > 0)
    g_string_append_c (text, '\n');

  for (guint i = 0; items[i] != NULL; i++)
    g_string_append_printf (text, "%s- %s", text->len > 0 ? "\n" : "", items[i]);
}

static gint64
add_chapter (DekSeeding *self,
             gint64      parent,
             DekChapter  chapter,
             gint64      subregion,
             const char *title,
             const char *text,
             gint64     *position)
{
  return dek_seeding_take_id (dek_region_insert (self->region, DEK_TYPE_PLAN_TEXT,
                                                 "parent", parent,
                                                 "chapter", chapter,
                                                 "subregion", subregion,
                                                 "title", title,
                                                 "text", text,
                                                 "position", (*position)++,
                                                 NULL));
}

static char *
make_overview (const DekRefPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *author = g_strdup_printf (_("Made by: %s."), plan->author_role);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  append_paragraph (text, plan->title);
  append_paragraph (text, plan->status);
  append_paragraph (text, author);
  append_list (text, _("Parts of the project:"), plan->parts);

  for (guint i = 0; i < plan->n_dates; i++)
    g_ptr_array_add (dates, g_strdup_printf ("%s: %s", plan->dates[i].date, plan->dates[i].text));
  g_ptr_array_add (dates, NULL);
  append_list (text, _("Dates:"), (const char *const *) dates->pdata);
  append_list (text, _("Steunpunten that were found:"), plan->found);
  append_list (text, _("Remarks on the source:"), plan->remarks);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_goal (const DekRefPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_paragraph (text, plan->goal);
  append_paragraph (text, plan->setup);
  append_list (text, _("Carried by:"), plan->carried_by);
  append_list (text, _("Supported by:"), plan->supported_by);
  append_list (text, _("In touch with:"), plan->connected_with);
  append_list (text, _("What people find there:"), plan->finds);
  append_list (text, _("A full steunpunt has:"), plan->requirements);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_strategy (const DekRefPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *method = g_strdup_printf ("%s (%s)", plan->method_name, plan->method_url);

  append_list (text, NULL, plan->strategy);
  append_paragraph (text, method);
  append_paragraph (text, plan->method_relation);
  append_list (text, _("Who work together in it:"), plan->method_partners);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_communication (const DekRefPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_list (text, NULL, plan->communication);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_subregion_chapters (DekSeeding       *self,
                        const DekRefPlan *plan,
                        gint64           *position)
{
  for (guint i = 0; i < self->subregions->len; i++)
    {
      gint64 id = g_array_index (self->subregions, gint64, i);
      g_autoptr (DekRecord) subregion = dek_region_dup_record (self->region, DEK_TYPE_SUBREGION, id);

      if (subregion != NULL)
        add_chapter (self, 0, DEK_CHAPTER_SUBREGION, id,
                     dek_subregion_get_name (DEK_SUBREGION (subregion)),
                     plan != NULL ? plan->subregion_texts[i] : NULL, position);
    }
}

/**
 * dek_seeding_add_outline:
 * @self: a region in the making, with its sub-regions
 *
 * Adds the chapters of the plan; with text where the seed asks for the example.
 */
void
dek_seeding_add_outline (DekSeeding *self)
{
  const DekRefPlan *plan = self->seed->example ? dek_reference_get_plan (self->reference) : NULL;
  g_autofree char *overview = plan != NULL ? make_overview (plan) : NULL;
  g_autofree char *goal = plan != NULL ? make_goal (plan) : NULL;
  g_autofree char *strategy = plan != NULL ? make_strategy (plan) : NULL;
  g_autofree char *communication = plan != NULL ? make_communication (plan) : NULL;
  gint64 position = 0, assignment;

  add_chapter (self, 0, DEK_CHAPTER_OVERVIEW, 0, _("Overview"), overview, &position);
  assignment = add_chapter (self, 0, DEK_CHAPTER_ASSIGNMENT, 0, _("Assignment"), NULL, &position);
  add_chapter (self, assignment, DEK_CHAPTER_GOAL, 0, _("Goal"), goal, &position);
  add_chapter (self, assignment, DEK_CHAPTER_RESULTS, 0, _("Results"), NULL, &position);
  add_chapter (self, assignment, DEK_CHAPTER_STRATEGY, 0, _("Strategy"), strategy, &position);
  add_chapter (self, assignment, DEK_CHAPTER_CONDITIONS, 0, _("Conditions"), NULL, &position);
  add_chapter (self, 0, DEK_CHAPTER_ORGANISATION, 0, _("Organisation"), NULL, &position);
  add_subregion_chapters (self, plan, &position);
  add_chapter (self, 0, DEK_CHAPTER_RISKS, 0, _("Risks"), NULL, &position);
  add_chapter (self, 0, DEK_CHAPTER_COMMUNICATION, 0, _("Communication"), communication, &position);
  add_chapter (self, 0, DEK_CHAPTER_VERSIONS, 0, _("Versions"), NULL, &position);
}
