#pragma once

#include "core/vault/EmergencyAccess.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

/// Clients that were opened in an emergency, for coordinators and administrators, until one of them says that it was seen. Not there
/// while there are none.
class EmergencyCard : public Card {
    Q_OBJECT
public:
    explicit EmergencyCard(Shell& shell);
    void show(std::vector<EmergencyOpening> openings);
    using QWidget::show;
    void retranslate();

private:
    void acknowledge(const EmergencyOpening& opening);

    Shell& shell_;
    std::vector<EmergencyOpening> openings_;
    QVBoxLayout* rows_;
};

} // namespace fristad::ui
