// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The report room: documents about a region.
 *
 * One model of headings, paragraphs, tables, lists and figures, the writers
 * that turn it into files, and what goes into each report. Its numbers and
 * maps come from the rooms above it (reference, region, coverage, siting,
 * carto, exchange), by the very functions the window uses, so that paper and
 * screen agree. It may touch GIO, cairo and Pango; it keeps nothing and writes
 * no region file. No GTK.
 */

#pragma once
