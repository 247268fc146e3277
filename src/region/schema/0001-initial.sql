-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Dekkend authors

-- Version 1 of the region file: a valid GeoPackage 1.2 with the tables of
-- Dekkend in it. Never change this file once it was released: a change is the
-- next number. It runs within a transaction; application_id and user_version
-- are set by the program, since they make the file a GeoPackage whatever
-- version its tables have.
--
-- Enumerations are the nicks of src/region/dek-region-enums.c. Dates are ISO
-- text; date() with a shift of nothing gives back what it was given only where
-- that is a real date, so comparing with it refuses the 30th of February.
-- Column types are those of the GeoPackage standard. What is deleted takes
-- along only what cannot be without it; all else lets go of it (SET NULL).

-- GeoPackage ------------------------------------------------------------------

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid'),
  ('Amersfoort / RD New', 28992, 'EPSG', 28992, 'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]', 'the Dutch national grid, in metres');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

-- "attributes" keeps GIS programs from listing all the other tables.
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('gemeenten', 'features', 'gemeenten', 'Gemeenten van de regio (CBS/Kadaster 2023, CC BY 4.0)', 4326),
  ('postcodes', 'features', 'postcodes', 'Viercijferige postcodegebieden met inwoners (CBS 2021, CC BY 4.0)', 4326),
  ('steunpunten', 'features', 'steunpunten', 'Steunpunten, ontmoetingsplekken en inlopen', 4326),
  ('subregion', 'attributes', 'subregion', 'Deelregio''s', NULL);

INSERT INTO gpkg_geometry_columns VALUES
  ('gemeenten', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('postcodes', 'geom', 'POINT', 4326, 0, 0),
  ('steunpunten', 'geom', 'POINT', 4326, 0, 0);

-- The region ------------------------------------------------------------------

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) > 0),
  value TEXT
);

CREATE TABLE subregion (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  position INTEGER NOT NULL DEFAULT 0,
  note TEXT
);

CREATE TABLE gemeenten (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code = printf('GM%04d', fid)),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  province TEXT,
  inhabitants INTEGER CHECK (inhabitants >= 0),
  land_km2 DOUBLE CHECK (land_km2 >= 0),
  subregion INTEGER REFERENCES subregion (id) ON DELETE SET NULL,
  note TEXT,
  geom MULTIPOLYGON CHECK (geom IS NULL OR typeof(geom) = 'blob')
);
CREATE INDEX gemeenten_subregion ON gemeenten (subregion);

CREATE TABLE postcodes (
  fid INTEGER PRIMARY KEY CHECK (fid BETWEEN 1000 AND 9999),
  place TEXT,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE CASCADE,
  inhabitants INTEGER CHECK (inhabitants >= 0),
  geom POINT CHECK (geom IS NULL OR typeof(geom) = 'blob')
);
CREATE INDEX postcodes_gemeente ON postcodes (gemeente);

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  kind TEXT NOT NULL DEFAULT 'anders' CHECK (kind IN (
    'gemeente', 'welzijn', 'ggz', 'huisartsen', 'herstel', 'zorgkantoor', 'opleiding', 'wonen', 'bewoners', 'anders')),
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  website TEXT,
  email TEXT,
  phone TEXT,
  note TEXT
);
CREATE INDEX organisation_gemeente ON organisation (gemeente);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  organisation INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  function TEXT,
  role TEXT NOT NULL DEFAULT 'anders' CHECK (role IN (
    'kartrekker', 'projectleider', 'teammanager', 'directeur', 'beleidsmedewerker', 'wethouder', 'huisarts', 'poh',
    'ggz', 'fact', 'wijkteam', 'sociaal-werker', 'ervaringsdeskundige', 'vrijwilliger', 'anders')),
  email TEXT,
  phone TEXT,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  interval_days INTEGER CHECK (interval_days BETWEEN 1 AND 3660),
  next_contact DATE CHECK (next_contact IS date(next_contact, '+0 days')),
  reviewed_on DATE CHECK (reviewed_on IS date(reviewed_on, '+0 days')),
  note TEXT
);
CREATE INDEX person_organisation ON person (organisation);
CREATE INDEX person_gemeente ON person (gemeente);

-- The places ------------------------------------------------------------------

CREATE TABLE steunpunten (
  fid INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  organisation INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  parent INTEGER REFERENCES steunpunten (fid) ON DELETE SET NULL CHECK (parent <> fid),
  kind TEXT NOT NULL DEFAULT 'steunpunt' CHECK (kind IN ('steunpunt', 'ontmoetingsplek', 'inloop')),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in-ontwikkeling', 'gepland', 'gesloten')),
  designated_full BOOLEAN NOT NULL DEFAULT 0 CHECK (designated_full IN (0, 1)),
  subregion INTEGER REFERENCES subregion (id) ON DELETE SET NULL,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  address TEXT,
  postcode TEXT CHECK (postcode GLOB '[1-9][0-9][0-9][0-9]' OR postcode GLOB '[1-9][0-9][0-9][0-9] [A-Z][A-Z]'),
  place TEXT,
  position_quality TEXT NOT NULL DEFAULT 'gemeente' CHECK (position_quality IN ('exact', 'adres', 'postcode', 'gemeente')),
  size_class TEXT NOT NULL DEFAULT 'onbekend' CHECK (size_class IN ('onbekend', 'klein', 'middelgroot', 'groot')),
  visitors_per_day INTEGER CHECK (visitors_per_day >= 0),
  visitors_per_year INTEGER CHECK (visitors_per_year >= 0),
  open_from DATE CHECK (open_from IS date(open_from, '+0 days')),
  open_until DATE CHECK (open_until IS date(open_until, '+0 days')),
  own_building TEXT NOT NULL DEFAULT 'onbekend' CHECK (own_building IN ('onbekend', 'ja', 'nee')),
  website TEXT,
  email TEXT,
  phone TEXT,
  note TEXT,
  source TEXT,
  checked_on DATE CHECK (checked_on IS date(checked_on, '+0 days')),
  checked_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
  geom POINT CHECK (geom IS NULL OR typeof(geom) = 'blob'),
  CHECK (open_until >= open_from)
);
CREATE INDEX steunpunten_organisation ON steunpunten (organisation);
CREATE INDEX steunpunten_parent ON steunpunten (parent);
CREATE INDEX steunpunten_subregion ON steunpunten (subregion);
CREATE INDEX steunpunten_gemeente ON steunpunten (gemeente);
CREATE INDEX steunpunten_checked_by ON steunpunten (checked_by);

CREATE TABLE person_place (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE CASCADE,
  steunpunt INTEGER REFERENCES steunpunten (fid) ON DELETE CASCADE,
  UNIQUE (person, gemeente),
  UNIQUE (person, steunpunt),
  CHECK ((gemeente IS NULL) <> (steunpunt IS NULL))
);
CREATE INDEX person_place_gemeente ON person_place (gemeente);
CREATE INDEX person_place_steunpunt ON person_place (steunpunt);

CREATE TABLE opening (
  id INTEGER PRIMARY KEY,
  steunpunt INTEGER NOT NULL REFERENCES steunpunten (fid) ON DELETE CASCADE,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- Monday is 1
  dagdeel TEXT NOT NULL CHECK (dagdeel IN ('ochtend', 'middag', 'avond')),
  from_time TEXT CHECK (from_time IS strftime('%H:%M', from_time, '+0 days')),
  until_time TEXT CHECK (until_time IS strftime('%H:%M', until_time, '+0 days')),
  UNIQUE (steunpunt, weekday, dagdeel),
  CHECK (until_time > from_time)
);

CREATE TABLE element (
  id INTEGER PRIMARY KEY,
  steunpunt INTEGER NOT NULL REFERENCES steunpunten (fid) ON DELETE CASCADE,
  element TEXT NOT NULL CHECK (element IN (
    'inloop', 'door-en-voor', 'herstelaanbod', 'groeivijver', 'respijt', 'belangenbehartiging',
    'clientondersteuning', 'crisiskaart', 'wachttijd', 'wijkteams', 'voorlichting', 'scholing')),
  state TEXT NOT NULL DEFAULT 'onbekend' CHECK (state IN ('onbekend', 'aanwezig', 'in-ontwikkeling', 'nog-niet')),
  note TEXT,
  UNIQUE (steunpunt, element)
);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  steunpunt INTEGER NOT NULL REFERENCES steunpunten (fid) ON DELETE CASCADE,
  kenmerk INTEGER NOT NULL CHECK (kenmerk BETWEEN 1 AND 10),
  state TEXT NOT NULL DEFAULT 'onbekend' CHECK (state IN ('onbekend', 'aanwezig', 'in-ontwikkeling', 'nog-niet')),
  note TEXT,
  date DATE NOT NULL CHECK (date IS date(date, '+0 days')),
  UNIQUE (steunpunt, kenmerk, date)
);

CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  steunpunt INTEGER NOT NULL REFERENCES steunpunten (fid) ON DELETE CASCADE,
  question TEXT NOT NULL CHECK (question IN ('a', 'b', 'c', 'd', 'e', 'f')),
  answer TEXT NOT NULL DEFAULT 'onbekend' CHECK (answer IN ('onbekend', 'ja', 'nee')),
  note TEXT,
  date DATE CHECK (date IS date(date, '+0 days')),
  UNIQUE (steunpunt, question)
);

CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  steunpunt INTEGER NOT NULL REFERENCES steunpunten (fid) ON DELETE CASCADE,
  target_group TEXT NOT NULL CHECK (length(trim(target_group)) > 0),
  UNIQUE (steunpunt, target_group)
);

-- The plan --------------------------------------------------------------------

CREATE TABLE situation (
  id INTEGER PRIMARY KEY,
  subregion INTEGER REFERENCES subregion (id) ON DELETE SET NULL,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  steunpunt INTEGER REFERENCES steunpunten (fid) ON DELETE SET NULL,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX situation_subregion ON situation (subregion);
CREATE INDEX situation_gemeente ON situation (gemeente);
CREATE INDEX situation_steunpunt ON situation (steunpunt);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  situation INTEGER REFERENCES situation (id) ON DELETE SET NULL,
  parent INTEGER REFERENCES action (id) ON DELETE CASCADE CHECK (parent <> id),
  subregion INTEGER REFERENCES subregion (id) ON DELETE SET NULL,
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  steunpunt INTEGER REFERENCES steunpunten (fid) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  description TEXT,
  status TEXT NOT NULL DEFAULT 'idee' CHECK (status IN ('idee', 'gepland', 'bezig', 'klaar', 'vervallen')),
  owner INTEGER REFERENCES person (id) ON DELETE SET NULL,
  owner_role TEXT,
  start DATE CHECK (start IS date(start, '+0 days')),
  due DATE CHECK (due IS date(due, '+0 days')),
  done_on DATE CHECK (done_on IS date(done_on, '+0 days')),
  progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  position INTEGER NOT NULL DEFAULT 0,
  CHECK (due >= start)
);
CREATE INDEX action_situation ON action (situation);
CREATE INDEX action_parent ON action (parent);
CREATE INDEX action_subregion ON action (subregion);
CREATE INDEX action_gemeente ON action (gemeente);
CREATE INDEX action_steunpunt ON action (steunpunt);
CREATE INDEX action_owner ON action (owner);

CREATE TABLE action_dependency (
  id INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  needs INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  UNIQUE (action, needs),
  CHECK (action <> needs)
);
CREATE INDEX action_dependency_needs ON action_dependency (needs);

CREATE TABLE action_partner (
  id INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  organisation INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (action, organisation)
);
CREATE INDEX action_partner_organisation ON action_partner (organisation);

CREATE TABLE condition (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (length(trim(subject)) > 0),
  text TEXT,
  amount INTEGER CHECK (amount >= 0),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'deels', 'vervuld')),
  position INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'deels', 'vervuld')),
  position INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE plan_text (
  id INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES plan_text (id) ON DELETE CASCADE CHECK (parent <> id),
  chapter TEXT NOT NULL DEFAULT 'tekst' CHECK (chapter IN (
    'tekst', 'overzicht', 'opdracht', 'doel', 'resultaten', 'strategie', 'randvoorwaarden', 'organisatie',
    'deelregio', 'risicos', 'communicatie', 'versies')),
  subregion INTEGER REFERENCES subregion (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  text TEXT,
  left_out BOOLEAN NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX plan_text_parent ON plan_text (parent);
CREATE INDEX plan_text_subregion ON plan_text (subregion);

CREATE TABLE plan_role (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (length(trim(role)) > 0),
  party TEXT,
  organisation INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  function TEXT,
  amount INTEGER CHECK (amount >= 0),
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX plan_role_organisation ON plan_role (organisation);
CREATE INDEX plan_role_person ON plan_role (person);

CREATE TABLE risk (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  cause TEXT,
  event TEXT,
  effect TEXT,
  category TEXT NOT NULL DEFAULT 'anders' CHECK (category IN (
    'geld', 'samenwerking', 'locatie', 'mensen', 'planning', 'politiek', 'communicatie', 'anders')),
  likelihood INTEGER CHECK (likelihood BETWEEN 1 AND 5),
  impact INTEGER CHECK (impact BETWEEN 1 AND 5),
  owner INTEGER REFERENCES person (id) ON DELETE SET NULL,
  owner_role TEXT,
  strategy TEXT NOT NULL DEFAULT 'nog-niet-gekozen' CHECK (strategy IN (
    'nog-niet-gekozen', 'vermijden', 'verkleinen', 'overdragen', 'accepteren')),
  residual_likelihood INTEGER CHECK (residual_likelihood BETWEEN 1 AND 5),
  residual_impact INTEGER CHECK (residual_impact BETWEEN 1 AND 5),
  next_review DATE CHECK (next_review IS date(next_review, '+0 days')),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'beheerst', 'opgetreden', 'gesloten')),
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX risk_owner ON risk (owner);

CREATE TABLE risk_measure (
  id INTEGER PRIMARY KEY,
  risk INTEGER NOT NULL REFERENCES risk (id) ON DELETE CASCADE,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (risk, action)
);
CREATE INDEX risk_measure_action ON risk_measure (action);

-- White spots and siting ------------------------------------------------------

CREATE TABLE white_spot (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in-plan', 'geaccepteerd', 'opgelost')),
  reason TEXT,
  since DATE CHECK (since IS date(since, '+0 days')),
  solved_on DATE CHECK (solved_on IS date(solved_on, '+0 days')),
  note TEXT,
  CHECK (status <> 'geaccepteerd' OR length(trim(coalesce(reason, ''))) > 0)
);
CREATE INDEX white_spot_gemeente ON white_spot (gemeente);

CREATE TABLE white_spot_postcode (
  id INTEGER PRIMARY KEY,
  white_spot INTEGER NOT NULL REFERENCES white_spot (id) ON DELETE CASCADE,
  postcode INTEGER NOT NULL REFERENCES postcodes (fid) ON DELETE CASCADE,
  UNIQUE (white_spot, postcode)
);
CREATE INDEX white_spot_postcode_postcode ON white_spot_postcode (postcode);

CREATE TABLE white_spot_action (
  id INTEGER PRIMARY KEY,
  white_spot INTEGER NOT NULL REFERENCES white_spot (id) ON DELETE CASCADE,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  UNIQUE (white_spot, action)
);
CREATE INDEX white_spot_action_action ON white_spot_action (action);

CREATE TABLE white_spot_risk (
  id INTEGER PRIMARY KEY,
  white_spot INTEGER NOT NULL REFERENCES white_spot (id) ON DELETE CASCADE,
  risk INTEGER NOT NULL REFERENCES risk (id) ON DELETE CASCADE,
  UNIQUE (white_spot, risk)
);
CREATE INDEX white_spot_risk_risk ON white_spot_risk (risk);

CREATE TABLE candidate (
  id INTEGER PRIMARY KEY,
  postcode INTEGER NOT NULL UNIQUE REFERENCES postcodes (fid) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('uitgesloten', 'voorkeur')),
  reason TEXT
);

-- Both ends may lie outside the region, so they refer to nothing.
CREATE TABLE travel_time (
  id INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL CHECK (origin BETWEEN 1000 AND 9999),
  destination INTEGER NOT NULL CHECK (destination BETWEEN 1000 AND 9999),
  minutes DOUBLE NOT NULL CHECK (minutes >= 0),
  UNIQUE (origin, destination)
);

CREATE TABLE kept_run (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('dekking', 'waar-nu')),
  made_on DATETIME NOT NULL CHECK (made_on IS strftime('%Y-%m-%dT%H:%M:%fZ', made_on, '+0 days')),
  norm TEXT NOT NULL CHECK (length(norm) > 0),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) > 0),
  result TEXT NOT NULL CHECK (length(result) > 0),
  note TEXT
);

CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL CHECK (page IN ('acties', 'risicos', 'steunpunten', 'contacten')),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  definition TEXT NOT NULL CHECK (length(definition) > 0),
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (page, name)
);

-- Contacts --------------------------------------------------------------------

CREATE TABLE contact_moment (
  id INTEGER PRIMARY KEY,
  date DATE NOT NULL CHECK (date IS date(date, '+0 days')),
  kind TEXT NOT NULL DEFAULT 'telefoon' CHECK (kind IN ('telefoon', 'mail', 'bezoek', 'overleg', 'video', 'anders')),
  gemeente INTEGER REFERENCES gemeenten (fid) ON DELETE SET NULL,
  steunpunt INTEGER REFERENCES steunpunten (fid) ON DELETE SET NULL,
  organisation INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  white_spot INTEGER REFERENCES white_spot (id) ON DELETE SET NULL,
  summary TEXT,
  cooperation INTEGER CHECK (cooperation BETWEEN 1 AND 5),
  follow_up INTEGER REFERENCES action (id) ON DELETE SET NULL,
  next_contact DATE CHECK (next_contact IS date(next_contact, '+0 days'))
);
CREATE INDEX contact_moment_date ON contact_moment (date);
CREATE INDEX contact_moment_gemeente ON contact_moment (gemeente);
CREATE INDEX contact_moment_steunpunt ON contact_moment (steunpunt);
CREATE INDEX contact_moment_organisation ON contact_moment (organisation);
CREATE INDEX contact_moment_white_spot ON contact_moment (white_spot);
CREATE INDEX contact_moment_follow_up ON contact_moment (follow_up);

-- A participant stays when the person is erased: a former contact.
CREATE TABLE contact_participant (
  id INTEGER PRIMARY KEY,
  contact_moment INTEGER NOT NULL REFERENCES contact_moment (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  function TEXT,
  UNIQUE (contact_moment, person)
);
CREATE INDEX contact_participant_person ON contact_participant (person);

CREATE TABLE contact_action (
  id INTEGER PRIMARY KEY,
  contact_moment INTEGER NOT NULL REFERENCES contact_moment (id) ON DELETE CASCADE,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  UNIQUE (contact_moment, action)
);
CREATE INDEX contact_action_action ON contact_action (action);

-- Questionnaires --------------------------------------------------------------

CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  questionnaire TEXT NOT NULL CHECK (questionnaire IN ('lsp', 'regio')),
  steunpunt INTEGER REFERENCES steunpunten (fid) ON DELETE SET NULL,
  organisation INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
  date DATE CHECK (date IS date(date, '+0 days')),
  respondent_role TEXT,
  note TEXT
);
CREATE INDEX response_steunpunt ON response (steunpunt);
CREATE INDEX response_organisation ON response (organisation);

-- "row" is the line of a matrix or the category of a number, 0 where a
-- question has neither; "choice" the option's place in its list.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  response INTEGER NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  question INTEGER NOT NULL CHECK (question BETWEEN 1 AND 99),
  row INTEGER NOT NULL DEFAULT 0 CHECK (row >= 0),
  choice INTEGER CHECK (choice >= 0),
  number INTEGER CHECK (number >= 0),
  text TEXT,
  UNIQUE (response, question, row, choice),
  CHECK (choice IS NOT NULL OR number IS NOT NULL OR text IS NOT NULL)
);

-- The journal -----------------------------------------------------------------

-- One thing that the user did. "sequence" grows within a copy of the file, so
-- that copies can tell which steps of each other they have; a new step's is one
-- more than the highest of all copies, so that it comes after what it knew of.
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  copy TEXT NOT NULL CHECK (length(copy) > 0),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  at DATETIME NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%fZ', at, '+0 days')),
  label TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'bewerking' CHECK (kind IN (
    'bewerking', 'ongedaan', 'opnieuw', 'import', 'samenvoegen', 'terugzetten', 'wissen')),
  target INTEGER REFERENCES step (id) ON DELETE SET NULL, -- the step that was undone or redone
  UNIQUE (copy, sequence)
);
CREATE INDEX step_target ON step (target);
CREATE INDEX step_sequence ON step (sequence);
CREATE INDEX step_at ON step (at);

-- One column of one row: what it was and what it became. Inserted rows have no
-- old values, deleted ones no new values, and of both a column that was NULL
-- has no line here.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  operation TEXT NOT NULL CHECK ( -- a list of three would cost a quarter of the time of every line
    operation = 'toegevoegd' OR operation = 'gewijzigd' OR operation = 'verwijderd'),
  table_name TEXT NOT NULL,
  row INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  old BLOB, -- of any type: a column declared BLOB keeps what it is given
  new BLOB
);
CREATE INDEX change_step ON change (step);
CREATE INDEX change_row ON change (table_name, row);

CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  adopted_by TEXT,
  adopted_on DATE NOT NULL CHECK (adopted_on IS date(adopted_on, '+0 days')),
  step INTEGER REFERENCES step (id),
  note TEXT
);
CREATE INDEX plan_version_step ON plan_version (step);

-- Searching -------------------------------------------------------------------

-- Names, texts and notes of all records; kept by the program, not by triggers.
-- A row's number is that of its table (src/region/dek-search-tables.c) above
-- the 53 bits of the record's id. To the letter as in dek-search-private.h.
CREATE VIRTUAL TABLE search USING fts5 (title, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
