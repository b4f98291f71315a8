#pragma once

#include "ui/shell/Shell.h"

#include <QObject>

#include <optional>
#include <vector>

class QTimer;

namespace fristad::ui {

/// Makes one entry of a search that finds anew at every key: of what stands there once typing has stopped for a while, or when the
/// person goes on before that. The window asks every one of its recorders when the vault locks (`take`), so that what was on the screen
/// for a moment only is recorded too. For the window's thread.
class LookRecorder : public QObject {
    Q_OBJECT
public:
    /// `parent` is of the window, or of a dialog over it.
    LookRecorder(Shell& shell, QObject* parent);

    /// How many clients were found last.
    void found(std::size_t hits) { hits_ = hits; }
    /// What is found from now on is a look; again at every key.
    void begin();
    /// The person goes on: it is recorded now, if it waits to be.
    void settle();
    /// Nothing of it was seen after all.
    void drop();
    /// The number of hits that wait to be recorded, which is the caller's to do then.
    std::optional<std::size_t> take();
    /// Of all that a window has.
    static std::vector<std::size_t> takeAll(const QObject& window);

private:
    Shell& shell_;
    QTimer* stoppedTyping_;
    std::size_t hits_ = 0;
    bool waits_ = false;
};

} // namespace fristad::ui
