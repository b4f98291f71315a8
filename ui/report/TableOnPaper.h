#pragma once

#include "ui/report/PaperFlow.h"
#include "ui/report/PaperInk.h"
#include "ui/report/ReportLines.h"

namespace fristad::ui {

/// A table of a report as blocks for paper: title, rule and base, head, a line with its bar each, and who is missing. A table that
/// fits two thirds of a page stays together; a longer one goes on under a repeated title and head. `ink` must outlive the blocks.
std::vector<PaperBlock> blocksOf(const ReportTable& table, DisplayLanguage language, const PaperInk& ink, qreal width,
                                 qreal pageHeight);

} // namespace fristad::ui
