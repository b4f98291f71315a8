#include "ui/clients/RecordTabs.h"

#include "ui/clients/RecordKinds.h"

namespace fristad::ui {

RecordTab* makeSupportTab(Shell& shell) {
    auto* const tab = new RecordTab(shell, {});
    tab->addSection(interventionKind(), false);
    tab->addSection(supportReasonKind(), true);
    return tab;
}

RecordTab* makeProtectionTab(Shell& shell) {
    auto* const tab = new RecordTab(shell, {.aside = 400, .main = 700}); // rights and permits have long names
    tab->addSection(permitKind(), false);
    tab->addSection(policeReportKind(), false);
    tab->addSection(rightKind(), true);
    return tab;
}

RecordTab* makeReferralsTab(Shell& shell) {
    auto* const tab = new RecordTab(shell, {});
    tab->addSection(referralKind(), false);
    return tab;
}

RecordTab* makeExploitationTab(Shell& shell) {
    auto* const tab = new RecordTab(shell, {});
    tab->addSection(exploitationKind(), false);
    return tab;
}

} // namespace fristad::ui
