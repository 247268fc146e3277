// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Enumerations of the region file. Their nicks are the Dutch words that the
 * file holds, so that who opens it in a GIS can read them. */

#define DEK_TYPE_KIND (dek_kind_get_type ())

/**
 * DekKind:
 * @DEK_KIND_STEUNPUNT: `steunpunt`: laagdrempelig steunpunt (AZWA D5)
 * @DEK_KIND_ONTMOETINGSPLEK: `ontmoetingsplek`: meeting place around a steunpunt
 * @DEK_KIND_INLOOP: `inloop`: inloop sociaal en gezond (AZWA D6)
 *
 * What sort of place a steunpunt record is.
 */
typedef enum
{
  DEK_KIND_STEUNPUNT,
  DEK_KIND_ONTMOETINGSPLEK,
  DEK_KIND_INLOOP
} DekKind;

GType dek_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_STATUS (dek_status_get_type ())

/**
 * DekStatus:
 * @DEK_STATUS_OPEN: `open`: people can go there
 * @DEK_STATUS_DEVELOPING: `in-ontwikkeling`: something is there, and grows into it
 * @DEK_STATUS_PLANNED: `gepland`: not there yet
 * @DEK_STATUS_CLOSED: `gesloten`: no longer there
 *
 * How far a steunpunt is.
 */
typedef enum
{
  DEK_STATUS_OPEN,
  DEK_STATUS_DEVELOPING,
  DEK_STATUS_PLANNED,
  DEK_STATUS_CLOSED
} DekStatus;

GType dek_status_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_POSITION_QUALITY (dek_position_quality_get_type ())

/**
 * DekPositionQuality:
 * @DEK_POSITION_QUALITY_EXACT: `exact`: put there by hand
 * @DEK_POSITION_QUALITY_ADDRESS: `adres`: found by its address
 * @DEK_POSITION_QUALITY_POSTCODE: `postcode`: the middle of its postcode area
 * @DEK_POSITION_QUALITY_GEMEENTE: `gemeente`: somewhere in its gemeente
 *
 * How well the position of a steunpunt is known.
 */
typedef enum
{
  DEK_POSITION_QUALITY_EXACT,
  DEK_POSITION_QUALITY_ADDRESS,
  DEK_POSITION_QUALITY_POSTCODE,
  DEK_POSITION_QUALITY_GEMEENTE
} DekPositionQuality;

GType dek_position_quality_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_YES_NO (dek_yes_no_get_type ())

/**
 * DekYesNo:
 * @DEK_YES_NO_UNKNOWN: `onbekend`: not known
 * @DEK_YES_NO_YES: `ja`: yes
 * @DEK_YES_NO_NO: `nee`: no
 *
 * An answer that may be missing.
 */
typedef enum
{
  DEK_YES_NO_UNKNOWN,
  DEK_YES_NO_YES,
  DEK_YES_NO_NO
} DekYesNo;

GType dek_yes_no_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_PRESENCE (dek_presence_get_type ())

/**
 * DekPresence:
 * @DEK_PRESENCE_UNKNOWN: `onbekend`: nobody has said
 * @DEK_PRESENCE_PRESENT: `aanwezig`: there
 * @DEK_PRESENCE_DEVELOPING: `in-ontwikkeling`: being built up
 * @DEK_PRESENCE_ABSENT: `nog-niet`: not there
 *
 * Whether something is there.
 */
typedef enum
{
  DEK_PRESENCE_UNKNOWN,
  DEK_PRESENCE_PRESENT,
  DEK_PRESENCE_DEVELOPING,
  DEK_PRESENCE_ABSENT
} DekPresence;

GType dek_presence_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_DAGDEEL (dek_dagdeel_get_type ())

/**
 * DekDagdeel:
 * @DEK_DAGDEEL_MORNING: `ochtend`: until about noon
 * @DEK_DAGDEEL_AFTERNOON: `middag`: until about six
 * @DEK_DAGDEEL_EVENING: `avond`: after that
 *
 * A part of the day.
 */
typedef enum
{
  DEK_DAGDEEL_MORNING,
  DEK_DAGDEEL_AFTERNOON,
  DEK_DAGDEEL_EVENING
} DekDagdeel;

GType dek_dagdeel_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_ELEMENT_KIND (dek_element_kind_get_type ())

/**
 * DekElementKind:
 * @DEK_ELEMENT_KIND_INLOOP: `inloop`: basic element 1
 * @DEK_ELEMENT_KIND_BY_AND_FOR: `door-en-voor`: basic element 2
 * @DEK_ELEMENT_KIND_RECOVERY: `herstelaanbod`: basic element 3
 * @DEK_ELEMENT_KIND_GROWTH: `groeivijver`: basic element 4
 * @DEK_ELEMENT_KIND_RESPITE: `respijt`: a place to stay
 * @DEK_ELEMENT_KIND_ADVOCACY: `belangenbehartiging`: collective advocacy
 * @DEK_ELEMENT_KIND_CLIENT_SUPPORT: `clientondersteuning`: OCO
 * @DEK_ELEMENT_KIND_CRISIS_CARD: `crisiskaart`: crisis or help card
 * @DEK_ELEMENT_KIND_WAITING: `wachttijd`: support during waiting times
 * @DEK_ELEMENT_KIND_TEAMS: `wijkteams`: work in neighbourhood teams and ggz
 * @DEK_ELEMENT_KIND_EDUCATION: `voorlichting`: information
 * @DEK_ELEMENT_KIND_TRAINING: `scholing`: training inside and outside
 *
 * What a steunpunt can offer; the first four are the basic elements.
 */
typedef enum
{
  DEK_ELEMENT_KIND_INLOOP,
  DEK_ELEMENT_KIND_BY_AND_FOR,
  DEK_ELEMENT_KIND_RECOVERY,
  DEK_ELEMENT_KIND_GROWTH,
  DEK_ELEMENT_KIND_RESPITE,
  DEK_ELEMENT_KIND_ADVOCACY,
  DEK_ELEMENT_KIND_CLIENT_SUPPORT,
  DEK_ELEMENT_KIND_CRISIS_CARD,
  DEK_ELEMENT_KIND_WAITING,
  DEK_ELEMENT_KIND_TEAMS,
  DEK_ELEMENT_KIND_EDUCATION,
  DEK_ELEMENT_KIND_TRAINING
} DekElementKind;

GType dek_element_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_SCREENING_QUESTION (dek_screening_question_get_type ())

/**
 * DekScreeningQuestion:
 * @DEK_SCREENING_QUESTION_A: `a`: question a
 * @DEK_SCREENING_QUESTION_B: `b`: question b
 * @DEK_SCREENING_QUESTION_C: `c`: question c
 * @DEK_SCREENING_QUESTION_D: `d`: question d
 * @DEK_SCREENING_QUESTION_E: `e`: question e
 * @DEK_SCREENING_QUESTION_F: `f`: question f
 *
 * A question of the afwegingskader; the reference has its text.
 */
typedef enum
{
  DEK_SCREENING_QUESTION_A,
  DEK_SCREENING_QUESTION_B,
  DEK_SCREENING_QUESTION_C,
  DEK_SCREENING_QUESTION_D,
  DEK_SCREENING_QUESTION_E,
  DEK_SCREENING_QUESTION_F
} DekScreeningQuestion;

GType dek_screening_question_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_ORGANISATION_KIND (dek_organisation_kind_get_type ())

/**
 * DekOrganisationKind:
 * @DEK_ORGANISATION_KIND_GEMEENTE: `gemeente`: a gemeente or a team of it
 * @DEK_ORGANISATION_KIND_WELFARE: `welzijn`: social work
 * @DEK_ORGANISATION_KIND_GGZ: `ggz`: ggz
 * @DEK_ORGANISATION_KIND_GP: `huisartsen`: huisartsen and POH
 * @DEK_ORGANISATION_KIND_RECOVERY: `herstel`: zelfregie and herstel
 * @DEK_ORGANISATION_KIND_CARE_OFFICE: `zorgkantoor`: zorgkantoor or insurer
 * @DEK_ORGANISATION_KIND_EDUCATION: `opleiding`: mbo, hbo, academies
 * @DEK_ORGANISATION_KIND_HOUSING: `wonen`: housing, sheltered living, relief
 * @DEK_ORGANISATION_KIND_RESIDENTS: `bewoners`: an initiative of residents
 * @DEK_ORGANISATION_KIND_OTHER: `anders`: another sort, or not known
 *
 * What sort of organisation.
 */
typedef enum
{
  DEK_ORGANISATION_KIND_GEMEENTE,
  DEK_ORGANISATION_KIND_WELFARE,
  DEK_ORGANISATION_KIND_GGZ,
  DEK_ORGANISATION_KIND_GP,
  DEK_ORGANISATION_KIND_RECOVERY,
  DEK_ORGANISATION_KIND_CARE_OFFICE,
  DEK_ORGANISATION_KIND_EDUCATION,
  DEK_ORGANISATION_KIND_HOUSING,
  DEK_ORGANISATION_KIND_RESIDENTS,
  DEK_ORGANISATION_KIND_OTHER
} DekOrganisationKind;

GType dek_organisation_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_ROLE (dek_role_get_type ())

/**
 * DekRole:
 * @DEK_ROLE_KARTREKKER: `kartrekker`: kartrekker
 * @DEK_ROLE_PROJECT_LEADER: `projectleider`: projectleider
 * @DEK_ROLE_TEAM_MANAGER: `teammanager`: teammanager
 * @DEK_ROLE_DIRECTOR: `directeur`: directeur
 * @DEK_ROLE_POLICY: `beleidsmedewerker`: beleidsmedewerker
 * @DEK_ROLE_ALDERMAN: `wethouder`: wethouder
 * @DEK_ROLE_GP: `huisarts`: huisarts
 * @DEK_ROLE_POH: `poh`: praktijkondersteuner
 * @DEK_ROLE_GGZ: `ggz`: ggz-professional
 * @DEK_ROLE_FACT: `fact`: member of a FACT team
 * @DEK_ROLE_DISTRICT_TEAM: `wijkteam`: member of a wijkteam
 * @DEK_ROLE_SOCIAL_WORKER: `sociaal-werker`: sociaal werker
 * @DEK_ROLE_EXPERT: `ervaringsdeskundige`: ervaringsdeskundige
 * @DEK_ROLE_VOLUNTEER: `vrijwilliger`: vrijwilliger
 * @DEK_ROLE_OTHER: `anders`: another role
 *
 * The role of a professional contact.
 */
typedef enum
{
  DEK_ROLE_KARTREKKER,
  DEK_ROLE_PROJECT_LEADER,
  DEK_ROLE_TEAM_MANAGER,
  DEK_ROLE_DIRECTOR,
  DEK_ROLE_POLICY,
  DEK_ROLE_ALDERMAN,
  DEK_ROLE_GP,
  DEK_ROLE_POH,
  DEK_ROLE_GGZ,
  DEK_ROLE_FACT,
  DEK_ROLE_DISTRICT_TEAM,
  DEK_ROLE_SOCIAL_WORKER,
  DEK_ROLE_EXPERT,
  DEK_ROLE_VOLUNTEER,
  DEK_ROLE_OTHER
} DekRole;

GType dek_role_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_ACTION_STATUS (dek_action_status_get_type ())

/**
 * DekActionStatus:
 * @DEK_ACTION_STATUS_IDEA: `idee`: not decided on
 * @DEK_ACTION_STATUS_PLANNED: `gepland`: will be done
 * @DEK_ACTION_STATUS_BUSY: `bezig`: being done
 * @DEK_ACTION_STATUS_DONE: `klaar`: done
 * @DEK_ACTION_STATUS_DROPPED: `vervallen`: will not be done
 *
 * How far an action is.
 */
typedef enum
{
  DEK_ACTION_STATUS_IDEA,
  DEK_ACTION_STATUS_PLANNED,
  DEK_ACTION_STATUS_BUSY,
  DEK_ACTION_STATUS_DONE,
  DEK_ACTION_STATUS_DROPPED
} DekActionStatus;

GType dek_action_status_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_FULFILMENT (dek_fulfilment_get_type ())

/**
 * DekFulfilment:
 * @DEK_FULFILMENT_OPEN: `open`: not
 * @DEK_FULFILMENT_PARTLY: `deels`: in part
 * @DEK_FULFILMENT_MET: `vervuld`: wholly
 *
 * How far a condition is met or a result is reached.
 */
typedef enum
{
  DEK_FULFILMENT_OPEN,
  DEK_FULFILMENT_PARTLY,
  DEK_FULFILMENT_MET
} DekFulfilment;

GType dek_fulfilment_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_CHAPTER (dek_chapter_get_type ())

/**
 * DekChapter:
 * @DEK_CHAPTER_TEXT: `tekst`: a chapter of text
 * @DEK_CHAPTER_OVERVIEW: `overzicht`: the plan in short
 * @DEK_CHAPTER_ASSIGNMENT: `opdracht`: what was asked
 * @DEK_CHAPTER_GOAL: `doel`: the aim
 * @DEK_CHAPTER_RESULTS: `resultaten`: the result records
 * @DEK_CHAPTER_STRATEGY: `strategie`: how one goes about it
 * @DEK_CHAPTER_CONDITIONS: `randvoorwaarden`: the condition records
 * @DEK_CHAPTER_ORGANISATION: `organisatie`: roles and parties
 * @DEK_CHAPTER_SUBREGION: `deelregio`: one sub-region
 * @DEK_CHAPTER_RISKS: `risicos`: the risk records
 * @DEK_CHAPTER_COMMUNICATION: `communicatie`: how it is made known
 * @DEK_CHAPTER_VERSIONS: `versies`: the adopted versions
 *
 * What a part of the plan is about.
 */
typedef enum
{
  DEK_CHAPTER_TEXT,
  DEK_CHAPTER_OVERVIEW,
  DEK_CHAPTER_ASSIGNMENT,
  DEK_CHAPTER_GOAL,
  DEK_CHAPTER_RESULTS,
  DEK_CHAPTER_STRATEGY,
  DEK_CHAPTER_CONDITIONS,
  DEK_CHAPTER_ORGANISATION,
  DEK_CHAPTER_SUBREGION,
  DEK_CHAPTER_RISKS,
  DEK_CHAPTER_COMMUNICATION,
  DEK_CHAPTER_VERSIONS
} DekChapter;

GType dek_chapter_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_RISK_CATEGORY (dek_risk_category_get_type ())

/**
 * DekRiskCategory:
 * @DEK_RISK_CATEGORY_MONEY: `geld`: money
 * @DEK_RISK_CATEGORY_COOPERATION: `samenwerking`: cooperation of others
 * @DEK_RISK_CATEGORY_LOCATION: `locatie`: buildings and places
 * @DEK_RISK_CATEGORY_PEOPLE: `mensen`: people to do it
 * @DEK_RISK_CATEGORY_PLANNING: `planning`: time
 * @DEK_RISK_CATEGORY_POLITICS: `politiek`: decisions of others
 * @DEK_RISK_CATEGORY_COMMUNICATION: `communicatie`: being known and understood
 * @DEK_RISK_CATEGORY_OTHER: `anders`: something else
 *
 * What a risk has to do with.
 */
typedef enum
{
  DEK_RISK_CATEGORY_MONEY,
  DEK_RISK_CATEGORY_COOPERATION,
  DEK_RISK_CATEGORY_LOCATION,
  DEK_RISK_CATEGORY_PEOPLE,
  DEK_RISK_CATEGORY_PLANNING,
  DEK_RISK_CATEGORY_POLITICS,
  DEK_RISK_CATEGORY_COMMUNICATION,
  DEK_RISK_CATEGORY_OTHER
} DekRiskCategory;

GType dek_risk_category_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_RISK_STRATEGY (dek_risk_strategy_get_type ())

/**
 * DekRiskStrategy:
 * @DEK_RISK_STRATEGY_NONE: `nog-niet-gekozen`: not chosen yet
 * @DEK_RISK_STRATEGY_AVOID: `vermijden`: avoid it
 * @DEK_RISK_STRATEGY_REDUCE: `verkleinen`: make it smaller
 * @DEK_RISK_STRATEGY_TRANSFER: `overdragen`: let another bear it
 * @DEK_RISK_STRATEGY_ACCEPT: `accepteren`: live with it
 *
 * What one means to do about a risk.
 */
typedef enum
{
  DEK_RISK_STRATEGY_NONE,
  DEK_RISK_STRATEGY_AVOID,
  DEK_RISK_STRATEGY_REDUCE,
  DEK_RISK_STRATEGY_TRANSFER,
  DEK_RISK_STRATEGY_ACCEPT
} DekRiskStrategy;

GType dek_risk_strategy_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_RISK_STATUS (dek_risk_status_get_type ())

/**
 * DekRiskStatus:
 * @DEK_RISK_STATUS_OPEN: `open`: it may happen
 * @DEK_RISK_STATUS_CONTROLLED: `beheerst`: measures hold it
 * @DEK_RISK_STATUS_OCCURRED: `opgetreden`: it happened
 * @DEK_RISK_STATUS_CLOSED: `gesloten`: it can no longer happen
 *
 * How a risk stands.
 */
typedef enum
{
  DEK_RISK_STATUS_OPEN,
  DEK_RISK_STATUS_CONTROLLED,
  DEK_RISK_STATUS_OCCURRED,
  DEK_RISK_STATUS_CLOSED
} DekRiskStatus;

GType dek_risk_status_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_WHITE_SPOT_STATUS (dek_white_spot_status_get_type ())

/**
 * DekWhiteSpotStatus:
 * @DEK_WHITE_SPOT_STATUS_OPEN: `open`: nothing yet
 * @DEK_WHITE_SPOT_STATUS_PLANNED: `in-plan`: the plan deals with it
 * @DEK_WHITE_SPOT_STATUS_ACCEPTED: `geaccepteerd`: left so, with a reason
 * @DEK_WHITE_SPOT_STATUS_SOLVED: `opgelost`: no longer white
 *
 * What is done about a white spot.
 */
typedef enum
{
  DEK_WHITE_SPOT_STATUS_OPEN,
  DEK_WHITE_SPOT_STATUS_PLANNED,
  DEK_WHITE_SPOT_STATUS_ACCEPTED,
  DEK_WHITE_SPOT_STATUS_SOLVED
} DekWhiteSpotStatus;

GType dek_white_spot_status_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_CONTACT_KIND (dek_contact_kind_get_type ())

/**
 * DekContactKind:
 * @DEK_CONTACT_KIND_PHONE: `telefoon`: by telephone
 * @DEK_CONTACT_KIND_MAIL: `mail`: by mail
 * @DEK_CONTACT_KIND_VISIT: `bezoek`: at a visit
 * @DEK_CONTACT_KIND_MEETING: `overleg`: in a meeting
 * @DEK_CONTACT_KIND_VIDEO: `video`: by video
 * @DEK_CONTACT_KIND_OTHER: `anders`: otherwise
 *
 * How people spoke.
 */
typedef enum
{
  DEK_CONTACT_KIND_PHONE,
  DEK_CONTACT_KIND_MAIL,
  DEK_CONTACT_KIND_VISIT,
  DEK_CONTACT_KIND_MEETING,
  DEK_CONTACT_KIND_VIDEO,
  DEK_CONTACT_KIND_OTHER
} DekContactKind;

GType dek_contact_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_QUESTIONNAIRE_KIND (dek_questionnaire_kind_get_type ())

/**
 * DekQuestionnaireKind:
 * @DEK_QUESTIONNAIRE_KIND_LSP: `lsp`: filled in by a steunpunt
 * @DEK_QUESTIONNAIRE_KIND_REGION: `regio`: filled in by a regional coordinator
 *
 * Which questionnaire of the monitor.
 */
typedef enum
{
  DEK_QUESTIONNAIRE_KIND_LSP,
  DEK_QUESTIONNAIRE_KIND_REGION
} DekQuestionnaireKind;

GType dek_questionnaire_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_RUN_KIND (dek_run_kind_get_type ())

/**
 * DekRunKind:
 * @DEK_RUN_KIND_COVERAGE: `dekking`: who is reached
 * @DEK_RUN_KIND_SITING: `waar-nu`: where next
 *
 * What a kept calculation computed.
 */
typedef enum
{
  DEK_RUN_KIND_COVERAGE,
  DEK_RUN_KIND_SITING
} DekRunKind;

GType dek_run_kind_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_FILTER_PAGE (dek_filter_page_get_type ())

/**
 * DekFilterPage:
 * @DEK_FILTER_PAGE_ACTIONS: `acties`: the actions
 * @DEK_FILTER_PAGE_RISKS: `risicos`: the risks
 * @DEK_FILTER_PAGE_STEUNPUNTEN: `steunpunten`: the register
 * @DEK_FILTER_PAGE_CONTACTS: `contacten`: people and the log
 *
 * Where a saved filter belongs.
 */
typedef enum
{
  DEK_FILTER_PAGE_ACTIONS,
  DEK_FILTER_PAGE_RISKS,
  DEK_FILTER_PAGE_STEUNPUNTEN,
  DEK_FILTER_PAGE_CONTACTS
} DekFilterPage;

GType dek_filter_page_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_CANDIDATE_VERDICT (dek_candidate_verdict_get_type ())

/**
 * DekCandidateVerdict:
 * @DEK_CANDIDATE_VERDICT_EXCLUDED: `uitgesloten`: never propose it
 * @DEK_CANDIDATE_VERDICT_PREFERRED: `voorkeur`: always propose it
 *
 * What was said of a candidate place.
 */
typedef enum
{
  DEK_CANDIDATE_VERDICT_EXCLUDED,
  DEK_CANDIDATE_VERDICT_PREFERRED
} DekCandidateVerdict;

GType dek_candidate_verdict_get_type (void) G_GNUC_CONST;

#define DEK_TYPE_STEP_KIND (dek_step_kind_get_type ())

/**
 * DekStepKind:
 * @DEK_STEP_KIND_EDIT: `bewerking`: the user changed something
 * @DEK_STEP_KIND_UNDO: `ongedaan`: a step was undone
 * @DEK_STEP_KIND_REDO: `opnieuw`: a step that was undone was done again
 * @DEK_STEP_KIND_IMPORT: `import`: data came from another file
 * @DEK_STEP_KIND_MERGE: `samenvoegen`: changes came from another copy
 * @DEK_STEP_KIND_RESTORE: `terugzetten`: the region went back to an earlier
 *   state
 * @DEK_STEP_KIND_ERASE: `wissen`: a person was erased; never undone
 *
 * What sort of thing a step of the journal was.
 */
typedef enum
{
  DEK_STEP_KIND_EDIT,
  DEK_STEP_KIND_UNDO,
  DEK_STEP_KIND_REDO,
  DEK_STEP_KIND_IMPORT,
  DEK_STEP_KIND_MERGE,
  DEK_STEP_KIND_RESTORE,
  DEK_STEP_KIND_ERASE
} DekStepKind;

GType dek_step_kind_get_type (void) G_GNUC_CONST;

const char *dek_enum_get_nick  (GType       enum_type,
                                gint        value);
const char *dek_enum_get_label (GType       enum_type,
                                gint        value);
gboolean    dek_enum_from_nick (GType       enum_type,
                                const char *nick,
                                gint       *value);

G_END_DECLS
