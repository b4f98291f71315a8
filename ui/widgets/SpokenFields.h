#pragma once

namespace fristad::ui {

class Form;

/// Of an intervention's form: in which language and how are asked of interpretation only, and shown where they are answered.
void showSpokenFields(Form& form);

} // namespace fristad::ui
