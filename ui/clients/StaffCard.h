#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

class CodeBox;
class ListView;

/// Who is named on a client ("own" in roles.md): add somebody, take somebody off.
class StaffCard : public Card {
    Q_OBJECT
public:
    explicit StaffCard(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void name();
    void takeOff();

    Shell& shell_;
    ClientId client_;
    std::vector<Colleague> staff_;
    std::vector<Colleague> named_;
    ListView* list_;
    CodeBox* box_;
    QPushButton* add_;
    QPushButton* remove_;
};

} // namespace fristad::ui
