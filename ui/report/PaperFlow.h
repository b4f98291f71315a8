#pragma once

#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace fristad::ui {

/// Something of a certain height that is drawn on paper across its whole width and never split.
struct PaperBlock {
    using Draw = std::function<void(QPainter&, const QRectF&)>;

    qreal height = 0;
    Draw draw;                  ///< none: a gap, which no page begins with
    bool staysWithNext = false; ///< never the last on its page (a title, a head)
    /// Drawn again above this block where a page begins with it: a table's head above its next rows.
    std::shared_ptr<const PaperBlock> repeated = nullptr;
};

struct PlacedBlock {
    const PaperBlock* block; ///< of the flow, or what it repeats
    QRectF place;
};

using PaperPage = std::vector<PlacedBlock>;

/// Places blocks one under the other on as many pages as they take. What is to stay together does, as long as a page can
/// hold it. The blocks must outlive what it returns.
std::vector<PaperPage> pagesOf(const std::vector<PaperBlock>& blocks, const QRectF& area);

} // namespace fristad::ui
