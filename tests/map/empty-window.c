/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include <adwaita.h>

#include "map/dek-process-stats.h"

/* What any libadwaita program costs: a window with a header bar and nothing
 * in it, from the start of the process to its first frame. The start of
 * Dekkend is measured beside it. */

static void
on_frame_end (GdkFrameClock *clock,
              GtkWindow     *window)
{
  char seconds[G_ASCII_DTOSTR_BUF_SIZE];
  char memory[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (seconds, sizeof seconds, "%.3f", dek_process_get_age ());
  g_ascii_formatd (memory, sizeof memory, "%.3f", dek_process_get_memory ());
  g_print ("{\"bench\":\"empty\",\"seconds\":%s,\"memory_mib\":%s}\n", seconds, memory);

  g_signal_handlers_disconnect_by_func (clock, on_frame_end, window);
  g_application_quit (g_application_get_default ());
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_frame_end), window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("nl.dekkend.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
