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
    connect(undo_, &QPushButton::clicked, this, [this] {
        if (about_ == About::takenBack)
            emit redoAsked();
        else
            emit undoAsked();
    });
    connect(faultsButton_, &QPushButton::clicked, this, [this] { emit faultsAsked(faults_); });
    clear();
}

void StatusLine::showWho(const StaffMember& who, bool readOnly) {
    QString line = tr("Signed in as %1, %2").arg(text(who.name), word(who.role).toLower());
    if (readOnly)
        line += QStringLiteral(" · ") + tr("emergency view: the vault can only be read");
    who_->setText(line);
}

void StatusLine::showBackup(std::optional<Moment> last, Day today) {
    backup_->setText(last ? tr("Backup verified %1").arg(momentText(*last, today)) : tr("No verified backup yet"));
}

void StatusLine::showSaved(const QString& said) { say(said, false, About::saved); }

void StatusLine::showTakenBack(const QString& said, bool again) {
    say(said, false, again ? About::takenBack : About::goneForGood);
}

void StatusLine::setUndoable(const QString& said) {
    undoable_ = said;
    showLink();
}

void StatusLine::tell(const QString& sentence) { say(sentence, false, About::other); }

void StatusLine::tell(const Failure& failure) {
    say(failure.sentence(), true, About::other);
    if (failure.faults.size() > 1) {
        faults_ = failure.faults;
        faultsButton_->setText(tr("Show what is wrong (%n)", nullptr, static_cast<int>(faults_.size())));
        faultsButton_->show();
    }
}

void StatusLine::clear() { say({}, false, About::other); }

void StatusLine::say(const QString& sentence, bool failed, About about) {
    about_ = about;
    faults_.clear();
    faultsButton_->hide();
    setPart(said_, failed ? "fault" : "hint");
    said_->setText(sentence);
    showLink();
}

// Beside a sentence about something else the link says what it is about.
void StatusLine::showLink() {
    const bool redo = about_ == About::takenBack;
    if (redo) {
        undo_->setText(tr("Redo"));
        undo_->setToolTip(tr("Does it again (Ctrl+Shift+Z)"));
    } else {
        undo_->setText(about_ == About::saved ? tr("Undo") : tr("Undo what was saved last"));
        undo_->setToolTip(tr("Takes back: %1 (Ctrl+Z)").arg(undoable_));
    }
    undo_->setVisible(redo || !undoable_.isEmpty());
}

} // namespace fristad::ui
