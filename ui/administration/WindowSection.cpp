#include "ui/administration/WindowSection.h"

#include "ui/administration/OwnPassphrase.h"
#include "ui/shell/Preferences.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QComboBox>
#include <QLineEdit>

namespace fristad::ui {

namespace {

/// However it is chosen: from the list, or typed and left or entered.
template <class Act> void whenChosen(CodeBox& box, Act act) {
    const auto choose = [&box, act] {
        if (!box.value().isEmpty() && box.unreadable().isEmpty())
            act(box.value());
    };
    QObject::connect(&box.editor(), &QComboBox::activated, &box, choose);
    QObject::connect(box.editor().lineEdit(), &QLineEdit::returnPressed, &box, choose);
    QObject::connect(&box, &FormField::left, &box, choose);
}

} // namespace

WindowSection::WindowSection(Shell& shell)
    : Section(shell),
      window_(new Card),
      language_(new CodeBox(QStringLiteral("language"))),
      look_(new CodeBox(QStringLiteral("look"))),
      idle_(new CodeBox(QStringLiteral("idle"))),
      passphrase_(new OwnPassphrase(shell)) {
    auto* const outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(window_, 1, Qt::AlignTop);
    outer->addWidget(passphrase_, 1, Qt::AlignTop);
    outer->addStretch(1);
    for (CodeBox* each : {language_, look_, idle_})
        window_->body()->addWidget(each);
    whenChosen(*language_, [](const QString& chosen) {
        preferences::setLanguage(chosen == u"sv" ? DisplayLanguage::swedish : DisplayLanguage::english);
        if (preferences::language() != displayLanguage())
            speak(preferences::language());
    });
    whenChosen(*look_, [](const QString& chosen) {
        const Look look = chosen == u"light" ? Look::light : (chosen == u"dark" ? Look::dark : Look::system);
        if (look == preferences::look())
            return;
        preferences::setLook(look);
        Theme::current().apply(look);
    });
    whenChosen(*idle_, [](const QString& chosen) { preferences::setIdleMinutes(chosen.toInt()); });
}

void WindowSection::retranslate() {
    window_->setHeading(tr("This window"));
    language_->setLabel(tr("Language"));
    language_->setChoices(
        {{QStringLiteral("sv"), QStringLiteral("Svenska")}, {QStringLiteral("en"), QStringLiteral("English")}});
    look_->setLabel(tr("Look"));
    look_->setChoices({{QStringLiteral("system"), tr("As the computer")},
                       {QStringLiteral("light"), tr("Light")},
                       {QStringLiteral("dark"), tr("Dark")}});
    idle_->setLabel(tr("Locks itself without a key or the mouse for"));
    std::vector<CodeBox::Choice> minutes;
    for (const int each : {1, 2, 5, 10, 15, 30, 60})
        minutes.push_back({QString::number(each), tr("%n minute(s)", nullptr, each)});
    idle_->setChoices(minutes);
    passphrase_->retranslate();
}

void WindowSection::reload() {
    language_->setValue(text(languageTag(displayLanguage())));
    const Look look = preferences::look();
    look_->setValue(look == Look::light ? QStringLiteral("light")
                                        : (look == Look::dark ? QStringLiteral("dark") : QStringLiteral("system")));
    idle_->setValue(QString::number(preferences::idleMinutes()));
}

} // namespace fristad::ui
