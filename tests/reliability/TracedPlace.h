#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <unistd.h>

namespace fristad::test {

/// A temporary folder in which programs run under strace, each file noted that they open for writing, make or rename. They work in
/// a folder of their own, with a home, a folder for temporary files and one for the session's own (sockets) that others must find
/// empty afterwards; what they are meant to write goes to `targets`, what they read is in `register`.
class TracedPlace {
public:
    TracedPlace() {
        for (const auto* name : {"elsewhere", "home", "temporary", "runtime", "targets", "register"})
            QDir(place_.path()).mkdir(name);
        QFile::setPermissions(at("runtime"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString path() const { return place_.path(); }
    [[nodiscard]] QString at(const QString& name) const { return place_.filePath(name); }

    /// Runs a program; its exit code. It lets nobody but root look into it, strace included: others trace it as the root of a user
    /// namespace of their own.
    int trace(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(at("elsewhere"));
        process.setProcessEnvironment(environment());
        const auto log = at("trace.log");
        const QString calls =
            "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat,"
            "mkdir,mkdirat,truncate";
        QStringList command{"strace", "-f", "-y", "-s", "4096", "-o", log, "-e", calls, program};
        if (::geteuid() != 0)
            command = QStringList{"unshare", "--user", "--map-root-user"} + command;
        process.start(command.takeFirst(), command + arguments);
        if (!process.waitForStarted())
            qFatal("strace can't be started: dev/setup installs it");
        if (!process.waitForFinished(240'000))
            return -1;
        collect(log);
        if (process.exitCode() != 0)
            qWarning("%s: %s", qPrintable(arguments.join(' ')), process.readAllStandardError().constData());
        return process.exitCode();
    }

    /// All that programs wrote until now, as the system saw it.
    [[nodiscard]] const QStringList& written() const { return written_; }

    /// What was written neither in one of these of the place's folders nor to what is no file of a disk at all.
    [[nodiscard]] QStringList writtenOutside(const QStringList& folders) const {
        QStringList outside;
        for (const auto& path : written_)
            if (!path.startsWith("/dev/") && !path.startsWith("/proc/") && !isIn(path, folders))
                outside << path;
        return outside;
    }

    /// Which of the place's folders have something in them.
    [[nodiscard]] QStringList filled(const QStringList& folders) const {
        QStringList filled;
        for (const auto& each : folders)
            if (!QDir(at(each)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
                filled << each;
        return filled;
    }

    /// The files below one of the place's folders.
    [[nodiscard]] QStringList filesIn(const QString& folder) const {
        QStringList files;
        for (QDirIterator each(at(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();)
            files << QDir(path()).relativeFilePath(each.next());
        return files;
    }

    /// Files that hold one of the words, in bytes or in Qt's 16 bits a letter; those in these folders may.
    [[nodiscard]] QStringList filesWith(const QStringList& words, const QStringList& exceptIn) const {
        QStringList found;
        for (const auto& each : filesIn({})) {
            QFile file(at(each));
            if (isIn(file.fileName(), exceptIn))
                continue;
            const auto content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const auto& word : words)
                if (content.contains(word.toUtf8()) || content.contains(wide<QStringEncoder::Utf16LE>(word)) ||
                    content.contains(wide<QStringEncoder::Utf16BE>(word)))
                    found << file.fileName() + ": " + word;
        }
        return found;
    }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qPrintable(name));
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FRISTAD_PASSPHRASE", "a planted passphrase");
        environment.insert("FRISTAD_NEW_PASSPHRASE", "another planted passphrase");
        environment.insert("HOME", at("home"));
        environment.insert("TMPDIR", at("temporary"));
        environment.insert("XDG_RUNTIME_DIR", at("runtime"));
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        // The sanitizer's search for leaks can't work under a tracer, and ends the program instead.
        environment.insert("ASAN_OPTIONS", environment.value("ASAN_OPTIONS") + ":detect_leaks=0");
        for (const auto* variable : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(variable);
        return environment;
    }

    void collect(const QString& log) {
        QFile file(log);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("strace wrote no log");
        // A name, and with strace's -y the folder that it starts from: 5</place/targets>, "name"
        static const QRegularExpression path("(?:\\d+<([^>]*)>, )?\"([^\"]*)\"");
        static const QRegularExpression opens("^\\d+ +(open|openat|creat)\\(");
        for (const auto& line : QString::fromUtf8(file.readAll()).split('\n')) {
            if (line.contains(") = -1 ") || !line.contains('('))
                continue;
            const bool forWriting = line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("O_CREAT") ||
                                    line.contains("O_TMPFILE") || line.contains("O_TRUNC") || line.contains("creat(");
            if (opens.match(line).hasMatch() && !forWriting)
                continue;
            for (auto each = path.globalMatch(line); each.hasNext();) {
                const auto found = each.next();
                const auto from = found.captured(1).isEmpty() ? at("elsewhere") : found.captured(1);
                written_ << QDir::cleanPath(QDir(from).absoluteFilePath(found.captured(2)));
            }
        }
        QFile::remove(log);
    }

    [[nodiscard]] bool isIn(const QString& path, const QStringList& folders) const {
        for (const auto& each : folders)
            if (path == at(each) || path.startsWith(at(each) + '/'))
                return true;
        return false;
    }

    template <QStringConverter::Encoding Encoding> static QByteArray wide(const QString& word) {
        return QStringEncoder(Encoding).encode(word);
    }

    QTemporaryDir place_;
    QStringList written_;
};

} // namespace fristad::test
