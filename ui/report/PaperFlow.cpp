#include "ui/report/PaperFlow.h"

namespace fristad::ui {

namespace {

/// The end of what begins at `first` and stays together.
std::size_t endOfGroup(const std::vector<PaperBlock>& blocks, std::size_t first) {
    std::size_t last = first;
    while (last + 1 < blocks.size() && blocks[last].staysWithNext)
        ++last;
    return last + 1;
}

class Flow {
public:
    explicit Flow(const QRectF& area) : area_(area) { begin(); }

    [[nodiscard]] bool fits(qreal height) const { return y_ + height <= area_.bottom(); }
    [[nodiscard]] bool atTop() const { return pages_.back().empty(); }

    void begin() {
        pages_.emplace_back();
        y_ = area_.top();
    }
    void place(const PaperBlock& block) {
        if (!block.draw) {
            y_ += atTop() ? 0 : block.height;
            return;
        }
        if (!fits(block.height) && !atTop()) // of a group that no page can hold
            begin();
        if (atTop() && block.repeated)
            put(*block.repeated);
        put(block);
    }
    [[nodiscard]] std::vector<PaperPage> take() { return std::move(pages_); }

private:
    void put(const PaperBlock& block) {
        pages_.back().push_back({&block, QRectF(area_.left(), y_, area_.width(), block.height)});
        y_ += block.height;
    }

    QRectF area_;
    qreal y_ = 0;
    std::vector<PaperPage> pages_;
};

} // namespace

std::vector<PaperPage> pagesOf(const std::vector<PaperBlock>& blocks, const QRectF& area) {
    Flow flow(area);
    std::size_t next = 0;
    while (next < blocks.size()) {
        const std::size_t end = endOfGroup(blocks, next);
        qreal height = 0;
        for (std::size_t i = next; i < end; ++i)
            height += blocks[i].height;
        if (blocks[next].draw && !flow.fits(height) && !flow.atTop())
            flow.begin();
        for (; next < end; ++next)
            flow.place(blocks[next]);
    }
    return flow.take();
}

} // namespace fristad::ui
