#include "core/register/RegisterYears.h"

#include "core/calendar/Day.h"
#include "core/vault/Database.h"

#include <functional>
#include <set>

namespace fristad {

std::vector<int> yearsOfRegister(Session& session) {
    std::set<int, std::greater<>> years;
    auto days = session.database().statement(
        "SELECT DISTINCT first_contact FROM clients UNION SELECT DISTINCT started_on FROM interventions");
    while (days.step())
        years.insert(Day::fromNumber(static_cast<std::int32_t>(days.integer(0))).year());
    return {years.begin(), years.end()};
}

} // namespace fristad
