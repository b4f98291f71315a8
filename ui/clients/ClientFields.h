#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/Form.h"

#include <initializer_list>

namespace fristad::ui {

/// Adds a field of Client or ClientDetails by its stable name (core/casework/Fields.h), as the editor that suits it.
FormField* addClientField(Form& form, const QString& name, int row, int column, int span, Day today);

/// Labels, hints and choices of every field of a client on the form, in the window's language.
void retranslateClientFields(Form& form);

/// Which fields tell who somebody is: they are not on the screen while names are hidden.
bool tellsWho(const FormField& field);

} // namespace fristad::ui
