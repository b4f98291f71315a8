#include "ui/today/RecentWords.h"

#include "core/casework/Fields.h"
#include "core/register/Store.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>

#include <array>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecentWords)
};

/// What was added, changed and removed of a kind of record.
struct Sentences {
    std::string_view table;
    const char* added;
    const char* changed;
    const char* removed;
};

constexpr std::array sentences{
    Sentences{Fields<Client>::table, QT_TRANSLATE_NOOP("RecentWords", "New client"),
              QT_TRANSLATE_NOOP("RecentWords", "Client changed"), QT_TRANSLATE_NOOP("RecentWords", "Client removed")},
    Sentences{Fields<ClientDetails>::table, QT_TRANSLATE_NOOP("RecentWords", "Personal details added"),
              QT_TRANSLATE_NOOP("RecentWords", "Personal details changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Personal details removed")},
    Sentences{Fields<Exploitation>::table, QT_TRANSLATE_NOOP("RecentWords", "Exploitation added"),
              QT_TRANSLATE_NOOP("RecentWords", "Exploitation changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Exploitation removed")},
    Sentences{Fields<Intervention>::table, QT_TRANSLATE_NOOP("RecentWords", "New intervention"),
              QT_TRANSLATE_NOOP("RecentWords", "Intervention changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Intervention removed")},
    Sentences{Fields<SupportReason>::table, QT_TRANSLATE_NOOP("RecentWords", "Reason for support added"),
              QT_TRANSLATE_NOOP("RecentWords", "Reason for support changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Reason for support removed")},
    Sentences{Fields<Permit>::table, QT_TRANSLATE_NOOP("RecentWords", "New application"),
              QT_TRANSLATE_NOOP("RecentWords", "Application changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Application removed")},
    Sentences{Fields<Referral>::table, QT_TRANSLATE_NOOP("RecentWords", "New referral"),
              QT_TRANSLATE_NOOP("RecentWords", "Referral changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Referral removed")},
    Sentences{Fields<PoliceReport>::table, QT_TRANSLATE_NOOP("RecentWords", "Police report added"),
              QT_TRANSLATE_NOOP("RecentWords", "Police report changed"),
              QT_TRANSLATE_NOOP("RecentWords", "Police report removed")},
    Sentences{Fields<RightMet>::table, QT_TRANSLATE_NOOP("RecentWords", "Right added"),
              QT_TRANSLATE_NOOP("RecentWords", "Right changed"), QT_TRANSLATE_NOOP("RecentWords", "Right removed")}};

template <class Value> void fetch(Session& session, RecentLine& line) {
    if (line.entry.table == Fields<Value>::table)
        if (auto found = find<Value>(session, line.entry.record))
            line.row = std::move(found->value);
}

QString rowWords(const Intervention& row) { return text(label(row.type, row.provider, displayLanguage())); }
QString rowWords(const Referral& row) { return row.agencyName ? text(*row.agencyName) : word(row.agencyType); }
QString rowWords(const Permit& row) { return word(row.kind); }
QString rowWords(std::monostate) { return {}; }

} // namespace

std::vector<RecentLine> recentLines(Session& session, Moment since, std::size_t limit) {
    std::vector<RecentLine> lines;
    for (RecentEntry& entry : doneByOthersSince(session, since, limit)) {
        RecentLine& line = lines.emplace_back(RecentLine{std::move(entry), {}});
        fetch<Intervention>(session, line);
        fetch<Referral>(session, line);
        fetch<Permit>(session, line);
    }
    return lines;
}

QString recentTitle(const RecentLine& line) {
    const auto& entry = line.entry;
    QString title = Words::tr("Who works with the client changed");
    for (const Sentences& each : sentences)
        if (each.table == entry.table)
            title = Words::tr(entry.kind.ends_with("added")     ? each.added
                              : entry.kind.ends_with("removed") ? each.removed
                                                                : each.changed);
    const QString row = std::visit([](const auto& value) { return rowWords(value); }, line.row);
    return row.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, row);
}

} // namespace fristad::ui
