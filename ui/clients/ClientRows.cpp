#include "ui/clients/ClientRows.h"

#include "core/deadlines/Urgency.h"
#include "ui/clients/ClientWords.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/LanguagesField.h"
#include "ui/widgets/Pill.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClientRows)
};

Cell nameOf(const ClientLine& line, const ClientRowContext& context) {
    if (line.maskedName)
        return {.text = unseenName(), .quiet = true};
    if (!line.name.empty() && context.namesHidden)
        return {.text = hiddenName(), .quiet = true};
    return {.text = text(line.name)};
}

Cell stateOf(const ClientLine& line, const ClientRowContext& context) {
    if (!isOpen(line.client, context.today))
        return {.text = Words::tr("Closed"), .quiet = true};
    if (const auto due = context.daysLeft.find(line.id.number); due != context.daysLeft.end())
        return {.text = {}, .pill = daysLeftText(due->second), .meaning = meaningOf(urgencyOf(due->second))};
    return {.text = Words::tr("Open")};
}

} // namespace

std::vector<Column> clientColumns() {
    using Kind = Column::Kind;
    return {{QStringLiteral("code"), Words::tr("Code"), 90},
            {QStringLiteral("name"), Words::tr("Name"), 160, Kind::words, false},
            {QStringLiteral("person"), Words::tr("Gender and age"), 152, Kind::words, false},
            {QStringLiteral("origin"), Words::tr("Origin"), 105, Kind::words, false},
            {QStringLiteral("languages"), Words::tr("Languages"), 160, Kind::words, false},
            {QStringLiteral("first_contact"), Words::tr("First contact"), 124, Kind::dates},
            {QStringLiteral("changed"), Words::tr("Last changed"), 120, Kind::dates},
            {QStringLiteral("state"), Words::tr("State"), 132, Kind::words, false}};
}

ClientOrder orderOf(const QString& column) {
    if (column == u"first_contact")
        return ClientOrder::firstContact;
    return column == u"changed" ? ClientOrder::lastChanged : ClientOrder::code;
}

int columnOf(ClientOrder order) {
    switch (order) {
    case ClientOrder::code: return 0;
    case ClientOrder::firstContact: return 5;
    case ClientOrder::lastChanged: return 6;
    }
    return 0;
}

std::vector<ListRow> clientRows(const std::vector<ClientLine>& lines, const ClientRowContext& context) {
    std::vector<ListRow> rows;
    rows.reserve(lines.size());
    for (const ClientLine& line : lines)
        rows.push_back({line.id.number,
                        {{.text = text(line.client.code.text()), .strong = true},
                         nameOf(line, context),
                         {.text = genderAndAge(line.client, context.today)},
                         {.text = originOf(line.client)},
                         {.text = languageNames(text(line.languages))},
                         {.text = dateText(line.client.firstContact)},
                         {.text = line.lastChanged ? dateText(localDay(*line.lastChanged)) : QString()},
                         stateOf(line, context)}});
    return rows;
}

} // namespace fristad::ui
