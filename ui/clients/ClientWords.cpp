#include "ui/clients/ClientWords.h"

#include "ui/widgets/Language.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClientWords)
};

int yearsOld(Day born, Day today) {
    const int years = today.year() - born.year();
    return today < anniversary(born, years) ? years - 1 : years;
}

} // namespace

QString genderAndAge(const Client& client, Day today) {
    QStringList parts;
    if (client.gender && *client.gender != Gender::unknown)
        parts << word(*client.gender);
    const auto group = ageOn(client, today);
    const auto born = client.birthDate ? client.birthDate->day() : std::nullopt;
    if (group == AgeGroup::minor && born && *born <= today)
        parts << Words::tr("%n year(s) old", nullptr, yearsOld(*born, today));
    else
        parts << word(group);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", ")).toLower();
}

QString originOf(const Client& client) {
    if (client.countryOfBirth)
        return text(client.countryOfBirth->name(displayLanguage()));
    return word(client.regionOfBirth);
}

bool isOpen(const Client& client, Day today) { return isOpenOn(client.closedOn, today); }

QString hiddenName() { return Words::tr("name hidden"); }
QString unseenName() { return Words::tr("name not shown to you"); }

} // namespace fristad::ui
