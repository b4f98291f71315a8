-- The register: what is known of each client, one table a file of the register format, its columns by the same names.
--
-- A date is the number of days since 1970-01-01, from 1400-01-01 (-208188) to 9999-12-31 (2932896). A birth date is yyyymmdd in one
-- integer, with 0000 for month and day where only the year is known. Hours and kronor are hundredths. A code is its stable text.
-- The checks make a wrong row impossible even where the code above is wrong; whether a country or a language exists is
-- checked above only. An id is never used again (AUTOINCREMENT), and rows stand in the order they were entered.
--
-- The codes are listed as CASE and not as IN (...): SQLite builds a table of an IN list anew for every row that is inserted, which
-- makes an import three times slower.

CREATE TABLE clients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_code TEXT NOT NULL UNIQUE
        CHECK (length(client_code) BETWEEN 1 AND 20 AND client_code NOT GLOB '*[^A-Z0-9-]*'),
    exposure TEXT NOT NULL CHECK (exposure IN ('direct', 'indirect')),
    -- By code, so that the order of the rows in one import does not matter.
    relative_of TEXT REFERENCES clients (client_code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
        CHECK (relative_of <> client_code),
    relation TEXT CHECK (relation IN ('child', 'other_relative')),
    gender TEXT CHECK (CASE gender WHEN 'woman' THEN 1 WHEN 'man' THEN 1 WHEN 'other' THEN 1 WHEN 'unknown' THEN 1
        ELSE gender IS NULL END),
    birth_date INTEGER CHECK (birth_date BETWEEN 14000000 AND 99991231),
    age_group TEXT CHECK (age_group IN ('adult', 'minor')),
    country_of_birth TEXT CHECK (length(country_of_birth) = 2),
    region_of_birth TEXT CHECK (CASE region_of_birth WHEN 'sweden' THEN 1 WHEN 'eu' THEN 1 WHEN 'non_eu' THEN 1
        ELSE region_of_birth IS NULL END),
    first_contact INTEGER NOT NULL CHECK (first_contact BETWEEN -208188 AND 2932896),
    closed_on INTEGER CHECK (closed_on BETWEEN first_contact AND 2932896),
    identified_by TEXT CHECK (CASE identified_by WHEN 'regional_coordinator' THEN 1 WHEN 'member_organisation' THEN 1
        WHEN 'other_organisation' THEN 1 WHEN 'police' THEN 1 WHEN 'social_services' THEN 1
        WHEN 'migration_agency' THEN 1 WHEN 'health_care' THEN 1 WHEN 'self' THEN 1 WHEN 'other' THEN 1
        ELSE identified_by IS NULL END),
    nsp_from INTEGER CHECK (nsp_from BETWEEN -208188 AND 2932896),
    nsp_to INTEGER CHECK (nsp_to BETWEEN ifnull(nsp_from, -208188) AND 2932896),
    brief_contact TEXT CHECK (brief_contact IN ('yes', 'no'))
) STRICT;
-- What the list of deadlines needs of a client, a fifth of the pages that the rows take.
CREATE INDEX clients_in_short ON clients (id, client_code, closed_on);
CREATE INDEX clients_relative_of ON clients (relative_of) WHERE relative_of IS NOT NULL;

CREATE TABLE client_details (
    client_id INTEGER PRIMARY KEY REFERENCES clients (id),
    name TEXT CHECK (length(name) BETWEEN 1 AND 200),
    aliases TEXT CHECK (length(aliases) BETWEEN 1 AND 200),
    phone TEXT CHECK (length(phone) BETWEEN 1 AND 200),
    languages TEXT CHECK (length(languages) BETWEEN 1 AND 200),
    dialect TEXT CHECK (length(dialect) BETWEEN 1 AND 200),
    safe_contact TEXT CHECK (length(safe_contact) BETWEEN 1 AND 10000),
    code_word TEXT CHECK (length(code_word) BETWEEN 1 AND 200),
    never_tell TEXT CHECK (length(never_tell) BETWEEN 1 AND 10000),
    risk TEXT CHECK (CASE risk WHEN 'low' THEN 1 WHEN 'medium' THEN 1 WHEN 'high' THEN 1 ELSE risk IS NULL END),
    protected_identity TEXT CHECK (CASE protected_identity WHEN 'confidentiality_marking' THEN 1
        WHEN 'protected_registration' THEN 1 WHEN 'assumed_identity' THEN 1 ELSE protected_identity IS NULL END),
    restricted TEXT CHECK (restricted IN ('yes', 'no'))
) STRICT;
CREATE INDEX client_details_restricted ON client_details (client_id) WHERE restricted = 'yes';

-- Who is named on whom: "own clients".
CREATE TABLE client_staff (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (client_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_staff_by_staff ON client_staff (staff_id);

CREATE TABLE exploitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    form TEXT NOT NULL CHECK (CASE form WHEN 'sexual' THEN 1 WHEN 'labour' THEN 1 WHEN 'forced_criminality' THEN 1
        WHEN 'forced_begging' THEN 1 WHEN 'forced_marriage' THEN 1 WHEN 'domestic_servitude' THEN 1 WHEN 'other' THEN 1
        ELSE form IS NULL END),
    country TEXT CHECK (length(country) = 2)
) STRICT;
-- One row only for a client's form and country; blank is a value here.
CREATE UNIQUE INDEX exploitations_once ON exploitations (client_id, form, ifnull(country, ''));

CREATE TABLE interventions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    started_on INTEGER NOT NULL CHECK (started_on BETWEEN -208188 AND 2932896),
    ended_on INTEGER CHECK (ended_on BETWEEN started_on AND 2932896),
    provider TEXT NOT NULL CHECK (CASE provider WHEN 'civil_society' THEN 1 WHEN 'social_services' THEN 1
        WHEN 'health_care' THEN 1 ELSE provider IS NULL END),
    type TEXT NOT NULL CHECK (CASE type WHEN 'legal' THEN provider <> 'social_services'
        WHEN 'psychological' THEN provider <> 'social_services' WHEN 'material' THEN provider <> 'social_services'
        WHEN 'housing' THEN provider <> 'social_services' WHEN 'accompaniment' THEN provider <> 'social_services'
        WHEN 'interpretation' THEN provider <> 'social_services' WHEN 'medical' THEN provider <> 'social_services'
        WHEN 'information' THEN provider <> 'social_services' WHEN 'education' THEN provider <> 'social_services'
        WHEN 'financial' THEN provider <> 'social_services' WHEN 'children_support' THEN provider <> 'social_services'
        WHEN 'return_assistance' THEN provider <> 'social_services'
        WHEN 'emergency_aid' THEN provider = 'social_services'
        WHEN 'emergency_accommodation' THEN provider = 'social_services'
        WHEN 'protected_housing' THEN provider = 'social_services'
        WHEN 'financial_assistance' THEN provider = 'social_services'
        WHEN 'counselling' THEN provider = 'social_services' WHEN 'child_placement' THEN provider = 'social_services'
        ELSE type = 'other' END),
    status TEXT NOT NULL CHECK (CASE status WHEN 'requested' THEN 1 WHEN 'granted' THEN 1 WHEN 'declined' THEN 1
        WHEN 'ongoing' THEN 1 WHEN 'completed' THEN 1 WHEN 'unknown' THEN 1 ELSE status IS NULL END),
    funding TEXT CHECK (CASE funding WHEN 'nsp' THEN 1 WHEN 'own_funds' THEN 1 WHEN 'municipality' THEN 1
        WHEN 'other' THEN 1 ELSE funding IS NULL END),
    hours INTEGER CHECK (hours BETWEEN 0 AND 99999999999),
    cost_sek INTEGER CHECK (cost_sek BETWEEN 0 AND 99999999999),
    language TEXT CHECK (length(language) BETWEEN 2 AND 3),
    mode TEXT CHECK (CASE mode WHEN 'on_site' THEN 1 WHEN 'phone' THEN 1 WHEN 'video' THEN 1 ELSE mode IS NULL END),
    done_by TEXT CHECK (length(done_by) BETWEEN 1 AND 200),
    note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
CREATE INDEX interventions_by_client ON interventions (client_id);
-- For the list of deadlines; few rows are in this one and in those on referrals and permits.
CREATE INDEX interventions_housing_end ON interventions (ended_on, client_id)
    WHERE type = 'housing' AND provider = 'civil_society' AND (status = 'granted' OR status = 'ongoing') AND ended_on IS NOT NULL;

CREATE TABLE support_reasons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    reason TEXT NOT NULL CHECK (CASE reason WHEN 'no_public_support' THEN 1 WHEN 'insufficient_public_support' THEN 1
        WHEN 'not_eligible' THEN 1 WHEN 'declined_authority_contact' THEN 1 WHEN 'awaiting_decision' THEN 1
        WHEN 'other' THEN 1 ELSE reason IS NULL END)
) STRICT;
CREATE UNIQUE INDEX support_reasons_once ON support_reasons (client_id, reason);

CREATE TABLE reflection_periods (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (CASE kind WHEN 'reflection' THEN 1 WHEN 'reflection_extension' THEN 1
        WHEN 'evidence_permit' THEN 1 ELSE kind IS NULL END),
    applied_on INTEGER NOT NULL CHECK (applied_on BETWEEN -208188 AND 2932896),
    applied_by TEXT NOT NULL CHECK (applied_by IN ('investigation_leader', 'social_welfare_board')),
    decided_on INTEGER CHECK (decided_on BETWEEN applied_on AND 2932896),
    decision TEXT NOT NULL CHECK (CASE decision WHEN 'granted' THEN 1 WHEN 'refused' THEN 1 WHEN 'pending' THEN 1
        WHEN 'withdrawn' THEN 1 WHEN 'revoked' THEN 1 ELSE decision IS NULL END),
    valid_from INTEGER CHECK (valid_from BETWEEN -208188 AND 2932896),
    valid_to INTEGER CHECK (valid_to BETWEEN ifnull(valid_from, -208188) AND 2932896),
    CHECK ((decision <> 'granted' AND decision <> 'revoked') OR (valid_from IS NOT NULL AND valid_to IS NOT NULL))
) STRICT;
CREATE INDEX reflection_periods_by_client ON reflection_periods (client_id);
CREATE INDEX reflection_periods_end ON reflection_periods (valid_to, client_id) WHERE valid_to IS NOT NULL;

CREATE TABLE referrals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    agency_type TEXT NOT NULL CHECK (CASE agency_type WHEN 'regional_coordinator' THEN 1 WHEN 'police' THEN 1
        WHEN 'prosecutor' THEN 1 WHEN 'social_services' THEN 1 WHEN 'migration_agency' THEN 1 WHEN 'health_care' THEN 1
        WHEN 'legal_counsel' THEN 1 WHEN 'civil_society' THEN 1 WHEN 'other' THEN 1 ELSE agency_type IS NULL END),
    agency_name TEXT CHECK (length(agency_name) BETWEEN 1 AND 200),
    purpose TEXT CHECK (CASE purpose WHEN 'housing' THEN 1 WHEN 'psychological' THEN 1 WHEN 'legal' THEN 1
        WHEN 'interpretation' THEN 1 WHEN 'medical' THEN 1 WHEN 'financial' THEN 1 WHEN 'return_assistance' THEN 1
        ELSE purpose IS NULL END),
    sent_on INTEGER NOT NULL CHECK (sent_on BETWEEN -208188 AND 2932896),
    status TEXT NOT NULL CHECK (CASE status WHEN 'sent' THEN 1 WHEN 'accepted' THEN 1 WHEN 'declined' THEN 1
        WHEN 'waiting' THEN 1 WHEN 'completed' THEN 1 WHEN 'no_reply' THEN 1 WHEN 'withdrawn' THEN 1
        ELSE status IS NULL END),
    answered_on INTEGER CHECK (answered_on BETWEEN sent_on AND 2932896),
    follow_up_on INTEGER CHECK (follow_up_on BETWEEN sent_on AND 2932896)
) STRICT;
CREATE INDEX referrals_by_client ON referrals (client_id);
CREATE INDEX referrals_unanswered ON referrals (follow_up_on, client_id)
    WHERE (status = 'sent' OR status = 'waiting') AND follow_up_on IS NOT NULL;

CREATE TABLE police_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    reported TEXT NOT NULL CHECK (CASE reported WHEN 'yes' THEN 1 WHEN 'no' THEN 1 WHEN 'unknown' THEN 1
        ELSE reported IS NULL END),
    reported_on INTEGER CHECK (reported_on BETWEEN -208188 AND 2932896),
    crime TEXT CHECK (CASE crime WHEN 'human_exploitation' THEN 1 WHEN 'human_trafficking' THEN 1 WHEN 'rape' THEN 1
        WHEN 'assault' THEN 1 WHEN 'gross_violation_of_integrity' THEN 1 WHEN 'unlawful_threat' THEN 1
        WHEN 'fraud' THEN 1 WHEN 'purchase_of_sexual_service' THEN 1 WHEN 'child_peace_violation' THEN 1
        WHEN 'procuring' THEN 1 WHEN 'other' THEN 1 ELSE crime IS NULL END),
    status TEXT CHECK (CASE status WHEN 'unknown' THEN 1 WHEN 'investigation_closed' THEN 1
        WHEN 'investigation_ongoing' THEN 1 WHEN 'investigation_not_started' THEN 1 WHEN 'convicted' THEN 1
        WHEN 'charged' THEN 1 WHEN 'acquitted' THEN 1 ELSE status IS NULL END),
    CHECK (reported = 'yes' OR (reported_on IS NULL AND crime IS NULL AND status IS NULL))
) STRICT;
CREATE INDEX police_reports_by_client ON police_reports (client_id);

CREATE TABLE rights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    "right" TEXT NOT NULL CHECK (CASE "right" WHEN 'regional_coordinator_contact' THEN 1
        WHEN 'injured_party_counsel' THEN 1 WHEN 'temporary_permit' THEN 1 WHEN 'reflection_period' THEN 1
        ELSE "right" IS NULL END),
    met TEXT NOT NULL CHECK (met IN ('yes', 'no'))
) STRICT;
CREATE UNIQUE INDEX rights_once ON rights (client_id, "right");

-- The words by which a client is found besides the code and the origin, which are read from `clients` itself. One row a client
-- that has any; what was removed leaves no trace in the index.
CREATE VIRTUAL TABLE client_search USING fts5 (
    names, languages, notes, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1);
