#pragma once

#include "core/vault/Session.h"

#include <vector>

namespace fristad {

/// The years in which a client was first met or an intervention began, newest first: those whose statistics have something to
/// count. Reads two columns from end to end. Years are no secret to whoever sees figures; asks for no permission.
std::vector<int> yearsOfRegister(Session& session);

} // namespace fristad
