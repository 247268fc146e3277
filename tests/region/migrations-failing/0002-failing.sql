-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Dekkend authors

-- Does a good part of its work before it goes wrong.
ALTER TABLE action ADD COLUMN colour TEXT;
UPDATE action SET title = 'half';
INSERT INTO there_is_no_such_table VALUES (1);
