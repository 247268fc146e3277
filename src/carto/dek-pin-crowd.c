// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-pin-crowd"

#include "carto/dek-pin-crowd.h"

#include "carto/dek-paint-pin.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* More than this at one place is always one badge. */
#define MAX_FAN 12

/* Two places nearer than this, in unit Mercator (some 4 cm), are the same. */
#define SAME_PLACE 1e-9

/* The side of a cell of the grid in which neighbours are looked up, in
 * pixels. */
#define CELL 48.0

/* How much of the smaller of two may be covered. Pins may lean on each other a
 * little; a badge or a fan may not be touched. */
#define PIN_OVERLAP 0.28
#define BADGE_OVERLAP 0.04

typedef struct
{
  DekPinGroup group;
  double      left, top, right, bottom;  /* pixels of the world */
  double      smallest;                  /* area of its smallest symbol */
  gboolean    gone;
} Crowd;

static void
clear_crowd (gpointer data)
{
  g_free (((Crowd *) data)->group.members);
}

static void
clear_group (gpointer data)
{
  g_free (((DekPinGroup *) data)->members);
}

static void
measure_badge (Crowd  *self,
               double  scale)
{
  double radius = dek_cluster_get_radius (self->group.n_members);

  self->left = self->group.x * scale - radius;
  self->right = self->group.x * scale + radius;
  self->top = self->group.y * scale - radius;
  self->bottom = self->group.y * scale + radius;
  self->smallest = 4 * radius * radius;
}

static void
measure_fan (Crowd        *self,
             const DekPin *pins,
             double        scale)
{
  g_autofree double *offsets = g_new (double, 2 * self->group.n_members);
  double x = self->group.x * scale, y = self->group.y * scale;

  dek_pin_fan_out (pins, self->group.members, self->group.n_members, offsets);
  self->left = self->top = G_MAXDOUBLE;
  self->right = self->bottom = -G_MAXDOUBLE;
  self->smallest = G_MAXDOUBLE;
  for (guint i = 0; i < self->group.n_members; i++)
    {
      DekPinExtent extent = dek_pin_symbol_get_extent (&pins[self->group.members[i]].symbol);
      double left = x + offsets[2 * i] + extent.hit_x - extent.anchor_x;
      double top = y + offsets[2 * i + 1] + extent.hit_y - extent.anchor_y;

      self->left = MIN (self->left, left);
      self->top = MIN (self->top, top);
      self->right = MAX (self->right, left + extent.hit_width);
      self->bottom = MAX (self->bottom, top + extent.hit_height);
      self->smallest = MIN (self->smallest, extent.hit_width * extent.hit_height);
    }
}

static gboolean
crowds_collide (const Crowd *one,
                const Crowd *other)
{
  double width = MIN (one->right, other->right) - MAX (one->left, other->left);
  double height = MIN (one->bottom, other->bottom) - MAX (one->top, other->top);
  gboolean pins = one->group.n_members == 1 && other->group.n_members == 1;
  double allowed = pins ? PIN_OVERLAP : BADGE_OVERLAP;

  return width > 0 && height > 0 && width * height > allowed * MIN (one->smallest, other->smallest);
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const DekPin *pins = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;

  if (pins[one].x != pins[other].x)
    return pins[one].x < pins[other].x ? -1 : 1;
  if (pins[one].y != pins[other].y)
    return pins[one].y < pins[other].y ? -1 : 1;
  return one < other ? -1 : one > other;
}


/* The pins by place: one crowd for each, its members in ascending order. */
static GArray *
group_by_place (const DekPin *pins,
                guint         n_pins,
                double        scale)
{
  g_autofree guint *order = g_new (guint, n_pins + 1);
  GArray *crowds = g_array_new (FALSE, TRUE, sizeof (Crowd));

  g_array_set_clear_func (crowds, clear_crowd);
  for (guint i = 0; i < n_pins; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_pins, sizeof (guint), compare_places, (gpointer) pins);
  for (guint begin = 0, end; begin < n_pins; begin = end)
    {
      Crowd crowd = { 0 };

      for (end = begin + 1; end < n_pins; end++)
        {
          if (fabs (pins[order[end]].x - pins[order[begin]].x) > SAME_PLACE
              || fabs (pins[order[end]].y - pins[order[begin]].y) > SAME_PLACE)
            break;
        }
      crowd.group.x = pins[order[begin]].x;
      crowd.group.y = pins[order[begin]].y;
      crowd.group.n_members = end - begin;
      crowd.group.members = g_memdup2 (&order[begin], (end - begin) * sizeof (guint));
      crowd.group.badge = end - begin > MAX_FAN;
      if (crowd.group.badge)
        measure_badge (&crowd, scale);
      else
        measure_fan (&crowd, pins, scale);
      g_array_append_val (crowds, crowd);
    }
  return crowds;
}

/* Which crowds have their box in which cell: a hash of cells, each a list of
 * entries. Cells that share a slot share their list, which costs a comparison
 * and nothing else. */
typedef struct
{
  guint32  mask;
  gint32  *heads;    /* per slot its first entry, or -1 */
  GArray  *entries;  /* of Entry */
} Grid;

typedef struct
{
  guint  crowd;
  gint32 next;
} Entry;

static guint32
get_slot (const Grid *self,
          double      x,
          double      y)
{
  guint32 hash = (guint32) (gint32) x * 0x9e3779b1u ^ (guint32) (gint32) y * 0x85ebca6bu;

  return (hash ^ hash >> 15) & self->mask;
}

static void
grid_add (Grid        *self,
          const Crowd *crowd,
          guint        index)
{
  for (double x = floor (crowd->left / CELL); x <= floor (crowd->right / CELL); x++)
    for (double y = floor (crowd->top / CELL); y <= floor (crowd->bottom / CELL); y++)
      {
        guint32 slot = get_slot (self, x, y);
        Entry entry = { index, self->heads[slot] };

        self->heads[slot] = (gint32) self->entries->len;
        g_array_append_val (self->entries, entry);
      }
}

static Grid *
grid_new (GArray *crowds)
{
  Grid *self = g_new0 (Grid, 1);
  guint32 size = 64;

  while (size < 4 * crowds->len)
    size *= 2;
  self->mask = size - 1;
  self->heads = g_new (gint32, size);
  memset (self->heads, 0xff, size * sizeof (gint32));
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 4 * crowds->len + 1);
  for (guint i = 0; i < crowds->len; i++)
    grid_add (self, &g_array_index (crowds, Crowd, i), i);
  return self;
}

static void
grid_free (Grid *self)
{
  g_free (self->heads);
  g_array_unref (self->entries);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grid, grid_free)

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/* All crowds that collide with one and are still there, each once. */
static void
find_colliding (const Grid *grid,
                GArray     *crowds,
                guint       index,
                GArray     *found)
{
  const Crowd *crowd = &g_array_index (crowds, Crowd, index);

  g_array_set_size (found, 0);
  for (double x = floor (crowd->left / CELL); x <= floor (crowd->right / CELL); x++)
    for (double y = floor (crowd->top / CELL); y <= floor (crowd->bottom / CELL); y++)
      for (gint32 at = grid->heads[get_slot (grid, x, y)]; at != -1; at = g_array_index (grid->entries, Entry, at).next)
        {
          guint other = g_array_index (grid->entries, Entry, at).crowd;
          const Crowd *candidate = &g_array_index (crowds, Crowd, other);
          gboolean known = FALSE;

          if (other == index || candidate->gone || !crowds_collide (crowd, candidate))
            continue;
          for (guint i = 0; i < found->len && !known; i++)
            known = g_array_index (found, guint, i) == other;
          if (!known)
            g_array_append_val (found, other);
        }
  g_array_sort (found, compare_indices);
}

/* A fan takes more room than a badge: where it touches anything it folds. */
static void
fold_fans (GArray *crowds,
           double  scale)
{
  g_autoptr(Grid) grid = grid_new (crowds);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *folds = g_new0 (gboolean, crowds->len + 1);

  for (guint i = 0; i < crowds->len; i++)
    {
      if (g_array_index (crowds, Crowd, i).group.n_members == 1)
        continue;
      find_colliding (grid, crowds, i, found);
      folds[i] = found->len > 0;
    }
  for (guint i = 0; i < crowds->len; i++)
    {
      Crowd *crowd = &g_array_index (crowds, Crowd, i);

      if (folds[i])
        {
          crowd->group.badge = TRUE;
          measure_badge (crowd, scale);
        }
    }
}

static int
compare_crowds (gconstpointer a,
                gconstpointer b)
{
  const Crowd *one = a, *other = b;

  if (one->group.n_members != other->group.n_members)
    return one->group.n_members > other->group.n_members ? -1 : 1;
  return one->group.members[0] < other->group.members[0] ? -1 : one->group.members[0] > other->group.members[0];
}

static void
swallow (Crowd *self,
         Crowd *other)
{
  guint n = self->group.n_members, m = other->group.n_members;

  self->group.x = (self->group.x * n + other->group.x * m) / (n + m);
  self->group.y = (self->group.y * n + other->group.y * m) / (n + m);
  self->group.members = g_renew (guint, self->group.members, n + m);
  for (guint i = 0; i < m; i++)
    self->group.members[n + i] = other->group.members[i];
  self->group.n_members = n + m;
  self->group.badge = TRUE;
  other->gone = TRUE;
}

/* The largest first, each takes in all that it collides with where it stood;
 * so there are no long chains. Returns whether anything was merged. */
static gboolean
merge_once (GArray *crowds,
            double  scale)
{
  g_autoptr(Grid) grid = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean any = FALSE;

  g_array_sort (crowds, compare_crowds);
  grid = grid_new (crowds);
  for (guint i = 0; i < crowds->len; i++)
    {
      Crowd *crowd = &g_array_index (crowds, Crowd, i);

      if (crowd->gone)
        continue;
      find_colliding (grid, crowds, i, found);
      for (guint k = 0; k < found->len; k++)
        {
          guint other = g_array_index (found, guint, k);

          /* One that grew in this round has moved: it is for the next. */
          if (other > i)
            swallow (crowd, &g_array_index (crowds, Crowd, other));
        }
    }
  for (guint i = crowds->len; i > 0; i--)
    {
      Crowd *crowd = &g_array_index (crowds, Crowd, i - 1);

      if (crowd->gone)
        {
          g_array_remove_index_fast (crowds, i - 1);
          any = TRUE;
          continue;
        }
      qsort (crowd->group.members, crowd->group.n_members, sizeof (guint), compare_indices);
      if (crowd->group.badge)
        measure_badge (crowd, scale);
    }
  return any;
}

/* Groups pins for a scale, in pixels per unit. Returns an array of
 * DekPinGroup that frees its members. */
GArray *
dek_pin_crowd_group (const DekPin *pins,
                     guint         n_pins,
                     double        scale)
{
  g_autoptr(GArray) crowds = group_by_place (pins, n_pins, scale);
  GArray *groups = g_array_sized_new (FALSE, FALSE, sizeof (DekPinGroup), crowds->len);

  g_array_set_clear_func (groups, clear_group);
  fold_fans (crowds, scale);
  while (merge_once (crowds, scale))
    ;
  for (guint i = 0; i < crowds->len; i++)
    g_array_append_val (groups, g_array_index (crowds, Crowd, i).group);
  /* The members went along. */
  g_array_set_clear_func (crowds, NULL);
  return groups;
}
