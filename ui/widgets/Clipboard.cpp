#include "ui/widgets/Clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTimer>

namespace fristad::ui {

namespace {

constexpr auto ourMark = "application/x-fristad";
constexpr int stayMilliseconds = 60'000;

bool ownsAsTheDesktopSays(QClipboard::Mode mode) {
    const QClipboard& all = *QApplication::clipboard();
    return mode == QClipboard::Selection ? all.ownsSelection() : all.ownsClipboard();
}

} // namespace

Clipboard& Clipboard::ours() {
    static auto* const one = new Clipboard; // belongs to the application
    return *one;
}

Clipboard::Clipboard() : QObject(qApp), owns_(ownsAsTheDesktopSays), timer_(new QTimer(this)) {
    timer_->setSingleShot(true);
    timer_->setInterval(stayMilliseconds);
    connect(timer_, &QTimer::timeout, this, &Clipboard::clear);
    connect(QApplication::clipboard(), &QClipboard::changed, this, &Clipboard::changed);
}

void Clipboard::put(const QString& text) {
    auto* const data = new QMimeData;
    data->setText(text);
    put(data);
}

void Clipboard::putTable(const QString& what, const QList<QStringList>& rows) {
    if (gate_)
        gate_(what, rows.size() - 1, [this, rows] { putTableNow(rows); });
    else
        putTableNow(rows);
}

void Clipboard::putTableNow(const QList<QStringList>& rows) {
    QString plain;
    QString html = QStringLiteral("<table>");
    for (const QStringList& row : rows) {
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (QString cell : row) {
            cell.replace(u'\n', u' ').replace(u'\t', u' ');
            // A spreadsheet must not take a text for a formula.
            static const QString starters = QStringLiteral("=+-@");
            if (!cell.isEmpty() && starters.contains(cell.front()))
                cell.prepend(u'\'');
            cells << cell;
            html += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
        plain += cells.join(u'\t') + u'\n';
    }
    auto* const data = new QMimeData;
    data->setText(plain);
    data->setHtml(html + QStringLiteral("</table>"));
    put(data);
}

void Clipboard::put(QMimeData* data) {
    data->setData(QLatin1String(ourMark), QByteArray("1"));
    // Clipboard histories of desktops leave out what is marked so (KDE's convention, kept by others too).
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArray("secret"));
    QApplication::clipboard()->setMimeData(data);
    timer_->start();
}

void Clipboard::changed(QClipboard::Mode mode) {
    if (!owns_(mode))
        return;
    if (mode == QClipboard::Selection)
        timer_->start();
    const QMimeData* const data = QApplication::clipboard()->mimeData(mode);
    if (mode == QClipboard::Clipboard && data && data->hasText() && !data->hasFormat(QLatin1String(ourMark)))
        put(data->text()); // a field's: marked as ours and as nothing for a history
}

void Clipboard::clear() {
    timer_->stop();
    QClipboard& all = *QApplication::clipboard();
    const QMimeData* const data = all.mimeData();
    if (data && data->hasFormat(QLatin1String(ourMark)))
        all.clear();
    if (all.supportsSelection() && owns_(QClipboard::Selection))
        all.clear(QClipboard::Selection);
}

void Clipboard::setStay(int milliseconds) { timer_->setInterval(milliseconds); }

} // namespace fristad::ui
