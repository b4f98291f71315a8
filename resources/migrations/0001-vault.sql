-- The vault itself: who works in it, what was done in it, and what it remembers of itself. The register's tables follow in 0002.
-- Times are milliseconds since 1970-01-01T00:00:00Z.

-- Nobody is ever deleted: the history points here. A name is used once.
CREATE TABLE staff (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    full_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'caseworker', 'night_staff', 'auditor')),
    state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'removed')),
    -- first: an administrator thought it up, and it is to be changed before anything else
    passphrase_state TEXT NOT NULL DEFAULT 'own' CHECK (passphrase_state IN ('own', 'first'))
) STRICT;

-- What the vault and the house have decided, by a stable name.
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT;

-- Append only. `chain` is BLAKE2b over the chain of the entry before and everything else of this one.
CREATE TABLE history_entries (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    change INTEGER NOT NULL CHECK (change BETWEEN 1 AND number), -- the first entry of the change it belongs to
    at INTEGER NOT NULL,
    staff INTEGER NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    record_table TEXT NOT NULL,  -- blank: about no record
    record INTEGER NOT NULL,     -- 0: about no record
    client INTEGER NOT NULL,     -- 0: nobody's
    commitment BLOB NOT NULL CHECK (length(commitment) IN (0, 32)), -- to the payload; empty where there is none
    chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
CREATE INDEX history_of_clients ON history_entries (client) WHERE client <> 0;
CREATE INDEX history_of_records ON history_entries (record_table, record) WHERE client = 0 AND record <> 0;

-- Which fields went from what to what: apart from the entries, so that thinning may delete it without breaking the chain.
CREATE TABLE history_payloads (
    entry INTEGER PRIMARY KEY REFERENCES history_entries (number),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    content TEXT NOT NULL, -- JSON: [[field, from, to], ...]; blank where no field is named
    -- BLAKE2b of the record's row before and after; empty where there was or is none. Of an import: of all rows of the client, after.
    row_before BLOB NOT NULL CHECK (length(row_before) IN (0, 32)),
    row_after BLOB NOT NULL CHECK (length(row_after) IN (0, 32))
) STRICT;

CREATE TABLE thinning_certificates (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES history_entries (number)
) STRICT;
CREATE TABLE thinned_payloads (
    entry INTEGER PRIMARY KEY REFERENCES history_entries (number),
    certificate INTEGER NOT NULL REFERENCES thinning_certificates (number)
) STRICT;

-- Where the history stood when something left the vault with its number and hash; `place` is where it went.
CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL REFERENCES history_entries (number),
    chain BLOB NOT NULL CHECK (length(chain) = 32),
    at INTEGER NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('backup', 'recovery_sheet', 'submission')),
    place TEXT NOT NULL
) STRICT;

-- Half-typed forms, offered again after a lock.
CREATE TABLE drafts (
    staff INTEGER NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL CHECK (name <> ''),
    content TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (staff, name)
) STRICT, WITHOUT ROWID;

-- Where the vault stands, written with every change: a page that is put back from an older copy contradicts it.
CREATE TABLE vault_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entry INTEGER NOT NULL,                                -- the last entry of the history
    chain BLOB NOT NULL CHECK (length(chain) = 32),        -- and the chain there
    drafts BLOB NOT NULL CHECK (length(drafts) IN (0, 32)), -- BLAKE2b of all drafts
    slots BLOB NOT NULL CHECK (length(slots) IN (0, 32)),  -- BLAKE2b of the key file's slots
    next_slots BLOB NOT NULL CHECK (length(next_slots) IN (0, 32)), -- of those that a re-keying brings in; else empty
    rekeying_due INTEGER NOT NULL CHECK (rekeying_due IN (0, 1))    -- somebody's slot went: a new data key is due
) STRICT;
INSERT INTO vault_state VALUES (1, 0, zeroblob(32), x'', x'', x'', 0);
