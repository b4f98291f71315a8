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
};

/// The Session there is. core/vault's own functions (staff, backup) reach the keys through it.
class VaultSession final : public Session {
public:
    /// WrongKey unless `name` is an active member of staff.
    VaultSession(UnlockedVault vault, const std::string& name, const Clock& clock);
    ~VaultSession() override;

    [[nodiscard]] const StaffMember& who() const override { return who_; }
    [[nodiscard]] const Clock& clock() const override { return clock_; }
    [[nodiscard]] bool readOnly() const override { return vault_.readOnly; }
    [[nodiscard]] bool isDemo() const override { return demo_; }
    EntryNumber change(const std::function<void(Change&)>& work) override;
    [[nodiscard]] bool allows(Action action, std::optional<ClientId> client) const override;
    void require(Action action, std::optional<ClientId> client) override;
    [[nodiscard]] Sight sightOf(ClientId client) const override;
    void bringSecondPerson(const std::string& name, const Secret& passphrase) override;
    void recordLookAt(ClientId client) override;
    void recordList(std::string_view what, std::uint64_t hits) override;
    /// See core/vault/Recording.h.
    [[nodiscard]] bool isEmergencyView() const noexcept { return vault_.readOnly || !unrecorded_.empty(); }
    /// See core/vault/EmergencyAccess.h: from now on this person sees the client in full, for an hour.
    void openInEmergency(ClientId client);
    /// Whom this person sees in full for that reason now.
    [[nodiscard]] std::vector<ClientId> openInEmergency() const;
    [[nodiscard]] Database& database() override { return opened(); }

    [[nodiscard]] const UnlockedVault& vault() const noexcept { return vault_; }
    [[nodiscard]] const Checkpoint& historyEnd() const noexcept { return history_.end(); }
    /// Writes a key file that goes with the change being made: if the change fails, the old one is written back.
    void writeKeyFileInChange(KeyFile next);
    /// Removes a slot of somebody who is out, and makes a new data key for everybody else, in the order of vault.md that a kill at
    /// any moment survives.
    void takeOutSlot(std::string_view name);
    /// Ends a re-keying that is still under way: nobody's slot may change before that. SystemFailure where it can't be ended.
    void settleKeys();
    /// As the database has them after a change of one's own name or role.
    void readWho();

private:
    friend class VaultChange;
    /// The database; SystemFailure once a disk that failed in the middle of a re-keying has forced it shut.
    [[nodiscard]] Database& opened() const;
    void recordAlone(const EntryDraft& entry);
    void recordLook(EntryDraft entry);
    void recordWhatCouldNotBe();
    [[nodiscard]] bool isOpenInEmergency(ClientId client) const;
    void recordRefusal(const Error& refusal, std::optional<ClientId> client);
    void undoKeyFile();
    void changeKeys(const std::function<void()>& work);

    UnlockedVault vault_;
    const Clock& clock_;
    HistoryChain history_;
    StaffMember who_;
    bool demo_ = false;
    bool changing_ = false;
    std::optional<KeyFile> keyFileBefore_; ///< while a change has written another one
    std::optional<StaffId> second_;
    std::optional<ClientId> refusedClient_;
    std::vector<EntryDraft> unrecorded_; ///< looks while the disk was full, in order
    std::vector<std::pair<ClientId, EmergencyHour>> emergencies_;
};

/// The session as core/vault knows it.
VaultSession& innerOf(Session& session);

/// Reads a member of staff; nothing if there is none of that name.
std::optional<StaffMember> staffNamed(Database& database, std::string_view name);

/// Completes what a kill left half done: a new data key on its way in, a removed person's slot, a missing mirror. Only where
/// the vault can be written.
void finishInterrupted(UnlockedVault& vault);

/// A new data key for the slots that remain, by the steps of vault.md.
void rekeyVault(UnlockedVault& vault, KeyFile remaining);

} // namespace fristad
