#pragma once

#include "ui/clients/RecordKind.h"

// Every kind of record that hangs on a client, as the window shows it.

namespace fristad::ui {

std::unique_ptr<RecordKind> interventionKind();
std::unique_ptr<RecordKind> supportReasonKind();
std::unique_ptr<RecordKind> permitKind();
std::unique_ptr<RecordKind> policeReportKind();
std::unique_ptr<RecordKind> rightKind();
std::unique_ptr<RecordKind> referralKind();
std::unique_ptr<RecordKind> exploitationKind();

} // namespace fristad::ui
