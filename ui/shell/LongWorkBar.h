#pragma once

#include "ui/shell/VaultWorker.h"
#include "ui/widgets/WorkBar.h"

namespace fristad::ui {

/// Shows how far long work in the vault is, and stops it when asked.
class LongWorkBar : public WorkBar {
    Q_OBJECT
public:
    explicit LongWorkBar(QWidget* parent = nullptr);

    /// Work that can't be stopped half-way has no button.
    void follow(LongWork* work, const QString& what, bool stoppable = true);

signals:
    void begun();
    void ended();

protected:
    void changeEvent(QEvent* event) override;

private:
    QPointer<LongWork> work_;
};

} // namespace fristad::ui
