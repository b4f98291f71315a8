#pragma once

#include <QObject>

class QWidget;

namespace fristad::ui {

/// Ctrl+Z (and Ctrl+Shift+Z) belongs to a field that was typed in. Where nothing was typed, or what was is gone again, it is left to the window, which takes back
/// what was saved last.
class UndoKeys : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the window.
    explicit UndoKeys(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace fristad::ui
