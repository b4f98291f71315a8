#include "ui/administration/WindowSection.h"

#include "ui/administration/OwnPassphrase.h"
#include "ui/shell/Preferences.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QComboBox>

namespace fristad::ui {

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
    connect(&language_->editor(), &QComboBox::activated, this, [this] {
        preferences::setLanguage(language_->value() == u"sv" ? DisplayLanguage::swedish : DisplayLanguage::english);
        speak(preferences::language());
    });
    connect(&look_->editor(), &QComboBox::activated, this, [this] {
        const QString chosen = look_->value();
        preferences::setLook(chosen == u"light" ? Look::light : (chosen == u"dark" ? Look::dark : Look::system));
        Theme::current().apply(preferences::look());
    });
    connect(&idle_->editor(), &QComboBox::activated, this,
            [this] { preferences::setIdleMinutes(idle_->value().toInt()); });
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
