#pragma once

#include "core/vault/Session.h"

#include <optional>
#include <string>
#include <string_view>

// What the vault and the house have decided, by stable names (`house.caseworkers_see_all`), kept in the vault.

namespace fristad {

/// `yes`: exporting takes two.
inline constexpr std::string_view secondPersonForExport = "house.second_person_for_export";

/// What the organisation is called: stands on the recovery sheet. Blank or absent: nobody has said.
inline constexpr std::string_view organisationName = "organisation.name";
/// Refused unless it is one line of 120 characters at most.
void requireUsableOrganisationName(std::string_view name);

std::optional<std::string> setting(Session& session, std::string_view name);

/// Sets it, as an entry of the history; the same value again writes nothing. Needs Action::manageHouse; Refused as above. What takes two
/// (secondPersonForExport) is switched off by two only: NotAllowed unless a second person was brought (Session::bringSecondPerson).
void setSetting(Change& change, std::string_view name, std::string_view value);

/// For core/vault: without a session or a permission.
std::optional<std::string> settingIn(Database& database, std::string_view name);
void putSetting(Change& change, std::string_view name, std::string_view value);

} // namespace fristad
