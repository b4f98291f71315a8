#include "ui/shell/StatusLine.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QHBoxLayout>

namespace fristad::ui {

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent),
      who_(textLabel("hint")),
      said_(textLabel("hint")),
      undo_(button("link")),
      faultsButton_(button("link")),
      backup_(textLabel("hint")) {
    setProperty("part", "bar-bottom");
    setMinimumHeight(30);
    said_->setObjectName(QStringLiteral("said"));
    undo_->setObjectName(QStringLiteral("undo"));
    who_->setWordWrap(false);
    backup_->setWordWrap(false);
    backup_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* const outer = new QHBoxLayout(this);
    outer->setContentsMargins(16, 3, 16, 3);
    outer->setSpacing(step);
    outer->addWidget(who_, 1);
    outer->addWidget(said_, 3);
    said_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    outer->addWidget(undo_);
    outer->addWidget(faultsButton_);
    outer->addStretch(1);
    outer->addWidget(backup_, 1);
    connect(undo_, &QPushButton::clicked, this, &StatusLine::undoAsked);
    connect(faultsButton_, &QPushButton::clicked, this, [this] { emit faultsAsked(faults_); });
    clear();
}

void StatusLine::showWho(const StaffMember& who, bool readOnly) {
    QString line = tr("Signed in as %1, %2").arg(text(who.name), word(who.role).toLower());
    if (readOnly)
        line += QStringLiteral(" · ") + tr("emergency view: the disk is full or write-protected");
    who_->setText(line);
}

void StatusLine::showBackup(std::optional<Moment> last, Day today) {
    backup_->setText(last ? tr("Backup verified %1").arg(momentText(*last, today)) : tr("No verified backup yet"));
}

void StatusLine::showSaved(const QString& said, EntryNumber entry) {
    say(said, false);
    undoable_ = entry;
    undo_->setText(isTakenBack() ? tr("Redo") : tr("Undo"));
    undo_->setToolTip(isTakenBack() ? tr("Does it again (Ctrl+Z)") : tr("Takes this change back (Ctrl+Z)"));
    undo_->show();
}

void StatusLine::tell(const QString& sentence) { say(sentence, false); }

void StatusLine::tell(const Failure& failure) {
    say(failure.sentence(), true);
    if (failure.faults.size() > 1) {
        faults_ = failure.faults;
        faultsButton_->setText(tr("Show what is wrong (%n)", nullptr, static_cast<int>(faults_.size())));
        faultsButton_->show();
    }
}

void StatusLine::clear() { say({}, false); }

bool StatusLine::isTakenBack() const { return said_->text().startsWith(tr("Taken back: %1").arg(QString())); }

QString StatusLine::takenBack() const {
    const QString before = tr("Taken back: %1").arg(QString());
    return isTakenBack() ? said_->text().mid(before.size()) : before + said_->text();
}

void StatusLine::say(const QString& sentence, bool failed) {
    undoable_.reset();
    faults_.clear();
    undo_->hide();
    faultsButton_->hide();
    setPart(said_, failed ? "fault" : "hint");
    said_->setText(sentence);
}

} // namespace fristad::ui
