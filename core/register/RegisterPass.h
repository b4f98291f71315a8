#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <functional>

namespace fristad {

/// The whole register in one ordered pass, client by client in the order they were entered: what every figure is counted from.
/// Rows carry the register's columns only, without the names of agencies (no notes, no names). Reads each table once from end to end,
/// so that the pass costs little more than a sequential read; keeps some 50 bytes a row while it lasts. Asks for no permission: what
/// comes of it are counts, which whoever counts asks for. `visit` gets a value that is reused for the next client.
void passClientByClient(Session& session, const std::function<void(ClientId, const ClientRows&)>& visit,
                        const Progress& progress);

} // namespace fristad
