#include "ui/clients/ClientFields.h"

#include <algorithm>

namespace fristad::ui {

bool tellsWho(const FormField& field) {
    static constexpr std::array telling{"name", "aliases", "phone", "code_word", "never_tell"};
    return std::any_of(telling.begin(), telling.end(),
                       [&](const char* each) { return field.name() == QLatin1String(each); });
}

} // namespace fristad::ui
