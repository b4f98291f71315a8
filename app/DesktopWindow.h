#pragma once

#include "app/ExitCode.h"

namespace fristad::app {

/// Opens the window and stays until it is closed. SystemFailure where there is no display.
ExitCode openWindow();

} // namespace fristad::app
