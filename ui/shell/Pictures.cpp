#include "ui/shell/Pictures.h"

#include "ui/shell/MainWindow.h"
#include "ui/widgets/Language.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QPainter>

namespace fristad::ui {

namespace {

constexpr QSize windowSize(1366, 768);

/// A place and the name of its picture.
struct Sight {
    QString name;
    Place place;
};

/// `client-protection`, `client-protection-2` for a second example of the same part.
std::vector<Sight> sightsOf(Session& session) {
    std::vector<Sight> all;
    QHash<QString, int> named;
    for (const Place& place : examplePlaces(session)) {
        const QString name = place.part.isEmpty() ? place.page : place.page + u'-' + place.part;
        const int before = named[name]++;
        all.push_back({before == 0 ? name : QStringLiteral("%1-%2").arg(name).arg(before + 1), place});
    }
    return all;
}

QByteArray pngOf(const QPixmap& pixmap) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pixmap.save(&buffer, "PNG");
    return bytes;
}

class Photographer {
public:
    Photographer(DisplayLanguage language, Look look, const Progress& progress)
        : kind_(dress(language, look)), progress_(progress) {
        window_.resize(windowSize);
        window_.show();
    }

    std::vector<Picture> take(VaultWorker::MakeSession make) {
        takeWindow(QStringLiteral("unlock"));
        enter(std::move(make));
        std::vector<Sight> sights;
        window_.vault().ask(&window_, sightsOf, [&](std::vector<Sight> found) { sights = std::move(found); });
        settle();
        total_ = sights.size() + overlays().size();
        for (const Sight& sight : sights) {
            countStep();
            window_.go(sight.place);
            takeWindow(sight.name);
        }
        for (const OverlayEntry& overlay : overlays()) {
            countStep();
            takeOverlay(overlay, sights.front().place);
        }
        return std::move(pictures_);
    }

private:
    /// Before there is a window, as when the program starts: one that is dressed later keeps letters of another size.
    static QString dress(DisplayLanguage language, Look look) {
        speak(language);
        Theme::current().apply(look);
        return QStringLiteral("%1-%2-").arg(text(languageTag(language)),
                                            look == Look::dark ? QStringLiteral("dark") : QStringLiteral("light"));
    }

    void enter(VaultWorker::MakeSession make) {
        std::exception_ptr failed;
        window_.enter(
            [&failed, make = std::move(make)] {
                try {
                    return make();
                } catch (...) {
                    failed = std::current_exception();
                    throw;
                }
            },
            [](const Failure&) {});
        settle();
        if (failed)
            std::rethrow_exception(failed);
    }

    void countStep() {
        if (progress_ && !progress_(++done_, total_))
            throw Cancelled();
    }

    void settle() { window_.vault().waitUntilIdle(); }

    void takeWindow(const QString& name) {
        settle();
        pictures_.push_back({kind_ + name, pngOf(window_.grab())});
    }

    void takeOverlay(const OverlayEntry& overlay, const Place& under) {
        window_.go(under);
        settle();
        window_.openOverlay(overlay.id, {});
        settle();
        auto* const dialog = window_.findChild<QDialog*>(QStringLiteral("overlay-") + overlay.id);
        if (!dialog)
            return; // not for this role
        QPixmap whole = window_.grab();
        {
            QPainter painter(&whole);
            painter.drawPixmap((windowSize.width() - dialog->width()) / 2, (windowSize.height() - dialog->height()) / 2,
                               dialog->grab());
        }
        pictures_.push_back({kind_ + overlay.id, pngOf(whole)});
        dialog->close();
        settle();
    }

    QString kind_; ///< `sv-light-`
    const Progress& progress_;
    MainWindow window_;
    std::size_t done_ = 0;
    std::size_t total_ = 0;
    std::vector<Picture> pictures_;
};

} // namespace

std::vector<Picture> takePictures(VaultWorker::MakeSession make, DisplayLanguage language, Look look,
                                  const Progress& progress) {
    return Photographer(language, look, progress).take(std::move(make));
}

} // namespace fristad::ui
