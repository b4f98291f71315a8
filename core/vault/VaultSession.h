#pragma once

#include "core/vault/Database.h"
#include "core/vault/EmergencyAccess.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Session.h"
#include "core/vault/VaultLock.h"

namespace fristad {

/// What opening a vault has come to before it is known who opens it.
struct UnlockedVault {
    std::filesystem::path folder; ///< absolute
    VaultLock lock;
    KeyFile keyFile;
    Secret dataKey; ///< the one that the database is encrypted with
    Secret nextKey; ///< the one that a re-keying which a kill cut short was bringing in; empty where there is none
    std::unique_ptr<Database> database;
    bool readOnly = false;
    std::vector<Message> notices; ///< Session::notices
    bool isBeingMade = false;     ///< this computer is not to compare it with what it has seen (ComputerMemory.h)
    std::optional<Message> whyReadOnly = {}; ///< where it isn't the disk that is full or write-protected
    bool endedUncleanly = false;             ///< whoever had it open before was cut short: there was a log, or a lock
};

/// The Session there is. core/vault's own functions (staff, backup) reach the keys through it.
class VaultSession final : public Session {
public:
    /// WrongKey unless `name` is an active member of staff.
    VaultSession(UnlockedVault vault, const std::string& name, const Clock& clock);
    ~VaultSession() override;

    [[nodiscard]] const StaffMember& who() const override { return who_; }
    [[nodiscard]] const Clock& clock() const override { return clock_; }
    [[nodiscard]] bool readOnly() const override { return vault_.readOnly || vault_.lock.whyLost().has_value(); }
    [[nodiscard]] bool isDemo() const override { return demo_; }
    EntryNumber change(const std::function<void(Change&)>& work) override;
    [[nodiscard]] bool allows(Action action, std::optional<ClientId> client) const override;
    void require(Action action, std::optional<ClientId> client) override;
    [[nodiscard]] bool needsSecondPerson(Action action) const override;
    [[nodiscard]] Sight sightOf(ClientId client) const override;
    void bringSecondPerson(const std::string& name, const Secret& passphrase) override;
    void recordLookAt(ClientId client) override;
    void recordList(std::string_view what, std::uint64_t hits) override;
    [[nodiscard]] const std::vector<Message>& notices() const override { return vault_.notices; }
    /// See core/vault/Recording.h.
    [[nodiscard]] bool isEmergencyView() const noexcept { return vault_.readOnly || !unrecorded_.empty(); }
    /// See core/vault/EmergencyAccess.h: from now on this person sees the client in full, for an hour.
    void openInEmergency(ClientId client);
    /// Whom this person sees in full for that reason now.
    [[nodiscard]] std::vector<ClientId> openInEmergency() const;
    [[nodiscard]] Database& database() override { return opened(); }

    [[nodiscard]] const UnlockedVault& vault() const noexcept { return vault_; }
    [[nodiscard]] const Checkpoint& historyEnd() const noexcept { return history_.end(); }
    /// Writes a key file that goes with the change being made: its mirror now, the file itself once the change is committed. The
    /// database says which of the two is right, whenever a kill comes.
    void writeKeyFileInChange(KeyFile next);
    /// Makes a new data key for everybody who has a slot, in an order that a kill at any moment survives (Rekeying.cpp). Due once a
    /// slot went or has another passphrase: who knew the old one had the data key.
    void rekey();
    /// Ends a re-keying that is still under way: nobody's slot may change before that. SystemFailure where it can't be ended.
    void settleKeys();
    /// NotAllowed unless somebody was brought (bringSecondPerson); good once.
    void requireSecondPerson();
    /// As the database has them after a change of one's own name or role.
    void readWho();

private:
    friend class VaultChange;
    /// The database; SystemFailure once a disk that failed in the middle of a re-keying has forced it shut.
    [[nodiscard]] Database& opened() const;
    EntryNumber append(const EntryDraft& entry, const RowHashes& row);
    void publishKeyFile();
    void compareWithSeen();
    void recordAlone(const EntryDraft& entry);
    void recordLook(EntryDraft entry);
    void recordWhatCouldNotBe();
    [[nodiscard]] bool isOpenInEmergency(ClientId client) const;
    void recordRefusal(const Error& refusal, std::optional<ClientId> client);
    void undoKeyFile();
    void settleMirror();
    void changeKeys(const std::function<void()>& work);

    UnlockedVault vault_;
    const Clock& clock_;
    HistoryChain history_;
    StaffMember who_;
    bool demo_ = false;
    bool changing_ = false;
    std::optional<KeyFile> keyFileBefore_; ///< while a change has written another one
    bool mirrorInDoubt_ = false;           ///< it is that of a change which failed while it was committed
    std::optional<StaffId> second_;
    std::optional<ClientId> refusedClient_;
    std::vector<EntryDraft> unrecorded_; ///< looks while the disk was full, in order
    std::vector<std::pair<ClientId, EmergencyHour>> emergencies_;
};

/// The session as core/vault knows it.
VaultSession& innerOf(Session& session);

/// Writes the entries about how it came to be open: another computer's lock that was taken over, an administrator's word that no
/// other computer uses the folder.
void recordOpening(VaultSession& session);

/// Reads a member of staff; nothing if there is none of that name.
std::optional<StaffMember> staffNamed(Database& database, std::string_view name);

/// Checks the key file against the digest in the database, which says whether vault.json or its mirror is right, and makes
/// `vault.keyFile` that one. Damaged if it is neither: a slot was put in, taken out or put back. Writes nothing.
void requireBoundKeyFile(UnlockedVault& vault);

/// Writes whether an administrator thought up the member's passphrase (`first`) or they did; what that changes, for the entry.
std::vector<FieldChange> setPassphraseState(Change& change, const StaffMember& member, bool first);

/// Completes what a kill left half done: a new data key on its way in or due, a key file or mirror that is behind. Only where the
/// vault can be written.
void finishInterrupted(UnlockedVault& vault);

/// A new data key for every slot, by the steps of docs/vault-format.md.
void rekeyVault(UnlockedVault& vault);

} // namespace fristad
