#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace fristad::ui {

/// A field of a form: label above, editor, and below it a hint or what is wrong. Its value is canonical text (the form of a CSV
/// cell, core/casework/FieldText.h), so that every field is filled, read and drafted alike.
class FormField : public QWidget {
    Q_OBJECT
public:
    /// `name`: the stable name of the value's field, by which faults find it.
    explicit FormField(const QString& name);

    [[nodiscard]] const QString& name() const { return name_; }
    void setLabel(const QString& label);
    /// Required fields say so in words beside the label.
    void setRequired(bool required);
    [[nodiscard]] bool isRequired() const { return required_; }
    void setHint(const QString& hint);
    /// Blank takes it away.
    void setFault(const QString& fault);
    [[nodiscard]] QString fault() const { return fault_; }

    /// Blank where there is none; unreadable text as it stands.
    [[nodiscard]] virtual QString value() const = 0;
    virtual void setValue(const QString& canonical) = 0;
    /// Why what stands in the editor can't be read; blank where it can.
    [[nodiscard]] virtual QString unreadable() const { return {}; }

signals:
    void edited();
    /// The person went on to another field: now is the time to say what is wrong.
    void left();

protected:
    /// To be called once by a subclass.
    void setEditor(QWidget* editor, QWidget* keysGoTo = nullptr);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    virtual void retranslate() {}

private:
    void showLabel();
    void showNote();

    QString name_;
    QString labelText_;
    QString hint_;
    QString fault_;
    bool required_ = false;
    QLabel* label_;
    QLabel* note_;
    QVBoxLayout* layout_;
    QWidget* marked_ = nullptr; ///< gets the border of a fault
};

/// A line of text.
class TextField : public FormField {
    Q_OBJECT
public:
    explicit TextField(const QString& name);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QLineEdit& editor() { return *editor_; }

private:
    QLineEdit* editor_;
};

/// Several lines of text; Tab leaves it.
class NoteField : public FormField {
    Q_OBJECT
public:
    explicit NoteField(const QString& name, int lines = 3);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;

private:
    QPlainTextEdit* editor_;
};

/// A choice among codes: typing finds a label by any part of it or by the first letters of its words, Tab or Enter takes the
/// first that fits.
class CodeBox : public FormField {
    Q_OBJECT
public:
    struct Choice {
        QString code;
        QString label;
    };

    explicit CodeBox(const QString& name);
    /// The choices, again after a change of language; what was chosen stays. A blank one (not answered) stands first if
    /// `blankLabel` is given.
    void setChoices(const std::vector<Choice>& choices, const QString& blankLabel = {});
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;
    [[nodiscard]] QComboBox& editor() { return *editor_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped();
    [[nodiscard]] int indexOfText() const;
    QComboBox* editor_;
};

} // namespace fristad::ui
