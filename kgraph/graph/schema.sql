-- The tables of a graph file. Rows are written in the order of their keys, so that the same graph
-- always gives the same bytes. Offsets are characters into documents.text, half-open.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  title TEXT,
  source TEXT,
  published TEXT,               -- ISO 8601
  language TEXT NOT NULL,       -- ISO 639-1
  content_hash TEXT NOT NULL,
  headline_start INTEGER,
  headline_end INTEGER,
  dateline TEXT,                -- JSON: [text, place, agency, date]
  text TEXT NOT NULL
);

-- What was found in each document, before merging: needed to merge again when documents are added.
CREATE TABLE extractions (
  document TEXT PRIMARY KEY,
  sentences TEXT NOT NULL,      -- JSON: [[index, start, end], …]
  mentions TEXT NOT NULL,       -- JSON
  triples TEXT NOT NULL,        -- JSON; arguments point at mentions by their number
  extractor TEXT NOT NULL       -- version of the program and its model; older files lack it
);

CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  named INTEGER NOT NULL,
  latitude REAL,
  longitude REAL,
  identifiers TEXT NOT NULL,    -- JSON: [[scheme, value], …]
  candidates TEXT NOT NULL      -- JSON: ids of entities that it may be the same as
);

CREATE TABLE aliases (
  entity TEXT NOT NULL,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (entity, position)
);

CREATE TABLE mentions (
  entity TEXT NOT NULL,
  position INTEGER NOT NULL,
  document TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,           -- why it is a mention of this entity
  score REAL NOT NULL,
  PRIMARY KEY (entity, position)
);

CREATE TABLE statements (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,        -- id of an entity
  relation TEXT NOT NULL,
  predicate TEXT NOT NULL,      -- IRI
  object TEXT NOT NULL,         -- id of an entity, or a value
  value_type TEXT,              -- NULL where object is an entity
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,       -- actual, possible, planned
  attributed_to TEXT,           -- id of an entity, or words
  confidence REAL NOT NULL,
  weight INTEGER NOT NULL,
  symmetric INTEGER NOT NULL
);

CREATE TABLE places (
  statement TEXT NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,          -- id of an entity
  PRIMARY KEY (statement, position)
);

CREATE TABLE times (
  statement TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  start TEXT,                   -- ISO 8601, as precise as the text
  end TEXT,                     -- included
  PRIMARY KEY (statement, position)
);

CREATE TABLE qualifiers (
  statement TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  value TEXT NOT NULL,          -- id of an entity, or words
  PRIMARY KEY (statement, position)
);

CREATE TABLE evidence (
  statement TEXT NOT NULL,
  position INTEGER NOT NULL,
  document TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  subject_start INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  relation TEXT NOT NULL,       -- JSON: [[start, end], …]
  object_start INTEGER,
  object_end INTEGER,
  phrase TEXT NOT NULL,
  construction TEXT NOT NULL,
  PRIMARY KEY (statement, position)
);
