<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AsOfDialog</name>
    <message>
        <source>Up to which day</source>
        <translation>Till och med vilken dag</translation>
    </message>
    <message>
        <source>Count ongoing interventions up to</source>
        <translation>Räkna pågående insatser till och med</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Räkna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>An intervention that is still open runs to this day. Nothing that is dated after it is hidden.</source>
        <translation>En insats som fortfarande pågår räknas till och med den dagen. Inget som är daterat efter den döljs.</translation>
    </message>
    <message>
        <source>Write a day.</source>
        <translation>Skriv en dag.</translation>
    </message>
</context>
<context>
    <name>BackupSheets</name>
    <message>
        <source>Backup file</source>
        <translation>Säkerhetskopians fil</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ny mapp</translation>
    </message>
    <message>
        <source>One that is not there yet, or is empty.</source>
        <translation>En som inte finns än, eller som är tom.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Somebody who could open the vault when the backup was made.</source>
        <translation>Någon som kunde öppna valvet när kopian gjordes.</translation>
    </message>
    <message>
        <source>Their passphrase from then</source>
        <translation>Lösenfrasen från den tiden</translation>
    </message>
    <message>
        <source>%1: whole.</source>
        <translation>%1: hel.</translation>
    </message>
    <message numerus="yes">
        <source>The history has %n entry(s), each sealed to the one before.</source>
        <translation>
            <numerusform>Historiken har %n post, förseglad mot den före.</numerusform>
            <numerusform>Historiken har %n poster, var och en förseglad mot den före.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: damaged. Do as follows before anything in it is changed.</source>
        <translation>%1: skadad. Gör så här innan något i den ändras.</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Kontrollera en säkerhetskopia</translation>
    </message>
    <message>
        <source>Every page of it is read where it stands; nothing is written anywhere.</source>
        <translation>Varje sida läses där den ligger. Inget skrivs någonstans.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Återställ en säkerhetskopia</translation>
    </message>
    <message>
        <source>The backup becomes a vault of its own in another folder, as everything was when it was made. The vault that is open stays as it is.</source>
        <translation>Säkerhetskopian blir ett eget valv i en annan mapp, så som allt var när den gjordes. Valvet som är öppet förblir som det är.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>The backup is now the vault %1. Lock this one to open it.</source>
        <translation>Säkerhetskopian är nu valvet %1. Lås det här för att öppna det.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Återställer</translation>
    </message>
    <message numerus="yes">
        <source>It extends %n checkpoint(s).</source>
        <translation>
            <numerusform>Den fortsätter %n kontrollpunkt.</numerusform>
            <numerusform>Den fortsätter %n kontrollpunkter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the backup</source>
        <translation>Läser säkerhetskopian</translation>
    </message>
    <message>
        <source>Look at the backup</source>
        <translation>Titta på kopian</translation>
    </message>
    <message>
        <source>Check against the recovery sheet</source>
        <translation>Kontrollera mot återställningsbladet</translation>
    </message>
    <message>
        <source>The line under &quot;Checkpoint of the history&quot;</source>
        <translation>Raden under ”Historikens kontrollpunkt”</translation>
    </message>
    <message>
        <source>A number, a hyphen and 64 characters. Capitals and blanks don&apos;t matter.</source>
        <translation>Ett tal, ett bindestreck och 64 tecken. Versaler och blanksteg spelar ingen roll.</translation>
    </message>
    <message>
        <source>The whole vault is checked, and whether its history still goes on from where it stood when the sheet was printed.</source>
        <translation>Hela valvet kontrolleras, och att historiken fortsätter från där den stod när bladet skrevs ut.</translation>
    </message>
    <message>
        <source>This is no such line. Copy all of it, with the number before the hyphen.</source>
        <translation>Det här är inte en sådan rad. Skriv av hela raden, även talet före bindestrecket.</translation>
    </message>
    <message>
        <source>This vault, against the sheet</source>
        <translation>Valvet, jämfört med bladet</translation>
    </message>
    <message>
        <source>Test the recovery key</source>
        <translation>Prova återställningsnyckeln</translation>
    </message>
    <message>
        <source>The recovery key, from the paper</source>
        <translation>Återställningsnyckeln från papperet</translation>
    </message>
    <message>
        <source>Capitals, hyphens and blanks don&apos;t matter.</source>
        <translation>Versaler, bindestreck och blanksteg spelar ingen roll.</translation>
    </message>
    <message>
        <source>Take the sheet out of the safe and type its key. It is tested whether it opens this vault; the key is not used up, and the day is noted.</source>
        <translation>Ta fram bladet ur kassaskåpet och skriv in nyckeln. Programmet provar om den öppnar valvet. Nyckeln förbrukas inte, och dagen antecknas.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Provar</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>There is no verified backup on another disk. If this disk fails, everything is lost.</source>
        <translation>Det finns ingen granskad säkerhetskopia på en annan disk. Går den här disken sönder är allt förlorat.</translation>
    </message>
    <message>
        <source>The last verified backup on another disk is from %1. If this disk fails, everything after that is lost.</source>
        <translation>Den senaste granskade säkerhetskopian på en annan disk är från %1. Går den här disken sönder är allt därefter förlorat.</translation>
    </message>
</context>
<context>
    <name>ClientRows</name>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Gender and age</source>
        <translation>Kön och ålder</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Första kontakt</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message>
        <source>name hidden</source>
        <translation>namn dolt</translation>
    </message>
    <message>
        <source>name not shown to you</source>
        <translation>visas inte för dig</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>yesterday</source>
        <translation>igår</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>imorgon</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n dag försenad</numerusform>
            <numerusform>%n dagar försenad</numerusform>
        </translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>sista dagen idag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag kvar</numerusform>
            <numerusform>%n dagar kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, week %3</source>
        <translation>%1 %2, vecka %3</translation>
    </message>
</context>
<context>
    <name>DeadlineRows</name>
    <message>
        <source>Due</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Week %1, %2 to %3</source>
        <translation>Vecka %1, %2 till %3</translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>Follow up referral to %1</source>
        <translation>Följ upp hänvisning till %1</translation>
    </message>
    <message>
        <source>Follow up referral from %1</source>
        <translation>Följ upp hänvisning från %1</translation>
    </message>
    <message>
        <source>Reflection period ran out</source>
        <translation>Betänketiden löpte ut</translation>
    </message>
    <message>
        <source>Permit ran out</source>
        <translation>Uppehållstillståndet löpte ut</translation>
    </message>
    <message>
        <source>Housing ended</source>
        <translation>Boendet upphörde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>open from %1</source>
        <translation>kontoret nås först %1</translation>
    </message>
    <message>
        <source>act by %1</source>
        <translation>agera senast %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>skickad %1</translation>
    </message>
</context>
<context>
    <name>ExploitationRecords</name>
    <message>
        <source>Exploitation</source>
        <translation>Utsatthet</translation>
    </message>
    <message>
        <source>It is not noted what the client was exploited for, and where.</source>
        <translation>Det är inte antecknat vad klienten har utnyttjats för och var.</translation>
    </message>
    <message>
        <source>Add a form of exploitation</source>
        <translation>Lägg till en exploateringsform</translation>
    </message>
    <message>
        <source>New form of exploitation</source>
        <translation>Ny exploateringsform</translation>
    </message>
    <message>
        <source>Change the exploitation</source>
        <translation>Ändra exploateringen</translation>
    </message>
    <message>
        <source>Exploitation of %1 saved</source>
        <translation>Exploatering av %1 sparad</translation>
    </message>
    <message>
        <source>Exploitation of %1 changed</source>
        <translation>Exploatering av %1 ändrad</translation>
    </message>
    <message>
        <source>Exploitation of %1 removed</source>
        <translation>Exploatering av %1 borttagen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country not known</source>
        <translation>Okänt land</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>The program met something that it was not made for. Nothing of this was saved. Try again; if it comes back, tell whoever looks after the program.</source>
        <translation>Programmet stötte på något det inte är gjort för. Inget av det här sparades. Försök igen; händer det på nytt, säg till den som sköter programmet.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s). Ctrl+A and Ctrl+C copy them as a table.</source>
        <translation>
            <numerusform>%n fel. Ctrl+A och Ctrl+C kopierar det som tabell.</numerusform>
            <numerusform>%n fel. Ctrl+A och Ctrl+C kopierar dem som tabell.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Client code</source>
        <translation>Klientkod</translation>
    </message>
    <message>
        <source>A to Z, 0 to 9 and hyphen</source>
        <translation>A–Z, 0–9 och bindestreck</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Utsatthet</translation>
    </message>
    <message>
        <source>Relative of</source>
        <translation>Anhörig till</translation>
    </message>
    <message>
        <source>The other person&apos;s client code</source>
        <translation>Den andra personens klientkod</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Åldersgrupp</translation>
    </message>
    <message>
        <source>Where the birth date is not known</source>
        <translation>Om födelsedatum saknas</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>Födelseland</translation>
    </message>
    <message>
        <source>Region of birth</source>
        <translation>Födelseregion</translation>
    </message>
    <message>
        <source>Where the country is not known</source>
        <translation>Om landet är okänt</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Första kontakt</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Identified by</source>
        <translation>Identifierad av</translation>
    </message>
    <message>
        <source>NSP support from</source>
        <translation>NSP-stöd från</translation>
    </message>
    <message>
        <source>NSP support to</source>
        <translation>NSP-stöd till</translation>
    </message>
    <message>
        <source>Brief contact only</source>
        <translation>Bara kort kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Även kallad</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Best first, commas between</source>
        <translation>Bästa först, kommatecken mellan</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>Säker kontakt</translation>
    </message>
    <message>
        <source>When and how: text message 9–11, never letters</source>
        <translation>När och hur: sms 9–11, aldrig brev</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>Kodord</translation>
    </message>
    <message>
        <source>Must never be told</source>
        <translation>Får aldrig få veta</translation>
    </message>
    <message>
        <source>Who must never learn where the person is</source>
        <translation>Vem som aldrig får veta var personen är</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Skyddad</translation>
    </message>
    <message>
        <source>Yes: only those named on the client may open it</source>
        <translation>Ja: bara de som är knutna får öppna klienten</translation>
    </message>
    <message>
        <source>Form of exploitation</source>
        <translation>Form av exploatering</translation>
    </message>
    <message>
        <source>Country where it happened</source>
        <translation>Land där det skedde</translation>
    </message>
    <message>
        <source>Kind of permit</source>
        <translation>Slag av tillstånd</translation>
    </message>
    <message>
        <source>Applied for on</source>
        <translation>Ansökt den</translation>
    </message>
    <message>
        <source>Applied for by</source>
        <translation>Ansökt av</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutat den</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>Polisanmält</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Anmält den</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Brott</translation>
    </message>
    <message>
        <source>Where the process stands</source>
        <translation>Var processen står</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rättighet</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Uppfylld</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Skickad den</translation>
    </message>
    <message>
        <source>Kind of recipient or sender</source>
        <translation>Slag av mottagare eller avsändare</translation>
    </message>
    <message>
        <source>Name of the agency or organisation</source>
        <translation>Myndighetens eller organisationens namn</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Följ upp den</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Svar den</translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation>Slags insats</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Utförare</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Utförd av</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Betalas av</translation>
    </message>
    <message>
        <source>Cost in kronor</source>
        <translation>Kostnad i kronor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>FirstPassphrase</name>
    <message>
        <source>Choose a passphrase of your own</source>
        <translation>Välj en egen lösenfras</translation>
    </message>
    <message>
        <source>Somebody else chose the one you signed in with and may know it. With your own, only you can have done what the history says you did.</source>
        <translation>Någon annan valde lösenfrasen du loggade in med och kan den kanske. Med en egen är det bara du som kan ha gjort det som historiken säger att du gjort.</translation>
    </message>
    <message>
        <source>The passphrase you were given</source>
        <translation>Lösenfrasen du fick</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>The passphrase was not changed, because the computer was left alone.</source>
        <translation>Lösenfrasen byttes inte, eftersom datorn lämnades ensam.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>Changing it</source>
        <translation>Byter</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Vault</source>
        <translation>Valv</translation>
    </message>
    <message>
        <source>The folder that is the vault</source>
        <translation>Mappen som är valvet</translation>
    </message>
</context>
<context>
    <name>InterventionRecords</name>
    <message>
        <source>Support given</source>
        <translation>Insatser</translation>
    </message>
    <message>
        <source>Nothing is noted yet of what was done for the client.</source>
        <translation>Ännu är ingenting antecknat om vad som har gjorts för klienten.</translation>
    </message>
    <message>
        <source>Add an intervention</source>
        <translation>Lägg till en insats</translation>
    </message>
    <message>
        <source>New intervention</source>
        <translation>Ny insats</translation>
    </message>
    <message>
        <source>Change the intervention</source>
        <translation>Ändra insatsen</translation>
    </message>
    <message>
        <source>Intervention for %1 saved</source>
        <translation>Insats för %1 sparad</translation>
    </message>
    <message>
        <source>Intervention for %1 changed</source>
        <translation>Insats för %1 ändrad</translation>
    </message>
    <message>
        <source>Intervention for %1 removed</source>
        <translation>Insats för %1 borttagen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Hänvisningar</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
</context>
<context>
    <name>PermitRecords</name>
    <message>
        <source>Right to stay</source>
        <translation>Rätt att vistas här</translation>
    </message>
    <message>
        <source>No reflection period or permit has been applied for.</source>
        <translation>Ingen har ansökt om betänketid eller uppehållstillstånd.</translation>
    </message>
    <message>
        <source>Add an application</source>
        <translation>Lägg till en ansökan</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Ny ansökan</translation>
    </message>
    <message>
        <source>Change the application</source>
        <translation>Ändra ansökan</translation>
    </message>
    <message>
        <source>Permit application for %1 saved</source>
        <translation>Ansökan om tillstånd för %1 sparad</translation>
    </message>
    <message>
        <source>Permit application for %1 changed</source>
        <translation>Ansökan om tillstånd för %1 ändrad</translation>
    </message>
    <message>
        <source>Permit application for %1 removed</source>
        <translation>Ansökan om tillstånd för %1 borttagen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>Ansökt</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Reckoned: %1 to %2. Copy the days from the decision.</source>
        <translation>Uträknat: %1 till %2. Skriv av dagarna ur beslutet.</translation>
    </message>
</context>
<context>
    <name>PoliceReportRecords</name>
    <message>
        <source>Police reports</source>
        <translation>Polisanmälningar</translation>
    </message>
    <message>
        <source>It is not noted whether the crime was reported to the police.</source>
        <translation>Det är inte antecknat om brottet har polisanmälts.</translation>
    </message>
    <message>
        <source>Add a police report</source>
        <translation>Lägg till en polisanmälan</translation>
    </message>
    <message>
        <source>New police report</source>
        <translation>Ny polisanmälan</translation>
    </message>
    <message>
        <source>Change the police report</source>
        <translation>Ändra polisanmälan</translation>
    </message>
    <message>
        <source>Police report for %1 saved</source>
        <translation>Polisanmälan för %1 sparad</translation>
    </message>
    <message>
        <source>Police report for %1 changed</source>
        <translation>Polisanmälan för %1 ändrad</translation>
    </message>
    <message>
        <source>Police report for %1 removed</source>
        <translation>Polisanmälan för %1 borttagen</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Anmält</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Brott</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
</context>
<context>
    <name>RecentWords</name>
    <message>
        <source>New client</source>
        <translation>Ny klient</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Klient ändrad</translation>
    </message>
    <message>
        <source>Client removed</source>
        <translation>Klient borttagen</translation>
    </message>
    <message>
        <source>Personal details added</source>
        <translation>Personuppgifter tillagda</translation>
    </message>
    <message>
        <source>Personal details changed</source>
        <translation>Personuppgifter ändrade</translation>
    </message>
    <message>
        <source>Personal details removed</source>
        <translation>Personuppgifter borttagna</translation>
    </message>
    <message>
        <source>Exploitation added</source>
        <translation>Exploatering tillagd</translation>
    </message>
    <message>
        <source>Exploitation changed</source>
        <translation>Exploatering ändrad</translation>
    </message>
    <message>
        <source>Exploitation removed</source>
        <translation>Exploatering borttagen</translation>
    </message>
    <message>
        <source>New intervention</source>
        <translation>Ny insats</translation>
    </message>
    <message>
        <source>Intervention changed</source>
        <translation>Insats ändrad</translation>
    </message>
    <message>
        <source>Intervention removed</source>
        <translation>Insats borttagen</translation>
    </message>
    <message>
        <source>Reason for support added</source>
        <translation>Skäl för stöd tillagt</translation>
    </message>
    <message>
        <source>Reason for support changed</source>
        <translation>Skäl för stöd ändrat</translation>
    </message>
    <message>
        <source>Reason for support removed</source>
        <translation>Skäl för stöd borttaget</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Ny ansökan</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Ansökan ändrad</translation>
    </message>
    <message>
        <source>Application removed</source>
        <translation>Ansökan borttagen</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny hänvisning</translation>
    </message>
    <message>
        <source>Referral changed</source>
        <translation>Hänvisning ändrad</translation>
    </message>
    <message>
        <source>Referral removed</source>
        <translation>Hänvisning borttagen</translation>
    </message>
    <message>
        <source>Police report added</source>
        <translation>Polisanmälan tillagd</translation>
    </message>
    <message>
        <source>Police report changed</source>
        <translation>Polisanmälan ändrad</translation>
    </message>
    <message>
        <source>Police report removed</source>
        <translation>Polisanmälan borttagen</translation>
    </message>
    <message>
        <source>Right added</source>
        <translation>Rättighet tillagd</translation>
    </message>
    <message>
        <source>Right changed</source>
        <translation>Rättighet ändrad</translation>
    </message>
    <message>
        <source>Right removed</source>
        <translation>Rättighet borttagen</translation>
    </message>
    <message>
        <source>Who works with the client changed</source>
        <translation>Vilka som arbetar med klienten ändrat</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Fristad: recovery sheet</source>
        <translation>Fristad: återställningsblad</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the vault can read everything in it. Keep it in a safe, not with the computer.</source>
        <translation>Den som har det här bladet och valvet kan läsa allt som står där. Förvara det i ett kassaskåp, inte vid datorn.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Valv</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
    <message>
        <source>To use it: start Fristad, choose the vault, then &quot;Open with the recovery key&quot;. It is used up by that, and a new one is made.</source>
        <translation>Så används den: starta Fristad, välj valvet och sedan ”Öppna med återställningsnyckeln”. Nyckeln är förbrukad efter det, och en ny görs.</translation>
    </message>
    <message>
        <source>Checkpoint of the history</source>
        <translation>Historikens kontrollpunkt</translation>
    </message>
    <message>
        <source>Verifying the vault against this line shows whether somebody has rewritten what was done before this sheet was printed.</source>
        <translation>Om valvet kontrolleras mot den här raden syns det om någon har skrivit om det som gjordes innan bladet skrevs ut.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskrivet</translation>
    </message>
</context>
<context>
    <name>ReferralRecords</name>
    <message>
        <source>Referrals</source>
        <translation>Hänvisningar</translation>
    </message>
    <message>
        <source>Nobody has referred the client to or from here yet.</source>
        <translation>Klienten har ännu inte hänvisats härifrån eller hit.</translation>
    </message>
    <message>
        <source>Add a referral</source>
        <translation>Lägg till en hänvisning</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny hänvisning</translation>
    </message>
    <message>
        <source>Change the referral</source>
        <translation>Ändra hänvisningen</translation>
    </message>
    <message>
        <source>Referral for %1 saved</source>
        <translation>Hänvisning för %1 sparad</translation>
    </message>
    <message>
        <source>Referral for %1 changed</source>
        <translation>Hänvisning för %1 ändrad</translation>
    </message>
    <message>
        <source>Referral for %1 removed</source>
        <translation>Hänvisning för %1 borttagen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>To or from</source>
        <translation>Till eller från</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Följ upp</translation>
    </message>
</context>
<context>
    <name>RemovedClients</name>
    <message numerus="yes">
        <source>%n intervention(s)</source>
        <translation>
            <numerusform>%n insats</numerusform>
            <numerusform>%n insatser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n ansökan</numerusform>
            <numerusform>%n ansökningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n hänvisning</numerusform>
            <numerusform>%n hänvisningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n police report(s)</source>
        <translation>
            <numerusform>%n polisanmälan</numerusform>
            <numerusform>%n polisanmälningar</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is written about the client goes: %1, and everything else.</source>
        <translation>Allt som står om klienten försvinner: %1 och allt annat.</translation>
    </message>
    <message>
        <source>Remove the client %1?</source>
        <translation>Ta bort klienten %1?</translation>
    </message>
    <message numerus="yes">
        <source>Until %n day(s) from now a coordinator can bring the client back: Clients, Removed clients.</source>
        <translation>
            <numerusform>I %n dag kan en koordinator ta tillbaka klienten: Klienter, Borttagna klienter.</numerusform>
            <numerusform>I %n dagar kan en koordinator ta tillbaka klienten: Klienter, Borttagna klienter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the client&apos;s code to remove the client</source>
        <translation>Skriv klientens kod för att ta bort klienten</translation>
    </message>
    <message>
        <source>Remove the client</source>
        <translation>Ta bort klienten</translation>
    </message>
    <message>
        <source>That is not the client&apos;s code: %1.</source>
        <translation>Det är inte klientens kod: %1.</translation>
    </message>
    <message>
        <source>Client %1 removed</source>
        <translation>Klienten %1 är borttagen</translation>
    </message>
    <message>
        <source>All that is written about the client goes.</source>
        <translation>Allt som står om klienten försvinner.</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>Made %1.</source>
        <translation>Gjord %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s).</source>
        <translation>
            <numerusform>%n klient.</numerusform>
            <numerusform>%n klienter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) in the history.</source>
        <translation>
            <numerusform>%n post i historiken.</numerusform>
            <numerusform>%n poster i historiken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who can sign in to it: %1.</source>
        <translation>De som kan logga in i den: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It is a backup of the vault that is open, which has gone on since by %n entry(s) of the history: they are not in the backup.</source>
        <translation>
            <numerusform>Den är en kopia av valvet som är öppet. Sedan dess har historiken fått %n post, som inte finns i kopian.</numerusform>
            <numerusform>Den är en kopia av valvet som är öppet. Sedan dess har historiken fått %n poster, som inte finns i kopian.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a backup of the vault that is open, but the two histories differ: one of them was rewritten or is an older copy. Check both before you rely on either.</source>
        <translation>Den är en kopia av valvet som är öppet, men historikerna skiljer sig åt: den ena har skrivits om eller är en äldre kopia. Kontrollera båda innan du litar på någon av dem.</translation>
    </message>
    <message>
        <source>It is a backup of another vault than the one that is open.</source>
        <translation>Den är en kopia av ett annat valv än det som är öppet.</translation>
    </message>
</context>
<context>
    <name>RightRecords</name>
    <message>
        <source>Rights</source>
        <translation>Rättigheter</translation>
    </message>
    <message>
        <source>It is not noted which rights were met.</source>
        <translation>Det är inte antecknat vilka rättigheter som har uppfyllts.</translation>
    </message>
    <message>
        <source>Add a right</source>
        <translation>Lägg till en rättighet</translation>
    </message>
    <message>
        <source>Was the right met?</source>
        <translation>Uppfylldes rättigheten?</translation>
    </message>
    <message>
        <source>Right of %1 saved</source>
        <translation>Rättighet för %1 sparad</translation>
    </message>
    <message>
        <source>Right of %1 changed</source>
        <translation>Rättighet för %1 ändrad</translation>
    </message>
    <message>
        <source>Right of %1 removed</source>
        <translation>Rättighet för %1 borttagen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rättighet</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Uppfylld</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Inte uppfylld</translation>
    </message>
</context>
<context>
    <name>StayBars</name>
    <message>
        <source>Reflection period</source>
        <translation>Betänketid</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Förlängning</translation>
    </message>
    <message>
        <source>Permit for the investigation</source>
        <translation>TUT</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: applied for on %2, %3 on %4.</source>
        <translation>%1: ansökan %2, %3 %4.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, then revoked.</source>
        <translation>%1 från %2 till %3, sedan återkallad.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 från %2 till %3.</translation>
    </message>
    <message>
        <source>%1 %2, revoked</source>
        <translation>%1 %2, återkallad</translation>
    </message>
    <message>
        <source>%1: applied for %2</source>
        <translation>%1: ansökt %2</translation>
    </message>
    <message>
        <source>%1: applied for on %2, no decision yet.</source>
        <translation>%1: ansökan %2, inget beslut än.</translation>
    </message>
    <message numerus="yes">
        <source>Gap, %n day(s)</source>
        <translation>
            <numerusform>Glapp, %n dag</numerusform>
            <numerusform>Glapp, %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap: nothing covers %1 to %2.</source>
        <translation>Glapp: inget tillstånd täcker %1 till %2.</translation>
    </message>
    <message>
        <source>Gap since %1</source>
        <translation>Glapp sedan %1</translation>
    </message>
    <message>
        <source>Gap: nothing has covered the days since %1.</source>
        <translation>Glapp: inget tillstånd täcker dagarna sedan %1.</translation>
    </message>
    <message>
        <source>Gap from %1 if nothing is granted</source>
        <translation>Glapp från %1 om inget beviljas</translation>
    </message>
    <message>
        <source>Gap from %1 if nothing is granted.</source>
        <translation>Glapp från %1 om inget beviljas.</translation>
    </message>
</context>
<context>
    <name>StaySentence</name>
    <message>
        <source>renewal applied for on %1, no decision yet</source>
        <translation>förlängning begärd %1, inget beslut än</translation>
    </message>
    <message>
        <source>no renewal applied for</source>
        <translation>ingen ansökan om förlängning</translation>
    </message>
    <message>
        <source>%1 revoked, in force until %2 (%3).</source>
        <translation>%1 återkallad, gäller till %2 (%3).</translation>
    </message>
    <message>
        <source>%1 until %2 (%3), %4.</source>
        <translation>%1 till %2 (%3), %4.</translation>
    </message>
    <message>
        <source>%1 revoked, its last day was %2 (%3).</source>
        <translation>%1 återkallad, sista dagen var %2 (%3).</translation>
    </message>
    <message>
        <source>%1 ran out on %2 (%3), %4.</source>
        <translation>%1 löpte ut %2 (%3), %4.</translation>
    </message>
    <message>
        <source>No reflection period and no other permit in the register.</source>
        <translation>Ingen betänketid och inget annat tillstånd i registret.</translation>
    </message>
    <message>
        <source>%1: applied for on %2 (%3), no decision yet.</source>
        <translation>%1: ansökan %2 (%3), inget beslut än.</translation>
    </message>
    <message>
        <source>%1: refused on %2.</source>
        <translation>%1: avslag %2.</translation>
    </message>
    <message>
        <source>%1: refused.</source>
        <translation>%1: avslag.</translation>
    </message>
    <message>
        <source>%1: the application was withdrawn.</source>
        <translation>%1: ansökan återtogs.</translation>
    </message>
    <message>
        <source>%1 begins on %2 (%3).</source>
        <translation>%1 börjar %2 (%3).</translation>
    </message>
</context>
<context>
    <name>SupportReasonRecords</name>
    <message>
        <source>Why the house steps in</source>
        <translation>Skäl till stödet</translation>
    </message>
    <message>
        <source>No reason is noted. The year&apos;s statistics ask for it.</source>
        <translation>Inget skäl är antecknat. Årets statistik frågar efter det.</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>Lägg till ett skäl</translation>
    </message>
    <message>
        <source>New reason for support</source>
        <translation>Nytt skäl till stödet</translation>
    </message>
    <message>
        <source>Change the reason for support</source>
        <translation>Ändra skälet till stödet</translation>
    </message>
    <message>
        <source>Reason for support for %1 saved</source>
        <translation>Skäl till stöd för %1 sparat</translation>
    </message>
    <message>
        <source>Reason for support for %1 changed</source>
        <translation>Skäl till stöd för %1 ändrat</translation>
    </message>
    <message>
        <source>Reason for support for %1 removed</source>
        <translation>Skäl till stöd för %1 borttaget</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>TaskDialogs</name>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Följ upp den</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Upphör den</translation>
    </message>
    <message>
        <source>Follow-up for %1 moved to %2</source>
        <translation>Uppföljningen för %1 flyttad till %2</translation>
    </message>
    <message>
        <source>Housing of %1 ends %2</source>
        <translation>Boendet för %1 upphör %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Vad blev svaret</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Svarade den</translation>
    </message>
    <message>
        <source>Referral for %1: %2</source>
        <translation>Hänvisningen för %1: %2</translation>
    </message>
    <message>
        <source>Housing of %1 ended</source>
        <translation>Boendet för %1 avslutat</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>%1: application by %2</source>
        <translation>%1: ansökan av %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 till %3</translation>
    </message>
    <message>
        <source>Referral to %1</source>
        <translation>Hänvisning till %1</translation>
    </message>
    <message>
        <source>Referral from %1</source>
        <translation>Hänvisning från %1</translation>
    </message>
    <message>
        <source>Answer to the referral: %1</source>
        <translation>Svar på hänvisningen: %1</translation>
    </message>
    <message>
        <source>Police report made: %1</source>
        <translation>Polisanmälan gjord: %1</translation>
    </message>
    <message>
        <source>Police report: %1</source>
        <translation>Polisanmälan: %1</translation>
    </message>
    <message>
        <source>Police report</source>
        <translation>Polisanmälan</translation>
    </message>
    <message>
        <source>First contact, identified by %1</source>
        <translation>Första kontakt, identifierad av %1</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Första kontakt</translation>
    </message>
    <message>
        <source>NSP support begins</source>
        <translation>NSP-stöd börjar</translation>
    </message>
    <message>
        <source>NSP support ends</source>
        <translation>NSP-stöd slutar</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Ärendet avslutat</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>datum okänt</translation>
    </message>
</context>
<context>
    <name>WallSheet</name>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Inget löper ut.</translation>
    </message>
    <message>
        <source>Client codes only. As of %1.</source>
        <translation>Bara klientkoder. Läget den %1.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
</context>
<context>
    <name>fristad::ui::AboutTab</name>
    <message>
        <source>Contact and safety</source>
        <translation>Kontakt och säkerhet</translation>
    </message>
    <message>
        <source>For the register</source>
        <translation>För registret</translation>
    </message>
    <message>
        <source>Names are hidden, and so are the fields that tell who it is. Show names (Ctrl+Shift+H) to see and change them.</source>
        <translation>Namn är dolda, och därmed fälten som visar vem det är. Visa namn (Ctrl+Skift+H) för att se och ändra dem.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>Remove the client</source>
        <translation>Ta bort klienten</translation>
    </message>
    <message>
        <source>Open since %1.</source>
        <translation>Öppet sedan %1.</translation>
    </message>
    <message>
        <source>Closed on %1.</source>
        <translation>Avslutat %1.</translation>
    </message>
    <message>
        <source>Close the case today</source>
        <translation>Avsluta ärendet idag</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Öppna ärendet igen</translation>
    </message>
    <message>
        <source>Another day is set under Closed on</source>
        <translation>En annan dag anges i fältet Avslutat</translation>
    </message>
    <message>
        <source>Client %1 saved</source>
        <translation>Klient %1 sparad</translation>
    </message>
    <message>
        <source>The case of %1 is closed</source>
        <translation>Ärendet %1 är avslutat</translation>
    </message>
    <message>
        <source>The case of %1 is open</source>
        <translation>Ärendet %1 är öppet</translation>
    </message>
    <message>
        <source>Saves what was changed (Enter; Ctrl+Enter in a note)</source>
        <translation>Sparar det som har ändrats (Enter; Ctrl+Enter i en anteckning)</translation>
    </message>
    <message numerus="yes">
        <source>Moves the client and all that is written about them to the removed clients, for %n day(s)</source>
        <translation>
            <numerusform>Flyttar klienten med allt som står om den till de borttagna klienterna, i %n dag</numerusform>
            <numerusform>Flyttar klienten med allt som står om den till de borttagna klienterna, i %n dagar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::BackupPlacesCard</name>
    <message>
        <source>Backups by themselves</source>
        <translation>Automatiska säkerhetskopior</translation>
    </message>
    <message>
        <source>Made after unlocking, before an import and before the window closes, when something was changed. Kept are those of the last 7 days, 5 weeks and 12 months, and one a year: at most %1 at each place.</source>
        <translation>Görs efter upplåsning, före import och innan fönstret stängs, när något har ändrats. De senaste 7 dagarnas, 5 veckornas och 12 månadernas sparas, och en per år: högst %1 på varje plats.</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>Lägg till en plats…</translation>
    </message>
    <message>
        <source>In the vault&apos;s folder</source>
        <translation>I valvets mapp</translation>
    </message>
    <message>
        <source>%1: not there now. Plug it in: the next backup goes there too.</source>
        <translation>%1: finns inte här nu. Sätt i den, så görs nästa säkerhetskopia där också.</translation>
    </message>
    <message>
        <source>%1: none yet.</source>
        <translation>%1: ingen än.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n backup(s), %2, the newest from %3.</source>
        <extracomment>where, how much room they take, when the newest was made</extracomment>
        <translation>
            <numerusform>%1: %n säkerhetskopia, %2, gjord %3.</numerusform>
            <numerusform>%1: %n säkerhetskopior, %2, den senaste %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>This place is on the vault&apos;s own disk.</source>
        <translation>Platsen är på valvets egen disk.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>No more backups are made there. Those that lie there stay.</source>
        <translation>Där görs inga fler säkerhetskopior. De som ligger där blir kvar.</translation>
    </message>
    <message>
        <source>No more backups in %1</source>
        <translation>Inga fler säkerhetskopior i %1</translation>
    </message>
    <message>
        <source>Another place for backups</source>
        <translation>En plats till för säkerhetskopior</translation>
    </message>
    <message>
        <source>A folder on a stick or on another disk. It is remembered in the vault and used whenever it is there.</source>
        <translation>En mapp på ett USB-minne eller en annan disk. Valvet kommer ihåg den och använder den varje gång den finns där.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Back up there</source>
        <translation>Säkerhetskopiera där</translation>
    </message>
    <message>
        <source>Backups are made in %1 too</source>
        <translation>Säkerhetskopior görs även i %1</translation>
    </message>
</context>
<context>
    <name>fristad::ui::BackupSection</name>
    <message>
        <source>Back up and check</source>
        <translation>Säkerhetskopiera och kontrollera</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Säkerhetskopians fil</translation>
    </message>
    <message>
        <source>A copy on another disk survives this computer. It is encrypted as the vault is, and read back before it gets its name.</source>
        <translation>En kopia på en annan disk överlever den här datorn. Den är krypterad som valvet, och läses tillbaka innan den får sitt namn.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>Kontrollera valvet</translation>
    </message>
    <message>
        <source>Backups of this vault</source>
        <translation>Valvets säkerhetskopior</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>There is no backup yet. A vault without one is lost with its disk.</source>
        <translation>Det finns ingen säkerhetskopia än. Utan en går valvet förlorat med sin disk.</translation>
    </message>
    <message>
        <source>Check a backup…</source>
        <translation>Kontrollera en kopia…</translation>
    </message>
    <message>
        <source>Restore into a folder…</source>
        <translation>Återställ till en mapp…</translation>
    </message>
    <message>
        <source>Last backup that was read back and found whole: %1.</source>
        <translation>Senaste säkerhetskopian som lästs tillbaka och är hel: %1.</translation>
    </message>
    <message>
        <source>Never backed up.</source>
        <translation>Aldrig säkerhetskopierat.</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>finns inte där nu</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>The backup is written and found whole.</source>
        <translation>Säkerhetskopian är skriven och hel.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Säkerhetskopierar</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Valvet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Check against the sheet…</source>
        <translation>Kontrollera mot bladet…</translation>
    </message>
    <message>
        <source>Test the recovery key…</source>
        <translation>Prova återställningsnyckeln…</translation>
    </message>
    <message>
        <source>The recovery key was last tested on %1.</source>
        <translation>Återställningsnyckeln provades senast %1.</translation>
    </message>
    <message>
        <source>The recovery key has never been tested.</source>
        <translation>Återställningsnyckeln har aldrig provats.</translation>
    </message>
    <message>
        <source>The recovery key opens the vault.</source>
        <translation>Återställningsnyckeln öppnar valvet.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::BirthField</name>
    <message>
        <source>This is not a birth date. Write it like 1993-05-14, 14/5 1993 or 14 May 1993, or the year only.</source>
        <translation>Det är inget födelsedatum. Skriv till exempel 1993-05-14, 14/5 1993 eller 14 maj 1993, eller bara året.</translation>
    </message>
    <message>
        <source>Date, or the year only</source>
        <translation>Datum, eller bara året</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClientFinder</name>
    <message>
        <source>No client of this code or name. Type the beginning of the code or of the name.</source>
        <translation>Ingen klient har den koden eller det namnet. Skriv början av koden eller namnet.</translation>
    </message>
    <message>
        <source>You may not see the name</source>
        <translation>Du får inte se namnet</translation>
    </message>
    <message>
        <source>Name hidden</source>
        <translation>Namn dolt</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Funna klienter</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClientHead</name>
    <message>
        <source>Closed %1</source>
        <translation>Avslutat %1</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Skyddad</translation>
    </message>
    <message>
        <source>Only those named on the client may open it</source>
        <translation>Bara de som är knutna till klienten får öppna den</translation>
    </message>
    <message>
        <source>Safe contact: %1</source>
        <translation>Säker kontakt: %1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Risk: %1</translation>
    </message>
    <message>
        <source>There is no such client, or you may not know of them. Ask a coordinator.</source>
        <translation>Klienten finns inte, eller så får du inte veta om den. Fråga en samordnare.</translation>
    </message>
    <message>
        <source>You see that this client exists and what is due, not who it is. To see more, ask a coordinator to name you on the client.</source>
        <translation>Du ser att klienten finns och vad som ska göras, inte vem det är. För att se mer, be en samordnare att knyta dig till klienten.</translation>
    </message>
    <message>
        <source>Open in an emergency…</source>
        <translation>Öppna i en nödsituation…</translation>
    </message>
    <message>
        <source>Emergency view: the disk is full or write-protected, so nobody could record who looks at whom. Names and notes are hidden until it can be written to; what is due and the safe contact stand here.</source>
        <translation>Reservläge: disken är full eller skrivskyddad, så det går inte att anteckna vem som ser vem. Namn och anteckningar visas inte förrän det går att skriva; frister och säker kontaktväg står här.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClientPage</name>
    <message>
        <source>&amp;Edit the client</source>
        <translation>&amp;Redigera klienten</translation>
    </message>
    <message>
        <source>Edit what is known about the client (Ctrl+E)</source>
        <translation>Redigera uppgifterna om klienten (Ctrl+E)</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Berättelse</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Hänvisningar</translation>
    </message>
    <message>
        <source>Exploitation</source>
        <translation>Exploatering</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Uppgifter</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClientsPage</name>
    <message>
        <source>New client</source>
        <translation>Ny klient</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Code, name, origin, language or words from a note</source>
        <translation>Kod, namn, ursprung, språk eller ord ur en anteckning</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Sök klienter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mina</translation>
    </message>
    <message>
        <source>In NSP</source>
        <translation>I NSP</translation>
    </message>
    <message>
        <source>With children</source>
        <translation>Med barn</translation>
    </message>
    <message>
        <source>Missing answers</source>
        <translation>Svar saknas</translation>
    </message>
    <message>
        <source>Cases that are not closed</source>
        <translation>Ärenden som inte är avslutade</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Avslutade ärenden</translation>
    </message>
    <message>
        <source>Clients that you are named on</source>
        <translation>Klienter som du är knuten till</translation>
    </message>
    <message>
        <source>Clients with NSP support today</source>
        <translation>Klienter med NSP-stöd idag</translation>
    </message>
    <message>
        <source>Clients with a child in the register</source>
        <translation>Klienter med barn i registret</translation>
    </message>
    <message>
        <source>An answer that the year&apos;s statistics ask for is blank</source>
        <translation>Ett svar som årets statistik frågar efter saknas</translation>
    </message>
    <message>
        <source>&amp;New client…</source>
        <translation>&amp;Ny klient…</translation>
    </message>
    <message>
        <source>Add a client (Ctrl+N)</source>
        <translation>Lägg till en klient (Ctrl+N)</translation>
    </message>
    <message>
        <source>%L1 or more; type to find one</source>
        <translation>%L1 eller fler; skriv för att hitta en</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n hittad</numerusform>
            <numerusform>%n hittade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the register</source>
        <translation>
            <numerusform>%n i registret</numerusform>
            <numerusform>%n i registret</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no clients in the register yet. Add the first one, or import a register.</source>
        <translation>Det finns inga klienter i registret än. Lägg till den första, eller importera ett register.</translation>
    </message>
    <message>
        <source>No client is like that. Take a filter away, or add a client.</source>
        <translation>Ingen klient stämmer med filtren. Ta bort ett filter, eller lägg till en klient.</translation>
    </message>
    <message>
        <source>No client has &quot;%1&quot; in what you may see of them.</source>
        <translation>Ingen klient har ”%1” i det som du får se.</translation>
    </message>
    <message>
        <source>New client %1</source>
        <translation>Ny klient %1</translation>
    </message>
    <message>
        <source>&amp;Removed clients…</source>
        <translation>&amp;Borttagna klienter…</translation>
    </message>
    <message>
        <source>Clients who were removed and can be brought back</source>
        <translation>Klienter som har tagits bort och går att ta tillbaka</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ClosingBackup</name>
    <message>
        <source>What was changed is backed up before the window closes.</source>
        <translation>Det som har ändrats säkerhetskopieras innan fönstret stängs.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Stäng utan säkerhetskopia</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Säkerhetskopierar</translation>
    </message>
    <message>
        <source>Not everywhere could be backed up:</source>
        <translation>Det gick inte att säkerhetskopiera överallt:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>fristad::ui::CodeBox</name>
    <message>
        <source>There is no such choice. Type a part of one, or open the list with Alt+Down.</source>
        <translation>Det finns inget sådant val. Skriv en del av ett, eller öppna listan med Alt+Nedpil.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::DateField</name>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>Välj i en kalender (Alt+Pil ned)</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2024-10-14, 14/10, 14 Oct, +30 or today.</source>
        <translation>Det är inget datum. Skriv till exempel 2024-10-14, 14/10, 14 okt, +30 eller idag.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::DeadlinesPage</name>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hur långt fram</translation>
    </message>
    <message>
        <source>How far ahead the list looks</source>
        <translation>Hur långt fram listan ser</translation>
    </message>
    <message>
        <source>Nothing runs out in this time, and no referral waits to be followed up.</source>
        <translation>Inget löper ut under den tiden, och ingen hänvisning väntar på uppföljning.</translation>
    </message>
    <message>
        <source>To a &amp;calendar</source>
        <translation>Till &amp;kalender</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Skriv ut</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>Spara som P&amp;DF</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n brådskande</numerusform>
            <numerusform>%n brådskande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n totalt</numerusform>
            <numerusform>%n totalt</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Skrivet till %1.</translation>
    </message>
    <message>
        <source>To a calendar</source>
        <translation>Till kalender</translation>
    </message>
    <message>
        <source>deadlines</source>
        <translation>frister</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Skickat till skrivaren.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Månad</translation>
    </message>
    <message>
        <source>Look a year ahead</source>
        <translation>Se ett år framåt</translation>
    </message>
</context>
<context>
    <name>fristad::ui::DraftNotice</name>
    <message>
        <source>Typed %1 and not saved.</source>
        <translation>Skrivet %1 men inte sparat.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kasta det</translation>
    </message>
</context>
<context>
    <name>fristad::ui::EmergencyCard</name>
    <message>
        <source>Opened in an emergency</source>
        <translation>Öppnat i en nödsituation</translation>
    </message>
    <message>
        <source>a client who is no longer there</source>
        <translation>en klient som inte finns kvar</translation>
    </message>
    <message>
        <source>%1 by %2, %3: %4</source>
        <extracomment>code, who, when, why</extracomment>
        <translation>%1 av %2, %3: %4</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Says in the history that you have seen it, and takes it away from here</source>
        <translation>Antecknar i historiken att du har sett det, och tar bort raden</translation>
    </message>
</context>
<context>
    <name>fristad::ui::EmergencyDialog</name>
    <message>
        <source>Open for an hour</source>
        <translation>Öppna i en timme</translation>
    </message>
    <message>
        <source>Open in an emergency</source>
        <translation>Öppna i en nödsituation</translation>
    </message>
    <message>
        <source>Why must you open the file now?</source>
        <translation>Varför måste du öppna akten nu?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>You see everything about this client for one hour. Your name, the time and the reason are recorded at once, and coordinators and administrators see them on their Today page.</source>
        <translation>Du ser allt om klienten i en timme. Ditt namn, tiden och skälet antecknas genast, och koordinatorer och administratörer ser dem på sidan Idag.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::FigureModel</name>
    <message>
        <source>Show the people behind this figure (Enter)</source>
        <translation>Visa personerna bakom siffran (Enter)</translation>
    </message>
</context>
<context>
    <name>fristad::ui::FolderQuestion</name>
    <message>
        <source>The folder has not answered yet. If it is on another computer or on a stick, see that it is there, or choose another one.</source>
        <translation>Mappen har inte svarat än. Ligger den på en annan dator eller ett USB-minne, se till att det finns där, eller välj en annan.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::FollowUpDialog</name>
    <message>
        <source>Follow up</source>
        <translation>Följ upp</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Följ upp den</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Follow up the referral of %1</source>
        <translation>Följ upp hänvisningen av %1</translation>
    </message>
    <message>
        <source>+7 is a week from today; blank takes the follow-up away.</source>
        <translation>+7 är om en vecka; tomt tar bort uppföljningen.</translation>
    </message>
    <message>
        <source>Follow-up of the referral of %1 moved</source>
        <translation>Uppföljning av hänvisningen av %1 flyttad</translation>
    </message>
</context>
<context>
    <name>fristad::ui::Form</name>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::FormField</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (måste fyllas i)</translation>
    </message>
</context>
<context>
    <name>fristad::ui::HalfTypedBar</name>
    <message>
        <source>a form</source>
        <translation>ett formulär</translation>
    </message>
    <message>
        <source>Half typed %1: %2</source>
        <translation>Halvskrivet %1: %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Fortsätt: %1</translation>
    </message>
    <message>
        <source>Throw away: %1</source>
        <translation>Släng: %1</translation>
    </message>
</context>
<context>
    <name>fristad::ui::HoursField</name>
    <message>
        <source>This is no time. Write minutes (45), hours and minutes (1:30) or hours (1.5).</source>
        <translation>Det här är ingen tid. Skriv minuter (45), timmar och minuter (1:30) eller timmar (1,5).</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes, or 1:30</source>
        <translation>Minuter, eller 1:30</translation>
    </message>
</context>
<context>
    <name>fristad::ui::HouseSection</name>
    <message>
        <source>Caseworkers see every client&apos;s name and notes</source>
        <translation>Handläggare ser alla klienters namn och anteckningar</translation>
    </message>
    <message>
        <source>Otherwise they see those of the clients they are named on, and the codes of the others. A restricted client is seen by those who are named on them only, whatever stands here.</source>
        <translation>Annars ser de namn och anteckningar för de klienter de är knutna till, och koderna för de andra. En skyddad klient ser bara de som är knutna till klienten, vad som än gäller här.</translation>
    </message>
    <message>
        <source>Exporting the register takes two</source>
        <translation>Att exportera registret kräver två</translation>
    </message>
    <message>
        <source>What the house has decided</source>
        <translation>Vad huset har bestämt</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Gäller nu: %1</translation>
    </message>
    <message>
        <source>No longer so: %1</source>
        <translation>Gäller inte längre: %1</translation>
    </message>
    <message>
        <source>An administrator or a coordinator stands beside and signs in with a name and passphrase of their own. Both are named in the history. Switching it off takes two as well.</source>
        <translation>En administratör eller NSP-koordinator står bredvid och loggar in med eget namn och egen lösenfras. Båda nämns i historiken. Det krävs två även för att slå av det.</translation>
    </message>
    <message>
        <source>This takes two to switch off</source>
        <translation>Det krävs två för att slå av det här</translation>
    </message>
    <message>
        <source>The second person signs in as</source>
        <translation>Den andra personen loggar in som</translation>
    </message>
    <message>
        <source>An administrator or a coordinator beside you. Both are named in the history.</source>
        <translation>En administratör eller NSP-koordinator bredvid dig. Båda nämns i historiken.</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Personens lösenfras</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Slå av</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation>Verksamheten</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Verksamhetens namn</translation>
    </message>
    <message>
        <source>Stands on the recovery sheet. Is kept inside the vault only.</source>
        <translation>Står på återställningsbladet. Finns bara inne i valvet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The organisation has no name any more</source>
        <translation>Verksamheten har inget namn längre</translation>
    </message>
    <message>
        <source>The organisation is called %1</source>
        <translation>Verksamheten heter %1</translation>
    </message>
</context>
<context>
    <name>fristad::ui::LanguagesField</name>
    <message>
        <source>There is no language called %1 in the list. Write commas between languages.</source>
        <translation>Det finns inget språk som heter %1 i listan. Skriv kommatecken mellan språken.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ListDialog</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ListView</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>fristad::ui::LogDialog</name>
    <message>
        <source>Today, %1</source>
        <translation>Idag, %1</translation>
    </message>
    <message>
        <source>done by you (%1)</source>
        <translation>utförd av dig (%1)</translation>
    </message>
    <message>
        <source>paid by: %1</source>
        <translation>betalas av: %1</translation>
    </message>
    <message>
        <source>payer not known</source>
        <translation>okänd finansiär</translation>
    </message>
    <message>
        <source>Intervention for %1 saved</source>
        <translation>Insats för %1 sparad</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Ångrat: %1</translation>
    </message>
    <message>
        <source>Log an intervention</source>
        <translation>Logga en insats</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Spara och nästa</translation>
    </message>
    <message>
        <source>Save (Enter); Ctrl+Enter in the note</source>
        <translation>Spara (Enter); i anteckningen Ctrl+Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close (Esc); what is typed is kept</source>
        <translation>Stäng (Esc); det du har skrivit finns kvar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Take it back (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>fristad::ui::MainWindow</name>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>No other computer uses it…</source>
        <translation>Ingen annan dator använder det…</translation>
    </message>
    <message>
        <source>It is remembered. Unlock the vault once more: then it can be written to.</source>
        <translation>Det är sparat. Lås upp valvet en gång till, så går det att skriva i.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ManualWindow</name>
    <message>
        <source>Manual – Fristad</source>
        <translation>Handbok – Fristad</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>The chapter&apos;s text</source>
        <translation>Kapitlets text</translation>
    </message>
    <message>
        <source>About Fristad</source>
        <translation>Om Fristad</translation>
    </message>
    <message>
        <source>Casework, deadlines and the year&apos;s figures of a shelter, in an encrypted vault on this computer. Free software under the GNU General Public License, version 3 or later, without any warranty.

It stands on Qt, SQLCipher, SQLite, SQLiteCpp, libsodium, ICU, Boost, libxlsxwriter, libical, nlohmann-json, CLI11, iso-codes, Inter and Noto.</source>
        <translation>Ärenden, frister och årets siffror för ett skyddat boende, i ett krypterat valv på den här datorn. Fri programvara under GNU General Public License, version 3 eller senare, utan någon garanti.

Den bygger på Qt, SQLCipher, SQLite, SQLiteCpp, libsodium, ICU, Boost, libxlsxwriter, libical, nlohmann-json, CLI11, iso-codes, Inter och Noto.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::MoneyField</name>
    <message>
        <source>This is no sum. Write kronor, with at most two decimals: 1200 or 1200,50.</source>
        <translation>Det är inget belopp. Skriv kronor med högst två decimaler: 1200 eller 1200,50.</translation>
    </message>
    <message>
        <source>%1 kronor</source>
        <translation>%1 kronor</translation>
    </message>
</context>
<context>
    <name>fristad::ui::MonthCard</name>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Månaden före (Page Up)</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Månaden före</translation>
    </message>
    <message>
        <source>Month after (Page Down)</source>
        <translation>Månaden efter (Page Down)</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Månaden efter</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>Kalendermånad</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due that day.</source>
        <translation>Inget löper ut den dagen.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::NavigationItem</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n brådskande</numerusform>
            <numerusform>%n brådskande</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Ny klient</translation>
    </message>
    <message>
        <source>Already in the register?</source>
        <translation>Finns redan i registret?</translation>
    </message>
    <message>
        <source>Whoever has the same code or a like name stands here. Enter opens them instead.</source>
        <translation>Här står de som har samma kod eller ett liknande namn. Retur öppnar dem i stället.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Likely the same person</source>
        <translation>Kanske samma person</translation>
    </message>
    <message>
        <source>Nobody like that so far.</source>
        <translation>Ingen liknande än.</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Lägg till klienten</translation>
    </message>
    <message>
        <source>Saves and opens the client&apos;s page (Ctrl+Enter)</source>
        <translation>Sparar och öppnar klientens sida (Ctrl+Retur)</translation>
    </message>
    <message>
        <source>like name</source>
        <translation>liknande namn</translation>
    </message>
    <message>
        <source>like code</source>
        <translation>liknande kod</translation>
    </message>
    <message>
        <source>same code</source>
        <translation>samma kod</translation>
    </message>
    <message>
        <source>New client %1 saved</source>
        <translation>Ny klient %1 sparad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close (Esc); what is typed is kept</source>
        <translation>Stäng (Esc); det du har skrivit finns kvar</translation>
    </message>
</context>
<context>
    <name>fristad::ui::NewPassphrase</name>
    <message>
        <source>The two are not the same.</source>
        <translation>De två är inte lika.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>En gång till</translation>
    </message>
    <message>
        <source>Not bad: another word makes it good</source>
        <translation>Ganska bra: ett ord till gör den bra</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>Svår att gissa</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>You know it too, so they choose another when they sign in. Tell it in private.</source>
        <translation>Du känner också till den, så personen byter den vid första inloggningen. Berätta den mellan fyra ögon.</translation>
    </message>
    <message>
        <source>Words that don&apos;t belong together, and that only you know. Nobody can find it out for you.</source>
        <translation>Ord som inte hör ihop och som bara du känner till. Ingen kan ta reda på den åt dig.</translation>
    </message>
    <message>
        <source>Suggest six words</source>
        <translation>Föreslå sex ord</translation>
    </message>
    <message>
        <source>Drawn at random, 66 bits: nobody can guess them. Write them down, and type them from the paper.</source>
        <translation>Dragna på måfå, 66 bitar: ingen kan gissa dem. Skriv upp dem och skriv sedan in dem från papperet.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Too easy to guess: add words</source>
        <translation>För lätt att gissa: lägg till ord</translation>
    </message>
</context>
<context>
    <name>fristad::ui::NewVaultDialog</name>
    <message>
        <source>Where the vault&apos;s folder is to be</source>
        <translation>Där valvets mapp ska ligga</translation>
    </message>
    <message>
        <source>This is not the recovery key of this vault. Nothing was changed. A key that was used once is replaced by a new one: look for the newest sheet.</source>
        <translation>Det här är inte valvets återställningsnyckel. Ingenting har ändrats. En nyckel som har använts är ersatt av en ny: leta efter det senaste bladet.</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Skapa ett valv</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Öppna med återställningsnyckeln</translation>
    </message>
    <message>
        <source>Step 1 of 3: where the vault is kept</source>
        <translation>Steg 1 av 3: var valvet ska ligga</translation>
    </message>
    <message>
        <source>Step 1 of 3: the recovery key</source>
        <translation>Steg 1 av 3: återställningsnyckeln</translation>
    </message>
    <message>
        <source>Step 2 of 3: who you are</source>
        <translation>Steg 2 av 3: vem du är</translation>
    </message>
    <message>
        <source>Step 3 of 3: the recovery key</source>
        <translation>Steg 3 av 3: återställningsnyckeln</translation>
    </message>
    <message>
        <source>Step 3 of 3: the new recovery key</source>
        <translation>Steg 3 av 3: den nya återställningsnyckeln</translation>
    </message>
    <message>
        <source>The vault is made</source>
        <translation>Valvet är skapat</translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation>Valvet är öppet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Välj plats…</translation>
    </message>
    <message>
        <source>Recovery key, from the paper</source>
        <translation>Återställningsnyckeln, från papperet</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Namn att logga in med</translation>
    </message>
    <message>
        <source>Can be seen without a passphrase; a made-up one is fine.</source>
        <translation>Syns utan lösenfras; ett påhittat går bra.</translation>
    </message>
    <message>
        <source>An administrator of the vault.</source>
        <translation>En av valvets administratörer.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Fullständigt namn</translation>
    </message>
    <message>
        <source>Is kept inside the vault only.</source>
        <translation>Står bara inne i valvet.</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>Skriv ut återställningsbladet…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Skapa valvet</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Öppna valvet</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Jag har den på papper</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Skapar valvet</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>No vault was made, because the computer was left alone before the recovery key was typed back. Create it again: it gets a key of its own, and one that was written down meanwhile opens nothing.</source>
        <translation>Inget valv skapades, eftersom datorn lämnades innan återställningsnyckeln hade skrivits tillbaka. Skapa det igen: det får en egen nyckel, och en som skrevs upp under tiden öppnar ingenting.</translation>
    </message>
    <message>
        <source>The vault is as it was, because the computer was left alone before the new recovery key was typed back. The key on the old paper still opens it; one that was written down meanwhile doesn&apos;t.</source>
        <translation>Valvet är som det var, eftersom datorn lämnades innan den nya återställningsnyckeln hade skrivits tillbaka. Nyckeln på det gamla papperet öppnar det fortfarande; en som skrevs upp under tiden gör det inte.</translation>
    </message>
    <message>
        <source>A new folder on this computer&apos;s own disk, not in one that is copied to a cloud. The folder is the vault: all of it belongs together. One computer at a time can have it open.</source>
        <translation>En ny mapp på datorns egen disk, inte i en som kopieras till molnet. Mappen är valvet: allt i den hör ihop. Bara en dator åt gången kan ha det öppet.</translation>
    </message>
    <message>
        <source>This is named like a folder that %1 copies to other computers. If it does, choose another place: only one computer at a time can have a vault open.</source>
        <translation>Platsen heter som en mapp som %1 kopierar till andra datorer. Om det är en sådan, välj en annan plats: bara en dator åt gången kan ha ett valv öppet.</translation>
    </message>
    <message>
        <source>Last: print the recovery sheet with the key and a line that shows whether the history was rewritten since, and shred one that was printed before. Or go on, if you have the key on paper.</source>
        <translation>Sist: skriv ut återställningsbladet med nyckeln och en rad som visar om historiken har skrivits om sedan dess, och förstör ett blad som skrevs ut före det. Eller fortsätt, om du har nyckeln på papper.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Stands on the recovery sheet. Is kept inside the vault only.</source>
        <translation>Står på återställningsbladet. Finns bara inne i valvet.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::OldCopiesCard</name>
    <message>
        <source>the passphrase that %1 had until %2</source>
        <translation>lösenfrasen som %1 hade till %2</translation>
    </message>
    <message>
        <source>an earlier passphrase of %1</source>
        <translation>en tidigare lösenfras som %1 hade</translation>
    </message>
    <message>
        <source>the passphrase of %1, suspended %2</source>
        <translation>lösenfrasen för %1, avstängd %2</translation>
    </message>
    <message>
        <source>the passphrase of %1, who is suspended</source>
        <translation>lösenfrasen för %1, som är avstängd</translation>
    </message>
    <message>
        <source>the passphrase of %1, removed %2</source>
        <translation>lösenfrasen för %1, borttagen %2</translation>
    </message>
    <message>
        <source>the passphrase of %1, who is removed</source>
        <translation>lösenfrasen för %1, som är borttagen</translation>
    </message>
    <message>
        <source>the recovery key that was used %1</source>
        <translation>återställningsnyckeln som användes %1</translation>
    </message>
    <message>
        <source>an earlier recovery key</source>
        <translation>en tidigare återställningsnyckel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>A file that is taken away from a stick or a disk can often be recovered with tools, and copies that somebody made of it are not reached. If that must not happen, destroy the stick itself.</source>
        <translation>En fil som tas bort från en sticka eller en disk går ofta att få tillbaka med särskilda verktyg, och kopior som någon har gjort av filen nås inte. Får det inte hända, förstör själva stickan.</translation>
    </message>
    <message>
        <source>Old copies</source>
        <translation>Gamla kopior</translation>
    </message>
    <message>
        <source>These backups open with something that opens the vault no more. Whoever has it and comes by such a file reads what was in the vault then.</source>
        <translation>De här säkerhetskopiorna öppnas med något som inte längre öppnar valvet. Den som har det och kommer åt en sådan fil kan läsa vad som fanns i valvet då.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjord</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Öppnas med</translation>
    </message>
    <message>
        <source>Make anew and destroy these…</source>
        <translation>Gör nya och förstör dessa…</translation>
    </message>
    <message>
        <source>A new backup in each of their places, and then all of these go.</source>
        <translation>En ny säkerhetskopia på var och en av platserna. Sedan förstörs alla i listan.</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Förstör…</translation>
    </message>
    <message>
        <source>Those that are chosen in the list.</source>
        <translation>De som är markerade i listan.</translation>
    </message>
    <message>
        <source>Not there now, and such copies may lie there: %1. Plug it in to see them here.</source>
        <translation>Finns inte här nu, men sådana kopior kan ligga där: %1. Sätt i den för att se dem här.</translation>
    </message>
    <message>
        <source>Make anew and destroy the old ones</source>
        <translation>Gör nya och förstör de gamla</translation>
    </message>
    <message>
        <source>A new backup is made in each place where one of these lies, and is read back. Only then are the old ones there destroyed. What the vault held on those days, and no longer holds, can&apos;t be brought back from them.</source>
        <translation>En ny säkerhetskopia görs på varje plats där någon av dessa ligger, och läses tillbaka. Först då förstörs de gamla där. Det som fanns i valvet de dagarna och inte finns kvar går sedan inte att få tillbaka från dem.</translation>
    </message>
    <message>
        <source>Make anew and destroy</source>
        <translation>Gör nya och förstör</translation>
    </message>
    <message>
        <source>Making new backups</source>
        <translation>Gör nya säkerhetskopior</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n old copy(s)</source>
        <translation>
            <numerusform>Förstör %n gammal kopia</numerusform>
            <numerusform>Förstör %n gamla kopior</numerusform>
        </translation>
    </message>
    <message>
        <source>They are taken away for good. What the vault held on those days, and no longer holds, can&apos;t be brought back from them.</source>
        <translation>De tas bort för gott. Det som fanns i valvet de dagarna och inte finns kvar går sedan inte att få tillbaka från dem.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Förstör</translation>
    </message>
    <message>
        <source>Destroying</source>
        <translation>Förstör</translation>
    </message>
    <message numerus="yes">
        <source>%n new backup(s) made and found whole.</source>
        <translation>
            <numerusform>%n ny säkerhetskopia är gjord och hel.</numerusform>
            <numerusform>%n nya säkerhetskopior är gjorda och hela.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old copy(s) destroyed.</source>
        <translation>
            <numerusform>%n gammal kopia är förstörd.</numerusform>
            <numerusform>%n gamla kopior är förstörda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Older backups still open</source>
        <translation>Äldre säkerhetskopior går fortfarande att öppna</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) open with what opens the vault no more.</source>
        <translation>
            <numerusform>%n säkerhetskopia öppnas med något som inte längre öppnar valvet.</numerusform>
            <numerusform>%n säkerhetskopior öppnas med något som inte längre öppnar valvet.</numerusform>
        </translation>
    </message>
    <message>
        <source>More of them may lie where nothing is plugged in now.</source>
        <translation>Fler kan ligga på något som inte sitter i nu.</translation>
    </message>
    <message>
        <source>They can be made anew or destroyed. You find them in the settings, under Backups.</source>
        <translation>De kan göras om eller förstöras. De finns i inställningarna, under Säkerhetskopior.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Show the old copies</source>
        <translation>Visa de gamla kopiorna</translation>
    </message>
    <message>
        <source>File and place</source>
        <translation>Fil och plats</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
</context>
<context>
    <name>fristad::ui::OnlyThisComputerDialog</name>
    <message>
        <source>Type the words as they stand above, if they are true.</source>
        <translation>Skriv orden som de står ovan, om de är sanna.</translation>
    </message>
    <message>
        <source>One computer at a time</source>
        <translation>En dator åt gången</translation>
    </message>
    <message>
        <source>Two computers that write to the same vault at the same time destroy it, and here nothing can be relied on to keep them apart. The safe way is to move the vault to this computer&apos;s own disk.

If you are sure that no other computer uses %1, you can say so. It is remembered on this computer and stands in the history.</source>
        <translation>Två datorer som skriver i samma valv samtidigt förstör det, och på den här platsen finns inget pålitligt som håller dem isär. Det säkra är att flytta valvet till datorns egen disk.

Är du säker på att ingen annan dator använder %1 kan du intyga det. Det sparas på den här datorn och står i historiken.</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Skriv: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Allow writing from this computer</source>
        <translation>Tillåt skrivning från den här datorn</translation>
    </message>
</context>
<context>
    <name>fristad::ui::OwnPassphrase</name>
    <message>
        <source>Your passphrase</source>
        <translation>Din lösenfras</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Byt lösenfras…</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Byt din lösenfras</translation>
    </message>
    <message>
        <source>The passphrase you have now</source>
        <translation>Lösenfrasen du har nu</translation>
    </message>
    <message>
        <source>Older backups still open with the old one.</source>
        <translation>Äldre säkerhetskopior öppnas fortfarande med den gamla.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation>Din lösenfras är bytt.</translation>
    </message>
    <message>
        <source>Changing it</source>
        <translation>Byter</translation>
    </message>
    <message>
        <source>Only you know it. If you forget it, another administrator gives you a new one, or you open the vault with the recovery key.</source>
        <translation>Bara du känner till den. Om du glömmer den får du en ny av en annan administratör, eller öppnar valvet med återställningsnyckeln.</translation>
    </message>
    <message>
        <source>Only you know it. If you forget it, an administrator gives you a new one.</source>
        <translation>Bara du känner till den. Om du glömmer den får du en ny av en administratör.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Välj plats</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
</context>
<context>
    <name>fristad::ui::PeoplePanel</name>
    <message>
        <source>None of them is a client of yours.</source>
        <translation>Ingen av dem är din klient.</translation>
    </message>
    <message>
        <source>There is nobody.</source>
        <translation>Det är ingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) behind this figure.</source>
        <translation>
            <numerusform>%n person bakom siffran.</numerusform>
            <numerusform>%n personer bakom siffran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you may not see.</source>
        <translation>
            <numerusform>%n av dem får du inte se.</numerusform>
            <numerusform>%n av dem får du inte se.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Tillbaka till tabellen</translation>
    </message>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Tillbaka till tabellen (Esc)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Första kontakt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) of yours behind this figure.</source>
        <translation>
            <numerusform>%n av dina klienter bakom talet.</numerusform>
            <numerusform>%n av dina klienter bakom talet.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are others, whom you may not see.</source>
        <translation>Det finns fler, som du inte får se.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::QuickSearch</name>
    <message>
        <source>(name hidden)</source>
        <translation>(namnet dolt)</translation>
    </message>
    <message>
        <source>Nothing found. A client&apos;s code or the beginning of a name finds the client.</source>
        <translation>Inga träffar. Skriv en klients kod eller början av ett namn.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::RecordPanel</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Spara (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close (Esc); what is typed is kept</source>
        <translation>Stäng (Esc); det du har skrivit finns kvar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove this entry; the status line takes it back</source>
        <translation>Ta bort uppgiften; den går att ångra längst ned i fönstret</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RecordSection</name>
    <message>
        <source>%1 (Ins or Ctrl+N)</source>
        <translation>%1 (Ins eller Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RecordTab</name>
    <message>
        <source>You may not see what is kept about this client. What you do for the client can still be logged.</source>
        <translation>Du får inte se det som är antecknat om den här klienten. Det du gör för klienten kan du ändå logga.</translation>
    </message>
    <message>
        <source>Change the chosen entry</source>
        <translation>Ändra den valda uppgiften</translation>
    </message>
    <message>
        <source>Remove the chosen entries</source>
        <translation>Ta bort de valda uppgifterna</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RecoveryKeyStep</name>
    <message>
        <source>This is another key than the one that was shown. Go back to see it again.</source>
        <translation>Det är en annan nyckel än den som visades. Gå tillbaka för att se den igen.</translation>
    </message>
    <message>
        <source>Type the key back from the paper, to see that it can be read.</source>
        <translation>Skriv av nyckeln från papperet, så att det syns att den går att läsa.</translation>
    </message>
    <message>
        <source>This key opens the vault when a passphrase is forgotten. It is shown only now. Write it down or print it, and keep the paper in a safe, not with the computer.</source>
        <translation>Den här nyckeln öppnar valvet när en lösenfras är glömd. Den visas bara nu. Skriv av den eller skriv ut den, och förvara papperet i ett kassaskåp, inte vid datorn.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>A printer may keep what it printed: use one that you trust.</source>
        <translation>En skrivare kan spara det den skrev ut: använd en som du litar på.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
    <message>
        <source>Capitals, hyphens and blanks don&apos;t matter.</source>
        <translation>Versaler, bindestreck och blanksteg spelar ingen roll.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Copy this line by hand to the paper with the key: %1</source>
        <translation>Det finns ingen skrivare på datorn. Skriv av den här raden för hand på papperet med nyckeln: %1</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Write the key down by hand.</source>
        <translation>Det finns ingen skrivare på datorn. Skriv av nyckeln för hand.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Spara återställningsbladet</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Återställningsblad</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Saved. Take the file away from this computer, and keep it as you would keep the paper.</source>
        <translation>Sparat. Ta bort filen från datorn och förvara den som du skulle förvara papperet.</translation>
    </message>
    <message>
        <source>A file is read by whoever comes by the disk or the stick, and stays in backups and search indexes. Save it only on a stick that goes into the safe, never beside the vault.</source>
        <translation>En fil kan läsas av vem som än får tag i disken eller stickan, och den blir kvar i säkerhetskopior och sökindex. Spara den bara på en sticka som läggs i kassaskåpet, aldrig bredvid valvet.</translation>
    </message>
    <message>
        <source>Save it as a file all the same…</source>
        <translation>Spara som fil ändå…</translation>
    </message>
    <message>
        <source>Save as a file instead…</source>
        <translation>Spara som fil i stället…</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralCard</name>
    <message>
        <source>Follow up %1</source>
        <translation>Följ upp %1</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>uppföljning</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Skickad idag</translation>
    </message>
    <message numerus="yes">
        <source>Has waited %n day(s)</source>
        <translation>
            <numerusform>Har väntat %n dag</numerusform>
            <numerusform>Har väntat %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered the same day</source>
        <translation>Svar samma dag</translation>
    </message>
    <message numerus="yes">
        <source>Answered after %n day(s)</source>
        <translation>
            <numerusform>Svar efter %n dag</numerusform>
            <numerusform>Svar efter %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Skickad %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Myndighet eller organisation</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Uppföljning</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralColumn</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <translation>
            <numerusform>Visa fler (%n kvar)</numerusform>
            <numerusform>Visa fler (%n kvar)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReferralsPage</name>
    <message>
        <source>Referral of %1 accepted</source>
        <translation>Hänvisning av %1 accepterad</translation>
    </message>
    <message>
        <source>Referral of %1 declined</source>
        <translation>Hänvisning av %1 avböjd</translation>
    </message>
    <message>
        <source>Referral of %1 completed</source>
        <translation>Hänvisning av %1 genomförd</translation>
    </message>
    <message>
        <source>Referral of %1 withdrawn</source>
        <translation>Hänvisning av %1 återtagen</translation>
    </message>
    <message>
        <source>Referral of %1: no reply</source>
        <translation>Hänvisning av %1: inget svar</translation>
    </message>
    <message>
        <source>Referral of %1: received, awaiting an answer</source>
        <translation>Hänvisning av %1 mottagen, väntar på besked</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Hänvisningar</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) from here</source>
        <translation>
            <numerusform>%n hänvisning härifrån</numerusform>
            <numerusform>%n hänvisningar härifrån</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) to here</source>
        <translation>
            <numerusform>%n hänvisning hit</numerusform>
            <numerusform>%n hänvisningar hit</numerusform>
        </translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Härifrån</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Hit</translation>
    </message>
    <message>
        <source>Referrals from here or to here (R)</source>
        <translation>Hänvisningar härifrån eller hit (R)</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>Nothing waits for an answer.</source>
        <translation>Inget väntar på svar.</translation>
    </message>
    <message>
        <source>Answered: act</source>
        <translation>Besvarade: agera</translation>
    </message>
    <message>
        <source>No answer asks for anything.</source>
        <translation>Inget svar kräver något just nu.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Nothing is completed or withdrawn yet.</source>
        <translation>Inget är genomfört eller återtaget än.</translation>
    </message>
    <message>
        <source>Open the client&apos;s referrals (Enter)</source>
        <translation>Öppna klientens hänvisningar (Enter)</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anteckna: %1</translation>
    </message>
    <message>
        <source>Move the follow-up</source>
        <translation>Flytta uppföljningen</translation>
    </message>
    <message>
        <source>Referrals from here or to here</source>
        <translation>Hänvisningar härifrån eller hit</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RegisterSection</name>
    <message>
        <source>Bring a register in</source>
        <translation>För in ett register</translation>
    </message>
    <message>
        <source>A folder of CSV files, as other programs and this one write them. All of it comes in or nothing does, and everything that is wrong is listed.</source>
        <translation>En mapp med CSV-filer, så som det här och andra program skriver dem. Allt förs in eller inget, och allt som är fel listas.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Only check, change nothing</source>
        <translation>Kontrollera bara, ändra inget</translation>
    </message>
    <message>
        <source>Replace the rows of clients who are here already</source>
        <translation>Ersätt raderna för klienter som redan finns</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Write the register out</source>
        <translation>Skriv ut registret till filer</translation>
    </message>
    <message>
        <source>The part that figures need, as CSV files: codes and dates, without names and notes. The files are not encrypted.</source>
        <translation>Den del som statistiken behöver, som CSV-filer: koder och datum, utan namn och anteckningar. Filerna är inte krypterade.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ny mapp</translation>
    </message>
    <message>
        <source>One that is not there yet.</source>
        <translation>En som inte finns än.</translation>
    </message>
    <message>
        <source>The second person signs in as</source>
        <translation>Den andra personen loggar in som</translation>
    </message>
    <message>
        <source>This takes two people: another administrator or coordinator approves it with their own name and passphrase. Both are noted in the history.</source>
        <translation>Det här kräver två personer: en administratör eller koordinator till godkänner med eget namn och egen lösenfras. Båda antecknas i historiken.</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Personens lösenfras</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importerar</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 new, %4 gone</source>
        <translation>%1: %2, %3 nya, %4 borta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everything can come in. Nothing was changed.</source>
        <translation>Allt går att föra in. Inget är ändrat.</translation>
    </message>
    <message>
        <source>Everything is in the vault.</source>
        <translation>Allt är infört i valvet.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n fault(s).</source>
        <translation>
            <numerusform>Inget är ändrat: %n fel.</numerusform>
            <numerusform>Inget är ändrat: %n fel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The register is written to %1.</source>
        <translation>Registret är skrivet till %1.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporterar</translation>
    </message>
    <message>
        <source>The register is in the vault</source>
        <translation>Registret är importerat</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Säkerhetskopierar</translation>
    </message>
    <message>
        <source>No backup could be made</source>
        <translation>Ingen säkerhetskopia kunde göras</translation>
    </message>
    <message>
        <source>Before an import the vault is backed up, so that what the import replaces can be brought back. That failed:</source>
        <translation>Före en import säkerhetskopieras valvet, så att det som importen ersätter går att få tillbaka. Det gick inte:</translation>
    </message>
    <message>
        <source>Import without a backup</source>
        <translation>Importera utan säkerhetskopia</translation>
    </message>
    <message>
        <source>Not everywhere could be backed up first:</source>
        <translation>Före importen gick det inte att säkerhetskopiera överallt:</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RelativesTab</name>
    <message>
        <source>Add a child</source>
        <translation>Lägg till barn</translation>
    </message>
    <message>
        <source>Add another relative</source>
        <translation>Lägg till annan anhörig</translation>
    </message>
    <message>
        <source>Not a relative</source>
        <translation>Inte anhörig</translation>
    </message>
    <message>
        <source>Takes the tie between the two away; both clients stay (Delete)</source>
        <translation>Tar bort kopplingen mellan de två; båda klienterna finns kvar (Delete)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Gender and age</source>
        <translation>Kön och ålder</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Children and relatives</source>
        <translation>Barn och anhöriga</translation>
    </message>
    <message>
        <source>No children or relatives of this client are in the register.</source>
        <translation>Inga barn eller anhöriga till klienten finns i registret.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Avslutat %1</translation>
    </message>
    <message>
        <source>Relative of</source>
        <translation>Anhörig till</translation>
    </message>
    <message>
        <source>%1 is no longer a relative of %2</source>
        <translation>%1 är inte längre anhörig till %2</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RemovedClientsDialog</name>
    <message>
        <source>Bring back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Removed clients</source>
        <translation>Borttagna klienter</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Can come back until</source>
        <translation>Går att ta tillbaka till och med</translation>
    </message>
    <message numerus="yes">
        <source>Nobody was removed in the last %n day(s).</source>
        <translation>
            <numerusform>Ingen har tagits bort den senaste dagen.</numerusform>
            <numerusform>Ingen har tagits bort de senaste %n dagarna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A client can be brought back, with everything that was written about them, for %n day(s).</source>
        <translation>
            <numerusform>En klient går att ta tillbaka i %n dag, med allt som stod om klienten.</numerusform>
            <numerusform>En klient går att ta tillbaka i %n dagar, med allt som stod om klienten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back in the register</source>
        <translation>%1 är tillbaka i registret</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ReportExport</name>
    <message>
        <source>PDF in Swedish</source>
        <translation>PDF på svenska</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-dokument</translation>
    </message>
    <message>
        <source>PDF in English</source>
        <translation>PDF på engelska</translation>
    </message>
    <message>
        <source>Excel in Swedish</source>
        <translation>Excel på svenska</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbetsbok</translation>
    </message>
    <message>
        <source>Excel in English</source>
        <translation>Excel på engelska</translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation>CSV för andra program</translation>
    </message>
    <message>
        <source>Values in rows</source>
        <translation>Värden i rader</translation>
    </message>
    <message>
        <source>JSON for other programs</source>
        <translation>JSON för andra program</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON-dokument</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Spara statistiken</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::RestoreDialog</name>
    <message>
        <source>The backup is restored, and the vault that it has become is open.</source>
        <translation>Säkerhetskopian är återställd, och valvet som den har blivit är öppet.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Säkerhetskopian</translation>
    </message>
    <message>
        <source>Backups (*.fristad-backup);;All files (*)</source>
        <translation>Säkerhetskopior (*.fristad-backup);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Where the vault&apos;s folder is to be</source>
        <translation>Där valvets mapp ska ligga</translation>
    </message>
    <message>
        <source>Type the passphrase, or the recovery key: one of the two.</source>
        <translation>Skriv lösenfrasen eller återställningsnyckeln: en av de två.</translation>
    </message>
    <message>
        <source>Looking at the backup</source>
        <translation>Läser säkerhetskopian</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Återställer</translation>
    </message>
    <message>
        <source>This is not the recovery key from when the backup was made. Nothing was changed. It takes the sheet of that day, which need not be the newest.</source>
        <translation>Det här är inte återställningsnyckeln från när kopian gjordes. Ingenting har ändrats. Det krävs det blad som gällde den dagen, och det behöver inte vara det nyaste.</translation>
    </message>
    <message>
        <source>Nothing was restored, because the computer was left alone before it was finished. Begin again; a new recovery key that was written down meanwhile opens nothing.</source>
        <translation>Ingenting återställdes, eftersom datorn lämnades innan det var klart. Börja om. En ny återställningsnyckel som hann skrivas av öppnar ingenting.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Säkerhetskopians fil</translation>
    </message>
    <message>
        <source>On a stick or another disk. It is only read.</source>
        <translation>På en sticka eller en annan disk. Den läses bara.</translation>
    </message>
    <message>
        <source>New folder for the vault</source>
        <translation>Ny mapp för valvet</translation>
    </message>
    <message>
        <source>One that is not there yet, or is empty. A damaged vault stays where it is.</source>
        <translation>En som inte finns än, eller är tom. Ett skadat valv får ligga kvar där det är.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>An administrator of the vault when the backup was made.</source>
        <translation>Någon som var administratör i valvet när kopian gjordes.</translation>
    </message>
    <message>
        <source>Their passphrase from then</source>
        <translation>Lösenfrasen från den tiden</translation>
    </message>
    <message>
        <source>Or the recovery key, from the paper</source>
        <translation>Eller återställningsnyckeln från papperet</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>Välj säkerhetskopia…</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Välj plats…</translation>
    </message>
    <message>
        <source>The recovery key is used up by this: you get a new passphrase, and the restored vault gets a new recovery key in the next step.</source>
        <translation>Återställningsnyckeln förbrukas av det här: du får en ny lösenfras, och det återställda valvet får en ny återställningsnyckel i nästa steg.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Jag har den på papper</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>Look at the backup</source>
        <translation>Titta på kopian</translation>
    </message>
</context>
<context>
    <name>fristad::ui::SavedDialog</name>
    <message>
        <source>taken back</source>
        <translation>ångrad</translation>
    </message>
    <message>
        <source>can&apos;t be taken back</source>
        <translation>går inte att ångra</translation>
    </message>
    <message>
        <source>Saved this session</source>
        <translation>Sparat den här gången</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>Vad som sparades</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Nothing was saved yet since the program was started.</source>
        <translation>Inget har sparats sedan programmet startades.</translation>
    </message>
    <message>
        <source>By you, in this vault, since the program was started.</source>
        <translation>Av dig, i det här valvet, sedan programmet startades.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>fristad::ui::ScreenWatch</name>
    <message>
        <source>Locks what is open first</source>
        <translation>Låser först det som är öppet</translation>
    </message>
</context>
<context>
    <name>fristad::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönster</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huset</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>fristad::ui::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>fristad::ui::StaffCard</name>
    <message>
        <source>Named on the client</source>
        <translation>Knutna till klienten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Nobody is named on this client.</source>
        <translation>Ingen är knuten till klienten.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Name on the client</source>
        <translation>Knyt till klienten</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Takes the chosen name off the client (Delete)</source>
        <translation>Tar bort det valda namnet från klienten (Delete)</translation>
    </message>
    <message>
        <source>%1 is named on the client</source>
        <translation>%1 är knuten till klienten</translation>
    </message>
    <message>
        <source>%1 is no longer named on the client</source>
        <translation>%1 är inte längre knuten till klienten</translation>
    </message>
</context>
<context>
    <name>fristad::ui::StaffSection</name>
    <message>
        <source>Works here</source>
        <translation>Arbetar här</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Avstängd</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>Everything, with staff, house and backups.</source>
        <translation>Allt, med personal, hus och säkerhetskopior.</translation>
    </message>
    <message>
        <source>All clients, the register in and out, the year&apos;s statistics.</source>
        <translation>Alla klienter, import och export av registret, årets statistik.</translation>
    </message>
    <message>
        <source>Their own clients in full; may log work for any.</source>
        <translation>Sina egna klienter i sin helhet; får logga insatser för alla.</translation>
    </message>
    <message>
        <source>Codes and what is due; may log work for any.</source>
        <translation>Koder och frister; får logga insatser för alla.</translation>
    </message>
    <message>
        <source>Statistics and history, no client.</source>
        <translation>Statistik och historik, inga klienter.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Loggar in som</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Lägg till en person…</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>Byt roll…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Stäng av…</translation>
    </message>
    <message>
        <source>Let back in…</source>
        <translation>Släpp in igen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en person</translation>
    </message>
    <message>
        <source>May be a pseudonym. It stands outside the encryption and is never used again for somebody else.</source>
        <translation>Kan vara en pseudonym. Namnet står utanför krypteringen och används aldrig igen för någon annan.</translation>
    </message>
    <message>
        <source>Kept inside the vault only.</source>
        <translation>Finns bara inne i valvet.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Making a key</source>
        <translation>Gör en nyckel</translation>
    </message>
    <message>
        <source>What is %1 here?</source>
        <translation>Vad är %1 här?</translation>
    </message>
    <message>
        <source>It holds from the next time they unlock the vault.</source>
        <translation>Det gäller nästa gång personen låser upp valvet.</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Byt roll</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Ta bort %1</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>Stäng av %1</translation>
    </message>
    <message>
        <source>Backups that were made before still open with the old passphrase. Make a new one, and destroy the old ones that %1 could reach.</source>
        <translation>Tidigare säkerhetskopior öppnas fortfarande med den gamla lösenfrasen. Gör en ny, och förstör de gamla som %1 kan komma åt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Stäng av</translation>
    </message>
    <message>
        <source>Making a new key</source>
        <translation>Gör en ny nyckel</translation>
    </message>
    <message>
        <source>%1 is removed, and the vault has a new key.</source>
        <translation>%1 är borttagen, och valvet har en ny nyckel.</translation>
    </message>
    <message>
        <source>%1 is suspended, and the vault has a new key.</source>
        <translation>%1 är avstängd, och valvet har en ny nyckel.</translation>
    </message>
    <message>
        <source>Let %1 back in</source>
        <translation>Släpp in %1 igen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>%1 can open the vault again.</source>
        <translation>%1 kan öppna valvet igen.</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <translation>%1 är nu: %2</translation>
    </message>
    <message>
        <source>%1&apos;s passphrase opens the vault no more, from now on, and they do not come back under this name. What they wrote stays, with their name on it. This can&apos;t be undone.</source>
        <translation>Lösenfrasen för %1 öppnar inte valvet längre, från och med nu, och personen kommer inte tillbaka under det namnet. Det som personen har skrivit finns kvar, med namnet på. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>The whole register is encrypted anew with a new key, so that nothing %1 may have kept opens it. Everybody else&apos;s passphrase and the recovery key work as before. With a large register that takes some seconds.</source>
        <translation>Hela registret krypteras om med en ny nyckel, så att inget som %1 kan ha sparat öppnar det. Alla andras lösenfraser och återställningsnyckeln fungerar som förut. Med ett stort register tar det några sekunder.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Takes over from %1</source>
        <translation>Tar över efter %1</translation>
    </message>
    <message>
        <source>Is named on the restricted clients that nobody else could open. Blank if there are none.</source>
        <translation>Knyts till de klienter med begränsad åtkomst vars akt ingen annan kan öppna. Tomt om det inte finns några.</translation>
    </message>
    <message>
        <source>Has a first passphrase</source>
        <translation>Har en första lösenfras</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>Ny lösenfras…</translation>
    </message>
    <message>
        <source>Your own role and place are changed by another administrator. Your own passphrase is changed under Window.</source>
        <translation>Din egen roll och plats ändras av en annan administratör. Din egen lösenfras byter du under Fönster.</translation>
    </message>
    <message>
        <source>%1 can open the vault now, and first chooses a passphrase of their own.</source>
        <translation>%1 kan nu öppna valvet och väljer först en egen lösenfras.</translation>
    </message>
    <message>
        <source>A new passphrase for %1</source>
        <translation>En ny lösenfras för %1</translation>
    </message>
    <message>
        <source>For whoever forgot theirs. It opens the vault once: %1 then chooses another, before anything else.</source>
        <translation>För den som har glömt sin. Den öppnar valvet en gång: %1 väljer sedan en egen, före allt annat.</translation>
    </message>
    <message>
        <source>Older backups still open with the old one.</source>
        <translation>Äldre säkerhetskopior öppnas fortfarande med den gamla.</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Sätt lösenfras</translation>
    </message>
    <message>
        <source>%1 has a new passphrase, to be changed when they sign in.</source>
        <translation>%1 har en ny lösenfras, som ska bytas vid inloggningen.</translation>
    </message>
    <message>
        <source>%1&apos;s passphrase opens the vault no more, from now on. Whoever lets them back in gives them a new one. What they wrote stays.</source>
        <translation>Lösenfrasen för %1 öppnar inte längre valvet, från och med nu. Den som släpper in personen igen ger en ny. Det som personen har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>%1 gets a first passphrase here, chooses another when they sign in, and has the role they had: %2.</source>
        <translation>%1 får en första lösenfras här, väljer en egen vid inloggningen och har samma roll som förut: %2.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Which year is counted</source>
        <translation>Vilket år som räknas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Save the figures as a file, or print them</source>
        <translation>Spara statistiken som en fil eller skriv ut den</translation>
    </message>
    <message>
        <source>Up to which day</source>
        <translation>Till och med vilken dag</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>Tables of the report</source>
        <translation>Statistikens tabeller</translation>
    </message>
    <message>
        <source>Nobody is in the register yet. The year&apos;s figures are counted from what is written about the clients.</source>
        <translation>Ingen finns i registret än. Årets siffror räknas på det som skrivs om klienterna.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Gå till klienterna</translation>
    </message>
    <message>
        <source>The counting was stopped.</source>
        <translation>Räkningen stoppades.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Räkna igen</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Till och med %1</translation>
    </message>
    <message>
        <source>Up to which day ongoing interventions count</source>
        <translation>Till och med vilken dag pågående insatser räknas</translation>
    </message>
</context>
<context>
    <name>fristad::ui::StatusLine</name>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Inloggad som %1, %2</translation>
    </message>
    <message>
        <source>Backup verified %1</source>
        <translation>Säkerhetskopia kontrollerad %1</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>Ingen kontrollerad säkerhetskopia än</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message numerus="yes">
        <source>Show what is wrong (%n)</source>
        <translation>
            <numerusform>Visa vad som är fel (%n)</numerusform>
            <numerusform>Visa vad som är fel (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>emergency view: the vault can only be read</source>
        <translation>reservläge: valvet kan bara läsas</translation>
    </message>
    <message>
        <source>Does it again (Ctrl+Shift+Z)</source>
        <translation>Gör om det (Ctrl+Skift+Z)</translation>
    </message>
    <message>
        <source>Undo what was saved last</source>
        <translation>Ångra det som sparades senast</translation>
    </message>
    <message>
        <source>Takes back: %1 (Ctrl+Z)</source>
        <translation>Ångrar: %1 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>fristad::ui::StoryTab</name>
    <message>
        <source>Right to stay</source>
        <translation>Rätt att vistas här</translation>
    </message>
    <message>
        <source>Permits on a line of time; the arrow keys go from one to the next</source>
        <translation>Tillstånd på en tidslinje; piltangenterna går från ett till nästa</translation>
    </message>
    <message>
        <source>No reflection period and no other permit in the register.</source>
        <translation>Ingen betänketid och inget annat tillstånd i registret.</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>Nothing is written about this client yet.</source>
        <translation>Inget är skrivet om klienten än.</translation>
    </message>
    <message>
        <source>Log intervention</source>
        <translation>Logga insats</translation>
    </message>
</context>
<context>
    <name>fristad::ui::TableList</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n saknas</numerusform>
            <numerusform>%n saknas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::TablePanel</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (bas)</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Utan svar</translation>
    </message>
    <message>
        <source>Show the people without an answer</source>
        <translation>Visa personerna som saknar svar</translation>
    </message>
</context>
<context>
    <name>fristad::ui::TaskDialog</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>fristad::ui::TaskList</name>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Mer om det</translation>
    </message>
</context>
<context>
    <name>fristad::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Show all deadlines</source>
        <translation>Visa alla frister</translation>
    </message>
    <message>
        <source>Must act</source>
        <translation>Måste göras</translation>
    </message>
    <message>
        <source>Nothing is late, and nothing must be done in the next three days.</source>
        <translation>Inget är försenat, och inget måste göras de närmaste tre dagarna.</translation>
    </message>
    <message>
        <source>Enter opens the client. D marks as done, M moves to another day.</source>
        <translation>Enter öppnar klienten. D klarmarkerar, M flyttar till en annan dag.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>Nothing more in the next seven days.</source>
        <translation>Inget mer de närmaste sju dagarna.</translation>
    </message>
    <message>
        <source>Since you were here</source>
        <translation>Sedan du var här</translation>
    </message>
    <message>
        <source>&amp;Open the client</source>
        <translation>&amp;Öppna klienten</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klar</translation>
    </message>
    <message>
        <source>&amp;Move to another day</source>
        <translation>&amp;Flytta till en annan dag</translation>
    </message>
    <message>
        <source>Nobody else changed anything since %1.</source>
        <translation>Ingen annan har ändrat något sedan %1.</translation>
    </message>
    <message>
        <source>What others do while you are away will stand here the next time you come.</source>
        <translation>Det som andra gör medan du är borta står här nästa gång du kommer.</translation>
    </message>
    <message>
        <source>The last day stands in the decision and can&apos;t be moved or marked as done. What can be done is to apply for a renewal.</source>
        <translation>Sista dagen står i beslutet och kan varken flyttas eller klarmarkeras. Det som går att göra är att ansöka om förlängning.</translation>
    </message>
    <message>
        <source>You may not see this client in full, so it can&apos;t be changed from here.</source>
        <translation>Du får inte se hela den här klientens akt, så det går inte att ändra härifrån.</translation>
    </message>
    <message>
        <source>No client is in the vault yet, so nothing runs out.</source>
        <translation>Ingen klient finns i valvet ännu, så inget löper ut.</translation>
    </message>
    <message>
        <source>Go to Clients to add the first one</source>
        <translation>Gå till Klienter och lägg till den första</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Säkerhetskopiera…</translation>
    </message>
</context>
<context>
    <name>fristad::ui::TopBar</name>
    <message>
        <source>Search clients and pages</source>
        <translation>Sök klienter och sidor</translation>
    </message>
    <message>
        <source>Made-up people</source>
        <translation>Påhittade personer</translation>
    </message>
    <message>
        <source>This vault is for trying things out: nobody in it exists</source>
        <translation>Det här valvet är till för att pröva: ingen i det finns</translation>
    </message>
</context>
<context>
    <name>fristad::ui::UndoStack</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Ångrat: %1</translation>
    </message>
    <message>
        <source>Take the whole import back?</source>
        <translation>Ångra hela importen?</translation>
    </message>
    <message>
        <source>Everybody who came by it goes with all that was imported of them, and whoever it changed is as before. If something of them was changed since, it is named and nothing goes. To bring the import in again, import the files again.</source>
        <translation>Alla klienter som kom med importen försvinner med allt som importerades om dem, och de som importen ändrade blir som förut. Om något hos dem har ändrats efter importen får du veta hos vilka, och då ångras ingenting. Vill du ha tillbaka importen importerar du filerna igen.</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Ångra importen</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Ångrar</translation>
    </message>
</context>
<context>
    <name>fristad::ui::UnlockPage</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Lås upp valvet</translation>
    </message>
    <message>
        <source>Welcome to Fristad</source>
        <translation>Välkommen till Fristad</translation>
    </message>
    <message>
        <source>Everything is kept in an encrypted vault. Create one, or open one that is there.</source>
        <translation>Allt förvaras i ett krypterat valv. Skapa ett, eller öppna ett som redan finns.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>Öppna ett annat valv…</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Öppna ett valv…</translation>
    </message>
    <message>
        <source>Create a vault…</source>
        <translation>Skapa ett valv…</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öppnar</translation>
    </message>
    <message>
        <source>Open with the recovery key…</source>
        <translation>Öppna med återställningsnyckeln…</translation>
    </message>
    <message>
        <source>Look around with made-up people</source>
        <translation>Se dig omkring bland påhittade personer</translation>
    </message>
    <message>
        <source>The made-up shelter. User and passphrase are demo.</source>
        <translation>Det påhittade boendet. Användare och lösenfras är demo.</translation>
    </message>
    <message>
        <source>What was typed here was taken away, because the computer was left alone.</source>
        <translation>Det som skrevs här togs bort, eftersom datorn lämnades.</translation>
    </message>
    <message>
        <source>Type your passphrase, then choose again to check the vault.</source>
        <translation>Skriv din lösenfras och välj sedan kontrollen igen.</translation>
    </message>
    <message>
        <source>Everything was checked, and nothing is damaged. Unlock the vault again.</source>
        <translation>Allt är kontrollerat och ingenting är skadat. Lås upp valvet igen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Och %n till.</numerusform>
            <numerusform>Och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Återställ från säkerhetskopia…</translation>
    </message>
    <message>
        <source>Find out what is damaged</source>
        <translation>Ta reda på vad som är skadat</translation>
    </message>
    <message>
        <source>The vault&apos;s folder has not answered yet. If it is on another computer or on a stick, see that it is connected.</source>
        <translation>Valvets mapp har inte svarat än. Om den finns på en annan dator eller på ett USB-minne: kontrollera att det är anslutet.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::WindowActions</name>
    <message>
        <source>&amp;Vault</source>
        <translation>&amp;Valv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gå till</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Sida</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Log intervention</source>
        <translation>&amp;Logga insats</translation>
    </message>
    <message>
        <source>Log what was done for a client</source>
        <translation>Logga vad som gjordes för en klient</translation>
    </message>
    <message>
        <source>&amp;Hide names</source>
        <translation>&amp;Dölj namn</translation>
    </message>
    <message>
        <source>Show codes in place of names while somebody can see the screen</source>
        <translation>Visa koder i stället för namn när någon kan se skärmen</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>Lå&amp;s</translation>
    </message>
    <message>
        <source>Lock the vault; what is half typed is kept</source>
        <translation>Lås valvet; det som är halvskrivet sparas</translation>
    </message>
    <message>
        <source>&amp;Open another vault…</source>
        <translation>&amp;Öppna ett annat valv…</translation>
    </message>
    <message>
        <source>&amp;Create a vault…</source>
        <translation>S&amp;kapa ett valv…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Sök</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>&amp;Läs in igen</translation>
    </message>
    <message>
        <source>&amp;Manual for this page</source>
        <translation>&amp;Handbok för den här sidan</translation>
    </message>
    <message>
        <source>&amp;About Fristad</source>
        <translation>&amp;Om Fristad</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Ångra: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Gör om: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Sa&amp;ved this session…</source>
        <translation>S&amp;parat den här gången…</translation>
    </message>
    <message>
        <source>What you saved since the program was started, each with its own way back</source>
        <translation>Det du har sparat sedan programmet startades; var sak går att ångra för sig</translation>
    </message>
</context>
<context>
    <name>fristad::ui::WindowSection</name>
    <message>
        <source>This window</source>
        <translation>Det här fönstret</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Locks itself without a key or the mouse for</source>
        <translation>Låser sig utan tangent eller mus efter</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
</context>
<context>
    <name>fristad::ui::YearCount</name>
    <message>
        <source>Counting %1</source>
        <translation>Räknar %1</translation>
    </message>
    <message>
        <source>Finding the people behind the figure</source>
        <translation>Letar upp personerna bakom siffran</translation>
    </message>
</context>
</TS>
