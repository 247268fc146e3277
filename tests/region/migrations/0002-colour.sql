-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Dekkend authors

-- A next version as it might be: a new column, filled from an old one.
ALTER TABLE action ADD COLUMN colour TEXT;
UPDATE action SET colour = 'groen' WHERE status = 'idee';
