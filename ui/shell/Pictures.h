#pragma once

#include "core/vocabulary/Language.h"
#include "ui/shell/VaultWorker.h"
#include "ui/widgets/Theme.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace fristad::ui {

/// A page of the window as a PNG.
struct Picture {
    QString name; ///< `sv-light-today`
    QByteArray png;
};

/// Draws every page that the role has, what opens over them, and the page that unlocks, at 1366 x 768, with a session made by `make`. The
/// whole window is used as a person would: gone to, waited for, drawn. Throws what making the session throws, and Cancelled where
/// `progress` says so. Needs a QApplication; changes its language and look.
std::vector<Picture> takePictures(VaultWorker::MakeSession make, DisplayLanguage language, Look look,
                                  const Progress& progress);

} // namespace fristad::ui
