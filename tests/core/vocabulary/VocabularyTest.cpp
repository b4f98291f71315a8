#include "core/vocabulary/Vocabulary.h"

#include "core/vocabulary/Resources.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace fristad;
using enum DisplayLanguage;

namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

class VocabularyTest : public QObject {
    Q_OBJECT

private slots:
    void labelsAreThoseOfTheAuthorities();
    void everyCodeHasALabelInBothLanguages();
    void figureOnlyCodesStandAfterTheOthers();
    void otherReadsDifferentlyAtTheSocialServices();
    void aProviderOffersItsOwnListOnly();
    void unknownCodesAndListsAreDefects();
    void manyThreadsMayAskAtOnce();
    void keepsEveryLineOfThePlatformsVocabulary();
};

void VocabularyTest::labelsAreThoseOfTheAuthorities() {
    QCOMPARE(label(PermitKind::reflection, swedish), "Betänketid");
    QCOMPARE(label(PermitKind::reflection, english), "Reflection period");
    QCOMPARE(label(Right::injured_party_counsel, swedish), "Målsägandebiträde");
    QCOMPARE(label(ReferralStatus::waiting, swedish), "Mottagen; väntar på besked");
}

void VocabularyTest::everyCodeHasALabelInBothLanguages() {
    for (const auto each : everyCode<InterventionType>()) {
        QVERIFY(!label(each, swedish).empty());
        QVERIFY(!label(each, english).empty());
    }
    for (const auto each : everyCode<ProtectedIdentity>())
        QVERIFY(label(each, swedish) != label(each, english));
}

void VocabularyTest::figureOnlyCodesStandAfterTheOthers() {
    QCOMPARE(codesOf("form").back(), "multiple");
    QCOMPARE(codesOf("crime").back(), "several");
    QCOMPARE(label("form", "multiple", swedish), "Multipel exploatering");
    QVERIFY(!parseCode<ExploitationForm>("multiple"));
}

void VocabularyTest::otherReadsDifferentlyAtTheSocialServices() {
    QCOMPARE(label(InterventionType::other, Provider::civil_society, swedish), "Annat stöd");
    QCOMPARE(label(InterventionType::other, Provider::social_services, swedish), "Annan insats");
    QCOMPARE(label(InterventionType::child_placement, swedish), "Placering av barn");
}

void VocabularyTest::aProviderOffersItsOwnListOnly() {
    QVERIFY(isOffered(InterventionType::housing, Provider::civil_society));
    QVERIFY(isOffered(InterventionType::housing, Provider::health_care));
    QVERIFY(!isOffered(InterventionType::housing, Provider::social_services));
    QVERIFY(!isOffered(InterventionType::protected_housing, Provider::civil_society));
    for (const auto provider : everyCode<Provider>())
        for (const auto type : everyCode<InterventionType>()) {
            const auto types = typesOf(provider);
            QCOMPARE(isOffered(type, provider), std::find(types.begin(), types.end(), type) != types.end());
        }
    QCOMPARE(typesOf(Provider::social_services).size(), std::size_t(7));
    QCOMPARE(typesOf(Provider::social_services).back(), InterventionType::other);
}

void VocabularyTest::unknownCodesAndListsAreDefects() {
    QVERIFY_EXCEPTION_THROWN((void)label("form", "nonsense", swedish), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN((void)codesOf("nonsense"), std::out_of_range);
}

void VocabularyTest::manyThreadsMayAskAtOnce() {
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { right += label(Funding::nsp, english) == "National Support Programme" ? 1 : 0; });
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(right.load(), 8);
}

void VocabularyTest::keepsEveryLineOfThePlatformsVocabulary() {
    const QString published = QStringLiteral(FRISTAD_SHARED "/vocabulary.csv");
    if (!QFile::exists(published))
        QSKIP("the platform's own file is not on this machine");
    const auto ours = resource("vocabulary.csv");
    QVERIFY(QByteArray(ours.data(), static_cast<qsizetype>(ours.size())).startsWith(contentsOf(published)));
}

FRISTAD_TEST(VocabularyTest)
#include "VocabularyTest.moc"
