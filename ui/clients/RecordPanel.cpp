#include "ui/clients/RecordPanel.h"

#include "ui/widgets/FormArea.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <utility>

namespace fristad::ui {

RecordPanel::RecordPanel(Shell& shell)
    : shell_(shell),
      title_(textLabel("heading")),
      area_(new FormArea(new QWidget)),
      save_(button("primary")),
      remove_(button("danger")),
      close_(button("")),
      inside_(new QVBoxLayout(area_->widget())) {
    setProperty("part", "sheet");
    build();
    connect(save_, &QPushButton::clicked, this, &RecordPanel::saveAsked);
    connect(remove_, &QPushButton::clicked, this, &RecordPanel::removeAsked);
    connect(close_, &QPushButton::clicked, this, &RecordPanel::closeAsked);
    retranslate();
    hide();
}

void RecordPanel::build() {
    inside_->setContentsMargins(0, 0, step, 0);
    inside_->setSpacing(step);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addWidget(close_);
    buttons->addStretch();
    buttons->addWidget(remove_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(14, 12, step - 2, 14);
    outer->setSpacing(step);
    outer->addWidget(title_);
    outer->addWidget(area_, 1);
    outer->addLayout(buttons);
    buttons->setContentsMargins(0, 0, step, 0);
}

QString RecordPanel::draftKey(const RecordKind& kind, qint64 key, ClientId client) {
    return key == 0 ? QStringLiteral("%1/new/%2").arg(kind.table()).arg(client.number)
                    : QStringLiteral("%1/%2").arg(kind.table()).arg(key);
}

void RecordPanel::open(RecordKind& kind, qint64 key, ClientId client, const RecordContext& context) {
    close();
    kind_ = &kind;
    key_ = key;
    context_ = context;
    form_ = new Form;
    form_->setDraftKey(draftKey(kind, key, client));
    notice_ = new DraftNotice(shell_, *form_);
    inside_->addWidget(notice_);
    inside_->addWidget(form_);
    inside_->addStretch();
    kind.addFields(*form_, context_);
    kind.setTexts(*form_, context_);
    form_->setCheck([this] { return kind_->faults(*form_, key_); });
    connect(form_, &Form::edited, this, [this] { kind_->follow(*form_, context_); });
    connect(notice_, &DraftNotice::thrownAway, this, &RecordPanel::begin);
    begin();
    showTitle();
    show();
    putKeysInOrder();
    // From the top, whatever was scrolled to before there was a layout.
    notice_->offer([this] { area_->verticalScrollBar()->setValue(0); });
}

/// The fields are younger than the buttons, and come before them all the same.
void RecordPanel::putKeysInOrder() {
    QWidget* before = form_->fields().back()->focusProxy();
    for (QPushButton* const each : {save_, close_, remove_})
        setTabOrder(std::exchange(before, each), each);
}

void RecordPanel::begin() {
    kind_->fill(*form_, key_, context_);
    kind_->follow(*form_, context_);
    form_->setDirty(false);
    form_->fields().front()->setFocus(Qt::OtherFocusReason);
}

void RecordPanel::close() {
    if (!isOpen())
        return;
    notice_->keep();
    hide();
    empty(inside_);
    form_ = nullptr;
    notice_ = nullptr;
}

void RecordPanel::saved() {
    notice_->forget();
    close();
}

void RecordPanel::refused(const Failure& failure) {
    if (!isOpen() || failure.kind != Failure::Kind::refused) {
        shell_.tell(failure);
        return;
    }
    auto rest = failure;
    rest.faults = form_->showFaults(failure.faults);
    if (!rest.faults.empty() || failure.faults.empty())
        shell_.tell(rest);
}

void RecordPanel::showTitle() {
    if (!kind_)
        return;
    const auto texts = kind_->texts();
    title_->setText(key_ == 0 ? texts.isNew : texts.isChanged);
    remove_->setVisible(key_ != 0);
    form_->setAccessibleName(context_.client
                                 ? QStringLiteral("%1, %2").arg(title_->text(), text(context_.client->code.text()))
                                 : title_->text());
}

void RecordPanel::retranslate() {
    save_->setText(tr("Save"));
    save_->setToolTip(tr("Save (Enter)"));
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc); what is typed is kept"));
    remove_->setText(tr("Remove"));
    remove_->setToolTip(tr("Remove this entry; the status line takes it back"));
    if (!isOpen())
        return;
    const bool dirty = form_->isDirty();
    kind_->setTexts(*form_, context_);
    form_->setDirty(dirty);
    notice_->retranslate();
    showTitle();
}

void RecordPanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isOpen() || !enter)
        QFrame::keyPressEvent(event);
    else if (auto* const focused = qobject_cast<QPushButton*>(QApplication::focusWidget()))
        focused->click();
    else
        emit saveAsked();
}

} // namespace fristad::ui
