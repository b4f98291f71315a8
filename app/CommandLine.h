#pragma once

#include "app/ExitCode.h"

namespace fristad::app {

/// Does what the command line asks for; without a command, opens the window. Every error has become a sentence on standard
/// error when it returns.
ExitCode runCommandLine(int argc, char** argv);

} // namespace fristad::app
