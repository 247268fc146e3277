// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "json-file.h"

#include <math.h>

/* boundaries.topojson: a Topology whose coordinates are whole hundred
 * thousandths of a degree, with one collection "gemeenten" of polygons and
 * multipolygons that refer to shared arcs. Arc -1 is arc 0 backwards, -2 arc 1
 * backwards, and so on.
 */
#define FILE_NAME "boundaries.topojson"

typedef struct
{
  Compile  *compile;
  JsonFile *json;
  guint     n_arcs;
} Boundaries;

static gboolean
get_step (JsonArray *point,
          gint32    *dx,
          gint32    *dy)
{
  for (guint i = 0; i < 2; i++)
    {
      if (json_array_get_length (point) != 2 ||
          json_node_get_value_type (json_array_get_element (point, i)) != G_TYPE_INT64)
        return FALSE;
    }

  *dx = (gint32) json_array_get_int_element (point, 0);
  *dy = (gint32) json_array_get_int_element (point, 1);

  return TRUE;
}

static void
compile_arc (Boundaries *self,
             JsonArray  *arc)
{
  Compile *compile = self->compile;
  guint line = json_file_get_line (self->json, arc);
  guint n = json_array_get_length (arc);
  gint32 x = 0;
  gint32 y = 0;

  compile_add_number (compile, DEK_LAYOUT_ARC_STARTS,
                      (gint32) compile_count (compile, DEK_LAYOUT_ARC_COORDS, 2 * sizeof (gint32)));
  if (n < 2)
    compile_error (compile, FILE_NAME, line, "an arc of fewer than two points");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (arc, i);
      gint32 dx;
      gint32 dy;

      if (!JSON_NODE_HOLDS_ARRAY (node) || !get_step (json_node_get_array (node), &dx, &dy))
        {
          compile_error (compile, FILE_NAME, line, "point %u is not two whole numbers", i + 1);
          continue;
        }
      if (i > 0 && dx == 0 && dy == 0)
        compile_error (compile, FILE_NAME, line, "point %u repeats the one before it", i + 1);

      x += dx;
      y += dy;
      compile_add_number (compile, DEK_LAYOUT_ARC_COORDS, x);
      compile_add_number (compile, DEK_LAYOUT_ARC_COORDS, y);
    }
}

static void
compile_arcs (Boundaries *self)
{
  JsonArray *arcs = json_file_get_array (self->json, self->json->root, "arcs");

  self->n_arcs = arcs != NULL ? json_array_get_length (arcs) : 0;
  for (guint i = 0; i < self->n_arcs; i++)
    {
      JsonNode *node = json_array_get_element (arcs, i);

      if (JSON_NODE_HOLDS_ARRAY (node))
        compile_arc (self, json_node_get_array (node));
      else
        compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, arcs),
                       "arc %u is not an array", i);
    }

  compile_add_number (self->compile, DEK_LAYOUT_ARC_STARTS,
                      (gint32) compile_count (self->compile, DEK_LAYOUT_ARC_COORDS, 2 * sizeof (gint32)));
  for (guint i = 0; i < 2 * self->n_arcs; i++)
    compile_add_number (self->compile, DEK_LAYOUT_ARC_SIDES, -1);
}

/* The first or last point of an arc, in the direction it is referred to. */
static const gint32 *
get_arc_end (Boundaries *self,
             gint32      ref,
             gboolean    last)
{
  gint32 arc = ref >= 0 ? ref : ~ref;
  const gint32 *starts = compile_record_at (self->compile, gint32, DEK_LAYOUT_ARC_STARTS, arc);
  gint32 point = (ref >= 0) == last ? starts[1] - 1 : starts[0];

  return compile_record_at (self->compile, gint32, DEK_LAYOUT_ARC_COORDS, 2 * point);
}

/* Notes that the arc bounds the gemeente; both sides of it may be taken once. */
static void
take_side (Boundaries *self,
           gint32      ref,
           guint       gemeente,
           guint       line)
{
  gint32 *sides = compile_record_at (self->compile, gint32, DEK_LAYOUT_ARC_SIDES, 2 * (ref >= 0 ? ref : ~ref));

  if (sides[0] == -1)
    sides[0] = (gint32) gemeente;
  else if (sides[1] == -1 && sides[0] != (gint32) gemeente)
    sides[1] = (gint32) gemeente;
  else
    compile_error (self->compile, FILE_NAME, line, "arc %d is used too often", ref >= 0 ? ref : ~ref);
}

static gboolean
read_ref (Boundaries *self,
          JsonNode   *node,
          guint       line,
          gint32     *ref)
{
  gint64 value;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    {
      compile_error (self->compile, FILE_NAME, line, "a ring refers to something that is no arc");
      return FALSE;
    }

  value = json_node_get_int (node);
  *ref = (gint32) CLAMP (value, G_MININT32, G_MAXINT32);
  if ((*ref >= 0 ? *ref : ~*ref) < (gint32) self->n_arcs)
    return TRUE;

  compile_error (self->compile, FILE_NAME, line, "arc %d does not exist", *ref);
  return FALSE;
}

static void
compile_ring (Boundaries *self,
              JsonArray  *ring,
              guint       gemeente)
{
  guint line = json_file_get_line (self->json, ring);
  guint n = json_array_get_length (ring);
  const gint32 *first = NULL;
  const gint32 *last = NULL;

  compile_add_number (self->compile, DEK_LAYOUT_RING_STARTS,
                      (gint32) compile_count (self->compile, DEK_LAYOUT_ARC_REFS, sizeof (gint32)));
  for (guint i = 0; i < n; i++)
    {
      const gint32 *start;
      gint32 ref;

      if (!read_ref (self, json_array_get_element (ring, i), line, &ref))
        return;

      start = get_arc_end (self, ref, FALSE);
      if (last != NULL && (start[0] != last[0] || start[1] != last[1]))
        compile_error (self->compile, FILE_NAME, line, "arc %d does not begin where the one before it ends", ref);
      first = first != NULL ? first : start;
      last = get_arc_end (self, ref, TRUE);
      take_side (self, ref, gemeente, line);
      compile_add_number (self->compile, DEK_LAYOUT_ARC_REFS, ref);
    }

  if (first == NULL || first[0] != last[0] || first[1] != last[1])
    compile_error (self->compile, FILE_NAME, line, "a ring is not closed");
}

static void
compile_polygon (Boundaries *self,
                 JsonArray  *polygon,
                 guint       gemeente)
{
  guint n = json_array_get_length (polygon);

  compile_add_number (self->compile, DEK_LAYOUT_POLYGON_STARTS,
                      (gint32) compile_count (self->compile, DEK_LAYOUT_RING_STARTS, sizeof (gint32)));
  if (n == 0)
    compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, polygon), "a polygon without rings");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (polygon, i);

      if (JSON_NODE_HOLDS_ARRAY (node))
        compile_ring (self, json_node_get_array (node), gemeente);
      else
        compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, polygon),
                       "a ring is not an array");
    }
}

static void
compile_boundary (Boundaries *self,
                  JsonObject *geometry,
                  guint       gemeente)
{
  const char *type = json_file_get_text (self->json, geometry, "type");
  JsonArray *arcs = json_file_get_array (self->json, geometry, "arcs");

  compile_add_number (self->compile, DEK_LAYOUT_AREA_STARTS,
                      (gint32) compile_count (self->compile, DEK_LAYOUT_POLYGON_STARTS, sizeof (gint32)));
  if (arcs == NULL)
    return;

  if (g_str_equal (type, "Polygon"))
    {
      compile_polygon (self, arcs, gemeente);
      return;
    }

  if (!g_str_equal (type, "MultiPolygon"))
    compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, geometry),
                   "“%s” is neither Polygon nor MultiPolygon", type);

  for (guint i = 0; i < json_array_get_length (arcs); i++)
    {
      JsonNode *node = json_array_get_element (arcs, i);

      if (JSON_NODE_HOLDS_ARRAY (node))
        compile_polygon (self, json_node_get_array (node), gemeente);
      else
        compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, arcs),
                       "a polygon is not an array");
    }
}

/* Gemeenten are looked up by code, and must come in the order of their codes,
 * each once: that is the order in which the reader finds them.
 */
static void
compile_geometries (Boundaries *self,
                    JsonArray  *geometries)
{
  Compile *compile = self->compile;
  guint expected = compile_count (compile, DEK_LAYOUT_GEMEENTEN, sizeof (DekLayoutGemeente));
  guint n = json_array_get_length (geometries);

  if (n != expected)
    compile_error (compile, FILE_NAME, json_file_get_line (self->json, geometries),
                   "%u boundaries for %u gemeenten", n, expected);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *geometry = json_file_get_element (self->json, geometries, i);
      const char *id;
      gpointer index;
      gint32 code;

      if (geometry == NULL)
        continue;

      json_file_check_members (self->json, geometry, "type", "id", "arcs", NULL);
      id = json_file_get_text (self->json, geometry, "id");
      code = compile_parse_code (compile, FILE_NAME, json_file_get_line (self->json, geometry), id);
      if (!g_hash_table_lookup_extended (compile->gemeente_codes, GINT_TO_POINTER (code), NULL, &index) ||
          GPOINTER_TO_UINT (index) != i)
        compile_error (compile, FILE_NAME, json_file_get_line (self->json, geometry),
                       "“%s” is not gemeente %u of gemeenten.csv", id, i + 1);
      compile_boundary (self, geometry, i);
    }
}

static void
check_arcs_are_used (Boundaries *self,
                     JsonArray  *arcs)
{
  for (guint i = 0; arcs != NULL && i < self->n_arcs; i++)
    {
      if (*compile_record_at (self->compile, gint32, DEK_LAYOUT_ARC_SIDES, 2 * i) == -1)
        compile_error (self->compile, FILE_NAME,
                       json_file_get_line (self->json, json_array_get_array_element (arcs, i)),
                       "arc %u bounds nothing", i);
    }
}

static gboolean
holds_pair (JsonArray *array,
            double     value)
{
  return array != NULL && json_array_get_length (array) == 2 &&
         fabs (json_array_get_double_element (array, 0) - value) < 1e-12 &&
         fabs (json_array_get_double_element (array, 1) - value) < 1e-12;
}

/* Other scales are lawful TopoJSON, but would round: they are refused. */
static void
check_transform (Boundaries *self)
{
  JsonObject *transform = json_file_get_object (self->json, self->json->root, "transform");

  if (transform == NULL)
    return;

  if (!holds_pair (json_file_get_array (self->json, transform, "scale"), 1e-5) ||
      !holds_pair (json_file_get_array (self->json, transform, "translate"), 0.0))
    compile_error (self->compile, FILE_NAME, json_file_get_line (self->json, transform),
                   "the scale must be 0.00001 and the translation 0");
}

static void
end_starts (Compile *self)
{
  compile_add_number (self, DEK_LAYOUT_AREA_STARTS,
                      (gint32) compile_count (self, DEK_LAYOUT_POLYGON_STARTS, sizeof (gint32)));
  compile_add_number (self, DEK_LAYOUT_POLYGON_STARTS,
                      (gint32) compile_count (self, DEK_LAYOUT_RING_STARTS, sizeof (gint32)));
  compile_add_number (self, DEK_LAYOUT_RING_STARTS,
                      (gint32) compile_count (self, DEK_LAYOUT_ARC_REFS, sizeof (gint32)));
}

void
compile_boundaries (Compile *self)
{
  g_autoptr (JsonFile) json = json_file_open (self, FILE_NAME);
  Boundaries boundaries = { self, json, 0 };
  JsonObject *objects;
  JsonObject *gemeenten;
  JsonArray *geometries;
  guint n_errors = self->n_errors;

  if (json->root == NULL)
    return;

  json_file_check_members (json, json->root, "type", "bbox", "transform", "objects", "arcs", NULL);
  check_transform (&boundaries);
  compile_arcs (&boundaries);
  if (self->n_errors > n_errors)
    return;

  objects = json_file_get_object (json, json->root, "objects");
  gemeenten = objects != NULL ? json_file_get_object (json, objects, "gemeenten") : NULL;
  geometries = gemeenten != NULL ? json_file_get_array (json, gemeenten, "geometries") : NULL;
  if (geometries == NULL)
    return;

  compile_geometries (&boundaries, geometries);
  check_arcs_are_used (&boundaries, json_file_get_array (json, json->root, "arcs"));
  end_starts (self);
}
