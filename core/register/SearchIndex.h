#pragma once

#include "core/casework/Ids.h"
#include "core/vault/Database.h"
#include "core/vocabulary/Country.h"

#include <string_view>
#include <vector>

// The words that a client is found by besides code and origin: names and aliases, languages (in both of the program's
// languages), notes. They are for those only who may see the client in full.

namespace fristad {

/// Writes a client's words anew from the tables; takes them out where nothing is left.
void refreshSearch(Database& database, ClientId client);

/// Merges the pieces in which the words of very many clients, written in one change, are left. Without this they would all be merged in
/// some later change that writes a word or two, and whoever makes it would wait.
void settleSearch(Database& database);

/// The clients with a word that begins like this, accents and case apart; for a phrase, words that follow each other.
std::vector<ClientId> clientsWithWord(Database& database, std::string_view beginning);

/// The countries with a word in either language that begins like this, accents and case apart; by code.
std::vector<Country> countriesWithWord(std::string_view beginning);

} // namespace fristad
