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
    connect(work, &QObject::destroyed, this, [this, work] {
        if (work_ && work_ != work)
            return; // another one began meanwhile
        end();
        emit ended();
    });
    emit begun();
}

void LongWorkBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkBar::changeEvent(event);
}

} // namespace fristad::ui
