#include "ui/widgets/SpokenFields.h"

#include "core/vocabulary/Codes.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

void showSpokenFields(Form& form) {
    const bool spoken = form.value(QStringLiteral("type")) == text(code(InterventionType::interpretation));
    for (const auto& name : {QStringLiteral("language"), QStringLiteral("mode")})
        form.field(name)->setVisible(spoken || !form.value(name).isEmpty());
}

} // namespace fristad::ui
