#include "ui/shell/FormDrafts.h"

#include "core/vault/Drafts.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Parts.h"

#include <QJsonDocument>

namespace fristad::ui {

std::string draftContent(const Form& form) {
    return QJsonDocument(form.draft()).toJson(QJsonDocument::Compact).toStdString();
}

void takeDraftContent(Form& form, const std::string& content) {
    form.takeDraft(QJsonDocument::fromJson(QByteArray::fromStdString(content)).object());
}

DraftNotice::DraftNotice(Shell& shell, Form& form, QWidget* parent)
    : QFrame(parent), shell_(shell), form_(form), words_(textLabel("hint")), throwAway_(button("link")) {
    setProperty("part", "notice");
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(step + 2, step / 2, step + 2, step / 2);
    line->addWidget(words_, 1);
    line->addWidget(throwAway_);
    connect(throwAway_, &QPushButton::clicked, this, [this] {
        forget();
        emit thrownAway();
    });
    retranslate();
    hide();
}

void DraftNotice::offer(std::function<void()> done) {
    shell_.vault().ask(
        this, [key = form_.draftKey().toStdString()](Session& session) { return findDraft(session, key); },
        [this, done = std::move(done)](const std::optional<Draft>& draft) {
            if (draft) {
                takeDraftContent(form_, draft->content);
                show(draft->at);
            }
            if (done)
                done();
        });
}

void DraftNotice::keep() {
    if (!form_.isDirty() || form_.draftKey().isEmpty())
        return;
    // The window itself is asked on behalf of: this notice may go before it is kept.
    shell_.vault().ask(
        &shell_.vault(),
        [key = form_.draftKey().toStdString(), content = draftContent(form_)](Session& session) {
            saveDraft(session, key, content);
        },
        [] {});
}

void DraftNotice::forget() {
    form_.setDirty(false);
    show(std::nullopt);
    shell_.vault().ask(
        &shell_.vault(), [key = form_.draftKey().toStdString()](Session& session) { discardDraft(session, key); },
        [] {});
}

void DraftNotice::show(std::optional<Moment> at) {
    at_ = at;
    retranslate();
    setVisible(at.has_value());
}

void DraftNotice::retranslate() {
    words_->setText(at_ ? tr("Typed %1 and not saved.").arg(momentText(*at_, shell_.today())) : QString());
    throwAway_->setText(tr("Throw it away"));
}

} // namespace fristad::ui
