#include "core/register/DemoWorkday.h"

#include "core/register/ClientStore.h"
#include "core/register/ReferralBoard.h"
#include "core/register/Store.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::int64_t minute = 60'000;

/// The clients that came last and whom anybody who works here may open, last first.
std::vector<ClientLine> newestClients(Session& session) {
    ClientQuery query;
    query.openOnly = true;
    query.order = ClientOrder::firstContact;
    query.descending = true;
    query.limit = 12;
    auto lines = searchClients(session, query).lines;
    std::erase_if(lines, [](const ClientLine& each) { return each.client.exposure == Exposure::indirect; });
    return lines;
}

Intervention workToday(const Session& session, InterventionType type, int minutes, std::string note) {
    Intervention work;
    work.startedOn = session.clock().today();
    work.type = type;
    work.funding = Funding::own_funds;
    work.hours = hoursOfMinutes(minutes);
    work.doneBy = session.who().name;
    work.note = std::move(note);
    return work;
}

/// Logs something for the `place`th of the newest clients, if there are so many.
void logFor(Session& session, std::size_t place, const Intervention& work) {
    const auto clients = newestClients(session);
    if (place < clients.size())
        session.change([&](Change& change) { add(change, clients[place].id, work); });
}

/// The oldest referral that waits is confirmed by whom it was sent to.
void confirmReferral(Session& session) {
    const auto board = referralBoard(session, Direction::out, session.clock().today(), 20);
    const auto& lines = board[BoardColumn::waiting].lines;
    const auto sent =
        std::ranges::find(lines, ReferralStatus::sent, [](const auto& each) { return each.referral.status; });
    if (sent == lines.end())
        return;
    auto referral = sent->referral;
    referral.status = ReferralStatus::waiting;
    session.change([&](Change& change) { amend(change, sent->id, referral); });
}

void sendReferral(Session& session, std::size_t place) {
    const auto clients = newestClients(session);
    if (place >= clients.size())
        return;
    const Day today = session.clock().today();
    Referral referral;
    referral.agencyType = AgencyType::legal_counsel;
    referral.agencyName = "Advokatbyrån Hamngatan";
    referral.purpose = Purpose::legal;
    referral.sentOn = today;
    referral.followUpOn = today + 7;
    session.change([&](Change& change) { add(change, clients[place].id, referral); });
}

void changeSafeContact(Session& session, std::size_t place) {
    const auto clients = newestClients(session);
    if (place >= clients.size())
        return;
    auto details = findDetails(session, clients[place].id).value();
    details.safeContact = "sms 13–15 till det nya numret, aldrig brev";
    session.change([&](Change& change) { amendDetails(change, clients[place].id, details); });
}

} // namespace

void workAsDemo(Session& session, MovableClock& clock) {
    using enum InterventionType;
    logFor(session, 2,
           workToday(session, legal, 60, "Gick igenom beslutet om betänketid. Vill veta vad som händer efteråt."));
    clock.forward(50 * minute);
    logFor(session, 0,
           workToday(session, information, 45, "Andra samtalet. Har sovit en natt i boendet och vill berätta mer."));
    clock.forward(70 * minute);
    logFor(session, 4, workToday(session, psychological, 30, "Kort stödsamtal i korridoren före mötet."));
}

void workAsColleague(Session& session, MovableClock& clock) {
    using enum InterventionType;
    logFor(session, 0, workToday(session, material, 15, "Kläder och telefon med nytt nummer."));
    clock.forward(95 * minute);
    confirmReferral(session);
    clock.forward(240 * minute);
    logFor(session, 1,
           workToday(session, psychological, 45, "Ringde på nattjouren, kunde inte sova. Lugnare när vi lade på."));
    clock.forward(340 * minute);
    changeSafeContact(session, 3);
    clock.forward(85 * minute);
    sendReferral(session, 2);
    clock.forward(140 * minute);
    logFor(session, 3,
           workToday(session, accompaniment, 120, "Följde med till vårdcentralen. Återbesök om två veckor."));
}

} // namespace fristad
