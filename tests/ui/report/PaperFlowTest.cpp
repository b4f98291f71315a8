#include "ui/report/PaperFlow.h"

#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::ui;

/// Where blocks come to stand, reckoned by hand: a page is 100 high.
class PaperFlowTest : public QObject {
    Q_OBJECT

    const QRectF area_{10, 20, 200, 100};

    static PaperBlock block(qreal height, bool staysWithNext = false) {
        return {height, [](QPainter&, const QRectF&) {}, staysWithNext, nullptr};
    }
    static PaperBlock gap(qreal height) { return {height, {}, false, nullptr}; }
    /// The upper edges of what stands on a page.
    static QList<qreal> tops(const PaperPage& page) {
        QList<qreal> all;
        for (const PlacedBlock& placed : page)
            all << placed.place.top();
        return all;
    }

private slots:
    void whatDoesNotFitGoesToTheNextPageWhole() {
        const std::vector blocks{block(60), block(40), block(30), block(71)};
        const auto pages = pagesOf(blocks, area_);
        QCOMPARE(pages.size(), std::size_t(3));
        QCOMPARE(tops(pages[0]), (QList<qreal>{20, 80}));
        QCOMPARE(tops(pages[1]), (QList<qreal>{20}));
        QCOMPARE(tops(pages[2]), (QList<qreal>{20}));
        QCOMPARE(pages[0][0].place, QRectF(10, 20, 200, 60));
    }
    void aTitleIsNeverTheLastOnItsPage() {
        const std::vector blocks{block(50), block(20, true), block(20, true), block(20)};
        const auto pages = pagesOf(blocks, area_);
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(tops(pages[0]), (QList<qreal>{20}));
        QCOMPARE(tops(pages[1]), (QList<qreal>{20, 40, 60}));
    }
    void whatNoPageCanHoldTogetherIsParted() {
        const std::vector blocks{block(10), block(70, true), block(70)};
        const auto pages = pagesOf(blocks, area_);
        QCOMPARE(pages.size(), std::size_t(3));
        QCOMPARE(pages[1].front().block, &blocks[1]);
        QCOMPARE(pages[2].front().block, &blocks[2]);
    }
    void aTableGoesOnUnderItsHead() {
        const auto head = std::make_shared<const PaperBlock>(block(30));
        std::vector blocks{block(30, true)};
        for (int i = 0; i < 4; ++i) {
            blocks.push_back(block(35));
            blocks.back().repeated = head;
        }
        const auto pages = pagesOf(blocks, area_);
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(tops(pages[0]), (QList<qreal>{20, 50, 85}));
        QCOMPARE(pages[1].front().block, head.get());
        QCOMPARE(tops(pages[1]), (QList<qreal>{20, 50, 85}));
    }
    void noPageBeginsWithAGapOrIsMadeForOne() {
        const std::vector blocks{gap(5), block(95), gap(50), block(10), gap(200)};
        const auto pages = pagesOf(blocks, area_);
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(tops(pages[0]), (QList<qreal>{20}));
        QCOMPARE(tops(pages[1]), (QList<qreal>{20}));
    }
};

FRISTAD_TEST(PaperFlowTest)
#include "PaperFlowTest.moc"
