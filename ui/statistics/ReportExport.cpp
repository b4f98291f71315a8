#include "ui/statistics/ReportExport.h"

#include "core/statistics/CsvWriter.h"
#include "core/statistics/JsonWriter.h"
#include "core/statistics/XlsxWriter.h"
#include "core/vault/OutputFile.h"
#include "core/vault/Recording.h"
#include "ui/report/PaperInk.h"
#include "ui/report/StatisticsPdf.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/SaveFile.h"

#include <QFileInfo>
#include <QMenu>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace fristad::ui {

struct ReportExport::Format {
    const char* name; ///< source text, context "ReportExport"
    const char* kind; ///< what the file is, for the dialog
    const char* ending;
    std::optional<DisplayLanguage> language; ///< nothing: codes, and labels in both
    std::string (*write)(const Report&, DisplayLanguage);
};

namespace {

std::string writePdf(const Report& report, DisplayLanguage language) { return pdfOf(report, language).toStdString(); }
std::string writeCsv(const Report& report, DisplayLanguage) { return csvOf(report); }
void recordTaken(Session& session, const Report& report, const char* how) {
    recordTakenOut(session, "statistics.exported", {{"format", "", how}, {"year", "", std::to_string(report.year)}});
}
std::string writeJson(const Report& report, DisplayLanguage) { return jsonOf(report); }

} // namespace

ReportExport::ReportExport(Shell& shell, QWidget* parent)
    : QObject(parent), shell_(shell), parent_(parent), menu_(new QMenu(parent)) {
    static const std::array formats{
        Format{QT_TR_NOOP("PDF in Swedish"), QT_TR_NOOP("PDF document"), "pdf", DisplayLanguage::swedish, writePdf},
        Format{QT_TR_NOOP("PDF in English"), QT_TR_NOOP("PDF document"), "pdf", DisplayLanguage::english, writePdf},
        Format{QT_TR_NOOP("Excel in Swedish"), QT_TR_NOOP("Workbook"), "xlsx", DisplayLanguage::swedish, xlsxOf},
        Format{QT_TR_NOOP("Excel in English"), QT_TR_NOOP("Workbook"), "xlsx", DisplayLanguage::english, xlsxOf},
        Format{QT_TR_NOOP("CSV for other programs"), QT_TR_NOOP("Values in rows"), "csv", std::nullopt, writeCsv},
        Format{QT_TR_NOOP("JSON for other programs"), QT_TR_NOOP("JSON document"), "json", std::nullopt, writeJson},
    };
    for (const Format& format : formats) {
        auto* const action = menu_->addAction(QString());
        action->setObjectName(
            format.language
                ? QStringLiteral("export-%1-%2").arg(QLatin1String(format.ending), text(languageTag(*format.language)))
                : QStringLiteral("export-%1").arg(QLatin1String(format.ending)));
        connect(action, &QAction::triggered, this, [this, &format] { save(format); });
        saves_.append({action, &format});
    }
    menu_->addSeparator();
    print_ = menu_->addAction(QString());
    print_->setShortcut(QKeySequence::Print);
    connect(print_, &QAction::triggered, this, &ReportExport::print);
}

void ReportExport::setReport(const Report& report) { report_ = report; }

void ReportExport::retranslate() {
    for (const auto& [action, format] : saves_)
        action->setText(tr(format->name));
    print_->setText(tr("Print"));
}

void ReportExport::save(const Format& format) {
    if (!report_)
        return;
    const DisplayLanguage language = format.language.value_or(displayLanguage());
    const QString name =
        QStringLiteral("%1.%2").arg(text(report_->heading(language)).toLower(), QLatin1String(format.ending));
    askWhereToSave(parent_, tr("Save the figures"), QString(name).replace(u' ', u'-'), tr(format.kind),
                   [this, &format](const QString& path) { write(format, path); });
}

void ReportExport::write(const Format& format, const QString& path) {
    shell_.vault().run(
        this,
        [&format, path, report = *report_](Session& session, const Progress&) {
            recordTaken(session, report, format.ending);
            const auto bytes = format.write(report, format.language.value_or(DisplayLanguage::swedish));
            writeOutputFile(path.toStdString(), bytes, true); // the dialog has asked
        },
        [this, path] { shell_.tell(tr("Saved as %1.").arg(QFileInfo(path).fileName())); },
        [this](const Failure& failure) { shell_.tell(failure); });
}

void ReportExport::print() {
    if (!report_)
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(uprightPaper());
    printer->setDocName(text(report_->heading(displayLanguage())));
    auto* const dialog = new QPrintDialog(printer.get(), parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, [printer] {}); // which it knows as long as it lives
    // What is printed waits until the entry is written; the dialog is gone by then.
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] {
        shell_.vault().ask(
            this, [report = *report_](Session& session) { recordTaken(session, report, "print"); },
            [this, printer] { drawReport(*printer, *report_, displayLanguage()); },
            [this](const Failure& failure) { shell_.tell(failure); });
    });
    dialog->open();
}

} // namespace fristad::ui
