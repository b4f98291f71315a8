#include "core/register/DemoVault.h"

#include "core/register/DemoShelter.h"
#include "core/register/DemoWorkday.h"
#include "core/register/RowSql.h"
#include "core/register/SearchIndex.h"
#include "core/register/Writing.h"
#include "core/vault/AtomicFolder.h"
#include "core/vault/RowBinding.h"
#include "core/vault/Staff.h"
#include "core/vault/Unlock.h"
#include "core/vault/Vault.h"

namespace fristad {

namespace {

constexpr auto passphrase = "demo";
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::uint64_t askEvery = 64; ///< clients

/// Writes whole clients, made up and therefore right: one that breaks a rule is a defect of the program.
class DemoWriter {
public:
    explicit DemoWriter(Change& change)
        : change_(change),
          insertClient_(change.database().statement(insertSql<Client>())),
          insertDetails_(change.database().statement(insertSql<ClientDetails>())) {}

    void write(const DemoClient& made) {
        const auto& rows = made.rows;
        insert(insertClient_, {}, rows.client);
        const ClientId client{change_.database().lastInsertedRow()};
        requireRight(made.details);
        bindRecord(insertDetails_, RecordId{client.number}, client, made.details);
        insertDetails_.run();
        all(client, rows.exploitations, rows.interventions, rows.supportReasons, rows.permits, rows.referrals,
            rows.policeReports, rows.rights);
        if (client.number % 2 == 0 || made.details.restricted)
            putNaming(change_, client, change_.session().who().id);
        change_.record({.kind = "demo.added",
                        .table = std::string(Fields<Client>::table),
                        .record = client.number,
                        .client = client,
                        .fields = {},
                        .rowsOfClient = hashOfClient(change_.database(), client)});
        refreshSearch(change_.database(), client);
    }

private:
    template <class Value> static void requireRight(const Value& value) {
        if (auto faults = check(value); !faults.empty())
            throw std::logic_error("a made-up value breaks a rule: " +
                                   render(faults.front(), DisplayLanguage::english));
    }
    template <class Value> void insert(Statement& statement, ClientId client, const Value& value) {
        requireRight(value);
        bindRecord(statement, std::nullopt, client, value);
        statement.run();
    }
    template <class... Values> void all(ClientId client, const std::vector<Values>&... rows) {
        (insertAll(client, rows), ...);
    }
    template <class Value> void insertAll(ClientId client, const std::vector<Value>& rows) {
        if (rows.empty())
            return;
        auto statement = change_.database().statement(insertSql<Value>());
        for (const Value& each : rows)
            insert(statement, client, each);
    }

    Change& change_;
    Statement insertClient_;
    Statement insertDetails_;
};

void enterRegister(Session& session, const DemoShelter& shelter, const Progress& progress) {
    session.change([&](Change& change) {
        change.require(Action::importRegister);
        DemoWriter writer(change);
        for (std::uint64_t place = 0; place < shelter.clients(); ++place) {
            if (place % askEvery == 0)
                report(progress, place, shelter.clients());
            writer.write(shelter.client(place));
        }
        settleSearch(change.database());
        change.record({.kind = "demo.run",
                       .table = {},
                       .record = 0,
                       .client = {},
                       .fields = {{"clients", "", std::to_string(shelter.clients())}}});
    });
}

/// One in the afternoon, so long ago that the work of the day, the night and the morning after is done by now.
Moment startOfWork(const Clock& clock) {
    constexpr int doneBy = 11 * 60 + 30;
    const Moment now = clock.now();
    const int sinceMidnight = localMinuteOfDay(now);
    const std::int64_t daysBack = sinceMidnight < doneBy ? 2 : 1;
    return {now.milliseconds - sinceMidnight * minute - (daysBack * 24 - 13) * hour};
}

/// Nobody learns the colleague's passphrase: she works, and then is on leave.
Secret passphraseOfNobody() {
    constexpr std::size_t length = 32;
    Secret secret = Secret::random(length);
    for (std::size_t i = 0; i < length; ++i)
        secret.data()[i] = static_cast<unsigned char>('a' + secret.data()[i] % 26);
    return secret;
}

/// The folder as AtomicFolder takes it, free of what a killed try left.
std::filesystem::path roomForVault(const std::filesystem::path& folder) {
    const NewVaultFolder room(folder);
    return room.path();
}

} // namespace

void makeDemoVault(const std::filesystem::path& folder, const DemoOptions& options, const Progress& progress,
                   const Clock& clock) {
    MovableClock then(startOfWork(clock));
    const DemoShelter shelter(options.seed, options.clients, clock.today(), then.today());
    const Secret own = Secret::copyOf(passphrase);
    const Secret hers = passphraseOfNobody();
    // It is a vault before it is filled, so it gets its name in the end.
    const auto target = roomForVault(folder);
    AtomicFolder made(target);
    {
        const auto session = createVault(
            made.place(), {.name = DemoShelter::self, .fullName = "Kim Dahl", .demo = true}, own,
            [](std::string_view key) { return std::string(key); }, then);
        addStaff(*session, DemoShelter::colleague, "Sara Lindqvist", Role::administrator, hers);
        enterRegister(*session, shelter, progress);
        then.forward(2 * hour);
        workAsDemo(*session, then);
    }
    {
        const auto session = openVault(made.place(), DemoShelter::colleague, hers, then);
        then.forward(2 * hour + 10 * minute);
        workAsColleague(*session, then);
        then.forward(hour);
        suspendStaff(*session, session->who().id);
    }
    made.publish(false);
    made.commit();
}

} // namespace fristad
