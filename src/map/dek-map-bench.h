/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DekMapBenchKind:
 * @DEK_MAP_BENCH_START: from the start of the process to the first frame with
 *   the whole map in it
 * @DEK_MAP_BENCH_PAN: the time of each frame while the map moves
 */
typedef enum
{
  DEK_MAP_BENCH_START,
  DEK_MAP_BENCH_PAN,
} DekMapBenchKind;

/**
 * DekMapBenchOptions:
 * @kind: what to measure
 * @n_pins: for panning: number of invented pins instead of the region's own; 0
 *   for its own
 * @seed: for panning: where invented pins come from; the same seed, the same
 *   pins
 */
typedef struct
{
  DekMapBenchKind kind;
  guint           n_pins;
  guint32         seed;
} DekMapBenchOptions;

gboolean dek_map_bench_parse (int                        argc,
                              char                     **argv,
                              DekMapBenchOptions        *options,
                              const char               **file,
                              GError                   **error);
gboolean dek_map_bench_run   (GtkWindow                 *window,
                              const DekMapBenchOptions  *options);

G_END_DECLS
