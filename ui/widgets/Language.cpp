#include "ui/widgets/Language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace fristad::ui {

namespace {

DisplayLanguage spoken = DisplayLanguage::swedish;

/// Takes the place of what the same translator spoke before; a language without the file has the words of the source.
void install(QTranslator& translator, const QString& name) {
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/i18n/%1_%2.qm").arg(name, text(languageTag(spoken)))))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

DisplayLanguage displayLanguage() { return spoken; }

void speak(DisplayLanguage language) {
    spoken = language;
    QLocale::setDefault(displayLocale());
    static QTranslator qtsOwn;
    static QTranslator ours;
    install(qtsOwn, QStringLiteral("qt"));
    install(ours, QStringLiteral("fristad"));
}

DisplayLanguage languageOfComputer() {
    return QLocale::system().language() == QLocale::English ? DisplayLanguage::english : DisplayLanguage::swedish;
}

QLocale displayLocale() {
    return spoken == DisplayLanguage::swedish ? QLocale(QLocale::Swedish, QLocale::Sweden)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString say(const Message& message) { return text(render(message, spoken)); }

QString sayAll(const std::vector<Message>& messages) {
    QStringList sentences;
    for (const Message& each : messages)
        sentences << say(each);
    return sentences.join(u' ');
}

QString say(const Fault& fault) { return say(fault.what); }

} // namespace fristad::ui
