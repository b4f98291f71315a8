#include "ui/shell/UnlockPage.h"

#include "core/vault/Backup.h"
#include "core/vault/Vault.h"
#include "ui/shell/FirstSteps.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Preferences.h"
#include "ui/shell/SignInNames.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaMethod>

namespace fristad::ui {

UnlockPage::UnlockPage(MainWindow& window)
    : window_(window),
      title_(textLabel("title")),
      vault_(textLabel("hint")),
      whoLabel_(textLabel("label")),
      names_(new SignInNames(this)),
      who_(new QComboBox),
      passphraseLabel_(textLabel("label")),
      passphrase_(new QLineEdit),
      note_(textLabel("hint")),
      said_(textLabel("")),
      failure_(textLabel("fault")),
      backup_(textLabel("hint")),
      restore_(button("")),
      verify_(button("")),
      unlock_(button("primary")),
      open_(button("link")),
      recover_(button("link")),
      restoreBackup_(button("link")),
      create_(button("link")),
      lookAround_(button("link")) {
    build();
    connect(unlock_, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(passphrase_, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(passphrase_, &QLineEdit::textEdited, this, [this] {
        failure_->hide();
        window_.setUnderWay(tr("What was typed here was taken away, because the computer was left alone."));
    });
    connect(restore_, &QPushButton::clicked, this, &UnlockPage::restoreAsked);
    connect(verify_, &QPushButton::clicked, this, &UnlockPage::verify);
    connect(names_, &SignInNames::found, this, &UnlockPage::showNames);
    connect(names_, &SignInNames::failed, this, &UnlockPage::showFailure);
    connect(names_, &SignInNames::waiting, this, [this] {
        failure_->setText(
            tr("The vault's folder has not answered yet. If it is on another computer or on a stick, see that it is "
               "connected."));
        failure_->show();
    });
    connect(open_, &QPushButton::clicked, this, &UnlockPage::openAsked);
    connect(create_, &QPushButton::clicked, this, &UnlockPage::createAsked);
    connect(recover_, &QPushButton::clicked, this, &UnlockPage::recoverAsked);
    connect(restoreBackup_, &QPushButton::clicked, this, &UnlockPage::restoreAsked);
    connect(lookAround_, &QPushButton::clicked, this, &UnlockPage::lookAroundAsked);
    retranslate();
}

void UnlockPage::build() {
    who_->setEditable(true);
    who_->setInsertPolicy(QComboBox::NoInsert);
    who_->setObjectName(QStringLiteral("who"));
    passphrase_->setObjectName(QStringLiteral("passphrase"));
    passphrase_->setEchoMode(QLineEdit::Password);
    passphrase_->installEventFilter(this);
    unlock_->setObjectName(QStringLiteral("unlock"));
    failure_->setObjectName(QStringLiteral("failure"));
    failure_->hide();
    note_->hide();
    said_->setObjectName(QStringLiteral("cut-short"));
    said_->hide();
    backup_->setObjectName(QStringLiteral("backup-warning"));
    restore_->setObjectName(QStringLiteral("restoreFromBackup"));
    verify_->setObjectName(QStringLiteral("verifyDamaged"));
    showRepairs(false);
    auto* const card = new Card;
    card->setFixedWidth(400);
    auto* const body = card->body();
    body->addWidget(title_);
    body->addWidget(vault_);
    body->addWidget(said_);
    body->addSpacing(step);
    body->addWidget(whoLabel_);
    body->addWidget(who_);
    body->addWidget(passphraseLabel_);
    body->addWidget(passphrase_);
    body->addWidget(note_);
    body->addWidget(failure_);
    body->addWidget(restore_);
    body->addWidget(verify_);
    body->addWidget(backup_);
    body->addSpacing(step);
    body->addWidget(unlock_);
    for (QPushButton* each : {recover_, open_, restoreBackup_, create_, lookAround_})
        body->addWidget(each, 0, Qt::AlignLeft);
    open_->setObjectName(QStringLiteral("openAnother"));
    create_->setObjectName(QStringLiteral("create"));
    recover_->setObjectName(QStringLiteral("recover"));
    restoreBackup_->setObjectName(QStringLiteral("restoreBackup"));
    lookAround_->setObjectName(QStringLiteral("lookAround"));
    // Between stretches and not aligned: an aligned widget has the height of its hint, whatever its words need when they wrap.
    auto* const middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    auto* const outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void UnlockPage::setFolder(const QString& folder) {
    if (folder != folder_) // whoever signed in to another vault need not be in this one
        who_->setCurrentText({});
    folder_ = folder;
    begin();
}

void UnlockPage::begin() {
    passphrase_->clear();
    failure_->hide();
    showRepairs(false);
    say({});
    setOpening(false);
    showCapsLock(false);
    showNames({}); // until they are known
    const bool there = !folder_.isEmpty();
    if (there)
        names_->ask(folder_.toStdString());
    else
        names_->forget();
    for (QWidget* each :
         std::initializer_list<QWidget*>{whoLabel_, who_, passphraseLabel_, passphrase_, unlock_, recover_})
        each->setVisible(there);
    retranslate();
    focusFirst();
}

void UnlockPage::focusFirst() {
    const bool there = !folder_.isEmpty();
    (there ? (who_->currentText().isEmpty() ? static_cast<QWidget*>(who_) : passphrase_) : create_)->setFocus();
}

void UnlockPage::showNames(const QStringList& names) {
    const QString before = who_->currentText();
    who_->clear();
    who_->addItems(names);
    who_->setCurrentText(before.isEmpty() && names.size() == 1 ? names.front() : before);
    if (!names.isEmpty() && !opening_)
        failure_->hide();
}

void UnlockPage::unlock() {
    if (passphrase_->text().isEmpty() || opening_)
        return;
    const auto secret = takePassphrase();
    window_.enter([folder = folder_.toStdString(), name = who_->currentText().toStdString(), secret,
                   clock = &window_.clock()] { return openVault(folder, name, *secret, *clock); },
                  [this](const Failure& failure) { showFailure(failure); });
}

std::shared_ptr<Secret> UnlockPage::takePassphrase() {
    QByteArray typed = passphrase_->text().toUtf8();
    auto secret = std::make_shared<Secret>(
        Secret::copyOf(std::string_view(typed.constData(), static_cast<std::size_t>(typed.size()))));
    typed.fill('\0');
    passphrase_->clear();
    window_.setUnderWay({});
    setOpening(true);
    return secret;
}

void UnlockPage::verify() {
    if (opening_)
        return;
    if (passphrase_->text().isEmpty()) {
        say(tr("Type your passphrase, then choose again to check the vault."));
        passphrase_->setFocus();
        return;
    }
    const auto secret = takePassphrase();
    const auto found = std::make_shared<Verification>();
    window_.vault().open(
        this,
        [folder = folder_.toStdString(), name = who_->currentText().toStdString(), secret, found,
         clock = &window_.clock()] {
            auto session = openVault(folder, name, *secret, *clock);
            *found = verifyVault(*session, {});
            return session;
        },
        [this, found](const StaffMember&) {
            window_.vault().close();
            showVerification(*found);
        },
        [this](const Failure& failure) { showFailure(failure); });
}

void UnlockPage::showVerification(const Verification& found) {
    setOpening(false);
    passphrase_->setFocus();
    if (found.intact()) {
        failure_->hide();
        showRepairs(false);
        say(tr("Everything was checked, and nothing is damaged. Unlock the vault again."));
        return;
    }
    constexpr std::size_t most = 5;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(found.damage.size(), most); ++i)
        lines << ui::say(found.damage[i]);
    if (found.damage.size() > most)
        lines << tr("And %n more.", nullptr, static_cast<int>(found.damage.size() - most));
    failure_->setText(lines.join(QLatin1Char('\n')));
    failure_->show();
    showRepairs(true);
}

void UnlockPage::showRepairs(bool shown) {
    verify_->setVisible(shown);
    restore_->setVisible(shown && offersRestore());
}

bool UnlockPage::offersRestore() const {
    static const auto asked = QMetaMethod::fromSignal(&UnlockPage::restoreAsked);
    return isSignalConnected(asked);
}

void UnlockPage::setOpening(bool opening) {
    opening_ = opening;
    for (QWidget* each : std::initializer_list<QWidget*>{who_, passphrase_, unlock_, open_, recover_, restoreBackup_,
                                                         create_, lookAround_, verify_, restore_})
        each->setEnabled(!opening);
    if (opening) {
        failure_->hide();
        say({});
    }
    retranslate();
}

void UnlockPage::say(const QString& sentence) {
    said_->setText(sentence);
    said_->setVisible(!sentence.isEmpty());
}

void UnlockPage::showFailure(const Failure& failure) {
    setOpening(false);
    failure_->setText(failure.sentence());
    failure_->show();
    showRepairs(failure.kind == Failure::Kind::damaged && !folder_.isEmpty());
    passphrase_->setFocus();
}

void UnlockPage::retranslate() {
    const bool there = !folder_.isEmpty();
    title_->setText(there ? tr("Unlock the vault") : tr("Welcome to Fristad"));
    vault_->setText(there ? QDir::toNativeSeparators(folder_)
                          : tr("Everything is kept in an encrypted vault. Create one, or open one that is there."));
    whoLabel_->setText(tr("Who"));
    passphraseLabel_->setText(tr("Passphrase"));
    who_->setAccessibleName(whoLabel_->text());
    passphrase_->setAccessibleName(passphraseLabel_->text());
    unlock_->setText(opening_ ? tr("Opening") : tr("Unlock"));
    recover_->setText(tr("Open with the recovery key…"));
    restoreBackup_->setText(tr("Restore from a backup…"));
    lookAround_->setText(opening_ && !there ? tr("Opening") : tr("Look around with made-up people"));
    open_->setText(there ? tr("Open another vault…") : tr("Open a vault…"));
    create_->setText(tr("Create a vault…"));
    restore_->setText(tr("Restore from a backup…"));
    verify_->setText(tr("Find out what is damaged"));
    const QString warning = there ? backupWarning(preferences::backupAge(folder_), window_.clock().now()) : QString();
    backup_->setText(warning);
    backup_->setVisible(!warning.isEmpty());
    note_->setText(tr("Caps Lock seems to be on."));
    if (folder_ == demoFolder())
        vault_->setText(tr("The made-up shelter. User and passphrase are demo."));
}

void UnlockPage::showCapsLock(bool on) { note_->setVisible(on); }

bool UnlockPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == passphrase_ && event->type() == QEvent::KeyPress) {
        // Qt can't be asked for the state of Caps Lock; a capital without Shift (or the other way round) tells.
        const auto* const pressed = static_cast<QKeyEvent*>(event);
        const QString typed = pressed->text();
        if (typed.size() == 1 && typed.front().isLetter()) {
            const bool shifted = pressed->modifiers() & Qt::ShiftModifier;
            showCapsLock(typed.front().isUpper() != shifted);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::showEvent(QShowEvent* event) {
    setOpening(false);
    QWidget::showEvent(event);
}

void UnlockPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace fristad::ui
