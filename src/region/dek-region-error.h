// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekRegionError:
 * @DEK_REGION_ERROR_FAILED: something else; the message says what
 * @DEK_REGION_ERROR_NOT_FOUND: no file at that path
 * @DEK_REGION_ERROR_IS_DIRECTORY: the path is a folder
 * @DEK_REGION_ERROR_PERMISSION: not allowed to read (or, creating, to write)
 * @DEK_REGION_ERROR_NOT_A_DATABASE: not an SQLite file
 * @DEK_REGION_ERROR_NOT_A_GEOPACKAGE: an SQLite file, but no GeoPackage
 * @DEK_REGION_ERROR_NOT_A_REGION: a GeoPackage that Dekkend did not make
 * @DEK_REGION_ERROR_DAMAGED: truncated or corrupt; it was not written to
 * @DEK_REGION_ERROR_HOSTILE: a schema that a region file never has, such as
 *   a view in place of a table
 * @DEK_REGION_ERROR_NEWER: from a newer Dekkend, in a form not readable here
 * @DEK_REGION_ERROR_LOCKED: another program holds the file
 * @DEK_REGION_ERROR_EXISTS: the output is there already
 * @DEK_REGION_ERROR_UNKNOWN_REGION: no region of that name
 * @DEK_REGION_ERROR_READ_ONLY: the region is open for reading only
 * @DEK_REGION_ERROR_DISK_FULL: no room left
 * @DEK_REGION_ERROR_INVALID_VALUE: a value that the column does not take
 * @DEK_REGION_ERROR_CONFLICT: something that came later stands in the way of
 *   undoing a step; the message says what
 *
 * What may go wrong with a region file. Every message is one translated
 * sentence that says what is the matter and where.
 */
typedef enum
{
  DEK_REGION_ERROR_FAILED,
  DEK_REGION_ERROR_NOT_FOUND,
  DEK_REGION_ERROR_IS_DIRECTORY,
  DEK_REGION_ERROR_PERMISSION,
  DEK_REGION_ERROR_NOT_A_DATABASE,
  DEK_REGION_ERROR_NOT_A_GEOPACKAGE,
  DEK_REGION_ERROR_NOT_A_REGION,
  DEK_REGION_ERROR_DAMAGED,
  DEK_REGION_ERROR_HOSTILE,
  DEK_REGION_ERROR_NEWER,
  DEK_REGION_ERROR_LOCKED,
  DEK_REGION_ERROR_EXISTS,
  DEK_REGION_ERROR_UNKNOWN_REGION,
  DEK_REGION_ERROR_READ_ONLY,
  DEK_REGION_ERROR_DISK_FULL,
  DEK_REGION_ERROR_INVALID_VALUE,
  DEK_REGION_ERROR_CONFLICT
} DekRegionError;

#define DEK_REGION_ERROR (dek_region_error_quark ())

GQuark dek_region_error_quark (void);

G_END_DECLS
