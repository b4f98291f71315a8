#include "ui/clients/StoryTab.h"

#include "ui/clients/StayLine.h"
#include "ui/clients/Timeline.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QTableView>

namespace fristad::ui {

namespace {

std::vector<Permit> valuesOf(const ClientView& view) {
    std::vector<Permit> values;
    for (const auto& each : view.permits)
        values.push_back(each.value);
    return values;
}

} // namespace

StoryTab::StoryTab(Shell& shell)
    : shell_(shell),
      permits_(new Card),
      line_(new StayLine),
      said_(textLabel("hint")),
      noPermits_(new QWidget),
      noPermitsText_(textLabel("quiet")),
      toProtection_(button("link")),
      list_(new ListView(QStringLiteral("story"))) {
    line_->setObjectName(QStringLiteral("stay-line"));
    list_->setObjectName(QStringLiteral("story"));
    auto* const none = new QHBoxLayout(noPermits_);
    none->setContentsMargins(0, 0, 0, 0);
    none->addWidget(noPermitsText_);
    none->addWidget(toProtection_);
    none->addStretch();
    noPermitsText_->setWordWrap(false);
    permits_->body()->addWidget(line_);
    permits_->body()->addWidget(said_);
    permits_->body()->addWidget(noPermits_);
    said_->hide();
    auto* const card = new Card;
    card->body()->addWidget(list_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step + step / 2);
    outer->addWidget(permits_);
    outer->addWidget(card, 1);
    connect(line_, &StayLine::chosen, this, [this](const QString& sentence) {
        said_->setText(sentence);
        said_->setVisible(!sentence.isEmpty());
    });
    connect(toProtection_, &QPushButton::clicked, this, [this] { emit partAsked(QStringLiteral("protection")); });
    connect(list_, &ListView::opened, this,
            [this](qint64 row) { emit partAsked(parts_.at(static_cast<std::size_t>(row - 1))); });
    connect(list_, &ListView::nextStepTaken, this,
            [this] { shell_.openOverlay(QStringLiteral("log"), QString::number(client_.number)); });
    setFocusProxy(list_);
}

void StoryTab::retranslate() {
    permits_->setHeading(tr("Right to stay"));
    line_->setAccessibleName(tr("Permits on a line of time; the arrow keys go from one to the next"));
    noPermitsText_->setText(tr("No reflection period and no other permit in the register."));
    toProtection_->setText(tr("Protection"));
    list_->setColumns({{QStringLiteral("when"), tr("When"), 130, Column::Kind::dates},
                       {QStringLiteral("what"), tr("What")},
                       {QStringLiteral("who"), tr("Who"), 100},
                       {QStringLiteral("time"), tr("Time"), 80, Column::Kind::figures}},
                      1);
    list_->table().setAccessibleName(tr("What happened"));
    list_->setEmptyText(tr("Nothing is written about this client yet."), tr("Log intervention"));
}

void StoryTab::show(const ClientView& view) {
    client_ = view.id;
    showPermits(view);
    Timeline timeline = timelineOf(view, shell_.today());
    parts_ = std::move(timeline.parts);
    list_->setRows(std::move(timeline.rows));
}

void StoryTab::showPermits(const ClientView& view) {
    const auto permits = valuesOf(view);
    StayBars bars = stayBars(permits, view.stay, view.client.closedOn, shell_.today());
    const bool none = bars.bars.empty();
    line_->setVisible(!none);
    noPermits_->setVisible(none);
    line_->show(std::move(bars), shell_.today());
}

bool StoryTab::leave() { return list_->leave(); }

} // namespace fristad::ui
