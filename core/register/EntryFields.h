#pragma once

#include "core/casework/FieldText.h"
#include "core/register/FieldSql.h"
#include "core/vault/History.h"

#include <algorithm>

// A record's value out of what an entry of the history says of its fields.

namespace fristad {

enum class Side : std::uint8_t { from, to };

/// Sets the fields that an entry names, each with `before` in front of its name, to what it says they were, or became.
template <class Value>
void setFields(Value& value, const std::vector<FieldChange>& changes, Side side, std::string_view before = {}) {
    forEachField<Value>([&](const auto& each) {
        const auto name = std::string(before).append(each.name);
        const auto named = std::ranges::find(changes, name, &FieldChange::field);
        if (named == changes.end())
            return;
        const auto& text = side == Side::from ? named->from : named->to;
        if (readField(text, value.*each.member))
            throwUnreadable();
    });
}

} // namespace fristad
