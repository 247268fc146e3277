// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

/* A folder of its own for each test, with region files in it. */
typedef struct
{
  char *folder;
  char *path; /* a region file that is there where the test was given a seed */
} RegionFixture;

typedef enum
{
  SEED_NONE,
  SEED_EXAMPLE,
  SEED_COUNTRY
} SeedKind;

void       region_fixture_set_up      (RegionFixture *fixture,
                                       gconstpointer  seed_kind);
void       region_fixture_tear_down   (RegionFixture *fixture,
                                       gconstpointer  seed_kind);
DekRegion *region_fixture_open        (RegionFixture *fixture);
char      *region_fixture_build_path  (RegionFixture *fixture,
                                       const char    *name);
char      *region_fixture_read        (const char    *path,
                                       gsize         *size);
void       region_fixture_write       (const char    *path,
                                       const char    *data,
                                       gsize          size);
void       region_fixture_assert_only (RegionFixture *fixture,
                                       const char    *name);
void       region_fixture_exec        (const char    *path,
                                       const char    *sql);
gint64     region_fixture_ask         (const char    *path,
                                       const char    *sql);

#define region_fixture_add(name, seed, function) \
  g_test_add (name, RegionFixture, GINT_TO_POINTER (seed), region_fixture_set_up, function, region_fixture_tear_down)

G_END_DECLS
