#include "core/vault/RecoveryDrill.h"

#include "core/calendar/Moments.h"
#include "core/vault/Hex.h"
#include "core/vault/RecoveryKey.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultSession.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::string_view settingName =
    "recovery.drilled"; // when, in milliseconds, a hyphen, and which key: its public half

std::string nameOf(const Slot& slot) { return hexOf(slot.publicKey); }

bool opensDataKey(const Slot* slot, const Secret& key, const UnlockedVault& vault) {
    if (slot == nullptr)
        throw Damaged({"vault.slot_damaged", {{"name", ""}}});
    const auto keys = openSlot(*slot, key);
    return std::ranges::any_of(keys, [&](const Secret& each) { return each == vault.dataKey; });
}

void note(Session& session, const char* kind) {
    session.change(
        [&](Change& change) { change.record({.kind = kind, .table = {}, .record = 0, .client = {}, .fields = {}}); });
}

} // namespace

void drillRecovery(Session& session, const Secret& typed) {
    session.require(Action::manageHouse);
    const auto key = canonicalRecoveryKey(typed.text());
    const auto& vault = innerOf(session).vault();
    const auto* const slot = vault.keyFile.recovery();
    try {
        if (!opensDataKey(slot, key, vault))
            throw Damaged({"vault.slot_damaged", {{"name", ""}}});
    } catch (const WrongKey&) {
        note(session, "recovery.drill_failed");
        throw WrongKey({"recovery_key.another", {}});
    }
    session.change([&](Change& change) {
        setSetting(change, settingName, std::to_string(session.clock().now().milliseconds) + '-' + nameOf(*slot));
        change.record({.kind = "recovery.drilled", .table = {}, .record = 0, .client = {}, .fields = {}});
    });
}

std::optional<Moment> lastRecoveryDrill(Session& session) {
    const auto* const slot = innerOf(session).vault().keyFile.recovery();
    const auto kept = setting(session, settingName);
    if (slot == nullptr || !kept)
        return std::nullopt;
    const auto hyphen = kept->rfind('-');
    if (hyphen == std::string::npos || kept->substr(hyphen + 1) != nameOf(*slot))
        return std::nullopt;
    return parseMoment(std::string_view(*kept).substr(0, hyphen));
}

} // namespace fristad
