// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-enums"

#include "region/dek-region-enums.h"

#include <glib/gi18n.h>

#include "reference/dek-size-class.h"

/* One line a value: what it is in C, in the file, and for the user. */
typedef struct
{
  gint        value;
  const char *name;
  const char *nick;
  const char *label;
} DekEnumRow;

static GQuark
dek_enum_rows_quark (void)
{
  return g_quark_from_static_string ("dek-enum-rows");
}

static GType
dek_enum_register (const char       *type_name,
                   const DekEnumRow *rows,
                   guint             n_rows)
{
  /* Types live as long as the process, and so do their values. */
  GEnumValue *values = g_new0 (GEnumValue, n_rows + 1);
  GType type;

  for (guint i = 0; i < n_rows; i++)
    {
      values[i].value = rows[i].value;
      values[i].value_name = rows[i].name;
      values[i].value_nick = rows[i].nick;
    }

  type = g_enum_register_static (type_name, values);
  g_type_set_qdata (type, dek_enum_rows_quark (), (gpointer) rows);

  return type;
}

#define DEK_ENUM_ROW(value, nick, label) { value, #value, nick, label }

#define DEK_DEFINE_ENUM(TypeName, type_name, ...)                              \
GType                                                                          \
type_name##_get_type (void)                                                    \
{                                                                              \
  static gsize type_id = 0;                                                    \
  static const DekEnumRow rows[] = { __VA_ARGS__ };                            \
                                                                               \
  if (g_once_init_enter (&type_id))                                            \
    g_once_init_leave (&type_id,                                               \
                       dek_enum_register (#TypeName, rows,                     \
                                          G_N_ELEMENTS (rows)));               \
                                                                               \
  return type_id;                                                              \
}

DEK_DEFINE_ENUM (DekKind, dek_kind,
  DEK_ENUM_ROW (DEK_KIND_STEUNPUNT, "steunpunt", NC_("DekKind", "Steunpunt")),
  DEK_ENUM_ROW (DEK_KIND_ONTMOETINGSPLEK, "ontmoetingsplek", NC_("DekKind", "Meeting place")),
  DEK_ENUM_ROW (DEK_KIND_INLOOP, "inloop", NC_("DekKind", "Walk-in social and healthy")))

DEK_DEFINE_ENUM (DekStatus, dek_status,
  DEK_ENUM_ROW (DEK_STATUS_OPEN, "open", NC_("DekStatus", "Open")),
  DEK_ENUM_ROW (DEK_STATUS_DEVELOPING, "in-ontwikkeling", NC_("DekStatus", "In development")),
  DEK_ENUM_ROW (DEK_STATUS_PLANNED, "gepland", NC_("DekStatus", "Planned")),
  DEK_ENUM_ROW (DEK_STATUS_CLOSED, "gesloten", NC_("DekStatus", "Closed")))

DEK_DEFINE_ENUM (DekPositionQuality, dek_position_quality,
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_EXACT, "exact", NC_("DekPositionQuality", "Exact")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_ADDRESS, "adres", NC_("DekPositionQuality", "Address")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_POSTCODE, "postcode", NC_("DekPositionQuality", "Postcode area")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_GEMEENTE, "gemeente", NC_("DekPositionQuality", "Gemeente")))

DEK_DEFINE_ENUM (DekYesNo, dek_yes_no,
  DEK_ENUM_ROW (DEK_YES_NO_UNKNOWN, "onbekend", NC_("DekYesNo", "Unknown")),
  DEK_ENUM_ROW (DEK_YES_NO_YES, "ja", NC_("DekYesNo", "Yes")),
  DEK_ENUM_ROW (DEK_YES_NO_NO, "nee", NC_("DekYesNo", "No")))

DEK_DEFINE_ENUM (DekPresence, dek_presence,
  DEK_ENUM_ROW (DEK_PRESENCE_UNKNOWN, "onbekend", NC_("DekPresence", "Not discussed yet")),
  DEK_ENUM_ROW (DEK_PRESENCE_PRESENT, "aanwezig", NC_("DekPresence", "Present")),
  DEK_ENUM_ROW (DEK_PRESENCE_DEVELOPING, "in-ontwikkeling", NC_("DekPresence", "In development")),
  DEK_ENUM_ROW (DEK_PRESENCE_ABSENT, "nog-niet", NC_("DekPresence", "Not yet")))

DEK_DEFINE_ENUM (DekDagdeel, dek_dagdeel,
  DEK_ENUM_ROW (DEK_DAGDEEL_MORNING, "ochtend", NC_("DekDagdeel", "Morning")),
  DEK_ENUM_ROW (DEK_DAGDEEL_AFTERNOON, "middag", NC_("DekDagdeel", "Afternoon")),
  DEK_ENUM_ROW (DEK_DAGDEEL_EVENING, "avond", NC_("DekDagdeel", "Evening")))

DEK_DEFINE_ENUM (DekElementKind, dek_element_kind,
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_INLOOP, "inloop", NC_("DekElementKind", "Walking in and meeting")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_BY_AND_FOR, "door-en-voor", NC_("DekElementKind", "Activities by and for")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_RECOVERY, "herstelaanbod", NC_("DekElementKind", "Recovery courses")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_GROWTH, "groeivijver", NC_("DekElementKind", "Growing pond")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_RESPITE, "respijt", NC_("DekElementKind", "Respite house")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_ADVOCACY, "belangenbehartiging", NC_("DekElementKind", "Advocacy")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_CLIENT_SUPPORT, "clientondersteuning", NC_("DekElementKind", "Independent client support")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_CRISIS_CARD, "crisiskaart", NC_("DekElementKind", "Crisis card")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_WAITING, "wachttijd", NC_("DekElementKind", "Support while waiting")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_TEAMS, "wijkteams", NC_("DekElementKind", "Work in teams")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_EDUCATION, "voorlichting", NC_("DekElementKind", "Information against stigma")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_TRAINING, "scholing", NC_("DekElementKind", "Training")))

DEK_DEFINE_ENUM (DekScreeningQuestion, dek_screening_question,
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_A, "a", NC_("DekScreeningQuestion", "Question a")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_B, "b", NC_("DekScreeningQuestion", "Question b")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_C, "c", NC_("DekScreeningQuestion", "Question c")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_D, "d", NC_("DekScreeningQuestion", "Question d")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_E, "e", NC_("DekScreeningQuestion", "Question e")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_F, "f", NC_("DekScreeningQuestion", "Question f")))

DEK_DEFINE_ENUM (DekOrganisationKind, dek_organisation_kind,
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GEMEENTE, "gemeente", NC_("DekOrganisationKind", "Gemeente")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_WELFARE, "welzijn", NC_("DekOrganisationKind", "Welfare")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GGZ, "ggz", NC_("DekOrganisationKind", "Mental health care")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GP, "huisartsen", NC_("DekOrganisationKind", "General practice")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_RECOVERY, "herstel", NC_("DekOrganisationKind", "Self-direction and recovery")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_CARE_OFFICE, "zorgkantoor", NC_("DekOrganisationKind", "Care office")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_EDUCATION, "opleiding", NC_("DekOrganisationKind", "Education")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_HOUSING, "wonen", NC_("DekOrganisationKind", "Housing and shelter")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_RESIDENTS, "bewoners", NC_("DekOrganisationKind", "Residents")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_OTHER, "anders", NC_("DekOrganisationKind", "Other")))

DEK_DEFINE_ENUM (DekRole, dek_role,
  DEK_ENUM_ROW (DEK_ROLE_KARTREKKER, "kartrekker", NC_("DekRole", "Local lead")),
  DEK_ENUM_ROW (DEK_ROLE_PROJECT_LEADER, "projectleider", NC_("DekRole", "Project leader")),
  DEK_ENUM_ROW (DEK_ROLE_TEAM_MANAGER, "teammanager", NC_("DekRole", "Team manager")),
  DEK_ENUM_ROW (DEK_ROLE_DIRECTOR, "directeur", NC_("DekRole", "Director")),
  DEK_ENUM_ROW (DEK_ROLE_POLICY, "beleidsmedewerker", NC_("DekRole", "Policy officer")),
  DEK_ENUM_ROW (DEK_ROLE_ALDERMAN, "wethouder", NC_("DekRole", "Alderman")),
  DEK_ENUM_ROW (DEK_ROLE_GP, "huisarts", NC_("DekRole", "General practitioner")),
  DEK_ENUM_ROW (DEK_ROLE_POH, "poh", NC_("DekRole", "Practice nurse (POH)")),
  DEK_ENUM_ROW (DEK_ROLE_GGZ, "ggz", NC_("DekRole", "Mental health worker")),
  DEK_ENUM_ROW (DEK_ROLE_FACT, "fact", NC_("DekRole", "FACT team")),
  DEK_ENUM_ROW (DEK_ROLE_DISTRICT_TEAM, "wijkteam", NC_("DekRole", "District team")),
  DEK_ENUM_ROW (DEK_ROLE_SOCIAL_WORKER, "sociaal-werker", NC_("DekRole", "Social worker")),
  DEK_ENUM_ROW (DEK_ROLE_EXPERT, "ervaringsdeskundige", NC_("DekRole", "Expert by experience")),
  DEK_ENUM_ROW (DEK_ROLE_VOLUNTEER, "vrijwilliger", NC_("DekRole", "Volunteer")),
  DEK_ENUM_ROW (DEK_ROLE_OTHER, "anders", NC_("DekRole", "Other")))

DEK_DEFINE_ENUM (DekActionStatus, dek_action_status,
  DEK_ENUM_ROW (DEK_ACTION_STATUS_IDEA, "idee", NC_("DekActionStatus", "Idea")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_PLANNED, "gepland", NC_("DekActionStatus", "Planned")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_BUSY, "bezig", NC_("DekActionStatus", "Under way")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_DONE, "klaar", NC_("DekActionStatus", "Done")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_DROPPED, "vervallen", NC_("DekActionStatus", "Dropped")))

DEK_DEFINE_ENUM (DekFulfilment, dek_fulfilment,
  DEK_ENUM_ROW (DEK_FULFILMENT_OPEN, "open", NC_("DekFulfilment", "Open")),
  DEK_ENUM_ROW (DEK_FULFILMENT_PARTLY, "deels", NC_("DekFulfilment", "Partly")),
  DEK_ENUM_ROW (DEK_FULFILMENT_MET, "vervuld", NC_("DekFulfilment", "Met")))

DEK_DEFINE_ENUM (DekChapter, dek_chapter,
  DEK_ENUM_ROW (DEK_CHAPTER_TEXT, "tekst", NC_("DekChapter", "Text")),
  DEK_ENUM_ROW (DEK_CHAPTER_OVERVIEW, "overzicht", NC_("DekChapter", "Overview")),
  DEK_ENUM_ROW (DEK_CHAPTER_ASSIGNMENT, "opdracht", NC_("DekChapter", "Assignment")),
  DEK_ENUM_ROW (DEK_CHAPTER_GOAL, "doel", NC_("DekChapter", "Goal")),
  DEK_ENUM_ROW (DEK_CHAPTER_RESULTS, "resultaten", NC_("DekChapter", "Results")),
  DEK_ENUM_ROW (DEK_CHAPTER_STRATEGY, "strategie", NC_("DekChapter", "Strategy")),
  DEK_ENUM_ROW (DEK_CHAPTER_CONDITIONS, "randvoorwaarden", NC_("DekChapter", "Conditions")),
  DEK_ENUM_ROW (DEK_CHAPTER_ORGANISATION, "organisatie", NC_("DekChapter", "Organisation")),
  DEK_ENUM_ROW (DEK_CHAPTER_SUBREGION, "deelregio", NC_("DekChapter", "Sub-region")),
  DEK_ENUM_ROW (DEK_CHAPTER_RISKS, "risicos", NC_("DekChapter", "Risks")),
  DEK_ENUM_ROW (DEK_CHAPTER_COMMUNICATION, "communicatie", NC_("DekChapter", "Communication")),
  DEK_ENUM_ROW (DEK_CHAPTER_VERSIONS, "versies", NC_("DekChapter", "Versions")))

DEK_DEFINE_ENUM (DekRiskCategory, dek_risk_category,
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_MONEY, "geld", NC_("DekRiskCategory", "Money")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_COOPERATION, "samenwerking", NC_("DekRiskCategory", "Cooperation")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_LOCATION, "locatie", NC_("DekRiskCategory", "Location")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_PEOPLE, "mensen", NC_("DekRiskCategory", "People")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_PLANNING, "planning", NC_("DekRiskCategory", "Planning")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_POLITICS, "politiek", NC_("DekRiskCategory", "Politics")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_COMMUNICATION, "communicatie", NC_("DekRiskCategory", "Communication")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_OTHER, "anders", NC_("DekRiskCategory", "Other")))

DEK_DEFINE_ENUM (DekRiskStrategy, dek_risk_strategy,
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_NONE, "nog-niet-gekozen", NC_("DekRiskStrategy", "Not chosen yet")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_AVOID, "vermijden", NC_("DekRiskStrategy", "Avoid")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_REDUCE, "verkleinen", NC_("DekRiskStrategy", "Reduce")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_TRANSFER, "overdragen", NC_("DekRiskStrategy", "Transfer")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_ACCEPT, "accepteren", NC_("DekRiskStrategy", "Accept")))

DEK_DEFINE_ENUM (DekRiskStatus, dek_risk_status,
  DEK_ENUM_ROW (DEK_RISK_STATUS_OPEN, "open", NC_("DekRiskStatus", "Open")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_CONTROLLED, "beheerst", NC_("DekRiskStatus", "Controlled")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_OCCURRED, "opgetreden", NC_("DekRiskStatus", "Occurred")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_CLOSED, "gesloten", NC_("DekRiskStatus", "Closed")))

DEK_DEFINE_ENUM (DekWhiteSpotStatus, dek_white_spot_status,
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_OPEN, "open", NC_("DekWhiteSpotStatus", "Open")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_PLANNED, "in-plan", NC_("DekWhiteSpotStatus", "In the plan")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_ACCEPTED, "geaccepteerd", NC_("DekWhiteSpotStatus", "Accepted")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_SOLVED, "opgelost", NC_("DekWhiteSpotStatus", "Solved")))

DEK_DEFINE_ENUM (DekContactKind, dek_contact_kind,
  DEK_ENUM_ROW (DEK_CONTACT_KIND_PHONE, "telefoon", NC_("DekContactKind", "Telephone")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_MAIL, "mail", NC_("DekContactKind", "Mail")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_VISIT, "bezoek", NC_("DekContactKind", "Visit")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_MEETING, "overleg", NC_("DekContactKind", "Meeting")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_VIDEO, "video", NC_("DekContactKind", "Video call")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_OTHER, "anders", NC_("DekContactKind", "Other")))

DEK_DEFINE_ENUM (DekQuestionnaireKind, dek_questionnaire_kind,
  DEK_ENUM_ROW (DEK_QUESTIONNAIRE_KIND_LSP, "lsp", NC_("DekQuestionnaireKind", "For steunpunten")),
  DEK_ENUM_ROW (DEK_QUESTIONNAIRE_KIND_REGION, "regio", NC_("DekQuestionnaireKind", "For coordinators")))

DEK_DEFINE_ENUM (DekRunKind, dek_run_kind,
  DEK_ENUM_ROW (DEK_RUN_KIND_COVERAGE, "dekking", NC_("DekRunKind", "Coverage")),
  DEK_ENUM_ROW (DEK_RUN_KIND_SITING, "waar-nu", NC_("DekRunKind", "Where next")))

DEK_DEFINE_ENUM (DekFilterPage, dek_filter_page,
  DEK_ENUM_ROW (DEK_FILTER_PAGE_ACTIONS, "acties", NC_("DekFilterPage", "Actions")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_RISKS, "risicos", NC_("DekFilterPage", "Risks")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_STEUNPUNTEN, "steunpunten", NC_("DekFilterPage", "Steunpunten")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_CONTACTS, "contacten", NC_("DekFilterPage", "Contacts")))

DEK_DEFINE_ENUM (DekCandidateVerdict, dek_candidate_verdict,
  DEK_ENUM_ROW (DEK_CANDIDATE_VERDICT_EXCLUDED, "uitgesloten", NC_("DekCandidateVerdict", "Not here")),
  DEK_ENUM_ROW (DEK_CANDIDATE_VERDICT_PREFERRED, "voorkeur", NC_("DekCandidateVerdict", "Preferred")))

DEK_DEFINE_ENUM (DekStepKind, dek_step_kind,
  DEK_ENUM_ROW (DEK_STEP_KIND_EDIT, "bewerking", NC_("DekStepKind", "Edit")),
  DEK_ENUM_ROW (DEK_STEP_KIND_UNDO, "ongedaan", NC_("DekStepKind", "Undone")),
  DEK_ENUM_ROW (DEK_STEP_KIND_REDO, "opnieuw", NC_("DekStepKind", "Done again")),
  DEK_ENUM_ROW (DEK_STEP_KIND_IMPORT, "import", NC_("DekStepKind", "Import")),
  DEK_ENUM_ROW (DEK_STEP_KIND_MERGE, "samenvoegen", NC_("DekStepKind", "Merge")),
  DEK_ENUM_ROW (DEK_STEP_KIND_RESTORE, "terugzetten", NC_("DekStepKind", "Back to an earlier state")),
  DEK_ENUM_ROW (DEK_STEP_KIND_ERASE, "wissen", NC_("DekStepKind", "Erased")))

/**
 * dek_enum_get_nick:
 * @enum_type: a registered enumeration
 * @value: one of its values
 *
 * Returns: (transfer none): the word that stands for @value in the file
 */
const char *
dek_enum_get_nick (GType enum_type,
                   gint  value)
{
  GEnumClass *klass;
  GEnumValue *found;

  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type), NULL);

  /* Static types never unload, so the class may be let go of at once. */
  klass = g_type_class_ref (enum_type);
  found = g_enum_get_value (klass, value);
  g_type_class_unref (klass);
  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/* The reference room's size classes have no rows here, being its own type. */
static const char *
dek_size_class_label (gint value)
{
  switch ((DekSizeClass) value)
    {
    case DEK_SIZE_CLASS_SMALL:
      return C_("size class", "Small");
    case DEK_SIZE_CLASS_MEDIUM:
      return C_("size class", "Medium");
    case DEK_SIZE_CLASS_LARGE:
      return C_("size class", "Large");
    case DEK_SIZE_CLASS_UNKNOWN:
    default:
      return C_("size class", "Unknown");
    }
}

/**
 * dek_enum_get_label:
 * @enum_type: an enumeration of the region file, or %DEK_TYPE_SIZE_CLASS
 * @value: one of its values
 *
 * Returns: (transfer none): what the user calls @value, translated
 */
const char *
dek_enum_get_label (GType enum_type,
                    gint  value)
{
  const DekEnumRow *rows;

  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type), NULL);

  if (enum_type == DEK_TYPE_SIZE_CLASS)
    return dek_size_class_label (value);

  /* Values count from 0 in the order of the rows. */
  rows = g_type_get_qdata (enum_type, dek_enum_rows_quark ());
  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (dek_enum_get_nick (enum_type, value) != NULL, NULL);

  /* The same word may be another one in Dutch for another type: the name of the
   * type is the context. */
  return g_dpgettext2 (NULL, g_type_name (enum_type), rows[value].label);
}

/**
 * dek_enum_from_nick:
 * @enum_type: a registered enumeration
 * @nick: (nullable): a word from a file
 * @value: (out): where to put the value
 *
 * Returns: whether @nick is one of @enum_type; @value is set only then
 */
gboolean
dek_enum_from_nick (GType       enum_type,
                    const char *nick,
                    gint       *value)
{
  GEnumClass *klass;
  GEnumValue *found;

  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (nick == NULL)
    return FALSE;

  klass = g_type_class_ref (enum_type);
  found = g_enum_get_value_by_nick (klass, nick);
  g_type_class_unref (klass);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
