// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-check"

#include "region/dek-region-check.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"
#include "region/region.h"

/* Looking a region over: whether the file is sound, whether it keeps the rules
 * of a GeoPackage, and what its data lack. One query for each rule, which gives
 * the ids and names of the records that break it. */

typedef struct
{
  DekSeverity  severity;
  const char  *code;
  GType      (*type) (void);
  const char  *sql;  /* id, name */
  const char  *text; /* with the name in it */
} Rule;

static const Rule rules[] = {
  { DEK_SEVERITY_ERROR, "geometry-unreadable", dek_gemeente_get_type,
    "SELECT fid, name FROM gemeenten WHERE geom IS NOT NULL AND substr (geom, 1, 3) <> x'475000'",
    N_("The boundary of “%s” cannot be read.") },
  { DEK_SEVERITY_WARNING, "boundary-missing", dek_gemeente_get_type,
    "SELECT fid, name FROM gemeenten WHERE geom IS NULL",
    N_("“%s” has no boundary.") },
  { DEK_SEVERITY_WARNING, "inhabitants-unknown", dek_gemeente_get_type,
    "SELECT fid, name FROM gemeenten WHERE inhabitants IS NULL",
    N_("The number of inhabitants of “%s” is not known.") },
  { DEK_SEVERITY_NOTE, "subregion-missing", dek_gemeente_get_type,
    "SELECT fid, name FROM gemeenten WHERE subregion IS NULL AND EXISTS (SELECT 1 FROM subregion)",
    N_("“%s” does not belong to a sub-region yet.") },
  { DEK_SEVERITY_NOTE, "position-missing", dek_steunpunt_get_type,
    "SELECT fid, name FROM steunpunten WHERE geom IS NULL AND status <> 'gesloten'",
    N_("“%s” has no place on the map yet.") },
  { DEK_SEVERITY_NOTE, "position-rough", dek_steunpunt_get_type,
    "SELECT fid, name FROM steunpunten WHERE geom IS NOT NULL AND position_quality = 'gemeente' "
    "AND status <> 'gesloten'",
    N_("Of “%s” only the gemeente is known; put it in its place on the map.") },
  { DEK_SEVERITY_NOTE, "size-unknown", dek_steunpunt_get_type,
    "SELECT fid, name FROM steunpunten WHERE kind = 'steunpunt' AND status = 'open' AND size_class = 'onbekend'",
    N_("The size of “%s” is not known.") },
  { DEK_SEVERITY_WARNING, "closed-but-open", dek_steunpunt_get_type,
    "SELECT fid, name FROM steunpunten WHERE status = 'open' AND open_until < date ('now')",
    N_("“%s” is marked open, but its last day has passed.") },
  { DEK_SEVERITY_WARNING, "done-without-end", dek_action_get_type,
    "SELECT id, title FROM action WHERE status <> 'klaar' AND progress = 100",
    N_("“%s” is at 100%% but not done.") },
  { DEK_SEVERITY_NOTE, "deadline-passed", dek_action_get_type,
    "SELECT id, title FROM action WHERE status NOT IN ('klaar', 'vervallen') AND due < date ('now')",
    N_("The deadline of “%s” has passed.") },
  { DEK_SEVERITY_NOTE, "risk-without-measure", dek_risk_get_type,
    "SELECT id, title FROM risk WHERE status = 'open' AND id NOT IN (SELECT risk FROM risk_measure)",
    N_("There is no measure against the risk “%s” yet.") },
};

/**
 * dek_finding_free:
 * @self: (transfer full): a finding
 */
void
dek_finding_free (DekFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self);
}

static void
add_finding (GPtrArray   *findings,
             DekSeverity  severity,
             const char  *code,
             char        *text,
             GType        record_type,
             gint64       id)
{
  DekFinding *finding = g_new0 (DekFinding, 1);

  finding->severity = severity;
  finding->code = code;
  finding->text = text;
  finding->record_type = record_type;
  finding->id = id;
  g_ptr_array_add (findings, finding);
}

static void
check_rule (DekRegion  *self,
            const Rule *rule,
            GPtrArray  *findings)
{
  sqlite3_stmt *stmt = dek_region_statement (self, rule->sql);

  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *name = dek_sqlite_dup_column (stmt, 1);
      char *text;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      text = g_strdup_printf (_(rule->text), name != NULL ? name : "?");
#pragma GCC diagnostic pop
      add_finding (findings, rule->severity, rule->code, text, rule->type (), sqlite3_column_int64 (stmt, 0));
    }

  if (stmt != NULL)
    sqlite3_reset (stmt);
}

static void
check_integrity (DekRegion *self,
                 GPtrArray *findings)
{
  sqlite3_stmt *stmt = dek_region_statement (self, "PRAGMA integrity_check (20)");
  int status = SQLITE_DONE;

  while (stmt != NULL && (status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *problem = dek_sqlite_dup_column (stmt, 0);

      if (g_strcmp0 (problem, "ok") != 0)
        add_finding (findings, DEK_SEVERITY_ERROR, "integrity",
                     g_strdup_printf (_("The file is damaged: %s."), problem), G_TYPE_INVALID, 0);
    }

  if (stmt == NULL || status != SQLITE_DONE)
    add_finding (findings, DEK_SEVERITY_ERROR, "integrity",
                 g_strdup (_("The file is damaged and could not be looked through.")), G_TYPE_INVALID, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
}

static void
check_references (DekRegion *self,
                  GPtrArray *findings)
{
  sqlite3_stmt *stmt = dek_region_statement (self, "PRAGMA foreign_key_check");

  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *table = dek_sqlite_dup_column (stmt, 0);

      add_finding (findings, DEK_SEVERITY_ERROR, "reference",
                   g_strdup_printf (_("A row of the table “%s” refers to something that is not there."), table),
                   G_TYPE_INVALID, 0);
    }

  if (stmt != NULL)
    sqlite3_reset (stmt);
}

static gboolean
has_row (DekRegion  *self,
         const char *sql)
{
  sqlite3_stmt *stmt = dek_region_statement (self, sql);
  gboolean found = stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW;

  if (stmt != NULL)
    sqlite3_reset (stmt);

  return found;
}

/* A GIS that was used on the file may have changed what it says of itself. */
static void
check_geopackage (DekRegion *self,
                  GPtrArray *findings)
{
  if (has_row (self, "SELECT 1 WHERE (SELECT count (*) FROM gpkg_contents c "
                     "JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
                     "WHERE c.table_name IN ('gemeenten', 'postcodes', 'steunpunten') AND c.data_type = 'features' "
                     "AND g.column_name = 'geom' AND c.srs_id = 4326 AND g.srs_id = 4326) <> 3"))
    add_finding (findings, DEK_SEVERITY_ERROR, "layers",
                 g_strdup (_("The file does not tell GIS programs of its three layers.")), G_TYPE_INVALID, 0);

  if (has_row (self, "SELECT 1 FROM sqlite_schema WHERE name LIKE 'rtree\\_%' ESCAPE '\\'"))
    add_finding (findings, DEK_SEVERITY_WARNING, "spatial-index",
                 g_strdup (_("A GIS program added a spatial index; Dekkend takes it away at the next change.")),
                 G_TYPE_INVALID, 0);
}

/* A blob may have the right start and still be no geometry. */
static void
check_positions (DekRegion *self,
                 GPtrArray *findings)
{
  g_autoptr (GListModel) places = dek_region_list (self, DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);
      gint64 id = dek_record_get_id (DEK_RECORD (place));
      sqlite3_stmt *stmt = dek_region_statement (self, "SELECT geom IS NOT NULL FROM steunpunten WHERE fid = ?1");
      gboolean stored = FALSE;

      if (stmt == NULL)
        return;

      sqlite3_bind_int64 (stmt, 1, id);
      stored = sqlite3_step (stmt) == SQLITE_ROW && sqlite3_column_int (stmt, 0) != 0;
      sqlite3_reset (stmt);

      if (stored && dek_steunpunt_get_location (place) == NULL)
        add_finding (findings, DEK_SEVERITY_ERROR, "geometry-unreadable",
                     g_strdup_printf (_("The position of “%s” cannot be read."), dek_steunpunt_get_name (place)),
                     DEK_TYPE_STEUNPUNT, id);
    }
}

/**
 * dek_region_check:
 * @self: an open region
 *
 * Looks the whole file over; it is not changed.
 *
 * Returns: (transfer full) (element-type DekFinding): what there is to say, the
 *   worst first
 */
GPtrArray *
dek_region_check (DekRegion *self)
{
  GPtrArray *findings;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_finding_free);
  check_integrity (self, findings);
  check_references (self, findings);
  check_geopackage (self, findings);
  check_positions (self, findings);

  for (DekSeverity severity = DEK_SEVERITY_ERROR; severity <= DEK_SEVERITY_NOTE; severity++)
    for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
      if (rules[i].severity == severity)
        check_rule (self, &rules[i], findings);

  return findings;
}
