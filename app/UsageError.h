#pragma once

#include "core/vocabulary/Errors.h"

namespace fristad::app {

/// The command was written wrongly in a way that shows itself only after parsing (exit code 2).
class UsageError : public Error {
    using Error::Error;
};

} // namespace fristad::app
