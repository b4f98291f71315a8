// slow: a vault of 600 clients is rescued once for each page that is damaged

#include "FullVault.h"
#include "core/vault/Backup.h"
#include "core/vault/KeyFile.h"
#include "core/vault/RecoveryDrill.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <numeric>
#include <random>

namespace fristad {

namespace fs = std::filesystem;

/// Whatever of a vault can be read comes into a new one that is whole, and what does not come is said.
class RescueTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    FullVault vault_;
    std::string whole_; ///< its database

    struct Figures {
        int whole = 0;  ///< everything came
        int inPart = 0; ///< something was lost
        int refused = 0;
        std::uint64_t rowsLost = 0;
        int historyCut = 0;
        int historyGone = 0; ///< from its first entry on
    };

    /// Whether each row that is lost can be told: where one page is damaged, others say what was on it.
    enum class Losses : std::uint8_t { known, perhaps };

    void damage(std::string& database, std::size_t page) {
        for (int flips = 0; flips < 3; ++flips)
            database[page * pageSize + random_() % pageSize] ^= static_cast<char>(1 + random_() % 255);
    }

    /// That there may be more than the rows that are named.
    static bool saysThatThereMayBeMore(const Rescued& rescued) {
        static const std::set<std::string> sentences{"rescue.rows", "rescue.rows_from", "rescue.in_part",
                                                     "rescue.details_perhaps", "rescue.history"};
        return std::ranges::any_of(rescued.lost, [](const Message& each) { return sentences.contains(each.key); });
    }

    /// Damages the vault, rescues it, and compares what was said with what is missing.
    void rescueOnce(const std::string& damaged, Figures& figures, Losses losses) {
        overwrite(vault_.database(), damaged);
        const auto before = filesIn(vault_.folder());
        fs::remove_all(vault_.to());
        Rescued rescued;
        try {
            rescued = vault_.rescue();
        } catch (const Damaged& refusal) { // only where not even the tables' names can be read, or nobody's role
            QVERIFY2(refusal.message().key == "rescue.nothing" || refusal.message().key == "rescue.who",
                     refusal.message().key.c_str());
            QVERIFY(!fs::exists(vault_.to()));
            QVERIFY(filesIn(vault_.folder()) == before);
            ++figures.refused;
            return;
        }
        QVERIFY(filesIn(vault_.folder()) == before);
        const auto session = vault_.openRescued();
        const auto found = verifyVault(*session, {});
        QVERIFY2(found.intact(), found.intact() ? "" : render(found.damage.front(), DisplayLanguage::english).c_str());
        const auto after = rowsIn(*session);
        const auto missing = less(vault_.rows, after);
        const bool told =
            missing.size() == rescued.lostRows ||
            (losses == Losses::perhaps && missing.size() > rescued.lostRows && saysThatThereMayBeMore(rescued));
        QVERIFY2(told, qPrintable(QString("%1 rows are missing, %2 are said to be lost: %3; %4; %5")
                                      .arg(missing.size())
                                      .arg(rescued.lostRows)
                                      .arg(firstOf(missing), firstOf(less(after, vault_.rows)), firstLineOf(rescued))));
        for (const auto& made : less(after, vault_.rows)) // nothing is made up but what stands in
            QVERIFY2(made.starts_with("clients ") || made.starts_with("client_details ") || made.starts_with("staff "),
                     made.c_str());
        QVERIFY(less(vault_.restricted, restrictedIn(*session)).empty()); // losing a page opens nobody
        ++(rescued.lost.empty() ? figures.whole : figures.inPart);
        figures.rowsLost += rescued.lostRows;
        figures.historyGone +=
            session->database().text("SELECT kind FROM history_entries WHERE number = 1") == "vault.rescued" ? 1 : 0;
        figures.historyCut += std::ranges::count(rescued.lost, "rescue.history", &Message::key) > 0 ? 1 : 0;
    }

private slots:
    void initTestCase() {
        random_ = seededRandom();
        whole_ = contentOf(vault_.database());
    }
    void init() {
        overwrite(vault_.database(), whole_);
        fs::remove_all(vault_.to());
    }

    void ofAWholeVaultEverythingComes() {
        const auto before = filesIn(vault_.folder());
        const auto rescued = vault_.rescue();
        QVERIFY2(rescued.lost.empty(),
                 rescued.lost.empty() ? "" : render(rescued.lost.front(), DisplayLanguage::english).c_str());
        QVERIFY(filesIn(vault_.folder()) == before);
        const auto session = vault_.openRescued();
        QVERIFY(rowsIn(*session) == vault_.rows);
        QVERIFY(verifyVault(*session, {}).intact());
        QCOMPARE(searchClients(*session, {.text = "note"}).total, std::size_t(200));
        drillRecovery(*session, secret(vault_.recoveryKey)); // that slot has the new data key too
        QVERIFY(readKeyFile(vault_.to()) != readKeyFile(vault_.folder()));
    }

    void theHistoryComesAndTheRescueIsItsNextEntry() {
        std::size_t entries = 0;
        {
            const auto session = vault_.open();
            entries = wholeHistory(*session, 100'000).size();
        }
        static_cast<void>(vault_.rescue());
        const auto session = vault_.openRescued();
        auto history = wholeHistory(*session, 100'000);
        std::ranges::reverse(history);
        QVERIFY(history.size() > entries);
        QCOMPARE(history.at(0).kind, std::string("vault.created"));
        QCOMPARE(history.at(entries).kind, std::string("vault.rescued"));
        QCOMPARE(history.at(entries).fields.value().front().field, std::string("checkpoint"));
    }

    void colleaguesComeInWithTheirOldPassphrases() {
        static_cast<void>(vault_.rescue());
        QCOMPARE(openVault(vault_.to(), "carl", secret("all of it is carls own"))->who().role, Role::coordinator);
    }

    void onlyAnAdministratorRescues() {
        QCOMPARE(errorOf<NotAllowed>(
                     [&] { rescueVault(vault_.folder(), vault_.to(), "carl", secret("all of it is carls own"), {}); }),
                 std::string("not_allowed.restore_vault"));
        QCOMPARE(errorOf<WrongKey>([&] {
                     rescueVault(vault_.folder(), vault_.to(), "carl", secret("somebody else's passphrase"), {});
                 }),
                 std::string("vault.wrong_key"));
        QVERIFY(!fs::exists(vault_.to()));
    }

    // Pages in the order of a seed that is printed: whatever else is readable comes, and what is lost is said to the row.
    void aroundAnyDamagedPageEverythingElseComes() {
        const auto pages = whole_.size() / pageSize;
        std::vector<std::size_t> order(pages);
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::shuffle(order, random_);
        if (qEnvironmentVariable("FRISTAD_FAULTS") != "all")
            order.resize(16);
        Figures figures;
        for (const auto page : order) {
            auto damaged = whole_;
            damage(damaged, page);
            rescueOnce(damaged, figures, Losses::known);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QString("page %1 of %2").arg(page + 1).arg(pages)));
        }
        qInfo("%zu of %zu pages damaged, one at a time: %d rescued whole, %d in part (%llu rows lost of %zu each, the "
              "history cut %d times, %d of them at its first entry), %d refused for its schema; 0 losses unsaid",
              order.size(), pages, figures.whole, figures.inPart, static_cast<unsigned long long>(figures.rowsLost),
              vault_.rows.size(), figures.historyCut, figures.historyGone, figures.refused);
        QVERIFY(figures.whole + figures.inPart > figures.refused);
    }

    void aroundManyDamagedPagesEverythingElseComes() {
        const auto pages = whole_.size() / pageSize;
        Figures figures;
        for (int round = 0; round < 3; ++round) {
            auto damaged = whole_;
            for (int n = 0; n < 15; ++n)
                damage(damaged, 20 + random_() % (pages - 20)); // most of the schema is before
            rescueOnce(damaged, figures, Losses::perhaps);
        }
        qInfo("15 pages damaged at once, 3 times: %d rescued in part (%llu rows named), %d refused", figures.inPart,
              static_cast<unsigned long long>(figures.rowsLost), figures.refused);
        QCOMPARE(figures.inPart + figures.refused, 3);
    }

    void ofADatabaseThatWasCutOffWhatIsLeftComes() {
        Figures figures;
        for (const std::size_t tenths : {2, 5, 8}) {
            rescueOnce(whole_.substr(0, whole_.size() * tenths / 10), figures, Losses::perhaps); // amid a page
            rescueOnce(whole_.substr(0, whole_.size() * tenths / 10 / pageSize * pageSize), figures, Losses::perhaps);
        }
        rescueOnce(whole_.substr(0, whole_.size() - 1), figures, Losses::known);
        rescueOnce(whole_.substr(0, pageSize), figures, Losses::perhaps);
        rescueOnce("", figures, Losses::perhaps);
        qInfo("9 databases cut off: %d rescued whole, %d in part (%llu rows named), %d refused", figures.whole,
              figures.inPart, static_cast<unsigned long long>(figures.rowsLost), figures.refused);
        QVERIFY(figures.inPart >= 5);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RescueTest)
#include "RescueTest.moc"
