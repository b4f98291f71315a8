#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

// The program as a person at a shell has it: its arguments, its streams, its exit code.

namespace fristad::test {

struct Outcome {
    int code = -1; ///< minus the signal where one ended it
    QByteArray out;
    QByteArray err;
};

/// The program in an environment of its own: the passphrase in it, English, nothing of the tester's.
class Program {
public:
    explicit Program(const char* path = FRISTAD_PROGRAM_CHEAP) : path_(path) {
        environment_.insert("PATH", qEnvironmentVariable("PATH"));
        environment_.insert("LC_ALL", "C.UTF-8");
        environment_.insert("FRISTAD_PASSPHRASE", "a passphrase of tests");
        environment_.insert("FRISTAD_NEW_PASSPHRASE", "another passphrase of tests");
    }

    Program& with(const QString& variable, const QString& value) {
        environment_.insert(variable, value);
        return *this;
    }
    Program& without(const QString& variable) {
        environment_.remove(variable);
        return *this;
    }

    [[nodiscard]] Outcome run(const QStringList& arguments, const QByteArray& input = {}) const {
        return run(path_, arguments, input);
    }
    /// The same by way of a shell: `$1` and on are the arguments, `$0` is the program.
    [[nodiscard]] Outcome runInShell(const QString& script, const QStringList& arguments) const {
        return run("/bin/sh", QStringList{"-c", script, path_} + arguments, {});
    }
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] const QProcessEnvironment& environment() const { return environment_; }

private:
    [[nodiscard]] Outcome run(const QString& path, const QStringList& arguments, const QByteArray& input) const {
        QProcess process;
        process.setProcessEnvironment(environment_);
        process.start(path, arguments);
        if (!process.waitForStarted())
            qFatal("%s does not start", qPrintable(path));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(240'000))
            qFatal("%s does not end", qPrintable(path));
        const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
        return {code, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString path_;
    QProcessEnvironment environment_;
};

inline QByteArray bytesOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("(no such file)");
}

inline void writeFile(const QString& file, const QByteArray& bytes) {
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(file));
}

/// Everything below a folder: each path with its rights and what is in it.
inline QMap<QString, QByteArray> fingerprint(const QString& folder) {
    QMap<QString, QByteArray> all;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QFileInfo file(each.next());
        if (file.fileName() == u"failed-sign-ins") // when somebody failed, and nothing else (FailedSignIns.h)
            continue;
        const auto rights = QByteArray::number(int(file.permissions()), 16);
        all[file.filePath()] =
            rights + (file.isFile()
                          ? QCryptographicHash::hash(bytesOf(file.filePath()), QCryptographicHash::Sha256).toHex()
                          : QByteArray(" folder"));
    }
    return all;
}

/// A colleague whom `staff add` let in, as they come after changing their first passphrase.
inline Program asColleague() { return Program().with("FRISTAD_PASSPHRASE", "a passphrase of their own"); }
/// Which changing this does.
inline Outcome changeFirstPassphrase(const QString& vault, const QString& name) {
    return Program()
        .with("FRISTAD_PASSPHRASE", "another passphrase of tests")
        .with("FRISTAD_NEW_PASSPHRASE", "a passphrase of their own")
        .run({"staff", vault, "--user", name, "passphrase"});
}

/// How many lines a sentence to a person took.
inline int linesIn(const QByteArray& text) { return int(text.count('\n')); }

} // namespace fristad::test

// An outcome with this code; what it said otherwise is shown.
#define HAS_CODE(outcome, expected)                                                                                    \
    do {                                                                                                               \
        const auto& seen = (outcome);                                                                                  \
        QVERIFY2(seen.code == (expected),                                                                              \
                 qPrintable(QString("code %1, said: %2%3")                                                             \
                                .arg(seen.code)                                                                        \
                                .arg(QString::fromUtf8(seen.err), QString::fromUtf8(seen.out))));                      \
    } while (false)
