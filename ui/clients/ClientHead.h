#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace fristad::ui {

/// What never scrolls away on a client's page: who, what is due, how to reach them safely, and the sentence on the right to stay.
class ClientHead : public QWidget {
    Q_OBJECT
public:
    explicit ClientHead(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPills(const ClientView& view);
    void showSentence(const ClientView& view);
    void arrange();

    Shell& shell_;
    QLabel* code_;
    QLabel* person_;
    QLabel* sentence_;
    QWidget* pills_;
    QHBoxLayout* pillRow_;
    QGridLayout* grid_;
    bool pillsBelow_ = false;
};

} // namespace fristad::ui
