<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
    <name>Pages</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>fristad::ui::CodeBox</name>
    <message>
        <source>There is no such choice in the list.</source>
        <translation>Det valet finns inte i listan.</translation>
    </message>
</context>
<context>
    <name>fristad::ui::DateField</name>
    <message>
        <source>This is not a date. Write it like 2024-10-14, 14/10, +30 or today.</source>
        <translation>Det här är inget datum. Skriv till exempel 2024-10-14, 14/10, +30 eller idag.</translation>
    </message>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>Välj i en kalender (Alt+Nedpil)</translation>
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
    <name>fristad::ui::ListView</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>fristad::ui::MainWindow</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Ångrat: %1</translation>
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
    <name>fristad::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
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
    <name>fristad::ui::StatusLine</name>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Inloggad som %1, %2</translation>
    </message>
    <message>
        <source>can only be read: the disk is full or write-protected</source>
        <translation>kan bara läsas: disken är full eller skrivskyddad</translation>
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
    <message>
        <source>Takes this change back (Ctrl+Z)</source>
        <translation>Tar tillbaka ändringen (Ctrl+Z)</translation>
    </message>
    <message numerus="yes">
        <source>Show what is wrong (%n)</source>
        <translation>
            <numerusform>Visa vad som är fel (%n)</numerusform>
            <numerusform>Visa vad som är fel (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fristad::ui::TopBar</name>
    <message>
        <source>Search clients and pages</source>
        <translation>Sök klienter och sidor</translation>
    </message>
</context>
<context>
    <name>fristad::ui::UnlockPage</name>
    <message>
        <source>Unlocking</source>
        <translation>Låser upp</translation>
    </message>
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
        <source>&amp;Undo what was saved last</source>
        <translation>&amp;Ångra det som sparades senast</translation>
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
</context>
</TS>
