#include "ui/shell/NewVaultDialog.h"

#include "core/vault/RecoveryKey.h"
#include "core/vault/Settings.h"
#include "core/vault/Storage.h"
#include "core/vault/Unlock.h"
#include "ui/administration/OldCopiesCard.h"
#include "ui/shell/FolderQuestion.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RecoveryKeeping.h"
#include "ui/shell/RecoveryKeyStep.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

namespace fristad::ui {

namespace {

/// Runs a check of core and says beside the field what it refuses.
bool passes(TextField& field, const std::function<void()>& check) {
    try {
        check();
        field.setFault({});
        return true;
    } catch (const Error&) {
        field.setFault(Failure::current().sentence());
        field.editor().setFocus();
        return false;
    }
}

} // namespace

NewVaultDialog::NewVaultDialog(MainWindow& window, Purpose purpose, const QString& folder)
    : QDialog(&window),
      window_(window),
      purpose_(purpose),
      keeping_(new RecoveryKeeping(this)),
      room_(new FolderQuestion(this)),
      title_(textLabel("title")),
      stepLabel_(textLabel("quiet")),
      steps_(new QStackedWidget),
      placeForm_(new Form),
      folder_(placeForm_->add<TextField>(0, 0, 1, QStringLiteral("folder"))),
      oldKey_(placeForm_->add<TextField>(1, 0, 1, QStringLiteral("oldKey"))),
      browse_(button("")),
      organisation_(new TextField(QStringLiteral("organisation"))),
      personForm_(new Form),
      name_(personForm_->add<TextField>(0, 0, 1, QStringLiteral("name"))),
      fullName_(personForm_->add<TextField>(0, 1, 1, QStringLiteral("fullName"))),
      passphrase_(new NewPassphrase),
      keyStep_(new RecoveryKeyStep),
      done_(textLabel("quiet")),
      printSheet_(button("")),
      fault_(textLabel("fault")),
      back_(button("")),
      cancel_(button("")),
      next_(button("primary")) {
    setObjectName(QStringLiteral("newVault"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    folder_->setValue(folder);
    build();
    retranslate();
    show(Step::where);
    connect(next_, &QPushButton::clicked, this, &NewVaultDialog::next);
    connect(back_, &QPushButton::clicked, this, &NewVaultDialog::back);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(browse_, &QPushButton::clicked, this, &NewVaultDialog::browse);
    connect(printSheet_, &QPushButton::clicked, this, &NewVaultDialog::printSheet);
    connect(folder_, &FormField::edited, this, [this] {
        room_->forget();
        fault_->hide();
        folder_->setHint(placeHint());
    });
    passphrase_->setNames([this] {
        return std::vector{name_->value().toStdString(), fullName_->value().toStdString()};
    });
    connect(&window_, &MainWindow::unlocked, this, [this] {
        if (working_)
            entered();
    });
    connect(keeping_, &RecoveryKeeping::keyMade, this, [this](const QString& key) {
        setWorking(false);
        keyStep_->begin(key, folder_->value(), window_.clock().today());
        keyStep_->setOrganisation(organisation_->value());
        show(Step::key);
    });
}

NewVaultDialog::~NewVaultDialog() = default;

QWidget* NewVaultDialog::buildWhere() {
    auto* const page = new QWidget;
    auto* const inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(2 * step);
    inside->addWidget(placeForm_);
    inside->addWidget(browse_, 0, Qt::AlignLeft);
    inside->addWidget(organisation_);
    inside->addStretch();
    const bool recovers = purpose_ == Purpose::recover;
    folder_->setVisible(!recovers);
    browse_->setVisible(!recovers);
    organisation_->setVisible(!recovers);
    oldKey_->setVisible(recovers);
    browse_->setObjectName(QStringLiteral("browse"));
    return page;
}

QWidget* NewVaultDialog::buildWho() {
    auto* const page = new QWidget;
    auto* const inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(step);
    inside->addWidget(personForm_);
    inside->addWidget(passphrase_);
    inside->addStretch();
    fullName_->setVisible(purpose_ == Purpose::create);
    return page;
}

void NewVaultDialog::build() {
    auto* const last = new QWidget;
    auto* const inLast = new QVBoxLayout(last);
    inLast->setContentsMargins(0, 0, 0, 0);
    inLast->addWidget(done_);
    inLast->addWidget(printSheet_, 0, Qt::AlignLeft);
    inLast->addStretch();
    steps_->addWidget(buildWhere());
    steps_->addWidget(buildWho());
    steps_->addWidget(keyStep_);
    steps_->addWidget(last);
    next_->setObjectName(QStringLiteral("next"));
    next_->setDefault(true);
    back_->setObjectName(QStringLiteral("stepBack"));
    fault_->setObjectName(QStringLiteral("newVaultFault"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step + step / 2, 3 * step, 2 * step + step / 2);
    outer->setSpacing(step);
    outer->addWidget(title_);
    outer->addWidget(stepLabel_);
    outer->addSpacing(step);
    outer->addWidget(steps_, 1);
    outer->addWidget(fault_);
    outer->addLayout(buttons);
    constexpr QSize size(600, 440);
    resize(size);
}

void NewVaultDialog::show(Step at) {
    step_ = at;
    steps_->setCurrentIndex(static_cast<int>(at));
    fault_->hide();
    back_->setVisible(at == Step::who || at == Step::key);
    cancel_->setVisible(at != Step::finished);
    retranslate();
    window_.setUnderWay(cutShort());
    if (at == Step::where)
        (purpose_ == Purpose::create ? folder_ : oldKey_)->editor().setFocus();
    if (at == Step::who)
        name_->editor().setFocus();
    if (at == Step::key || at == Step::finished)
        next_->setFocus();
}

void NewVaultDialog::next() {
    if (working_)
        return;
    if (step_ == Step::where && placeIsRight()) {
        if (purpose_ == Purpose::recover)
            show(Step::who);
        else
            room_->goOnWhereThereIsRoom(*folder_, *fault_, [this] { show(Step::who); });
    } else if (step_ == Step::who && personIsRight()) {
        start();
    } else if (step_ == Step::key && !keyStep_->goOn()) {
        if (const auto typed = keyStep_->typedBack()) {
            setWorking(true);
            window_.setUnderWay({}); // no more to be stopped: from here on it is made
            keeping_->answer(*typed);
        }
    } else if (step_ == Step::finished) {
        accept();
    }
    retranslate();
}

void NewVaultDialog::back() {
    if (working_)
        return;
    if (step_ == Step::key && keyStep_->goBack()) {
        retranslate();
        return;
    }
    keeping_->giveUp();
    show(step_ == Step::key ? Step::who : Step::where);
}

void NewVaultDialog::browse() {
    const QFileInfo proposed(folder_->value());
    const QString parent =
        QFileDialog::getExistingDirectory(this, tr("Where the vault's folder is to be"), proposed.absolutePath());
    if (!parent.isEmpty())
        folder_->setValue(QDir(parent).filePath(proposed.fileName()));
}

bool NewVaultDialog::placeIsRight() {
    if (purpose_ == Purpose::recover)
        return passes(*oldKey_, [this] { static_cast<void>(canonicalRecoveryKey(oldKey_->value().toStdString())); });
    return placeForm_->accept() &&
           passes(*organisation_, [this] { requireUsableOrganisationName(organisation_->value().toStdString()); });
}

bool NewVaultDialog::personIsRight() {
    return personForm_->accept() && passes(*name_, [this] { requireUsableName(name_->value().toStdString()); }) &&
           passphrase_->accept();
}

void NewVaultDialog::start() {
    setWorking(true);
    const std::string folder = folder_->value().toStdString();
    const NewVault first{.name = name_->value().toStdString(),
                         .fullName = fullName_->value().toStdString(),
                         .organisation = organisation_->value().toStdString()};
    auto passphrase = passphrase_->copy();
    const Clock* const clock = &window_.clock();
    auto keeper = keeping_->keeper();
    VaultWorker::MakeSession make = [folder, first, passphrase, keeper, clock] {
        return createVault(folder, first, *passphrase, keeper, *clock);
    };
    if (purpose_ == Purpose::recover)
        make = [folder, first, passphrase, keeper, clock, key = oldKey_->value().toStdString()] {
            return recoverVault(folder, key, first.name, *passphrase, keeper, *clock);
        };
    const QPointer<NewVaultDialog> alive(this);
    window_.enter(
        std::move(make),
        [alive](const Failure& failure) {
            if (alive)
                alive->failed(failure);
        },
        folder_->value());
}

void NewVaultDialog::entered() {
    setWorking(false);
    forgetTyped();
    show(Step::finished);
}

void NewVaultDialog::forgetTyped() {
    passphrase_->clear();
    oldKey_->setValue({});
}

QString NewVaultDialog::cutShort() const {
    if (step_ == Step::finished)
        return {};
    return purpose_ == Purpose::create
               ? tr("No vault was made, because the computer was left alone before the recovery key was typed back. "
                    "Create it again: it gets a key of its own, and one that was written down meanwhile opens nothing.")
               : tr("The vault is as it was, because the computer was left alone before the new recovery key was "
                    "typed back. The key on the old paper still opens it; one that was written down meanwhile "
                    "doesn't.");
}

void NewVaultDialog::failed(const Failure& failure) {
    if (failure.kind == Failure::Kind::cancelled)
        return; // given up by going back
    setWorking(false);
    const bool wrongKey = purpose_ == Purpose::recover && failure.kind == Failure::Kind::wrongKey;
    show(wrongKey ? Step::where : Step::who);
    fault_->setText(wrongKey
                        ? tr("This is not the recovery key of this vault. Nothing was changed. A key that was used "
                             "once is replaced by a new one: look for the newest sheet.")
                        : failure.sentence());
    fault_->show();
}

void NewVaultDialog::printSheet() {
    window_.vault().ask(
        this,
        [folder = folder_->value().toStdString()](Session& session) {
            const auto called = setting(session, organisationName).value_or("");
            return std::pair(giveOutCheckpoint(session, CheckpointOn::recoverySheet, folder), called);
        },
        [this](const std::pair<Checkpoint, std::string>& found) {
            const auto& [checkpoint, organisation] = found;
            keyStep_->setOrganisation(QString::fromStdString(organisation));
            const QString inTheWay = keyStep_->print(checkpoint, window_.clock().today());
            fault_->setText(inTheWay);
            fault_->setVisible(!inTheWay.isEmpty());
        });
}

QString NewVaultDialog::placeHint() const {
    // A name proves nothing: it is a question, and no refusal.
    if (const auto program = synchroniserNamedIn(folder_->value().toStdString()))
        return tr("This is named like a folder that %1 copies to other computers. If it does, choose another place: only "
                  "one computer at a time can have a vault open.")
            .arg(text(*program));
    return tr("A new folder on this computer's own disk, not in one that is copied to a cloud. The folder is the "
              "vault: all of it belongs together. One computer at a time can have it open.");
}

void NewVaultDialog::setWorking(bool working) {
    working_ = working;
    for (QWidget* each : std::initializer_list<QWidget*>{steps_, back_, next_})
        each->setEnabled(!working);
    retranslate();
}

void NewVaultDialog::done(int result) {
    room_->forget();
    keeping_->giveUp();
    keyStep_->wipe();
    forgetTyped();
    window_.setUnderWay({});
    QDialog::done(result);
    if (purpose_ == Purpose::recover && step_ == Step::finished && window_.isUnlocked())
        offerOldCopies(window_, &window_);
}

void NewVaultDialog::retranslate() {
    const bool creates = purpose_ == Purpose::create;
    title_->setText(creates ? tr("Create a vault") : tr("Open with the recovery key"));
    setWindowTitle(title_->text());
    const QStringList steps{creates ? tr("Step 1 of 3: where the vault is kept") : tr("Step 1 of 3: the recovery key"),
                            tr("Step 2 of 3: who you are"),
                            creates ? tr("Step 3 of 3: the recovery key") : tr("Step 3 of 3: the new recovery key"),
                            creates ? tr("The vault is made") : tr("The vault is open")};
    stepLabel_->setText(steps.at(static_cast<int>(step_)));
    folder_->setLabel(tr("Folder"));
    folder_->setRequired(creates);
    folder_->setHint(placeHint());
    browse_->setText(tr("Choose where…"));
    organisation_->setLabel(tr("Organisation"));
    organisation_->setHint(tr("Stands on the recovery sheet. Is kept inside the vault only."));
    oldKey_->setLabel(tr("Recovery key, from the paper"));
    oldKey_->setHint(QDir::toNativeSeparators(folder_->value()));
    name_->setLabel(tr("Name to sign in with"));
    name_->setRequired(true);
    name_->setHint(creates ? tr("Can be seen without a passphrase; a made-up one is fine.")
                           : tr("An administrator of the vault."));
    fullName_->setLabel(tr("Full name"));
    fullName_->setHint(tr("Is kept inside the vault only."));
    keyStep_->retranslate();
    done_->setText(
        tr("Last: print the recovery sheet with the key and a line that shows whether the history was rewritten "
           "since, and shred one that was printed before. Or go on, if you have the key on paper."));
    printSheet_->setText(tr("Print the recovery sheet…"));
    back_->setText(tr("Back"));
    cancel_->setText(tr("Cancel"));
    const QString confirm = creates ? tr("Make the vault") : tr("Open the vault");
    const QStringList words{tr("Next"), tr("Next"), keyStep_->isTypingBack() ? confirm : tr("I have it on paper"),
                            tr("Done")};
    next_->setText(working_ ? (creates && step_ == Step::key ? tr("Making the vault") : tr("One moment"))
                            : words.at(static_cast<int>(step_)));
}

void NewVaultDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace fristad::ui
