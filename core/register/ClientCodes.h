#pragma once

#include "core/casework/Client.h"
#include "core/casework/Ids.h"
#include "core/vault/Database.h"

#include <array>
#include <string_view>
#include <vector>

namespace fristad {

/// Which client a code names, for an import that asks a million times. Remembers up to some 700,000 codes (32 MiB) and asks the
/// database for others, so that its memory is bounded.
class ClientCodes {
public:
    explicit ClientCodes(Database& database);

    /// The client of a code, in the vault or put in by this import; nothing if there is none.
    std::optional<ClientId> find(std::string_view code);
    /// A client who was just put in.
    void add(std::string_view code, ClientId id);

private:
    struct alignas(32) Slot { // so that none lies on two of the processor's lines
        std::int64_t id = 0;  ///< 0: free
        std::array<char, 23> code{};
        std::uint8_t size = 0;
    };

    [[nodiscard]] Slot& slotOf(std::string_view code);
    void remember(std::string_view code, ClientId id);
    void grow();

    Database* database_;
    bool askDatabase_; ///< some clients are not remembered
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

} // namespace fristad
