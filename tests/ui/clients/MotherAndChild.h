#pragma once

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "tests/ui/TestWindow.h"

// Two clients who hang together, in the window of tests.

namespace fristad::ui {

/// N0066 with a reflection period until Friday 11 October 2024, and 8 October is today; her child B0067.
struct Made {
    ClientId client;
    ClientId child;
};

inline Made make(TestWindow& test) {
    test.unlock();
    return test.in([](Session& session) {
        Made made;
        session.change([&](Change& change) {
            Client client;
            client.code = *ClientCode::parse("N0066");
            client.firstContact = Day::of(2024, 9, 9);
            client.gender = Gender::woman;
            client.ageGroup = AgeGroup::adult;
            made.client = addClient(change, client);
            ClientDetails details;
            details.name = "ሰላም ተስፋይ";
            details.languages = "ti en";
            details.safeContact = "sms 9-11, never letters";
            details.risk = RiskLevel::high;
            amendDetails(change, made.client, details);
            Permit permit;
            permit.appliedOn = Day::of(2024, 9, 9);
            permit.decidedOn = Day::of(2024, 9, 11);
            permit.decision = Decision::granted;
            permit.validFrom = Day::of(2024, 9, 12);
            permit.validTo = Day::of(2024, 10, 11);
            add(change, made.client, permit);
            client.code = *ClientCode::parse("B0067");
            client.exposure = Exposure::indirect;
            client.relativeOf = ClientCode::parse("N0066");
            client.relation = Relation::child;
            client.ageGroup.reset();
            client.birthDate = BirthDate(Day::of(2015, 10, 9));
            made.child = addClient(change, client);
        });
        return made;
    });
}

inline void open(TestWindow& test, ClientId client, const char* part = "") {
    test.window.go({QStringLiteral("client"), QString::number(client.number), QLatin1String(part)});
    test.settle();
}

inline Client stored(TestWindow& test, ClientId id) {
    return test.in([id](Session& session) { return findClient(session, id).value_or(Client{}); });
}

} // namespace fristad::ui
