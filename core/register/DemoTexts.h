#pragma once

#include "core/register/Dice.h"
#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Country.h"

#include <string>
#include <string_view>
#include <vector>

// What made-up people are called and what is noted about them: resources/demo_origins.csv and resources/demo_texts.csv.

namespace fristad {

/// A name as it is written at home, and in Latin letters where that is another script.
struct DemoName {
    std::string written;
    std::string latin; ///< blank where `written` is Latin
};

struct DemoOrigin {
    Country country;
    std::string languages; ///< best first
    std::vector<DemoName> women;
    std::vector<DemoName> men;
    std::vector<DemoName> families;
};

/// Where somebody comes from; some origins more often than others.
const DemoOrigin& demoOrigin(Dice& dice);

/// A text of a kind (`note_housing`, `safe_contact`); blank if there is none of the kind.
const std::string& demoText(Dice& dice, std::string_view kind);

} // namespace fristad
