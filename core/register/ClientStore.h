#pragma once

#include "core/casework/Client.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"

#include <optional>
#include <string>
#include <vector>

namespace fristad {

/// A new client; whoever adds it is named on it. Refused if the code exists.
ClientId addClient(Change& change, const Client& client);
/// A new code is carried over to the client's relatives.
void amendClient(Change& change, ClientId id, const Client& client);
/// Whoever restricts a client on whom nobody is named becomes named, so that the client can still be opened.
void amendDetails(Change& change, ClientId id, const ClientDetails& details);
/// Removes a client and every row that hangs on it, into the bin (ClientBin.h). Refused while others are relatives of the client.
void removeClient(Change& change, ClientId id);

/// What is left of a client for somebody who may know only that the client exists (Sight::existence): the code and the days of the case.
Client existenceOf(const Client& client);

std::optional<ClientId> clientByCode(Session& session, const ClientCode& code);
/// Nothing where the person may not know of the client; code and dates of the case only where they may know no more than that
/// the client exists.
std::optional<Client> findClient(Session& session, ClientId id);
/// Nothing where the person may not see the client in full; all blank where nothing was written yet.
std::optional<ClientDetails> findDetails(Session& session, ClientId id);
/// How the client can be reached without danger, for those who may see the client in full: in the emergency view too (Recording.h), where
/// findDetails gives nothing.
std::optional<std::string> safeContactOf(Session& session, ClientId id);
/// Children and relatives: those whose relative_of is this client.
std::vector<ClientId> relativesOf(Session& session, ClientId id);

/// Who is named on a client.
std::vector<StaffId> namedOn(Session& session, ClientId id);
/// Names a member of staff on a client ("own" in roles.md), or takes the name off: for those who may change what others wrote on
/// this client. Refused, with the code, where nobody who works here could open a restricted client afterwards; `successor` is named in
/// the same step.
void nameOnClient(Change& change, ClientId client, StaffId staff);
void takeOffClient(Change& change, ClientId client, StaffId staff, std::optional<StaffId> successor = std::nullopt);

/// A line of the client list; everything the person may not see is blank.
struct ClientLine {
    ClientId id;
    Client client;
    std::string name;
    std::string languages;
    bool maskedName = false; ///< there is a name that this person may not see
    std::optional<Moment> lastChanged;
};

enum class ClientOrder : std::uint8_t { code, firstContact, lastChanged };

/// What the client list shows: all of the words of `text`, each as the beginning of a word of code, name, aliases, origin (in
/// either language), languages or notes; blank text means everybody.
struct ClientQuery {
    std::string text;
    bool openOnly = false;
    bool closedOnly = false;
    bool mineOnly = false;
    bool inNspOnly = false;
    bool withChildrenOnly = false;
    bool missingAnswersOnly = false; ///< an answer that the year's statistics ask for is blank
    ClientOrder order = ClientOrder::code;
    bool descending = false;
    std::size_t offset = 0;
    std::size_t limit = 100;
};

struct ClientPage {
    std::vector<ClientLine> lines;
    std::size_t total = 0; ///< all hits, at most 10,000 counted
};

/// Fast enough for every key press (under 16 ms among 100,000 clients). Not recorded in the history by itself: the
/// page records one list when the person stops typing.
ClientPage searchClients(Session& session, const ClientQuery& query);

} // namespace fristad
