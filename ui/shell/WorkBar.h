#pragma once

#include "ui/shell/VaultWorker.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace fristad::ui {

/// Shows how far long work is, with a button that stops it; hidden while there is none.
class WorkBar : public QWidget {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);

    /// `what` is being done ("Backing up"). Work that can't be stopped without harm has no button.
    void begin(LongWork* work, const QString& what, bool stoppable = true);
    [[nodiscard]] bool isBusy() const { return work_ != nullptr; }

signals:
    void begun();
    void ended();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QPointer<LongWork> work_;
    QLabel* what_;
    QProgressBar* bar_;
    QPushButton* cancel_;
};

} // namespace fristad::ui
