#pragma once

#include "app/Console.h"
#include "app/Passphrases.h"

namespace fristad::app {

/// What every command has at hand.
struct Context {
    const Console& console;
    const Passphrases& passphrases;
};

} // namespace fristad::app
