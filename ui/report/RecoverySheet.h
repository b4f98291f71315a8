#pragma once

#include <QString>

class QPagedPaintDevice;

namespace fristad::ui {

/// What stands on the paper that goes into the safe.
struct RecoverySheet {
    QString organisation; ///< blank where nobody has said: a line to be filled in by hand
    QString vault;        ///< the folder
    QString key;          ///< in groups
    QString printed;      ///< the day
    QString checkpoint;   ///< of the history (core/vault/History.h); blank where there is none yet
};

/// Draws the sheet on one page, in the window's language.
void drawRecoverySheet(QPagedPaintDevice& paper, const RecoverySheet& sheet);

} // namespace fristad::ui
