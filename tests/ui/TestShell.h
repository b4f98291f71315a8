#pragma once

#include "core/calendar/Clock.h"
#include "core/register/ClientStore.h"
#include "core/vault/Vault.h"
#include "tests/core/register/OneClient.h"
#include "tests/core/vault/TemporaryVault.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Theme.h"

#include <QSettings>

namespace fristad::ui {

/// What the window is to a part of a page, without the window: a vault of one member of staff (anna, administrator) and the last
/// sentence that the status line would show. The day is 2024-10-08, a Tuesday.
class TestShell : public QObject, public Shell {
public:
    /// With a vault of its own, or the session that `make` makes.
    explicit TestShell(const VaultWorker::MakeSession& make = {}) : TestShell(make, nullptr) {}
    /// One whose session goes by `clock`.
    TestShell(const VaultWorker::MakeSession& make, const Clock* clock) : shown_(clock ? *clock : clock_) {
        useBuiltIns();
        QSettings().clear();
        speak(DisplayLanguage::english);
        Theme::current().apply(Look::light);
        const VaultWorker::MakeSession create = [this] {
            return createVault(
                folder_.folder(), {.name = folder_.name, .fullName = "Anna Andersson", .demo = false},
                secret(folder_.passphrase), [](std::string_view key) { return std::string(key); }, clock_);
        };
        vault_.open(
            this, make ? make : create, [this](const StaffMember& member) { who_ = member; }, [](const Failure&) {});
        vault_.waitUntilIdle();
        connect(&vault_, &VaultWorker::saved, this, [this](EntryNumber entry, const QString& what) {
            lastEntry = entry;
            said = what;
        });
        connect(&vault_, &VaultWorker::takenBack, this, [this](EntryNumber, EntryNumber opposite, const QString& what) {
            lastEntry = opposite;
            said = what;
        });
        connect(&vault_, &VaultWorker::failed, this, [this](const Failure& failure) { tell(failure); });
    }

    [[nodiscard]] VaultWorker& vault() override { return vault_; }
    [[nodiscard]] const StaffMember& who() const override { return who_; }
    [[nodiscard]] Day today() const override { return shown_.today(); }
    [[nodiscard]] bool namesHidden() const override { return hidden; }
    void go(const Place& place) override { went = place; }
    void openOverlay(const QString& id, const QString& subject) override { overlay = id + u'/' + subject; }
    void tell(const QString& sentence) override { said = sentence; }
    void tell(const Failure& failure) override { said = failure.sentence(); }

    /// Does something with the session and waits until everything that follows has been shown.
    template <class Work> auto in(Work work) {
        using Value = std::invoke_result_t<Work, Session&>;
        if constexpr (std::is_void_v<Value>) {
            vault_.ask(this, std::move(work), [] {});
            vault_.waitUntilIdle();
        } else {
            std::optional<Value> got;
            vault_.ask(this, std::move(work), [&](Value value) { got = std::move(value); });
            vault_.waitUntilIdle();
            return *got;
        }
    }
    ClientId client(const std::string& code) {
        return in([code](Session& session) { return addOneClient(session, code, Day::of(2024, 9, 1)); });
    }

    QString said;
    EntryNumber lastEntry;
    Place went;
    QString overlay;
    bool hidden = false;

private:
    class Tuesday : public Clock {
    public:
        [[nodiscard]] Moment now() const override { return {1728388800000}; } // 2024-10-08 14:00 in Stockholm
    };

    TemporaryVault folder_;
    Tuesday clock_;
    const Clock& shown_;
    StaffMember who_;
    VaultWorker vault_;
};

} // namespace fristad::ui
