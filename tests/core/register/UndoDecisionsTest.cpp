#include "core/register/Store.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// What the house decides and who is what are taken back as casework is.
class UndoDecisionsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        session_ = vault_.emplace().create();
        bo_ = addStaff(*session_, "bo", "Bo Berg", Role::caseworker, secret("another long sentence"));
    }
    void cleanup() { session_.reset(); }

    void aDecisionGoesBackToWhatItWas() {
        const auto decided = decide("yes");
        const auto back = undo(*session_, decided);
        QVERIFY(setting(*session_, decision) != "yes");
        undo(*session_, back);
        QCOMPARE(setting(*session_, decision), std::optional<std::string>("yes"));
    }
    void aDecisionThatWasMadeAnewIsNotTakenBack() {
        const auto decided = decide("yes");
        decide("no");
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, decided); }), std::string("refused.undo_changed_since"));
        QCOMPARE(setting(*session_, decision), std::optional<std::string>("no"));
    }
    void aRoleGoesBackToWhatItWas() {
        const auto changed = become(Role::coordinator);
        const auto back = undo(*session_, changed);
        QCOMPARE(roleOfBo(), Role::caseworker);
        undo(*session_, back);
        QCOMPARE(roleOfBo(), Role::coordinator);
    }
    void whoIsNoAdministratorTakesNeitherBack() {
        const auto decided = decide("yes");
        const auto changed = become(Role::coordinator);
        session_.reset();
        session_ = vault_->open("bo", "another long sentence");
        for (const auto entry : {decided, changed})
            QVERIFY(!errorOf<NotAllowed>([&] { undo(*session_, entry); }).empty());
        QCOMPARE(setting(*session_, decision), std::optional<std::string>("yes"));
    }
    void theLastAdministratorStaysOne() {
        const auto changed = become(Role::administrator);
        session_->change([&](Change& change) { changeRole(change, session_->who().id, Role::caseworker); });
        session_.reset();
        session_ = vault_->open("bo", "another long sentence");
        QVERIFY(!errorOf<NotAllowed>([&] { undo(*session_, changed); }).empty());
        QCOMPARE(roleOfBo(), Role::administrator);
    }

private:
    static constexpr auto decision = "house.caseworkers_see_all";

    EntryNumber decide(const char* value) {
        return session_->change([&](Change& change) { setSetting(change, decision, value); });
    }
    EntryNumber become(Role role) {
        return session_->change([&](Change& change) { changeRole(change, bo_, role); });
    }
    [[nodiscard]] Role roleOfBo() const { return staffOf(*session_).at(1).role; }

    std::optional<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    StaffId bo_;
};

FRISTAD_TEST(UndoDecisionsTest)
#include "UndoDecisionsTest.moc"
