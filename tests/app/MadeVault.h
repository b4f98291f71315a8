#pragma once

#include "tests/app/Program.h"

namespace fristad::test {

/// A vault with the user `anna`, made by the program; gone with its folder when this goes.
class MadeVault {
public:
    MadeVault() {
        const Outcome made = Program().run({"create", path(), "--user", "anna", "--recovery-out", file("recovery")});
        if (made.code != 0)
            qFatal("no vault: %s", made.err.constData());
    }

    [[nodiscard]] QString path() const { return folder_.filePath("vault"); }
    /// A name beside the vault.
    [[nodiscard]] QString file(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString folder() const { return folder_.path(); }

    [[nodiscard]] Outcome import(const QString& from, const QStringList& options = {}) const {
        return Program().run(QStringList{"import", path(), "--from", from} + options);
    }

    /// What the vault holds, as its export: file by file.
    [[nodiscard]] QMap<QString, QByteArray> content() const {
        const QString to = file("exported");
        const Outcome exported = Program().run({"export", path(), "--to", to, "--force"});
        if (exported.code != 0)
            qFatal("no export: %s", exported.err.constData());
        QMap<QString, QByteArray> files;
        for (const QString& name : QDir(to).entryList(QDir::Files))
            files[name] = bytesOf(to + '/' + name);
        QDir(to).removeRecursively();
        return files;
    }

private:
    QTemporaryDir folder_;
};

/// The registers that the house was built against, and what they must give.
inline QString shared(const char* name) { return QStringLiteral(FRISTAD_SOURCE "/tests/data/") + name; }

/// A folder of CSV files, made from their content.
inline void writeRegister(const QString& folder, const QMap<QString, QByteArray>& files) {
    if (!QDir().mkpath(folder))
        qFatal("no folder %s", qPrintable(folder));
    for (const auto& [name, bytes] : files.asKeyValueRange())
        writeFile(folder + '/' + name, bytes);
}

} // namespace fristad::test
