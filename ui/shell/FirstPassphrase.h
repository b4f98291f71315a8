#pragma once

#include <functional>

namespace fristad {
struct StaffMember;
}

namespace fristad::ui {

class MainWindow;

/// Over the unlock page, once somebody has come in with a passphrase that an administrator gave them: asks for one of their own, before
/// anything of the vault is shown. `done` when they have it; who gives up is locked out again.
void askForOwnPassphrase(MainWindow& window, const StaffMember& who, const std::function<void()>& done);

} // namespace fristad::ui
