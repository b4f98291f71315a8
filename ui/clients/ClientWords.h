#pragma once

#include "core/casework/Client.h"

#include <QString>

// What is said of a client in a line, in the window's language; blank for what is not known.

namespace fristad::ui {

/// `kvinna, vuxen`; of a minor whose day of birth is known the years: `man, 15 år`.
QString genderAndAge(const Client& client, Day today);
/// The country of birth, or else the region.
QString originOf(const Client& client);
/// Not closed, or closed on a later day.
bool isOpen(const Client& client, Day today);

/// What stands in place of a name.
QString hiddenName(); ///< names are hidden on this screen
QString unseenName(); ///< there is a name, and this person may not see it

} // namespace fristad::ui
