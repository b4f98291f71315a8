#include "ui/widgets/FormArea.h"

#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"

#include <QApplication>

namespace fristad::ui {

FormArea::FormArea(QWidget* inside) {
    setWidget(inside);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { scrollTo(now); });
}

FormArea::~FormArea() { disconnect(qApp, nullptr, this, nullptr); }

void FormArea::scrollTo(QWidget* focused) {
    while (focused && !qobject_cast<FormField*>(focused))
        focused = focused->parentWidget();
    if (focused && isAncestorOf(focused))
        ensureWidgetVisible(focused, 0, step);
}

} // namespace fristad::ui
