#pragma once

#include "core/vocabulary/MemoryFolder.h"

#include <array>
#include <optional>
#include <string>

class QApplication;

namespace fristad::app {

/// Qt without a display, for commands that draw (a PDF, pictures): while it lives there is a QApplication on the offscreen platform,
/// whatever display there is or isn't. What is built into ui/ is at hand; the style and the window's language are the caller's to set.
/// One at a time, in a command that hasn't started Qt otherwise. SystemFailure where there is no session and no place in memory.
class OffscreenQt {
public:
    OffscreenQt();
    ~OffscreenQt();
    OffscreenQt(const OffscreenQt&) = delete;
    OffscreenQt& operator=(const OffscreenQt&) = delete;

private:
    int count_ = 1; // Qt keeps a reference to it
    std::string name_ = "fristad";
    std::array<char*, 2> arguments_;      // the name, and the null that ends them
    std::optional<MemoryFolder> runtime_; // where there is no session
    QApplication* application_;
};

} // namespace fristad::app
