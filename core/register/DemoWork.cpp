#include "core/register/DemoShelter.h"
#include "core/register/DemoTexts.h"

#include <algorithm>
#include <array>

// What was done for made-up clients, by the shelter, the social services and health care.

namespace fristad {

namespace {

using enum InterventionType;

struct PlantedStay {
    int placeFromEnd;
    int endsIn; ///< days from today
};
constexpr std::array plantedStays{PlantedStay{1, -2}, PlantedStay{7, 2}, PlantedStay{8, 5}, PlantedStay{13, 12},
                                  PlantedStay{21, 24}};

class Work {
public:
    explicit Work(DemoCase& about)
        : about_(about),
          dice_(about.dice),
          first_(about.client().firstContact),
          last_(about.client().closedOn.value_or(about.lastDay)) {}

    void makeUp() {
        talks();
        if (!about_.brief) {
            housing();
            if (about_.client().exposure == Exposure::direct)
                support();
            else
                childrensSupport();
            authorities();
        }
        std::ranges::stable_sort(made(), {}, &Intervention::startedOn);
    }

private:
    std::vector<Intervention>& made() { return about_.made.rows.interventions; }

    Day someDay() { return first_ + dice_.between(0, last_ - first_); }

    std::optional<Funding> payerOn(Day day) {
        if (const auto payer = fristad::payerOn(about_.client(), day))
            return payer;
        return dice_.percent(10) ? std::nullopt
                                 : std::optional(dice_.oneOf({Funding::own_funds, Funding::own_funds,
                                                              Funding::municipality, Funding::other}));
    }

    /// Something that the shelter did on a day, of so many quarters of an hour.
    Intervention& done(InterventionType type, Day day, int leastQuarters, int mostQuarters) {
        Intervention each{.startedOn = day,
                          .endedOn = {},
                          .provider = Provider::civil_society,
                          .type = type,
                          .status = InterventionStatus::completed,
                          .funding = payerOn(day),
                          .hours = {},
                          .cost = {},
                          .language = {},
                          .mode = {},
                          .doneBy = {},
                          .note = {}};
        if (mostQuarters > 0)
            each.hours = Hours{25 * dice_.between(leastQuarters, mostQuarters)};
        each.doneBy = dice_.percent(55) ? DemoShelter::self : DemoShelter::colleague;
        if (dice_.percent(60))
            each.note = demoText(dice_, "note_" + std::string(code(type)));
        return made().emplace_back(std::move(each));
    }

    void interpreted(Day day) {
        const auto& languages = about_.made.details.languages;
        const auto language =
            languages ? SpokenLanguage::parse(languages->substr(0, languages->find(' '))) : std::nullopt;
        if (!language || language->code() == "sv" || language->code() == "en" || !dice_.percent(45))
            return;
        auto& each = done(interpretation, day, 4, 10);
        each.language = language;
        each.mode = dice_.oneOf({InterpretationMode::phone, InterpretationMode::phone, InterpretationMode::on_site,
                                 InterpretationMode::video});
        each.cost = Sek{each.hours->hundredths * 480};
    }

    void talks() {
        if (about_.client().exposure == Exposure::indirect)
            return;
        auto& talk = done(information, first_, 2, 6);
        if (about_.brief)
            talk.doneBy = DemoShelter::colleague;
        interpreted(first_);
        if (about_.brief && dice_.percent(30))
            done(material, someDay(), 0, 0).cost = Sek{100 * dice_.between(150, 900)};
    }

    void housing() {
        const auto planted = std::ranges::find(plantedStays, about_.placeFromEnd, &PlantedStay::placeFromEnd);
        const bool must = planted != plantedStays.end();
        if (!must && !dice_.percent(about_.client().gender == Gender::man ? 25 : 60))
            return;
        const Day from = std::min(last_, first_ + dice_.between(0, 3));
        auto& stay = done(InterventionType::housing, from, 0, 0);
        const Day to = must ? about_.today + planted->endsIn : from + dice_.between(20, 150);
        const bool over = !must && (to <= last_ || about_.client().closedOn);
        stay.status = over ? InterventionStatus::completed : InterventionStatus::ongoing;
        if (over)
            stay.endedOn = std::min(to, last_);
        else if (must || (to > about_.today + 40 && dice_.percent(40)))
            stay.endedOn = std::max(from, to); // planned
        const Day counted = over ? *stay.endedOn : about_.lastDay;
        stay.cost = Sek{100 * 1450 * std::max<std::int64_t>(1, counted - from)};
        // Most pay for a stay as they pay for nothing else.
        if (stay.funding != Funding::nsp)
            stay.funding = dice_.percent(75) ? Funding::municipality : Funding::own_funds;
    }

    void support() {
        for (int i = dice_.between(1, std::clamp((last_ - first_) / 20, 1, 6)); i > 0; --i)
            done(psychological, someDay(), 3, 6);
        for (int i = dice_.between(0, 2); i > 0; --i) {
            const Day day = someDay();
            done(legal, day, 3, 8);
            interpreted(day);
        }
        for (int i = dice_.between(0, 2); i > 0; --i)
            done(accompaniment, someDay(), 6, 16);
        if (dice_.percent(60))
            done(material, someDay(), 0, 0).cost = Sek{100 * dice_.between(200, 2500)};
        if (dice_.percent(25))
            done(financial, someDay(), 0, 0).cost = Sek{100 * dice_.between(300, 1800)};
        if (last_ - first_ > 90 && dice_.percent(40))
            done(education, someDay(), 4, 12);
        if (about_.client().closedOn && dice_.percent(30))
            done(return_assistance, last_, 4, 20).cost = Sek{100 * dice_.between(1800, 7500)};
    }

    void childrensSupport() {
        for (int i = dice_.between(1, 3); i > 0; --i)
            done(children_support, someDay(), 4, 8);
    }

    /// What others gave or refused: no hours, cost or payer of ours.
    void byOthers(Provider provider, InterventionType type, InterventionStatus status) {
        auto& each = made().emplace_back();
        each.startedOn = someDay();
        each.provider = provider;
        each.type = type;
        each.status = status;
    }

    void authorities() {
        using enum InterventionStatus;
        if (about_.client().exposure == Exposure::direct && dice_.percent(55)) {
            const auto status = dice_.oneOf({granted, granted, granted, completed, requested, declined, unknown});
            byOthers(Provider::social_services,
                     dice_.oneOf({emergency_aid, emergency_accommodation, protected_housing, protected_housing,
                                  financial_assistance}),
                     status);
            if (status == granted && dice_.percent(35))
                byOthers(Provider::social_services, counselling, granted);
        }
        if (dice_.percent(45))
            byOthers(Provider::health_care, medical, completed);
    }

    DemoCase& about_;
    Dice& dice_;
    Day first_;
    Day last_;
};

} // namespace

void makeUpWork(DemoCase& about) { Work(about).makeUp(); }

} // namespace fristad
