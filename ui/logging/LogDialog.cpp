#include "ui/logging/LogDialog.h"

#include "core/register/Logging.h"
#include "ui/logging/ClientFinder.h"
#include "ui/shell/FormDrafts.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/SpokenFields.h"
#include "ui/widgets/ValueFields.h"

#include <QApplication>
#include <QKeyEvent>

namespace fristad::ui {

namespace {

// Beside the client, which is no field of an intervention.
constexpr std::array places{
    FieldPlace{"type", QT_TRANSLATE_NOOP("Fields", "Kind of support"), 1, 0},
    FieldPlace{"hours", QT_TRANSLATE_NOOP("Fields", "Time"), 1, 1},
    FieldPlace{"language", QT_TRANSLATE_NOOP("Fields", "Language"), 2, 0},
    FieldPlace{"mode", QT_TRANSLATE_NOOP("Fields", "How"), 2, 1},
    FieldPlace{"note", QT_TRANSLATE_NOOP("Fields", "Note"), 3, 0, 2, 3},
};

} // namespace

LogDialog::LogDialog(Shell& shell, const QString& subject, QWidget* parent)
    : QDialog(parent),
      shell_(shell),
      subject_(subject),
      title_(textLabel("title")),
      form_(new Form),
      terms_(textLabel("hint")),
      last_(textLabel("quiet")),
      undo_(button("link")),
      save_(button("primary")),
      close_(button("")) {
    form_->setDraftKey(QStringLiteral("log"));
    notice_ = new DraftNotice(shell_, *form_);
    client_ = form_->add<ClientFinder>(0, 0, 2, QStringLiteral("client"), shell_);
    client_->setRequired(true);
    addFields<Intervention>(*form_, places, shell_.today());
    type_ = qobject_cast<CodeBox*>(form_->field(QStringLiteral("type")));
    form_->setCheck([this] {
        Intervention value;
        return read(*form_, value);
    });
    build();
    retranslate();
    connect(form_, &Form::edited, this, [this] {
        showSpokenFields(*form_);
        showTerms();
    });
    connect(client_, &ClientFinder::settled, this, [this] {
        if (std::exchange(saveWhenFound_, false))
            save();
    });
    connect(notice_, &DraftNotice::thrownAway, this, &LogDialog::begin);
    connect(save_, &QPushButton::clicked, this, &LogDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(undo_, &QPushButton::clicked, this, &LogDialog::takeBack);
}

LogDialog::~LogDialog() = default;

void LogDialog::build() {
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(last_, 1);
    buttons->addWidget(undo_);
    buttons->addWidget(close_);
    buttons->addWidget(save_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step + step / 2, 3 * step, 2 * step + step / 2);
    outer->setSpacing(step + step / 2);
    outer->addWidget(title_);
    outer->addWidget(notice_);
    outer->addWidget(form_);
    outer->addWidget(terms_);
    outer->addStretch();
    outer->addLayout(buttons);
    undo_->hide();
    constexpr QSize size(560, 430);
    setMinimumSize(size);
}

void LogDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    begin();
    if (subject_.isEmpty())
        notice_->offer([this] {
            if (form_->isDirty()) // whom it is for stands there: typing must not run on in it
                type_->setFocus(Qt::OtherFocusReason);
        });
}

void LogDialog::begin() {
    for (FormField* each : form_->fields())
        each->setValue({});
    form_->clearFaults();
    client_->setFocus(Qt::OtherFocusReason);
    if (!subject_.isEmpty()) {
        client_->choose({subject_.toLongLong()});
        type_->setFocus(Qt::OtherFocusReason);
    }
    form_->setDirty(false);
    showSpokenFields(*form_);
    showTerms();
}

void LogDialog::showTerms() {
    QStringList terms{tr("Today, %1").arg(weekdayText(shell_.today())),
                      tr("done by you (%1)").arg(text(shell_.who().name))};
    if (const auto& chosen = client_->chosen(); chosen && !chosen->maskedName) {
        const auto payer = payerOn(chosen->client, shell_.today());
        terms << (payer ? tr("paid by: %1").arg(word(*payer)) : tr("payer not known"));
    }
    terms_->setText(terms.join(QStringLiteral(" · ")));
}

void LogDialog::save() {
    if (saving_)
        return;
    if (client_->isSearching()) { // typed faster than it was found
        saveWhenFound_ = true;
        return;
    }
    if (form_->accept())
        saveNow();
}

void LogDialog::saveNow() {
    Intervention read;
    (void)ui::read(*form_, read);
    const ClientLine client = *client_->chosen();
    saving_ = true;
    shell_.vault().change(
        this, tr("Intervention for %1 saved").arg(text(client.client.code.text())),
        [id = client.id, work = LoggedWork{read.type, read.hours, read.note, read.language, read.mode}](
            Change& change) { logWork(change, id, work); },
        [this](EntryNumber entry) { saved(entry); },
        [this](const Failure& failure) {
            saving_ = false;
            auto rest = failure;
            rest.faults = form_->showFaults(failure.faults);
            if (failure.faults.empty() || !rest.faults.empty()) {
                last_->setText(rest.sentence());
                shell_.tell(rest);
            }
        });
}

void LogDialog::saved(EntryNumber entry) {
    saving_ = false;
    undoable_ = entry;
    last_->setText(tr("Intervention for %1 saved").arg(client_->value()));
    undo_->show();
    notice_->forget();
    for (FormField* each : form_->fields())
        if (each != client_)
            each->setValue({});
    form_->clearFaults();
    form_->setDirty(false);
    type_->setFocus(Qt::OtherFocusReason);
}

void LogDialog::takeBack() {
    if (!undoable_)
        return;
    shell_.vault().undo(this, *undoable_, tr("Taken back: %1").arg(last_->text()));
    last_->setText(tr("Taken back: %1").arg(last_->text()));
    undoable_.reset();
    undo_->hide();
    type_->setFocus(Qt::OtherFocusReason);
}

void LogDialog::done(int result) {
    notice_->keep();
    QDialog::done(result);
}

void LogDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* const pressed = enter ? qobject_cast<QPushButton*>(QApplication::focusWidget()) : nullptr;
    if (pressed)
        pressed->click();
    else if (enter)
        save();
    else if (event->matches(QKeySequence::Undo) && undoable_)
        takeBack();
    else
        QDialog::keyPressEvent(event);
}

void LogDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void LogDialog::retranslate() {
    setWindowTitle(tr("Log an intervention"));
    title_->setText(tr("Log an intervention"));
    client_->setLabel(tr("Client"));
    setFieldTexts<Intervention>(*form_, places);
    std::vector<CodeBox::Choice> types;
    for (const auto each : typesOf(Provider::civil_society))
        types.push_back({text(code(each)), text(label(each, Provider::civil_society, displayLanguage()))});
    type_->setChoices(types);
    save_->setText(tr("Save and next"));
    save_->setToolTip(tr("Save (Enter); Ctrl+Enter in the note"));
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc); what is typed is kept"));
    undo_->setText(tr("Take it back"));
    undo_->setToolTip(tr("Take it back (Ctrl+Z)"));
    notice_->retranslate();
    showTerms();
}

} // namespace fristad::ui
