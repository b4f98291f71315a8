#pragma once

#include "core/deadlines/Deadlines.h"

#include <QByteArray>

#include <span>

class QPagedPaintDevice;

namespace fristad::ui {

/// The list of deadlines as a sheet for the staff's wall: week by week, large letters, a box to tick; clients by their codes only,
/// nothing of whom a referral went to.
void drawWallSheet(QPagedPaintDevice& device, std::span<const Deadline> list, Day on);

/// The same as a PDF on A4.
QByteArray wallSheetPdf(std::span<const Deadline> list, Day on);

} // namespace fristad::ui
