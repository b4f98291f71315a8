#include "core/register/Logging.h"

#include "core/register/RowSql.h"
#include "core/register/Store.h"
#include "core/vocabulary/Errors.h"

namespace fristad {

Intervention interventionOf(const LoggedWork& work, const Client& client, Day today, const std::string& doneBy) {
    return {.startedOn = today,
            .endedOn = {},
            .provider = Provider::civil_society,
            .type = work.type,
            .status = InterventionStatus::completed,
            .funding = payerOn(client, today),
            .hours = work.hours,
            .cost = {},
            .language = work.language,
            .mode = work.mode,
            .doneBy = doneBy,
            .note = work.note};
}

RecordId logWork(Change& change, ClientId client, const LoggedWork& work) {
    change.require(Action::logCasework, client);
    const auto row = findRow<Client>(change.database(), {client.number});
    if (!row)
        throw Refused(Message{"refused.row_gone", {}});
    auto& session = change.session();
    return add(change, client, interventionOf(work, row->value, session.clock().today(), session.who().name));
}

} // namespace fristad
