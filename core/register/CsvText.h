#pragma once

#include "core/casework/FieldText.h"

// Canonical CSV (register-format.md): comma, quotes only where needed.

namespace fristad {

/// A cell as it is written.
void appendCell(std::string& line, std::string_view text);

/// The register's columns of a value, without the client's code where that is no field of its own.
template <class Value> std::string csvRecord(const Value& value) {
    std::string line;
    bool first = true;
    forEachField<Value>([&](const auto& each) {
        if (each.known != Known::inRegister)
            return;
        if (!first)
            line += ',';
        first = false;
        appendCell(line, fieldText(value.*each.member));
    });
    return line;
}

} // namespace fristad
