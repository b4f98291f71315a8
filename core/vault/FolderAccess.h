#pragma once

#include "core/vocabulary/Message.h"

#include <filesystem>
#include <vector>

namespace fristad {

/// Damaged where a log or journal of the vault's database is no regular file: SQLite would wait for ever for a pipe, and what a
/// link points to isn't the vault's. Called before SQLite touches the folder.
void requireOrdinaryFiles(const std::filesystem::path& folder);

/// Takes from other accounts of this computer what they may do with the vault's folder, its files and its backups (vault.md: 0700
/// and 0600), before SQLite makes a log with the permissions of its database. What was done, and what could not be done (another
/// account's files, a file system without permissions), as sentences; none where nobody else could get in, for what stands in a folder that is closed to others can't be reached by them.
std::vector<Message> closeToOthers(const std::filesystem::path& folder);

/// The sentence of it, changing nothing; none where nobody else can get in.
std::vector<Message> openToOthers(const std::filesystem::path& folder);

} // namespace fristad
