// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-file-header"

#include "region/dek-file-header.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-geopackage.h"

/* SQLite itself notices a cut-off file only when it comes to a page that is
 * missing, which may be long after the opening. The header tells it at once. */

#define HEADER_SIZE 100

static const char magic[16] = "SQLite format 3";

static guint32
big_endian (const guint8 *bytes)
{
  return ((guint32) bytes[0] << 24) | ((guint32) bytes[1] << 16) | ((guint32) bytes[2] << 8) | bytes[3];
}

static gboolean
refuse (const char      *path,
        DekRegionError   code,
        const char      *format,
        GError         **error)
{
  g_autofree char *file = g_filename_display_basename (path);
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, file);
#pragma GCC diagnostic pop
  g_set_error_literal (error, DEK_REGION_ERROR, code, message);

  return FALSE;
}

static guint32
get_page_size (const guint8 *header)
{
  guint32 size = ((guint32) header[16] << 8) | header[17];

  return size == 1 ? 65536 : size;
}

/* A journal that was left behind may still restore the file's old length. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf info;

  return g_stat (journal, &info) == 0 && info.st_size > 0;
}

static gboolean
is_whole (const guint8 *header,
          gint64        file_size,
          const char   *path)
{
  guint32 page_size = get_page_size (header);
  guint32 n_pages = big_endian (header + 28);

  if (page_size < 512 || (page_size & (page_size - 1)) != 0)
    return FALSE;

  /* The page count is to be believed only where it is as new as the file. */
  if (n_pages == 0 || big_endian (header + 24) != big_endian (header + 92))
    return file_size % page_size == 0;

  return file_size >= (gint64) n_pages * page_size || has_journal (path);
}

/**
 * dek_file_header_read:
 * @self: what to fill in
 * @guard: the file
 * @path: its path, with links resolved
 * @error: a #DekRegionError: NOT_A_DATABASE, NOT_A_GEOPACKAGE, NOT_A_REGION,
 *   DAMAGED
 *
 * Looks at the file before SQLite does. Reads, and nothing else.
 *
 * Returns: whether it may be a region file
 */
gboolean
dek_file_header_read (DekFileHeader  *self,
                      DekFileGuard   *guard,
                      const char     *path,
                      GError        **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gsize size = dek_file_guard_read_start (guard, header, sizeof header);
  guint32 application_id;

  if (size < sizeof magic || memcmp (header, magic, sizeof magic) != 0)
    return refuse (path, DEK_REGION_ERROR_NOT_A_DATABASE, _("“%s” is not a region file."), error);

  if (size < sizeof header)
    return refuse (path, DEK_REGION_ERROR_DAMAGED, _("“%s” is damaged: it was cut off."), error);

  application_id = big_endian (header + 68);
  /* 'GP10' and 'GP11': the first versions of the standard. */
  if (application_id == 0x47503130 || application_id == 0x47503131)
    return refuse (path, DEK_REGION_ERROR_NOT_A_REGION,
                   _("“%s” is a GeoPackage, but not a region of Dekkend."), error);

  if (application_id != DEK_GPKG_APPLICATION_ID)
    return refuse (path, DEK_REGION_ERROR_NOT_A_GEOPACKAGE,
                   _("“%s” is a database, but not a region file."), error);

  if (!is_whole (header, dek_file_guard_get_size (guard), path))
    return refuse (path, DEK_REGION_ERROR_DAMAGED, _("“%s” is damaged: it was cut off."), error);

  self->is_wal = header[18] == 2 || header[19] == 2;
  return TRUE;
}
