#include "ui/shell/LongWorkBar.h"

#include <QEvent>

namespace fristad::ui {

LongWorkBar::LongWorkBar(QWidget* parent) : WorkBar(parent) {
    connect(this, &WorkBar::stopAsked, this, [this] {
        if (work_)
            work_->cancel();
    });
}

void LongWorkBar::follow(LongWork* work, const QString& what, bool stoppable) {
    work_ = work;
    setStoppable(stoppable);
    begin(what);
    connect(work, &LongWork::progressed, this, &WorkBar::setProgress);
    const auto finish = [this, work] {
        if (work_ && work_ != work)
            return; // another one began meanwhile
        work_.clear();
        end();
        emit ended();
    };
    connect(work, &LongWork::ended, this, finish);
    connect(work, &QObject::destroyed, this, finish);
    emit begun();
}

void LongWorkBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkBar::changeEvent(event);
}

} // namespace fristad::ui
