// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The exchange room: reading and writing what is not a region file.
 *
 * Lists and maps of others come in through a staging GeoPackage, are looked at
 * before anything is changed, and enter a region in one step; lists, calendars
 * and the changes between two copies of a region go out. It may touch the
 * rooms above it (reference, region, coverage, siting, carto), GIO, SQLite and
 * json-glib; foreign formats are opened by a helper program only, so that a
 * hostile file meets that and not us. No GTK.
 */

#pragma once
