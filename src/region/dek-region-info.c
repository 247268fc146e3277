// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-info"

#include "region/dek-region-info.h"

#include "region/dek-region-private.h"
#include "region/dek-schema.h"
#include "region/region.h"

static gint64
ask (DekRegion  *self,
     const char *sql)
{
  sqlite3_stmt *stmt = dek_region_statement (self, sql);
  gint64 answer = 0;

  if (stmt == NULL)
    return 0;

  if (sqlite3_step (stmt) == SQLITE_ROW)
    answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);

  return answer;
}

/**
 * dek_region_get_info:
 * @self: an open region
 * @info: (out caller-allocates): what is in it
 */
void
dek_region_get_info (DekRegion     *self,
                     DekRegionInfo *info)
{
  g_return_if_fail (DEK_IS_REGION (self));
  g_return_if_fail (info != NULL);
  g_return_if_fail (self->store != NULL);

  *info = (DekRegionInfo) {
    .gemeenten = dek_region_count (self, DEK_TYPE_GEMEENTE),
    .postcodes = dek_region_count (self, DEK_TYPE_POSTCODE),
    .subregions = dek_region_count (self, DEK_TYPE_SUBREGION),
    .steunpunten = dek_region_count (self, DEK_TYPE_STEUNPUNT),
    .steunpunten_lsp = (guint) ask (self, "SELECT count (*) FROM steunpunten WHERE kind = 'steunpunt'"),
    .ontmoetingsplekken = (guint) ask (self, "SELECT count (*) FROM steunpunten WHERE kind = 'ontmoetingsplek'"),
    .inlopen = (guint) ask (self, "SELECT count (*) FROM steunpunten WHERE kind = 'inloop'"),
    .planned = (guint) ask (self, "SELECT count (*) FROM steunpunten WHERE status = 'gepland'"),
    .organisations = dek_region_count (self, DEK_TYPE_ORGANISATION),
    .persons = dek_region_count (self, DEK_TYPE_PERSON),
    .situations = dek_region_count (self, DEK_TYPE_SITUATION),
    .actions = dek_region_count (self, DEK_TYPE_ACTION),
    .risks = dek_region_count (self, DEK_TYPE_RISK),
    .measures = (guint) ask (self, "SELECT count (DISTINCT action) FROM risk_measure"),
    .conditions = dek_region_count (self, DEK_TYPE_CONDITION),
    .results = dek_region_count (self, DEK_TYPE_RESULT),
    .white_spots = dek_region_count (self, DEK_TYPE_WHITE_SPOT),
    .contact_moments = dek_region_count (self, DEK_TYPE_CONTACT_MOMENT),
    .versions = dek_region_count (self, DEK_TYPE_PLAN_VERSION),
    .responses = dek_region_count (self, DEK_TYPE_RESPONSE),
    .inhabitants = ask (self, "SELECT sum (inhabitants) FROM gemeenten"),
    .inhabitants_postcodes = ask (self, "SELECT sum (inhabitants) FROM postcodes"),
    .schema_version = dek_schema_get_version (self->store->db),
  };
}
