// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The coverage room: who has a place nearby, and where the white spots are.
 *
 * Arrays in, arrays out: a norm and a #DekCoverageInput give a #DekCoverage.
 * All of that is immutable and may be used from any thread. Only
 * dek-coverage-region.h knows region files, and is for the main thread.
 * Distances and areas are in RD New (EPSG:28992), in metres; positions go in
 * and out as WGS 84 degrees, longitude first. The room may touch the reference
 * and region rooms, PROJ, GEOS and json-glib. */

#pragma once

#include "coverage/dek-coverage.h"
#include "coverage/dek-coverage-areas.h"
#include "coverage/dek-coverage-error.h"
#include "coverage/dek-coverage-input.h"
#include "coverage/dek-coverage-region.h"
#include "coverage/dek-coverage-run.h"
#include "coverage/dek-coverage-text.h"
#include "coverage/dek-near-miss.h"
#include "coverage/dek-norm.h"
#include "coverage/dek-norm-text.h"
#include "coverage/dek-rd.h"
#include "coverage/dek-site-rule.h"
#include "coverage/dek-travel-matrix.h"
#include "coverage/dek-white-cluster.h"
