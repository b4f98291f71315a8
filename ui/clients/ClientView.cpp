#include "ui/clients/ClientView.h"

#include "core/vault/Recording.h"

#include <algorithm>

namespace fristad::ui {

namespace {

RelativeView relative(Session& session, ClientId id) {
    RelativeView view{id, findClient(session, id).value_or(Client{}), {}, session.sightOf(id) == Sight::inFull};
    if (const auto details = findDetails(session, id))
        view.name = details->name.value_or("");
    return view;
}

std::vector<Permit> valuesOf(const std::vector<Record<Permit>>& records) {
    std::vector<Permit> values;
    for (const auto& each : records)
        values.push_back(each.value);
    return values;
}

void readStaff(Session& session, ClientView& view) {
    const auto named = namedOn(session, view.id);
    for (const Colleague& each : colleaguesOf(session)) {
        if (std::ranges::find(named, each.id) != named.end())
            view.named.push_back(each);
        else if (each.active)
            view.staff.push_back(each);
    }
}

void readRecords(Session& session, ClientView& view) {
    view.details = findDetails(session, view.id).value_or(ClientDetails{});
    view.permits = rowsOf<Permit>(session, view.id);
    view.interventions = rowsOf<Intervention>(session, view.id);
    view.referrals = rowsOf<Referral>(session, view.id);
    view.policeReports = rowsOf<PoliceReport>(session, view.id);
    view.stay = rightToStay(valuesOf(view.permits), session.clock().today());
    for (const ClientId each : relativesOf(session, view.id))
        view.relatives.push_back(relative(session, each));
    if (view.client.relativeOf)
        if (const auto other = clientByCode(session, *view.client.relativeOf))
            view.relativeOf = relative(session, *other);
}

} // namespace

ClientView readClientView(Session& session, ClientId id) {
    ClientView view;
    view.id = id;
    const auto client = findClient(session, id);
    if (!client)
        return view;
    view.sight = session.sightOf(id);
    view.client = *client;
    for (const Deadline& each : deadlines(session, session.clock().today(), mostDaysSoon))
        if (each.clientId == id)
            view.due.push_back(each);
    readStaff(session, view);
    view.emergencyView = isEmergencyView(session);
    if (view.inFull())
        readRecords(session, view);
    else if (view.emergencyView)
        view.details.safeContact = safeContactOf(session, id);
    return view;
}

} // namespace fristad::ui
