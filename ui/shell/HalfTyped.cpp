#include "ui/shell/HalfTyped.h"

#include "core/vault/Drafts.h"
#include "ui/shell/FormDrafts.h"
#include "ui/shell/Page.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace fristad::ui {

namespace {

/// The draft that says where the others were.
constexpr auto placesDraft = "window/half-typed";

/// The page or the dialog that a form is part of.
template <class Around> Around* around(QWidget* inner) {
    for (QWidget* each = inner; each; each = each->parentWidget())
        if (auto* const found = qobject_cast<Around*>(each))
            return found;
    return nullptr;
}

QString titleOf(const Form& form, const QDialog* dialog) {
    if (!form.accessibleName().isEmpty())
        return form.accessibleName();
    return dialog ? dialog->windowTitle() : QString();
}

QJsonObject written(const HalfTyped& form) {
    return {{"key", form.key},         {"title", form.title},
            {"page", form.place.page}, {"subject", form.place.subject},
            {"part", form.place.part}, {"overlay", form.overlay}};
}

HalfTyped readBack(const QJsonObject& from, const Draft& draft) {
    return {.key = from["key"].toString(),
            .content = {},
            .title = from["title"].toString(),
            .place = {from["page"].toString(), from["subject"].toString(), from["part"].toString()},
            .overlay = from["overlay"].toBool(),
            .at = draft.at};
}

} // namespace

std::vector<HalfTyped> halfTypedForms(const std::function<Place(const QString& page)>& placeOf) {
    const QString overlay = QStringLiteral("overlay-");
    const QString page = QStringLiteral("page-");
    std::vector<HalfTyped> all;
    for (QWidget* const each : QApplication::allWidgets()) {
        auto* const form = qobject_cast<Form*>(each);
        if (!form || form->draftKey().isEmpty() || !form->isDirty())
            continue;
        const auto* const dialog = around<QDialog>(form);
        const auto* const inPage = around<Page>(form);
        HalfTyped kept{.key = form->draftKey(),
                       .content = draftContent(*form),
                       .title = titleOf(*form, dialog),
                       .place = placeOf(inPage ? inPage->objectName().mid(page.size()) : QString()),
                       .overlay = dialog && dialog->objectName().startsWith(overlay),
                       .at = {}};
        if (kept.overlay)
            kept.place = {dialog->objectName().mid(overlay.size()), dialog->property("subject").toString(), {}};
        all.push_back(std::move(kept));
    }
    return all;
}

void keepHalfTyped(Session& session, const std::vector<HalfTyped>& forms) {
    if (forms.empty())
        return;
    QJsonArray places;
    for (const HalfTyped& each : readHalfTyped(session))
        if (std::none_of(forms.begin(), forms.end(), [&](const HalfTyped& now) { return now.key == each.key; }))
            places.append(written(each));
    for (const HalfTyped& each : forms) {
        saveDraft(session, each.key.toStdString(), each.content);
        places.append(written(each));
    }
    saveDraft(session, placesDraft, QJsonDocument(places).toJson(QJsonDocument::Compact).toStdString());
}

std::vector<HalfTyped> readHalfTyped(Session& session) {
    std::vector<HalfTyped> all;
    const auto places = findDraft(session, placesDraft);
    if (!places)
        return all;
    for (const QJsonValue each : QJsonDocument::fromJson(QByteArray::fromStdString(places->content)).array())
        if (const auto draft = findDraft(session, each.toObject()["key"].toString().toStdString()))
            all.push_back(readBack(each.toObject(), *draft));
    return all;
}

HalfTypedBar::HalfTypedBar(QWidget* parent) : QFrame(parent), lines_(new QVBoxLayout(this)) {
    setProperty("part", "notice");
    setObjectName(QStringLiteral("half-typed"));
    lines_->setContentsMargins(2 * step, step / 2, 2 * step, step / 2);
    lines_->setSpacing(step / 2);
    hide();
}

void HalfTypedBar::show(const std::vector<HalfTyped>& kept, Day today) {
    empty(lines_);
    for (const HalfTyped& each : kept) {
        const QString what = each.title.isEmpty() ? tr("a form") : each.title;
        auto* const words = textLabel("hint", tr("Half typed %1: %2").arg(momentText(each.at, today), what));
        auto* const goOn = button("link", tr("Continue"));
        auto* const throwAway = button("link", tr("Throw away"));
        goOn->setObjectName(QStringLiteral("continue"));
        throwAway->setObjectName(QStringLiteral("throwAway"));
        goOn->setAccessibleName(tr("Continue: %1").arg(what));
        throwAway->setAccessibleName(tr("Throw away: %1").arg(what));
        auto* const line = new QHBoxLayout;
        line->addWidget(words, 1);
        line->addWidget(goOn);
        line->addWidget(throwAway);
        lines_->addLayout(line);
        connect(goOn, &QPushButton::clicked, this, [this, each] { emit continueAsked(each); });
        connect(throwAway, &QPushButton::clicked, this, [this, each] { emit thrownAway(each.key); });
    }
    setVisible(!kept.empty());
}

} // namespace fristad::ui
