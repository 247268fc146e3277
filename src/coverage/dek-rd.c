// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-rd"

#include "coverage/dek-rd.h"

#include <math.h>
#include <proj.h>
#include <string.h>

/* WGS 84 to RD New as EPSG has it: "Amersfoort to WGS 84 (4)", accurate to a
 * metre, and the RD projection. It is written out, so that the figures do not
 * depend on which grids and databases a computer happens to have: the same
 * input is to give the same bytes everywhere.
 */
static const char *const pipeline =
  "+proj=pipeline"
  " +step +proj=unitconvert +xy_in=deg +xy_out=rad"
  " +step +proj=push +v_3"
  " +step +proj=cart +ellps=WGS84"
  " +step +inv +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524"
  " +rx=0.398957388243134 +ry=-0.343987817378283 +rz=1.87740163998045"
  " +s=4.0725 +convention=coordinate_frame"
  " +step +inv +proj=cart +ellps=bessel"
  " +step +proj=pop +v_3"
  " +step +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889"
  " +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel";

static GMutex lock;

/* A PJ may be used by one thread at a time; the lock sees to that. It is made
 * once, since making it costs more than projecting the whole country.
 */
static PJ *
get_projection_locked (void)
{
  static PJ *projection = NULL;

  if (projection == NULL)
    {
      PJ_CONTEXT *context = proj_context_create ();

      proj_context_set_enable_network (context, 0);
      proj_log_level (context, PJ_LOG_NONE);
      projection = proj_create (context, pipeline);
      if (projection == NULL)
        g_error ("PROJ cannot make the projection to RD New");
    }

  return projection;
}

static void
transform (const double *from,
           double       *to,
           gsize         n_points,
           PJ_DIRECTION  direction)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  PJ *projection = get_projection_locked ();
  const gsize stride = 2 * sizeof (double);

  if (from != to)
    memmove (to, from, n_points * stride);

  proj_errno_reset (projection);
  proj_trans_generic (projection, direction,
                      to, stride, n_points,
                      to + 1, stride, n_points,
                      NULL, 0, 0, NULL, 0, 0);
}

/**
 * dek_rd_from_wgs84:
 * @lonlat: 2 * @n_points numbers: longitude, latitude by turns, WGS 84 degrees
 * @xy: (out caller-allocates): 2 * @n_points numbers: x, y by turns, in metres,
 *   RD New (EPSG:28992); may be @lonlat itself
 * @n_points: how many points
 *
 * Projects points to the Dutch national grid. In the Netherlands, distances in
 * it are right to 0.02%. Points that cannot be projected become infinite. Any
 * thread may call this.
 */
void
dek_rd_from_wgs84 (const double *lonlat,
                   double       *xy,
                   gsize         n_points)
{
  g_return_if_fail (n_points == 0 || (lonlat != NULL && xy != NULL));

  if (n_points > 0)
    transform (lonlat, xy, n_points, PJ_FWD);
}

/**
 * dek_rd_to_wgs84:
 * @xy: 2 * @n_points numbers: x, y by turns, in metres, RD New (EPSG:28992)
 * @lonlat: (out caller-allocates): 2 * @n_points numbers: longitude, latitude
 *   by turns, WGS 84 degrees; may be @xy itself
 * @n_points: how many points
 *
 * The way back of dek_rd_from_wgs84(), exact to some millimetres: heights, which
 * the file does not have, are taken as 0 on both sides. Any thread may call
 * this.
 */
void
dek_rd_to_wgs84 (const double *xy,
                 double       *lonlat,
                 gsize         n_points)
{
  g_return_if_fail (n_points == 0 || (lonlat != NULL && xy != NULL));

  if (n_points > 0)
    transform (xy, lonlat, n_points, PJ_INV);
}
