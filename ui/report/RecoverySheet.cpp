#include "ui/report/RecoverySheet.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QTextDocument>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

QString paragraph(const QString& words) { return QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped()); }

QString fact(const QString& label, const QString& value) {
    return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

/// In two lines, so that no group of the key is broken across them.
QString keyInTwoLines(const QString& label, const QString& key) {
    const qsizetype middle = key.size() / 2;
    return QStringLiteral("<p><b>%1</b></p><p style=\"font-family:monospace;font-size:14pt\">%2<br>%3</p>")
        .arg(label.toHtmlEscaped(), key.left(middle).toHtmlEscaped(), key.mid(middle + 1).toHtmlEscaped());
}

} // namespace

void drawRecoverySheet(QPagedPaintDevice& paper, const RecoverySheet& sheet) {
    QString html = QStringLiteral("<h1>%1</h1>").arg(Words::tr("Fristad: recovery sheet").toHtmlEscaped());
    html +=
        paragraph(Words::tr("Whoever has this sheet and the vault can read everything in it. Keep it in a safe, not "
                            "with the computer."));
    html += fact(Words::tr("Organisation"), sheet.organisation.isEmpty() ? QString(40, u'_') : sheet.organisation);
    html += fact(Words::tr("Printed"), sheet.printed);
    html += fact(Words::tr("Vault"), sheet.vault);
    html += keyInTwoLines(Words::tr("Recovery key"), sheet.key);
    html +=
        paragraph(Words::tr("To use it: start Fristad, choose the vault, then \"Open with the recovery key\". It is "
                            "used up by that, and a new one is made."));
    if (!sheet.checkpoint.isEmpty()) {
        html += QStringLiteral("<p><b>%1</b></p><p style=\"font-family:monospace\">%2</p>")
                    .arg(Words::tr("Checkpoint of the history").toHtmlEscaped(), sheet.checkpoint.toHtmlEscaped());
        html +=
            paragraph(Words::tr("Verifying the vault against this line shows whether somebody has rewritten what was "
                                "done before this sheet was printed."));
    }
    QTextDocument document;
    QFont font(QStringLiteral("Inter"));
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPointSizeF(11);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&paper);
}

} // namespace fristad::ui
