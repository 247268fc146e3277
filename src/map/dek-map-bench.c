/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-bench"

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "carto/dek-mercator.h"
#include "map/dek-map-bench.h"
#include "map/dek-map-view-private.h"
#include "map/dek-process-stats.h"

/* Measures the map of a real window and prints one line of JSON, so that the
 * whole program can be measured from outside. Its text is for scripts and stays
 * English. */

/* Five seconds at 60 frames a second, after a start that fills the caches that
 * one fills by looking around. */
#define N_WARM_UP 60
#define N_FRAMES 300

/* Pixels per frame: a firm drag. */
#define PAN_SPEED 12.0

/* When nothing is painted within this time something is wrong. */
#define PATIENCE_S 60

typedef struct
{
  DekMapBenchOptions options;
  GtkWindow *window;
  DekMapView *view;
  gulong frame_id;
  gulong start_id;
  guint tick_id;
  guint patience_id;

  /* Panning. */
  double centre_x, centre_y, zoom;
  double radius_x, radius_y;        /* unit Mercator */
  double angle;
  guint n_frames;
  gint64 last_frame;
  gint64 frame_started;
  double cpu_started;               /* seconds of all threads */
  GArray *intervals;                /* double, ms between frames */
  GArray *works;                    /* double, ms of work in a frame */
} Bench;

static void
bench_free (Bench *bench)
{
  g_clear_handle_id (&bench->patience_id, g_source_remove);
  g_array_unref (bench->intervals);
  g_array_unref (bench->works);
  g_free (bench);
}

static gboolean
set_usage_error (GError **error)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "usage: dekkend --bench start FILE | dekkend --bench pan FILE [--pins N] [--seed N]");
  return FALSE;
}

static gboolean
parse_number (const char *text,
              guint64     max,
              guint64    *number)
{
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, max, number, NULL);
}

/**
 * dek_map_bench_parse:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments after `--bench`: what to measure, the
 *   file, and options
 * @options: (out): what to measure
 * @file: (out) (transfer none): the region file; one of @argv
 * @error: return location; the domain %G_OPTION_ERROR
 *
 * Returns: whether the arguments make sense
 */
gboolean
dek_map_bench_parse (int                  argc,
                     char               **argv,
                     DekMapBenchOptions  *options,
                     const char         **file,
                     GError             **error)
{
  g_return_val_if_fail (options != NULL && file != NULL, FALSE);

  *options = (DekMapBenchOptions) { .seed = 1 };
  *file = NULL;

  if (argc < 2)
    return set_usage_error (error);
  if (g_str_equal (argv[0], "start"))
    options->kind = DEK_MAP_BENCH_START;
  else if (g_str_equal (argv[0], "pan"))
    options->kind = DEK_MAP_BENCH_PAN;
  else
    return set_usage_error (error);

  *file = argv[1];
  for (int i = 2; i < argc; i += 2)
    {
      guint64 number;

      if (options->kind != DEK_MAP_BENCH_PAN || i + 1 >= argc)
        return set_usage_error (error);
      if (g_str_equal (argv[i], "--pins") && parse_number (argv[i + 1], 1000000, &number))
        options->n_pins = number;
      else if (g_str_equal (argv[i], "--seed") && parse_number (argv[i + 1], G_MAXUINT32, &number))
        options->seed = number;
      else
        return set_usage_error (error);
    }

  return TRUE;
}

static DekMapView *
find_view (GtkWidget *widget)
{
  if (DEK_IS_MAP_VIEW (widget))
    return DEK_MAP_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      DekMapView *view = find_view (child);

      if (view != NULL)
        return view;
    }

  return NULL;
}

/* ---- the end ---- */

static gboolean
on_finished (gpointer user_data)
{
  Bench *bench = user_data;

  gtk_window_destroy (bench->window);
  bench_free (bench);

  return G_SOURCE_REMOVE;
}

/* Prints the result. The window goes when the frame is over. */
static void
finish (Bench *bench,
        char  *line)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  g_autofree char *text = line;

  g_print ("%s\n", text);
  g_signal_handler_disconnect (clock, bench->frame_id);
  if (bench->start_id != 0)
    g_signal_handler_disconnect (clock, bench->start_id);
  if (bench->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (bench->view), bench->tick_id);
  g_idle_add (on_finished, bench);
}

static gboolean
on_patience_over (gpointer user_data)
{
  g_printerr ("no map was painted within %d seconds\n", PATIENCE_S);
  exit (EXIT_FAILURE);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static double
quantile (GArray *sorted,
          double  share)
{
  return g_array_index (sorted, double, (guint) floor (share * (sorted->len - 1)));
}

/* Appends "name_median_ms": and so on, sorting the values. */
static void
append_times (GString    *line,
              const char *name,
              GArray     *values)
{
  const struct { const char *word; double share; } columns[] = { { "median", 0.5 }, { "p95", 0.95 }, { "max", 1.0 } };

  g_array_sort (values, compare_doubles);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.2f", quantile (values, columns[i].share));
      g_string_append_printf (line, ",\"%s%s_ms\":%s", name, columns[i].word, number);
    }
}

static void
append_number (GString    *line,
               const char *name,
               double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  g_string_append_printf (line, ",\"%s\":%s", name, number);
}

/* ---- panning ---- */

/* What all threads of the process have computed so far, in seconds; says more
 * than the clock on a machine that does other things too. */
static double
get_cpu_time (void)
{
  struct rusage usage;

  if (getrusage (RUSAGE_SELF, &usage) != 0)
    return 0;

  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
         + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
finish_pan (Bench *bench)
{
  GString *line = g_string_new ("{\"bench\":\"pan\"");
  guint n_pins, over = 0;

  dek_map_scene_get_pins (bench->view->scene, &n_pins);
  for (guint i = 0; i < bench->intervals->len; i++)
    over += g_array_index (bench->intervals, double, i) > 33.4 ? 1 : 0;

  g_string_append_printf (line, ",\"pins\":%u,\"seed\":%u,\"frames\":%u,\"over_33_ms\":%u", n_pins,
                          bench->options.n_pins > 0 ? bench->options.seed : 0, bench->intervals->len, over);
  append_times (line, "", bench->intervals);
  append_times (line, "work_", bench->works);
  append_number (line, "cpu_ms", (get_cpu_time () - bench->cpu_started) * 1000 / bench->intervals->len);
  append_number (line, "zoom", bench->zoom);
  g_string_append_printf (line, ",\"width\":%d,\"height\":%d",
                          gtk_widget_get_width (GTK_WIDGET (bench->view)),
                          gtk_widget_get_height (GTK_WIDGET (bench->view)));
  append_number (line, "memory_mib", dek_process_get_memory ());
  g_string_append_c (line, '}');
  finish (bench, g_string_free (line, FALSE));
}

/* Around the middle in an ellipse, always at the same speed on the screen. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *bench = user_data;
  double scale = dek_mercator_scale_from_zoom (bench->zoom);
  double pixels_per_radian = hypot (bench->radius_x * sin (bench->angle), bench->radius_y * cos (bench->angle)) * scale;

  bench->angle += PAN_SPEED / MAX (pixels_per_radian, 1);
  dek_map_canvas_go_to (bench->view->canvas,
                        bench->centre_x + bench->radius_x * cos (bench->angle),
                        bench->centre_y + bench->radius_y * sin (bench->angle),
                        bench->zoom, FALSE);

  return G_SOURCE_CONTINUE;
}

static void
on_pan_frame_start (Bench *bench)
{
  bench->frame_started = g_get_monotonic_time ();
}

static void
on_pan_frame_end (Bench *bench)
{
  gint64 now = g_get_monotonic_time ();
  double interval = (bench->frame_started - bench->last_frame) / 1000.0;
  double work = (now - bench->frame_started) / 1000.0;

  bench->last_frame = bench->frame_started;
  bench->n_frames++;
  if (bench->n_frames <= N_WARM_UP)
    {
      bench->cpu_started = get_cpu_time ();
      return;
    }

  g_array_append_val (bench->intervals, interval);
  g_array_append_val (bench->works, work);
  if (bench->intervals->len == N_FRAMES)
    finish_pan (bench);
}

/* Pins all over the land of the region, of all kinds. */
static DekMapScene *
invent_pins (DekMapScene *scene,
             guint        n_pins,
             guint32      seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  DekLand *land = dek_map_scene_get_land (scene);
  DekMapBox box = dek_map_scene_get_bounds (scene);
  g_autofree DekPin *pins = g_new0 (DekPin, n_pins);
  g_autofree int *groups = g_new (int, dek_land_get_n_areas (land));
  DekMapSceneContent content = {
    .title = dek_map_scene_get_title (scene),
    .country = dek_map_scene_get_country (scene),
    .land = land,
    .groups = groups,
    .theme = dek_map_scene_get_theme (scene),
    .pins = pins,
    .n_pins = n_pins,
  };

  for (guint i = 0; i < dek_land_get_n_areas (land); i++)
    groups[i] = dek_map_scene_get_group (scene, i);

  for (guint i = 0; i < n_pins; i++)
    {
      pins[i].id = i + 1;
      pins[i].symbol.shape = g_rand_int_range (rand, 0, DEK_N_PIN_SHAPES);
      pins[i].symbol.size = g_rand_int_range (rand, DEK_PIN_UNKNOWN, DEK_PIN_LARGE + 1);
      do
        {
          pins[i].x = g_rand_double_range (rand, box.x0, box.x1);
          pins[i].y = g_rand_double_range (rand, box.y0, box.y1);
        }
      while (dek_land_pick (land, pins[i].x, pins[i].y) < 0);
    }

  return dek_map_scene_new (&content);
}

static void
start_pan (Bench *bench)
{
  DekMapBox box = dek_map_scene_get_bounds (bench->view->scene);
  DekMapFrame frame;

  dek_map_canvas_get_frame (bench->view->canvas, &frame);
  if (bench->options.n_pins > 0)
    {
      g_autoptr (DekMapScene) scene = invent_pins (bench->view->scene, bench->options.n_pins, bench->options.seed);

      dek_map_view_unwatch_region (bench->view);
      dek_map_view_show_scene (bench->view, scene);
    }

  /* One level nearer than the whole: there is somewhere to go, and still much
   * in sight. */
  bench->zoom = dek_map_frame_get_zoom (&frame) + 1;
  bench->centre_x = (box.x0 + box.x1) / 2;
  bench->centre_y = (box.y0 + box.y1) / 2;
  bench->radius_x = (box.x1 - box.x0) / 4;
  bench->radius_y = (box.y1 - box.y0) / 4;

  g_clear_handle_id (&bench->patience_id, g_source_remove);
  bench->last_frame = g_get_monotonic_time ();
  bench->frame_started = bench->last_frame;
  bench->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (bench->view), on_tick, bench, NULL);
}

/* ---- the first frame ---- */

static void
finish_start (Bench *bench)
{
  GString *line = g_string_new ("{\"bench\":\"start\"");

  append_number (line, "seconds", dek_process_get_age ());
  append_number (line, "memory_mib", dek_process_get_memory ());
  g_string_append_printf (line, ",\"width\":%d,\"height\":%d}",
                          gtk_widget_get_width (GTK_WIDGET (bench->view)),
                          gtk_widget_get_height (GTK_WIDGET (bench->view)));
  finish (bench, g_string_free (line, FALSE));
}

static gboolean
is_complete (DekMapView *view)
{
  return gtk_widget_get_mapped (GTK_WIDGET (view)) && view->scene != NULL
         && dek_map_canvas_is_complete (view->canvas)
         && dek_picture_layer_is_current (DEK_PICTURE_LAYER (view->theme));
}

static void
on_frame_end (Bench *bench)
{
  if (bench->tick_id != 0)
    {
      on_pan_frame_end (bench);
      return;
    }

  /* The window may make its map when it is first shown. */
  if (bench->view == NULL)
    bench->view = find_view (GTK_WIDGET (bench->window));
  if (bench->view == NULL || !is_complete (bench->view))
    return;

  if (bench->options.kind == DEK_MAP_BENCH_START)
    finish_start (bench);
  else
    start_pan (bench);
}

/**
 * dek_map_bench_run:
 * @window: a window that shows a region, or is about to; already presented
 * @options: what to measure
 *
 * Measures the map in a window, prints one line of JSON on standard output and
 * destroys the window. Returns at once; the measuring happens in the main loop.
 *
 * `start` prints `seconds` (from the start of the process to the first frame
 * with all tiles of the land, the theme, names and pins in it) and
 * `memory_mib`. `pan` prints the number of `pins` and their `seed` (0: the
 * region's own), and `median_ms`, `p95_ms` and `max_ms` between one frame and
 * the next, `over_33_ms` as the number of frames that took longer than that,
 * and the same of the work in a frame as `work_median_ms` and so on; `cpu_ms`
 * is what all threads computed per frame.
 *
 * Returns: %FALSE when the window is not on a display
 */
gboolean
dek_map_bench_run (GtkWindow                *window,
                   const DekMapBenchOptions *options)
{
  GdkFrameClock *clock;
  Bench *bench;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  if (clock == NULL)
    return FALSE;

  bench = g_new0 (Bench, 1);
  bench->options = *options;
  bench->window = window;
  bench->intervals = g_array_sized_new (FALSE, FALSE, sizeof (double), N_FRAMES);
  bench->works = g_array_sized_new (FALSE, FALSE, sizeof (double), N_FRAMES);
  bench->patience_id = g_timeout_add_seconds (PATIENCE_S, on_patience_over, NULL);
  bench->frame_id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_frame_end), bench);
  if (options->kind == DEK_MAP_BENCH_PAN)
    bench->start_id = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_pan_frame_start), bench);

  return TRUE;
}
