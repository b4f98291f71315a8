#pragma once

#include "ui/shell/Failure.h"

#include <functional>

// What can be done while no vault is open, besides typing a passphrase.

namespace fristad::ui {

class MainWindow;

/// Asks for the folder of another vault, and opens the page that unlocks it.
void chooseVault(MainWindow& window);
/// Locks, and creates a vault in three steps.
void createVaultInSteps(MainWindow& window);
/// Opens the vault at hand with its recovery key.
void recoverInSteps(MainWindow& window);

/// Locks, and makes a vault of a backup, by a passphrase or the recovery key of its day.
void restoreInSteps(MainWindow& window);

/// Where the made-up shelter is kept that people look around in.
QString demoFolder();
/// Opens the made-up shelter, making it first where it isn't there yet. `failed` gets what went wrong.
void lookAround(MainWindow& window, const std::function<void(const Failure&)>& failed);

} // namespace fristad::ui
