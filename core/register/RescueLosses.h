#pragma once

#include "core/register/RescuedHistory.h"
#include "core/vocabulary/Message.h"

#include <map>

namespace fristad {

/// Finds out what did not come, says it without contents, and puts stand-ins where rows that came point at one that did not. Which rows
/// there were at the numbers that can't be read is told by the indexes, which lie on other pages, and by a history that is whole.
class RescueLosses {
public:
    RescueLosses(DamagedTables& from, Database& to, const RescuedRows& rows, Contradictions contradictions,
                 bool historyIsWhole);

    void find();
    [[nodiscard]] std::vector<Message> takeLines() { return std::move(lines_); }
    /// Rows that were there and did not come.
    [[nodiscard]] std::uint64_t rows() const noexcept { return rows_; }

private:
    struct Witness {
        std::map<std::int64_t, std::string> rows; ///< of the numbers asked for: whose, or what it is called
        bool whole = false;                       ///< it has them all
    };

    Witness witnessOf(const RescuedRows::Gap& gap);
    void findClients();
    void standInForClient(std::int64_t id, const std::string& code);
    void findStaff();
    void standInForStaff(std::int64_t id, const std::string& name);
    void findRows(const RescuedRows::Gap& gap);
    void findDetails(const RescuedRows::Gap& gap);
    void keepRestricted(std::int64_t client);
    void forgetLostRelatives();
    void findContradictions();
    void loseRow(const std::string& table, std::int64_t record, std::int64_t client, Message line);
    void perhapsMore(const RescuedRows::Gap& gap);
    [[nodiscard]] std::string codeOf(std::int64_t client);

    DamagedTables& from_;
    Database& to_;
    const RescuedRows& copied_;
    Contradictions contradictions_;
    bool historyIsWhole_;
    std::vector<Message> lines_;
    std::uint64_t rows_ = 0;
    std::set<Contradictions::Row> said_;
    std::set<std::int64_t> clientsSaid_;
    std::map<std::int64_t, std::string> codes_; ///< of clients that are lost
};

} // namespace fristad
