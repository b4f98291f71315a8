#include "ui/shell/Preferences.h"

#include "ui/widgets/Language.h"

#include <QSettings>

#include <algorithm>

namespace fristad::ui::preferences {

namespace {

QVariant get(const char* key) { return QSettings().value(QLatin1String(key)); }
void set(const char* key, const QVariant& value) { QSettings().setValue(QLatin1String(key), value); }

constexpr int usualIdleMinutes = 10;

} // namespace

Look look() {
    const auto chosen = get("look").toString();
    if (chosen == u"light")
        return Look::light;
    return chosen == u"dark" ? Look::dark : Look::system;
}

void setLook(Look look) {
    set("look", look == Look::light ? QStringLiteral("light")
                                    : (look == Look::dark ? QStringLiteral("dark") : QStringLiteral("system")));
}

DisplayLanguage language() {
    const auto chosen = get("language").toString();
    if (chosen == u"sv")
        return DisplayLanguage::swedish;
    return chosen == u"en" ? DisplayLanguage::english : languageOfComputer();
}

void setLanguage(DisplayLanguage language) { set("language", text(languageTag(language))); }

int idleMinutes() {
    const auto chosen = get("idleMinutes");
    return chosen.isValid() ? std::clamp(chosen.toInt(), 1, 60) : usualIdleMinutes;
}

void setIdleMinutes(int minutes) { set("idleMinutes", minutes); }

QString recentVault() { return get("recentVault").toString(); }
void setRecentVault(const QString& folder) { set("recentVault", folder); }

BackupAge backupAge(const QString& folder) {
    if (get("backup/folder").toString() != folder)
        return {};
    const auto moment = [](const char* key) -> std::optional<Moment> {
        const auto value = get(key);
        return value.isValid() ? std::optional(Moment{value.toLongLong()}) : std::nullopt;
    };
    return {moment("backup/last"), moment("backup/due")};
}

void setBackupAge(const QString& folder, const BackupAge& age) {
    const auto put = [](const char* key, const std::optional<Moment>& moment) {
        set(key, moment ? QVariant(static_cast<qlonglong>(moment->milliseconds)) : QVariant());
    };
    set("backup/folder", folder);
    put("backup/last", age.last);
    put("backup/due", age.due);
}

QByteArray geometry() { return get("geometry").toByteArray(); }
void setGeometry(const QByteArray& geometry) { set("geometry", geometry); }

} // namespace fristad::ui::preferences
