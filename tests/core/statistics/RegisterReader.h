#pragma once

#include "core/casework/Casework.h"
#include "core/casework/FieldText.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

// A register in well-formed canonical CSV files as rows of clients, without a vault: what the counting is tested on.

namespace fristad::test {

inline std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Canonical RFC 4180: comma, LF, quotes doubled.
inline std::vector<std::vector<std::string>> cellsOf(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            rows.back().back() += text[i++];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == ',')
            rows.back().emplace_back();
        else if (!quoted && text[i] == '\n')
            rows.push_back({""});
        else
            rows.back().back() += text[i];
    }
    rows.pop_back(); // after the last line's end
    return rows;
}

template <class Value>
void readCells(const std::vector<std::string>& header, const std::vector<std::string>& cells, Value& value) {
    forEachField<Value>([&](const auto& field) {
        for (std::size_t i = 0; i < header.size(); ++i)
            if (header[i] == field.name && !cells[i].empty())
                if (readField(cells[i], value.*field.member))
                    throw std::runtime_error("cannot read " + header[i] + " " + cells[i]);
    });
}

template <class Value>
void readTable(const std::filesystem::path& folder, std::map<std::string, ClientRows*>& clients,
               std::vector<Value> ClientRows::*member) {
    const auto rows = cellsOf(contentOf(folder / (std::string(Fields<Value>::table) + ".csv")));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Value value;
        readCells(rows[0], rows[i], value);
        (clients.at(rows[i][0])->*member).push_back(value);
    }
}

inline std::vector<ClientRows> readRegister(const std::filesystem::path& folder) {
    const auto rows = cellsOf(contentOf(folder / "clients.csv"));
    std::vector<ClientRows> all(rows.size() - 1);
    std::map<std::string, ClientRows*> byCode;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        readCells(rows[0], rows[i], all[i - 1].client);
        byCode[rows[i][0]] = &all[i - 1];
    }
    readTable(folder, byCode, &ClientRows::exploitations);
    readTable(folder, byCode, &ClientRows::interventions);
    readTable(folder, byCode, &ClientRows::supportReasons);
    readTable(folder, byCode, &ClientRows::permits);
    readTable(folder, byCode, &ClientRows::referrals);
    readTable(folder, byCode, &ClientRows::policeReports);
    readTable(folder, byCode, &ClientRows::rights);
    return all;
}

} // namespace fristad::test
