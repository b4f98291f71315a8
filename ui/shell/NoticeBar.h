#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace fristad::ui {

/// A sentence across the window on how the vault is open (it can only be read, and why), with a button for what can be done.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Blank: nothing is to be said, and the bar is gone. `button` blank: nothing to be done about it here.
    void show(const QString& sentence, const QString& button);

signals:
    void pressed();

private:
    QLabel* sentence_;
    QPushButton* button_;
};

} // namespace fristad::ui
