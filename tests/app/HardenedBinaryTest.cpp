#include "tests/app/Program.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// What the program that people run is built with, read from the program itself (binutils).
class HardenedBinaryTest : public QObject {
    Q_OBJECT

    static QString said(const QString& tool, const QStringList& how) {
        QProcess process;
        process.setProcessEnvironment(Program().environment());
        process.start(tool, QStringList(how) << FRISTAD_PROGRAM);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString read(const QStringList& how) { return said("readelf", QStringList(how) << "--wide"); }

private slots:
    void itIsLoadedAtAnyAddress() {
#ifndef NDEBUG
        return; // the sanitizers' build is not, to start sooner
#endif
        QVERIFY(read({"--file-header"}).contains(QRegularExpression("Type:\\s+DYN")));
        QVERIFY(read({"--dynamic"}).contains(QRegularExpression("FLAGS_1.*\\bPIE\\b")));
    }
    void whatTheLoaderResolvesIsResolvedAtOnceAndReadOnlyThen() {
        QVERIFY(read({"--program-headers"}).contains("GNU_RELRO"));
        const QString dynamic = read({"--dynamic"});
        QVERIFY2(dynamic.contains(QRegularExpression("FLAGS.*\\bBIND_NOW\\b")) ||
                     dynamic.contains(QRegularExpression("FLAGS_1.*\\bNOW\\b")),
                 qPrintable(dynamic));
        QVERIFY(!dynamic.contains("TEXTREL"));
    }
    void noStackIsExecutable() {
        QVERIFY(read({"--program-headers"}).contains(QRegularExpression("GNU_STACK[^\\n]*\\bRW\\b")));
    }
    void theStackIsWatchedAndCallsOfTheCLibraryAreChecked() {
#ifndef NDEBUG
        return; // the sanitizers' build has the sanitizers
#endif
        const QString symbols = read({"--dyn-syms"});
        QVERIFY(symbols.contains("__stack_chk_fail"));
        // Libraries that are linked in bring some ten of their own; ours has thousands.
        const QString code = said("objdump", {"--disassemble", "--no-show-raw-insn"});
        const auto guarded = code.count("__stack_chk_fail");
        QVERIFY2(guarded > 1000, qPrintable(QString::number(guarded)));
        // A large frame is touched page by page (stack clash), and containers check what they are asked for.
        QVERIFY(code.contains(QRegularExpression("sub +\\$0x1000,%rsp\\n[^\n]*orq +\\$0x0,0xff8\\(%rsp\\)")));
        QVERIFY(code.contains("__glibcxx_assert_fail"));
        // Those that the program itself calls with sizes the compiler knows of.
        const auto checked = QRegularExpression("\\b__(\\w+)_chk@").globalMatch(symbols);
        QSet<QString> names;
        for (auto each = checked; each.hasNext();)
            names << each.next().captured(1);
        names.remove("stack");
        qInfo("checked: %s", qPrintable(QStringList(names.begin(), names.end()).join(' ')));
        QVERIFY(!names.isEmpty());
    }
    void functionsThatArePointedToBeginWithALandingPlace() {
#if !defined(__x86_64__) || !defined(NDEBUG)
        return;
#endif
        // Debian's start files and libraries have no note of control-flow enforcement, so the linker writes none into the program; what is
        // ours has the instructions (endbr64) all the same.
        QFile program(QStringLiteral(FRISTAD_PROGRAM));
        QVERIFY(program.open(QIODevice::ReadOnly));
        QVERIFY(program.readAll().count(QByteArray("\xf3\x0f\x1e\xfa", 4)) > 5000);
    }
};

FRISTAD_TEST(HardenedBinaryTest)
#include "HardenedBinaryTest.moc"
