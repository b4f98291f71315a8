#include "ui/shell/Page.h"

namespace fristad::ui {

Page::Page(Shell& shell) : shell_(shell) {}

void Page::show(const QString&, const QString&) {}
QWidget* Page::firstFocus() { return nullptr; }
QList<QAction*> Page::menuActions() const { return {}; }
QString Page::manualChapter() const { return {}; }
void Page::resume(const QString&) {}
bool Page::leave() { return false; }

} // namespace fristad::ui
