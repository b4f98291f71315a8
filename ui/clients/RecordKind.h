#pragma once

#include "core/casework/Client.h"
#include "core/register/Store.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/ListModel.h"
#include "ui/widgets/ValueFields.h"

#include <algorithm>
#include <any>
#include <memory>

namespace fristad::ui {

/// What a kind of record is called and what the window says about it. `%1` is the client's code.
struct RecordTexts {
    QString heading;
    QString none;  ///< why the list is empty
    QString add;   ///< the button and the menu: `Add an intervention`
    QString isNew; ///< title of the form
    QString isChanged;
    QString added; ///< for the status line: `Intervention for %1 saved`
    QString changed;
    QString removed;
};

/// What the records of a client are shown with.
struct RecordContext {
    Day today = Day::fromNumber(0);
    std::string me; ///< the name that the person signs in with
    std::optional<Client> client;
    std::vector<std::string> staff; ///< everybody who works or worked here
    bool namesHidden = false;       ///< somebody can see the screen: no running text in the lists
};

/// One kind of record as the window sees it: its list, its form, and the changes that the form leads to. It keeps the rows that
/// were read last. For the window's thread; the functions it hands out run anywhere.
class RecordKind {
public:
    using Read = std::function<std::any(Session&, ClientId)>;
    using Work = std::function<void(Change&)>;

    virtual ~RecordKind() = default;

    [[nodiscard]] virtual QString table() const = 0;
    [[nodiscard]] virtual RecordTexts texts() const = 0;
    [[nodiscard]] virtual std::vector<Column> columns() const = 0;
    [[nodiscard]] virtual int stretched() const = 0;

    [[nodiscard]] virtual Read reader() const = 0;
    /// What `reader` gave.
    virtual void take(std::any rows) = 0;
    [[nodiscard]] virtual std::size_t count() const = 0;
    [[nodiscard]] virtual std::vector<ListRow> rows(const RecordContext& context) const = 0;

    virtual void addFields(Form& form, const RecordContext& context) const = 0;
    virtual void setTexts(Form& form, const RecordContext& context) const = 0;
    /// With the row of that number, or, for 0, as a new one begins.
    virtual void fill(Form& form, qint64 key, const RecordContext& context) const = 0;
    /// What one field's value means for the others: which are shown, what they offer, hints.
    virtual void follow(Form& form, const RecordContext& context) const = 0;
    [[nodiscard]] virtual std::vector<Fault> faults(const Form& form, qint64 key) const = 0;
    /// Writes what the form says; the row's number lands in `saved`.
    [[nodiscard]] virtual Work saving(const Form& form, qint64 key, ClientId client,
                                      std::shared_ptr<qint64> saved) const = 0;
    [[nodiscard]] virtual Work removing(const QList<qint64>& keys) const = 0;
};

/// A kind of record made from its description, a class with these static members:
///   using Value = ...;                       texts(), columns(), stretched
///   places                                   the form's fields
///   cells(value, context)                    a row of the list, a cell a column
///   begin(context)                           what a new one starts with: names and canonical values of fields
/// and where the kind needs them:
///   newestFirst(value)                       the day to sort by
///   setTexts(form, context)                  choices that no vocabulary gives
///   follow(form, context)                    what one field means for another
///   change(before, now)                      faults of turning the one into the other
template <class Description> class RecordKindOf : public RecordKind {
    using Value = typename Description::Value;

public:
    [[nodiscard]] QString table() const override { return text(Fields<Value>::table); }
    [[nodiscard]] RecordTexts texts() const override { return Description::texts(); }
    [[nodiscard]] std::vector<Column> columns() const override { return Description::columns(); }
    [[nodiscard]] int stretched() const override { return Description::stretched; }

    [[nodiscard]] Read reader() const override {
        return [](Session& session, ClientId client) { return std::any(rowsOf<Value>(session, client)); };
    }
    void take(std::any rows) override {
        rows_ = rows.has_value() ? std::any_cast<std::vector<Record<Value>>>(std::move(rows))
                                 : std::vector<Record<Value>>();
        if constexpr (requires(const Value& value) { Description::newestFirst(value); })
            std::stable_sort(rows_.begin(), rows_.end(), [](const auto& a, const auto& b) {
                return Description::newestFirst(a.value) > Description::newestFirst(b.value);
            });
    }
    [[nodiscard]] std::size_t count() const override { return rows_.size(); }
    [[nodiscard]] std::vector<ListRow> rows(const RecordContext& context) const override {
        std::vector<ListRow> shown;
        for (const auto& row : rows_)
            shown.push_back({row.id.number, Description::cells(row.value, context)});
        return shown;
    }

    void addFields(Form& form, const RecordContext& context) const override {
        ui::addFields<Value>(form, Description::places, context.today);
    }
    void setTexts(Form& form, const RecordContext& context) const override {
        setFieldTexts<Value>(form, Description::places);
        if constexpr (requires { Description::setTexts(form, context); })
            Description::setTexts(form, context);
        follow(form, context);
    }
    void fill(Form& form, qint64 key, const RecordContext& context) const override {
        if (const auto* const row = find(key)) {
            ui::fill(form, row->value);
            return;
        }
        for (FormField* each : form.fields())
            each->setValue({});
        for (const auto& [name, value] : Description::begin(context))
            if (FormField* const field = form.field(name))
                field->setValue(value);
        form.clearFaults();
        form.setDirty(false);
    }
    void follow(Form& form, const RecordContext& context) const override {
        if constexpr (requires { Description::follow(form, context); })
            Description::follow(form, context);
    }
    [[nodiscard]] std::vector<Fault> faults(const Form& form, qint64 key) const override {
        const auto* const row = find(key);
        Value value = row ? row->value : Value{};
        auto found = read(form, value);
        if constexpr (requires { Description::change(value, value); })
            if (row && found.empty())
                found = Description::change(row->value, value);
        return found;
    }
    [[nodiscard]] Work saving(const Form& form, qint64 key, ClientId client,
                              std::shared_ptr<qint64> saved) const override {
        const auto* const row = find(key);
        Value value = row ? row->value : Value{};
        (void)read(form, value); // Form::accept asked `faults` before
        return [value, key, client, saved = std::move(saved)](Change& change) {
            if (key == 0)
                *saved = add(change, client, value).number;
            else
                amend(change, {key}, value);
        };
    }
    [[nodiscard]] Work removing(const QList<qint64>& keys) const override {
        return [keys](Change& change) {
            for (const qint64 key : keys)
                remove<Value>(change, {key});
        };
    }

private:
    [[nodiscard]] const Record<Value>* find(qint64 key) const {
        const auto found =
            std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.id.number == key; });
        return found == rows_.end() ? nullptr : &*found;
    }

    std::vector<Record<Value>> rows_;
};

/// What a new record starts with: names of fields and canonical values.
using RecordStart = std::vector<std::pair<QString, QString>>;

} // namespace fristad::ui
