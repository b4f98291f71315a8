#include "ui/widgets/BuiltIn.h"

#include <QtGlobal>

// Q_INIT_RESOURCE names a function of the global namespace.
static void initialise() {
    Q_INIT_RESOURCE(ui);
    Q_INIT_RESOURCE(i18n);
}

namespace fristad::ui {

void useBuiltIns() { initialise(); }

} // namespace fristad::ui
