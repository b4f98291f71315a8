#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace fristad::ui {

/// What never scrolls away on a client's page: who, what is due, how to reach them safely, and the sentence on the right to stay.
class ClientHead : public QWidget {
    Q_OBJECT
public:
    explicit ClientHead(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;
    void retranslate();

signals:
    /// The person asks for what they may not see, in an emergency.
    void emergencyAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPills(const ClientView& view);
    void showSentence(const ClientView& view);
    [[nodiscard]] static QString whyNotInFull(const ClientView& view);
    void arrange();

    Shell& shell_;
    QLabel* code_;
    QLabel* person_;
    QLabel* sentence_;
    QPushButton* emergency_;
    QWidget* pills_;
    QHBoxLayout* pillRow_;
    QGridLayout* grid_;
    bool pillsBelow_ = false;
};

} // namespace fristad::ui
