<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>AnswersPanel</name>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Answer missing? Tell the editors  F8</source>
            <translation>Antwort fehlt? Redaktion melden  F8</translation>
        </message>
        <message>
            <source>Answer missing?  F8</source>
            <translation>Antwort fehlt?  F8</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Im Wissen suchen</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message>
            <source>The articles are being read. Answers come by themselves in a moment.</source>
            <translation>Die Artikel werden gelesen. Antworten kommen gleich von selbst.</translation>
        </message>
        <message>
            <source>No answer mentions this. Other words, or tell the editors.</source>
            <translation>Kein Artikel nennt das. Andere Wörter versuchen oder der Redaktion melden.</translation>
        </message>
        <message>
            <source>Answers follow what the contact says.</source>
            <translation>Die Vorschläge folgen dem Inhalt des Kontakts.</translation>
        </message>
    </context>
    <context>
        <name>AnswersPresenter</name>
        <message>
            <source>The articles are being read; an answer may yet come.</source>
            <translation>Die Artikel werden noch gelesen; eine Antwort kann noch kommen.</translation>
        </message>
        <message>
            <source>The editors have been told</source>
            <translation>Die Redaktion ist informiert</translation>
        </message>
        <message>
            <source>from this call</source>
            <translation>aus diesem Anruf</translation>
        </message>
        <message>
            <source>from this e-mail</source>
            <translation>aus dieser E-Mail</translation>
        </message>
        <message>
            <source>from this letter</source>
            <translation>aus diesem Brief</translation>
        </message>
        <message>
            <source>from this fax</source>
            <translation>aus diesem Fax</translation>
        </message>
    </context>
    <context>
        <name>AnswersView</name>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>What the city knows, for everybody at a desk</source>
            <translation>Was die Stadt weiß, für alle am Arbeitsplatz</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Im Wissen suchen</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Every owner</source>
            <translation>Alle Zuständigen</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Stadtteil</translation>
        </message>
        <message>
            <source>Every district</source>
            <translation>Jeder Stadtteil</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Jeder Stand</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Review overdue</source>
            <translation>Prüfung überfällig</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Answers missing</source>
            <translation>Fehlende Antworten</translation>
        </message>
        <message>
            <source>Searches without result</source>
            <translation>Suchen ohne Treffer</translation>
        </message>
        <message>
            <source>Citizens' words</source>
            <translation>Wörter der Bürger</translation>
        </message>
    </context>
    <context>
        <name>Article</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Short answer, to be read aloud</source>
            <translation>Kurze Antwort zum Vorlesen</translation>
        </message>
        <message>
            <source>Full text</source>
            <translation>Ganzer Text</translation>
        </message>
        <message>
            <source>Who may have it</source>
            <translation>Voraussetzungen</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>Was mitzubringen ist</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Gebühren</translation>
        </message>
        <message>
            <source>How long it takes, deadlines</source>
            <translation>Dauer und Fristen</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formulare</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Rechtsgrundlage</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Words citizens use</source>
            <translation>Wörter der Bürger</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>For colleagues only</source>
            <translation>Nur für Kollegen</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Gültig ab</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>Zu prüfen</translation>
        </message>
        <message>
            <source>{field}: write a line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00</source>
            <translation>{field}: je eine Zeile: Name | Adresse | Stadtteil | Telefon | E-Mail | Mo-Fr 08:00-16:00</translation>
        </message>
        <message>
            <source>{field}: write the day as 2027-03-31</source>
            <translation>{field}: den Tag als 2027-03-31 schreiben</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>In Prüfung</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Kept beside</source>
            <translation>Daneben aufgehoben</translation>
        </message>
        <message>
            <source>open now until {time}</source>
            <translation>jetzt geöffnet bis {time}</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <source>closed, opens {time}</source>
            <translation>geschlossen, öffnet {time}</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>Di</translation>
        </message>
        <message>
            <source>We</source>
            <translation>Mi</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Fr</source>
            <translation>Fr</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>Sa</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>So</translation>
        </message>
    </context>
    <context>
        <name>ArticleEditor</name>
        <message>
            <source>Back  Esc</source>
            <translation>Zurück  Esc</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Save as draft  Ctrl+S</source>
            <translation>Als Entwurf sichern  Strg+S</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Kept on this computer, not saved yet</source>
            <translation>Auf diesem Rechner aufgehoben, noch nicht gesichert</translation>
        </message>
    </context>
    <context>
        <name>ArticleForm</name>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>2027-03-31</source>
            <translation>2027-03-31</translation>
        </message>
        <message>
            <source>No, citizens may hear it</source>
            <translation>Nein, Bürger dürfen es hören</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>A line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00</source>
            <translation>Je eine Zeile: Name | Adresse | Stadtteil | Telefon | E-Mail | Mo-Fr 08:00-16:00</translation>
        </message>
        <message>
            <source>A line each, as people say it who do not know the official word</source>
            <translation>Je eine Zeile, wie es sagt, wer das amtliche Wort nicht kennt</translation>
        </message>
        <message>
            <source>A line each</source>
            <translation>Je eine Zeile</translation>
        </message>
    </context>
    <context>
        <name>ArticleSheet</name>
        <message>
            <source>Versions</source>
            <translation>Fassungen</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>You sent it to review, so a colleague publishes it: {names}.</source>
            <translation>Von Ihnen eingereicht, veröffentlicht von: {names}.</translation>
        </message>
        <message>
            <source>You sent it to review, and nobody else may publish. An administrator can switch four eyes off.</source>
            <translation>Von Ihnen eingereicht, und niemand sonst darf veröffentlichen. Ein Administrator kann vier Augen ausschalten.</translation>
        </message>
        <message>
            <source>agents see the version before</source>
            <translation>am Platz steht die Fassung davor</translation>
        </message>
        <message>
            <source>for colleagues only</source>
            <translation>nur für Kollegen</translation>
        </message>
        <message>
            <source>not valid today</source>
            <translation>heute nicht gültig</translation>
        </message>
        <message>
            <source>nobody owns it</source>
            <translation>niemand zuständig</translation>
        </message>
        <message>
            <source>review was due {day}</source>
            <translation>Prüfung war fällig am {day}</translation>
        </message>
        <message>
            <source>to be reviewed {day}</source>
            <translation>zu prüfen am {day}</translation>
        </message>
        <message>
            <source>Send to review  Ctrl+Enter</source>
            <translation>Zur Prüfung  Strg+Enter</translation>
        </message>
        <message>
            <source>Publish  Ctrl+Enter</source>
            <translation>Veröffentlichen  Strg+Enter</translation>
        </message>
        <message>
            <source>A published answer needs a title, a short answer and an owner.</source>
            <translation>Eine veröffentlichte Antwort braucht Titel, kurze Antwort und Zuständige.</translation>
        </message>
        <message>
            <source>Back to draft</source>
            <translation>Zurück zum Entwurf</translation>
        </message>
        <message>
            <source>Take off the desks</source>
            <translation>Von den Plätzen nehmen</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>for colleagues only</source>
            <translation>nur für Mitarbeitende</translation>
        </message>
        <message>
            <source>to be reviewed {day}</source>
            <translation>zu prüfen bis {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>%n weitere Stelle</numerusform>
                <numerusform>%n weitere Stellen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AttentionPresenter</name>
        <message>
            <source>Done again, on what is so now</source>
            <translation>Noch einmal getan, auf dem jetzigen Stand</translation>
        </message>
        <message>
            <source>For {owner}: {gesture} did not go through. {wanted}</source>
            <translation>Für {owner}: {gesture} ging nicht durch. {wanted}</translation>
        </message>
        <message>
            <source>Handed to {owner}</source>
            <translation>An {owner} gegeben</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Kept as a note</source>
            <translation>Als Notiz behalten</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Ihre Notiz</translation>
        </message>
        <message>
            <source>Your reply</source>
            <translation>Ihre Antwort</translation>
        </message>
        <message>
            <source>Your transfer</source>
            <translation>Ihre Weiterleitung</translation>
        </message>
        <message>
            <source>Taking it back</source>
            <translation>Das Zurückholen</translation>
        </message>
        <message>
            <source>Your referral</source>
            <translation>Ihre Verweisung</translation>
        </message>
        <message>
            <source>Closing it</source>
            <translation>Das Abschließen</translation>
        </message>
        <message>
            <source>Claiming it</source>
            <translation>Das Annehmen</translation>
        </message>
        <message>
            <source>Holding it</source>
            <translation>Das Zurückstellen</translation>
        </message>
        <message>
            <source>Linking the citizen</source>
            <translation>Die Zuordnung zur Person</translation>
        </message>
        <message>
            <source>Setting the service</source>
            <translation>Die Wahl der Leistung</translation>
        </message>
        <message>
            <source>Changing the citizen's record</source>
            <translation>Die Änderung der Personendaten</translation>
        </message>
        <message>
            <source>Opening a case</source>
            <translation>Ihr Anlegen eines Vorgangs</translation>
        </message>
        <message>
            <source>Opening it again</source>
            <translation>Ihr Wiederöffnen</translation>
        </message>
        <message>
            <source>Entering a citizen</source>
            <translation>Ihr Erfassen einer Person</translation>
        </message>
        <message>
            <source>A change of yours</source>
            <translation>Eine Änderung von Ihnen</translation>
        </message>
    </context>
    <context>
        <name>AttentionView</name>
        <message>
            <source>Central did not take these as you meant them. Everything you typed is kept here.</source>
            <translation>Die Zentrale hat dies nicht wie gemeint übernommen. Alles Geschriebene ist hier aufbewahrt.</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Braucht Ihre Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nichts zu klären</translation>
        </message>
        <message>
            <source>Everything you did has been taken as you meant it.</source>
            <translation>Alles wurde so übernommen, wie Sie es gemeint haben.</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Kontakt öffnen</translation>
        </message>
        <message>
            <source>{gesture} stands as a proposal. {reason}</source>
            <translation>{gesture} steht als Vorschlag da. {reason}</translation>
        </message>
        <message>
            <source>{gesture} was not taken. {reason}</source>
            <translation>Nicht übernommen: {gesture}. {reason}</translation>
        </message>
        <message>
            <source>You typed</source>
            <translation>Ihr Text</translation>
        </message>
        <message>
            <source>A contact that is no longer here</source>
            <translation>Ein Kontakt, der nicht mehr hier ist</translation>
        </message>
        <message>
            <source>Put back into the editor</source>
            <translation>Zurück in den Editor</translation>
        </message>
        <message>
            <source>Keep as a note</source>
            <translation>Als Notiz behalten</translation>
        </message>
        <message>
            <source>Use my version</source>
            <translation>Meine Fassung nehmen</translation>
        </message>
        <message>
            <source>Send it all the same</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Noch einmal tun</translation>
        </message>
        <message>
            <source>Hand to {owner}</source>
            <translation>An {owner} geben</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>Answer</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Hold caller</source>
            <translation>Halten</translation>
        </message>
        <message>
            <source>Back to caller</source>
            <translation>Zurück ins Gespräch</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Auflegen</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Zurückrufen</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Ask a colleague, or pass the call on</source>
            <translation>Jemanden fragen oder das Gespräch weitergeben</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Mute me</source>
            <translation>Mich stummschalten</translation>
        </message>
        <message>
            <source>Speak again</source>
            <translation>Wieder sprechen</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>It was not done. {problem}</source>
            <translation>Nicht ausgeführt. {problem}</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>Noch einmal anrufen</translation>
        </message>
        <message>
            <source>You talk; the caller waits with music</source>
            <translation>Sie sprechen; der Anrufer wartet mit Musik</translation>
        </message>
        <message>
            <source>Rings; the caller waits</source>
            <translation>Es klingelt; der Anrufer wartet</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>wartete {time}</translation>
        </message>
        <message>
            <source>talked {time}</source>
            <translation>sprach {time}</translation>
        </message>
        <message>
            <source>Transferring …</source>
            <translation>Wird verbunden …</translation>
        </message>
        <message>
            <source>Putting on hold …</source>
            <translation>Wird gehalten …</translation>
        </message>
        <message>
            <source>Taking back …</source>
            <translation>Wird zurückgeholt …</translation>
        </message>
        <message>
            <source>Hanging up …</source>
            <translation>Wird aufgelegt …</translation>
        </message>
        <message>
            <source>Answering …</source>
            <translation>Wird angenommen …</translation>
        </message>
        <message>
            <source>Dialling …</source>
            <translation>Wählt …</translation>
        </message>
        <message>
            <source>Muting …</source>
            <translation>Wird stummgeschaltet …</translation>
        </message>
        <message>
            <source>Unmuting …</source>
            <translation>Mikrofon wird eingeschaltet …</translation>
        </message>
        <message>
            <source>Pressing keys …</source>
            <translation>Tasten werden gedrückt …</translation>
        </message>
        <message>
            <source>Calling the colleague …</source>
            <translation>Der Kollege wird angerufen …</translation>
        </message>
        <message>
            <source>Passing on …</source>
            <translation>Wird weitergegeben …</translation>
        </message>
    </context>
    <context>
        <name>CallPresenter</name>
        <message>
            <source>Your telephone rings</source>
            <translation>Ihr Telefon klingelt</translation>
        </message>
        <message>
            <source>The call is logged</source>
            <translation>Das Gespräch ist eingetragen</translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>The city owes an answer; the case keeps its reference, its department and its due day.</source>
            <translation>Die Stadt schuldet eine Antwort; der Fall behält Nummer, Amt und Frist.</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Noch keine</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>Without a service there is no due day.</source>
            <translation>Ohne Leistung gibt es keine Frist.</translation>
        </message>
        <message>
            <source>{department} answers until {day}.</source>
            <translation>{department} antwortet bis {day}.</translation>
        </message>
    </context>
    <context>
        <name>CasesView</name>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>What the city owes an answer to</source>
            <translation>Worauf die Stadt eine Antwort schuldet</translation>
        </message>
        <message>
            <source>Reference, title or citizen</source>
            <translation>Nummer, Titel oder Name</translation>
        </message>
        <message>
            <source>Find a case</source>
            <translation>Fall suchen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offene</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Open a case from a contact with Ctrl+Shift+O.</source>
            <translation>Ein Fall wird aus einem Kontakt angelegt: Strg+Umschalt+O.</translation>
        </message>
        <message>
            <source>No cases</source>
            <translation>Keine Fälle</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Amt</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Angelegt</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>no due day</source>
            <translation>ohne Frist</translation>
        </message>
        <message>
            <source>{span} late</source>
            <translation>{span} zu spät</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>in {span}</translation>
        </message>
    </context>
    <context>
        <name>CitizenCardView</name>
        <message>
            <source>Citizen</source>
            <translation>Bürger</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n Kontakt</numerusform>
                <numerusform>%n Kontakte</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} · since {year}</source>
            <translation>{count} · seit {year}</translation>
        </message>
        <message>
            <source>History of {name}</source>
            <translation>Verlauf von {name}</translation>
        </message>
        <message>
            <source>Not known yet. Is it one of these?</source>
            <translation>Noch unbekannt. Ist es jemand davon?</translation>
        </message>
        <message>
            <source>Not known yet.</source>
            <translation>Noch unbekannt.</translation>
        </message>
        <message>
            <source>same number or address</source>
            <translation>gleiche Nummer oder Adresse</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>gleicher Name</translation>
        </message>
        <message>
            <source>It is {name}</source>
            <translation>Es ist {name}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Enter new</source>
            <translation>Neu erfassen</translation>
        </message>
    </context>
    <context>
        <name>CitizenPresenter</name>
        <message>
            <source>Linked</source>
            <translation>Zugeordnet</translation>
        </message>
        <message>
            <source>No longer linked</source>
            <translation>Nicht mehr zugeordnet</translation>
        </message>
        <message>
            <source>{name} entered</source>
            <translation>{name} erfasst</translation>
        </message>
        <message>
            <source>Two people now. Link their contacts anew where that is needed.</source>
            <translation>Jetzt zwei Personen. Ordnen Sie ihre Kontakte neu zu, wo es nötig ist.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
    </context>
    <context>
        <name>CitizensPresenter</name>
        <message>
            <source>Ordered. It is erased everywhere as soon as central has heard of it.</source>
            <translation>Beauftragt. Überall gelöscht, sobald die Zentrale davon weiß.</translation>
        </message>
    </context>
    <context>
        <name>CitizensView</name>
        <message>
            <source>Citizens</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>People and organisations who turned to the city</source>
            <translation>Personen und Organisationen, die sich an die Stadt gewandt haben</translation>
        </message>
        <message>
            <source>Name, number or e-mail address</source>
            <translation>Name, Nummer oder E-Mail</translation>
        </message>
        <message>
            <source>Find a citizen</source>
            <translation>Bürger suchen</translation>
        </message>
        <message>
            <source>Enter new</source>
            <translation>Neu erfassen</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation>Niemand gewählt</translation>
        </message>
        <message>
            <source>Choose somebody on the left.</source>
            <translation>Wählen Sie links jemanden aus.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Reached at</source>
            <translation>Erreichbar unter</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Stadtteil</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Erase at the citizen's request</source>
            <translation>Auf Wunsch der Person löschen</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>Was entered twice and taken for one.</source>
            <translation>Zweimal erfasst und für eine Person gehalten.</translation>
        </message>
        <message>
            <source>They are two people</source>
            <translation>Es sind zwei Personen</translation>
        </message>
        <message>
            <source>What colleagues should know</source>
            <translation>Was andere wissen sollten</translation>
        </message>
        <message>
            <source>Prefers text messages, hears badly, …</source>
            <translation>Möchte SMS, hört schlecht …</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anrufen</translation>
        </message>
        <message>
            <source>Call {number}</source>
            <translation>{number} anrufen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>No contacts yet.</source>
            <translation>Noch keine Kontakte.</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>today {time}</source>
            <translation>heute {time}</translation>
        </message>
        <message>
            <source>yesterday {time}</source>
            <translation>gestern {time}</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>morgen {time}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CloseForm</name>
        <message>
            <source>How did it end?</source>
            <translation>Wie ging es aus?</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Wie es ausging</translation>
        </message>
        <message>
            <source>Note for the file</source>
            <translation>Notiz für die Akte</translation>
        </message>
        <message>
            <source>Only if something is worth remembering</source>
            <translation>Nur wenn etwas merkenswert ist</translation>
        </message>
    </context>
    <context>
        <name>ClosePanel</name>
        <message>
            <source>Close</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Ctrl+Enter · can be undone for 10 s</source>
            <translation>Strg+Enter · 10 s lang rücknehmbar</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Claim or take up again</source>
            <translation>Annehmen oder wieder aufnehmen</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Weiterleiten</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Leistung wählen</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Bürger suchen</translation>
        </message>
        <message>
            <source>Go to {page}</source>
            <translation>Gehe zu: {page}</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Nummer anrufen</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>Gespräch eintragen</translation>
        </message>
        <message>
            <source>Enter a citizen</source>
            <translation>Bürger erfassen</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Verbindung zur Zentrale</translation>
        </message>
        <message>
            <source>Line to central, in detail</source>
            <translation>Leitung zur Zentrale, im Einzelnen</translation>
        </message>
        <message>
            <source>I am available</source>
            <translation>Ich bin verfügbar</translation>
        </message>
        <message>
            <source>I am busy</source>
            <translation>Ich bin beschäftigt</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>You wanted</source>
            <translation>Sie wollten</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>So ist es jetzt</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Letter to</source>
            <translation>Brief an</translation>
        </message>
        <message>
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Answer the citizen</source>
            <translation>Antwort an die Person</translation>
        </message>
        <message>
            <source>What should colleagues know?</source>
            <translation>Was sollten andere wissen?</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation>Auf diesem Rechner gespeichert</translation>
        </message>
        <message>
            <source>Ctrl+Enter sends</source>
            <translation>Strg+Enter sendet</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Note, only inside</source>
            <translation>Notiz, nur intern</translation>
        </message>
        <message>
            <source>Send reply</source>
            <translation>Antwort senden</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz anfügen</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Look at the letter</source>
            <translation>Brief ansehen</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Später senden</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Empfänger</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>No templates yet</source>
            <translation>Noch keine Vorlagen</translation>
        </message>
    </context>
    <context>
        <name>ConsultPanel</name>
        <message>
            <source>The caller waits with music while you talk.</source>
            <translation>Der Anrufer wartet mit Musik, während Sie sprechen.</translation>
        </message>
        <message>
            <source>Ask a colleague</source>
            <translation>Jemanden fragen</translation>
        </message>
        <message>
            <source>Colleague, department or number</source>
            <translation>Kollege, Amt oder Nummer</translation>
        </message>
        <message>
            <source>Ask first</source>
            <translation>Erst fragen</translation>
        </message>
        <message>
            <source>Pass on at once</source>
            <translation>Sofort weitergeben</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <source>This number</source>
            <translation>Diese Nummer</translation>
        </message>
        <message>
            <source>available</source>
            <translation>verfügbar</translation>
        </message>
        <message>
            <source>Colleagues</source>
            <translation>Kollegen</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Ämter</translation>
        </message>
    </context>
    <context>
        <name>ContactActions</name>
        <message>
            <source>Back in the queue</source>
            <translation>Wieder in der Warteschlange</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Zurückgestellt bis {time}</translation>
        </message>
        <message>
            <source>call-back promised, {where} opens</source>
            <translation>Rückruf zugesagt, {where} öffnet</translation>
        </message>
        <message>
            <source>{where} opens</source>
            <translation>{where} öffnet</translation>
        </message>
        <message>
            <source>Call-back promised {time}</source>
            <translation>Rückruf zugesagt {time}</translation>
        </message>
        <message>
            <source>Taken up again</source>
            <translation>Wieder aufgenommen</translation>
        </message>
        <message>
            <source>Passed to {where}</source>
            <translation>Weitergeleitet: {where}</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgeholt</translation>
        </message>
        <message>
            <source>Referred to {where}</source>
            <translation>Verwiesen an {where}</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Wieder geöffnet</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Fall angelegt</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves {time}</source>
            <translation>Antwort an {recipient} geht {time} ab</translation>
        </message>
        <message>
            <source>The letter goes to the printer</source>
            <translation>Der Brief geht zum Drucker</translation>
        </message>
        <message>
            <source>The letter goes to the printer when the line is back</source>
            <translation>Der Brief geht zum Drucker, sobald die Leitung wieder da ist</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves now</source>
            <translation>Antwort an {recipient} geht jetzt hinaus</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves when the line is back</source>
            <translation>Antwort an {recipient} geht hinaus, sobald die Leitung wieder da ist</translation>
        </message>
    </context>
    <context>
        <name>ContactHeader</name>
        <message>
            <source>Hold</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Weiterleiten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Wieder aufnehmen</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>More to do with this contact</source>
            <translation>Weitere Schritte</translation>
        </message>
        <message>
            <source>Unknown sender</source>
            <translation>Unbekannter Absender</translation>
        </message>
        <message>
            <source>Case {case}</source>
            <translation>Fall {case}</translation>
        </message>
        <message numerus="yes">
            <source>passed on %n time(s), back and forth</source>
            <translation>
                <numerusform>%n-mal weitergegeben, hin und her</numerusform>
                <numerusform>%n-mal weitergegeben, hin und her</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>passed on %n time(s)</source>
            <translation>
                <numerusform>%n-mal weitergegeben</numerusform>
                <numerusform>%n-mal weitergegeben</numerusform>
            </translation>
        </message>
        <message>
            <source>No case</source>
            <translation>Kein Fall</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Zurückgestellt bis {time}</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Bei Ihnen</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Bei {who}</translation>
        </message>
        <message>
            <source>Waits: {department}</source>
            <translation>Wartet: {department}</translation>
        </message>
    </context>
    <context>
        <name>ContactPresenter</name>
        <message>
            <source>Only you are here</source>
            <translation>Nur Sie sind hier</translation>
        </message>
        <message>
            <source>{who} is also here</source>
            <translation>{who} ist auch hier</translation>
        </message>
        <message>
            <source>{who} are also here</source>
            <translation>{who} sind auch hier</translation>
        </message>
    </context>
    <context>
        <name>ContactView</name>
        <message>
            <source>What was said and done</source>
            <translation>Was gesagt und getan wurde</translation>
        </message>
        <message>
            <source>{name} is withheld: it carries a virus</source>
            <translation>{name} wird zurückgehalten: Die Datei enthält einen Virus</translation>
        </message>
        <message>
            <source>{name} is locked with a password</source>
            <translation>{name} ist mit einem Passwort gesperrt</translation>
        </message>
        <message>
            <source>{name} cannot be shown</source>
            <translation>{name} kann nicht angezeigt werden</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Gespeichert als {name}</translation>
        </message>
        <message>
            <source>{name} is a program.</source>
            <translation>{name} ist ein Programm.</translation>
        </message>
        <message>
            <source>{name} carries a virus.</source>
            <translation>{name} enthält einen Virus.</translation>
        </message>
        <message>
            <source>Whoever opens it lets its author do what they like on that computer.</source>
            <translation>Wer sie öffnet, lässt ihren Urheber auf diesem Computer tun, was er will.</translation>
        </message>
        <message>
            <source>Save it nevertheless</source>
            <translation>Trotzdem speichern</translation>
        </message>
        <message>
            <source>The file is being fetched</source>
            <translation>Die Datei wird geholt</translation>
        </message>
        <message>
            <source>No contact is open</source>
            <translation>Kein Kontakt ist geöffnet</translation>
        </message>
        <message>
            <source>Choose one on the left, or press Ctrl+K.</source>
            <translation>Links einen wählen oder Strg+K drücken.</translation>
        </message>
    </context>
    <context>
        <name>CreateCitizenForm</name>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Person or organisation</source>
            <translation>Person oder Organisation</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>Spricht</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
    </context>
    <context>
        <name>CreateCitizenPanel</name>
        <message>
            <source>Enter a citizen</source>
            <translation>Bürger erfassen</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Erfassen</translation>
        </message>
    </context>
    <context>
        <name>DashboardView</name>
        <message>
            <source>Queues</source>
            <translation>Schlangen</translation>
        </message>
        <message>
            <source>Your departments, now</source>
            <translation>Ihre Ämter, jetzt</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>warten</translation>
        </message>
        <message>
            <source>the longest wait</source>
            <translation>längste Wartezeit</translation>
        </message>
        <message>
            <source>received today</source>
            <translation>heute eingegangen</translation>
        </message>
        <message>
            <source>closed today</source>
            <translation>heute abgeschlossen</translation>
        </message>
        <message>
            <source>came back today</source>
            <translation>heute zurückgekommen</translation>
        </message>
        <message>
            <source>people available</source>
            <translation>Personen verfügbar</translation>
        </message>
        <message>
            <source>Waiting by queue</source>
            <translation>Wartende je Schlange</translation>
        </message>
        <message>
            <source>in work</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>zurückgestellt</translation>
        </message>
        <message>
            <source>longest wait</source>
            <translation>am längsten</translation>
        </message>
        <message>
            <source>Sent back, last {days} days</source>
            <translation>Zurückgegeben, letzte {days} Tage</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n-mal</numerusform>
                <numerusform>%n-mal</numerusform>
            </translation>
        </message>
        <message>
            <source>No department sent back what it was passed.</source>
            <translation>Kein Amt gab Weitergegebenes zurück.</translation>
        </message>
        <message>
            <source>People at their desks</source>
            <translation>Personen am Arbeitsplatz</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>This computer has no keyring: what is not sent when you close is lost. Tell your administrator.</source>
            <translation>Dieser Rechner hat keinen Schlüsselbund: Was beim Schließen nicht gesendet ist, geht verloren. Bitte die Administration verständigen.</translation>
        </message>
        <message>
            <source>This link holds no number that can be called.</source>
            <translation>Dieser Link enthält keine Nummer, die man anrufen kann.</translation>
        </message>
    </context>
    <context>
        <name>DutyCard</name>
        <message>
            <source>Duty desk</source>
            <translation>Bereitschaft</translation>
        </message>
        <message>
            <source>Takes what cannot wait while a department is closed or nobody of it is there.</source>
            <translation>Übernimmt Dringendes, wenn ein Amt geschlossen oder niemand da ist.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
    </context>
    <context>
        <name>EditingPresenter</name>
        <message>
            <source>Saved as a draft</source>
            <translation>Als Entwurf gesichert</translation>
        </message>
        <message>
            <source>Sent to review</source>
            <translation>Zur Prüfung gegeben</translation>
        </message>
        <message>
            <source>A draft again</source>
            <translation>Wieder ein Entwurf</translation>
        </message>
        <message>
            <source>Published: everybody sees it</source>
            <translation>Veröffentlicht: alle sehen es</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Nobody sees it any more</source>
            <translation>Niemand sieht es mehr</translation>
        </message>
        <message>
            <source>Version {number} is the draft now</source>
            <translation>Fassung {number} ist jetzt der Entwurf</translation>
        </message>
        <message>
            <source>A new draft</source>
            <translation>Ein neuer Entwurf</translation>
        </message>
        <message>
            <source>On the list again</source>
            <translation>Wieder auf der Liste</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>cut down a tree, fell a tree</source>
            <translation>Baum umhauen, Baum absägen</translation>
        </message>
        <message>
            <source>permit for the removal of trees</source>
            <translation>Baumfällgenehmigung</translation>
        </message>
        <message>
            <source>What citizens say</source>
            <translation>Was Bürger sagen</translation>
        </message>
        <message>
            <source>Official term</source>
            <translation>Amtlicher Begriff</translation>
        </message>
        <message>
            <source>Cancel  Esc</source>
            <translation>Abbrechen  Esc</translation>
        </message>
        <message>
            <source>Add  Enter</source>
            <translation>Hinzufügen  Enter</translation>
        </message>
        <message>
            <source>Change  Enter</source>
            <translation>Ändern  Enter</translation>
        </message>
    </context>
    <context>
        <name>ErasePanel</name>
        <message>
            <source>At the citizen's request: every word of theirs and about them, at central and on every computer.</source>
            <translation>Auf Wunsch der Person: jedes Wort von ihr und über sie, in der Zentrale und auf jedem Rechner.</translation>
        </message>
        <message>
            <source>Erase {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <source>The person, their numbers and addresses</source>
            <translation>Die Person, ihre Nummern und Adressen</translation>
        </message>
        <message numerus="yes">
            <source>What was said and written in %n contact(s)</source>
            <translation>
                <numerusform>Was in %n Kontakt gesagt und geschrieben wurde</numerusform>
                <numerusform>Was in %n Kontakten gesagt und geschrieben wurde</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The titles of %n case(s)</source>
            <translation>
                <numerusform>Der Titel von %n Vorgang</numerusform>
                <numerusform>Die Titel von %n Vorgängen</numerusform>
            </translation>
        </message>
        <message>
            <source>This goes</source>
            <translation>Das verschwindet</translation>
        </message>
        <message>
            <source>What stays says that there was a contact, when, and where it went. Other departments' contacts go too.</source>
            <translation>Es bleibt nur, dass es einen Kontakt gab, wann und wohin er ging. Auch Kontakte anderer Ämter verschwinden.</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) from the same addresses belong to nobody yet. Link them first, or they stay.</source>
            <translation>
                <numerusform>%n Kontakt von denselben Adressen gehört noch niemandem. Ordnen Sie ihn erst zu, sonst bleibt er.</numerusform>
                <numerusform>%n Kontakte von denselben Adressen gehören noch niemandem. Ordnen Sie sie erst zu, sonst bleiben sie.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type the name to confirm. Nobody can take this back.</source>
            <translation>Zur Bestätigung den Namen eintippen. Niemand kann es zurücknehmen.</translation>
        </message>
        <message>
            <source>The citizen's name</source>
            <translation>Name der Person</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
    </context>
    <context>
        <name>FilesRow</name>
        <message>
            <source>virus</source>
            <translation>Virus</translation>
        </message>
        <message>
            <source>program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <source>The virus scanner found {name}. Only administrators are given this file.</source>
            <translation>Der Virenscanner fand {name}. Nur Administratoren erhalten diese Datei.</translation>
        </message>
        <message>
            <source>The virus scanner found nothing</source>
            <translation>Der Virenscanner fand nichts</translation>
        </message>
        <message>
            <source>The virus scanner could not read this file</source>
            <translation>Der Virenscanner konnte diese Datei nicht lesen</translation>
        </message>
    </context>
    <context>
        <name>FindCitizenPanel</name>
        <message>
            <source>Whose contact is it?</source>
            <translation>Wessen Kontakt ist das?</translation>
        </message>
        <message>
            <source>Name, number or e-mail address</source>
            <translation>Name, Nummer oder E-Mail</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n Kontakt</numerusform>
                <numerusform>%n Kontakte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FourEyesCard</name>
        <message>
            <source>Publishing answers, for the whole city</source>
            <translation>Antworten veröffentlichen, für die ganze Stadt</translation>
        </message>
        <message>
            <source>Four eyes: who sends an answer to review does not publish it</source>
            <translation>Vier Augen: Wer zur Prüfung gibt, veröffentlicht nicht</translation>
        </message>
        <message>
            <source>Switch it off where only one person writes answers.</source>
            <translation>Ausschalten, wo nur eine Person Antworten schreibt.</translation>
        </message>
        <message>
            <source>A colleague publishes from now on</source>
            <translation>Ab jetzt veröffentlicht jemand anders</translation>
        </message>
        <message>
            <source>Editors publish alone from now on</source>
            <translation>Ab jetzt veröffentlichen Redakteure allein</translation>
        </message>
    </context>
    <context>
        <name>Gestures</name>
        <message>
            <source>This was not saved: {reason}</source>
            <translation>Nicht gespeichert: {reason}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>Back  Esc</source>
            <translation>Zurück  Esc</translation>
        </message>
        <message>
            <source>Compare with the newest</source>
            <translation>Mit der neuesten vergleichen</translation>
        </message>
        <message>
            <source>Bring this version back</source>
            <translation>Diese Fassung zurückholen</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Fassungen</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>aus einer Datei</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>The first version</source>
            <translation>Die erste Fassung</translation>
        </message>
        <message>
            <source>From version {old} to version {new}</source>
            <translation>Von Fassung {old} zu Fassung {new}</translation>
        </message>
        <message>
            <source>Nothing in the text is different.</source>
            <translation>Am Text ist nichts anders.</translation>
        </message>
    </context>
    <context>
        <name>HoldForm</name>
        <message>
            <source>Until</source>
            <translation>Bis wann</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>Bis wann</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>Tag und Uhrzeit</translation>
        </message>
        <message>
            <source>Why (colleagues see it)</source>
            <translation>Warum (für andere sichtbar)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Waiting for the citizen, for a colleague, for a date …</source>
            <translation>Wartet auf die Person, auf jemanden im Amt, auf einen Termin …</translation>
        </message>
    </context>
    <context>
        <name>HoldPanel</name>
        <message>
            <source>Hold</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>It stays yours and comes back by itself.</source>
            <translation>Er bleibt bei Ihnen und kommt von selbst zurück.</translation>
        </message>
        <message>
            <source>A day and time …</source>
            <translation>Tag und Uhrzeit …</translation>
        </message>
        <message>
            <source>Until I take it up again</source>
            <translation>Bis ich ihn wieder aufnehme</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <source>In one hour</source>
            <translation>In einer Stunde</translation>
        </message>
        <message>
            <source>This afternoon</source>
            <translation>Heute Nachmittag</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>Morgen früh</translation>
        </message>
        <message>
            <source>Monday morning</source>
            <translation>Montag früh</translation>
        </message>
        <message>
            <source>In two weeks</source>
            <translation>In zwei Wochen</translation>
        </message>
    </context>
    <context>
        <name>InboxView</name>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>In der Liste suchen</translation>
        </message>
        <message>
            <source>Find in this list (Ctrl+F)</source>
            <translation>In der Liste suchen (Strg+F)</translation>
        </message>
        <message>
            <source>Which contacts</source>
            <translation>Welche Kontakte</translation>
        </message>
        <message>
            <source>Which contacts come first</source>
            <translation>Welche Kontakte zuerst</translation>
        </message>
        <message>
            <source>As this list shows them</source>
            <translation>Wie in dieser Liste üblich</translation>
        </message>
        <message>
            <source>Longest waiting first</source>
            <translation>Am längsten wartende zuerst</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Soonest due first</source>
            <translation>Nächste Frist zuerst</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>No contact in this list mentions every word.</source>
            <translation>Kein Kontakt in dieser Liste nennt alle Wörter.</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) today.</source>
            <translation>
                <numerusform>Heute %n Kontakt.</numerusform>
                <numerusform>Heute %n Kontakte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waiting</source>
            <translation>Nichts wartet</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Knowledge</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Edit the answer</source>
            <translation>Antwort bearbeiten</translation>
        </message>
        <message>
            <source>New answer</source>
            <translation>Neue Antwort</translation>
        </message>
        <message>
            <source>Send to review, publish</source>
            <translation>Zur Prüfung, veröffentlichen</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Fassungen</translation>
        </message>
        <message>
            <source>Answers missing</source>
            <translation>Fehlende Antworten</translation>
        </message>
        <message>
            <source>Searches without result</source>
            <translation>Suchen ohne Treffer</translation>
        </message>
        <message>
            <source>Citizens' words</source>
            <translation>Wörter der Bürger</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Search, or a command</source>
            <translation>Suche oder Befehl</translation>
        </message>
        <message>
            <source>These keys</source>
            <translation>Diese Tasten</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Letzten Schritt rückgängig machen</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Next contact</source>
            <translation>Nächster Kontakt</translation>
        </message>
        <message>
            <source>Previous contact</source>
            <translation>Voriger Kontakt</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>Zur Liste</translation>
        </message>
        <message>
            <source>To the queues</source>
            <translation>Zu den Schlangen</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>In der Liste suchen</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Claim, take up again, open again</source>
            <translation>Annehmen, wieder aufnehmen, wieder öffnen</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Write a reply</source>
            <translation>Antwort schreiben</translation>
        </message>
        <message>
            <source>Pass on to a suggested department</source>
            <translation>An ein vorgeschlagenes Amt weiterleiten</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Weiterleiten</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Until they open: promise it</source>
            <translation>Bis sie öffnen: zusagen</translation>
        </message>
        <message>
            <source>To the duty desk</source>
            <translation>An die Bereitschaft</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Leistung wählen</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Bürger suchen</translation>
        </message>
        <message>
            <source>Pages larger</source>
            <translation>Seiten größer</translation>
        </message>
        <message>
            <source>Pages smaller</source>
            <translation>Seiten kleiner</translation>
        </message>
        <message>
            <source>Turn the pages</source>
            <translation>Seiten drehen</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Im Wissen suchen</translation>
        </message>
        <message>
            <source>Report a missing answer</source>
            <translation>Fehlende Antwort melden</translation>
        </message>
        <message>
            <source>Insert the marked answer</source>
            <translation>Markierte Antwort einfügen</translation>
        </message>
        <message>
            <source>Insert the full text of the marked answer</source>
            <translation>Den ganzen Text der markierten Antwort einfügen</translation>
        </message>
        <message>
            <source>All offices of the marked answer</source>
            <translation>Alle Stellen der markierten Antwort</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Anrufe</translation>
        </message>
        <message>
            <source>Open the call that rings</source>
            <translation>Klingelnden Anruf öffnen</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Nummer anrufen</translation>
        </message>
        <message>
            <source>Hold the caller, and back</source>
            <translation>Gespräch halten und zurück</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Auflegen</translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message>
            <source>For a machine that asks: press 1, enter your number and #.</source>
            <translation>Für einen Automaten, der bittet: 1 drücken, Nummer eingeben und #.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Several at once</source>
            <translation>Mehrere auf einmal</translation>
        </message>
        <message>
            <source>Enter sends them</source>
            <translation>Die Eingabetaste sendet sie</translation>
        </message>
    </context>
    <context>
        <name>Later</name>
        <message>
            <source>This afternoon</source>
            <translation>Heute Nachmittag</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>Morgen früh</translation>
        </message>
        <message>
            <source>Monday morning</source>
            <translation>Montag früh</translation>
        </message>
        <message>
            <source>A day and time …</source>
            <translation>Tag und Uhrzeit …</translation>
        </message>
    </context>
    <context>
        <name>LaterPanel</name>
        <message>
            <source>The reply waits at central and leaves even while this computer is off.</source>
            <translation>Die Antwort wartet in der Zentrale und geht auch ab, wenn dieser Rechner aus ist.</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Später senden</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>This moment has passed.</source>
            <translation>Dieser Zeitpunkt ist vorbei.</translation>
        </message>
        <message>
            <source>Send then</source>
            <translation>Dann senden</translation>
        </message>
    </context>
    <context>
        <name>LetterPanel</name>
        <message>
            <source>The letter as it will be printed</source>
            <translation>Der Brief, wie er gedruckt wird</translation>
        </message>
        <message>
            <source>Print a copy here</source>
            <translation>Hier eine Kopie drucken</translation>
        </message>
        <message>
            <source>Send the letter</source>
            <translation>Brief senden</translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message>
            <source>Find central's address</source>
            <translation>Adresse der Zentrale finden</translation>
        </message>
        <message>
            <source>Reach it</source>
            <translation>Sie erreichen</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Hin und zurück</translation>
        </message>
        <message>
            <source>This computer does not know the name. Is the network cable in, is the VPN on?</source>
            <translation>Dieser Rechner kennt den Namen nicht. Steckt das Netzkabel, ist das VPN an?</translation>
        </message>
        <message>
            <source>The network is there, central is not. Tell your administrator.</source>
            <translation>Das Netz ist da, die Zentrale nicht. Sagen Sie es Ihrer Administration.</translation>
        </message>
        <message>
            <source>Central answers but does not let this computer in. Tell your administrator.</source>
            <translation>Die Zentrale antwortet, lässt diesen Rechner aber nicht ein. Sagen Sie es Ihrer Administration.</translation>
        </message>
        <message>
            <source>The connection broke off. Try again; if it stays so, tell your administrator.</source>
            <translation>Die Verbindung brach ab. Versuchen Sie es erneut; bleibt es so, sagen Sie es Ihrer Administration.</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>No line</source>
            <translation>Keine Leitung</translation>
        </message>
        <message>
            <source>Central says no</source>
            <translation>Die Zentrale lehnt ab</translation>
        </message>
        <message>
            <source>Offline by choice</source>
            <translation>Auf Wunsch ohne Leitung</translation>
        </message>
        <message>
            <source>Central was restored from an older copy</source>
            <translation>Die Zentrale wurde aus einer älteren Sicherung wiederhergestellt</translation>
        </message>
    </context>
    <context>
        <name>LinePanel</name>
        <message>
            <source>Everything you do is safe on this computer at once, and sent as soon as there is a line.</source>
            <translation>Alles ist sofort auf diesem Rechner sicher und wird gesendet, sobald eine Verbindung besteht.</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Verbindung zur Zentrale</translation>
        </message>
        <message>
            <source>First copy</source>
            <translation>Erste Kopie</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Offline arbeiten</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Jetzt erneut versuchen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Nichts wartet auf den Versand.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent.</source>
            <translation>
                <numerusform>%n Änderung wartet auf den Versand.</numerusform>
                <numerusform>%n Änderungen warten auf den Versand.</numerusform>
            </translation>
        </message>
        <message>
            <source>Last in step {time}.</source>
            <translation>Zuletzt abgeglichen: {time}.</translation>
        </message>
        <message>
            <source>Go online</source>
            <translation>Online gehen</translation>
        </message>
    </context>
    <context>
        <name>LinePresenter</name>
        <message>
            <source>Directory, catalogue and answers</source>
            <translation>Verzeichnis, Leistungen und Antworten</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>A department</source>
            <translation>Ein Amt</translation>
        </message>
    </context>
    <context>
        <name>LineView</name>
        <message>
            <source>What this computer holds, what waits to be sent, and how it stands with central.</source>
            <translation>Was dieser Rechner hält, was aufs Senden wartet und wie er zur Zentrale steht.</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Leitung zur Zentrale</translation>
        </message>
        <message>
            <source>Save a diagnosis</source>
            <translation>Diagnose sichern</translation>
        </message>
        <message>
            <source>For your administrator: figures and errors, nothing of citizens or agents.</source>
            <translation>Für Ihre Administration: Zahlen und Fehler, nichts über Bürger oder Mitarbeitende.</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Verbindung prüfen</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Step by step: the name, the network, the sign-in, the way there and back.</source>
            <translation>Schritt für Schritt: Name, Netz, Anmeldung, Weg hin und zurück.</translation>
        </message>
        <message>
            <source>What this computer holds</source>
            <translation>Was dieser Rechner hält</translation>
        </message>
        <message>
            <source>What happened lately</source>
            <translation>Was zuletzt geschah</translation>
        </message>
        <message>
            <source>Last in step</source>
            <translation>Zuletzt im Gleichstand</translation>
        </message>
        <message>
            <source>Waits to be sent</source>
            <translation>Wartet aufs Senden</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Braucht Sie</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Hin und zurück</translation>
        </message>
        <message>
            <source>Connections made</source>
            <translation>Verbindungen bisher</translation>
        </message>
        <message>
            <source>Copy on this computer</source>
            <translation>Kopie auf diesem Rechner</translation>
        </message>
        <message>
            <source>Kept in case central forgets</source>
            <translation>Aufgehoben, falls die Zentrale vergisst</translation>
        </message>
        <message>
            <source>This computer's number</source>
            <translation>Nummer dieses Rechners</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Fassung</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Letzte Änderung</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>the oldest from {time}</source>
            <translation>die älteste von {time}</translation>
        </message>
        <message>
            <source>{whole}, {files} of it files</source>
            <translation>{whole}, davon {files} Dateien</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Test again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}</source>
            <translation>{file} ließ sich nicht schreiben: {reason}</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Gesichert als {file}</translation>
        </message>
    </context>
    <context>
        <name>LogCallPanel</name>
        <message>
            <source>A call on a telephone that the console does not know.</source>
            <translation>Ein Gespräch an einem Telefon, das die Konsole nicht kennt.</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>Gespräch eintragen</translation>
        </message>
        <message>
            <source>They called</source>
            <translation>Wurde angerufen</translation>
        </message>
        <message>
            <source>I called</source>
            <translation>Habe angerufen</translation>
        </message>
        <message>
            <source>Number, where you know it</source>
            <translation>Nummer, falls bekannt</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <source>Not finished: stays with me</source>
            <translation>Nicht erledigt: bleibt bei mir</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Wie es endete</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>Gespräch eintragen</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <source>This contact is closed as a duplicate and read there. Nobody is written to; notes stay inside.</source>
            <translation>Dieser Kontakt wird als Doppel geschlossen und dort gelesen. Niemand wird angeschrieben; Notizen bleiben intern.</translation>
        </message>
        <message>
            <source>Merge into another contact</source>
            <translation>Mit anderem Kontakt zusammenführen</translation>
        </message>
        <message>
            <source>Name, subject or reference</source>
            <translation>Name, Betreff oder Nummer</translation>
        </message>
    </context>
    <context>
        <name>MessageBody</name>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <source>Recognised text</source>
            <translation>Erkannter Text</translation>
        </message>
        <message>
            <source>Text recognition: page {page} of {pages}</source>
            <translation>Texterkennung: Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Show the recognised text</source>
            <translation>Erkannten Text zeigen</translation>
        </message>
        <message>
            <source>Fold the recognised text</source>
            <translation>Erkannten Text einklappen</translation>
        </message>
        <message>
            <source>The link leads to {address}</source>
            <translation>Der Link führt zu {address}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>MissingList</name>
        <message>
            <source>No article needed  Del</source>
            <translation>Kein Artikel nötig  Entf</translation>
        </message>
        <message>
            <source>Write the answer  Enter</source>
            <translation>Antwort schreiben  Enter</translation>
        </message>
        <message>
            <source>Agents report here with F8 what they find no answer for.</source>
            <translation>Hier melden die Plätze mit F8, worauf sie keine Antwort finden.</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Es fehlt nichts</translation>
        </message>
        <message>
            <source>Agents looked for an answer here and found none</source>
            <translation>Hier wurde eine Antwort gesucht und keine gefunden</translation>
        </message>
        <message>
            <source>What the citizen said</source>
            <translation>Was der Bürger sagte</translation>
        </message>
        <message>
            <source>Searched for</source>
            <translation>Gesucht</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>Gemeldet von</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
    </context>
    <context>
        <name>More</name>
        <message>
            <source>Open a case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Leistung wählen</translation>
        </message>
        <message>
            <source>Take it out of the case</source>
            <translation>Aus dem Vorgang nehmen</translation>
        </message>
        <message>
            <source>Merge into another contact</source>
            <translation>Mit anderem Kontakt zusammenführen</translation>
        </message>
        <message>
            <source>Make the last message a contact of its own</source>
            <translation>Letzte Nachricht zum eigenen Kontakt machen</translation>
        </message>
        <message>
            <source>Separate it again</source>
            <translation>Wieder trennen</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Bürger suchen</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Zurück in die Schlange</translation>
        </message>
    </context>
    <context>
        <name>OfficesPart</name>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>%n weitere Stelle</numerusform>
                <numerusform>%n weitere Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the first office</source>
            <translation>Nur die erste Stelle</translation>
        </message>
    </context>
    <context>
        <name>OpenCaseForm</name>
        <message>
            <source>What is owed</source>
            <translation>Was geschuldet ist</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
    </context>
    <context>
        <name>Otherwise</name>
        <message>
            <source>Promise a call-back  {when}</source>
            <translation>Rückruf zusagen  {when}</translation>
        </message>
        <message>
            <source>Put aside until {when}</source>
            <translation>Zurücklegen bis {when}</translation>
        </message>
        <message>
            <source>Duty desk: {name}</source>
            <translation>Bereitschaft: {name}</translation>
        </message>
        <message>
            <source>Nobody of {department} is there now.</source>
            <translation>{department}: gerade niemand da.</translation>
        </message>
        <message>
            <source>{department} is closed now.</source>
            <translation>{department}: jetzt geschlossen.</translation>
        </message>
    </context>
    <context>
        <name>OutgoingPresenter</name>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Leaves now</source>
            <translation>Geht jetzt ab</translation>
        </message>
    </context>
    <context>
        <name>OutgoingRow</name>
        <message>
            <source>Take {name} off</source>
            <translation>{name} entfernen</translation>
        </message>
        <message>
            <source>{name} is a program. Nobody gets one from the city.</source>
            <translation>{name} ist ein Programm. Die Stadt verschickt keine.</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} ist leer.</translation>
        </message>
        <message>
            <source>{name} cannot be read. Is it open elsewhere, or the drive gone?</source>
            <translation>{name} ist nicht lesbar. Ist sie anderswo offen, oder das Laufwerk weg?</translation>
        </message>
    </context>
    <context>
        <name>OutgoingView</name>
        <message>
            <source>Outgoing</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>Replies of your departments that wait, or that did not arrive</source>
            <translation>Antworten Ihrer Ämter, die warten oder nicht ankamen</translation>
        </message>
        <message>
            <source>Everything has left</source>
            <translation>Alles ist unterwegs</translation>
        </message>
        <message>
            <source>Every reply was handed over, and none came back.</source>
            <translation>Jede Antwort wurde übergeben, und keine kam zurück.</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Kontakt öffnen</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Send it now</source>
            <translation>Jetzt senden</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <source>leaves at this time</source>
            <translation>geht zu dieser Zeit ab</translation>
        </message>
    </context>
    <context>
        <name>PageStrip</name>
        <message>
            <source>Pages of the scan</source>
            <translation>Seiten des Scans</translation>
        </message>
        <message>
            <source>Letter {letter}, page {page}</source>
            <translation>Brief {letter}, Seite {page}</translation>
        </message>
        <message>
            <source>Letter {letter}
page {page}</source>
            <translation>Brief {letter}
Seite {page}</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Smaller (Ctrl+-)</source>
            <translation>Kleiner (Strg+-)</translation>
        </message>
        <message>
            <source>Larger (Ctrl++)</source>
            <translation>Größer (Strg++)</translation>
        </message>
        <message>
            <source>Turn right (Ctrl+R)</source>
            <translation>Nach rechts drehen (Strg+R)</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Ganze Breite</translation>
        </message>
        <message>
            <source>Sort the pages, cut letters apart</source>
            <translation>Seiten ordnen, Briefe trennen</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <source>page {number} of {count}</source>
            <translation>Seite {number} von {count}</translation>
        </message>
    </context>
    <context>
        <name>PalettePanel</name>
        <message>
            <source>Search contacts, citizens, answers, or type a command</source>
            <translation>Kontakte, Bürger, Wissen suchen oder Befehl eingeben</translation>
        </message>
    </context>
    <context>
        <name>PalettePresenter</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>Leave (Esc)</source>
            <translation>Verlassen (Esc)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>The pages are saved for everybody</source>
            <translation>Die Seiten sind für alle gespeichert</translation>
        </message>
        <message>
            <source>{count} contacts made of one scan</source>
            <translation>{count} Kontakte aus einem Scan</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Wieder zusammengefügt</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>This page cannot be shown</source>
            <translation>Diese Seite kann nicht angezeigt werden</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Choices</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Bürger</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Schlangen</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>Owns “{service}”</source>
            <translation>Zuständig für „{service}“</translation>
        </message>
        <message>
            <source>Wrote the answer “{article}”</source>
            <translation>Verfasste „{article}“</translation>
        </message>
        <message>
            <source>answered {count} of {total} alike</source>
            <translation>beantwortete {count} von {total} ähnlichen</translation>
        </message>
        <message>
            <source>{street} lies in {district}</source>
            <translation>{street} liegt in {district}</translation>
        </message>
        <message>
            <source>The citizen lives in {district}</source>
            <translation>Wohnt in {district}</translation>
        </message>
        <message>
            <source>last wrote about “{subject}”</source>
            <translation>schrieb zuletzt wegen „{subject}“</translation>
        </message>
        <message>
            <source>Answers for: {about}</source>
            <translation>Zuständig für: {about}</translation>
        </message>
        <message>
            <source>“{phrase}” was said</source>
            <translation>„{phrase}“ wurde gesagt</translation>
        </message>
        <message>
            <source>the service is “{service}”</source>
            <translation>die Leistung „{service}“ ist</translation>
        </message>
        <message>
            <source>The supervisor's rule: {why}</source>
            <translation>Regel der Leitung: {why}</translation>
        </message>
        <message>
            <source>had it before and passed it on</source>
            <translation>hatte es schon und gab es weiter</translation>
        </message>
        <message>
            <source>open until {time}</source>
            <translation>geöffnet bis {time}</translation>
        </message>
        <message>
            <source>closed, opens {time}</source>
            <translation>geschlossen, öffnet {time}</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) free</source>
            <translation>
                <numerusform>%n Person frei</numerusform>
                <numerusform>%n Personen frei</numerusform>
            </translation>
        </message>
        <message>
            <source>all are busy</source>
            <translation>alle sind beschäftigt</translation>
        </message>
        <message>
            <source>nobody is there</source>
            <translation>niemand ist da</translation>
        </message>
        <message>
            <source>{department} takes urgent matters</source>
            <translation>Dringendes übernimmt {department}</translation>
        </message>
    </context>
    <context>
        <name>RingingCard</name>
        <message>
            <source>Put the card away; the telephone rings on</source>
            <translation>Karte ausblenden; das Telefon klingelt weiter</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Open  F4</source>
            <translation>Öffnen  F4</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Nummer unterdrückt</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Noch unbekannt</translation>
        </message>
        <message>
            <source>Cannot be called back</source>
            <translation>Kein Rückruf möglich</translation>
        </message>
        <message numerus="yes">
            <source>%n citizens have this number</source>
            <translation>
                <numerusform>%n Person hat diese Nummer</numerusform>
                <numerusform>%n Personen haben diese Nummer</numerusform>
            </translation>
        </message>
        <message>
            <source>Last: {subject}</source>
            <translation>Zuletzt: {subject}</translation>
        </message>
        <message>
            <source>A call rings: {who}</source>
            <translation>Es klingelt: {who}</translation>
        </message>
        <message>
            <source>{queue} · waits {time}</source>
            <translation>{queue} · wartet {time}</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>Unknown sender</source>
            <translation>Unbekannter Absender</translation>
        </message>
        <message>
            <source>Hung up after {time}</source>
            <translation>Aufgelegt nach {time}</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Ausgehender Anruf</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Eingehender Anruf</translation>
        </message>
        <message>
            <source>No subject</source>
            <translation>Ohne Betreff</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Zurückgestellt bis {time}</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Zurückrufen</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Bei {who}</translation>
        </message>
        <message>
            <source>{span} late</source>
            <translation>{span} zu spät</translation>
        </message>
        <message>
            <source>due {span}</source>
            <translation>fällig {span}</translation>
        </message>
    </context>
    <context>
        <name>RuleForm</name>
        <message>
            <source>loose dog, stray dog</source>
            <translation>freilaufender Hund, streunender Hund</translation>
        </message>
        <message>
            <source>One of these is said</source>
            <translation>Eines davon wird gesagt</translation>
        </message>
        <message>
            <source>and the service is</source>
            <translation>und die Leistung ist</translation>
        </message>
        <message>
            <source>and it is about</source>
            <translation>und es geht um</translation>
        </message>
        <message>
            <source>then it goes to</source>
            <translation>dann geht es an</translation>
        </message>
        <message>
            <source>Save the rule</source>
            <translation>Regel speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Neue Regel</translation>
        </message>
        <message>
            <source>Change the rule</source>
            <translation>Regel ändern</translation>
        </message>
        <message>
            <source>Any service</source>
            <translation>Jede Leistung</translation>
        </message>
        <message>
            <source>Any district</source>
            <translation>Jeder Stadtteil</translation>
        </message>
        <message>
            <source>Choose where to</source>
            <translation>Wohin?</translation>
        </message>
    </context>
    <context>
        <name>RulesPresenter</name>
        <message>
            <source>The rule is gone again</source>
            <translation>Die Regel ist wieder weg</translation>
        </message>
        <message>
            <source>The rule counts from now on</source>
            <translation>Die Regel gilt ab jetzt</translation>
        </message>
        <message>
            <source>The rule is as it was</source>
            <translation>Die Regel ist wie zuvor</translation>
        </message>
        <message>
            <source>The rule was changed</source>
            <translation>Die Regel wurde geändert</translation>
        </message>
        <message>
            <source>The rule counts again</source>
            <translation>Die Regel gilt wieder</translation>
        </message>
        <message>
            <source>The rule was taken away</source>
            <translation>Die Regel wurde weggenommen</translation>
        </message>
        <message>
            <source>The duty desk is as it was</source>
            <translation>Bereitschaft wie zuvor</translation>
        </message>
        <message>
            <source>Nobody is on duty</source>
            <translation>Niemand hat Bereitschaft</translation>
        </message>
        <message>
            <source>{department} is on duty</source>
            <translation>{department} hat Bereitschaft</translation>
        </message>
    </context>
    <context>
        <name>RulesView</name>
        <message>
            <source>What you rule here wins over everything the desk has learned, and every agent sees why.</source>
            <translation>Was hier geregelt ist, gilt vor allem Gelernten, und alle sehen den Grund.</translation>
        </message>
        <message>
            <source>Routing rules</source>
            <translation>Regeln für die Zuständigkeit</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Neue Regel</translation>
        </message>
        <message>
            <source>Without rules, routing follows the articles, the streets and what colleagues decided before.</source>
            <translation>Ohne Regeln entscheiden Artikel, Straßen und frühere Entscheidungen.</translation>
        </message>
        <message>
            <source>No rules yet</source>
            <translation>Noch keine Regeln</translation>
        </message>
        <message>
            <source>What would happen?</source>
            <translation>Was würde geschehen?</translation>
        </message>
        <message>
            <source>Type what a citizen might say</source>
            <translation>Schreiben, was jemand sagen könnte</translation>
        </message>
        <message>
            <source>What a citizen might say</source>
            <translation>Was jemand sagen könnte</translation>
        </message>
        <message>
            <source>Rule {number} decides: it goes to {target}.</source>
            <translation>Regel {number} entscheidet: Es geht an {target}.</translation>
        </message>
        <message>
            <source>No rule decides, and nothing speaks for any department.</source>
            <translation>Keine Regel entscheidet, und nichts spricht für ein Amt.</translation>
        </message>
        <message>
            <source>No rule decides. Routing would offer {target}, {percent} %: {reasons}</source>
            <translation>Keine Regel entscheidet. Vorgeschlagen würde {target}, {percent} %: {reasons}</translation>
        </message>
        <message>
            <source>No rule decides. Routing is not sure and would ask; likeliest {target}, {percent} %: {reasons}</source>
            <translation>Keine Regel entscheidet. Es ist unsicher und würde nachfragen; am ehesten {target}, {percent} %: {reasons}</translation>
        </message>
        <message>
            <source>Look at it earlier</source>
            <translation>Früher prüfen</translation>
        </message>
        <message>
            <source>Look at it later</source>
            <translation>Später prüfen</translation>
        </message>
        <message>
            <source>Change the rule</source>
            <translation>Regel ändern</translation>
        </message>
        <message>
            <source>Take the rule away</source>
            <translation>Regel wegnehmen</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>{phrases} is said</source>
            <translation>{phrases} gesagt wird</translation>
        </message>
        <message>
            <source>the service is “{service}”</source>
            <translation>die Leistung „{service}“ ist</translation>
        </message>
        <message>
            <source>it is about {district}</source>
            <translation>es um {district} geht</translation>
        </message>
        <message>
            <source>When {conditions}</source>
            <translation>Wenn {conditions}</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>The certificate had expired</source>
            <translation>Das Zertifikat war abgelaufen</translation>
        </message>
        <message>
            <source>The certificate was not valid yet</source>
            <translation>Das Zertifikat war noch nicht gültig</translation>
        </message>
        <message>
            <source>The certificate is not meant for e-mail</source>
            <translation>Das Zertifikat ist nicht für E-Mail bestimmt</translation>
        </message>
        <message>
            <source>The sender's key is not known here</source>
            <translation>Der Schlüssel des Absenders ist hier nicht bekannt</translation>
        </message>
        <message>
            <source>It covers only a part of the message</source>
            <translation>Sie umfasst nur einen Teil der Nachricht</translation>
        </message>
        <message>
            <source>It was made with a method that is not safe or not known here</source>
            <translation>Sie wurde mit einem unsicheren oder hier unbekannten Verfahren erstellt</translation>
        </message>
        <message>
            <source>It cannot be read</source>
            <translation>Sie kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Signed ({kind}), not checked</source>
            <translation>Signiert ({kind}), nicht geprüft</translation>
        </message>
        <message>
            <source>The message was changed after signing</source>
            <translation>Die Nachricht wurde nach dem Signieren verändert</translation>
        </message>
        <message>
            <source>It does not fit its certificate</source>
            <translation>Sie passt nicht zu ihrem Zertifikat</translation>
        </message>
        <message>
            <source>Signature broken</source>
            <translation>Signatur ungültig</translation>
        </message>
        <message>
            <source>Signed, unchanged</source>
            <translation>Signiert, unverändert</translation>
        </message>
        <message>
            <source>Signed by {who}, unchanged</source>
            <translation>Signiert von {who}, unverändert</translation>
        </message>
        <message>
            <source>This is not the address it comes from</source>
            <translation>Das ist nicht die Adresse des Absenders</translation>
        </message>
        <message>
            <source>Nobody trusted here stands for the certificate</source>
            <translation>Niemand, dem hier vertraut wird, steht für das Zertifikat ein</translation>
        </message>
        <message>
            <source>Issuer not checked</source>
            <translation>Aussteller nicht geprüft</translation>
        </message>
        <message>
            <source>Issued by {issuer}</source>
            <translation>Ausgestellt von {issuer}</translation>
        </message>
    </context>
    <context>
        <name>SearchList</name>
        <message>
            <source>Write the answer  Enter</source>
            <translation>Antwort schreiben  Enter</translation>
        </message>
        <message>
            <source>Whatever agents searched for in the last 30 days was found.</source>
            <translation>Alles, was in den letzten 30 Tagen gesucht wurde, wurde gefunden.</translation>
        </message>
        <message>
            <source>No search without a result</source>
            <translation>Keine Suche ohne Treffer</translation>
        </message>
        <message>
            <source>Words of the last 30 days that found nothing; nobody knows who searched</source>
            <translation>Wörter der letzten 30 Tage ohne Treffer; niemand weiß, wer suchte</translation>
        </message>
        <message>
            <source>Searched for</source>
            <translation>Gesucht</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
    </context>
    <context>
        <name>ServicePanel</name>
        <message>
            <source>What is it about?</source>
            <translation>Worum geht es?</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>No service</source>
            <translation>Keine Leistung</translation>
        </message>
    </context>
    <context>
        <name>SettingsForm</name>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Signature under replies</source>
            <translation>Signatur unter Antworten</translation>
        </message>
    </context>
    <context>
        <name>SettingsView</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>For you, on this computer. Every change takes effect at once.</source>
            <translation>Für Sie, auf diesem Rechner. Jede Änderung wirkt sofort.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
    </context>
    <context>
        <name>ShelfView</name>
        <message>
            <source>Parts of the inbox</source>
            <translation>Teile des Eingangs</translation>
        </message>
    </context>
    <context>
        <name>Shelves</name>
        <message>
            <source>Mine</source>
            <translation>Meine</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>Meine Arbeit</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <translation>Mir zugewiesen</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Schlangen</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPanel</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Citizen and answers</source>
            <translation>Bürger und Wissen</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Bürger</translation>
        </message>
    </context>
    <context>
        <name>Sides</name>
        <message>
            <source>Back with you</source>
            <translation>Wieder bei Ihnen</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Answered by you</source>
            <translation>Von Ihnen beantwortet</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Amt</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>In the hands of</source>
            <translation>In Händen von</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Note on the citizen</source>
            <translation>Hinweis zur Person</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Login</source>
            <translation>Anmeldename</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
    </context>
    <context>
        <name>SignInPresenter</name>
        <message>
            <source>The login or the password is wrong.</source>
            <translation>Anmeldename oder Passwort ist falsch.</translation>
        </message>
        <message>
            <source>Check both and try again.</source>
            <translation>Prüfen Sie beides und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked.</source>
            <translation>Der Schlüsselbund dieses Rechners ist gesperrt.</translation>
        </message>
        <message>
            <source>Unlock it and sign in.</source>
            <translation>Entsperren Sie ihn und melden Sie sich an.</translation>
        </message>
        <message>
            <source>Central cannot be reached, and you have not signed in on this computer before.</source>
            <translation>Die Zentrale ist nicht erreichbar, und Sie haben sich an diesem Rechner noch nie angemeldet.</translation>
        </message>
        <message>
            <source>Try again when there is a line.</source>
            <translation>Versuchen Sie es erneut, sobald eine Verbindung besteht.</translation>
        </message>
    </context>
    <context>
        <name>SignInView</name>
        <message>
            <source>Agent Console</source>
            <translation>Agent Console</translation>
        </message>
        <message>
            <source>Central: {name}</source>
            <translation>Zentrale: {name}</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Anmeldung läuft …</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
    </context>
    <context>
        <name>SignaturesCard</name>
        <message>
            <source>Signature of the department</source>
            <translation>Signatur des Amts</translation>
        </message>
        <message>
            <source>Stands under every reply, below the agent's own. Fields: {agent} {department} {city} {reference}</source>
            <translation>Steht unter jeder Antwort, nach der eigenen. Felder: {agent} {department} {city} {reference}</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Amt</translation>
        </message>
        <message>
            <source>Language of the signature</source>
            <translation>Sprache der Signatur</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Saved; it stands under replies from now on</source>
            <translation>Gespeichert; steht ab jetzt unter Antworten</translation>
        </message>
    </context>
    <context>
        <name>SortPanel</name>
        <message>
            <source>Drag pages to another place, turn them, and say where a new letter starts.</source>
            <translation>Seiten verschieben, drehen und angeben, wo ein neuer Brief beginnt.</translation>
        </message>
        <message>
            <source>Sort the pages</source>
            <translation>Seiten ordnen</translation>
        </message>
        <message>
            <source>New letter starts here</source>
            <translation>Hier beginnt ein neuer Brief</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Nach vorn</translation>
        </message>
        <message>
            <source>Ctrl+Left</source>
            <translation>Strg+Links</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Nach hinten</translation>
        </message>
        <message>
            <source>Ctrl+Right</source>
            <translation>Strg+Rechts</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>The scan itself stays as it is · can be undone for 10 s</source>
            <translation>Der Scan selbst bleibt unverändert · 10 s lang widerrufbar</translation>
        </message>
        <message>
            <source>Make {count} contacts</source>
            <translation>{count} Kontakte anlegen</translation>
        </message>
        <message>
            <source>Save the pages</source>
            <translation>Seiten speichern</translation>
        </message>
    </context>
    <context>
        <name>SourcesPresenter</name>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
    </context>
    <context>
        <name>SourcesView</name>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Where contacts come from and replies leave, and how that is.</source>
            <translation>Woher Kontakte kommen, wie Antworten gehen, und wie es darum steht.</translation>
        </message>
        <message>
            <source>Mailboxes, fax, scanners and the telephone system appear here once intake runs.</source>
            <translation>Postfächer, Fax, Scanner und Telefonanlage erscheinen hier, sobald die Annahme läuft.</translation>
        </message>
        <message>
            <source>No sources yet</source>
            <translation>Noch keine Quellen</translation>
        </message>
        <message>
            <source>Intake is not at work: nothing comes in and no reply leaves. Last heard of: {time}.</source>
            <translation>Die Annahme arbeitet nicht: nichts kommt herein, keine Antwort geht ab. Zuletzt gehört: {time}.</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch keine</translation>
        </message>
        <message>
            <source>Last message: {time}</source>
            <translation>Letzte Nachricht: {time}</translation>
        </message>
        <message>
            <source>looked {time}</source>
            <translation>nachgesehen {time}</translation>
        </message>
        <message>
            <source>Tested {time}: {result}</source>
            <translation>Geprüft {time}: {result}</translation>
        </message>
        <message>
            <source>Testing …</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Test {source}</source>
            <translation>{source} prüfen</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>schläft</translation>
        </message>
        <message>
            <source>in trouble</source>
            <translation>gestört</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>arbeitet</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>startet</translation>
        </message>
        <message>
            <source>Mailbox</source>
            <translation>Postfach</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Fax server</source>
            <translation>Faxserver</translation>
        </message>
        <message>
            <source>Telephone system</source>
            <translation>Telefonanlage</translation>
        </message>
        <message>
            <source>Outgoing mail</source>
            <translation>Postausgang</translation>
        </message>
        <message>
            <source>Virus scanner</source>
            <translation>Virenscanner</translation>
        </message>
    </context>
    <context>
        <name>StartCallPanel</name>
        <message>
            <source>Your own telephone rings first, then theirs.</source>
            <translation>Zuerst klingelt Ihr Telefon, dann das andere.</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anrufen</translation>
        </message>
        <message>
            <source>Number or extension</source>
            <translation>Nummer oder Durchwahl</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>First copy {percent} %</source>
            <translation>Erste Kopie {percent} %</translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n zu senden</numerusform>
                <numerusform>%n zu senden</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>No line</source>
            <translation>Keine Verbindung</translation>
        </message>
        <message>
            <source>Central says no</source>
            <translation>Zentrale lehnt ab</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindet</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>Abgeglichen</translation>
        </message>
        <message>
            <source>Synced just now</source>
            <translation>Gerade abgeglichen</translation>
        </message>
        <message>
            <source>Synced {span} ago</source>
            <translation>Abgeglichen vor {span}</translation>
        </message>
    </context>
    <context>
        <name>Stories</name>
        <message>
            <source>Put into the case</source>
            <translation>In den Vorgang gelegt</translation>
        </message>
        <message>
            <source>Taken out of the case</source>
            <translation>Aus dem Vorgang genommen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Wieder getrennt</translation>
        </message>
        <message>
            <source>Merged; its words are read there, too</source>
            <translation>Zusammengeführt; sein Text steht auch dort</translation>
        </message>
        <message>
            <source>The last message is a contact of its own now</source>
            <translation>Die letzte Nachricht ist jetzt ein eigener Kontakt</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Wieder zusammengelegt</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Zugeordnet</translation>
        </message>
        <message>
            <source>No longer linked</source>
            <translation>Nicht mehr zugeordnet</translation>
        </message>
    </context>
    <context>
        <name>StoryBar</name>
        <message>
            <source>Put it into the case</source>
            <translation>In den Vorgang legen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Open {reference}</source>
            <translation>{reference} öffnen</translation>
        </message>
        <message>
            <source>It does not belong there</source>
            <translation>Gehört nicht dorthin</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Zuordnen</translation>
        </message>
        <message>
            <source>Enter…</source>
            <translation>Erfassen…</translation>
        </message>
        <message>
            <source>It is from this citizen</source>
            <translation>Er ist von diesem Bürger</translation>
        </message>
        <message>
            <source>Enter the citizen</source>
            <translation>Bürger erfassen</translation>
        </message>
        <message>
            <source>Do not show this</source>
            <translation>Nicht mehr zeigen</translation>
        </message>
        <message>
            <source>dated {day}</source>
            <translation>vom {day}</translation>
        </message>
        <message>
            <source>reference {number}</source>
            <translation>Zeichen {number}</translation>
        </message>
        <message>
            <source>read in the letter</source>
            <translation>im Brief gelesen</translation>
        </message>
        <message>
            <source>known, same address</source>
            <translation>bekannt, gleiche Adresse</translation>
        </message>
        <message>
            <source>known by this name</source>
            <translation>unter diesem Namen bekannt</translation>
        </message>
        <message>
            <source>Belongs to case {case}?</source>
            <translation>Gehört zu Vorgang {case}?</translation>
        </message>
        <message>
            <source>The same matter as {contact}?</source>
            <translation>Dieselbe Sache wie {contact}?</translation>
        </message>
        <message>
            <source>the barcode on the page says its number</source>
            <translation>der Strichcode auf der Seite nennt ihre Nummer</translation>
        </message>
        <message>
            <source>its number is in the text</source>
            <translation>Nummer steht im Text</translation>
        </message>
        <message>
            <source>same citizen, same service</source>
            <translation>gleiche Person, gleiche Leistung</translation>
        </message>
        <message>
            <source>same citizen</source>
            <translation>gleiche Person</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>gleiche Adresse</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsCard</name>
        <message>
            <source>Right department</source>
            <translation>Zuständiges Amt</translation>
        </message>
        <message>
            <source>Ask: is it about {first}, {second} or {third}?</source>
            <translation>Fragen: Geht es um {first}, {second} oder {third}?</translation>
        </message>
        <message>
            <source>Ask: is it about {first} or {second}?</source>
            <translation>Fragen: Geht es um {first} oder {second}?</translation>
        </message>
        <message>
            <source>Ctrl 1 … {count}</source>
            <translation>Strg 1 … {count}</translation>
        </message>
        <message>
            <source>Ctrl 1</source>
            <translation>Strg 1</translation>
        </message>
    </context>
    <context>
        <name>Thesaurus</name>
        <message>
            <source>added by editors</source>
            <translation>von der Redaktion</translation>
        </message>
        <message>
            <source>picked by agents</source>
            <translation>oft gewählt</translation>
        </message>
        <message>
            <source>from the administrator</source>
            <translation>von der Verwaltung</translation>
        </message>
        <message>
            <source>comes with the program</source>
            <translation>im Programm enthalten</translation>
        </message>
    </context>
    <context>
        <name>ThesaurusPresenter</name>
        <message>
            <source>Write what citizens say; several words with commas between.</source>
            <translation>Schreiben Sie, was Bürger sagen; mehrere Ausdrücke mit Komma trennen.</translation>
        </message>
        <message>
            <source>Write the official term that is meant by it.</source>
            <translation>Schreiben Sie den amtlichen Begriff, der gemeint ist.</translation>
        </message>
        <message>
            <source>“{words}” would lead to itself.</source>
            <translation>„{words}“ würde zu sich selbst führen.</translation>
        </message>
        <message>
            <source>“{words}” leads to “{term}” already: {origin}.</source>
            <translation>„{words}“ führt schon zu „{term}“: {origin}.</translation>
        </message>
        <message>
            <source>The entry was changed</source>
            <translation>Der Eintrag wurde geändert</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Wie zuvor</translation>
        </message>
        <message>
            <source>“{words}” was removed</source>
            <translation>„{words}“ wurde entfernt</translation>
        </message>
        <message>
            <source>It counts again</source>
            <translation>Gilt wieder</translation>
        </message>
        <message>
            <source>Gone again</source>
            <translation>Wieder entfernt</translation>
        </message>
        <message>
            <source>“{words}” finds “{term}” from now on</source>
            <translation>„{words}“ findet ab jetzt „{term}“</translation>
        </message>
    </context>
    <context>
        <name>ThesaurusView</name>
        <message>
            <source>Citizens' words</source>
            <translation>Wörter der Bürger</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Woher es kommt</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Remove  Del</source>
            <translation>Entfernen  Entf</translation>
        </message>
        <message>
            <source>Change  Enter</source>
            <translation>Ändern  Enter</translation>
        </message>
        <message>
            <source>Take over  Enter</source>
            <translation>Übernehmen  Enter</translation>
        </message>
        <message>
            <source>the same, either way</source>
            <translation>dasselbe, in beide Richtungen</translation>
        </message>
        <message>
            <source>What citizens say</source>
            <translation>Was Bürger sagen</translation>
        </message>
        <message>
            <source>Official term</source>
            <translation>Amtlicher Begriff</translation>
        </message>
        <message>
            <source>Nothing has these words</source>
            <translation>Nichts enthält diese Wörter</translation>
        </message>
        <message>
            <source>Write above what they should lead to.</source>
            <translation>Schreiben Sie oben, wohin sie führen sollen.</translation>
        </message>
        <message>
            <source>Words after which agents pick an answer again and again are proposed here.</source>
            <translation>Hier werden Wörter vorgeschlagen, nach denen immer wieder dieselbe Antwort gewählt wird.</translation>
        </message>
        <message>
            <source>Nothing to take over</source>
            <translation>Nichts zu übernehmen</translation>
        </message>
        <message>
            <source>Write above what citizens say and the official term: searches at every desk follow it.</source>
            <translation>Schreiben Sie oben, was Bürger sagen, und den amtlichen Begriff: die Suche an jedem Platz folgt dem.</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Noch nichts hier</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>{time}, by a clock that is {span} ahead</source>
            <translation>{time}, nach einer Uhr, die {span} vorgeht</translation>
        </message>
        <message>
            <source>written {written}, arrived {time}</source>
            <translation>geschrieben {written}, angekommen {time}</translation>
        </message>
        <message>
            <source>Note · {who}</source>
            <translation>Notiz · {who}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Written after it was closed</source>
            <translation>Nach dem Abschluss geschrieben</translation>
        </message>
        <message>
            <source>Reply · {who}</source>
            <translation>Antwort · {who}</translation>
        </message>
        <message>
            <source>to {recipient} · {when}</source>
            <translation>an {recipient} · {when}</translation>
        </message>
        <message>
            <source>{kind} from {who}</source>
            <translation>{kind} von {who}</translation>
        </message>
        <message>
            <source>Sent by a machine</source>
            <translation>Automatisch gesendet</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Not gone yet, tried again by itself</source>
            <translation>Noch nicht hinaus, wird von selbst erneut versucht</translation>
        </message>
        <message>
            <source>Sending was interrupted; it may have left. Look before you send it again.</source>
            <translation>Das Senden wurde unterbrochen; vielleicht ging sie hinaus. Vor dem erneuten Senden nachsehen.</translation>
        </message>
        <message>
            <source>No way to send it is set up here; the administrator can.</source>
            <translation>Hier ist kein Versandweg eingerichtet; das kann der Administrator tun.</translation>
        </message>
        <message>
            <source>Given up after {count} tries: {reason}</source>
            <translation>Nach {count} Versuchen aufgegeben: {reason}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Fall angelegt</translation>
        </message>
        <message>
            <source>Service set</source>
            <translation>Leistung gewählt</translation>
        </message>
        <message>
            <source>Referred to a partner</source>
            <translation>An Partner verwiesen</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Zurück in die Schlange</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Wieder geöffnet</translation>
        </message>
        <message>
            <source>Taken up again</source>
            <translation>Wieder aufgenommen</translation>
        </message>
        <message>
            <source>Citizen linked</source>
            <translation>Person zugeordnet</translation>
        </message>
        <message>
            <source>Called again</source>
            <translation>Hat wieder angerufen</translation>
        </message>
        <message>
            <source>The citizen wrote again</source>
            <translation>Die Person hat erneut geschrieben</translation>
        </message>
        <message>
            <source>Merged into another contact</source>
            <translation>Mit anderem Kontakt zusammengeführt</translation>
        </message>
        <message>
            <source>Another contact was merged into this one</source>
            <translation>Ein anderer Kontakt kam hinzu</translation>
        </message>
        <message>
            <source>Stands for itself again</source>
            <translation>Steht wieder für sich</translation>
        </message>
        <message>
            <source>Another contact stands for itself again</source>
            <translation>Ein anderer Kontakt steht wieder für sich</translation>
        </message>
        <message>
            <source>Letters scanned as one were cut apart</source>
            <translation>Zusammen gescannte Briefe wurden getrennt</translation>
        </message>
        <message>
            <source>Letters were put back together</source>
            <translation>Briefe wurden wieder zusammengefügt</translation>
        </message>
        <message>
            <source>A message became a contact of its own</source>
            <translation>Eine Nachricht wurde ein eigener Kontakt</translation>
        </message>
        <message>
            <source>Split off from another contact</source>
            <translation>Aus anderem Kontakt herausgelöst</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Wieder zusammengefügt</translation>
        </message>
        <message>
            <source>Case changed</source>
            <translation>Vorgang geändert</translation>
        </message>
        <message>
            <source>Wished by somebody who no longer works here</source>
            <translation>Wunsch von jemandem, der hier nicht mehr arbeitet</translation>
        </message>
        <message>
            <source>A change that did not go through was given up</source>
            <translation>Eine nicht durchgegangene Änderung wurde aufgegeben</translation>
        </message>
        <message>
            <source>Reply taken back before it left</source>
            <translation>Antwort vor dem Versand zurückgeholt</translation>
        </message>
        <message>
            <source>Reference {reference}</source>
            <translation>Nummer {reference}</translation>
        </message>
        <message>
            <source>Taken over from {who}</source>
            <translation>Übernommen von {who}</translation>
        </message>
        <message>
            <source>Call came in</source>
            <translation>Anruf eingegangen</translation>
        </message>
        <message>
            <source>Queue {queue}</source>
            <translation>Schlange {queue}</translation>
        </message>
        <message>
            <source>{who} answered at extension {extension}</source>
            <translation>{who} nahm an Durchwahl {extension} an</translation>
        </message>
        <message>
            <source>Call answered</source>
            <translation>Anruf angenommen</translation>
        </message>
        <message>
            <source>Extension {extension} rang</source>
            <translation>Durchwahl {extension} klingelte</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Niemand nahm ab</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Gespräch beendet</translation>
        </message>
        <message>
            <source>Talked for {time}</source>
            <translation>Gesprochen {time}</translation>
        </message>
        <message>
            <source>Caller hung up</source>
            <translation>Anrufer legte auf</translation>
        </message>
        <message>
            <source>Nobody had answered yet</source>
            <translation>Es hatte noch niemand abgenommen</translation>
        </message>
        <message>
            <source>They answered</source>
            <translation>Hat abgenommen</translation>
        </message>
        <message>
            <source>Waits in a queue again</source>
            <translation>Wartet wieder in einer Schlange</translation>
        </message>
        <message>
            <source>A colleague was asked</source>
            <translation>Ein Kollege wurde gefragt</translation>
        </message>
        <message>
            <source>The colleague was not reached</source>
            <translation>Der Kollege war nicht zu erreichen</translation>
        </message>
        <message>
            <source>Somebody will already call this number back</source>
            <translation>Diese Nummer wird schon zurückgerufen</translation>
        </message>
        <message>
            <source>Talked with in another call</source>
            <translation>In einem anderen Gespräch gesprochen</translation>
        </message>
        <message>
            <source>Call logged by hand</source>
            <translation>Gespräch von Hand eingetragen</translation>
        </message>
        <message>
            <source>Telephone transfer</source>
            <translation>Telefonische Weiterleitung</translation>
        </message>
        <message>
            <source>Caller put on hold</source>
            <translation>Gespräch gehalten</translation>
        </message>
        <message>
            <source>Caller taken back</source>
            <translation>Gespräch zurückgeholt</translation>
        </message>
        <message>
            <source>Hung up</source>
            <translation>Aufgelegt</translation>
        </message>
        <message>
            <source>Answered from the desk</source>
            <translation>Am Arbeitsplatz angenommen</translation>
        </message>
        <message>
            <source>Dialled</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>A colleague was called</source>
            <translation>Ein Kollege wurde angerufen</translation>
        </message>
        <message>
            <source>Passed on to the colleague</source>
            <translation>An den Kollegen weitergegeben</translation>
        </message>
        <message>
            <source>Back to the caller</source>
            <translation>Zurück zum Anrufer</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Stummgeschaltet</translation>
        </message>
        <message>
            <source>Speaks again</source>
            <translation>Spricht wieder</translation>
        </message>
        <message>
            <source>Keys pressed</source>
            <translation>Tasten gedrückt</translation>
        </message>
        <message>
            <source>did not work</source>
            <translation>nicht gelungen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgeholt</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Weitergeleitet</translation>
        </message>
        <message>
            <source>Passed back to where it came in</source>
            <translation>Zurückgegeben, wo es eingegangen war</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>bis {time}</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message numerus="yes">
            <source>Show %n earlier line(s)</source>
            <translation>
                <numerusform>%n früheren Eintrag zeigen</numerusform>
                <numerusform>%n frühere Einträge zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Line to central: {state}</source>
            <translation>Verbindung zur Zentrale: {state}</translation>
        </message>
        <message>
            <source>You are: {state}</source>
            <translation>Sie sind: {state}</translation>
        </message>
        <message>
            <source>Coffee</source>
            <translation>Kaffee</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Mittagessen</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Besprechung</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Schulung</translation>
        </message>
        <message>
            <source>Keys  F1</source>
            <translation>Tasten  F1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
    </context>
    <context>
        <name>TransferPanel</name>
        <message>
            <source>Transfer</source>
            <translation>Weiterleiten</translation>
        </message>
        <message>
            <source>Department or partner</source>
            <translation>Amt oder Partner</translation>
        </message>
        <message>
            <source>What should they know? Travels along.</source>
            <translation>Was sollten sie wissen? Geht mit.</translation>
        </message>
        <message>
            <source>Note that travels along</source>
            <translation>Notiz, die mitgeht</translation>
        </message>
        <message>
            <source>The call moves with it, in the same step.</source>
            <translation>Der Anruf geht im selben Schritt mit.</translation>
        </message>
        <message>
            <source>Ctrl+Enter · can be undone for 10 s</source>
            <translation>Strg+Enter · 10 s lang rücknehmbar</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Ämter</translation>
        </message>
        <message>
            <source>Partners outside the city</source>
            <translation>Partner außerhalb der Stadt</translation>
        </message>
        <message>
            <source>Refer and close</source>
            <translation>Verweisen und abschließen</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Agent Console</source>
            <translation>Agent Console</translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>“{title}” is for colleagues only and does not go into a reply.</source>
            <translation>„{title}“ ist nur für Mitarbeitende und kommt nicht in eine Antwort.</translation>
        </message>
        <message>
            <source>Something could not be read. It has been written down.</source>
            <translation>Etwas konnte nicht gelesen werden. Es ist im Protokoll vermerkt.</translation>
        </message>
    </context>
    <context>
        <name>WrapUpRow</name>
        <message>
            <source>30 s more</source>
            <translation>30 s länger</translation>
        </message>
        <message>
            <source>Ready for the next call</source>
            <translation>Bereit für das nächste Gespräch</translation>
        </message>
        <message>
            <source>Wrap-up: {time} left</source>
            <translation>Nachbereitung: noch {time}</translation>
        </message>
    </context>
    <context>
        <name>_AnswerView</name>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Read all</source>
            <translation>Ganz lesen</translation>
        </message>
        <message>
            <source>Insert all</source>
            <translation>Ganz einfügen</translation>
        </message>
        <message>
            <source>The full text, into what you are writing  Shift+F9</source>
            <translation>Der ganze Text in das, was Sie schreiben  Umschalt+F9</translation>
        </message>
    </context>
    <context>
        <name>_EntryView</name>
        <message>
            <source>Show all of it</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Erneut senden</translation>
        </message>
        <message>
            <source>Put into the editor</source>
            <translation>In den Editor holen</translation>
        </message>
    </context>
    <context>
        <name>_SearchButton</name>
        <message>
            <source>Search contacts, citizens, answers, or type a command</source>
            <translation>Kontakte, Bürger, Wissen suchen oder Befehl eingeben</translation>
        </message>
    </context>
    <context>
        <name>_SuggestionCard</name>
        <message>
            <source>Not sure: ask first · {reasons}</source>
            <translation>Unsicher, erst fragen · {reasons}</translation>
        </message>
    </context>
    <context>
        <name>_Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>{name} is too large: the files of a reply have 20 MB together. Send a link instead.</source>
            <translation>{name} ist zu groß: Dateien einer Antwort haben zusammen 20 MB. Senden Sie einen Link.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Waiting in the queue</source>
            <translation>Wartet in der Schlange</translation>
        </message>
        <message>
            <source>Dialling</source>
            <translation>Wählt</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Klingelt</translation>
        </message>
        <message>
            <source>On the line</source>
            <translation>Im Gespräch</translation>
        </message>
        <message>
            <source>Caller on hold</source>
            <translation>Wird gehalten</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Gespräch beendet</translation>
        </message>
        <message>
            <source>Hung up before an answer</source>
            <translation>Vor dem Abnehmen aufgelegt</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Nicht angenommen</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Weitergeleitet</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Fall angelegt</translation>
        </message>
        <message>
            <source>Referred to a partner</source>
            <translation>An Partner verwiesen</translation>
        </message>
        <message>
            <source>Called back</source>
            <translation>Zurückgerufen</translation>
        </message>
        <message>
            <source>Caller gave up</source>
            <translation>Anrufer gab auf</translation>
        </message>
        <message>
            <source>Nuisance</source>
            <translation>Belästigung</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Doppelt</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Verfügbar</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Beschäftigt</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Nacharbeit</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Signed off</source>
            <translation>Abgemeldet</translation>
        </message>
        <message>
            <source>leaves soon</source>
            <translation>geht gleich hinaus</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>wird gesendet</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>gesendet</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>nicht zugestellt</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>kam zurück</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgeholt</translation>
        </message>
        <message>
            <source>Central was restored from an older copy; it may have left already. Look first.</source>
            <translation>Die Zentrale wurde aus einer älteren Kopie wiederhergestellt; es ist vielleicht schon gesendet. Sehen Sie erst nach.</translation>
        </message>
        <message>
            <source>{who} is working on this contact.</source>
            <translation>{who} arbeitet an diesem Kontakt.</translation>
        </message>
        <message>
            <source>It has already been passed to {where}.</source>
            <translation>Er wurde bereits weitergeleitet: {where}.</translation>
        </message>
        <message>
            <source>It has already been closed.</source>
            <translation>Er wurde bereits abgeschlossen.</translation>
        </message>
        <message>
            <source>It is no longer here.</source>
            <translation>Er ist nicht mehr hier.</translation>
        </message>
        <message>
            <source>You no longer work in its department. What you wrote was handed to those who do.</source>
            <translation>Sie arbeiten nicht mehr in diesem Amt. Was Sie schrieben, wurde denen gegeben, die es tun.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Ihre Rolle erlaubt das nicht.</translation>
        </message>
        <message>
            <source>Somebody changed it meanwhile; look at what it is now.</source>
            <translation>Jemand hat es inzwischen geändert; sehen Sie den jetzigen Stand an.</translation>
        </message>
        <message>
            <source>It was erased at the citizen's request.</source>
            <translation>Auf Wunsch der Person gelöscht.</translation>
        </message>
        <message>
            <source>Central did not understand it; the administrator has been told.</source>
            <translation>Die Zentrale hat es nicht verstanden; die Administration ist informiert.</translation>
        </message>
        <message>
            <source>You sent it to review: a colleague has to publish it.</source>
            <translation>Sie haben sie zur Prüfung gegeben: jemand anders muss sie veröffentlichen.</translation>
        </message>
        <message>
            <source>It needs words of citizens and an official term, and the two must differ.</source>
            <translation>Es braucht Wörter der Bürger und einen amtlichen Begriff, und beide müssen sich unterscheiden.</translation>
        </message>
        <message>
            <source>A published answer needs a title, a short answer and an owner.</source>
            <translation>Eine veröffentlichte Antwort braucht Titel, kurze Antwort und Zuständige.</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>Jemand anderes</translation>
        </message>
        <message>
            <source>another department</source>
            <translation>ein anderes Amt</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Weitergabe</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknahme</translation>
        </message>
        <message>
            <source>Refer to a partner</source>
            <translation>Verweis an Partner</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Übernahme</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Zurück in die Warteschlange</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Link the citizen</source>
            <translation>Person zuordnen</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Leistung setzen</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Vorgang anlegen</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>A change</source>
            <translation>Eine Änderung</translation>
        </message>
        <message>
            <source>Somebody has done it</source>
            <translation>Jemand hat es getan</translation>
        </message>
        <message>
            <source>No longer needed</source>
            <translation>Nicht mehr nötig</translation>
        </message>
        <message>
            <source>It was the wrong contact</source>
            <translation>Es war der falsche Kontakt</translation>
        </message>
        <message>
            <source>It was a mistake</source>
            <translation>Es war ein Versehen</translation>
        </message>
        <message>
            <source>Erased at the citizen's request</source>
            <translation>Auf Wunsch der Person gelöscht</translation>
        </message>
        <message>
            <source>Its date cannot be right</source>
            <translation>Das Datum kann nicht stimmen</translation>
        </message>
        <message>
            <source>Its parts could not be told apart</source>
            <translation>Teile waren nicht zu trennen</translation>
        </message>
        <message>
            <source>Some letters may be wrong</source>
            <translation>Einige Zeichen können falsch sein</translation>
        </message>
        <message>
            <source>Its attachments arrived incomplete</source>
            <translation>Anlagen sind unvollständig</translation>
        </message>
        <message>
            <source>Shown without its layout</source>
            <translation>Ohne Layout gezeigt</translation>
        </message>
        <message>
            <source>Text recognition failed</source>
            <translation>Texterkennung misslungen</translation>
        </message>
        <message>
            <source>Text recognition took too long</source>
            <translation>Texterkennung dauerte zu lange</translation>
        </message>
        <message>
            <source>Too many parts to show all</source>
            <translation>Zu viele Teile, um alle zu zeigen</translation>
        </message>
        <message>
            <source>Arrived incomplete</source>
            <translation>Unvollständig eingegangen</translation>
        </message>
        <message>
            <source>A part cannot be decoded</source>
            <translation>Ein Teil ist nicht zu entschlüsseln</translation>
        </message>
        <message>
            <source>Some letters arrived damaged</source>
            <translation>Einige Zeichen sind beschädigt</translation>
        </message>
        <message>
            <source>A page is unreadable</source>
            <translation>Eine Seite ist unleserlich</translation>
        </message>
        <message>
            <source>Arrived empty</source>
            <translation>Leer eingegangen</translation>
        </message>
        <message>
            <source>Encrypted, cannot be opened</source>
            <translation>Verschlüsselt, nicht zu öffnen</translation>
        </message>
        <message>
            <source>No text recognised</source>
            <translation>Kein Text erkannt</translation>
        </message>
        <message>
            <source>No sender</source>
            <translation>Ohne Absender</translation>
        </message>
        <message>
            <source>Only the first pages were recognised</source>
            <translation>Nur die ersten Seiten wurden erkannt</translation>
        </message>
        <message>
            <source>Protected against copying</source>
            <translation>Kopiergeschützt</translation>
        </message>
        <message>
            <source>Too long, shortened</source>
            <translation>Zu lang, gekürzt</translation>
        </message>
        <message>
            <source>Too large to be shown whole</source>
            <translation>Zu groß, um ganz gezeigt zu werden</translation>
        </message>
        <message>
            <source>Too many pages to show all</source>
            <translation>Zu viele Seiten, um alle zu zeigen</translation>
        </message>
        <message>
            <source>Of an unknown kind, kept whole</source>
            <translation>Unbekanntes Format, ganz aufbewahrt</translation>
        </message>
        <message>
            <source>Unreadable, kept whole</source>
            <translation>Unlesbar, ganz aufbewahrt</translation>
        </message>
        <message>
            <source>It was asked too long ago and has not been tried.</source>
            <translation>Der Auftrag war zu alt und wurde nicht mehr versucht.</translation>
        </message>
        <message>
            <source>Nobody answered in time.</source>
            <translation>Niemand hat rechtzeitig abgehoben.</translation>
        </message>
        <message>
            <source>There is no such call any more.</source>
            <translation>Diesen Anruf gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Nobody is talking on this call.</source>
            <translation>In diesem Anruf spricht niemand.</translation>
        </message>
        <message>
            <source>This number cannot be dialled.</source>
            <translation>Diese Nummer lässt sich nicht wählen.</translation>
        </message>
        <message>
            <source>There is no such extension.</source>
            <translation>Diese Nebenstelle gibt es nicht.</translation>
        </message>
        <message>
            <source>The other side hung up.</source>
            <translation>Die Gegenseite hat aufgelegt.</translation>
        </message>
        <message>
            <source>The line is busy.</source>
            <translation>Es ist besetzt.</translation>
        </message>
        <message>
            <source>All lines are taken. Try again in a moment.</source>
            <translation>Alle Leitungen sind belegt. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The other side cannot be reached.</source>
            <translation>Die Gegenseite ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The telephone system refused.</source>
            <translation>Die Telefonanlage hat abgelehnt.</translation>
        </message>
        <message>
            <source>The telephone system cannot do this.</source>
            <translation>Die Telefonanlage kann das nicht.</translation>
        </message>
        <message>
            <source>The telephone system cannot be reached.</source>
            <translation>Die Telefonanlage ist nicht erreichbar.</translation>
        </message>
    </context>
</TS>
