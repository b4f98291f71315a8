#pragma once

#include "ui/clients/RecordTab.h"

namespace fristad::ui {

/// Interventions; why the support is needed.
RecordTab* makeSupportTab(Shell& shell);
/// Permits; police reports; rights.
RecordTab* makeProtectionTab(Shell& shell);
/// Referrals, in and out.
RecordTab* makeReferralsTab(Shell& shell);
/// Forms and countries of exploitation.
RecordTab* makeExploitationTab(Shell& shell);

} // namespace fristad::ui
