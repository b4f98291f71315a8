#pragma once

#include "core/casework/Casework.h"
#include "core/register/RecentWork.h"

#include <QString>

#include <variant>

namespace fristad::ui {

/// Something others did, with the row as it stands now where it tells more than its kind.
struct RecentLine {
    RecentEntry entry;
    std::variant<std::monostate, Intervention, Referral, Permit> row;
};

/// What others did since a moment, newest first.
std::vector<RecentLine> recentLines(Session& session, Moment since, std::size_t limit);

/// `Ny insats: Stödsamtal`, `Ansökan ändrad: Betänketid`.
QString recentTitle(const RecentLine& line);

} // namespace fristad::ui
