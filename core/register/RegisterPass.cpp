#include "core/register/RegisterPass.h"

#include "core/register/PackedRows.h"
#include "core/register/Steps.h"

namespace fristad {

namespace {

/// The rows of a table, read once from end to end and sorted by client by counting, which keeps their order within a client.
template <class Value> class GroupedTable {
public:
    void read(Database& database, std::int64_t lastClient, Steps& steps) {
        static const std::string sql = "SELECT client_id, " + columnList<Value>(Known::inRegister) + " FROM " +
                                       std::string(Fields<Value>::table) + " ORDER BY id";
        auto query = database.statement(sql);
        std::vector<std::uint32_t> clients;
        first_.assign(static_cast<std::size_t>(lastClient) + 2, 0);
        Value value;
        while (query.step()) {
            readFields(query, 1, value, Known::inRegister);
            rows_.emplace_back(value);
            clients.push_back(static_cast<std::uint32_t>(query.integer(0)));
            ++first_.at(clients.back() + 1);
            steps.step();
        }
        for (std::size_t i = 1; i < first_.size(); ++i)
            first_[i] += first_[i - 1];
        order_.resize(rows_.size());
        auto next = first_;
        for (std::uint32_t i = 0; i < clients.size(); ++i)
            order_[next[clients[i]]++] = i;
    }

    /// The client's rows, in the order they were entered.
    void give(ClientId client, std::vector<Value>& rows) const {
        const auto at = static_cast<std::size_t>(client.number);
        const std::uint32_t begin = first_[at];
        const std::uint32_t end = first_[at + 1];
        rows.resize(end - begin);
        for (std::uint32_t i = begin; i < end; ++i)
            rows_[order_[i]].unpackInto(rows[i - begin]);
    }

private:
    std::vector<PackedRow<Value>> rows_; ///< as they stand in the table
    std::vector<std::uint32_t> order_;   ///< places in rows_, client by client
    std::vector<std::uint32_t> first_;   ///< where a client's begin in order_
};

struct Grouped {
    GroupedTable<Exploitation> exploitations;
    GroupedTable<Intervention> interventions;
    GroupedTable<SupportReason> supportReasons;
    GroupedTable<Permit> permits;
    GroupedTable<Referral> referrals;
    GroupedTable<PoliceReport> policeReports;
    GroupedTable<RightMet> rights;
};

/// Pairs each list of a client's rows with what it comes from.
template <class From, class Visit> void forEachList(From& from, ClientRows& rows, Visit&& visit) {
    visit(from.exploitations, rows.exploitations);
    visit(from.interventions, rows.interventions);
    visit(from.supportReasons, rows.supportReasons);
    visit(from.permits, rows.permits);
    visit(from.referrals, rows.referrals);
    visit(from.policeReports, rows.policeReports);
    visit(from.rights, rows.rights);
}

/// About how many rows there are: the numbers are counted from 1 and seldom have gaps, and counting would cost a read of its own.
std::uint64_t rowsExpected(Database& database) {
    std::int64_t sum = database.integer("SELECT ifnull(max(id), 0) FROM clients");
    forEachRecordType([&]<class Value>() {
        sum += database.integer(std::string("SELECT ifnull(max(id), 0) FROM ").append(Fields<Value>::table));
    });
    return static_cast<std::uint64_t>(sum);
}

} // namespace

void passClientByClient(Session& session, const std::function<void(ClientId, const ClientRows&)>& visit,
                        const Progress& progress) {
    auto& database = session.database();
    const auto lastClient = database.integer("SELECT ifnull(max(id), 0) FROM clients");
    Steps steps(rowsExpected(database), progress);
    ClientRows rows;
    Grouped tables;
    forEachList(tables, rows, [&](auto& table, auto&) { table.read(database, lastClient, steps); });
    static const std::string sql = selectRecords<Client>("ORDER BY id");
    auto clients = database.statement(sql);
    while (clients.step()) {
        const ClientId id{clients.integer(0)};
        readFields(clients, 2, rows.client);
        forEachList(tables, rows, [&](const auto& table, auto& list) { table.give(id, list); });
        visit(id, rows);
        steps.step();
    }
}

} // namespace fristad
