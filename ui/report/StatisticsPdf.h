#pragma once

#include "core/statistics/Report.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace fristad::ui {

/// A year's statistics on A4 for whoever the shelter hands them to: a title page with what there is, the tables by topic with base,
/// counting rule and bars, page numbers. Nothing in it tells which house it is. The language is the paper's, not the window's.
/// Needs a QGuiApplication (for the fonts, which are embedded); any thread. Writes no file: core's AtomicFile does.
QByteArray pdfOf(const Report& report, DisplayLanguage language);

/// The same onto a device whose page is set up already: a printer.
void drawReport(QPagedPaintDevice& device, const Report& report, DisplayLanguage language);

} // namespace fristad::ui
