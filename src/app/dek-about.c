// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The about window, with what somebody who helps needs to know. */

#define G_LOG_DOMAIN "dekkend-app-about"

#include "config.h"

#include "app/dek-about.h"

#include <adwaita.h>
#include <geos_c.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <proj.h>
#include <shumate/shumate.h>
#include <sqlite3.h>

#include "app/dek-place.h"
#include "app/dek-settings.h"

static const char *
describe_renderer (GtkWindow *window)
{
  GskRenderer *renderer = window != NULL ? gtk_native_get_renderer (GTK_NATIVE (window)) : NULL;

  return renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : "none";
}

static char *
describe (GtkWindow *window)
{
  GString *text = g_string_new (NULL);
  DekSettings *settings = dek_settings_get_default ();
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *base_map = dek_settings_dup_string (settings, "base-map");

  g_string_append_printf (text, "%s %s (%s)\n", APPLICATION_ID, PACKAGE_VERSION, PROFILE);
  g_string_append_printf (text, "System: %s\n", os != NULL ? os : "unknown");
  g_string_append_printf (text, "Locale: %s\n", setlocale (LC_MESSAGES, NULL));
  g_string_append_printf (text, "Runs from its build directory: %s\n",
                          dek_place_get_build_root () != NULL ? "yes" : "no");
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "GTK %u.%u.%u, renderer %s\n", gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version (),
                          describe_renderer (window));
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version ());
  g_string_append_printf (text, "libshumate %d.%d.%d (built against)\n", SHUMATE_MAJOR_VERSION,
                          SHUMATE_MINOR_VERSION, SHUMATE_MICRO_VERSION);
  g_string_append_printf (text, "SQLite %s\n", sqlite3_libversion ());
  g_string_append_printf (text, "GEOS %s\n", GEOSversion ());
  g_string_append_printf (text, "PROJ %s\n", proj_info ().version);
  g_string_append_printf (text, "Settings are kept: %s\n",
                          dek_settings_get_stored (settings) ? "yes" : "no, schema not found");
  g_string_append_printf (text, "Base map: %s\n", base_map);

  return g_string_free (text, FALSE);
}

/**
 * dek_about_dup_versions:
 *
 * Lists versions and settings, without names of files or regions. In English
 * whatever the locale: it is for who mends the program.
 *
 * Returns: (transfer full): lines of text
 */
char *
dek_about_dup_versions (void)
{
  return describe (NULL);
}

/**
 * dek_about_present:
 * @parent: (nullable): the window it belongs to
 *
 * Shows the about window.
 */
void
dek_about_present (GtkWindow *parent)
{
  static const char *developers[] = { "The Dekkend authors", NULL };
  g_autofree char *versions = describe (parent);
  GtkWidget *window = adw_about_window_new ();

  g_object_set (window,
                "application-name", "Dekkend",
                "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Dekkend authors"),
                "developers", developers,
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Plan and watch over a complete network of steunpunten. Everything stays on this computer."),
                "debug-info", versions,
                "debug-info-filename", "dekkend-versions.txt",
                "transient-for", parent,
                "modal", parent != NULL,
                /* Translators: put your own name here, one per line. */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (window), _("Boundaries and inhabitants"),
                                      _("© CBS and Kadaster, CC BY 4.0"),
                                      GTK_LICENSE_CUSTOM, NULL);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (window), _("Number of steunpunten per region"),
                                      _("Monitor laagdrempelige steunpunten 2025"),
                                      GTK_LICENSE_CUSTOM, NULL);
  gtk_window_present (GTK_WINDOW (window));
}
