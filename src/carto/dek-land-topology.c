// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land-topology"

#include "carto/dek-land-private.h"

#include "carto/dek-mercator.h"

#include <string.h>

/* Neighbours have their common border twice, once each, vertex by vertex. It
 * is cut here into arcs that are held once: an arc ends where three areas
 * meet, or where what lies on either side changes. */

#define NOTHING G_MAXUINT32

typedef struct
{
  guint32 from, to;  /* vertices, from < to */
  int     sides[2];
  guint32 arc;
} Edge;

typedef struct
{
  /* Vertices: a hash of their coordinates, open addressing. */
  guint32 *slots;
  guint32  mask;
  GArray  *degrees;   /* of GraphVertex */
  GArray  *lon_lats;  /* of double, two a vertex */

  /* Edges, likewise. */
  guint32 *edge_slots;
  guint32  edge_mask;
  GArray  *edges;     /* of Edge */
} Graph;

typedef struct
{
  guint32  degree;
  guint32  edge;      /* the first one met */
  gboolean node;
} GraphVertex;

static guint64
scramble (guint64 bits)
{
  /* The finaliser of MurmurHash3, which spreads neighbours well. */
  bits ^= bits >> 33;
  bits *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  bits ^= bits >> 33;
  bits *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return bits ^ (bits >> 33);
}

static guint32
power_of_two_above (guint n)
{
  guint32 size = 16;

  while (size < 2 * n)
    size *= 2;
  return size;
}

static void
graph_init (Graph *self,
            guint  n_points)
{
  guint32 size = power_of_two_above (n_points);

  self->mask = self->edge_mask = size - 1;
  self->slots = g_malloc (size * sizeof (guint32));
  self->edge_slots = g_malloc (size * sizeof (guint32));
  memset (self->slots, 0xff, size * sizeof (guint32));
  memset (self->edge_slots, 0xff, size * sizeof (guint32));
  self->degrees = g_array_sized_new (FALSE, TRUE, sizeof (GraphVertex), n_points / 2 + 1);
  self->lon_lats = g_array_sized_new (FALSE, FALSE, 2 * sizeof (double), n_points / 2 + 1);
  self->edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), n_points / 2 + 1);
}

static void
graph_clear (Graph *self)
{
  g_free (self->slots);
  g_free (self->edge_slots);
  g_array_unref (self->degrees);
  g_array_unref (self->lon_lats);
  g_array_unref (self->edges);
}

static guint32
graph_add_vertex (Graph        *self,
                  const double *lon_lat)
{
  GraphVertex vertex = { .edge = NOTHING };
  guint64 bits[2];
  guint32 slot;

  memcpy (bits, lon_lat, sizeof bits);
  slot = (guint32) scramble (bits[0] ^ scramble (bits[1])) & self->mask;
  for (; self->slots[slot] != NOTHING; slot = (slot + 1) & self->mask)
    {
      const double *known = (const double *) self->lon_lats->data + 2 * self->slots[slot];

      if (memcmp (known, lon_lat, 2 * sizeof (double)) == 0)
        return self->slots[slot];
    }
  self->slots[slot] = self->degrees->len;
  g_array_append_val (self->degrees, vertex);
  g_array_append_vals (self->lon_lats, lon_lat, 1);
  return self->slots[slot];
}

/* Where in edge_slots an edge is, or would be. */
static guint32
graph_find_edge (const Graph *self,
                 guint32      from,
                 guint32      to)
{
  guint32 low = MIN (from, to), high = MAX (from, to);
  guint32 slot = (guint32) scramble (((guint64) low << 32) | high) & self->edge_mask;

  for (; self->edge_slots[slot] != NOTHING; slot = (slot + 1) & self->edge_mask)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, self->edge_slots[slot]);

      if (edge->from == low && edge->to == high)
        break;
    }
  return slot;
}

static void
graph_add_edge (Graph   *self,
                guint32  from,
                guint32  to,
                guint    area)
{
  guint32 slot = graph_find_edge (self, from, to);
  Edge fresh = { MIN (from, to), MAX (from, to), { (int) area, -1 }, NOTHING };

  if (self->edge_slots[slot] != NOTHING)
    {
      Edge *edge = &g_array_index (self->edges, Edge, self->edge_slots[slot]);

      if (edge->sides[1] == -1)
        edge->sides[1] = (int) area;
      return;
    }
  self->edge_slots[slot] = self->edges->len;
  g_array_append_val (self->edges, fresh);
}

static gboolean
edges_part_the_same (const Edge *one,
                     const Edge *other)
{
  return (one->sides[0] == other->sides[0] && one->sides[1] == other->sides[1])
         || (one->sides[0] == other->sides[1] && one->sides[1] == other->sides[0]);
}

static void
graph_mark_nodes (Graph *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);
      guint32 ends[2] = { edge->from, edge->to };

      for (guint k = 0; k < 2; k++)
        {
          GraphVertex *vertex = &g_array_index (self->degrees, GraphVertex, ends[k]);

          vertex->degree++;
          if (vertex->edge == NOTHING)
            vertex->edge = i;
          else if (!edges_part_the_same (edge, &g_array_index (self->edges, Edge, vertex->edge)))
            vertex->node = TRUE;
        }
    }
  for (guint i = 0; i < self->degrees->len; i++)
    {
      GraphVertex *vertex = &g_array_index (self->degrees, GraphVertex, i);

      vertex->node = vertex->node || vertex->degree != 2;
    }
}

/* The rings as vertices, each without its closing point and without points
 * that repeat; rings of less than three are no area and are left out. */
typedef struct
{
  GArray *vertices;  /* of guint32 */
  GArray *starts;    /* of guint: per ring, in vertices; and one more */
} RingList;

static void
read_shape (Graph              *graph,
            RingList           *list,
            const DekLandShape *shape)
{
  for (guint r = 0; r < shape->n_rings; r++)
    {
      guint begin = list->vertices->len;

      for (guint p = shape->ring_starts[r]; p < shape->ring_starts[r + 1]; p++)
        {
          guint32 vertex = graph_add_vertex (graph, &shape->coords[2 * p]);

          if (list->vertices->len == begin
              || g_array_index (list->vertices, guint32, list->vertices->len - 1) != vertex)
            g_array_append_val (list->vertices, vertex);
        }
      while (list->vertices->len > begin + 1
             && g_array_index (list->vertices, guint32, list->vertices->len - 1)
                  == g_array_index (list->vertices, guint32, begin))
        g_array_set_size (list->vertices, list->vertices->len - 1);
      if (list->vertices->len < begin + 3)
        g_array_set_size (list->vertices, begin);
      else
        g_array_append_val (list->starts, list->vertices->len);
    }
}

static void
add_ring_edges (Graph          *graph,
                const RingList *list,
                guint           ring,
                guint           area)
{
  guint begin = g_array_index (list->starts, guint, ring);
  guint end = g_array_index (list->starts, guint, ring + 1);

  for (guint i = begin; i < end; i++)
    {
      guint next = i + 1 < end ? i + 1 : begin;

      graph_add_edge (graph, g_array_index (list->vertices, guint32, i),
                      g_array_index (list->vertices, guint32, next), area);
    }
}

/* Where to begin cutting a ring: at a node; in a ring without any at its
 * lowest vertex, so that an enclave and the hole it fills begin alike. */
static guint
find_ring_begin (const Graph   *graph,
                 const guint32 *vertices,
                 guint          n)
{
  guint lowest = 0;

  for (guint i = 0; i < n; i++)
    {
      if (g_array_index (graph->degrees, GraphVertex, vertices[i]).node)
        return i;
      if (vertices[i] < vertices[lowest])
        lowest = i;
    }
  return lowest;
}

typedef struct
{
  GArray *arcs;      /* of DekLandArc */
  GArray *starts;    /* of guint32, in vertices */
  GArray *vertices;  /* of guint32 */
  GArray *refs;      /* of gint32 */
} ArcList;

/* Adds vertices[from .. from + n_edges], modulo n, as a new arc. */
static guint32
add_arc (ArcList       *list,
         Graph         *graph,
         const guint32 *vertices,
         guint          n,
         guint          from,
         guint          n_edges)
{
  guint32 index = list->arcs->len;
  DekLandArc arc = { .box = DEK_MAP_BOX_EMPTY };

  for (guint i = 0; i < n_edges; i++)
    {
      guint32 a = vertices[(from + i) % n], b = vertices[(from + i + 1) % n];
      Edge *edge = &g_array_index (graph->edges, Edge, graph->edge_slots[graph_find_edge (graph, a, b)]);

      edge->arc = index;
      if (i == 0)
        memcpy (arc.sides, edge->sides, sizeof arc.sides);
      g_array_append_val (list->vertices, a);
    }
  g_array_append_val (list->vertices, vertices[(from + n_edges) % n]);
  g_array_append_val (list->arcs, arc);
  g_array_append_val (list->starts, list->vertices->len);
  return index;
}

static void
cut_ring (ArcList       *list,
          Graph         *graph,
          const guint32 *vertices,
          guint          n)
{
  guint begin = find_ring_begin (graph, vertices, n);
  guint done = 0;

  while (done < n)
    {
      guint from = begin + done;
      guint32 a = vertices[from % n], b = vertices[(from + 1) % n];
      const Edge *edge = &g_array_index (graph->edges, Edge, graph->edge_slots[graph_find_edge (graph, a, b)]);
      guint n_edges = 1;
      gint32 ref;

      while (done + n_edges < n
             && !g_array_index (graph->degrees, GraphVertex, vertices[(from + n_edges) % n]).node)
        n_edges++;
      if (edge->arc == NOTHING)
        {
          ref = (gint32) add_arc (list, graph, vertices, n, from, n_edges);
        }
      else
        {
          guint32 start = g_array_index (list->starts, guint32, edge->arc);
          const guint32 *along = (const guint32 *) list->vertices->data + start;

          ref = along[0] == a && along[1] == b ? (gint32) edge->arc : ~(gint32) edge->arc;
        }
      g_array_append_val (list->refs, ref);
      done += n_edges;
    }
}

/* Numbers the vertices where arcs end, and lists the arcs at each. A closed
 * arc is listed twice at its only node. */
static void
set_nodes (DekLand       *self,
           const ArcList *list,
           guint          n_vertices)
{
  g_autofree guint32 *numbers = g_new (guint32, n_vertices + 1);
  const guint32 *vertices = (const guint32 *) (void *) list->vertices->data;
  const guint32 *starts = self->levels[DEK_LAND_N_LEVELS - 1].starts;

  memset (numbers, 0xff, n_vertices * sizeof (guint32));
  for (guint a = 0; a < self->n_arcs; a++)
    {
      for (guint k = 0; k < 2; k++)
        {
          guint32 vertex = vertices[k == 0 ? starts[a] : starts[a + 1] - 1];

          if (numbers[vertex] == NOTHING)
            numbers[vertex] = self->n_nodes++;
          self->arcs[a].nodes[k] = numbers[vertex];
        }
    }
  self->node_starts = g_new0 (guint32, self->n_nodes + 2);
  self->node_arcs = g_new (guint32, 2 * self->n_arcs + 1);
  for (guint a = 0; a < self->n_arcs; a++)
    {
      self->node_starts[self->arcs[a].nodes[0] + 2]++;
      self->node_starts[self->arcs[a].nodes[1] + 2]++;
    }
  for (guint i = 2; i < self->n_nodes + 2; i++)
    self->node_starts[i] += self->node_starts[i - 1];
  /* Filling a node's list moves its start to where the next one's is. */
  for (guint a = 0; a < self->n_arcs; a++)
    {
      self->node_arcs[self->node_starts[self->arcs[a].nodes[0] + 1]++] = a;
      self->node_arcs[self->node_starts[self->arcs[a].nodes[1] + 1]++] = a;
    }
}

static void
take_last_level (DekLand     *self,
                 const Graph *graph,
                 ArcList     *list)
{
  DekLandLevel *level = &self->levels[DEK_LAND_N_LEVELS - 1];
  guint n = list->vertices->len;

  level->coords = g_new (double, 2 * n + 1);
  for (guint i = 0; i < n; i++)
    {
      guint32 vertex = g_array_index (list->vertices, guint32, i);
      const double *lon_lat = (const double *) graph->lon_lats->data + 2 * vertex;

      level->coords[2 * i] = dek_mercator_x_from_lon (lon_lat[0]);
      level->coords[2 * i + 1] = dek_mercator_y_from_lat (lon_lat[1]);
    }
  self->n_arcs = list->arcs->len;
  self->arcs = (DekLandArc *) (void *) g_array_free (list->arcs, FALSE);
  level->starts = (guint32 *) (void *) g_array_free (list->starts, FALSE);
  self->refs = (gint32 *) (void *) g_array_free (list->refs, FALSE);
  for (guint a = 0; a < self->n_arcs; a++)
    {
      for (guint i = level->starts[a]; i < level->starts[a + 1]; i++)
        dek_map_box_add_point (&self->arcs[a].box, level->coords[2 * i], level->coords[2 * i + 1]);
    }
  set_nodes (self, list, graph->degrees->len);
  g_array_unref (list->vertices);
}

static void
set_boxes (DekLand *self)
{
  for (guint i = 0; i < self->n_areas; i++)
    {
      DekLandArea *area = &self->areas[i];

      for (guint r = area->first_ring; r < area->first_ring + area->n_rings; r++)
        {
          DekLandRing *ring = &self->rings[r];

          for (guint k = ring->first_ref; k < ring->first_ref + ring->n_refs; k++)
            {
              gint32 ref = self->refs[k];

              dek_map_box_add_box (&ring->box, &self->arcs[ref >= 0 ? ref : ~ref].box);
            }
          dek_map_box_add_box (&area->box, &ring->box);
        }
      dek_map_box_add_box (&self->bounds, &area->box);
    }
}

void
dek_land_build_topology (DekLand            *self,
                         const DekLandShape *shapes)
{
  Graph graph;
  RingList list = { g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, TRUE, sizeof (guint)) };
  ArcList arcs = {
    g_array_new (FALSE, FALSE, sizeof (DekLandArc)), g_array_new (FALSE, TRUE, sizeof (guint32)),
    g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (gint32)),
  };
  guint n_points = 0, zero = 0;

  for (guint i = 0; i < self->n_areas; i++)
    n_points += shapes[i].n_rings > 0 ? shapes[i].ring_starts[shapes[i].n_rings] : 0;
  graph_init (&graph, n_points);
  g_array_append_val (list.starts, zero);
  g_array_append_val (arcs.starts, zero);
  for (guint i = 0; i < self->n_areas; i++)
    {
      self->areas[i].first_ring = list.starts->len - 1;
      read_shape (&graph, &list, &shapes[i]);
      self->areas[i].n_rings = list.starts->len - 1 - self->areas[i].first_ring;
      for (guint r = 0; r < self->areas[i].n_rings; r++)
        add_ring_edges (&graph, &list, self->areas[i].first_ring + r, i);
    }
  graph_mark_nodes (&graph);

  self->n_rings = list.starts->len - 1;
  self->rings = g_new0 (DekLandRing, MAX (self->n_rings, 1));
  for (guint r = 0; r < self->n_rings; r++)
    {
      guint begin = g_array_index (list.starts, guint, r);

      self->rings[r].box = DEK_MAP_BOX_EMPTY;
      self->rings[r].first_ref = arcs.refs->len;
      cut_ring (&arcs, &graph, (const guint32 *) list.vertices->data + begin,
                g_array_index (list.starts, guint, r + 1) - begin);
      self->rings[r].n_refs = arcs.refs->len - self->rings[r].first_ref;
    }
  take_last_level (self, &graph, &arcs);
  set_boxes (self);
  g_array_unref (list.vertices);
  g_array_unref (list.starts);
  graph_clear (&graph);
}
