#pragma once

#include "core/register/RegisterCsv.h"
#include "core/vocabulary/Errors.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace fristad {

inline const std::filesystem::path shared = FRISTAD_SOURCE "/tests/data";

inline std::string contentOf(const std::filesystem::path& file) {
    QFile read(QString::fromStdString(file.string()));
    return read.open(QIODevice::ReadOnly) ? read.readAll().toStdString() : "not there: " + file.string();
}

/// Every file of a folder with its content.
inline std::map<std::string, std::string> filesIn(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : std::filesystem::directory_iterator(folder))
        files[each.path().filename().string()] = contentOf(each.path());
    return files;
}

inline std::filesystem::path writeFile(const std::filesystem::path& folder, const std::string& name,
                                       const std::string& content) {
    std::filesystem::create_directories(folder);
    QFile file(QString::fromStdString((folder / name).string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), static_cast<qint64>(content.size())) < 0)
        throw std::runtime_error("can't write " + name);
    return folder / name;
}

inline ImportSummary importFrom(Session& session, const std::filesystem::path& folder, ImportOptions options = {}) {
    return importRegister(session, folder, options, {});
}

/// What an import is refused for, `FILE:LINE: COLUMN: "VALUE" key` a fault; empty if it is not.
inline std::vector<std::string> faultsOf(Session& session, const std::filesystem::path& folder,
                                         ImportOptions options = {}) {
    std::vector<std::string> lines;
    try {
        importFrom(session, folder, options);
    } catch (const Refused& refused) {
        for (const Fault& each : refused.faults())
            lines.push_back(each.file + ":" + std::to_string(each.line) + ": " + each.field + ": \"" + each.value +
                            "\" " + each.what.key);
        if (lines.empty())
            lines.push_back(refused.message().key);
    }
    return lines;
}

} // namespace fristad
