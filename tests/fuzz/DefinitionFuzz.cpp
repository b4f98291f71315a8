#include "core/statistics/CsvWriter.h"
#include "core/statistics/DefinitionReader.h"
#include "core/statistics/JsonWriter.h"
#include "core/statistics/StatisticsCount.h"
#include "core/statistics/TextWriter.h"
#include "core/statistics/XlsxWriter.h"
#include "tests/fuzz/Fuzzing.h"

#include <nlohmann/json.hpp>

#include <algorithm>

// Report definitions. One that is taken is counted over a client with rows of every kind, and its report is written in every format.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

constexpr int year = 2025;
const Day lastDay = Day::lastOfYear(year);

ClientRows client() {
    const Day day = Day::of(year, 3, 10);
    ClientRows rows;
    rows.client.gender = Gender::woman;
    rows.client.birthDate = BirthDate::ofYear(1990);
    rows.client.countryOfBirth = Country::parse("NG");
    rows.client.firstContact = day;
    rows.client.nspFrom = day;
    rows.exploitations = {{ExploitationForm::sexual, Country::parse("SE")}, {ExploitationForm::labour, {}}};
    Intervention housing;
    housing.startedOn = day;
    housing.endedOn = day + 9;
    housing.type = InterventionType::housing;
    housing.hours = Hours{150};
    housing.cost = Sek{1'234'56};
    housing.language = SpokenLanguage::parse("ti");
    Intervention ongoing;
    ongoing.startedOn = day;
    ongoing.provider = Provider::social_services;
    ongoing.type = InterventionType::counselling;
    ongoing.status = InterventionStatus::ongoing;
    rows.interventions = {housing, ongoing};
    rows.supportReasons = {{SupportReasonCode::not_eligible}};
    Permit permit;
    permit.appliedOn = day;
    rows.permits = {permit};
    Referral referral;
    referral.sentOn = day;
    referral.answeredOn = day + 4;
    rows.referrals = {referral};
    rows.policeReports = {{Reported::yes, day, Crime::rape, ProcessStatus::charged}};
    rows.rights = {{Right::reflection_period, YesNo::yes}};
    return rows;
}

void requireLines(const std::string& text) {
    constexpr std::size_t width = 40;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        require(charactersIn(std::string_view(text).substr(at, end - at)) <= width, "no line is longer than 40");
        at = end + 1;
    }
}

void requireCells(const std::string& csv) {
    constexpr auto commas = 6;
    for (std::size_t at = 0; at < csv.size();) {
        const auto end = std::min(csv.find('\n', at), csv.size());
        require(std::count(csv.begin() + static_cast<std::ptrdiff_t>(at),
                           csv.begin() + static_cast<std::ptrdiff_t>(end), ',') == commas,
                "every line of the CSV has seven cells");
        at = end + 1;
    }
    require(csv.find('"') == std::string::npos, "no cell of the CSV needs quotes");
}

void writeAll(const ReportDefinition& definition, std::size_t size) {
    StatisticsCount count(definition, year, lastDay);
    count.add(client());
    const auto report = count.report();
    requireCells(csvOf(report));
    require(nlohmann::json::accept(jsonOf(report)), "the JSON is JSON");
    for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english})
        requireLines(textOf(report, language));
    constexpr std::size_t oneIn = 8; // a workbook takes longer than all the rest
    if (size % oneIn == 0)
        require(xlsxOf(report, DisplayLanguage::swedish).starts_with("PK"), "the workbook is a zip file");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto definition = unlessRefused([&] { return readDefinition(textIn(data, size), "own.json"); });
    if (definition)
        writeAll(*definition, size);
    return 0;
}
