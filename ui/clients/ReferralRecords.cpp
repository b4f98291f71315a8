#include "core/casework/ReferralSteps.h"
#include "core/register/ReferralBoard.h"
#include "ui/clients/RecordKinds.h"
#include "ui/widgets/DateText.h"

namespace fristad::ui {

namespace {

struct ReferralDescription {
    Q_DECLARE_TR_FUNCTIONS(ReferralRecords)
public:
    using Value = Referral;
    static constexpr int stretched = 0;
    static constexpr std::array places{
        FieldPlace{"direction", QT_TRANSLATE_NOOP("Fields", "Direction"), 0, 0},
        FieldPlace{"sent_on", QT_TRANSLATE_NOOP("Fields", "Sent on"), 0, 1},
        FieldPlace{"agency_type", QT_TRANSLATE_NOOP("Fields", "Kind of recipient or sender"), 1, 0, 2},
        FieldPlace{"agency_name", QT_TRANSLATE_NOOP("Fields", "Name of the agency or organisation"), 2, 0, 2},
        FieldPlace{"purpose", QT_TRANSLATE_NOOP("Fields", "Purpose"), 3, 0},
        FieldPlace{"follow_up_on", QT_TRANSLATE_NOOP("Fields", "Follow up on"), 3, 1},
        FieldPlace{"status", QT_TRANSLATE_NOOP("Fields", "Status"), 4, 0},
        FieldPlace{"answered_on", QT_TRANSLATE_NOOP("Fields", "Answered on"), 4, 1},
    };

    static RecordTexts texts() {
        return {.heading = tr("Referrals"),
                .none = tr("Nobody has referred the client to or from here yet."),
                .add = tr("Add a referral"),
                .isNew = tr("New referral"),
                .isChanged = tr("Change the referral"),
                .added = tr("Referral for %1 saved"),
                .changed = tr("Referral for %1 changed"),
                .removed = tr("Referral for %1 removed")};
    }

    static std::vector<Column> columns() {
        return {{QStringLiteral("agency"), tr("To or from"), 200},
                {QStringLiteral("direction"), tr("Direction"), 108},
                {QStringLiteral("status"), tr("Status"), 176},
                {QStringLiteral("follow_up_on"), tr("Follow up"), 112, Column::Kind::dates},
                {QStringLiteral("sent_on"), tr("Sent"), 112, Column::Kind::dates},
                {QStringLiteral("purpose"), tr("Purpose"), 156}};
    }

    static Meaning meaningOf(ReferralStatus status) {
        if (columnOf(status) == BoardColumn::waiting)
            return Meaning::soon;
        return status == ReferralStatus::accepted || status == ReferralStatus::completed ? Meaning::done
                                                                                         : Meaning::neutral;
    }

    static std::vector<Cell> cells(const Referral& value, const RecordContext&) {
        const QString kind = word(value.agencyType);
        return {Cell{.text = value.agencyName ? QStringLiteral("%1 · %2").arg(text(*value.agencyName), kind) : kind},
                Cell{.text = word(value.direction)},
                Cell{.text = {}, .pill = word(value.status), .meaning = meaningOf(value.status)},
                Cell{.text = dateText(value.followUpOn), .order = value.followUpOn ? value.followUpOn->number() : 0},
                Cell{.text = dateText(value.sentOn), .order = value.sentOn.number()},
                Cell{.text = word(value.purpose)}};
    }

    static RecordStart begin(const RecordContext& context) {
        return {{QStringLiteral("direction"), text(fieldText(Direction::out))},
                {QStringLiteral("sent_on"), text(fieldText(context.today))},
                {QStringLiteral("status"), text(fieldText(ReferralStatus::sent))}};
    }

    static Day newestFirst(const Referral& value) { return value.sentOn; }

    static std::vector<Fault> change(const Referral& before, const Referral& now) {
        return checkCorrection(before, now);
    }
};

} // namespace

std::unique_ptr<RecordKind> referralKind() { return std::make_unique<RecordKindOf<ReferralDescription>>(); }

} // namespace fristad::ui
