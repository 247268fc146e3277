/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-pin-textures"

#include "config.h"

#include <math.h>

#include "carto/dek-paint-pin.h"
#include "map/dek-pin-textures.h"
#include "map/dek-texture.h"

/* How far a ring sticks out around the symbol. */
#define RING_PADDING 10

/* Zooming through a large country meets a new cluster at every step; past this
 * many pictures the shelf is emptied. */
#define MAX_TEXTURES 1024

/* One picture per symbol, however many pins wear it; kept until the style or
 * the scale changes. Belongs to the main thread. */
struct _DekPinTextures
{
  grefcount ref_count;
  DekMapStyle style;
  int scale_factor;
  GHashTable *textures;     /* key of a symbol or cluster -> GdkTexture */
};

#define KEY_CLUSTER (G_GUINT64_CONSTANT (1) << 63)
#define KEY_RING (G_GUINT64_CONSTANT (1) << 62)

/**
 * dek_pin_textures_new:
 *
 * Returns: (transfer full): an empty collection without a style
 */
DekPinTextures *
dek_pin_textures_new (void)
{
  DekPinTextures *self = g_new0 (DekPinTextures, 1);

  g_ref_count_init (&self->ref_count);
  self->scale_factor = 1;
  self->textures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  return self;
}

/**
 * dek_pin_textures_ref:
 * @self: the collection
 *
 * Returns: (transfer full): @self
 */
DekPinTextures *
dek_pin_textures_ref (DekPinTextures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dek_pin_textures_unref:
 * @self: (transfer full): the collection
 */
void
dek_pin_textures_unref (DekPinTextures *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->textures);
  g_free (self);
}

/**
 * dek_pin_textures_set_style:
 * @self: the collection
 * @style: colours and font
 * @scale_factor: device pixels per logical pixel, 1 or more
 *
 * Returns: whether this changed anything
 */
gboolean
dek_pin_textures_set_style (DekPinTextures    *self,
                            const DekMapStyle *style,
                            int                scale_factor)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (style != NULL && style->palette != NULL, FALSE);
  g_return_val_if_fail (scale_factor >= 1, FALSE);

  if (self->style.palette == style->palette && self->style.font_family == style->font_family
      && self->style.text_scale == style->text_scale && self->scale_factor == scale_factor)
    return FALSE;

  self->style = *style;
  self->scale_factor = scale_factor;
  g_hash_table_remove_all (self->textures);

  return TRUE;
}

static guint64
get_key (const DekPlacedPin *placed,
         const DekPin       *pins)
{
  if (placed->n_members == 1)
    return dek_pin_symbol_hash (&pins[placed->members[0]].symbol);

  /* 20 bits a shape: a million places in one cluster. */
  return KEY_CLUSTER
         | (guint64) (placed->counts[DEK_PIN_DROP] & 0xfffff) << 40
         | (guint64) (placed->counts[DEK_PIN_SQUARE] & 0xfffff) << 20
         | (guint64) (placed->counts[DEK_PIN_DIAMOND] & 0xfffff);
}

static GdkTexture *
keep (DekPinTextures  *self,
      guint64          key,
      cairo_surface_t *surface)
{
  GdkTexture *texture = dek_texture_new_for_surface (surface);

  cairo_surface_destroy (surface);
  if (g_hash_table_size (self->textures) >= MAX_TEXTURES)
    g_hash_table_remove_all (self->textures);
  g_hash_table_insert (self->textures, g_memdup2 (&key, sizeof key), texture);

  return texture;
}

/**
 * dek_pin_textures_get:
 * @self: the collection, with a style
 * @placed: a symbol of a pin layout
 * @pins: the pins of that layout
 *
 * Gets the picture of a pin or cluster. It is as large as its extent times the
 * scale factor.
 *
 * Returns: (transfer none): the picture; valid until the next call
 */
GdkTexture *
dek_pin_textures_get (DekPinTextures     *self,
                      const DekPlacedPin *placed,
                      const DekPin       *pins)
{
  guint64 key;
  GdkTexture *texture;

  g_return_val_if_fail (self != NULL && self->style.palette != NULL, NULL);
  g_return_val_if_fail (placed != NULL, NULL);

  key = get_key (placed, pins);
  texture = g_hash_table_lookup (self->textures, &key);
  if (texture != NULL)
    return texture;

  if (placed->n_members == 1)
    return keep (self, key, dek_paint_pin_to_surface (&pins[placed->members[0]].symbol,
                                                      self->style.palette, self->scale_factor));

  return keep (self, key, dek_paint_cluster_to_surface (placed->counts, &self->style, self->scale_factor));
}

/**
 * dek_pin_textures_get_selection:
 * @self: the collection, with a style
 * @placed: a symbol of a pin layout
 * @pins: the pins of that layout
 * @box: (out): where the picture goes, in logical pixels from the symbol's
 *   place
 *
 * Gets the picture of the ring around a selected pin or cluster.
 *
 * Returns: (transfer none): the picture; valid until the next call
 */
GdkTexture *
dek_pin_textures_get_selection (DekPinTextures     *self,
                                const DekPlacedPin *placed,
                                const DekPin       *pins,
                                graphene_rect_t    *box)
{
  DekPinExtent extent;
  guint64 key;
  GdkTexture *texture;
  cairo_surface_t *surface;
  cairo_t *cr;
  double x, y;

  g_return_val_if_fail (self != NULL && self->style.palette != NULL, NULL);
  g_return_val_if_fail (placed != NULL && box != NULL, NULL);

  extent = dek_placed_pin_get_extent (placed, pins);
  x = extent.anchor_x + RING_PADDING;
  y = extent.anchor_y + RING_PADDING;
  *box = GRAPHENE_RECT_INIT ((float) -x, (float) -y,
                             extent.width + 2 * RING_PADDING, extent.height + 2 * RING_PADDING);

  key = get_key (placed, pins) | KEY_RING;
  texture = g_hash_table_lookup (self->textures, &key);
  if (texture != NULL)
    return texture;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) ceil (box->size.width * self->scale_factor),
                                        (int) ceil (box->size.height * self->scale_factor));
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale_factor, self->scale_factor);
  if (placed->n_members == 1)
    dek_paint_pin_selection (cr, &pins[placed->members[0]].symbol, self->style.palette, x, y);
  else
    dek_paint_cluster_selection (cr, placed->n_members, self->style.palette, x, y);
  cairo_destroy (cr);

  return keep (self, key, surface);
}
