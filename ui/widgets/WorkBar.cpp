#include "ui/widgets/WorkBar.h"

#include "ui/widgets/Parts.h"

#include <QProgressBar>
#include <QTimer>

namespace fristad::ui {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent),
      what_(textLabel("quiet")),
      bar_(new QProgressBar),
      stop_(button("")),
      patience_(new QTimer(this)) {
    constexpr int moment = 300; // milliseconds
    patience_->setSingleShot(true);
    patience_->setInterval(moment);
    connect(patience_, &QTimer::timeout, this, &QWidget::show);
    what_->setWordWrap(false);
    bar_->setTextVisible(false);
    bar_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * step);
    line->addWidget(what_);
    line->addWidget(bar_, 1);
    line->addWidget(stop_);
    connect(stop_, &QPushButton::clicked, this, &WorkBar::stopAsked);
    retranslate();
    hide();
}

void WorkBar::begin(const QString& what) {
    what_->setText(what);
    bar_->setAccessibleName(what);
    bar_->setRange(0, 0);
    underWay_ = true;
    if (!isVisible())
        patience_->start();
}

void WorkBar::setProgress(quint64 done, quint64 total) {
    constexpr int whole = 1000;
    bar_->setRange(0, total == 0 ? 0 : whole);
    if (total != 0)
        bar_->setValue(static_cast<int>(done * whole / total));
}

void WorkBar::end() {
    underWay_ = false;
    patience_->stop();
    hide();
}

void WorkBar::setStoppable(bool stoppable) { stop_->setVisible(stoppable); }

void WorkBar::retranslate() { stop_->setText(tr("Stop")); }

} // namespace fristad::ui
