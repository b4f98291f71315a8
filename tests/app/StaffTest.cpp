#include "tests/app/Program.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

class StaffTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString vault_;

    static Program asBo() { return asColleague(); }

private slots:
    void init() {
        vault_ = folder_.filePath(QTest::currentTestFunction());
        HAS_CODE(Program().run({"create", vault_, "--user", "anna", "--recovery-out", vault_ + ".key"}), 0);
        HAS_CODE(Program().run({"staff", vault_, "add", "bo", "--role", "caseworker", "--full-name", "Bo Ek"}), 0);
        HAS_CODE(changeFirstPassphrase(vault_, "bo"), 0);
    }
    void areListedWithRoleAndName() {
        const Outcome outcome = Program().run({"staff", vault_, "list", "--user", "anna"});
        HAS_CODE(outcome, 0);
        QCOMPARE(outcome.out, QByteArray("anna\tadministrator\t\nbo\tcaseworker\tBo Ek\n"));
    }
    void theListIsAnEntryAndShowsOnlyNamesToThoseWhoDoNotManageThem() {
        QCOMPARE(asBo().run({"staff", vault_, "list", "--user", "bo"}).out, QByteArray("anna\nbo\n"));
        const auto entries = [&] {
            const QByteArray line = Program().run({"verify", vault_, "--user", "anna"}).out;
            return QRegularExpression("\\d+").match(QString::fromUtf8(line)).captured().toInt();
        };
        const int before = entries();
        HAS_CODE(Program().run({"staff", vault_, "list", "--user", "anna"}), 0);
        QCOMPARE(entries(), before + 2); // the list, and that it was verified before
    }
    void whoTakesOverIsSaidWhereNobodyElseExists() {
        const Outcome outcome =
            Program().run({"staff", vault_, "--user", "anna", "remove", "bo", "--successor", "eva"});
        HAS_CODE(outcome, 1);
        QVERIFY(outcome.err.contains("eva"));
        HAS_CODE(Program().run({"staff", vault_, "--user", "anna", "remove", "bo", "--successor", "anna"}), 0);
    }
    void whoItIsMustBeSaidWhereSeveralWork() {
        const Outcome outcome = Program().run({"verify", vault_});
        HAS_CODE(outcome, 2);
        QVERIFY(outcome.err.contains("--user"));
        HAS_CODE(Program().run({"verify", vault_, "--user", "anna"}), 0);
        HAS_CODE(asBo().run({"verify", vault_, "--user", "bo"}), 0);
    }
    void nobodyButAnAdministratorAddsOrRemoves() {
        HAS_CODE(asBo().run({"staff", vault_, "--user", "bo", "add", "eva", "--role", "administrator"}), 3);
        HAS_CODE(asBo().run({"staff", vault_, "--user", "bo", "remove", "anna"}), 3);
        HAS_CODE(asBo().run({"staff", vault_, "--user", "bo", "remove", "nobody"}), 3);
        QCOMPARE(linesIn(Program().run({"staff", vault_, "--user", "anna", "list"}).out), 2);
    }
    void whoIsRemovedNoLongerGetsIn() {
        HAS_CODE(Program().run({"staff", vault_, "--user", "anna", "remove", "bo"}), 0);
        HAS_CODE(asBo().run({"verify", vault_, "--user", "bo"}), 3);
        HAS_CODE(Program().run({"verify", vault_}), 0);
    }
    void theLastAdministratorStays() {
        HAS_CODE(Program().run({"staff", vault_, "--user", "anna", "remove", "anna"}), 3);
        HAS_CODE(Program().run({"verify", vault_, "--user", "anna"}), 0);
    }
    void aNameThatNobodyHasIsRefused() {
        const Outcome outcome = Program().run({"staff", vault_, "--user", "anna", "remove", "eva"});
        HAS_CODE(outcome, 1);
        QVERIFY(outcome.err.contains("eva"));
    }
    void aNameIsUsedOnce() {
        HAS_CODE(Program().run({"staff", vault_, "--user", "anna", "add", "bo", "--role", "auditor"}), 1);
    }
    void changeTheirOwnPassphrase() {
        const QStringList change{"staff", vault_, "--user", "bo", "passphrase", "--new-passphrase-file", "-"};
        HAS_CODE(asBo().run(change, "bo's own\n"), 0);
        HAS_CODE(asBo().run({"verify", vault_, "--user", "bo"}), 3);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "bo's own").run({"verify", vault_, "--user", "bo"}), 0);
        HAS_CODE(Program().run({"verify", vault_, "--user", "anna"}), 0);
    }
    void whoForgotTheirsGetsAFirstOneThatOpensNothingUntilItIsChanged() {
        const QStringList give{"staff", vault_, "--user", "anna", "passphrase", "bo"};
        HAS_CODE(Program().with("FRISTAD_NEW_PASSPHRASE", "hej").run(give), 1);
        HAS_CODE(Program().run(give), 0); // bo's is now "another passphrase of tests"
        HAS_CODE(asBo().run({"verify", vault_, "--user", "bo"}), 3);
        const Program withFirst = Program().with("FRISTAD_PASSPHRASE", "another passphrase of tests");
        for (const QStringList& command : {QStringList{"verify", vault_},
                                           {"staff", vault_, "list"},
                                           {"deadlines", vault_},
                                           {"backup", vault_, "--to", vault_ + ".copy"},
                                           {"export", vault_, "--to", vault_ + ".out"},
                                           {"statistics", vault_, "--year", "2024"}}) {
            const Outcome refused = withFirst.run(command + QStringList{"--user", "bo"});
            HAS_CODE(refused, 3);
            QVERIFY(refused.out.isEmpty());
            QVERIFY(refused.err.contains("staff VAULT passphrase"));
        }
        HAS_CODE(withFirst.run({"staff", vault_, "--user", "bo", "passphrase"}), 1); // to the same
        HAS_CODE(changeFirstPassphrase(vault_, "bo"), 0);
        HAS_CODE(asBo().run({"verify", vault_, "--user", "bo"}), 0);
    }
    void onlyAnAdministratorGivesAColleagueANewPassphrase() {
        const auto before = bytesOf(vault_ + "/vault.json");
        HAS_CODE(asBo().run({"staff", vault_, "--user", "bo", "passphrase", "anna"}), 3);
        HAS_CODE(Program().run({"staff", vault_, "--user", "anna", "passphrase", "nobody"}), 1);
        QCOMPARE(bytesOf(vault_ + "/vault.json"), before);
    }
};

FRISTAD_TEST(StaffTest)
#include "StaffTest.moc"
