#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Secret.h"
#include "core/vault/Vault.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

// Leaving nothing behind (vault.md): a trace of every file that a session opens for writing, and a search for planted words.

namespace {

// The command line has no search and no notes: this program does as the window would when it is called with this word.
constexpr auto caseworkCommand = "casework-in";

int doCasework(const char* vault) {
    using namespace fristad;
    const auto session = openVault(vault, "anna", Secret::copyOf("a planted passphrase"));
    session->change([](Change& change) {
        ClientDetails details;
        details.name = "Planterade Personen";
        amendDetails(change, {1}, details);
        Intervention value;
        value.startedOn = Day::of(2024, 1, 1);
        value.note = "en Planterad anteckning";
        add(change, {1}, value);
    });
    for (const auto* text : {"planterade", "pers", "PLANTED-2", "anteckning", ""})
        if (const auto page = searchClients(*session, {.text = text}); page.total == 0)
            return 1;
    session->recordList("clients", 1);
    session->recordLookAt({1});
    return 0;
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;
    QStringList written_; ///< files opened for writing, renamed to or made, as the system saw it

    [[nodiscard]] QString at(const QString& name) const { return place_.filePath(name); }

    /// Runs the program under strace from a folder of its own, with a home and a folder for temporary files that must stay empty.
    int trace(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(at("elsewhere"));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FRISTAD_PASSPHRASE", "a planted passphrase");
        environment.insert("FRISTAD_NEW_PASSPHRASE", "another planted passphrase");
        environment.insert("HOME", at("home"));
        environment.insert("TMPDIR", at("temporary"));
        environment.insert("LC_ALL", "C.UTF-8");
        // The sanitizer's search for leaks can't work under a tracer, and ends the program instead.
        environment.insert("ASAN_OPTIONS", environment.value("ASAN_OPTIONS") + ":detect_leaks=0");
        for (const auto* variable : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.remove(variable);
        process.setProcessEnvironment(environment);
        const auto log = at("trace.log");
        const QString calls =
            "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat,"
            "mkdir,mkdirat,truncate";
        const bool casework = arguments.front() == caseworkCommand;
        process.start("strace",
                      QStringList{"-f", "-y", "-s", "4096", "-o", log, "-e", calls,
                                  casework ? QCoreApplication::applicationFilePath() : FRISTAD_PROGRAM_CHEAP} +
                          arguments);
        if (!process.waitForFinished(120'000))
            return -1;
        collect(log);
        if (process.exitCode() != 0)
            qWarning("%s: %s", qPrintable(arguments.join(' ')), process.readAllStandardError().constData());
        return process.exitCode();
    }

    void collect(const QString& log) {
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression path("\"([^\"]*)\"");
        static const QRegularExpression opens("^\\d+ +(open|openat|creat)\\(");
        for (const auto& line : QString::fromUtf8(file.readAll()).split('\n')) {
            if (line.contains(") = -1 ") || !line.contains('('))
                continue;
            const bool forWriting = line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("O_CREAT") ||
                                    line.contains("O_TMPFILE") || line.contains("O_TRUNC") || line.contains("creat(");
            if (opens.match(line).hasMatch() && !forWriting)
                continue;
            for (auto each = path.globalMatch(line); each.hasNext();)
                written_ << QDir::cleanPath(QDir(at("elsewhere")).absoluteFilePath(each.next().captured(1)));
        }
        QFile::remove(log);
    }

    /// Whether a place is the vault's, one of the targets' or beside a target, or no file of a disk at all.
    [[nodiscard]] bool isAllowed(const QString& path) const {
        for (const auto& folder : {at("vault"), at("restored"), at("targets"), at("demo")})
            if (path == folder || path.startsWith(folder + '/'))
                return true;
        return path.startsWith("/dev/") || path.startsWith("/proc/");
    }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable("strace").isEmpty())
            QSKIP("strace is not installed");
        if (::geteuid() != 0)
            QSKIP("the program lets nobody but root look into it, strace included");
        for (const auto* name : {"elsewhere", "home", "temporary", "targets", "register"})
            QVERIFY(QDir(place_.path()).mkdir(name));
        QByteArray clients = "client_code,exposure,first_contact\n";
        QByteArray referrals = "client_code,direction,agency_type,agency_name,sent_on,status\n";
        for (int i = 0; i < 3000; ++i) {
            clients += "PLANTED-" + QByteArray::number(i) + ",direct,2024-01-01\n";
            referrals += "PLANTED-" + QByteArray::number(i) + ",out,police,Planterade namn " + QByteArray::number(i) +
                         ",2024-02-01,sent\n";
        }
        write("register/clients.csv", clients);
        write("register/referrals.csv", referrals);
    }

    void aSessionOpensNoFileForWritingOutsideTheVaultAndItsTargets() {
        const auto vault = at("vault");
        QCOMPARE(trace({"create", vault, "--user", "anna", "--recovery-out", at("targets/key")}), 0);
        QCOMPARE(trace({"import", vault, "--user", "anna", "--from", at("register")}), 0);
        for (const QString format : {"text", "csv", "json", "xlsx", "pdf"})
            QCOMPARE(trace({"statistics", vault, "--user", "anna", "--year", "2024", "--format", format, "--out",
                            at("targets/figures." + format)}),
                     0);
        QCOMPARE(trace({caseworkCommand, vault}), 0);
        for (const QString format : {"text", "csv", "json", "ics"})
            QCOMPARE(trace({"deadlines", vault, "--user", "anna", "--format", format, "--out",
                            at("targets/deadlines." + format)}),
                     0);
        QCOMPARE(trace({"demo", at("demo"), "--clients", "30"}), 0);
        QCOMPARE(trace({"export", vault, "--user", "anna", "--to", at("targets/export")}), 0);
        QCOMPARE(trace({"backup", vault, "--user", "anna", "--to", at("targets/copy")}), 0);
        QCOMPARE(trace({"verify", vault, "--user", "anna"}), 0);
        QCOMPARE(trace({"verify", at("targets/copy"), "--user", "anna"}), 0);
        QCOMPARE(trace({"restore", at("targets/copy"), "--to", at("restored"), "--user", "anna"}), 0);
        QCOMPARE(trace({"staff", vault, "add", "bo", "--role", "auditor", "--user", "anna"}), 0);
        QCOMPARE(trace({"staff", vault, "remove", "bo", "--user", "anna"}), 0);
        QVERIFY(written_.contains(vault + "/register.db")); // the trace sees what there is to see
        QVERIFY(written_.size() > 30);
        for (const auto& path : std::as_const(written_))
            QVERIFY2(isAllowed(path), qPrintable(path));
        for (const auto* empty : {"elsewhere", "home", "temporary"})
            QVERIFY2(QDir(at(empty)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), empty);
    }

    void plantedWordsStandInNoFileOfTheVaultOrItsBackup() {
        QDirIterator files(place_.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int searched = 0;
        while (files.hasNext()) {
            const auto path = files.next();
            if (path.startsWith(at("register")) || path.startsWith(at("targets/export")))
                continue; // in clear because somebody asked for it
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto content = file.readAll();
            for (const auto* word :
                 {"PLANTED", "Planterad", "planterad", "anteckning", "planted passphrase", "SQLite format"})
                QVERIFY2(!content.contains(word), qPrintable(path));
            ++searched;
        }
        QVERIFY(searched > 8);
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == caseworkCommand)
        return doCasework(argv[2]);
    QCoreApplication app(argc, argv);
    TraceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "TraceTest.moc"
