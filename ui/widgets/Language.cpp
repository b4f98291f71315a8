#include "ui/widgets/Language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace fristad::ui {

namespace {

DisplayLanguage spoken = DisplayLanguage::swedish;

QTranslator& translator() {
    static QTranslator one;
    return one;
}

} // namespace

DisplayLanguage displayLanguage() { return spoken; }

void speak(DisplayLanguage language) {
    spoken = language;
    QLocale::setDefault(displayLocale());
    QCoreApplication::removeTranslator(&translator());
    if (translator().load(QStringLiteral(":/i18n/fristad_%1.qm").arg(text(languageTag(language)))))
        QCoreApplication::installTranslator(&translator());
}

DisplayLanguage languageOfComputer() {
    return QLocale::system().language() == QLocale::English ? DisplayLanguage::english : DisplayLanguage::swedish;
}

QLocale displayLocale() {
    return spoken == DisplayLanguage::swedish ? QLocale(QLocale::Swedish, QLocale::Sweden)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString say(const Message& message) { return text(render(message, spoken)); }

QString say(const Fault& fault) { return say(fault.what); }

} // namespace fristad::ui
