-- The log. Everything below "projections" can be dropped and rebuilt from it and from content.
CREATE TABLE entry (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  json TEXT NOT NULL,
  time TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

-- Captures, texts, readings and decisions, by the SHA-256 of their bytes; bytes are null once redacted.
CREATE TABLE content (
  hash TEXT PRIMARY KEY,
  bytes BLOB,
  redacted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What rooms outside keep (the state of feeds); no part of the log.
CREATE TABLE note (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Projections.
CREATE TABLE publication (
  identity TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  reading TEXT NOT NULL,
  reader TEXT NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
CREATE INDEX publication_text ON publication (text);
CREATE TABLE indexed (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
