#pragma once

#include "core/vocabulary/Errors.h"
#include "ui/widgets/FormField.h"

#include <QJsonObject>

#include <functional>
#include <set>
#include <vector>

class QGridLayout;

namespace fristad::ui {

/// Fields on a grid. Each says what is wrong with it as soon as it is left; `accept` says everything at once and puts the keys
/// into the first field that is wrong. What is half typed is kept over a lock: `draftKey` names it (no name of a person in it).
class Form : public QWidget {
    Q_OBJECT
public:
    /// What is wrong with the whole as it stands; it is asked whenever a field is left.
    using Check = std::function<std::vector<Fault>()>;

    explicit Form(QWidget* parent = nullptr);

    template <class Field, class... Arguments> Field* add(int row, int column, int span, Arguments&&... arguments) {
        auto* const field = new Field(std::forward<Arguments>(arguments)...);
        place(field, row, column, span);
        return field;
    }
    void setCheck(Check check) { check_ = std::move(check); }

    [[nodiscard]] FormField* field(const QString& name) const;
    [[nodiscard]] const std::vector<FormField*>& fields() const { return fields_; }
    [[nodiscard]] QString value(const QString& name) const;

    /// Says everything that is wrong beside its field. True when nothing is; what no field that one sees is named by is left to
    /// core, whose refusal says it.
    bool accept();
    /// Shows faults (of a Refused) beside their fields; returns those that no field that one sees is named by.
    std::vector<Fault> showFaults(const std::vector<Fault>& faults);
    /// The keys go to the first field that is wrong; false where none is.
    bool focusFirstFault();
    void clearFaults();

    /// Whether something was typed since it was filled or saved.
    [[nodiscard]] bool isDirty() const { return dirty_; }
    void setDirty(bool dirty) { dirty_ = dirty; }

    /// Blank: nothing of it is kept.
    void setDraftKey(const QString& key) { draftKey_ = key; }
    [[nodiscard]] const QString& draftKey() const { return draftKey_; }
    [[nodiscard]] QJsonObject draft() const;
    void takeDraft(const QJsonObject& draft);

signals:
    void edited();

private:
    void place(FormField* field, int row, int column, int span);
    void leftField(FormField* field);
    [[nodiscard]] QString problemOf(const FormField* field) const;
    std::vector<Fault> showBesideFields(const std::vector<Fault>& faults);

    QGridLayout* grid_;
    std::vector<FormField*> fields_;
    std::set<FormField*> refused_; ///< of what they say, `check_` knows nothing
    Check check_;
    QString draftKey_;
    bool dirty_ = false;
};

} // namespace fristad::ui
