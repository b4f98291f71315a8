#include "core/deadlines/DeadlineWriters.h"

#include <nlohmann/json.hpp>

namespace fristad {

std::string deadlinesAsCsv(std::span<const Deadline> list) {
    std::string csv = "due_on,days_left,kind,client_code,act_by,status,renewal\n";
    for (const Deadline& each : list) {
        csv.append(each.dueOn.iso()).append(1, ',').append(std::to_string(each.daysLeft)).append(1, ',');
        csv.append(code(each.kind)).append(1, ',').append(each.client.text()).append(1, ',');
        csv.append(each.actBy.iso()).append(1, ',').append(code(each.urgency)).append(1, ',');
        csv.append(each.renewal ? code(*each.renewal) : "").append(1, '\n');
    }
    return csv;
}

std::string deadlinesAsJson(std::span<const Deadline> list, const DeadlineHorizon& horizon) {
    using Json = nlohmann::ordered_json;
    Json lines = Json::array();
    for (const Deadline& each : list)
        lines.push_back({{"due_on", each.dueOn.iso()},
                         {"days_left", each.daysLeft},
                         {"kind", code(each.kind)},
                         {"client_code", each.client.text()},
                         {"act_by", each.actBy.iso()},
                         {"status", code(each.urgency)},
                         {"renewal", each.renewal ? Json(code(*each.renewal)) : Json(nullptr)}});
    const Json whole{{"on", horizon.on.iso()}, {"days", horizon.days}, {"deadlines", std::move(lines)}};
    constexpr int indent = 2;
    return whole.dump(indent) + '\n';
}

} // namespace fristad
