#pragma once

#include "core/casework/Client.h"
#include "core/casework/Ids.h"
#include "core/register/ClientStore.h"
#include "core/vault/Database.h"

#include <vector>

namespace fristad {

/// What the client list asks of every client at every key press, kept in memory beside the connection (some 100 bytes a client; no
/// names). Follows the history, where every change is: what happened since is read again client by client.
class ClientDirectory {
public:
    struct Entry {
        ClientId id;
        std::string code;
        std::optional<Country> country;
        Day firstContact = Day::fromNumber(0);
        std::optional<Day> closedOn;
        std::optional<Day> nspFrom;
        std::optional<Day> nspTo;
        std::int64_t childOf = 0;    ///< the client whose child this is; 0: nobody's
        bool hasChildren = false;    ///< this and the next after learnChildrenAndAnswers
        bool missingAnswers = false; ///< an answer that the annual statistics ask for
        std::int64_t lastChange = 0; ///< the number of its entry; 0 until somebody asks for that order
    };

    /// The directory of this connection, up to date.
    static ClientDirectory& of(Database& database);

    explicit ClientDirectory(Database& database) : database_(&database) {}

    /// By number.
    [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }
    /// Reads what few filters ask for and what costs twice as much as all the rest; nothing where it is known.
    void learnChildrenAndAnswers();
    /// Places in entries(), in an order.
    const std::vector<std::uint32_t>& inOrder(ClientOrder order);
    /// The place of a client in entries(); nothing if there is none.
    [[nodiscard]] std::optional<std::uint32_t> placeOf(ClientId client) const;

private:
    void refresh();
    void readAll();
    void readSome(const std::vector<ClientId>& clients);
    void markChildren();
    void readLastChanges(std::int64_t after);

    Database* database_;
    std::int64_t historySeen_ = -1; ///< the last entry that is in here; -1: nothing is
    std::vector<Entry> entries_;    ///< by id
    std::vector<std::uint32_t> orders_[3];
    bool changesKnown_ = false;
    bool childrenAndAnswersKnown_ = false;
};

} // namespace fristad
