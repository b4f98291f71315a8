#include "ui/widgets/Choices.h"

#include "core/vocabulary/Country.h"

#include <QCollator>

#include <algorithm>
#include <array>
#include <mutex>

namespace fristad::ui {

namespace {

template <class Named> std::vector<CodeBox::Choice> sortedByName(DisplayLanguage in) {
    QCollator collator(in == DisplayLanguage::swedish ? QLocale(QLocale::Swedish) : QLocale(QLocale::English));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, CodeBox::Choice>> keyed;
    for (const Named& each : Named::all()) {
        const QString name = text(each.name(in));
        keyed.emplace_back(collator.sortKey(name), CodeBox::Choice{text(each.code()), name});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<CodeBox::Choice> choices;
    for (auto& [key, choice] : keyed)
        choices.push_back(std::move(choice));
    return choices;
}

template <class Named> const std::vector<CodeBox::Choice>& madeOnce(DisplayLanguage in) {
    static std::array<std::once_flag, 2> made;
    static std::array<std::vector<CodeBox::Choice>, 2> lists;
    const auto at = static_cast<std::size_t>(in);
    std::call_once(made.at(at), [&] { lists.at(at) = sortedByName<Named>(in); });
    return lists.at(at);
}

} // namespace

const std::vector<CodeBox::Choice>& countryChoices(DisplayLanguage in) { return madeOnce<Country>(in); }
const std::vector<CodeBox::Choice>& languageChoices(DisplayLanguage in) { return madeOnce<SpokenLanguage>(in); }

} // namespace fristad::ui
