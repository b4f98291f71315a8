#include "ui/widgets/FormArea.h"

#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QTimer>

namespace fristad::ui {

FormArea::FormArea(QWidget* inside) {
    setWidget(inside);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { scrollTo(now); });
}

FormArea::~FormArea() { disconnect(qApp, nullptr, this, nullptr); }

// A layout inside another one goes on with the height it knew when a text below it takes more lines or a field goes, and squeezes or
// spreads what it holds (seen with Qt 6.4). So all of them are told, once after each change.
bool FormArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest && !layingOut_) {
        layingOut_ = true;
        QTimer::singleShot(0, this, &FormArea::layOutAnew);
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormArea::layOutAnew() {
    layingOut_ = false;
    std::vector<int> heights;
    for (const FormField* const each : widget()->findChildren<FormField*>())
        heights.push_back(each->isVisibleTo(widget()) ? each->layout()->totalHeightForWidth(each->width()) : -1);
    if (heights == heights_) // as it is after having been laid out anew
        return;
    heights_ = std::move(heights);
    for (QWidget* const each : widget()->findChildren<QWidget*>())
        each->updateGeometry();
    for (QLayout* const each : widget()->findChildren<QLayout*>())
        each->invalidate();
}

void FormArea::scrollTo(QWidget* focused) {
    while (focused && !qobject_cast<FormField*>(focused))
        focused = focused->parentWidget();
    if (focused && isAncestorOf(focused))
        ensureWidgetVisible(focused, 0, step);
}

} // namespace fristad::ui
