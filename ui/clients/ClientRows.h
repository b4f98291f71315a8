#pragma once

#include "core/register/ClientStore.h"
#include "ui/widgets/ListModel.h"

#include <array>
#include <map>

// The list of clients as it is read: its columns, and a client as a row of it.

namespace fristad::ui {

/// What rows depend on beside the clients themselves.
struct ClientRowContext {
    Day today = Day::fromNumber(0);
    bool namesHidden = false;
    std::map<std::int64_t, int> daysLeft = {}; ///< to what is due next, by client
};

std::vector<Column> clientColumns();
/// The column that takes the room that is left.
inline constexpr int stretchedClientColumn = 1;
/// Which columns go where there is little room: languages, last changed.
inline constexpr std::array clientColumnsThatGo{4, 6};

/// The order that a column's head asks for, and the column that an order is shown at.
ClientOrder orderOf(const QString& column);
int columnOf(ClientOrder order);

std::vector<ListRow> clientRows(const std::vector<ClientLine>& lines, const ClientRowContext& context);

} // namespace fristad::ui
