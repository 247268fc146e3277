// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-scene.h"
#include "carto/dek-map-style.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DEK_CARTO_ERROR (dek_carto_error_quark ())
GQuark dek_carto_error_quark (void);

/**
 * DekCartoError:
 * @DEK_CARTO_ERROR_WRITE: the picture could not be written; the message says
 *   where and why
 * @DEK_CARTO_ERROR_TOO_LARGE: more pixels than can be drawn
 */
typedef enum
{
  DEK_CARTO_ERROR_WRITE,
  DEK_CARTO_ERROR_TOO_LARGE,
} DekCartoError;

/**
 * DekPictureFormat:
 * @DEK_PICTURE_PNG: pixels
 * @DEK_PICTURE_SVG: vectors
 * @DEK_PICTURE_PDF: vectors, one page
 */
typedef enum
{
  DEK_PICTURE_PNG,
  DEK_PICTURE_SVG,
  DEK_PICTURE_PDF,
} DekPictureFormat;

/**
 * DekMapPictureOptions:
 * @title: (nullable): the heading; %NULL is the name of the region
 * @date: (nullable): the day that the figures are of; %NULL is today
 * @width: of the sheet in logical pixels, or 0 for the default: 1600 for PNG
 *   and SVG, A4 landscape (842 points) for PDF
 * @height: the same: 1200, or 595 points
 * @scale_factor: device pixels per logical pixel of a PNG: 1 or more; 0 is 1
 * @format: what to write
 * @scheme: colours
 * @high_contrast: stronger lines
 */
typedef struct
{
  const char      *title;
  GDateTime       *date;
  int              width;
  int              height;
  double           scale_factor;
  DekPictureFormat format;
  DekPaletteScheme scheme;
  gboolean         high_contrast;
} DekMapPictureOptions;

gboolean dek_picture_format_from_path   (const char                  *path,
                                         DekPictureFormat            *format);
gboolean dek_map_picture_write          (DekMapScene                 *scene,
                                         const DekMapPictureOptions  *options,
                                         const char                  *path,
                                         GError                     **error);
GBytes  *dek_map_picture_to_bytes       (DekMapScene                 *scene,
                                         const DekMapPictureOptions  *options,
                                         GError                     **error);

G_END_DECLS
