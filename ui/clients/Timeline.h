#pragma once

#include "ui/clients/ClientView.h"
#include "ui/widgets/ListModel.h"

namespace fristad::ui {

/// The story of a client as rows, newest first: what is due, interventions, permits, referrals and their answers, police reports.
/// A row's key is its place in `parts`.
struct Timeline {
    std::vector<ListRow> rows;
    std::vector<QString> parts; ///< the tab where each row's record stands
};

Timeline timelineOf(const ClientView& view, Day today);

} // namespace fristad::ui
