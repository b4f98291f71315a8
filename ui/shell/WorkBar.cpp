#include "ui/shell/WorkBar.h"

#include "ui/widgets/Parts.h"

#include <QEvent>
#include <QProgressBar>

namespace fristad::ui {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent), what_(textLabel("quiet")), bar_(new QProgressBar), cancel_(button("")) {
    auto* const outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    what_->setWordWrap(false);
    bar_->setTextVisible(false);
    outer->addWidget(what_);
    outer->addWidget(bar_, 1);
    outer->addWidget(cancel_);
    cancel_->setObjectName(QStringLiteral("cancel-work"));
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (work_)
            work_->cancel();
        cancel_->setEnabled(false);
    });
    retranslate();
    hide();
}

void WorkBar::begin(LongWork* work, const QString& what, bool stoppable) {
    work_ = work;
    what_->setText(what);
    bar_->setAccessibleName(what);
    bar_->setRange(0, 0);
    cancel_->setVisible(stoppable);
    cancel_->setEnabled(true);
    connect(work, &LongWork::progressed, this, [this](quint64 done, quint64 total) {
        constexpr int finest = 1000;
        bar_->setRange(0, total > 0 ? finest : 0);
        if (total > 0)
            bar_->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * finest));
    });
    connect(work, &QObject::destroyed, this, [this, work] {
        if (work_ && work_ != work)
            return; // another one began meanwhile
        work_ = nullptr;
        hide();
        emit ended();
    });
    show();
    emit begun();
}

void WorkBar::retranslate() { cancel_->setText(tr("Stop")); }

void WorkBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace fristad::ui
