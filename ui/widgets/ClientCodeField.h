#pragma once

#include "ui/widgets/FormField.h"

namespace fristad::ui {

/// A client's code. It has no small letters: they are taken as capitals while they are typed.
class ClientCodeField : public TextField {
    Q_OBJECT
public:
    explicit ClientCodeField(const QString& name);
};

} // namespace fristad::ui
