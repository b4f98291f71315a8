<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupSheets</name>
    <message numerus="yes">
        <source>The history has %n entry(s), each sealed to the one before.</source>
        <translation>
            <numerusform>The history has %n entry, sealed to the one before.</numerusform>
            <numerusform>The history has %n entries, each sealed to the one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It extends %n checkpoint(s).</source>
        <translation>
            <numerusform>It extends %n checkpoint.</numerusform>
            <numerusform>It extends %n checkpoints.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message numerus="yes">
        <source>%n fault(s). Ctrl+A and Ctrl+C copy them as a table.</source>
        <translation>
            <numerusform>%n fault. Ctrl+A and Ctrl+C copy it as a table.</numerusform>
            <numerusform>%n faults. Ctrl+A and Ctrl+C copy them as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedClients</name>
    <message numerus="yes">
        <source>%n intervention(s)</source>
        <translation>
            <numerusform>%n intervention</numerusform>
            <numerusform>%n interventions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n police report(s)</source>
        <translation>
            <numerusform>%n police report</numerusform>
            <numerusform>%n police reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %n day(s) from now a coordinator can bring the client back: Clients, Removed clients.</source>
        <translation>
            <numerusform>Until %n day from now a coordinator can bring the client back: Clients, Removed clients.</numerusform>
            <numerusform>Until %n days from now a coordinator can bring the client back: Clients, Removed clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message numerus="yes">
        <source>%n client(s).</source>
        <translation>
            <numerusform>%n client.</numerusform>
            <numerusform>%n clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) in the history.</source>
        <translation>
            <numerusform>%n entry in the history.</numerusform>
            <numerusform>%n entries in the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a backup of the vault that is open, which has gone on since by %n entry(s) of the history: they are not in the backup.</source>
        <translation>
            <numerusform>It is a backup of the vault that is open, which has gone on since by %n entry of the history: it is not in the backup.</numerusform>
            <numerusform>It is a backup of the vault that is open, which has gone on since by %n entries of the history: they are not in the backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StayBars</name>
    <message numerus="yes">
        <source>Gap, %n day(s)</source>
        <translation>
            <numerusform>Gap, %n day</numerusform>
            <numerusform>Gap, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::AboutTab</name>
    <message numerus="yes">
        <source>Moves the client and all that is written about them to the removed clients, for %n day(s)</source>
        <translation>
            <numerusform>Moves the client and all that is written about them to the removed clients, for %n day</numerusform>
            <numerusform>Moves the client and all that is written about them to the removed clients, for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::BackupPlacesCard</name>
    <message numerus="yes">
        <source>%1: %n backup(s), %2, the newest from %3.</source>
        <extracomment>where, how much room they take, when the newest was made</extracomment>
        <translation>
            <numerusform>%1: %n backup, %2, from %3.</numerusform>
            <numerusform>%1: %n backups, %2, the newest from %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClientsPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the register</source>
        <translation>
            <numerusform>%n in the register</numerusform>
            <numerusform>%n in the register</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::DeadlinesPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::HoursField</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::MonthCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::NavigationItem</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::OldCopiesCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n old copy(s)</source>
        <translation>
            <numerusform>Destroy %n old copy</numerusform>
            <numerusform>Destroy %n old copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new backup(s) made and found whole.</source>
        <translation>
            <numerusform>%n new backup made and found whole.</numerusform>
            <numerusform>%n new backups made and found whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old copy(s) destroyed.</source>
        <translation>
            <numerusform>%n old copy destroyed.</numerusform>
            <numerusform>%n old copies destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) open with what opens the vault no more.</source>
        <translation>
            <numerusform>%n backup opens with what opens the vault no more.</numerusform>
            <numerusform>%n backups open with what opens the vault no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::PeoplePanel</name>
    <message numerus="yes">
        <source>%n person(s) behind this figure.</source>
        <translation>
            <numerusform>%n person behind this figure.</numerusform>
            <numerusform>%n people behind this figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you may not see.</source>
        <translation>
            <numerusform>%n of them you may not see.</numerusform>
            <numerusform>%n of them you may not see.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) of yours behind this figure.</source>
        <translation>
            <numerusform>%n client of yours behind this figure.</numerusform>
            <numerusform>%n clients of yours behind this figure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::QuickSearch</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralCard</name>
    <message numerus="yes">
        <source>Has waited %n day(s)</source>
        <translation>
            <numerusform>Has waited %n day</numerusform>
            <numerusform>Has waited %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered after %n day(s)</source>
        <translation>
            <numerusform>Answered after %n day</numerusform>
            <numerusform>Answered after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralColumn</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <translation>
            <numerusform>Show more (%n left)</numerusform>
            <numerusform>Show more (%n left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralsPage</name>
    <message numerus="yes">
        <source>%n referral(s) from here</source>
        <translation>
            <numerusform>%n referral from here</numerusform>
            <numerusform>%n referrals from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) to here</source>
        <translation>
            <numerusform>%n referral to here</numerusform>
            <numerusform>%n referrals to here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::RegisterSection</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n fault(s).</source>
        <translation>
            <numerusform>Nothing was changed: %n fault.</numerusform>
            <numerusform>Nothing was changed: %n faults.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::RemovedClientsDialog</name>
    <message numerus="yes">
        <source>Nobody was removed in the last %n day(s).</source>
        <translation>
            <numerusform>Nobody was removed in the last %n day.</numerusform>
            <numerusform>Nobody was removed in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A client can be brought back, with everything that was written about them, for %n day(s).</source>
        <translation>
            <numerusform>A client can be brought back, with everything that was written about them, for %n day.</numerusform>
            <numerusform>A client can be brought back, with everything that was written about them, for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::StatusLine</name>
    <message numerus="yes">
        <source>Show what is wrong (%n)</source>
        <translation>
            <numerusform>Show what is wrong (%n)</numerusform>
            <numerusform>Show what is wrong (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::TableList</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::UnlockPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And one more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::WindowSection</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
