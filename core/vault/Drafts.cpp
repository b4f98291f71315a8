#include "core/vault/Drafts.h"

#include "core/vault/Database.h"
#include "core/vault/VaultState.h"

namespace fristad {

void saveDraft(Session& session, std::string_view name, std::string_view content) {
    session.change([&](Change& change) {
        change.database()
            .statement("INSERT OR REPLACE INTO drafts (staff, name, content, at) VALUES (?1, ?2, ?3, ?4)")
            .bindAll(session.who().id.number, name, content, session.clock().now().milliseconds)
            .run();
        bindDrafts(change.database());
    });
}

std::vector<Draft> draftsOf(Session& session) {
    auto query =
        session.database().statement("SELECT name, content, at FROM drafts WHERE staff = ?1 ORDER BY at DESC, name");
    query.bindAll(session.who().id.number);
    std::vector<Draft> drafts;
    while (query.step())
        drafts.push_back({std::string(query.text(0)), std::string(query.text(1)), {query.integer(2)}});
    return drafts;
}

std::optional<Draft> findDraft(Session& session, std::string_view name) {
    auto query = session.database().statement("SELECT name, content, at FROM drafts WHERE staff = ?1 AND name = ?2");
    query.bindAll(session.who().id.number, name);
    if (!query.step())
        return std::nullopt;
    return Draft{std::string(query.text(0)), std::string(query.text(1)), {query.integer(2)}};
}

void discardDraft(Session& session, std::string_view name) {
    if (!findDraft(session, name))
        return;
    session.change([&](Change& change) {
        change.database()
            .statement("DELETE FROM drafts WHERE staff = ?1 AND name = ?2")
            .bindAll(session.who().id.number, name)
            .run();
        bindDrafts(change.database());
    });
}

} // namespace fristad
