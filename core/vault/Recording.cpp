#include "core/vault/Recording.h"

#include "core/vault/VaultSession.h"

namespace fristad {

namespace {

EntryDraft entryOf(std::string_view kind, std::vector<FieldChange> fields) {
    return {.kind = std::string(kind), .table = {}, .record = 0, .client = {}, .fields = std::move(fields)};
}

} // namespace

bool isEmergencyView(Session& session) { return innerOf(session).isEmergencyView(); }

void requireRecording(Session& session) {
    if (session.readOnly())
        throw SystemFailure({"vault.nothing_leaves", {{"folder", innerOf(session).vault().folder.string()}}});
}

void recordTakenOut(Session& session, std::string_view kind, std::vector<FieldChange> fields) {
    requireRecording(session);
    session.change([&](Change& change) { change.record(entryOf(kind, std::move(fields))); });
}

void recordIfPossible(Session& session, std::string_view kind, std::vector<FieldChange> fields) {
    if (session.readOnly())
        return;
    try {
        session.change([&](Change& change) { change.record(entryOf(kind, std::move(fields))); });
    } catch (const SystemFailure&) {
    } catch (const Damaged&) {
    }
}

} // namespace fristad
