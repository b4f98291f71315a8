#pragma once

#include <array>
#include <string>

class QApplication;

namespace fristad::app {

/// Qt without a display, for commands that draw (a PDF, pictures): while it lives there is a QApplication on the offscreen platform,
/// whatever display there is or isn't. What is built into ui/ is at hand; the style and the window's language are the caller's to set.
/// One at a time, in a command that hasn't started Qt otherwise.
class OffscreenQt {
public:
    OffscreenQt();
    ~OffscreenQt();
    OffscreenQt(const OffscreenQt&) = delete;
    OffscreenQt& operator=(const OffscreenQt&) = delete;

private:
    void makeApplication();

    int count_ = 1; // Qt keeps a reference to it
    std::string name_ = "fristad";
    std::array<char*, 2> arguments_; // the name, and the null that ends them
    QApplication* application_;
};

} // namespace fristad::app
