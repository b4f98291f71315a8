#include "core/register/ClientCodes.h"

#include <algorithm>
#include <functional>

namespace fristad {

namespace {

constexpr std::size_t fewestSlots = 1U << 12U;
constexpr std::size_t mostSlots = 1U << 20U;

} // namespace

ClientCodes::ClientCodes(Database& database)
    : database_(&database),
      askDatabase_(database.integer("SELECT EXISTS (SELECT 1 FROM clients)") != 0),
      slots_(fewestSlots) {}

ClientCodes::Slot& ClientCodes::slotOf(std::string_view code) {
    std::size_t at = std::hash<std::string_view>()(code) & (slots_.size() - 1);
    while (slots_[at].id != 0 && std::string_view(slots_[at].code.data(), slots_[at].size) != code)
        at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

void ClientCodes::grow() {
    auto old = std::vector<Slot>(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& each : old)
        if (each.id != 0)
            slotOf({each.code.data(), each.size}) = each;
}

void ClientCodes::remember(std::string_view code, ClientId id) {
    if (used_ * 3 > slots_.size() * 2 && slots_.size() < mostSlots)
        grow();
    if (used_ * 3 > slots_.size() * 2) {
        askDatabase_ = true;
        return;
    }
    Slot& slot = slotOf(code);
    used_ += slot.id == 0 ? 1 : 0;
    slot.id = id.number;
    slot.size = static_cast<std::uint8_t>(code.size());
    std::ranges::copy(code, slot.code.begin());
}

std::optional<ClientId> ClientCodes::find(std::string_view code) {
    if (code.empty() || code.size() > Slot{}.code.size())
        return std::nullopt;
    if (const Slot& slot = slotOf(code); slot.id != 0)
        return ClientId{slot.id};
    if (!askDatabase_)
        return std::nullopt;
    auto query = database_->statement("SELECT id FROM clients WHERE client_code = ?1");
    query.bindInPlace(1, code);
    if (!query.step())
        return std::nullopt;
    const ClientId id{query.integer(0)};
    remember(code, id);
    return id;
}

void ClientCodes::add(std::string_view code, ClientId id) { remember(code, id); }

} // namespace fristad
