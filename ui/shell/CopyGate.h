#pragma once

#include "ui/shell/Shell.h"

class QObject;

namespace fristad::ui {

/// From now on, and as long as the window lives, a table that somebody copies out of an open vault is an entry in the history before it is
/// on the clipboard; where no entry can be written it isn't copied, and the window says why.
void recordCopies(Shell& shell, QObject& window);

} // namespace fristad::ui
