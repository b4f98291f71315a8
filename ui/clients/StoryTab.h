#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fristad::ui {

class Card;
class ListView;
class StayLine;

/// A client's story: the line of time of the permits, and below it everything that happened, newest first.
class StoryTab : public QWidget {
    Q_OBJECT
public:
    explicit StoryTab(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;
    void retranslate();
    bool leave();

signals:
    /// Somebody wants to see or add what stands in another tab.
    void partAsked(const QString& part);

private:
    void showPermits(const ClientView& view);

    Shell& shell_;
    Card* permits_;
    StayLine* line_;
    QLabel* said_; ///< the bar that the keys are on
    QWidget* noPermits_;
    QLabel* noPermitsText_;
    QPushButton* toProtection_;
    ListView* list_;
    std::vector<QString> parts_;
    ClientId client_;
};

} // namespace fristad::ui
