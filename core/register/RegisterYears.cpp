#include "core/register/RegisterYears.h"

#include "core/register/FieldSql.h"

#include <functional>
#include <set>

namespace fristad {

std::vector<int> yearsOfRegister(Session& session) {
    std::set<int, std::greater<>> years;
    auto days = session.database().statement(
        "SELECT DISTINCT first_contact FROM clients UNION SELECT DISTINCT started_on FROM interventions");
    Day day = Day::earliest();
    while (days.step()) {
        readColumn(days, 0, day);
        years.insert(day.year());
    }
    return {years.begin(), years.end()};
}

} // namespace fristad
