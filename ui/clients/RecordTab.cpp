#include "ui/clients/RecordTab.h"

#include "core/register/ClientStore.h"
#include "core/vault/Staff.h"
#include "ui/clients/RecordPanel.h"
#include "ui/clients/RecordSection.h"
#include "ui/widgets/Choices.h"

#include <QAction>
#include <QApplication>
#include <QScrollArea>

#include <utility>

namespace fristad::ui {

RecordTab::RecordTab(Shell& shell, Widths widths)
    : shell_(shell),
      widths_(widths),
      columns_(new QHBoxLayout(this)),
      main_(new QVBoxLayout),
      aside_(new QVBoxLayout),
      asideHolder_(new QWidget),
      sectionsHolder_(new QScrollArea),
      panel_(new RecordPanel(shell)),
      hidden_(textLabel("quiet")) {
    auto* const inside = new QWidget;
    auto* const sections = new QHBoxLayout(inside);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(2 * step);
    sections->addLayout(main_, 1);
    sections->addWidget(asideHolder_);
    asideHolder_->setLayout(aside_);
    asideHolder_->setFixedWidth(widths_.aside);
    for (QVBoxLayout* each : {main_, aside_}) {
        each->setContentsMargins(0, 0, 0, 0);
        each->setSpacing(2 * step);
    }
    sectionsHolder_->setWidget(inside);
    sectionsHolder_->setWidgetResizable(true);
    sectionsHolder_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sectionsHolder_->setFocusPolicy(Qt::NoFocus);
    columns_->setContentsMargins(0, 0, 0, 0);
    columns_->setSpacing(2 * step);
    columns_->addWidget(hidden_, 1, Qt::AlignTop);
    columns_->addWidget(sectionsHolder_, 1);
    columns_->addWidget(panel_);
    connect(panel_, &RecordPanel::saveAsked, this, &RecordTab::save);
    connect(panel_, &RecordPanel::closeAsked, this, &RecordTab::closePanel);
    connect(panel_, &RecordPanel::removeAsked, this, [this] {
        for (RecordSection* each : sections_)
            if (&each->kind() == &panel_->kind())
                removeRows(*each, {panel_->key()});
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (RecordSection* each : sections_)
            if (now && each->isAncestorOf(now))
                current_ = each;
        refreshActions();
    });
    buildActions();
}

RecordTab::~RecordTab() {
    disconnect(qApp, nullptr, this, nullptr); // the keys leave what is taken apart below
    delete panel_;                            // its form asks a section's kind
}

void RecordTab::buildActions() {
    const auto make = [this](const QList<QKeySequence>& keys, auto&& what) {
        auto* const action = new QAction(this);
        action->setShortcuts(keys);
        action->setVisible(false);
        addAction(action);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    add_ = make({Qt::Key_Insert, Qt::CTRL | Qt::Key_N}, [this] {
        if (current_)
            open(*current_, 0);
    });
    change_ = make({Qt::Key_F2}, &RecordTab::changeChosen);
    remove_ = make({Qt::Key_Delete}, &RecordTab::removeChosen);
}

void RecordTab::addSection(std::unique_ptr<RecordKind> kind, bool aside) {
    auto* const section = new RecordSection(std::move(kind));
    (aside ? aside_ : main_)->addWidget(section, 1);
    sections_.push_back(section);
    if (aside)
        asideSections_.push_back(section);
    if (!current_) {
        current_ = section;
        setFocusProxy(section);
    }
    connect(section, &RecordSection::addAsked, this, [this, section] { open(*section, 0); });
    connect(section, &RecordSection::openAsked, this, [this, section](qint64 key) { open(*section, key); });
    connect(section, &RecordSection::chosenChanged, this, &RecordTab::refreshActions);
}

void RecordTab::showClient(ClientId client, bool maySee) {
    const bool another = client != client_ || maySee != maySee_;
    client_ = client;
    maySee_ = maySee;
    if (!another) {
        reload();
        return;
    }
    panel_->close();
    arrange();
    context_ = {};
    show(Loaded{.client = {}, .staff = {}, .rows = std::vector<std::any>(sections_.size())});
    reload();
}

void RecordTab::reload() {
    if (client_.number == 0 || !maySee_)
        return;
    std::vector<RecordKind::Read> readers;
    for (RecordSection* each : sections_)
        readers.push_back(each->kind().reader());
    shell_.vault().askLatest(
        this, QStringLiteral("records"),
        [client = client_, readers, language = displayLanguage()](Session& session) {
            Loaded loaded{.client = findClient(session, client), .staff = {}, .rows = {}};
            for (const Colleague& each : colleaguesOf(session))
                loaded.staff.push_back(each.name);
            for (const auto& read : readers)
                loaded.rows.push_back(loaded.client ? read(session, client) : std::any());
            (void)languageChoices(language); // made here, so that the first form opens at once
            return loaded;
        },
        [this](Loaded loaded) { show(std::move(loaded)); });
}

void RecordTab::show(Loaded loaded) {
    context_ = {.today = shell_.today(),
                .me = shell_.who().name,
                .client = std::move(loaded.client),
                .staff = std::move(loaded.staff),
                .namesHidden = shell_.namesHidden()};
    int all = 0;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        sections_[i]->kind().take(std::move(loaded.rows[i]));
        sections_[i]->showRows(context_);
        all += static_cast<int>(sections_[i]->kind().count());
    }
    if (chooseNext_.first)
        chooseNext_.first->list().choose(chooseNext_.second);
    chooseNext_ = {};
    emit counted(all);
    refreshActions();
    openResumed();
}

/// The panel takes the place of the narrow column. In a small window everything stands below each other, and the panel takes the
/// place of all of it: two halves would be too narrow.
void RecordTab::arrange() {
    constexpr int roomForBoth = 900;
    constexpr int panelWidth = 424;
    const bool open = panel_->isOpen();
    const bool both = width() >= roomForBoth;
    panel_->setMinimumWidth(open && both ? panelWidth : 0);
    panel_->setMaximumWidth(both ? panelWidth : QWIDGETSIZE_MAX);
    sectionsHolder_->setVisible(maySee_ && (both || !open));
    const bool beside = width() >= widths_.main + 2 * step + widths_.aside;
    for (RecordSection* each : asideSections_)
        (beside ? aside_ : main_)->addWidget(each, 1);
    asideHolder_->setHidden(open || aside_->isEmpty());
    hidden_->setHidden(maySee_);
}

void RecordTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

QString RecordTab::codeOf() const { return context_.client ? text(context_.client->code.text()) : QString(); }

void RecordTab::open(RecordSection& section, qint64 key) {
    if (!context_.client)
        return;
    current_ = &section;
    panel_->open(section.kind(), key, client_, context_);
    arrange();
    refreshActions();
}

bool RecordTab::resume(const QString& draftKey) {
    const bool ours = std::any_of(sections_.begin(), sections_.end(), [&](RecordSection* each) {
        return draftKey.startsWith(each->kind().table() + u'/');
    });
    if (ours) {
        resumed_ = draftKey;
        openResumed();
    }
    return ours;
}

void RecordTab::openResumed() {
    if (resumed_.isEmpty() || !context_.client)
        return;
    const QString wanted = std::exchange(resumed_, {});
    for (RecordSection* each : sections_) {
        const QString ofKind = each->kind().table() + u'/';
        if (wanted == RecordPanel::draftKey(each->kind(), 0, client_))
            open(*each, 0);
        else if (const qint64 key = wanted.mid(ofKind.size()).toLongLong();
                 wanted.startsWith(ofKind) && each->list().model().rowOf(key) >= 0)
            open(*each, key);
    }
}

void RecordTab::closePanel() {
    panel_->close();
    arrange();
    if (current_)
        current_->list().setFocus(Qt::OtherFocusReason);
    refreshActions();
}

void RecordTab::save() {
    if (!panel_->isOpen() || !panel_->form().accept())
        return;
    auto saved = std::make_shared<qint64>(panel_->key());
    const auto texts = panel_->kind().texts();
    const QString said = (panel_->key() == 0 ? texts.added : texts.changed).arg(codeOf());
    auto* const section = current_;
    shell_.vault().change(
        this, said, panel_->kind().saving(panel_->form(), panel_->key(), client_, saved),
        [this, saved, section](EntryNumber) {
            chooseNext_ = {section, *saved};
            if (panel_->isOpen())
                panel_->saved();
            closePanel();
        },
        [this](const Failure& failure) { panel_->refused(failure); });
}

void RecordTab::removeRows(RecordSection& section, const QList<qint64>& keys) {
    if (keys.isEmpty())
        return;
    shell_.vault().change(this, section.kind().texts().removed.arg(codeOf()), section.kind().removing(keys),
                          [this](EntryNumber) {
                              if (panel_->isOpen())
                                  panel_->saved();
                              closePanel();
                          });
}

void RecordTab::changeChosen() {
    if (const qint64 key = current_ ? current_->list().currentKey() : 0; key != 0)
        open(*current_, key);
}

void RecordTab::removeChosen() {
    if (current_)
        removeRows(*current_, current_->list().chosenKeys());
}

void RecordTab::refreshActions() {
    const bool lists = !panel_->isOpen() && context_.client;
    const bool chosen = lists && current_ && current_->list().currentKey() != 0;
    add_->setEnabled(lists);
    change_->setEnabled(chosen);
    remove_->setEnabled(chosen);
    if (current_)
        add_->setText(current_->kind().texts().add);
}

bool RecordTab::leave() {
    if (panel_->isOpen()) {
        closePanel();
        return true;
    }
    return std::any_of(sections_.begin(), sections_.end(), [](RecordSection* each) { return each->list().leave(); });
}

QList<QAction*> RecordTab::menuActions() const { return {add_, change_, remove_}; }

void RecordTab::showEvent(QShowEvent* event) {
    for (QAction* each : menuActions())
        each->setVisible(true);
    QWidget::showEvent(event);
}

void RecordTab::hideEvent(QHideEvent* event) {
    for (QAction* each : menuActions())
        each->setVisible(false);
    QWidget::hideEvent(event);
}

void RecordTab::retranslate() {
    hidden_->setText(
        tr("You may not see what is kept about this client. What you do for the client can still be logged."));
    change_->setText(tr("Change the chosen entry"));
    remove_->setText(tr("Remove the chosen entries"));
    panel_->retranslate();
    for (RecordSection* each : sections_) {
        each->retranslate();
        each->showRows(context_);
    }
    refreshActions();
}

} // namespace fristad::ui
