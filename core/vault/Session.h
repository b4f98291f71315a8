#pragma once

#include "core/calendar/Clock.h"
#include "core/casework/Ids.h"
#include "core/vault/Roles.h"
#include "core/vocabulary/Errors.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fristad {

class Secret;
class Database; // core/vault/Database.h: SQLite, for vault/ and register/ only
class Change;

/// A member of staff as the vault knows them.
struct StaffMember {
    StaffId id;
    std::string name;     ///< what they sign in with; may be a pseudonym
    std::string fullName; ///< inside the database only
    Role role = Role::auditor;
    bool active = true;
    bool suspended = false;       ///< not active, and may come back
    bool firstPassphrase = false; ///< an administrator thought theirs up: requireOwnPassphrase
};

/// What a person may see of a client. Masking happens by this and nowhere else; whatever is not known fails to `nothing`.
enum class Sight : std::uint8_t {
    nothing,   ///< not even that the client exists
    existence, ///< the code, housing and what is due
    inFull,    ///< names, contact, notes too
};

/// A vault that a person has unlocked: who, in which role. Every read that shows a person and every write goes through it.
/// One thread at a time (the window keeps it on one worker thread). Closing it wipes the keys.
class Session {
public:
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    virtual ~Session() = default;

    [[nodiscard]] virtual const StaffMember& who() const = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;
    /// The vault's folder is on a full or read-only disk: everything can be read, `change` throws SystemFailure at once.
    [[nodiscard]] virtual bool readOnly() const = 0;
    /// Made by `demo`: made-up people only.
    [[nodiscard]] virtual bool isDemo() const = 0;

    /// Does one change of one or many values in one transaction: permission, the values' rules, rows, history entries and the
    /// search index, all or nothing. Returns the number of the last entry it wrote once it is safe on the disk (fsync). Whatever
    /// `work` throws undoes everything and goes on to the caller; a refused permission is then recorded as an entry of
    /// its own. Never nested.
    virtual EntryNumber change(const std::function<void(Change&)>& work) = 0;

    /// Whether this person may do this, to this client if one is given ("own": the person is named on the client).
    [[nodiscard]] virtual bool allows(Action action, std::optional<ClientId> client = std::nullopt) const = 0;
    /// Throws NotAllowed unless allowed, and records the refusal in the history.
    virtual void require(Action action, std::optional<ClientId> client = std::nullopt) = 0;
    /// Whether this person may do this only with a second person beside them, as the roles or the organisation's settings say
    /// (roles.md): whoever asks for one asks this, and knows no rule of their own.
    [[nodiscard]] virtual bool needsSecondPerson(Action action) const = 0;
    [[nodiscard]] virtual Sight sightOf(ClientId client) const = 0;

    /// Another member of staff who stands beside, by their own name and passphrase: some actions need two (roles.md). Good for the
    /// next such action only. WrongKey as at opening; NotAllowed for the same person, or one who is neither administrator nor
    /// coordinator.
    virtual void bringSecondPerson(const std::string& name, const Secret& passphrase) = 0;

    /// Records that this person looked: at one client's record, or at a list or a search (the number of hits, not the words).
    /// Where the disk is full or read-only the look is not refused for that.
    virtual void recordLookAt(ClientId client) = 0;
    virtual void recordList(std::string_view what, std::uint64_t hits) = 0;

    /// What opening the vault found that is no damage and that the person should know: an older vault than this computer has seen, a
    /// clock that went back ... Shown once.
    [[nodiscard]] virtual const std::vector<Message>& notices() const = 0;

    /// For core/vault and core/register only (a test reads the includes).
    [[nodiscard]] virtual Database& database() = 0;
};

/// One field of a record before and after; blank text where there was or is nothing.
struct FieldChange {
    std::string field;
    std::string from;
    std::string to;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// BLAKE2b, as the history chains and binds with it.
using Hash = std::array<unsigned char, 32>;

/// What a history entry is about, and its payload.
struct EntryDraft {
    std::string kind;  ///< stable: `interventions.added`, `.changed`, `.removed`, `import.run`, `client.looked_at` ...
    std::string table; ///< which kind of record; empty where none
    std::int64_t record = 0; ///< its row
    ClientId client;         ///< whose it is; 0 where nobody's
    std::vector<FieldChange> fields;
    /// What an import's entry commits to: all rows of its client (RowBinding.h). Of other entries the row itself is bound.
    std::optional<Hash> rowsOfClient = std::nullopt;
};

/// A change while it is being made: only `Session::change` makes one, and only through it can anything be written.
class Change {
public:
    virtual ~Change() = default;
    [[nodiscard]] virtual Session& session() = 0;
    [[nodiscard]] virtual Database& database() = 0;
    /// As Session::require, inside the change.
    virtual void require(Action action, std::optional<ClientId> client = std::nullopt) = 0;
    /// Before the row of a record is changed or removed: what it was until then is bound by the entry that follows.
    virtual void willWrite(std::string_view table, std::int64_t record, ClientId client) = 0;
    /// Adds an entry to the history, chained to the one before, after the row that it is about was written.
    virtual EntryNumber record(const EntryDraft& entry) = 0;
};

} // namespace fristad
