// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-picture"

#include "carto/dek-map-picture.h"

#include "carto/dek-picture-page.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (dek-carto-error-quark, dek_carto_error)

/* What cairo can hold in a picture of pixels. */
#define MAX_PIXELS 32767

/* A4 on its side, in points. */
#define PAGE_WIDTH 842
#define PAGE_HEIGHT 595

#define PICTURE_WIDTH 1600
#define PICTURE_HEIGHT 1200

/**
 * dek_picture_format_from_path:
 * @path: path of a file that need not exist
 * @format: (out): the format that its extension asks for
 *
 * Knows .png, .svg and .pdf, in capitals too.
 *
 * Returns: whether it is one of these; if not, @format is left alone
 */
gboolean
dek_picture_format_from_path (const char       *path,
                              DekPictureFormat *format)
{
  static const char *const extensions[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      if (g_str_has_suffix (lower, extensions[i]))
        {
          *format = (DekPictureFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe_pdf (cairo_surface_t *surface,
              const char      *title,
              const char      *description)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dekkend " PACKAGE_VERSION);
}

/* Cairo writes letters as shapes: the title and a description are put in as
 * text for whoever cannot see the picture, and for search. */
static void
describe_svg (GByteArray *bytes,
              const char *title,
              const char *description)
{
  g_autofree char *text = NULL;
  const char *svg, *end;
  gsize at, length, rest;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  svg = strstr ((const char *) bytes->data, "<svg");
  end = svg != NULL ? strchr (svg, '>') : NULL;
  g_byte_array_set_size (bytes, bytes->len - 1);
  if (end == NULL)
    return;
  at = (gsize) (end + 1 - (const char *) bytes->data);
  text = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, description);
  length = strlen (text);
  rest = bytes->len - at;
  g_byte_array_set_size (bytes, (guint) (bytes->len + length));
  memmove (bytes->data + at + length, bytes->data + at, rest);
  memcpy (bytes->data + at, text, length);
}

static cairo_surface_t *
create_surface (DekPictureFormat  format,
                GByteArray       *bytes,
                int               width,
                int               height,
                double            scale)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case DEK_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case DEK_PICTURE_PDF:
      return cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
    case DEK_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
      return surface;
    }
}

static gboolean
take_status (cairo_status_t   status,
             GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  /* Translators: %s is what the drawing library says of it. */
  g_set_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_WRITE, _("The map could not be drawn: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * dek_map_picture_to_bytes:
 * @scene: what is drawn
 * @options: how
 * @error: (nullable): %DEK_CARTO_ERROR_TOO_LARGE or %DEK_CARTO_ERROR_WRITE
 *
 * Draws the complete map: title, theme, the region with a margin around it,
 * legend, scale bar, sources and date. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the file's content, or %NULL
 */
GBytes *
dek_map_picture_to_bytes (DekMapScene                 *scene,
                          const DekMapPictureOptions  *options,
                          GError                     **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  cairo_surface_t *surface;
  gboolean pdf, done;
  double scale;
  int width, height;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  pdf = options->format == DEK_PICTURE_PDF;
  width = options->width > 0 ? options->width : pdf ? PAGE_WIDTH : PICTURE_WIDTH;
  height = options->height > 0 ? options->height : pdf ? PAGE_HEIGHT : PICTURE_HEIGHT;
  scale = options->format == DEK_PICTURE_PNG && options->scale_factor > 0 ? options->scale_factor : 1;
  if (width * scale > MAX_PIXELS || height * scale > MAX_PIXELS)
    {
      g_set_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_TOO_LARGE,
                   _("A picture of %.0f by %.0f pixels is too large: %d is the most."),
                   width * scale, height * scale, MAX_PIXELS);
      return NULL;
    }

  bytes = g_byte_array_new ();
  surface = create_surface (options->format, bytes, width, height, scale);
  title = dek_picture_page_dup_title (scene, options);
  description = dek_picture_page_dup_description (scene, options);
  if (pdf)
    describe_pdf (surface, title, description);
  cr = cairo_create (surface);
  dek_picture_page_paint (cr, scene, options, width, height);
  done = take_status (cairo_status (cr), error);
  cairo_destroy (cr);
  if (done && options->format == DEK_PICTURE_PNG)
    done = take_status (cairo_surface_write_to_png_stream (surface, append_bytes, bytes), error);
  cairo_surface_finish (surface);
  done = done && take_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  if (!done)
    return NULL;
  if (options->format == DEK_PICTURE_SVG)
    describe_svg (bytes, title, description);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * dek_map_picture_write:
 * @scene: what is drawn
 * @options: how
 * @path: where to; an existing file is replaced
 * @error: (nullable): %DEK_CARTO_ERROR_TOO_LARGE or %DEK_CARTO_ERROR_WRITE
 *
 * Draws the complete map into a file. It is written beside its place and then
 * renamed: a failure leaves nothing behind, and an existing file as it was.
 * May be called from any thread.
 *
 * Returns: whether it was written
 */
gboolean
dek_map_picture_write (DekMapScene                 *scene,
                       const DekMapPictureOptions  *options,
                       const char                  *path,
                       GError                     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) why = NULL;
  g_autofree char *name = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = dek_map_picture_to_bytes (scene, options, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &why))
    return TRUE;
  name = g_filename_display_name (path);
  /* Translators: the first %s is a path, the second the system's reason. */
  g_set_error (error, DEK_CARTO_ERROR, DEK_CARTO_ERROR_WRITE, _("The map could not be written to “%s”: %s"),
               name, why->message);
  return FALSE;
}
