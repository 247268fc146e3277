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
  DEK_ENUM_ROW (DEK_KIND_STEUNPUNT, "steunpunt", N_("Steunpunt")),
  DEK_ENUM_ROW (DEK_KIND_ONTMOETINGSPLEK, "ontmoetingsplek", N_("Meeting place")),
  DEK_ENUM_ROW (DEK_KIND_INLOOP, "inloop", N_("Walk-in social and healthy")))

DEK_DEFINE_ENUM (DekStatus, dek_status,
  DEK_ENUM_ROW (DEK_STATUS_OPEN, "open", N_("Open")),
  DEK_ENUM_ROW (DEK_STATUS_DEVELOPING, "in-ontwikkeling", N_("In development")),
  DEK_ENUM_ROW (DEK_STATUS_PLANNED, "gepland", N_("Planned")),
  DEK_ENUM_ROW (DEK_STATUS_CLOSED, "gesloten", N_("Closed")))

DEK_DEFINE_ENUM (DekPositionQuality, dek_position_quality,
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_EXACT, "exact", N_("Exact")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_ADDRESS, "adres", N_("Address")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_POSTCODE, "postcode", N_("Postcode area")),
  DEK_ENUM_ROW (DEK_POSITION_QUALITY_GEMEENTE, "gemeente", N_("Gemeente")))

DEK_DEFINE_ENUM (DekYesNo, dek_yes_no,
  DEK_ENUM_ROW (DEK_YES_NO_UNKNOWN, "onbekend", N_("Unknown")),
  DEK_ENUM_ROW (DEK_YES_NO_YES, "ja", N_("Yes")),
  DEK_ENUM_ROW (DEK_YES_NO_NO, "nee", N_("No")))

DEK_DEFINE_ENUM (DekPresence, dek_presence,
  DEK_ENUM_ROW (DEK_PRESENCE_UNKNOWN, "onbekend", N_("Not discussed yet")),
  DEK_ENUM_ROW (DEK_PRESENCE_PRESENT, "aanwezig", N_("Present")),
  DEK_ENUM_ROW (DEK_PRESENCE_DEVELOPING, "in-ontwikkeling", N_("In development")),
  DEK_ENUM_ROW (DEK_PRESENCE_ABSENT, "nog-niet", N_("Not yet")))

DEK_DEFINE_ENUM (DekDagdeel, dek_dagdeel,
  DEK_ENUM_ROW (DEK_DAGDEEL_MORNING, "ochtend", N_("Morning")),
  DEK_ENUM_ROW (DEK_DAGDEEL_AFTERNOON, "middag", N_("Afternoon")),
  DEK_ENUM_ROW (DEK_DAGDEEL_EVENING, "avond", N_("Evening")))

DEK_DEFINE_ENUM (DekElementKind, dek_element_kind,
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_INLOOP, "inloop", N_("Walking in and meeting")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_BY_AND_FOR, "door-en-voor", N_("Activities by and for")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_RECOVERY, "herstelaanbod", N_("Recovery courses")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_GROWTH, "groeivijver", N_("Growing pond")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_RESPITE, "respijt", N_("Respite house")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_ADVOCACY, "belangenbehartiging", N_("Advocacy")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_CLIENT_SUPPORT, "clientondersteuning", N_("Independent client support")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_CRISIS_CARD, "crisiskaart", N_("Crisis card")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_WAITING, "wachttijd", N_("Support while waiting")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_TEAMS, "wijkteams", N_("Work in teams")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_EDUCATION, "voorlichting", N_("Information against stigma")),
  DEK_ENUM_ROW (DEK_ELEMENT_KIND_TRAINING, "scholing", N_("Training")))

DEK_DEFINE_ENUM (DekScreeningQuestion, dek_screening_question,
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_A, "a", N_("Question a")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_B, "b", N_("Question b")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_C, "c", N_("Question c")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_D, "d", N_("Question d")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_E, "e", N_("Question e")),
  DEK_ENUM_ROW (DEK_SCREENING_QUESTION_F, "f", N_("Question f")))

DEK_DEFINE_ENUM (DekOrganisationKind, dek_organisation_kind,
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GEMEENTE, "gemeente", N_("Gemeente")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_WELFARE, "welzijn", N_("Welfare")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GGZ, "ggz", N_("Mental health care")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_GP, "huisartsen", N_("General practice")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_RECOVERY, "herstel", N_("Self-direction and recovery")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_CARE_OFFICE, "zorgkantoor", N_("Care office")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_EDUCATION, "opleiding", N_("Education")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_HOUSING, "wonen", N_("Housing and shelter")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_RESIDENTS, "bewoners", N_("Residents")),
  DEK_ENUM_ROW (DEK_ORGANISATION_KIND_OTHER, "anders", N_("Other")))

DEK_DEFINE_ENUM (DekRole, dek_role,
  DEK_ENUM_ROW (DEK_ROLE_KARTREKKER, "kartrekker", N_("Local lead")),
  DEK_ENUM_ROW (DEK_ROLE_PROJECT_LEADER, "projectleider", N_("Project leader")),
  DEK_ENUM_ROW (DEK_ROLE_TEAM_MANAGER, "teammanager", N_("Team manager")),
  DEK_ENUM_ROW (DEK_ROLE_DIRECTOR, "directeur", N_("Director")),
  DEK_ENUM_ROW (DEK_ROLE_POLICY, "beleidsmedewerker", N_("Policy officer")),
  DEK_ENUM_ROW (DEK_ROLE_ALDERMAN, "wethouder", N_("Alderman")),
  DEK_ENUM_ROW (DEK_ROLE_GP, "huisarts", N_("General practitioner")),
  DEK_ENUM_ROW (DEK_ROLE_POH, "poh", N_("Practice nurse (POH)")),
  DEK_ENUM_ROW (DEK_ROLE_GGZ, "ggz", N_("Mental health worker")),
  DEK_ENUM_ROW (DEK_ROLE_FACT, "fact", N_("FACT team")),
  DEK_ENUM_ROW (DEK_ROLE_DISTRICT_TEAM, "wijkteam", N_("District team")),
  DEK_ENUM_ROW (DEK_ROLE_SOCIAL_WORKER, "sociaal-werker", N_("Social worker")),
  DEK_ENUM_ROW (DEK_ROLE_EXPERT, "ervaringsdeskundige", N_("Expert by experience")),
  DEK_ENUM_ROW (DEK_ROLE_VOLUNTEER, "vrijwilliger", N_("Volunteer")),
  DEK_ENUM_ROW (DEK_ROLE_OTHER, "anders", N_("Other")))

DEK_DEFINE_ENUM (DekActionStatus, dek_action_status,
  DEK_ENUM_ROW (DEK_ACTION_STATUS_IDEA, "idee", N_("Idea")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_PLANNED, "gepland", N_("Planned")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_BUSY, "bezig", N_("Under way")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_DONE, "klaar", N_("Done")),
  DEK_ENUM_ROW (DEK_ACTION_STATUS_DROPPED, "vervallen", N_("Dropped")))

DEK_DEFINE_ENUM (DekFulfilment, dek_fulfilment,
  DEK_ENUM_ROW (DEK_FULFILMENT_OPEN, "open", N_("Open")),
  DEK_ENUM_ROW (DEK_FULFILMENT_PARTLY, "deels", N_("Partly")),
  DEK_ENUM_ROW (DEK_FULFILMENT_MET, "vervuld", N_("Met")))

DEK_DEFINE_ENUM (DekChapter, dek_chapter,
  DEK_ENUM_ROW (DEK_CHAPTER_TEXT, "tekst", N_("Text")),
  DEK_ENUM_ROW (DEK_CHAPTER_OVERVIEW, "overzicht", N_("Overview")),
  DEK_ENUM_ROW (DEK_CHAPTER_ASSIGNMENT, "opdracht", N_("Assignment")),
  DEK_ENUM_ROW (DEK_CHAPTER_GOAL, "doel", N_("Goal")),
  DEK_ENUM_ROW (DEK_CHAPTER_RESULTS, "resultaten", N_("Results")),
  DEK_ENUM_ROW (DEK_CHAPTER_STRATEGY, "strategie", N_("Strategy")),
  DEK_ENUM_ROW (DEK_CHAPTER_CONDITIONS, "randvoorwaarden", N_("Conditions")),
  DEK_ENUM_ROW (DEK_CHAPTER_ORGANISATION, "organisatie", N_("Organisation")),
  DEK_ENUM_ROW (DEK_CHAPTER_SUBREGION, "deelregio", N_("Sub-region")),
  DEK_ENUM_ROW (DEK_CHAPTER_RISKS, "risicos", N_("Risks")),
  DEK_ENUM_ROW (DEK_CHAPTER_COMMUNICATION, "communicatie", N_("Communication")),
  DEK_ENUM_ROW (DEK_CHAPTER_VERSIONS, "versies", N_("Versions")))

DEK_DEFINE_ENUM (DekRiskCategory, dek_risk_category,
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_MONEY, "geld", N_("Money")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_COOPERATION, "samenwerking", N_("Cooperation")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_LOCATION, "locatie", N_("Location")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_PEOPLE, "mensen", N_("People")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_PLANNING, "planning", N_("Planning")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_POLITICS, "politiek", N_("Politics")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_COMMUNICATION, "communicatie", N_("Communication")),
  DEK_ENUM_ROW (DEK_RISK_CATEGORY_OTHER, "anders", N_("Other")))

DEK_DEFINE_ENUM (DekRiskStrategy, dek_risk_strategy,
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_NONE, "nog-niet-gekozen", N_("Not chosen yet")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_AVOID, "vermijden", N_("Avoid")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_REDUCE, "verkleinen", N_("Reduce")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_TRANSFER, "overdragen", N_("Transfer")),
  DEK_ENUM_ROW (DEK_RISK_STRATEGY_ACCEPT, "accepteren", N_("Accept")))

DEK_DEFINE_ENUM (DekRiskStatus, dek_risk_status,
  DEK_ENUM_ROW (DEK_RISK_STATUS_OPEN, "open", N_("Open")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_CONTROLLED, "beheerst", N_("Controlled")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_OCCURRED, "opgetreden", N_("Occurred")),
  DEK_ENUM_ROW (DEK_RISK_STATUS_CLOSED, "gesloten", N_("Closed")))

DEK_DEFINE_ENUM (DekWhiteSpotStatus, dek_white_spot_status,
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_OPEN, "open", N_("Open")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_PLANNED, "in-plan", N_("In the plan")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_ACCEPTED, "geaccepteerd", N_("Accepted")),
  DEK_ENUM_ROW (DEK_WHITE_SPOT_STATUS_SOLVED, "opgelost", N_("Solved")))

DEK_DEFINE_ENUM (DekContactKind, dek_contact_kind,
  DEK_ENUM_ROW (DEK_CONTACT_KIND_PHONE, "telefoon", N_("Telephone")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_MAIL, "mail", N_("Mail")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_VISIT, "bezoek", N_("Visit")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_MEETING, "overleg", N_("Meeting")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_VIDEO, "video", N_("Video call")),
  DEK_ENUM_ROW (DEK_CONTACT_KIND_OTHER, "anders", N_("Other")))

DEK_DEFINE_ENUM (DekQuestionnaireKind, dek_questionnaire_kind,
  DEK_ENUM_ROW (DEK_QUESTIONNAIRE_KIND_LSP, "lsp", N_("For steunpunten")),
  DEK_ENUM_ROW (DEK_QUESTIONNAIRE_KIND_REGION, "regio", N_("For coordinators")))

DEK_DEFINE_ENUM (DekRunKind, dek_run_kind,
  DEK_ENUM_ROW (DEK_RUN_KIND_COVERAGE, "dekking", N_("Coverage")),
  DEK_ENUM_ROW (DEK_RUN_KIND_SITING, "waar-nu", N_("Where next")))

DEK_DEFINE_ENUM (DekFilterPage, dek_filter_page,
  DEK_ENUM_ROW (DEK_FILTER_PAGE_ACTIONS, "acties", N_("Actions")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_RISKS, "risicos", N_("Risks")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_STEUNPUNTEN, "steunpunten", N_("Steunpunten")),
  DEK_ENUM_ROW (DEK_FILTER_PAGE_CONTACTS, "contacten", N_("Contacts")))

DEK_DEFINE_ENUM (DekCandidateVerdict, dek_candidate_verdict,
  DEK_ENUM_ROW (DEK_CANDIDATE_VERDICT_EXCLUDED, "uitgesloten", N_("Not here")),
  DEK_ENUM_ROW (DEK_CANDIDATE_VERDICT_PREFERRED, "voorkeur", N_("Preferred")))

DEK_DEFINE_ENUM (DekStepKind, dek_step_kind,
  DEK_ENUM_ROW (DEK_STEP_KIND_EDIT, "bewerking", N_("Edit")),
  DEK_ENUM_ROW (DEK_STEP_KIND_UNDO, "ongedaan", N_("Undone")),
  DEK_ENUM_ROW (DEK_STEP_KIND_REDO, "opnieuw", N_("Done again")),
  DEK_ENUM_ROW (DEK_STEP_KIND_IMPORT, "import", N_("Import")),
  DEK_ENUM_ROW (DEK_STEP_KIND_MERGE, "samenvoegen", N_("Merge")),
  DEK_ENUM_ROW (DEK_STEP_KIND_RESTORE, "terugzetten", N_("Back to an earlier state")),
  DEK_ENUM_ROW (DEK_STEP_KIND_ERASE, "wissen", N_("Erased")))

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

  return _(rows[value].label);
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
