// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The order of the house, held against the sources: which room includes which,
 * what belongs at the top of a file, and how long a file may get.
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#define MAX_LINES 600

typedef struct
{
  const char *name;
  guint       floor;
} Room;

/* A room uses rooms of a lower number, and itself. Those of the same number
 * do not know each other.
 */
static const Room rooms[] = {
  { "reference", 0 },
  { "region", 1 },
  { "coverage", 2 },
  { "siting", 3 },
  { "carto", 4 },
  { "exchange", 5 },
  { "report", 6 },
  { "cli", 7 },
  { "widgets", 8 },
  { "map", 9 },
  { "plan", 9 },
  { "register", 9 },
  { "contacts", 9 },
  { "monitor", 9 },
  { "app", 10 },
};

/* Up to here no room may know of windows. */
#define LAST_FLOOR_WITHOUT_GTK 7

static const char *const window_headers[] = { "gtk/", "gdk/", "gsk/", "adwaita.h", "shumate/", "graphene" };

typedef void (*CheckFile) (const char *path,
                           const char *text);

static char *
get_folder (const char *name)
{
  return g_build_filename (g_getenv ("DEKKEND_SOURCE_ROOT"), name, NULL);
}

static const Room *
find_room (const char *name,
           gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      if (strlen (rooms[i].name) == length && strncmp (rooms[i].name, name, length) == 0)
        return &rooms[i];
    }

  return NULL;
}

/* Tells a breach and lets the test go on, so that one run shows all. */
static void G_GNUC_PRINTF (2, 3)
complain (const char *path,
          const char *format,
          ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_test_message ("%s: %s", path, message);
  g_test_fail ();
}

static guint
walk (const char        *folder,
      const char *const *suffixes,
      CheckFile          check)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          n += walk (path, suffixes, check);
          continue;
        }

      for (guint i = 0; suffixes[i] != NULL && text == NULL; i++)
        {
          if (!g_str_has_suffix (name, suffixes[i]))
            continue;
          g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
          check (path, text);
          n++;
        }
    }

  return n;
}

static const Room *
room_of_path (const char *path)
{
  const char *place = g_strrstr (path, "/src/");
  const char *end;

  g_assert_nonnull (place);
  place += strlen ("/src/");
  end = strchr (place, '/');

  return end != NULL ? find_room (place, (gsize) (end - place)) : NULL;
}

static void
check_include (const char *path,
               const Room *room,
               const char *included)
{
  const char *slash = strchr (included, '/');
  const Room *other = slash != NULL ? find_room (included, (gsize) (slash - included)) : NULL;

  if (room != NULL && other != NULL && other != room && other->floor >= room->floor)
    complain (path, "the room %s may not include %s", room->name, included);

  for (gsize i = 0; i < G_N_ELEMENTS (window_headers); i++)
    {
      if (room != NULL && room->floor <= LAST_FLOOR_WITHOUT_GTK && g_str_has_prefix (included, window_headers[i]))
        complain (path, "%s has no place below the windows", included);
    }
}

static void
check_includes (const char *path,
                const char *text)
{
  const Room *room = room_of_path (path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;

      if (!g_str_has_prefix (lines[i], "#include "))
        continue;
      words = g_strsplit_set (lines[i], "<\">", 3);
      g_assert_cmpuint (g_strv_length (words), ==, 3);
      check_include (path, room, words[1]);
    }
}

static void
test_includes (void)
{
  static const char *const suffixes[] = { ".c", ".h", NULL };
  g_autofree char *src = get_folder ("src");

  g_assert_cmpuint (walk (src, suffixes, check_includes), >, 10);
}

/* The check itself must be able to fail. */
static void
test_includes_can_fail (void)
{
  if (g_test_subprocess ())
    {
      check_includes ("/somewhere/src/carto/dek-wrong.c", "#include \"app/dek-window.h\"\n");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

static void
test_gtk_can_fail (void)
{
  if (g_test_subprocess ())
    {
      check_includes ("/somewhere/src/region/dek-wrong.c", "#include <gtk/gtk.h>\n");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

static void
check_length (const char *path,
              const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  if (n > MAX_LINES)
    complain (path, "%u lines, more than %d", n, MAX_LINES);
}

static void
test_length (void)
{
  static const char *const suffixes[] = { ".c", ".h", ".ui", NULL };
  g_autofree char *src = get_folder ("src");
  g_autofree char *ui = get_folder ("ui");
  g_autofree char *tests = get_folder ("tests");

  g_assert_cmpuint (walk (src, suffixes, check_length), >, 10);
  g_assert_cmpuint (walk (tests, suffixes, check_length), >, 1);
  walk (ui, suffixes, check_length);
}

/* Within the first lines, because a script or an XML file begins otherwise. */
static void
check_spdx (const char *path,
            const char *text)
{
  g_autofree char *head = g_strndup (text, 400);

  if (strstr (head, "SPDX-License-Identifier: GPL-3.0-or-later") == NULL ||
      strstr (head, "SPDX-FileCopyrightText: The Dekkend authors") == NULL)
    complain (path, "the two SPDX lines are missing");
}

static void
test_spdx (void)
{
  static const char *const suffixes[] = { ".c", ".h", ".sh", ".ui", ".svg", ".sql", "meson.build", ".xml.in.in", NULL };
  static const char *const folders[] = { "src", "ui", "tests", "data", "resources", "flatpak", "po" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = get_folder (folders[i]);

      walk (folder, suffixes, check_spdx);
    }
}

static void
check_unfinished (const char *path,
                  const char *text)
{
  /* Put together here, or this file would be found too. */
  static const char *const words[] = { "TO" "DO", "FIX" "ME" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) != NULL)
        complain (path, "“%s”: finish it, or write an issue", words[i]);
    }
}

static void
test_unfinished (void)
{
  static const char *const suffixes[] = { ".c", ".h", ".ui", "meson.build", ".sh", NULL };
  static const char *const folders[] = { "src", "ui", "tests", "data" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = get_folder (folders[i]);

      walk (folder, suffixes, check_unfinished);
    }
}

/* A header opens with a comment that says what the room may touch. */
static void
check_room_header (const char *path)
{
  g_autofree char *text = NULL;
  const char *comment;
  const char *guard;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      complain (path, "the room has no header");
      return;
    }

  comment = strstr (text, "/*");
  guard = strstr (text, "#pragma once");
  if (comment == NULL || guard == NULL || comment > guard || guard - comment < 100)
    complain (path, "no comment on top that says what the room is for and what it may touch");
}

static void
test_rooms (void)
{
  g_autofree char *src = get_folder ("src");
  g_autoptr (GDir) dir = g_dir_open (src, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *folder = g_build_filename (src, name, NULL);
      g_autofree char *build = g_build_filename (folder, "meson.build", NULL);
      g_autofree char *base = g_strconcat (name, ".h", NULL);
      g_autofree char *header = g_build_filename (folder, base, NULL);

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        continue;

      if (find_room (name, strlen (name)) == NULL)
        complain (folder, "not a room of this house");
      if (!g_file_test (build, G_FILE_TEST_IS_REGULAR))
        complain (folder, "no meson.build");
      check_room_header (header);
      n++;
    }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rooms));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_nonnull (g_getenv ("DEKKEND_SOURCE_ROOT"));

  g_test_add_func ("/house/includes", test_includes);
  g_test_add_func ("/house/includes-can-fail", test_includes_can_fail);
  g_test_add_func ("/house/gtk-can-fail", test_gtk_can_fail);
  g_test_add_func ("/house/length", test_length);
  g_test_add_func ("/house/spdx", test_spdx);
  g_test_add_func ("/house/unfinished", test_unfinished);
  g_test_add_func ("/house/rooms", test_rooms);

  return g_test_run ();
}
