// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekRefPair:
 * @situation: how things are
 * @activity: what the project will do about it
 * @partners: (array zero-terminated=1): organisations it is done with
 * @location: (nullable): the named place it is about
 */
typedef struct
{
  const char        *situation;
  const char        *activity;
  const char *const *partners;
  const char        *location;
} DekRefPair;

/**
 * DekRefFullSteunpunt:
 * @name: name of the steunpunt
 * @address: (nullable): what the plan tells of its address
 * @gemeente_code: CBS number, 0 where the plan names no gemeente yet
 * @subregion: index in the sub-regions of the plan's region
 * @exists: whether it was there when the plan was written
 * @lsp: index of the same place among the LSP of the monitor, or -1
 * @pairs: situations with their activities
 * @n_pairs: how many
 *
 * A place that the plan names as the full steunpunt of a sub-region. That it
 * has all four basic elements is the aim, and not said.
 */
typedef struct
{
  const char       *name;
  const char       *address;
  gint              gemeente_code;
  guint             subregion;
  gboolean          exists;
  gint              lsp;
  const DekRefPair *pairs;
  guint             n_pairs;
} DekRefFullSteunpunt;

/**
 * DekRefMeetingPlaces:
 * @gemeente_code: CBS number
 * @subregion: index in the sub-regions of the plan's region
 * @pairs: situations with their activities
 * @n_pairs: how many
 *
 * What the plan says of ontmoetingsplekken in one gemeente.
 */
typedef struct
{
  gint              gemeente_code;
  guint             subregion;
  const DekRefPair *pairs;
  guint             n_pairs;
} DekRefMeetingPlaces;

/**
 * DekRefRisk:
 * @risk: the risk
 * @measures: (array zero-terminated=1): what is done about it
 */
typedef struct
{
  const char        *risk;
  const char *const *measures;
} DekRefRisk;

/**
 * DekRefCondition:
 * @subject: short name
 * @text: what must be there
 * @count: how many, -1 where it is no number
 */
typedef struct
{
  const char *subject;
  const char *text;
  gint        count;
} DekRefCondition;

/**
 * DekRefRole:
 * @role: role in the project
 * @party: organisation, or where it is found
 * @function: (nullable): function of who has the role
 * @count: how many, -1 where not said
 */
typedef struct
{
  const char *role;
  const char *party;
  const char *function;
  gint        count;
} DekRefRole;

/**
 * DekRefDated:
 * @date: ISO date, e.g. "2024-12-10"
 * @text: what happened
 */
typedef struct
{
  const char *date;
  const char *text;
} DekRefDated;

/**
 * DekRefPlan:
 * @region: index of its region
 * @title: title of the plan
 * @date: ISO date of the plan
 * @author_role: by whom, as a role
 * @status: its status when it was written
 * @goal: the aim in one sentence
 * @setup: how the network is laid out
 * @carried_by: (array zero-terminated=1): who carry the places
 * @supported_by: (array zero-terminated=1): who support them
 * @connected_with: (array zero-terminated=1): with whom they are in touch
 * @finds: (array zero-terminated=1): what an inhabitant finds there
 * @requirements: (array zero-terminated=1): the four basic requirements
 * @results: (array zero-terminated=1): what there will be at the end
 * @strategy: (array zero-terminated=1): how one goes about it
 * @method_name: name of the method it wants to look into
 * @method_url: its address on the web
 * @method_relation: what it has to do with the plan
 * @method_partners: (array zero-terminated=1): who work together in it
 * @parts: (array zero-terminated=1): parts of the project, in order
 * @found: (array zero-terminated=1): steunpunten found by the stock-taking
 * @communication: (array zero-terminated=1): how it is made known
 * @subregion_texts: (array): for each sub-region what is said of all of it, or
 *   %NULL; as many as the region has sub-regions
 * @remarks: (array zero-terminated=1): remarks on the source
 * @dates: dates of the documents and of what went before
 * @full: places named as full steunpunten
 * @meeting: meeting places per gemeente
 * @risks: risks with their measures
 * @conditions: what must be there
 * @roles: who does what
 *
 * A plan van aanpak as data, from which an example region can be made. Roles
 * and organisations only: no person is named.
 */
typedef struct
{
  guint                      region;
  const char                *title;
  const char                *date;
  const char                *author_role;
  const char                *status;
  const char                *goal;
  const char                *setup;
  const char *const         *carried_by;
  const char *const         *supported_by;
  const char *const         *connected_with;
  const char *const         *finds;
  const char *const         *requirements;
  const char *const         *results;
  const char *const         *strategy;
  const char                *method_name;
  const char                *method_url;
  const char                *method_relation;
  const char *const         *method_partners;
  const char *const         *parts;
  const char *const         *found;
  const char *const         *communication;
  const char *const         *subregion_texts;
  const char *const         *remarks;
  const DekRefDated         *dates;
  guint                      n_dates;
  const DekRefFullSteunpunt *full;
  guint                      n_full;
  const DekRefMeetingPlaces *meeting;
  guint                      n_meeting;
  const DekRefRisk          *risks;
  guint                      n_risks;
  const DekRefCondition     *conditions;
  guint                      n_conditions;
  const DekRefRole          *roles;
  guint                      n_roles;
} DekRefPlan;

G_END_DECLS
