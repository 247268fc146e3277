// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-export"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "carto/dek-map-picture.h"
#include "carto/dek-map-scene.h"
#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/region.h"

/* dekkend export: the map of a region as a picture or a page. */

typedef struct
{
  const char           *file;
  const char           *out;
  gboolean              force;
  gboolean              json;
  const char           *theme_nick;
  DekMapPictureOptions  options;
} Request;

/* With --force, the region itself must still not be written over. */
static gboolean
is_same_file (const char *one,
              const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static gboolean
may_write (const Request *request)
{
  g_autofree char *name = g_filename_display_name (request->out);

  if (is_same_file (request->file, request->out))
    {
      g_printerr (_("dekkend: “%s” is the region itself; choose another name for the map.\n"), name);
      return FALSE;
    }
  if (g_file_test (request->out, G_FILE_TEST_IS_DIR))
    {
      g_printerr (_("dekkend: “%s” is a folder; give the name of a file in it.\n"), name);
      return FALSE;
    }
  if (!request->force && g_file_test (request->out, G_FILE_TEST_EXISTS))
    {
      g_printerr (_("dekkend: “%s” exists already. To replace it, add --force.\n"), name);
      return FALSE;
    }
  return TRUE;
}

static void
report (const Request *request,
        DekThemeKind   theme)
{
  g_autofree char *name = g_filename_display_name (request->out);

  if (request->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "file", name);
      dek_cli_add_string (builder, "theme", dek_theme_kind_get_nick (theme));
      json_builder_end_object (builder);
      dek_cli_print_json (builder);
      return;
    }
  g_print (_("The map is in “%s”.\n"), name);
}

static int
export_map (const Request *request)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekMapScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  DekThemeKind theme;
  int status;

  region = dek_cli_open (request->file, &status);
  if (region == NULL)
    return status;

  theme = dek_map_scene_get_default_kind (region);
  if (request->theme_nick != NULL)
    dek_theme_kind_from_nick (request->theme_nick, &theme);
  scene = dek_map_scene_new_for_region (region, theme, NULL);
  if (!dek_map_picture_write (scene, &request->options, request->out, &error))
    return dek_cli_fail (error);

  report (request, theme);
  return DEK_CLI_DONE;
}

static int
refuse_extension (const char *out)
{
  g_autofree char *name = g_filename_display_name (out);
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf (_("What to write follows from the extension, and “%s” is not a known one: "
                                "end it in .png, .svg or .pdf."), name);
  return dek_cli_misuse (sentence);
}

static int
refuse_theme (const char *nick)
{
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf (_("There is no theme “%s”: choose coverage, subregions, inhabitants, density or none."), nick);
  return dek_cli_misuse (sentence);
}

int
dek_cli_export (int    argc,
                char **argv)
{
  g_autofree char *theme = NULL;
  g_autofree char *title = NULL;
  Request request = { .options.scheme = DEK_PALETTE_PRINT };
  const GOptionEntry entries[] = {
    { "theme", 't', 0, G_OPTION_ARG_STRING, &theme, N_("Colour by coverage, subregions, inhabitants, density or none"), N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("Title of the map, instead of the name of the region"), N_("TITLE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &request.force, N_("Replace OUT if it exists"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE OUT", _("Write the map of a region as a picture or a page: OUT ends in .png, .svg or .pdf."),
    _("With --json: {file, theme}."), entries, 2
  };
  g_auto (GStrv) parameters = NULL;
  DekThemeKind kind;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  request.file = parameters[0];
  request.out = parameters[1];
  request.theme_nick = theme;
  request.options.title = title;
  if (!dek_picture_format_from_path (request.out, &request.options.format))
    return refuse_extension (request.out);
  if (theme != NULL && !dek_theme_kind_from_nick (theme, &kind))
    return refuse_theme (theme);
  if (!may_write (&request))
    return DEK_CLI_FAILED;

  return export_map (&request);
}
