#include "ui/shell/ManualWindow.h"

#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextDocument>

namespace fristad::ui {

namespace {

constexpr int chapterRole = Qt::UserRole;

QString markdownOf(const QString& chapter) {
    QFile file(QStringLiteral(":/manual/%1/%2.md").arg(text(languageTag(displayLanguage())), chapter));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The text of the first line, `# Today`.
QString titleOf(const QString& markdown) { return markdown.section(u'\n', 0, 0).mid(2); }

} // namespace

const QStringList& ManualWindow::chapters() {
    static const QStringList all{
        QStringLiteral("start"),     QStringLiteral("today"),      QStringLiteral("clients"),
        QStringLiteral("client"),    QStringLiteral("log"),        QStringLiteral("deadlines"),
        QStringLiteral("referrals"), QStringLiteral("statistics"), QStringLiteral("settings"),
        QStringLiteral("keys"),
    };
    return all;
}

ManualWindow::ManualWindow(QWidget* parent) : QDialog(parent), chapters_(new QListWidget), text_(new QTextBrowser) {
    setObjectName(QStringLiteral("manual"));
    constexpr QSize usual(860, 600);
    constexpr int chaptersWidth = 220;
    resize(usual);
    chapters_->setObjectName(QStringLiteral("chapters"));
    chapters_->setFixedWidth(chaptersWidth);
    text_->setObjectName(QStringLiteral("manualText"));
    text_->setOpenLinks(false);
    text_->document()->setDocumentMargin(2 * step);
    text_->setFrameShape(QFrame::NoFrame);
    auto* const paper = new Card;
    paper->layout()->setContentsMargins(step, step / 2, step / 2, step / 2);
    paper->body()->addWidget(text_);
    for (const QString& chapter : chapters()) {
        auto* const item = new QListWidgetItem(chapters_);
        item->setData(chapterRole, chapter);
        item->setSizeHint({0, QFontMetrics(Theme::textFont()).height() + step + step / 2});
    }
    auto* const layout = new QHBoxLayout(this);
    layout->addWidget(chapters_);
    layout->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    layout->setSpacing(2 * step);
    layout->addWidget(paper, 1);
    connect(chapters_, &QListWidget::currentRowChanged, this, &ManualWindow::showChapter);
    connect(&Theme::current(), &Theme::changed, this, &ManualWindow::showChapter);
    retranslate();
}

void ManualWindow::open(const QString& chapter) {
    chapters_->setCurrentRow(static_cast<int>(qMax<qsizetype>(0, chapters().indexOf(chapter))));
    show();
    raise();
    activateWindow();
    text_->setFocus();
}

QString ManualWindow::chapter() const {
    return chapters_->currentItem() ? chapters_->currentItem()->data(chapterRole).toString() : QString();
}

void ManualWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ManualWindow::retranslate() {
    setWindowTitle(tr("Manual – Fristad"));
    chapters_->setAccessibleName(tr("Chapters"));
    text_->setAccessibleName(tr("The chapter's text"));
    for (int row = 0; row < chapters_->count(); ++row)
        chapters_->item(row)->setText(titleOf(markdownOf(chapters().at(row))));
    showChapter();
}

void ManualWindow::showChapter() { text_->setMarkdown(markdownOf(chapter())); }

void showAbout(QWidget* parent) {
    auto* const box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("about"));
    box->setWindowTitle(ManualWindow::tr("About Fristad"));
    box->setIconPixmap(Theme::drawing(QStringLiteral("fristad"), Theme::current().palette().text, 48));
    box->setText(QStringLiteral("Fristad " FRISTAD_VERSION));
    box->setInformativeText(ManualWindow::tr(
        "Casework, deadlines and the year's figures of a shelter, in an encrypted vault on this computer. Free "
        "software under the GNU General Public License, version 3 or later, without any warranty.\n\n"
        "It stands on Qt, SQLCipher, SQLite, SQLiteCpp, libsodium, ICU, Boost, libxlsxwriter, libical, "
        "nlohmann-json, CLI11, iso-codes, Inter and Noto."));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace fristad::ui
