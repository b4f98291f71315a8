#pragma once

#include <compare>
#include <cstdint>

namespace fristad {

/// A row's number in the vault: for ever the same, never used again, and meaningless outside it.
template <class Tag> struct Id {
    std::int64_t number = 0;
    friend constexpr auto operator<=>(Id, Id) noexcept = default;
};

using ClientId = Id<struct ClientTag>;
using RecordId = Id<struct RecordTag>; ///< of an intervention, a permit, a referral ... within its own table
using StaffId = Id<struct StaffTag>;
using EntryNumber = Id<struct EntryTag>; ///< of a history entry: 1, 2, 3 ...

/// A value as it stands in the vault: which row, whose.
template <class Value> struct Record {
    RecordId id;
    ClientId client;
    Value value;
};

} // namespace fristad
