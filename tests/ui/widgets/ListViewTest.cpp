#include "ui/widgets/ListView.h"

#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace fristad::ui;

/// How wide the columns of a list are.
class ListViewTest : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;
    static inline const QString longWord = QStringLiteral("Hälso- och sjukvården i regionen");

    /// What: stretched; who: 80 wide by itself.
    static std::unique_ptr<ListView> list(const QString& who, int width, bool wraps = false) {
        auto list = std::make_unique<ListView>(QStringLiteral("test"));
        list->setWraps(wraps);
        list->setColumns({{QStringLiteral("what"), QStringLiteral("What"), 120},
                          {QStringLiteral("who"), QStringLiteral("Who"), 80},
                          {QStringLiteral("state"), QStringLiteral("State"), 80}},
                         0);
        list->resize(width, 300);
        list->show();
        list->setRows(
            {{1,
              {Cell{.text = "Material support"}, Cell{.text = who}, Cell{.text = {}, .pill = "Uppfyllt eller inte"}}}});
        return list;
    }
    static int wordsIn(const ListView& list, int column) {
        constexpr int beside = 20; // the delegate's, left and right
        return const_cast<ListView&>(list).table().columnWidth(column) - beside;
    }
    static int widthOf(const QString& words) { return QFontMetrics(Theme::textFont()).horizontalAdvance(words); }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Fristad"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings_.path());
        useBuiltIns();
        Theme::current().apply(Look::light);
    }
    void init() { QSettings().clear(); }

    void aColumnIsAsWideAsItsWordsWhereThereIsRoom() {
        const auto shown = list(longWord, 900);
        QVERIFY(wordsIn(*shown, 1) >= widthOf(longWord));
        QVERIFY(wordsIn(*shown, 2) >= widthOf("Uppfyllt eller inte"));
    }
    void soItIsInAListWhoseRowsTakeMoreLines() {
        const auto shown = list(longWord, 900, true);
        QVERIFY(wordsIn(*shown, 1) >= widthOf(longWord));
        QCOMPARE(shown->table().rowHeight(0), list(QStringLiteral("anna"), 900, true)->table().rowHeight(0));
    }
    void theStretchedColumnKeepsItsOwnWidth() {
        const auto shown = list(longWord, 330);
        QVERIFY(shown->table().columnWidth(0) >= 120);
        QVERIFY(wordsIn(*shown, 1) < widthOf(longWord));
    }
    void roomThatComesLaterIsUsed() {
        const auto shown = list(longWord, 330);
        shown->resize(900, 300);
        QTRY_VERIFY(wordsIn(*shown, 1) >= widthOf(longWord));
    }
    void aWidthThatAPersonChoseIsKeptAndRememberedAndNoOther() {
        {
            const auto shown = list(longWord, 900);
            shown->table().horizontalHeader()->resizeSection(1, 60); // what dragging the head's edge does
            shown->setRows(
                {{2, {Cell{.text = "Legal support"}, Cell{.text = longWord}, Cell{.text = {}, .pill = "Uppfyllt"}}}});
            QCOMPARE(shown->table().columnWidth(1), 60);
        }
        QCOMPARE(QSettings().allKeys(), QStringList("lists/test/who"));
        QCOMPARE(list(longWord, 900)->table().columnWidth(1), 60);
    }
};

FRISTAD_TEST(ListViewTest)
#include "ListViewTest.moc"
