/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-draw-pool"

#include "map/dek-draw-pool.h"

#define MIN_THREADS 2
#define MAX_THREADS 4

typedef struct
{
  GTask *task;
  GTaskThreadFunc func;
} Job;

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;

  /* A tile that has left the screen before its turn costs nothing. */
  if (!g_task_return_error_if_cancelled (job->task))
    job->func (job->task, NULL, g_task_get_task_data (job->task), g_task_get_cancellable (job->task));

  g_object_unref (job->task);
  g_free (job);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool = NULL;

  if (g_once_init_enter (&pool))
    {
      int n_threads = CLAMP ((int) g_get_num_processors () - 1, MIN_THREADS, MAX_THREADS);
      GThreadPool *new_pool = g_thread_pool_new (run_job, NULL, n_threads, FALSE, NULL);

      g_once_init_leave (&pool, new_pool);
    }

  return pool;
}

/**
 * dek_draw_pool_run:
 * @task: a task without a source object; its data must be immutable and safe
 *   to free in any thread
 * @func: what to do; it gets %NULL as source object and must return @task
 *
 * Like g_task_run_in_thread(), in a pool of a few threads that belong to the
 * map: GLib's own pool would let a screenful of tiles take all threads of the
 * process. A task that is cancelled before its turn returns
 * %G_IO_ERROR_CANCELLED without calling @func.
 */
void
dek_draw_pool_run (GTask           *task,
                   GTaskThreadFunc  func)
{
  Job *job;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (g_task_get_source_object (task) == NULL);
  g_return_if_fail (func != NULL);

  job = g_new0 (Job, 1);
  job->task = g_object_ref (task);
  job->func = func;
  g_thread_pool_push (get_pool (), job, NULL);
}
