#pragma once

#include "core/statistics/Report.h"
#include "ui/shell/Shell.h"

#include <QObject>

class QAction;
class QMenu;

namespace fristad::ui {

/// The ways a counted year leaves the window: files in their formats, for people in either language, and paper.
class ReportExport : public QObject {
    Q_OBJECT
public:
    /// `parent`: what dialogs open over.
    ReportExport(Shell& shell, QWidget* parent);

    /// The menu of the button; the same actions for its life.
    [[nodiscard]] QMenu* menu() const { return menu_; }
    [[nodiscard]] QAction* printing() const { return print_; }
    /// What is exported.
    void setReport(const Report& report);
    void retranslate();

private:
    struct Format;

    void save(const Format& format);
    void write(const Format& format, const QString& path);
    void print();

    Shell& shell_;
    QWidget* parent_;
    QMenu* menu_;
    QList<QPair<QAction*, const Format*>> saves_;
    QAction* print_;
    std::optional<Report> report_;
};

} // namespace fristad::ui
