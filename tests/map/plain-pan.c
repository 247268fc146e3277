/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include <adwaita.h>

/* What any GTK program costs that moves one picture as large as its window:
 * the least that a map can cost with this renderer on this machine. Panning in
 * Dekkend is measured beside it. */

#define N_WARM_UP 30
#define N_FRAMES 120
#define WIDTH 1500
#define HEIGHT 1000

#define PLAIN_TYPE_PICTURE (plain_picture_get_type ())
G_DECLARE_FINAL_TYPE (PlainPicture, plain_picture, PLAIN, PICTURE, GtkWidget)

struct _PlainPicture
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  guint n_frames;
  gint64 last_frame;
  double intervals[N_FRAMES];       /* ms */
};

G_DEFINE_FINAL_TYPE (PlainPicture, plain_picture, GTK_TYPE_WIDGET)

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static void
finish (PlainPicture *self)
{
  char median[G_ASCII_DTOSTR_BUF_SIZE];

  qsort (self->intervals, N_FRAMES, sizeof *self->intervals, compare_doubles);
  g_ascii_formatd (median, sizeof median, "%.3f", self->intervals[N_FRAMES / 2]);
  g_print ("{\"bench\":\"plain-pan\",\"median_ms\":%s}\n", median);
  g_application_quit (g_application_get_default ());
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PlainPicture *self = PLAIN_PICTURE (widget);
  gint64 now = g_get_monotonic_time ();

  if (self->n_frames > N_WARM_UP)
    self->intervals[self->n_frames - N_WARM_UP - 1] = (now - self->last_frame) / 1000.0;
  self->last_frame = now;
  gtk_widget_queue_draw (widget);
  if (self->n_frames++ < N_WARM_UP + N_FRAMES)
    return G_SOURCE_CONTINUE;

  finish (self);

  return G_SOURCE_REMOVE;
}

static void
plain_picture_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PlainPicture *self = PLAIN_PICTURE (widget);

  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (-(float) (self->n_frames % 100), 0, WIDTH, HEIGHT));
}

static void
plain_picture_dispose (GObject *object)
{
  g_clear_object (&PLAIN_PICTURE (object)->texture);

  G_OBJECT_CLASS (plain_picture_parent_class)->dispose (object);
}

static void
plain_picture_class_init (PlainPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plain_picture_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = plain_picture_snapshot;
}

static void
plain_picture_init (PlainPicture *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 ((gsize) WIDTH * HEIGHT * 4), (gsize) WIDTH * HEIGHT * 4);

  self->texture = gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, bytes, WIDTH * 4);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), g_object_new (PLAIN_TYPE_PICTURE, NULL));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("nl.dekkend.PlainPan", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
