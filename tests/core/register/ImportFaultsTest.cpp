#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// Every rule of register-format.md has a row here: what breaks it is refused with file, line, column and value.
class ImportFaultsTest : public QObject {
    Q_OBJECT

    static constexpr auto header = "client_code,exposure,first_contact\n";
    TemporaryVault vault_;
    std::unique_ptr<Session> session_;
    int folders_ = 0;

    /// What an import of `content` as `file`, beside two clients who are right, would be refused for.
    std::vector<std::string> faultsIn(const std::string& file, const std::string& content) {
        const auto folder = vault_.place() / std::to_string(++folders_);
        if (file != "clients.csv")
            writeFile(folder, "clients.csv", std::string(header) + "A-1,direct,2024-02-29\nB-1,indirect,2024-02-29\n");
        writeFile(folder, file, content);
        return faultsOf(*session_, folder, {.dryRun = true});
    }

private slots:
    void initTestCase() { session_ = vault_.create(); }

    void isRefused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault"); ///< column: "value" key
        const auto row = [](const char* name, const char* file, const char* columns, const QByteArray& cells,
                            const char* fault) {
            QTest::newRow(name) << file << QByteArray(columns) << cells << fault;
        };

        const auto* clients = "client_code,exposure,relative_of,relation,gender,birth_date,age_group,country_of_birth,"
                              "region_of_birth,first_contact,closed_on,identified_by,nsp_from,nsp_to,brief_contact";
        const auto client = [&](const char* name, const char* cells, const char* fault) {
            row(name, "clients.csv", clients, cells, fault);
        };
        client("no client code", ",direct,,,,,,,,2024-01-01,,,,,", "client_code: \"\" fault.required");
        client("a code of 21 characters", "ABCDEFGHIJKLMNOPQRSTU,direct,,,,,,,,2024-01-01,,,,,",
               "client_code: \"ABCDEFGHIJKLMNOPQRSTU\" fault.client_code");
        client("a code with a blank", "A 2,direct,,,,,,,,2024-01-01,,,,,", "client_code: \"A 2\" fault.client_code");
        client("a code with Å", "Å-2,direct,,,,,,,,2024-01-01,,,,,", "client_code: \"Å-2\" fault.client_code");
        client("no exposure", "A-2,,,,,,,,,2024-01-01,,,,,", "exposure: \"\" fault.required");
        client("an unknown exposure", "A-2,Direct,,,,,,,,2024-01-01,,,,,", "exposure: \"Direct\" fault.unknown_code");
        client("no first contact", "A-2,direct,,,,,,,,,,,,,", "first_contact: \"\" fault.required");
        client("29 February of a common year", "A-2,direct,,,,,,,,2023-02-29,,,,,",
               "first_contact: \"2023-02-29\" fault.day");
        client("30 February", "A-2,direct,,,,,,,,2024-02-30,,,,,", "first_contact: \"2024-02-30\" fault.day");
        client("a month 13", "A-2,direct,,,,,,,,2024-13-01,,,,,", "first_contact: \"2024-13-01\" fault.day");
        client("a date without zeros", "A-2,direct,,,,,,,,2024-1-1,,,,,", "first_contact: \"2024-1-1\" fault.day");
        client("a date with a time", "A-2,direct,,,,,,,,2024-01-01T00:00,,,,,",
               "first_contact: \"2024-01-01T00:00\" fault.day");
        client("a year where a date is due", "A-2,direct,,,,,,,,2024,,,,,", "first_contact: \"2024\" fault.day");
        client("a blank before a date", "A-2,direct,,,,,,,, 2024-01-01,,,,,",
               "first_contact: \" 2024-01-01\" fault.day");
        client("a relative whom nobody knows", "A-2,indirect,NOBODY,child,,,,,,2024-01-01,,,,,",
               "relative_of: \"NOBODY\" fault.relative_unknown");
        client("one's own relative", "A-2,indirect,A-2,child,,,,,,2024-01-01,,,,,",
               "relative_of: \"A-2\" fault.own_relative");
        client("an unknown relation", "A-2,indirect,,cousin,,,,,,2024-01-01,,,,,",
               "relation: \"cousin\" fault.unknown_code");
        client("an unknown gender", "A-2,direct,,,female,,,,,2024-01-01,,,,,", "gender: \"female\" fault.unknown_code");
        client("a birth date that does not exist", "A-2,direct,,,,1999-02-29,,,,2024-01-01,,,,,",
               "birth_date: \"1999-02-29\" fault.birth_date");
        client("a birth year of two digits", "A-2,direct,,,,99,,,,2024-01-01,,,,,",
               "birth_date: \"99\" fault.birth_date");
        client("a birth month", "A-2,direct,,,,1999-02,,,,2024-01-01,,,,,", "birth_date: \"1999-02\" fault.birth_date");
        client("an unknown age group", "A-2,direct,,,,,child,,,2024-01-01,,,,,",
               "age_group: \"child\" fault.unknown_code");
        client("a country that is none", "A-2,direct,,,,,,UK,,2024-01-01,,,,,",
               "country_of_birth: \"UK\" fault.country");
        client("a country in small letters", "A-2,direct,,,,,,se,,2024-01-01,,,,,",
               "country_of_birth: \"se\" fault.country");
        client("an unknown region", "A-2,direct,,,,,,,europe,2024-01-01,,,,,",
               "region_of_birth: \"europe\" fault.unknown_code");
        client("closed before it began", "A-2,direct,,,,,,,,2024-01-02,2024-01-01,,,,",
               "closed_on: \"2024-01-01\" fault.end_before_start");
        client("identified by nobody known", "A-2,direct,,,,,,,,2024-01-01,,priest,,,",
               "identified_by: \"priest\" fault.unknown_code");
        client("NSP support that ends before it begins", "A-2,direct,,,,,,,,2024-01-01,,,2024-02-02,2024-02-01,",
               "nsp_to: \"2024-02-01\" fault.end_before_start");
        client("neither a yes nor a no", "A-2,direct,,,,,,,,2024-01-01,,,,,maybe",
               "brief_contact: \"maybe\" fault.unknown_code");

        const auto* forms = "client_code,form,country";
        row("no form", "exploitations.csv", forms, "A-1,,SE", "form: \"\" fault.required");
        row("an unknown form", "exploitations.csv", forms, "A-1,war,SE", "form: \"war\" fault.unknown_code");
        row("an exploitation's country", "exploitations.csv", forms, "A-1,labour,EU", "country: \"EU\" fault.country");
        row("somebody who is not in clients.csv", "exploitations.csv", forms, "C-1,labour,SE",
            "client_code: \"C-1\" fault.client_not_in_import");
        row("nobody", "exploitations.csv", forms, ",labour,SE", "client_code: \"\" fault.required");

        const auto* interventions =
            "client_code,started_on,ended_on,provider,type,status,funding,hours,cost_sek,language,mode";
        const auto intervention = [&](const char* name, const char* cells, const char* fault) {
            row(name, "interventions.csv", interventions, cells, fault);
        };
        intervention("no start", "A-1,,,civil_society,legal,granted,,,,,", "started_on: \"\" fault.required");
        intervention("an end before its start", "A-1,2024-03-02,2024-03-01,civil_society,legal,granted,,,,,",
                     "ended_on: \"2024-03-01\" fault.end_before_start");
        intervention("no provider", "A-1,2024-03-02,,,legal,granted,,,,,", "provider: \"\" fault.required");
        intervention("an unknown provider", "A-1,2024-03-02,,church,legal,granted,,,,,",
                     "provider: \"church\" fault.unknown_code");
        intervention("no type", "A-1,2024-03-02,,civil_society,,granted,,,,,", "type: \"\" fault.required");
        intervention("what only social services give", "A-1,2024-03-02,,civil_society,counselling,granted,,,,,",
                     "type: \"counselling\" fault.type_of_provider");
        intervention("what social services do not give", "A-1,2024-03-02,,social_services,housing,granted,,,,,",
                     "type: \"housing\" fault.type_of_provider");
        intervention("no status", "A-1,2024-03-02,,civil_society,legal,,,,,,", "status: \"\" fault.required");
        intervention("an unknown status", "A-1,2024-03-02,,civil_society,legal,done,,,,,",
                     "status: \"done\" fault.unknown_code");
        intervention("unknown funding", "A-1,2024-03-02,,civil_society,legal,granted,state,,,,",
                     "funding: \"state\" fault.unknown_code");
        intervention("hours below nothing", "A-1,2024-03-02,,civil_society,legal,granted,,-1,,,",
                     "hours: \"-1\" fault.decimal");
        intervention("hours of three decimals", "A-1,2024-03-02,,civil_society,legal,granted,,1.125,,,",
                     "hours: \"1.125\" fault.decimal");
        intervention("hours in words", "A-1,2024-03-02,,civil_society,legal,granted,,two,,,",
                     "hours: \"two\" fault.decimal");
        intervention("a sum with an exponent", "A-1,2024-03-02,,civil_society,legal,granted,,,1e3,,",
                     "cost_sek: \"1e3\" fault.decimal");
        intervention("a sum with blanks between thousands", "A-1,2024-03-02,,civil_society,legal,granted,,,1 000,,",
                     "cost_sek: \"1 000\" fault.decimal");
        intervention("an unknown language", "A-1,2024-03-02,,civil_society,interpretation,granted,,,,xx,",
                     "language: \"xx\" fault.language");
        intervention("an unknown mode", "A-1,2024-03-02,,civil_society,interpretation,granted,,,,ar,telepathy",
                     "mode: \"telepathy\" fault.unknown_code");

        row("no reason", "support_reasons.csv", "client_code,reason", "A-1,", "reason: \"\" fault.required");
        row("an unknown reason", "support_reasons.csv", "client_code,reason", "A-1,none",
            "reason: \"none\" fault.unknown_code");

        const auto* permits = "client_code,kind,applied_on,applied_by,decided_on,decision,valid_from,valid_to";
        const auto permit = [&](const char* name, const char* cells, const char* fault) {
            row(name, "reflection_periods.csv", permits, cells, fault);
        };
        permit("an unknown kind", "A-1,asylum,2024-03-01,investigation_leader,,pending,,",
               "kind: \"asylum\" fault.unknown_code");
        permit("no application day", "A-1,reflection,,investigation_leader,,pending,,",
               "applied_on: \"\" fault.required");
        permit("no applicant", "A-1,reflection,2024-03-01,,,pending,,", "applied_by: \"\" fault.required");
        permit("an unknown applicant", "A-1,reflection,2024-03-01,counsel,,pending,,",
               "applied_by: \"counsel\" fault.unknown_code");
        permit("decided before it was applied for",
               "A-1,reflection,2024-03-02,investigation_leader,2024-03-01,refused,,",
               "decided_on: \"2024-03-01\" fault.decided_before_applied");
        permit("no decision", "A-1,reflection,2024-03-01,investigation_leader,,,,", "decision: \"\" fault.required");
        permit("granted without a first day", "A-1,reflection,2024-03-01,investigation_leader,,granted,,2024-04-01",
               "valid_from: \"\" fault.permit_without_days");
        permit("revoked without a last day", "A-1,reflection,2024-03-01,investigation_leader,,revoked,2024-03-03,",
               "valid_to: \"\" fault.permit_without_days");
        permit("valid to before from", "A-1,reflection,2024-03-01,investigation_leader,,granted,2024-04-02,2024-04-01",
               "valid_to: \"2024-04-01\" fault.end_before_start");

        const auto* referrals =
            "client_code,direction,agency_type,agency_name,purpose,sent_on,status,answered_on,follow_up_on";
        const auto referral = [&](const char* name, const QByteArray& cells, const char* fault) {
            row(name, "referrals.csv", referrals, cells, fault);
        };
        referral("no direction", "A-1,,police,,,2024-03-01,sent,,", "direction: \"\" fault.required");
        referral("an unknown agency", "A-1,out,army,,,2024-03-01,sent,,", "agency_type: \"army\" fault.unknown_code");
        referral("an unknown purpose", "A-1,out,police,,fun,2024-03-01,sent,,", "purpose: \"fun\" fault.unknown_code");
        referral("not sent on any day", "A-1,out,police,,,,sent,,", "sent_on: \"\" fault.required");
        referral("a draft", "A-1,out,police,,,2024-03-01,draft,,", "status: \"draft\" fault.unknown_code");
        referral("answered before it was sent", "A-1,out,police,,,2024-03-02,accepted,2024-03-01,",
                 "answered_on: \"2024-03-01\" fault.before_sent");
        referral("followed up before it was sent", "A-1,out,police,,,2024-03-02,sent,,2024-03-01",
                 "follow_up_on: \"2024-03-01\" fault.before_sent");

        const auto* reports = "client_code,reported,reported_on,crime,status";
        row("no answer about a report", "police_reports.csv", reports, "A-1,,,,", "reported: \"\" fault.required");
        row("the day of a report that was not made", "police_reports.csv", reports, "A-1,no,2024-03-01,,",
            "reported_on: \"2024-03-01\" fault.only_when_reported");
        row("the crime of a report that was not made", "police_reports.csv", reports, "A-1,unknown,,rape,",
            "crime: \"rape\" fault.only_when_reported");
        row("the process of a report that was not made", "police_reports.csv", reports, "A-1,no,,,charged",
            "status: \"charged\" fault.only_when_reported");
        row("an unknown crime", "police_reports.csv", reports, "A-1,yes,,theft,",
            "crime: \"theft\" fault.unknown_code");
        row("an unknown process", "police_reports.csv", reports, "A-1,yes,,,lost",
            "status: \"lost\" fault.unknown_code");

        row("an unknown right", "rights.csv", "client_code,right,met", "A-1,vote,yes",
            "right: \"vote\" fault.unknown_code");
        row("whether a right was met is not said", "rights.csv", "client_code,right,met", "A-1,temporary_permit,",
            "met: \"\" fault.required");
    }
    void isRefused() {
        QFETCH(QString, file);
        QFETCH(QByteArray, columns);
        QFETCH(QByteArray, row);
        QFETCH(QString, fault);
        const auto faults = faultsIn(file.toStdString(), (columns + '\n' + row + '\n').toStdString());
        QCOMPARE(QString::fromStdString(faults.empty() ? "nothing" : faults.front()), file + ":2: " + fault);
        QCOMPARE(faults.size(), 1U);
    }

    void textHasAtMost200CharactersWhateverTheirBytes() {
        const auto nameOf = [](int letters) {
            std::string name;
            for (int i = 0; i < letters; ++i)
                name += "ก";
            return "client_code,direction,agency_type,agency_name,sent_on,status\nA-1,out,police," + name +
                   ",2024-03-01,sent\n";
        };
        QCOMPARE(faultsIn("referrals.csv", nameOf(200)), std::vector<std::string>());
        const auto faults = faultsIn("referrals.csv", nameOf(201));
        QCOMPARE(faults.size(), 1U);
        QVERIFY(faults.front().starts_with("referrals.csv:2: agency_name: "));
        QVERIFY(faults.front().ends_with("fault.text_long"));
    }

    void whatMayStandOnceStandsOnce_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("a form in a country")
            << "exploitations.csv"
            << QByteArray("client_code,form,country\nA-1,labour,SE\nA-1,labour,\nB-1,labour,SE\nA-1,labour,SE\n"
                          "A-1,labour,\n")
            << QStringList{"exploitations.csv:5: form: \"labour\" fault.twice_form",
                           "exploitations.csv:6: form: \"labour\" fault.twice_form"};
        QTest::newRow("a reason") << "support_reasons.csv"
                                  << QByteArray("client_code,reason\nA-1,other\nB-1,other\nA-1,other\n")
                                  << QStringList{"support_reasons.csv:4: reason: \"other\" fault.twice_reason"};
        QTest::newRow("a right") << "rights.csv"
                                 << QByteArray(
                                        "client_code,right,met\nA-1,temporary_permit,yes\nA-1,temporary_permit,no\n")
                                 << QStringList{"rights.csv:3: right: \"temporary_permit\" fault.twice_right"};
        QTest::newRow("anything else may stand as often as it did happen")
            << "police_reports.csv" << QByteArray("client_code,reported\nA-1,no\nA-1,no\n") << QStringList{};
    }
    void whatMayStandOnceStandsOnce() {
        QFETCH(QString, file);
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, faults);
        TemporaryVault vault;
        const auto session = vault.create();
        writeFile(vault.place() / "in", "clients.csv",
                  std::string(header) + "A-1,direct,2024-02-29\nB-1,indirect,2024-02-29\n");
        writeFile(vault.place() / "in", file.toStdString(), rows.toStdString());
        QStringList found;
        for (const auto& each : faultsOf(*session, vault.place() / "in"))
            found << QString::fromStdString(each);
        QCOMPARE(found, faults);
    }

    void twicesAmongHundredsOfRowsAreEachNamedWithTheirLine() {
        std::string clients = header;
        std::string rights = "client_code,right,met\n";
        for (int i = 0; i < 500; ++i) {
            clients += "C-" + std::to_string(i) + ",direct,2024-01-01\n";
            rights += "C-" + std::to_string(i) + ",temporary_permit,yes\n";
        }
        for (const int i : {3, 400, 499})
            rights +=
                "C-" + std::to_string(i) + ",temporary_permit,yes\nC-" + std::to_string(i) + ",reflection_period,no\n";
        TemporaryVault vault;
        const auto session = vault.create();
        writeFile(vault.place() / "in", "clients.csv", clients);
        writeFile(vault.place() / "in", "rights.csv", rights);
        QCOMPARE(faultsOf(*session, vault.place() / "in"),
                 (std::vector<std::string>{"rights.csv:502: right: \"temporary_permit\" fault.twice_right",
                                           "rights.csv:504: right: \"temporary_permit\" fault.twice_right",
                                           "rights.csv:506: right: \"temporary_permit\" fault.twice_right"}));
    }

    void everyFaultOfEveryFileIsListedInTheirOrder() {
        const auto folder = vault_.place() / "many";
        writeFile(folder, "clients.csv", std::string(header) + "a,direct,2024-02-30\nA-1,direct,2024-02-29\n");
        writeFile(folder, "exploitations.csv", "client_code,form\nA-1,war\nC-1,labour\n");
        writeFile(folder, "rights.csv", "client_code,right,met\nA-1,vote,perhaps\n");
        QCOMPARE(faultsOf(*session_, folder),
                 (std::vector<std::string>{"clients.csv:2: client_code: \"a\" fault.client_code",
                                           "clients.csv:2: first_contact: \"2024-02-30\" fault.day",
                                           "exploitations.csv:2: form: \"war\" fault.unknown_code",
                                           "exploitations.csv:3: client_code: \"C-1\" fault.client_not_in_import",
                                           "rights.csv:2: right: \"vote\" fault.unknown_code",
                                           "rights.csv:2: met: \"perhaps\" fault.unknown_code"}));
    }

    void aRowThatIsWrongInSeveralWaysHasEachOfThemListed() {
        const auto folder = vault_.place() / "several";
        writeFile(folder, "clients.csv",
                  "client_code,exposure,relative_of,gender,first_contact,closed_on,nsp_from,nsp_to\n"
                  "A-1,direct,A-1,female,2024-01-02,2024-01-01,2024-03-01,2024-02-01\n" // a code and three rules
                  "B-1,direct,NOBODY,female,2024-01-02,,,\n"
                  "C-1,direct\n"); // too short, but whose row it is can be read
        writeFile(
            folder, "interventions.csv",
            "client_code,started_on,ended_on,provider,type,status\n"
            "A-1,2024-01-02,2024-01-01,social_services,housing,done\n"
            "A-1,2024-02-30,2024-01-01,church,housing,granted\n" // held against what can't be read, nothing is wrong
            "C-1,2024-01-02,,civil_society,legal,granted\n");
        writeFile(folder, "reflection_periods.csv",
                  "client_code,kind,applied_on,applied_by,decided_on,decision,valid_from,valid_to\n"
                  "A-1,asylum,2024-03-02,social_welfare_board,2024-03-01,granted,,2024-02-30\n"
                  "A-1,asylum,2024-03-02,social_welfare_board,,perhaps,2024-03-02,2024-03-01\n");
        QCOMPARE(faultsOf(*session_, folder),
                 (std::vector<std::string>{
                     "clients.csv:2: gender: \"female\" fault.unknown_code",
                     "clients.csv:2: relative_of: \"A-1\" fault.own_relative",
                     "clients.csv:2: closed_on: \"2024-01-01\" fault.end_before_start",
                     "clients.csv:2: nsp_to: \"2024-02-01\" fault.end_before_start",
                     "clients.csv:3: gender: \"female\" fault.unknown_code",
                     "clients.csv:3: relative_of: \"NOBODY\" fault.relative_unknown",
                     "clients.csv:4: : \"\" fault.cell_count",
                     "interventions.csv:2: status: \"done\" fault.unknown_code",
                     "interventions.csv:2: ended_on: \"2024-01-01\" fault.end_before_start",
                     "interventions.csv:2: type: \"housing\" fault.type_of_provider",
                     "interventions.csv:3: started_on: \"2024-02-30\" fault.day",
                     "interventions.csv:3: provider: \"church\" fault.unknown_code",
                     "reflection_periods.csv:2: kind: \"asylum\" fault.unknown_code",
                     "reflection_periods.csv:2: valid_to: \"2024-02-30\" fault.day",
                     "reflection_periods.csv:2: decided_on: \"2024-03-01\" fault.decided_before_applied",
                     "reflection_periods.csv:2: valid_from: \"\" fault.permit_without_days",
                     "reflection_periods.csv:3: kind: \"asylum\" fault.unknown_code",
                     "reflection_periods.csv:3: decision: \"perhaps\" fault.unknown_code",
                     "reflection_periods.csv:3: valid_to: \"2024-03-01\" fault.end_before_start",
                 }));
    }

    void theRowsOfAClientWhoseOwnRowIsWrongAreNotCalledWrongForIt() {
        const auto folder = vault_.place() / "own";
        writeFile(folder, "clients.csv", std::string(header) + "A-1,direct,2024-02-30\n");
        writeFile(folder, "rights.csv", "client_code,right,met\nA-1,temporary_permit,yes\n");
        QCOMPARE(faultsOf(*session_, folder),
                 (std::vector<std::string>{"clients.csv:2: first_contact: \"2024-02-30\" fault.day"}));
    }

    void aLineIsThatOfTheFileWhateverStandsInBetween() {
        const auto faults =
            faultsIn("referrals.csv", "\n\nclient_code,direction,agency_type,agency_name,sent_on,status\n\n"
                                      "A-1,out,police,\"two\nlines\",2024-03-01,sent\n"
                                      "A-1,out,police,,2024-03-99,sent\n");
        QCOMPARE(faults, (std::vector<std::string>{"referrals.csv:7: sent_on: \"2024-03-99\" fault.day"}));
    }

    void theLinesOfAFileWhoseLinesEndWithACrAreCountedToo() {
        QCOMPARE(faultsIn("support_reasons.csv", "client_code,reason\rA-1,other\rA-1,war\r"),
                 (std::vector<std::string>{"support_reasons.csv:3: reason: \"war\" fault.unknown_code"}));
    }

    void whatSeparatesIsFoundInTheHeaderWhateverBlankLinesStandAbove() {
        QCOMPARE(faultsIn("support_reasons.csv", "\r\n\r\nclient_code;reason\r\nA-1;other\r\n"),
                 std::vector<std::string>());
    }

    void aFileThatIsNotUtf8FromItsFirstBytesIsOneFault_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "c\0l\0i\0\n\0",
                                              10);
        QTest::newRow("UTF-16, the other way round") << QByteArray("\xFE\xFF"
                                                                   "\0c\0l\0i\0\n",
                                                                   10);
        QTest::newRow("UTF-16 without a mark") << QByteArray("c\0l\0i\0\n\0", 8);
    }
    void aFileThatIsNotUtf8FromItsFirstBytesIsOneFault() {
        QFETCH(QByteArray, bytes);
        QCOMPARE(faultsIn("support_reasons.csv", bytes.toStdString()),
                 (std::vector<std::string>{"support_reasons.csv:1: : \"\" fault.not_utf8"}));
    }

    void whatIsMerelyUnlikelyComesIn_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("an extension with nothing before it")
            << "reflection_periods.csv"
            << QByteArray("client_code,kind,applied_on,applied_by,decision\n"
                          "A-1,reflection_extension,2024-03-01,investigation_leader,pending\n");
        QTest::newRow("permits that overlap")
            << "reflection_periods.csv"
            << QByteArray("client_code,kind,applied_on,applied_by,decision,valid_from,valid_to\n"
                          "A-1,reflection,2024-03-01,investigation_leader,granted,2024-03-01,2024-03-30\n"
                          "A-1,reflection,2024-03-01,investigation_leader,granted,2024-03-10,2024-04-08\n");
        QTest::newRow("an adult who is somebody's child")
            << "clients.csv"
            << QByteArray("client_code,exposure,relative_of,relation,birth_date,first_contact\n"
                          "Z-2,indirect,Z-1,child,1950-01-01,2024-01-01\nZ-1,direct,,,1990,2024-01-01\n");
        QTest::newRow("an intervention in 1400 and one in 9999")
            << "interventions.csv"
            << QByteArray("client_code,started_on,provider,type,status\nA-1,1400-01-01,health_care,medical,unknown\n"
                          "A-1,9999-12-31,health_care,medical,unknown\n");
        QTest::newRow("decimals with a comma and trailing zeros")
            << "interventions.csv"
            << QByteArray("client_code;started_on;provider;type;status;hours;cost_sek\n"
                          "A-1;2024-01-01;civil_society;legal;granted;1,50;00012.3000\n");
        QTest::newRow("dates of NSP support of which only the last is known")
            << "clients.csv"
            << QByteArray("client_code,exposure,first_contact,nsp_to\nY-1,direct,2024-01-01,2024-02-01\n");
    }
    void whatIsMerelyUnlikelyComesIn() {
        QFETCH(QString, file);
        QFETCH(QByteArray, rows);
        TemporaryVault vault;
        const auto session = vault.create();
        writeFile(vault.place() / "in", "clients.csv", std::string(header) + "A-1,direct,2024-02-29\n");
        writeFile(vault.place() / "in", file.toStdString(), rows.toStdString());
        QCOMPARE(faultsOf(*session, vault.place() / "in"), std::vector<std::string>());
    }

    // A fault is shown on one line, in a terminal and in a list: what a file has for a column's name must not rule it.
    void theNameOfAColumnIsShownAsAValueIs() {
        const auto faults = faultsIn("clients.csv", "client_code,exposure,first_contact,\x1b[2J\xe2\x80\xae"
                                                    "\xff" +
                                                        std::string(300, 'x') + "\n");
        QCOMPARE(faults.size(), std::size_t{1});
        const auto named = "\\u{1B}[2J\\u{202E}\xEF\xBF\xBD" + std::string(194, 'x');
        QVERIFY2(faults.front().find(": " + named + ": \"" + named + "\"") != std::string::npos,
                 faults.front().c_str());
    }

    void cleanupTestCase() {
        // Whatever was refused or only tried left the vault as it was.
        exportRegister(*session_, vault_.place() / "out", false, {});
        for (const auto& [file, content] : filesIn(vault_.place() / "out"))
            QVERIFY2(std::ranges::count(content, '\n') == 1, file.c_str());
    }
};

FRISTAD_TEST(ImportFaultsTest)
#include "ImportFaultsTest.moc"
