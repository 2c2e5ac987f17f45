<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
    <context>
        <name>AnswersPanel</name>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>Answer missing? Tell the editors  F8</source>
            <translation>Brak odpowiedzi? Zgłoś redakcji  F8</translation>
        </message>
        <message>
            <source>Answer missing?  F8</source>
            <translation>Brak odpowiedzi?  F8</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Szukaj w bazie wiedzy</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n odpowiedź</numerusform>
                <numerusform>%n odpowiedzi</numerusform>
                <numerusform>%n odpowiedzi</numerusform>
            </translation>
        </message>
        <message>
            <source>The articles are being read. Answers come by themselves in a moment.</source>
            <translation>Trwa wczytywanie artykułów. Odpowiedzi za chwilę pojawią się same.</translation>
        </message>
        <message>
            <source>No answer mentions this. Other words, or tell the editors.</source>
            <translation>Żaden artykuł o tym nie mówi. Spróbuj innych słów lub zgłoś to redakcji.</translation>
        </message>
        <message>
            <source>Answers follow what the contact says.</source>
            <translation>Podpowiedzi wynikają z treści kontaktu.</translation>
        </message>
    </context>
    <context>
        <name>AnswersPresenter</name>
        <message>
            <source>The articles are being read; an answer may yet come.</source>
            <translation>Trwa wczytywanie artykułów; odpowiedź może się jeszcze pojawić.</translation>
        </message>
        <message>
            <source>The editors have been told</source>
            <translation>Redakcja została powiadomiona</translation>
        </message>
        <message>
            <source>from this call</source>
            <translation>z tej rozmowy</translation>
        </message>
        <message>
            <source>from this e-mail</source>
            <translation>z tego e-maila</translation>
        </message>
        <message>
            <source>from this letter</source>
            <translation>z tego listu</translation>
        </message>
        <message>
            <source>from this fax</source>
            <translation>z tego faksu</translation>
        </message>
    </context>
    <context>
        <name>AnswersView</name>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>What the city knows, for everybody at a desk</source>
            <translation>Co wie miasto, dla wszystkich przy biurku</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Szukaj w bazie wiedzy</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Właściciel</translation>
        </message>
        <message>
            <source>Every owner</source>
            <translation>Każdy właściciel</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Dzielnica</translation>
        </message>
        <message>
            <source>Every district</source>
            <translation>Każda dzielnica</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Każdy stan</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Wszystkie</translation>
        </message>
        <message>
            <source>Review overdue</source>
            <translation>Przegląd zaległy</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nowy</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artykuły</translation>
        </message>
        <message>
            <source>Answers missing</source>
            <translation>Brakujące odpowiedzi</translation>
        </message>
        <message>
            <source>Searches without result</source>
            <translation>Wyszukiwania bez wyniku</translation>
        </message>
        <message>
            <source>Citizens' words</source>
            <translation>Słowa mieszkańców</translation>
        </message>
    </context>
    <context>
        <name>Article</name>
        <message>
            <source>Title</source>
            <translation>Tytuł</translation>
        </message>
        <message>
            <source>Short answer, to be read aloud</source>
            <translation>Krótka odpowiedź do odczytania</translation>
        </message>
        <message>
            <source>Full text</source>
            <translation>Pełny tekst</translation>
        </message>
        <message>
            <source>Who may have it</source>
            <translation>Dla kogo</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>Co przygotować</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Opłaty</translation>
        </message>
        <message>
            <source>How long it takes, deadlines</source>
            <translation>Czas i terminy</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formularze</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Podstawa prawna</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Gdzie</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Słowa kluczowe</translation>
        </message>
        <message>
            <source>Words citizens use</source>
            <translation>Słowa mieszkańców</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Właściciel</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Usługa</translation>
        </message>
        <message>
            <source>For colleagues only</source>
            <translation>Tylko dla pracowników</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Ważne od</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>Ważne do</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>Do przeglądu</translation>
        </message>
        <message>
            <source>{field}: write a line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00</source>
            <translation>{field}: jedna linia na miejsce: nazwa | adres | dzielnica | telefon | e-mail | Mo-Fr 08:00-16:00</translation>
        </message>
        <message>
            <source>{field}: write the day as 2027-03-31</source>
            <translation>{field}: proszę wpisać dzień jako 2027-03-31</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Szkic</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>W przeglądzie</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Opublikowany</translation>
        </message>
        <message>
            <source>Kept beside</source>
            <translation>Odłożony obok</translation>
        </message>
        <message>
            <source>open now until {time}</source>
            <translation>teraz otwarte do {time}</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zamknięte</translation>
        </message>
        <message>
            <source>closed, opens {time}</source>
            <translation>zamknięte, otwarcie {time}</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>pn</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>wt</translation>
        </message>
        <message>
            <source>We</source>
            <translation>śr</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>cz</translation>
        </message>
        <message>
            <source>Fr</source>
            <translation>pt</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>sb</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>nd</translation>
        </message>
    </context>
    <context>
        <name>ArticleEditor</name>
        <message>
            <source>Back  Esc</source>
            <translation>Wróć  Esc</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Odrzuć zmiany</translation>
        </message>
        <message>
            <source>Save as draft  Ctrl+S</source>
            <translation>Zapisz szkic  Ctrl+S</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Podgląd</translation>
        </message>
        <message>
            <source>Kept on this computer, not saved yet</source>
            <translation>Zachowane na tym komputerze, jeszcze nie zapisane</translation>
        </message>
    </context>
    <context>
        <name>ArticleForm</name>
        <message>
            <source>Article</source>
            <translation>Artykuł</translation>
        </message>
        <message>
            <source>2027-03-31</source>
            <translation>2027-03-31</translation>
        </message>
        <message>
            <source>No, citizens may hear it</source>
            <translation>Nie, można przekazać mieszkańcom</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Tak</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nikt</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Żadna</translation>
        </message>
        <message>
            <source>A line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00</source>
            <translation>Po jednej linii: nazwa | adres | dzielnica | telefon | e-mail | Mo-Fr 08:00-16:00</translation>
        </message>
        <message>
            <source>A line each, as people say it who do not know the official word</source>
            <translation>Po jednej linii, jak mówią ci, którzy nie znają nazwy urzędowej</translation>
        </message>
        <message>
            <source>A line each</source>
            <translation>Po jednej linii</translation>
        </message>
    </context>
    <context>
        <name>ArticleSheet</name>
        <message>
            <source>Versions</source>
            <translation>Wersje</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edytuj</translation>
        </message>
        <message>
            <source>You sent it to review, so a colleague publishes it: {names}.</source>
            <translation>Wysłano przez Ciebie, publikuje: {names}.</translation>
        </message>
        <message>
            <source>You sent it to review, and nobody else may publish. An administrator can switch four eyes off.</source>
            <translation>Wysłano przez Ciebie, a nikt inny nie może publikować. Administrator może wyłączyć zasadę czterech oczu.</translation>
        </message>
        <message>
            <source>agents see the version before</source>
            <translation>konsultanci widzą poprzednią wersję</translation>
        </message>
        <message>
            <source>for colleagues only</source>
            <translation>tylko dla pracowników</translation>
        </message>
        <message>
            <source>not valid today</source>
            <translation>dziś nie obowiązuje</translation>
        </message>
        <message>
            <source>nobody owns it</source>
            <translation>bez właściciela</translation>
        </message>
        <message>
            <source>review was due {day}</source>
            <translation>przegląd minął {day}</translation>
        </message>
        <message>
            <source>to be reviewed {day}</source>
            <translation>do przeglądu {day}</translation>
        </message>
        <message>
            <source>Send to review  Ctrl+Enter</source>
            <translation>Do przeglądu  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Publish  Ctrl+Enter</source>
            <translation>Opublikuj  Ctrl+Enter</translation>
        </message>
        <message>
            <source>A published answer needs a title, a short answer and an owner.</source>
            <translation>Opublikowana odpowiedź musi mieć tytuł, krótką odpowiedź i właściciela.</translation>
        </message>
        <message>
            <source>Back to draft</source>
            <translation>Z powrotem do szkicu</translation>
        </message>
        <message>
            <source>Take off the desks</source>
            <translation>Zdejmij z biurek</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Article</source>
            <translation>Artykuł</translation>
        </message>
        <message>
            <source>for colleagues only</source>
            <translation>tylko dla pracowników</translation>
        </message>
        <message>
            <source>to be reviewed {day}</source>
            <translation>przegląd {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>jeszcze %n biuro</numerusform>
                <numerusform>jeszcze %n biura</numerusform>
                <numerusform>jeszcze %n biur</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AttentionPresenter</name>
        <message>
            <source>Done again, on what is so now</source>
            <translation>Wykonano ponownie na obecnym stanie</translation>
        </message>
        <message>
            <source>For {owner}: {gesture} did not go through. {wanted}</source>
            <translation>Do: {owner}. {gesture} – nie doszło do skutku. {wanted}</translation>
        </message>
        <message>
            <source>Handed to {owner}</source>
            <translation>Przekazano: {owner}</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>Odrzucono</translation>
        </message>
        <message>
            <source>Kept as a note</source>
            <translation>Zachowano jako notatkę</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Twoja notatka</translation>
        </message>
        <message>
            <source>Your reply</source>
            <translation>Twoja odpowiedź</translation>
        </message>
        <message>
            <source>Your transfer</source>
            <translation>Twoje przekazanie</translation>
        </message>
        <message>
            <source>Taking it back</source>
            <translation>Cofnięcie przekazania</translation>
        </message>
        <message>
            <source>Your referral</source>
            <translation>Twoje skierowanie do partnera</translation>
        </message>
        <message>
            <source>Closing it</source>
            <translation>Zakończenie</translation>
        </message>
        <message>
            <source>Claiming it</source>
            <translation>Przyjęcie</translation>
        </message>
        <message>
            <source>Holding it</source>
            <translation>Odłożenie</translation>
        </message>
        <message>
            <source>Linking the citizen</source>
            <translation>Powiązanie z mieszkańcem</translation>
        </message>
        <message>
            <source>Setting the service</source>
            <translation>Wybór usługi</translation>
        </message>
        <message>
            <source>Changing the citizen's record</source>
            <translation>Zmiana danych mieszkańca</translation>
        </message>
        <message>
            <source>Opening a case</source>
            <translation>Założenie sprawy</translation>
        </message>
        <message>
            <source>Opening it again</source>
            <translation>Ponowne otwarcie</translation>
        </message>
        <message>
            <source>Entering a citizen</source>
            <translation>Wpisanie mieszkańca</translation>
        </message>
        <message>
            <source>A change of yours</source>
            <translation>Twoja zmiana</translation>
        </message>
    </context>
    <context>
        <name>AttentionView</name>
        <message>
            <source>Central did not take these as you meant them. Everything you typed is kept here.</source>
            <translation>Centrala nie przyjęła tego tak, jak było zamierzone. Wszystko, co wpisano, jest tu zachowane.</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Wymaga Twojej uwagi</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nic nie wymaga uwagi</translation>
        </message>
        <message>
            <source>Everything you did has been taken as you meant it.</source>
            <translation>Wszystko zostało przyjęte zgodnie z zamiarem.</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Otwórz kontakt</translation>
        </message>
        <message>
            <source>{gesture} stands as a proposal. {reason}</source>
            <translation>{gesture} – pozostaje jako propozycja. {reason}</translation>
        </message>
        <message>
            <source>{gesture} was not taken. {reason}</source>
            <translation>Nie przyjęto: {gesture}. {reason}</translation>
        </message>
        <message>
            <source>You typed</source>
            <translation>Twój tekst</translation>
        </message>
        <message>
            <source>A contact that is no longer here</source>
            <translation>Kontakt, którego już tu nie ma</translation>
        </message>
        <message>
            <source>Put back into the editor</source>
            <translation>Wstaw z powrotem do edytora</translation>
        </message>
        <message>
            <source>Keep as a note</source>
            <translation>Zachowaj jako notatkę</translation>
        </message>
        <message>
            <source>Use my version</source>
            <translation>Użyj mojej wersji</translation>
        </message>
        <message>
            <source>Send it all the same</source>
            <translation>Wyślij mimo to</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Wykonaj ponownie</translation>
        </message>
        <message>
            <source>Hand to {owner}</source>
            <translation>Przekaż: {owner}</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Odrzuć</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Dlaczego?</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>Answer</source>
            <translation>Odbierz</translation>
        </message>
        <message>
            <source>Hold caller</source>
            <translation>Zawieś rozmowę</translation>
        </message>
        <message>
            <source>Back to caller</source>
            <translation>Wróć do rozmowy</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Rozłącz</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Oddzwoń</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Zapytaj</translation>
        </message>
        <message>
            <source>Ask a colleague, or pass the call on</source>
            <translation>Zapytaj współpracownika albo przekaż rozmowę</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
        <message>
            <source>Mute me</source>
            <translation>Wycisz mnie</translation>
        </message>
        <message>
            <source>Speak again</source>
            <translation>Mów znowu</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Przekaż</translation>
        </message>
        <message>
            <source>It was not done. {problem}</source>
            <translation>Nie udało się. {problem}</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>Zadzwoń ponownie</translation>
        </message>
        <message>
            <source>You talk; the caller waits with music</source>
            <translation>Rozmawiacie; dzwoniący czeka przy muzyce</translation>
        </message>
        <message>
            <source>Rings; the caller waits</source>
            <translation>Dzwoni; dzwoniący czeka</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>czekał {time}</translation>
        </message>
        <message>
            <source>talked {time}</source>
            <translation>rozmowa {time}</translation>
        </message>
        <message>
            <source>Transferring …</source>
            <translation>Przekazywanie …</translation>
        </message>
        <message>
            <source>Putting on hold …</source>
            <translation>Zawieszanie …</translation>
        </message>
        <message>
            <source>Taking back …</source>
            <translation>Powrót …</translation>
        </message>
        <message>
            <source>Hanging up …</source>
            <translation>Rozłączanie …</translation>
        </message>
        <message>
            <source>Answering …</source>
            <translation>Odbieranie …</translation>
        </message>
        <message>
            <source>Dialling …</source>
            <translation>Wybieranie …</translation>
        </message>
        <message>
            <source>Muting …</source>
            <translation>Wyciszanie …</translation>
        </message>
        <message>
            <source>Unmuting …</source>
            <translation>Włączanie mikrofonu …</translation>
        </message>
        <message>
            <source>Pressing keys …</source>
            <translation>Wybieranie klawiszy …</translation>
        </message>
        <message>
            <source>Calling the colleague …</source>
            <translation>Dzwonię do współpracownika …</translation>
        </message>
        <message>
            <source>Passing on …</source>
            <translation>Przekazywanie …</translation>
        </message>
    </context>
    <context>
        <name>CallPresenter</name>
        <message>
            <source>Your telephone rings</source>
            <translation>Dzwoni Twój telefon</translation>
        </message>
        <message>
            <source>The call is logged</source>
            <translation>Rozmowa zapisana</translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>The city owes an answer; the case keeps its reference, its department and its due day.</source>
            <translation>Miasto jest winne odpowiedź; sprawa ma swój numer, wydział i termin.</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Załóż sprawę</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Jeszcze żadna</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Załóż sprawę</translation>
        </message>
        <message>
            <source>Without a service there is no due day.</source>
            <translation>Bez usługi nie ma terminu.</translation>
        </message>
        <message>
            <source>{department} answers until {day}.</source>
            <translation>{department} odpowie do {day}.</translation>
        </message>
    </context>
    <context>
        <name>CasesView</name>
        <message>
            <source>Cases</source>
            <translation>Sprawy</translation>
        </message>
        <message>
            <source>What the city owes an answer to</source>
            <translation>Na co miasto jest winne odpowiedź</translation>
        </message>
        <message>
            <source>Reference, title or citizen</source>
            <translation>Numer, tytuł lub mieszkaniec</translation>
        </message>
        <message>
            <source>Find a case</source>
            <translation>Znajdź sprawę</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otwarte</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Wszystkie</translation>
        </message>
        <message>
            <source>Open a case from a contact with Ctrl+Shift+O.</source>
            <translation>Sprawę zakłada się z kontaktu: Ctrl+Shift+O.</translation>
        </message>
        <message>
            <source>No cases</source>
            <translation>Brak spraw</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Numer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Sprawa</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Mieszkaniec</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Wydział</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Założona</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakty</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>done</source>
            <translation>załatwiona</translation>
        </message>
        <message>
            <source>no due day</source>
            <translation>bez terminu</translation>
        </message>
        <message>
            <source>{span} late</source>
            <translation>spóźnione {span}</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>za {span}</translation>
        </message>
    </context>
    <context>
        <name>CitizenCardView</name>
        <message>
            <source>Citizen</source>
            <translation>Mieszkaniec</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n kontakt</numerusform>
                <numerusform>%n kontakty</numerusform>
                <numerusform>%n kontaktów</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} · since {year}</source>
            <translation>{count} · od {year}</translation>
        </message>
        <message>
            <source>History of {name}</source>
            <translation>Historia: {name}</translation>
        </message>
        <message>
            <source>Not known yet. Is it one of these?</source>
            <translation>Jeszcze nieznany. Czy to ktoś z tej listy?</translation>
        </message>
        <message>
            <source>Not known yet.</source>
            <translation>Jeszcze nieznany.</translation>
        </message>
        <message>
            <source>same number or address</source>
            <translation>ten sam numer lub adres</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>to samo nazwisko</translation>
        </message>
        <message>
            <source>It is {name}</source>
            <translation>To {name}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Znajdź</translation>
        </message>
        <message>
            <source>Enter new</source>
            <translation>Dodaj nowego</translation>
        </message>
    </context>
    <context>
        <name>CitizenPresenter</name>
        <message>
            <source>Linked</source>
            <translation>Powiązano</translation>
        </message>
        <message>
            <source>No longer linked</source>
            <translation>Powiązanie usunięte</translation>
        </message>
        <message>
            <source>{name} entered</source>
            <translation>Dodano: {name}</translation>
        </message>
        <message>
            <source>Two people now. Link their contacts anew where that is needed.</source>
            <translation>Teraz to dwie osoby. W razie potrzeby przypisz ich kontakty na nowo.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Dodano</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Zapisano</translation>
        </message>
    </context>
    <context>
        <name>CitizensPresenter</name>
        <message>
            <source>Ordered. It is erased everywhere as soon as central has heard of it.</source>
            <translation>Zlecono. Dane znikną wszędzie, gdy tylko dowie się o tym centrala.</translation>
        </message>
    </context>
    <context>
        <name>CitizensView</name>
        <message>
            <source>Citizens</source>
            <translation>Mieszkańcy</translation>
        </message>
        <message>
            <source>People and organisations who turned to the city</source>
            <translation>Osoby i organizacje, które zwróciły się do miasta</translation>
        </message>
        <message>
            <source>Name, number or e-mail address</source>
            <translation>Nazwisko, numer lub e-mail</translation>
        </message>
        <message>
            <source>Find a citizen</source>
            <translation>Znajdź mieszkańca</translation>
        </message>
        <message>
            <source>Enter new</source>
            <translation>Dodaj nowego</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Mieszkaniec</translation>
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation>Nikogo nie wybrano</translation>
        </message>
        <message>
            <source>Choose somebody on the left.</source>
            <translation>Wybierz kogoś po lewej.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwisko</translation>
        </message>
        <message>
            <source>Reached at</source>
            <translation>Osiągalny pod</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Dzielnica</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakty</translation>
        </message>
        <message>
            <source>Erase at the citizen's request</source>
            <translation>Usuń na żądanie mieszkańca</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>od {day}</translation>
        </message>
        <message>
            <source>Was entered twice and taken for one.</source>
            <translation>Wpisano dwukrotnie i uznano za jedną osobę.</translation>
        </message>
        <message>
            <source>They are two people</source>
            <translation>To dwie osoby</translation>
        </message>
        <message>
            <source>What colleagues should know</source>
            <translation>Co powinni wiedzieć inni</translation>
        </message>
        <message>
            <source>Prefers text messages, hears badly, …</source>
            <translation>Woli SMS-y, słabo słyszy …</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Zadzwoń</translation>
        </message>
        <message>
            <source>Call {number}</source>
            <translation>Zadzwoń: {number}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>No contacts yet.</source>
            <translation>Jeszcze bez kontaktów.</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>today {time}</source>
            <translation>dziś {time}</translation>
        </message>
        <message>
            <source>yesterday {time}</source>
            <translation>wczoraj {time}</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>jutro {time}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>teraz</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n godz.</numerusform>
                <numerusform>%n godz.</numerusform>
                <numerusform>%n godz.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n dzień</numerusform>
                <numerusform>%n dni</numerusform>
                <numerusform>%n dni</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CloseForm</name>
        <message>
            <source>How did it end?</source>
            <translation>Jak się zakończyło?</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Jak się zakończyło</translation>
        </message>
        <message>
            <source>Note for the file</source>
            <translation>Notatka do akt</translation>
        </message>
        <message>
            <source>Only if something is worth remembering</source>
            <translation>Tylko jeśli warto coś zapamiętać</translation>
        </message>
    </context>
    <context>
        <name>ClosePanel</name>
        <message>
            <source>Close</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Ctrl+Enter · can be undone for 10 s</source>
            <translation>Ctrl+Enter · można cofnąć przez 10 s</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Claim or take up again</source>
            <translation>Przyjmij lub podejmij ponownie</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Przekaż</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Odłóż</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Załóż sprawę</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Wybierz usługę</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Znajdź mieszkańca</translation>
        </message>
        <message>
            <source>Go to {page}</source>
            <translation>Przejdź do: {page}</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Do wyjaśnienia</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Zadzwoń pod numer</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>Zapisz rozmowę</translation>
        </message>
        <message>
            <source>Enter a citizen</source>
            <translation>Dodaj mieszkańca</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Łącze z centralą</translation>
        </message>
        <message>
            <source>Line to central, in detail</source>
            <translation>Połączenie z centralą, szczegóły</translation>
        </message>
        <message>
            <source>I am available</source>
            <translation>Jestem dostępny/a</translation>
        </message>
        <message>
            <source>I am busy</source>
            <translation>Jestem zajęty/a</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>You wanted</source>
            <translation>Twój zamiar</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>Stan obecny</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Letter to</source>
            <translation>List do</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Answer the citizen</source>
            <translation>Odpowiedz mieszkańcowi</translation>
        </message>
        <message>
            <source>What should colleagues know?</source>
            <translation>Co powinni wiedzieć inni?</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation>Zapisano na tym komputerze</translation>
        </message>
        <message>
            <source>Ctrl+Enter sends</source>
            <translation>Ctrl+Enter wysyła</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notatka</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Wyślij</translation>
        </message>
        <message>
            <source>Note, only inside</source>
            <translation>Notatka, wewnętrzna</translation>
        </message>
        <message>
            <source>Send reply</source>
            <translation>Wyślij odpowiedź</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Dodaj notatkę</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dołącz pliki</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Odpowiedź</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Szablony</translation>
        </message>
        <message>
            <source>Look at the letter</source>
            <translation>Obejrzyj list</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Wyślij później</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Odbiorca</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Zapisywanie …</translation>
        </message>
        <message>
            <source>No templates yet</source>
            <translation>Jeszcze bez szablonów</translation>
        </message>
    </context>
    <context>
        <name>ConsultPanel</name>
        <message>
            <source>The caller waits with music while you talk.</source>
            <translation>Dzwoniący czeka przy muzyce, gdy rozmawiacie.</translation>
        </message>
        <message>
            <source>Ask a colleague</source>
            <translation>Zapytaj współpracownika</translation>
        </message>
        <message>
            <source>Colleague, department or number</source>
            <translation>Współpracownik, wydział lub numer</translation>
        </message>
        <message>
            <source>Ask first</source>
            <translation>Najpierw zapytaj</translation>
        </message>
        <message>
            <source>Pass on at once</source>
            <translation>Przekaż od razu</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>This number</source>
            <translation>Ten numer</translation>
        </message>
        <message>
            <source>available</source>
            <translation>dostępny</translation>
        </message>
        <message>
            <source>Colleagues</source>
            <translation>Współpracownicy</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Wydziały</translation>
        </message>
    </context>
    <context>
        <name>ContactActions</name>
        <message>
            <source>Back in the queue</source>
            <translation>Z powrotem w kolejce</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Odłożone</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Odłożone do: {time}</translation>
        </message>
        <message>
            <source>call-back promised, {where} opens</source>
            <translation>obiecano oddzwonić, otwiera się {where}</translation>
        </message>
        <message>
            <source>{where} opens</source>
            <translation>otwiera się {where}</translation>
        </message>
        <message>
            <source>Call-back promised {time}</source>
            <translation>Obiecano oddzwonić {time}</translation>
        </message>
        <message>
            <source>Taken up again</source>
            <translation>Podjęto ponownie</translation>
        </message>
        <message>
            <source>Passed to {where}</source>
            <translation>Przekazano: {where}</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>Referred to {where}</source>
            <translation>Skierowano do: {where}</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Otwarto ponownie</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zakończone</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Założono sprawę</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves {time}</source>
            <translation>Odpowiedź do {recipient} wyjdzie: {time}</translation>
        </message>
        <message>
            <source>The letter goes to the printer</source>
            <translation>List idzie do druku</translation>
        </message>
        <message>
            <source>The letter goes to the printer when the line is back</source>
            <translation>List pójdzie do druku, gdy wróci łącze</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves now</source>
            <translation>Odpowiedź do {recipient} zaraz wyjdzie</translation>
        </message>
        <message>
            <source>Reply to {recipient} leaves when the line is back</source>
            <translation>Odpowiedź do {recipient} wyjdzie, gdy wróci łącze</translation>
        </message>
    </context>
    <context>
        <name>ContactHeader</name>
        <message>
            <source>Hold</source>
            <translation>Odłóż</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Przekaż</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Przyjmij</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Podejmij ponownie</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>More to do with this contact</source>
            <translation>Więcej działań</translation>
        </message>
        <message>
            <source>Unknown sender</source>
            <translation>Nieznany nadawca</translation>
        </message>
        <message>
            <source>Case {case}</source>
            <translation>Sprawa {case}</translation>
        </message>
        <message numerus="yes">
            <source>passed on %n time(s), back and forth</source>
            <translation>
                <numerusform>przekazano %n raz, tam i z powrotem</numerusform>
                <numerusform>przekazano %n razy, tam i z powrotem</numerusform>
                <numerusform>przekazano %n razy, tam i z powrotem</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>passed on %n time(s)</source>
            <translation>
                <numerusform>przekazano %n raz</numerusform>
                <numerusform>przekazano %n razy</numerusform>
                <numerusform>przekazano %n razy</numerusform>
            </translation>
        </message>
        <message>
            <source>No case</source>
            <translation>Bez sprawy</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Przejmij</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zakończone</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Odłożone</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Odłożone do: {time}</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>U Ciebie</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Prowadzi {who}</translation>
        </message>
        <message>
            <source>Waits: {department}</source>
            <translation>Czeka: {department}</translation>
        </message>
    </context>
    <context>
        <name>ContactPresenter</name>
        <message>
            <source>Only you are here</source>
            <translation>Jesteś tu tylko Ty</translation>
        </message>
        <message>
            <source>{who} is also here</source>
            <translation>Jest tu też {who}</translation>
        </message>
        <message>
            <source>{who} are also here</source>
            <translation>Są tu też {who}</translation>
        </message>
    </context>
    <context>
        <name>ContactView</name>
        <message>
            <source>What was said and done</source>
            <translation>Co powiedziano i zrobiono</translation>
        </message>
        <message>
            <source>{name} is withheld: it carries a virus</source>
            <translation>Plik {name} jest zatrzymany: zawiera wirusa</translation>
        </message>
        <message>
            <source>{name} is locked with a password</source>
            <translation>{name}: plik chroniony hasłem</translation>
        </message>
        <message>
            <source>{name} cannot be shown</source>
            <translation>{name}: nie można wyświetlić</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Zapisz kopię</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Zapisano jako {name}</translation>
        </message>
        <message>
            <source>{name} is a program.</source>
            <translation>{name} to program.</translation>
        </message>
        <message>
            <source>{name} carries a virus.</source>
            <translation>{name} zawiera wirusa.</translation>
        </message>
        <message>
            <source>Whoever opens it lets its author do what they like on that computer.</source>
            <translation>Kto go otworzy, pozwoli jego autorowi zrobić na tym komputerze, co zechce.</translation>
        </message>
        <message>
            <source>Save it nevertheless</source>
            <translation>Zapisz mimo to</translation>
        </message>
        <message>
            <source>The file is being fetched</source>
            <translation>Plik jest pobierany</translation>
        </message>
        <message>
            <source>No contact is open</source>
            <translation>Żaden kontakt nie jest otwarty</translation>
        </message>
        <message>
            <source>Choose one on the left, or press Ctrl+K.</source>
            <translation>Wybierz kontakt po lewej albo naciśnij Ctrl+K.</translation>
        </message>
    </context>
    <context>
        <name>CreateCitizenForm</name>
        <message>
            <source>Kind</source>
            <translation>Rodzaj</translation>
        </message>
        <message>
            <source>Person or organisation</source>
            <translation>Osoba czy organizacja</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwisko</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adres</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>Mówi po</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
    </context>
    <context>
        <name>CreateCitizenPanel</name>
        <message>
            <source>Enter a citizen</source>
            <translation>Dodaj mieszkańca</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Osoba</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organizacja</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Dodaj</translation>
        </message>
    </context>
    <context>
        <name>DashboardView</name>
        <message>
            <source>Queues</source>
            <translation>Kolejki</translation>
        </message>
        <message>
            <source>Your departments, now</source>
            <translation>Twoje wydziały, teraz</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>czeka</translation>
        </message>
        <message>
            <source>the longest wait</source>
            <translation>najdłuższe oczekiwanie</translation>
        </message>
        <message>
            <source>received today</source>
            <translation>przyjęto dziś</translation>
        </message>
        <message>
            <source>closed today</source>
            <translation>zakończono dziś</translation>
        </message>
        <message>
            <source>came back today</source>
            <translation>wróciły dziś</translation>
        </message>
        <message>
            <source>people available</source>
            <translation>dostępnych osób</translation>
        </message>
        <message>
            <source>Waiting by queue</source>
            <translation>Oczekujące według kolejek</translation>
        </message>
        <message>
            <source>in work</source>
            <translation>w pracy</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>odłożone</translation>
        </message>
        <message>
            <source>longest wait</source>
            <translation>najdłużej</translation>
        </message>
        <message>
            <source>Sent back, last {days} days</source>
            <translation>Odesłane, ostatnie {days} dni</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n raz</numerusform>
                <numerusform>%n razy</numerusform>
                <numerusform>%n razy</numerusform>
            </translation>
        </message>
        <message>
            <source>No department sent back what it was passed.</source>
            <translation>Żaden wydział nie odesłał spraw.</translation>
        </message>
        <message>
            <source>People at their desks</source>
            <translation>Osoby przy biurkach</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>This computer has no keyring: what is not sent when you close is lost. Tell your administrator.</source>
            <translation>Na tym komputerze nie ma pęku kluczy: to, co nie zostanie wysłane przed zamknięciem, przepadnie. Powiadom administratora.</translation>
        </message>
        <message>
            <source>This link holds no number that can be called.</source>
            <translation>W tym odnośniku nie ma numeru, pod który można zadzwonić.</translation>
        </message>
    </context>
    <context>
        <name>DutyCard</name>
        <message>
            <source>Duty desk</source>
            <translation>Dyżur</translation>
        </message>
        <message>
            <source>Takes what cannot wait while a department is closed or nobody of it is there.</source>
            <translation>Przejmuje pilne sprawy, gdy wydział jest zamknięty lub nikogo w nim nie ma.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Brak</translation>
        </message>
    </context>
    <context>
        <name>EditingPresenter</name>
        <message>
            <source>Saved as a draft</source>
            <translation>Zapisano jako szkic</translation>
        </message>
        <message>
            <source>Sent to review</source>
            <translation>Przekazano do przeglądu</translation>
        </message>
        <message>
            <source>A draft again</source>
            <translation>Znów szkic</translation>
        </message>
        <message>
            <source>Published: everybody sees it</source>
            <translation>Opublikowano: widzą wszyscy</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>Nobody sees it any more</source>
            <translation>Nikt już tego nie widzi</translation>
        </message>
        <message>
            <source>Version {number} is the draft now</source>
            <translation>Wersja {number} jest teraz szkicem</translation>
        </message>
        <message>
            <source>A new draft</source>
            <translation>Nowy szkic</translation>
        </message>
        <message>
            <source>On the list again</source>
            <translation>Znów na liście</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gotowe</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>cut down a tree, fell a tree</source>
            <translation>wyciąć drzewo, ściąć drzewo</translation>
        </message>
        <message>
            <source>permit for the removal of trees</source>
            <translation>zezwolenie na usunięcie drzew</translation>
        </message>
        <message>
            <source>What citizens say</source>
            <translation>Jak mówią mieszkańcy</translation>
        </message>
        <message>
            <source>Official term</source>
            <translation>Termin urzędowy</translation>
        </message>
        <message>
            <source>Cancel  Esc</source>
            <translation>Anuluj  Esc</translation>
        </message>
        <message>
            <source>Add  Enter</source>
            <translation>Dodaj  Enter</translation>
        </message>
        <message>
            <source>Change  Enter</source>
            <translation>Zmień  Enter</translation>
        </message>
    </context>
    <context>
        <name>ErasePanel</name>
        <message>
            <source>At the citizen's request: every word of theirs and about them, at central and on every computer.</source>
            <translation>Na żądanie mieszkańca: każde słowo od niego i o nim, w centrali i na każdym komputerze.</translation>
        </message>
        <message>
            <source>Erase {name}</source>
            <translation>Usuń: {name}</translation>
        </message>
        <message>
            <source>The person, their numbers and addresses</source>
            <translation>Osoba, jej numery i adresy</translation>
        </message>
        <message numerus="yes">
            <source>What was said and written in %n contact(s)</source>
            <translation>
                <numerusform>Treść %n kontaktu</numerusform>
                <numerusform>Treść %n kontaktów</numerusform>
                <numerusform>Treść %n kontaktów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n plik</numerusform>
                <numerusform>%n pliki</numerusform>
                <numerusform>%n plików</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The titles of %n case(s)</source>
            <translation>
                <numerusform>Tytuł %n sprawy</numerusform>
                <numerusform>Tytuły %n spraw</numerusform>
                <numerusform>Tytuły %n spraw</numerusform>
            </translation>
        </message>
        <message>
            <source>This goes</source>
            <translation>To zniknie</translation>
        </message>
        <message>
            <source>What stays says that there was a contact, when, and where it went. Other departments' contacts go too.</source>
            <translation>Pozostanie tylko to, że kontakt był, kiedy i dokąd trafił. Znikną też kontakty innych wydziałów.</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) from the same addresses belong to nobody yet. Link them first, or they stay.</source>
            <translation>
                <numerusform>%n kontakt z tych samych adresów nie jest do nikogo przypisany. Przypisz go najpierw, inaczej pozostanie.</numerusform>
                <numerusform>%n kontakty z tych samych adresów nie są do nikogo przypisane. Przypisz je najpierw, inaczej pozostaną.</numerusform>
                <numerusform>%n kontaktów z tych samych adresów nie jest do nikogo przypisanych. Przypisz je najpierw, inaczej pozostaną.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type the name to confirm. Nobody can take this back.</source>
            <translation>Wpisz nazwisko, aby potwierdzić. Nikt tego nie cofnie.</translation>
        </message>
        <message>
            <source>The citizen's name</source>
            <translation>Nazwisko mieszkańca</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Usuń na zawsze</translation>
        </message>
    </context>
    <context>
        <name>FilesRow</name>
        <message>
            <source>virus</source>
            <translation>wirus</translation>
        </message>
        <message>
            <source>program</source>
            <translation>program</translation>
        </message>
        <message>
            <source>The virus scanner found {name}. Only administrators are given this file.</source>
            <translation>Skaner antywirusowy znalazł {name}. Plik otrzymują tylko administratorzy.</translation>
        </message>
        <message>
            <source>The virus scanner found nothing</source>
            <translation>Skaner antywirusowy nic nie znalazł</translation>
        </message>
        <message>
            <source>The virus scanner could not read this file</source>
            <translation>Skaner antywirusowy nie mógł odczytać tego pliku</translation>
        </message>
    </context>
    <context>
        <name>FindCitizenPanel</name>
        <message>
            <source>Whose contact is it?</source>
            <translation>Czyj to kontakt?</translation>
        </message>
        <message>
            <source>Name, number or e-mail address</source>
            <translation>Nazwisko, numer lub e-mail</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n kontakt</numerusform>
                <numerusform>%n kontakty</numerusform>
                <numerusform>%n kontaktów</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FourEyesCard</name>
        <message>
            <source>Publishing answers, for the whole city</source>
            <translation>Publikowanie odpowiedzi, całe miasto</translation>
        </message>
        <message>
            <source>Four eyes: who sends an answer to review does not publish it</source>
            <translation>Cztery oczy: kto wysyła do sprawdzenia, nie publikuje</translation>
        </message>
        <message>
            <source>Switch it off where only one person writes answers.</source>
            <translation>Wyłącz tam, gdzie odpowiedzi pisze jedna osoba.</translation>
        </message>
        <message>
            <source>A colleague publishes from now on</source>
            <translation>Odtąd publikuje druga osoba</translation>
        </message>
        <message>
            <source>Editors publish alone from now on</source>
            <translation>Odtąd redaktorzy publikują sami</translation>
        </message>
    </context>
    <context>
        <name>Gestures</name>
        <message>
            <source>This was not saved: {reason}</source>
            <translation>Nie zapisano: {reason}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Cofnij</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>Back  Esc</source>
            <translation>Wróć  Esc</translation>
        </message>
        <message>
            <source>Compare with the newest</source>
            <translation>Porównaj z najnowszą</translation>
        </message>
        <message>
            <source>Bring this version back</source>
            <translation>Przywróć tę wersję</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Wersje</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Zmiany</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kto</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>z pliku</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>The first version</source>
            <translation>Pierwsza wersja</translation>
        </message>
        <message>
            <source>From version {old} to version {new}</source>
            <translation>Od wersji {old} do wersji {new}</translation>
        </message>
        <message>
            <source>Nothing in the text is different.</source>
            <translation>Tekst się nie różni.</translation>
        </message>
    </context>
    <context>
        <name>HoldForm</name>
        <message>
            <source>Until</source>
            <translation>Do kiedy</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>Do kiedy</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>Dzień i godzina</translation>
        </message>
        <message>
            <source>Why (colleagues see it)</source>
            <translation>Dlaczego (widzą to inni)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>Waiting for the citizen, for a colleague, for a date …</source>
            <translation>Czeka na mieszkańca, na kogoś z urzędu, na termin …</translation>
        </message>
    </context>
    <context>
        <name>HoldPanel</name>
        <message>
            <source>Hold</source>
            <translation>Odłóż</translation>
        </message>
        <message>
            <source>It stays yours and comes back by itself.</source>
            <translation>Pozostaje u Ciebie i wróci samo.</translation>
        </message>
        <message>
            <source>A day and time …</source>
            <translation>Dzień i godzina …</translation>
        </message>
        <message>
            <source>Until I take it up again</source>
            <translation>Aż podejmę ponownie</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>In one hour</source>
            <translation>Za godzinę</translation>
        </message>
        <message>
            <source>This afternoon</source>
            <translation>Dziś po południu</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>Jutro rano</translation>
        </message>
        <message>
            <source>Monday morning</source>
            <translation>W poniedziałek rano</translation>
        </message>
        <message>
            <source>In two weeks</source>
            <translation>Za dwa tygodnie</translation>
        </message>
    </context>
    <context>
        <name>InboxView</name>
        <message>
            <source>Contacts</source>
            <translation>Kontakty</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>Szukaj na liście</translation>
        </message>
        <message>
            <source>Find in this list (Ctrl+F)</source>
            <translation>Szukaj na liście (Ctrl+F)</translation>
        </message>
        <message>
            <source>Which contacts</source>
            <translation>Które kontakty</translation>
        </message>
        <message>
            <source>Which contacts come first</source>
            <translation>Które kontakty najpierw</translation>
        </message>
        <message>
            <source>As this list shows them</source>
            <translation>Jak zwykle na tej liście</translation>
        </message>
        <message>
            <source>Longest waiting first</source>
            <translation>Najpierw najdłużej czekające</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Najpierw najnowsze</translation>
        </message>
        <message>
            <source>Soonest due first</source>
            <translation>Najpierw najbliższy termin</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nic nie znaleziono</translation>
        </message>
        <message>
            <source>No contact in this list mentions every word.</source>
            <translation>Żaden kontakt na tej liście nie zawiera wszystkich słów.</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) today.</source>
            <translation>
                <numerusform>Dziś %n kontakt.</numerusform>
                <numerusform>Dziś %n kontakty.</numerusform>
                <numerusform>Dziś %n kontaktów.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waiting</source>
            <translation>Nic nie czeka</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Knowledge</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>Edit the answer</source>
            <translation>Edytuj odpowiedź</translation>
        </message>
        <message>
            <source>New answer</source>
            <translation>Nowa odpowiedź</translation>
        </message>
        <message>
            <source>Send to review, publish</source>
            <translation>Do przeglądu, opublikuj</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Wersje</translation>
        </message>
        <message>
            <source>Answers missing</source>
            <translation>Brakujące odpowiedzi</translation>
        </message>
        <message>
            <source>Searches without result</source>
            <translation>Wyszukiwania bez wyniku</translation>
        </message>
        <message>
            <source>Citizens' words</source>
            <translation>Słowa mieszkańców</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Okno</translation>
        </message>
        <message>
            <source>Search, or a command</source>
            <translation>Szukaj lub polecenie</translation>
        </message>
        <message>
            <source>These keys</source>
            <translation>Te klawisze</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Następna strona</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Poprzednia strona</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Cofnij ostatnią czynność</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Next contact</source>
            <translation>Następny kontakt</translation>
        </message>
        <message>
            <source>Previous contact</source>
            <translation>Poprzedni kontakt</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>Do listy</translation>
        </message>
        <message>
            <source>To the queues</source>
            <translation>Do kolejek</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>Szukaj na liście</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Claim, take up again, open again</source>
            <translation>Przyjmij, podejmij, otwórz ponownie</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Napisz notatkę</translation>
        </message>
        <message>
            <source>Write a reply</source>
            <translation>Napisz odpowiedź</translation>
        </message>
        <message>
            <source>Pass on to a suggested department</source>
            <translation>Przekaż do podpowiedzianego wydziału</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Przekaż</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Odłóż</translation>
        </message>
        <message>
            <source>Until they open: promise it</source>
            <translation>Do otwarcia: obiecaj</translation>
        </message>
        <message>
            <source>To the duty desk</source>
            <translation>Do dyżurnych</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Załóż sprawę</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Wybierz usługę</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Znajdź mieszkańca</translation>
        </message>
        <message>
            <source>Pages larger</source>
            <translation>Powiększ strony</translation>
        </message>
        <message>
            <source>Pages smaller</source>
            <translation>Pomniejsz strony</translation>
        </message>
        <message>
            <source>Turn the pages</source>
            <translation>Obróć strony</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>Search answers</source>
            <translation>Szukaj w bazie wiedzy</translation>
        </message>
        <message>
            <source>Report a missing answer</source>
            <translation>Zgłoś brak odpowiedzi</translation>
        </message>
        <message>
            <source>Insert the marked answer</source>
            <translation>Wstaw zaznaczoną odpowiedź</translation>
        </message>
        <message>
            <source>Insert the full text of the marked answer</source>
            <translation>Wstaw pełny tekst zaznaczonej odpowiedzi</translation>
        </message>
        <message>
            <source>All offices of the marked answer</source>
            <translation>Wszystkie biura zaznaczonej odpowiedzi</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Rozmowy</translation>
        </message>
        <message>
            <source>Open the call that rings</source>
            <translation>Otwórz dzwoniącą rozmowę</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Zadzwoń pod numer</translation>
        </message>
        <message>
            <source>Hold the caller, and back</source>
            <translation>Zawieś rozmowę i wróć</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Rozłącz</translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message>
            <source>For a machine that asks: press 1, enter your number and #.</source>
            <translation>Dla automatu, który prosi: naciśnij 1, wpisz numer i #.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
        <message>
            <source>Several at once</source>
            <translation>Kilka naraz</translation>
        </message>
        <message>
            <source>Enter sends them</source>
            <translation>Enter je wysyła</translation>
        </message>
    </context>
    <context>
        <name>Later</name>
        <message>
            <source>This afternoon</source>
            <translation>Dziś po południu</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>Jutro rano</translation>
        </message>
        <message>
            <source>Monday morning</source>
            <translation>W poniedziałek rano</translation>
        </message>
        <message>
            <source>A day and time …</source>
            <translation>Dzień i godzina …</translation>
        </message>
    </context>
    <context>
        <name>LaterPanel</name>
        <message>
            <source>The reply waits at central and leaves even while this computer is off.</source>
            <translation>Odpowiedź czeka w centrali i wyjdzie także wtedy, gdy ten komputer jest wyłączony.</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Wyślij później</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
        <message>
            <source>This moment has passed.</source>
            <translation>Ta chwila już minęła.</translation>
        </message>
        <message>
            <source>Send then</source>
            <translation>Wyślij wtedy</translation>
        </message>
    </context>
    <context>
        <name>LetterPanel</name>
        <message>
            <source>The letter as it will be printed</source>
            <translation>List tak, jak zostanie wydrukowany</translation>
        </message>
        <message>
            <source>Print a copy here</source>
            <translation>Wydrukuj kopię tutaj</translation>
        </message>
        <message>
            <source>Send the letter</source>
            <translation>Wyślij list</translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message>
            <source>Find central's address</source>
            <translation>Znaleźć adres centrali</translation>
        </message>
        <message>
            <source>Reach it</source>
            <translation>Dotrzeć do niej</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Zalogować się</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Tam i z powrotem</translation>
        </message>
        <message>
            <source>This computer does not know the name. Is the network cable in, is the VPN on?</source>
            <translation>Ten komputer nie zna tej nazwy. Czy kabel sieciowy jest podłączony, a VPN włączony?</translation>
        </message>
        <message>
            <source>The network is there, central is not. Tell your administrator.</source>
            <translation>Sieć działa, centrala nie odpowiada. Powiadom administratora.</translation>
        </message>
        <message>
            <source>Central answers but does not let this computer in. Tell your administrator.</source>
            <translation>Centrala odpowiada, ale nie wpuszcza tego komputera. Powiadom administratora.</translation>
        </message>
        <message>
            <source>The connection broke off. Try again; if it stays so, tell your administrator.</source>
            <translation>Połączenie się zerwało. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Połączono</translation>
        </message>
        <message>
            <source>No line</source>
            <translation>Brak połączenia</translation>
        </message>
        <message>
            <source>Central says no</source>
            <translation>Centrala odmawia</translation>
        </message>
        <message>
            <source>Offline by choice</source>
            <translation>Praca bez połączenia na życzenie</translation>
        </message>
        <message>
            <source>Central was restored from an older copy</source>
            <translation>Centralę odtworzono ze starszej kopii</translation>
        </message>
    </context>
    <context>
        <name>LinePanel</name>
        <message>
            <source>Everything you do is safe on this computer at once, and sent as soon as there is a line.</source>
            <translation>Wszystko jest od razu bezpieczne na tym komputerze i wysyłane, gdy tylko jest łącze.</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Łącze z centralą</translation>
        </message>
        <message>
            <source>First copy</source>
            <translation>Pierwsza kopia</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Pracuj offline</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Spróbuj teraz</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Szczegóły</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Nic nie czeka na wysłanie.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent.</source>
            <translation>
                <numerusform>%n zmiana czeka na wysłanie.</numerusform>
                <numerusform>%n zmiany czekają na wysłanie.</numerusform>
                <numerusform>%n zmian czeka na wysłanie.</numerusform>
            </translation>
        </message>
        <message>
            <source>Last in step {time}.</source>
            <translation>Ostatnio zgodne: {time}.</translation>
        </message>
        <message>
            <source>Go online</source>
            <translation>Połącz</translation>
        </message>
    </context>
    <context>
        <name>LinePresenter</name>
        <message>
            <source>Directory, catalogue and answers</source>
            <translation>Katalog wydziałów, usług i odpowiedzi</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Mieszkańcy</translation>
        </message>
        <message>
            <source>A department</source>
            <translation>Wydział</translation>
        </message>
    </context>
    <context>
        <name>LineView</name>
        <message>
            <source>What this computer holds, what waits to be sent, and how it stands with central.</source>
            <translation>Co przechowuje ten komputer, co czeka na wysłanie i jak stoi z centralą.</translation>
        </message>
        <message>
            <source>Line to central</source>
            <translation>Połączenie z centralą</translation>
        </message>
        <message>
            <source>Save a diagnosis</source>
            <translation>Zapisz diagnozę</translation>
        </message>
        <message>
            <source>For your administrator: figures and errors, nothing of citizens or agents.</source>
            <translation>Dla administratora: liczby i błędy, nic o mieszkańcach ani pracownikach.</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Sprawdź połączenie</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Sprawdź</translation>
        </message>
        <message>
            <source>Step by step: the name, the network, the sign-in, the way there and back.</source>
            <translation>Krok po kroku: nazwa, sieć, logowanie, droga tam i z powrotem.</translation>
        </message>
        <message>
            <source>What this computer holds</source>
            <translation>Co przechowuje ten komputer</translation>
        </message>
        <message>
            <source>What happened lately</source>
            <translation>Co się ostatnio działo</translation>
        </message>
        <message>
            <source>Last in step</source>
            <translation>Ostatnio zgodny</translation>
        </message>
        <message>
            <source>Waits to be sent</source>
            <translation>Czeka na wysłanie</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Wymaga uwagi</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Tam i z powrotem</translation>
        </message>
        <message>
            <source>Connections made</source>
            <translation>Nawiązane połączenia</translation>
        </message>
        <message>
            <source>Copy on this computer</source>
            <translation>Kopia na tym komputerze</translation>
        </message>
        <message>
            <source>Kept in case central forgets</source>
            <translation>Zachowane na wypadek utraty w centrali</translation>
        </message>
        <message>
            <source>This computer's number</source>
            <translation>Numer tego komputera</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Część</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Wersja</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Ostatnia zmiana</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n zmiana</numerusform>
                <numerusform>%n zmiany</numerusform>
                <numerusform>%n zmian</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nic</translation>
        </message>
        <message>
            <source>the oldest from {time}</source>
            <translation>najstarsza: {time}</translation>
        </message>
        <message>
            <source>{whole}, {files} of it files</source>
            <translation>{whole}, w tym pliki {files}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Jeszcze nie</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nie zmierzono</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zatrzymaj</translation>
        </message>
        <message>
            <source>Test again</source>
            <translation>Sprawdź ponownie</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}</source>
            <translation>Nie można zapisać {file}: {reason}</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Zapisano jako {file}</translation>
        </message>
    </context>
    <context>
        <name>LogCallPanel</name>
        <message>
            <source>A call on a telephone that the console does not know.</source>
            <translation>Rozmowa przez telefon, którego konsola nie zna.</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>Zapisz rozmowę</translation>
        </message>
        <message>
            <source>They called</source>
            <translation>Dzwonił mieszkaniec</translation>
        </message>
        <message>
            <source>I called</source>
            <translation>Dzwoniłem ja</translation>
        </message>
        <message>
            <source>Number, where you know it</source>
            <translation>Numer, jeśli znany</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>O czym była mowa</translation>
        </message>
        <message>
            <source>Not finished: stays with me</source>
            <translation>Niezakończone: zostaje u mnie</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Jak się skończyło</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>Zapisz rozmowę</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <source>This contact is closed as a duplicate and read there. Nobody is written to; notes stay inside.</source>
            <translation>Ten kontakt zostanie zamknięty jako duplikat i będzie czytany tam. Nikt nie dostanie wiadomości; notatki pozostają wewnątrz.</translation>
        </message>
        <message>
            <source>Merge into another contact</source>
            <translation>Połącz z innym kontaktem</translation>
        </message>
        <message>
            <source>Name, subject or reference</source>
            <translation>Nazwisko, temat lub numer</translation>
        </message>
    </context>
    <context>
        <name>MessageBody</name>
        <message>
            <source>Message</source>
            <translation>Wiadomość</translation>
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <source>Recognised text</source>
            <translation>Rozpoznany tekst</translation>
        </message>
        <message>
            <source>Text recognition: page {page} of {pages}</source>
            <translation>Rozpoznawanie tekstu: strona {page} z {pages}</translation>
        </message>
        <message>
            <source>Show the recognised text</source>
            <translation>Pokaż rozpoznany tekst</translation>
        </message>
        <message>
            <source>Fold the recognised text</source>
            <translation>Zwiń rozpoznany tekst</translation>
        </message>
        <message>
            <source>The link leads to {address}</source>
            <translation>Odnośnik prowadzi do {address}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Otwórz</translation>
        </message>
    </context>
    <context>
        <name>MissingList</name>
        <message>
            <source>No article needed  Del</source>
            <translation>Artykuł niepotrzebny  Del</translation>
        </message>
        <message>
            <source>Write the answer  Enter</source>
            <translation>Napisz odpowiedź  Enter</translation>
        </message>
        <message>
            <source>Agents report here with F8 what they find no answer for.</source>
            <translation>Konsultanci zgłaszają tu klawiszem F8, na co nie znaleźli odpowiedzi.</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Niczego nie brakuje</translation>
        </message>
        <message>
            <source>Agents looked for an answer here and found none</source>
            <translation>Tu konsultanci szukali odpowiedzi i nie znaleźli</translation>
        </message>
        <message>
            <source>What the citizen said</source>
            <translation>Co powiedział mieszkaniec</translation>
        </message>
        <message>
            <source>Searched for</source>
            <translation>Szukano</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>Zgłosił(a)</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
    </context>
    <context>
        <name>More</name>
        <message>
            <source>Open a case</source>
            <translation>Załóż sprawę</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Wybierz usługę</translation>
        </message>
        <message>
            <source>Take it out of the case</source>
            <translation>Wyjmij ze sprawy</translation>
        </message>
        <message>
            <source>Merge into another contact</source>
            <translation>Połącz z innym kontaktem</translation>
        </message>
        <message>
            <source>Make the last message a contact of its own</source>
            <translation>Zrób z ostatniej wiadomości osobny kontakt</translation>
        </message>
        <message>
            <source>Separate it again</source>
            <translation>Rozdziel ponownie</translation>
        </message>
        <message>
            <source>Find the citizen</source>
            <translation>Znajdź mieszkańca</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Oddaj do kolejki</translation>
        </message>
    </context>
    <context>
        <name>OfficesPart</name>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>jeszcze %n biuro</numerusform>
                <numerusform>jeszcze %n biura</numerusform>
                <numerusform>jeszcze %n biur</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the first office</source>
            <translation>Tylko pierwsze biuro</translation>
        </message>
    </context>
    <context>
        <name>OpenCaseForm</name>
        <message>
            <source>What is owed</source>
            <translation>Co trzeba załatwić</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Usługa</translation>
        </message>
    </context>
    <context>
        <name>Otherwise</name>
        <message>
            <source>Promise a call-back  {when}</source>
            <translation>Obiecaj oddzwonienie  {when}</translation>
        </message>
        <message>
            <source>Put aside until {when}</source>
            <translation>Odłóż do {when}</translation>
        </message>
        <message>
            <source>Duty desk: {name}</source>
            <translation>Dyżur: {name}</translation>
        </message>
        <message>
            <source>Nobody of {department} is there now.</source>
            <translation>{department}: teraz nikogo nie ma.</translation>
        </message>
        <message>
            <source>{department} is closed now.</source>
            <translation>{department}: teraz zamknięte.</translation>
        </message>
    </context>
    <context>
        <name>OutgoingPresenter</name>
        <message>
            <source>Taken back</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>Leaves now</source>
            <translation>Wychodzi teraz</translation>
        </message>
    </context>
    <context>
        <name>OutgoingRow</name>
        <message>
            <source>Take {name} off</source>
            <translation>Usuń plik {name}</translation>
        </message>
        <message>
            <source>{name} is a program. Nobody gets one from the city.</source>
            <translation>{name} to program. Miasto nikomu ich nie wysyła.</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>Plik {name} jest pusty.</translation>
        </message>
        <message>
            <source>{name} cannot be read. Is it open elsewhere, or the drive gone?</source>
            <translation>Nie można odczytać {name}. Czy plik jest otwarty gdzie indziej, a dysk dostępny?</translation>
        </message>
    </context>
    <context>
        <name>OutgoingView</name>
        <message>
            <source>Outgoing</source>
            <translation>Wychodzące</translation>
        </message>
        <message>
            <source>Replies of your departments that wait, or that did not arrive</source>
            <translation>Odpowiedzi Twoich wydziałów, które czekają lub nie dotarły</translation>
        </message>
        <message>
            <source>Everything has left</source>
            <translation>Wszystko wyszło</translation>
        </message>
        <message>
            <source>Every reply was handed over, and none came back.</source>
            <translation>Każda odpowiedź została przekazana i żadna nie wróciła.</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Otwórz kontakt</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Cofnij</translation>
        </message>
        <message>
            <source>Send it now</source>
            <translation>Wyślij teraz</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Temat</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Napisano</translation>
        </message>
        <message>
            <source>leaves at this time</source>
            <translation>wyjdzie o tej porze</translation>
        </message>
    </context>
    <context>
        <name>PageStrip</name>
        <message>
            <source>Pages of the scan</source>
            <translation>Strony skanu</translation>
        </message>
        <message>
            <source>Letter {letter}, page {page}</source>
            <translation>List {letter}, strona {page}</translation>
        </message>
        <message>
            <source>Letter {letter}
page {page}</source>
            <translation>List {letter}
strona {page}</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Pages</source>
            <translation>Strony</translation>
        </message>
        <message>
            <source>Smaller (Ctrl+-)</source>
            <translation>Pomniejsz (Ctrl+-)</translation>
        </message>
        <message>
            <source>Larger (Ctrl++)</source>
            <translation>Powiększ (Ctrl++)</translation>
        </message>
        <message>
            <source>Turn right (Ctrl+R)</source>
            <translation>Obróć w prawo (Ctrl+R)</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Cała szerokość</translation>
        </message>
        <message>
            <source>Sort the pages, cut letters apart</source>
            <translation>Uporządkuj strony, rozdziel listy</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Zapisz kopię</translation>
        </message>
        <message>
            <source>page {number} of {count}</source>
            <translation>strona {number} z {count}</translation>
        </message>
    </context>
    <context>
        <name>PalettePanel</name>
        <message>
            <source>Search contacts, citizens, answers, or type a command</source>
            <translation>Szukaj kontaktów, mieszkańców, wiedzy lub wpisz polecenie</translation>
        </message>
    </context>
    <context>
        <name>PalettePresenter</name>
        <message>
            <source>Commands</source>
            <translation>Polecenia</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakty</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Mieszkańcy</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>Leave (Esc)</source>
            <translation>Wyjdź (Esc)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>The pages are saved for everybody</source>
            <translation>Strony zapisano dla wszystkich</translation>
        </message>
        <message>
            <source>{count} contacts made of one scan</source>
            <translation>Kontakty z jednego skanu: {count}</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Złożono z powrotem</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>This page cannot be shown</source>
            <translation>Nie można pokazać tej strony</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Choices</source>
            <translation>Wybór</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nic nie znaleziono</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Inbox</source>
            <translation>Skrzynka</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Sprawy</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Mieszkańcy</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Kolejki</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Reguły</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Źródła</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ustawienia</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>Owns “{service}”</source>
            <translation>Prowadzi „{service}”</translation>
        </message>
        <message>
            <source>Wrote the answer “{article}”</source>
            <translation>Autor porady „{article}”</translation>
        </message>
        <message>
            <source>answered {count} of {total} alike</source>
            <translation>załatwił {count} z {total} podobnych</translation>
        </message>
        <message>
            <source>{street} lies in {district}</source>
            <translation>{street} leży w: {district}</translation>
        </message>
        <message>
            <source>The citizen lives in {district}</source>
            <translation>Mieszkaniec z dzielnicy {district}</translation>
        </message>
        <message>
            <source>last wrote about “{subject}”</source>
            <translation>ostatnio w sprawie „{subject}”</translation>
        </message>
        <message>
            <source>Answers for: {about}</source>
            <translation>Odpowiada za: {about}</translation>
        </message>
        <message>
            <source>“{phrase}” was said</source>
            <translation>padło „{phrase}”</translation>
        </message>
        <message>
            <source>the service is “{service}”</source>
            <translation>usługa to „{service}”</translation>
        </message>
        <message>
            <source>The supervisor's rule: {why}</source>
            <translation>Reguła kierownictwa: {why}</translation>
        </message>
        <message>
            <source>had it before and passed it on</source>
            <translation>już to miał i przekazał dalej</translation>
        </message>
        <message>
            <source>open until {time}</source>
            <translation>otwarte do {time}</translation>
        </message>
        <message>
            <source>closed, opens {time}</source>
            <translation>zamknięte, otwarcie {time}</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zamknięte</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) free</source>
            <translation>
                <numerusform>%n osoba wolna</numerusform>
                <numerusform>%n osoby wolne</numerusform>
                <numerusform>%n osób wolnych</numerusform>
            </translation>
        </message>
        <message>
            <source>all are busy</source>
            <translation>wszyscy zajęci</translation>
        </message>
        <message>
            <source>nobody is there</source>
            <translation>nikogo nie ma</translation>
        </message>
        <message>
            <source>{department} takes urgent matters</source>
            <translation>pilne sprawy przyjmuje {department}</translation>
        </message>
    </context>
    <context>
        <name>RingingCard</name>
        <message>
            <source>Put the card away; the telephone rings on</source>
            <translation>Schowaj kartę; telefon dzwoni dalej</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Odbierz</translation>
        </message>
        <message>
            <source>Open  F4</source>
            <translation>Otwórz  F4</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Numer zastrzeżony</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Jeszcze nieznany</translation>
        </message>
        <message>
            <source>Cannot be called back</source>
            <translation>Nie można oddzwonić</translation>
        </message>
        <message numerus="yes">
            <source>%n citizens have this number</source>
            <translation>
                <numerusform>%n mieszkaniec ma ten numer</numerusform>
                <numerusform>%n mieszkańców ma ten numer</numerusform>
                <numerusform>%n mieszkańców ma ten numer</numerusform>
            </translation>
        </message>
        <message>
            <source>Last: {subject}</source>
            <translation>Ostatnio: {subject}</translation>
        </message>
        <message>
            <source>A call rings: {who}</source>
            <translation>Dzwoni: {who}</translation>
        </message>
        <message>
            <source>{queue} · waits {time}</source>
            <translation>{queue} · czeka {time}</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>Unknown sender</source>
            <translation>Nieznany nadawca</translation>
        </message>
        <message>
            <source>Hung up after {time}</source>
            <translation>Rozłączył się po {time}</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Rozmowa wychodząca</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Rozmowa przychodząca</translation>
        </message>
        <message>
            <source>No subject</source>
            <translation>Bez tematu</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n strona</numerusform>
                <numerusform>%n strony</numerusform>
                <numerusform>%n stron</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zakończone</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Odłożone</translation>
        </message>
        <message>
            <source>On hold until {time}</source>
            <translation>Odłożone do: {time}</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Oddzwoń</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Prowadzi {who}</translation>
        </message>
        <message>
            <source>{span} late</source>
            <translation>spóźnione {span}</translation>
        </message>
        <message>
            <source>due {span}</source>
            <translation>termin {span}</translation>
        </message>
    </context>
    <context>
        <name>RuleForm</name>
        <message>
            <source>loose dog, stray dog</source>
            <translation>bezpański pies, błąkający się pies</translation>
        </message>
        <message>
            <source>One of these is said</source>
            <translation>Pada jedno z określeń</translation>
        </message>
        <message>
            <source>and the service is</source>
            <translation>usługa to</translation>
        </message>
        <message>
            <source>and it is about</source>
            <translation>i dotyczy dzielnicy</translation>
        </message>
        <message>
            <source>then it goes to</source>
            <translation>wtedy trafia do</translation>
        </message>
        <message>
            <source>Save the rule</source>
            <translation>Zapisz regułę</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Nowa reguła</translation>
        </message>
        <message>
            <source>Change the rule</source>
            <translation>Zmień regułę</translation>
        </message>
        <message>
            <source>Any service</source>
            <translation>Dowolna usługa</translation>
        </message>
        <message>
            <source>Any district</source>
            <translation>Dowolna dzielnica</translation>
        </message>
        <message>
            <source>Choose where to</source>
            <translation>Wybierz, dokąd</translation>
        </message>
    </context>
    <context>
        <name>RulesPresenter</name>
        <message>
            <source>The rule is gone again</source>
            <translation>Reguła znów nie istnieje</translation>
        </message>
        <message>
            <source>The rule counts from now on</source>
            <translation>Reguła obowiązuje od teraz</translation>
        </message>
        <message>
            <source>The rule is as it was</source>
            <translation>Reguła jest jak przedtem</translation>
        </message>
        <message>
            <source>The rule was changed</source>
            <translation>Zmieniono regułę</translation>
        </message>
        <message>
            <source>The rule counts again</source>
            <translation>Reguła znów obowiązuje</translation>
        </message>
        <message>
            <source>The rule was taken away</source>
            <translation>Usunięto regułę</translation>
        </message>
        <message>
            <source>The duty desk is as it was</source>
            <translation>Dyżur jak poprzednio</translation>
        </message>
        <message>
            <source>Nobody is on duty</source>
            <translation>Nikt nie dyżuruje</translation>
        </message>
        <message>
            <source>{department} is on duty</source>
            <translation>Dyżuruje {department}</translation>
        </message>
    </context>
    <context>
        <name>RulesView</name>
        <message>
            <source>What you rule here wins over everything the desk has learned, and every agent sees why.</source>
            <translation>Ustalone tu reguły są ważniejsze niż wszystko, czego program się nauczył, a każdy widzi powód.</translation>
        </message>
        <message>
            <source>Routing rules</source>
            <translation>Reguły kierowania</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Nowa reguła</translation>
        </message>
        <message>
            <source>Without rules, routing follows the articles, the streets and what colleagues decided before.</source>
            <translation>Bez reguł o kierowaniu decydują artykuły, ulice i wcześniejsze decyzje zespołu.</translation>
        </message>
        <message>
            <source>No rules yet</source>
            <translation>Nie ma jeszcze reguł</translation>
        </message>
        <message>
            <source>What would happen?</source>
            <translation>Co by się stało?</translation>
        </message>
        <message>
            <source>Type what a citizen might say</source>
            <translation>Wpisz, co mógłby powiedzieć mieszkaniec</translation>
        </message>
        <message>
            <source>What a citizen might say</source>
            <translation>Co mógłby powiedzieć mieszkaniec</translation>
        </message>
        <message>
            <source>Rule {number} decides: it goes to {target}.</source>
            <translation>Decyduje reguła {number}: trafia do: {target}.</translation>
        </message>
        <message>
            <source>No rule decides, and nothing speaks for any department.</source>
            <translation>Żadna reguła nie decyduje i nic nie wskazuje na żaden wydział.</translation>
        </message>
        <message>
            <source>No rule decides. Routing would offer {target}, {percent} %: {reasons}</source>
            <translation>Żadna reguła nie decyduje. Program zaproponowałby: {target}, {percent} %: {reasons}</translation>
        </message>
        <message>
            <source>No rule decides. Routing is not sure and would ask; likeliest {target}, {percent} %: {reasons}</source>
            <translation>Żadna reguła nie decyduje. Program nie ma pewności i zapytałby; najpewniej {target}, {percent} %: {reasons}</translation>
        </message>
        <message>
            <source>Look at it earlier</source>
            <translation>Sprawdzaj wcześniej</translation>
        </message>
        <message>
            <source>Look at it later</source>
            <translation>Sprawdzaj później</translation>
        </message>
        <message>
            <source>Change the rule</source>
            <translation>Zmień regułę</translation>
        </message>
        <message>
            <source>Take the rule away</source>
            <translation>Usuń regułę</translation>
        </message>
        <message>
            <source> or </source>
            <translation> lub </translation>
        </message>
        <message>
            <source>{phrases} is said</source>
            <translation>pada {phrases}</translation>
        </message>
        <message>
            <source>the service is “{service}”</source>
            <translation>usługa to „{service}”</translation>
        </message>
        <message>
            <source>it is about {district}</source>
            <translation>dotyczy dzielnicy {district}</translation>
        </message>
        <message>
            <source>When {conditions}</source>
            <translation>Gdy {conditions}</translation>
        </message>
        <message>
            <source> and </source>
            <translation> i </translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>The certificate had expired</source>
            <translation>Certyfikat był już nieważny</translation>
        </message>
        <message>
            <source>The certificate was not valid yet</source>
            <translation>Certyfikat nie był jeszcze ważny</translation>
        </message>
        <message>
            <source>The certificate is not meant for e-mail</source>
            <translation>Certyfikat nie służy do poczty</translation>
        </message>
        <message>
            <source>The sender's key is not known here</source>
            <translation>Klucz nadawcy nie jest tu znany</translation>
        </message>
        <message>
            <source>It covers only a part of the message</source>
            <translation>Obejmuje tylko część wiadomości</translation>
        </message>
        <message>
            <source>It was made with a method that is not safe or not known here</source>
            <translation>Użyto metody niebezpiecznej lub tu nieznanej</translation>
        </message>
        <message>
            <source>It cannot be read</source>
            <translation>Nie można go odczytać</translation>
        </message>
        <message>
            <source>Signed ({kind}), not checked</source>
            <translation>Podpisano ({kind}), nie sprawdzono</translation>
        </message>
        <message>
            <source>The message was changed after signing</source>
            <translation>Wiadomość zmieniono po podpisaniu</translation>
        </message>
        <message>
            <source>It does not fit its certificate</source>
            <translation>Nie pasuje do swojego certyfikatu</translation>
        </message>
        <message>
            <source>Signature broken</source>
            <translation>Podpis nieważny</translation>
        </message>
        <message>
            <source>Signed, unchanged</source>
            <translation>Podpisano, bez zmian</translation>
        </message>
        <message>
            <source>Signed by {who}, unchanged</source>
            <translation>Podpisał(a) {who}, bez zmian</translation>
        </message>
        <message>
            <source>This is not the address it comes from</source>
            <translation>To nie jest adres nadawcy</translation>
        </message>
        <message>
            <source>Nobody trusted here stands for the certificate</source>
            <translation>Za certyfikat nie ręczy nikt tu zaufany</translation>
        </message>
        <message>
            <source>Issuer not checked</source>
            <translation>Wystawcy nie sprawdzono</translation>
        </message>
        <message>
            <source>Issued by {issuer}</source>
            <translation>Wystawca: {issuer}</translation>
        </message>
    </context>
    <context>
        <name>SearchList</name>
        <message>
            <source>Write the answer  Enter</source>
            <translation>Napisz odpowiedź  Enter</translation>
        </message>
        <message>
            <source>Whatever agents searched for in the last 30 days was found.</source>
            <translation>Wszystko, czego szukano w ostatnich 30 dniach, znaleziono.</translation>
        </message>
        <message>
            <source>No search without a result</source>
            <translation>Żadnego wyszukiwania bez wyniku</translation>
        </message>
        <message>
            <source>Words of the last 30 days that found nothing; nobody knows who searched</source>
            <translation>Słowa z ostatnich 30 dni, które nic nie znalazły; nikt nie wie, kto szukał</translation>
        </message>
        <message>
            <source>Searched for</source>
            <translation>Szukano</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Ile razy</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Ostatnio</translation>
        </message>
    </context>
    <context>
        <name>ServicePanel</name>
        <message>
            <source>What is it about?</source>
            <translation>Czego dotyczy?</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Usługa</translation>
        </message>
        <message>
            <source>No service</source>
            <translation>Bez usługi</translation>
        </message>
    </context>
    <context>
        <name>SettingsForm</name>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Kolory</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>Wielkość liter</translation>
        </message>
        <message>
            <source>Signature under replies</source>
            <translation>Podpis pod odpowiedziami</translation>
        </message>
    </context>
    <context>
        <name>SettingsView</name>
        <message>
            <source>Settings</source>
            <translation>Ustawienia</translation>
        </message>
        <message>
            <source>For you, on this computer. Every change takes effect at once.</source>
            <translation>Dla Ciebie, na tym komputerze. Każda zmiana działa od razu.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Jak w systemie</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Jasne</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Ciemne</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Wysoki kontrast</translation>
        </message>
    </context>
    <context>
        <name>ShelfView</name>
        <message>
            <source>Parts of the inbox</source>
            <translation>Części skrzynki</translation>
        </message>
    </context>
    <context>
        <name>Shelves</name>
        <message>
            <source>Mine</source>
            <translation>Moje</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>Moja praca</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <translation>Moje kontakty</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Termin dziś</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Do wyjaśnienia</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Wychodzące</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Kolejki</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanały</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPanel</name>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Citizen and answers</source>
            <translation>Mieszkaniec i wiedza</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Wiedza</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Mieszkaniec</translation>
        </message>
    </context>
    <context>
        <name>Sides</name>
        <message>
            <source>Back with you</source>
            <translation>Znów u Ciebie</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Usługa</translation>
        </message>
        <message>
            <source>Citizen</source>
            <translation>Mieszkaniec</translation>
        </message>
        <message>
            <source>Answered by you</source>
            <translation>Odpowiedź od Ciebie</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Wydział</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Ty</translation>
        </message>
        <message>
            <source>In the hands of</source>
            <translation>W rękach</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Jeszcze nikt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwisko</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Note on the citizen</source>
            <translation>Uwaga o mieszkańcu</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Brak</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Login</source>
            <translation>Login</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Hasło</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Zaloguj się</translation>
        </message>
    </context>
    <context>
        <name>SignInPresenter</name>
        <message>
            <source>The login or the password is wrong.</source>
            <translation>Login lub hasło są błędne.</translation>
        </message>
        <message>
            <source>Check both and try again.</source>
            <translation>Sprawdź oba i spróbuj ponownie.</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked.</source>
            <translation>Pęk kluczy tego komputera jest zablokowany.</translation>
        </message>
        <message>
            <source>Unlock it and sign in.</source>
            <translation>Odblokuj go i zaloguj się.</translation>
        </message>
        <message>
            <source>Central cannot be reached, and you have not signed in on this computer before.</source>
            <translation>Centrala jest nieosiągalna, a na tym komputerze jeszcze się nie logowano.</translation>
        </message>
        <message>
            <source>Try again when there is a line.</source>
            <translation>Spróbuj ponownie, gdy będzie łącze.</translation>
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
            <translation>Centrala: {name}</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Logowanie …</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Zaloguj się</translation>
        </message>
    </context>
    <context>
        <name>SignaturesCard</name>
        <message>
            <source>Signature of the department</source>
            <translation>Podpis wydziału</translation>
        </message>
        <message>
            <source>Stands under every reply, below the agent's own. Fields: {agent} {department} {city} {reference}</source>
            <translation>Stoi pod każdą odpowiedzią, niżej niż podpis pracownika. Pola: {agent} {department} {city} {reference}</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Wydział</translation>
        </message>
        <message>
            <source>Language of the signature</source>
            <translation>Język podpisu</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Saved; it stands under replies from now on</source>
            <translation>Zapisano; odtąd stoi pod odpowiedziami</translation>
        </message>
    </context>
    <context>
        <name>SortPanel</name>
        <message>
            <source>Drag pages to another place, turn them, and say where a new letter starts.</source>
            <translation>Przeciągaj strony, obracaj je i wskaż, gdzie zaczyna się nowy list.</translation>
        </message>
        <message>
            <source>Sort the pages</source>
            <translation>Uporządkuj strony</translation>
        </message>
        <message>
            <source>New letter starts here</source>
            <translation>Tu zaczyna się nowy list</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Spacja</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Obróć w prawo</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Wcześniej</translation>
        </message>
        <message>
            <source>Ctrl+Left</source>
            <translation>Ctrl+Strzałka w lewo</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Później</translation>
        </message>
        <message>
            <source>Ctrl+Right</source>
            <translation>Ctrl+Strzałka w prawo</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Cofnij</translation>
        </message>
        <message>
            <source>The scan itself stays as it is · can be undone for 10 s</source>
            <translation>Sam skan się nie zmienia · można cofnąć przez 10 s</translation>
        </message>
        <message>
            <source>Make {count} contacts</source>
            <translation>Utwórz kontakty: {count}</translation>
        </message>
        <message>
            <source>Save the pages</source>
            <translation>Zapisz strony</translation>
        </message>
    </context>
    <context>
        <name>SourcesPresenter</name>
        <message>
            <source>never</source>
            <translation>nigdy</translation>
        </message>
    </context>
    <context>
        <name>SourcesView</name>
        <message>
            <source>Sources</source>
            <translation>Źródła</translation>
        </message>
        <message>
            <source>Where contacts come from and replies leave, and how that is.</source>
            <translation>Skąd przychodzą kontakty, którędy wychodzą odpowiedzi i jak to działa.</translation>
        </message>
        <message>
            <source>Mailboxes, fax, scanners and the telephone system appear here once intake runs.</source>
            <translation>Skrzynki, faks, skanery i centrala telefoniczna pojawią się tu, gdy ruszy odbiór.</translation>
        </message>
        <message>
            <source>No sources yet</source>
            <translation>Brak źródeł</translation>
        </message>
        <message>
            <source>Intake is not at work: nothing comes in and no reply leaves. Last heard of: {time}.</source>
            <translation>Odbiór nie działa: nic nie przychodzi i żadna odpowiedź nie wychodzi. Ostatni znak: {time}.</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>jeszcze nie było</translation>
        </message>
        <message>
            <source>Last message: {time}</source>
            <translation>Ostatnia wiadomość: {time}</translation>
        </message>
        <message>
            <source>looked {time}</source>
            <translation>sprawdzono {time}</translation>
        </message>
        <message>
            <source>Tested {time}: {result}</source>
            <translation>Sprawdzono {time}: {result}</translation>
        </message>
        <message>
            <source>Testing …</source>
            <translation>Sprawdzanie …</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Sprawdź</translation>
        </message>
        <message>
            <source>Test {source}</source>
            <translation>Sprawdź {source}</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>uśpione</translation>
        </message>
        <message>
            <source>in trouble</source>
            <translation>kłopoty</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>działa</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>uruchamia się</translation>
        </message>
        <message>
            <source>Mailbox</source>
            <translation>Skrzynka</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Fax server</source>
            <translation>Serwer faksu</translation>
        </message>
        <message>
            <source>Telephone system</source>
            <translation>Centrala telefoniczna</translation>
        </message>
        <message>
            <source>Outgoing mail</source>
            <translation>Poczta wychodząca</translation>
        </message>
        <message>
            <source>Virus scanner</source>
            <translation>Skaner antywirusowy</translation>
        </message>
    </context>
    <context>
        <name>StartCallPanel</name>
        <message>
            <source>Your own telephone rings first, then theirs.</source>
            <translation>Najpierw zadzwoni Twój telefon, potem ich.</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Zadzwoń</translation>
        </message>
        <message>
            <source>Number or extension</source>
            <translation>Numer lub wewnętrzny</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>First copy {percent} %</source>
            <translation>Pierwsza kopia {percent} %</translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n do wysłania</numerusform>
                <numerusform>%n do wysłania</numerusform>
                <numerusform>%n do wysłania</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>No line</source>
            <translation>Brak łącza</translation>
        </message>
        <message>
            <source>Central says no</source>
            <translation>Centrala odmawia</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Łączenie</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Wysyłanie</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>Zgodne</translation>
        </message>
        <message>
            <source>Synced just now</source>
            <translation>Zgodne przed chwilą</translation>
        </message>
        <message>
            <source>Synced {span} ago</source>
            <translation>Zgodne {span} temu</translation>
        </message>
    </context>
    <context>
        <name>Stories</name>
        <message>
            <source>Put into the case</source>
            <translation>Dołączono do sprawy</translation>
        </message>
        <message>
            <source>Taken out of the case</source>
            <translation>Wyjęto ze sprawy</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Znów osobno</translation>
        </message>
        <message>
            <source>Merged; its words are read there, too</source>
            <translation>Połączono; treść widać także tam</translation>
        </message>
        <message>
            <source>The last message is a contact of its own now</source>
            <translation>Ostatnia wiadomość jest teraz osobnym kontaktem</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Złączono z powrotem</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Powiązano</translation>
        </message>
        <message>
            <source>No longer linked</source>
            <translation>Już niepowiązane</translation>
        </message>
    </context>
    <context>
        <name>StoryBar</name>
        <message>
            <source>Put it into the case</source>
            <translation>Dołącz do sprawy</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Połącz</translation>
        </message>
        <message>
            <source>Open {reference}</source>
            <translation>Otwórz {reference}</translation>
        </message>
        <message>
            <source>It does not belong there</source>
            <translation>Nie należy tam</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Powiąż</translation>
        </message>
        <message>
            <source>Enter…</source>
            <translation>Dodaj…</translation>
        </message>
        <message>
            <source>It is from this citizen</source>
            <translation>To od tego mieszkańca</translation>
        </message>
        <message>
            <source>Enter the citizen</source>
            <translation>Dodaj mieszkańca</translation>
        </message>
        <message>
            <source>Do not show this</source>
            <translation>Nie pokazuj tego</translation>
        </message>
        <message>
            <source>dated {day}</source>
            <translation>z dnia {day}</translation>
        </message>
        <message>
            <source>reference {number}</source>
            <translation>znak {number}</translation>
        </message>
        <message>
            <source>read in the letter</source>
            <translation>odczytane z listu</translation>
        </message>
        <message>
            <source>known, same address</source>
            <translation>znany, ten sam adres</translation>
        </message>
        <message>
            <source>known by this name</source>
            <translation>znany pod tym nazwiskiem</translation>
        </message>
        <message>
            <source>Belongs to case {case}?</source>
            <translation>Należy do sprawy {case}?</translation>
        </message>
        <message>
            <source>The same matter as {contact}?</source>
            <translation>Ta sama sprawa co {contact}?</translation>
        </message>
        <message>
            <source>the barcode on the page says its number</source>
            <translation>kod kreskowy na stronie podaje jego numer</translation>
        </message>
        <message>
            <source>its number is in the text</source>
            <translation>numer jest w treści</translation>
        </message>
        <message>
            <source>same citizen, same service</source>
            <translation>ten sam mieszkaniec i usługa</translation>
        </message>
        <message>
            <source>same citizen</source>
            <translation>ten sam mieszkaniec</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>ten sam adres</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsCard</name>
        <message>
            <source>Right department</source>
            <translation>Właściwy wydział</translation>
        </message>
        <message>
            <source>Ask: is it about {first}, {second} or {third}?</source>
            <translation>Zapytaj: czy chodzi o {first}, {second} czy {third}?</translation>
        </message>
        <message>
            <source>Ask: is it about {first} or {second}?</source>
            <translation>Zapytaj: czy chodzi o {first} czy {second}?</translation>
        </message>
        <message>
            <source>Ctrl 1 … {count}</source>
            <translation>Ctrl 1 … {count}</translation>
        </message>
        <message>
            <source>Ctrl 1</source>
            <translation>Ctrl 1</translation>
        </message>
    </context>
    <context>
        <name>Thesaurus</name>
        <message>
            <source>added by editors</source>
            <translation>dodane przez redakcję</translation>
        </message>
        <message>
            <source>picked by agents</source>
            <translation>często wybierane</translation>
        </message>
        <message>
            <source>from the administrator</source>
            <translation>od administratora</translation>
        </message>
        <message>
            <source>comes with the program</source>
            <translation>wbudowane w program</translation>
        </message>
    </context>
    <context>
        <name>ThesaurusPresenter</name>
        <message>
            <source>Write what citizens say; several words with commas between.</source>
            <translation>Wpisz, jak mówią mieszkańcy; kilka określeń oddziel przecinkami.</translation>
        </message>
        <message>
            <source>Write the official term that is meant by it.</source>
            <translation>Wpisz termin urzędowy, o który chodzi.</translation>
        </message>
        <message>
            <source>“{words}” would lead to itself.</source>
            <translation>„{words}” prowadziłoby do samego siebie.</translation>
        </message>
        <message>
            <source>“{words}” leads to “{term}” already: {origin}.</source>
            <translation>„{words}” prowadzi już do „{term}”: {origin}.</translation>
        </message>
        <message>
            <source>The entry was changed</source>
            <translation>Wpis zmieniono</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Jest jak przedtem</translation>
        </message>
        <message>
            <source>“{words}” was removed</source>
            <translation>Usunięto „{words}”</translation>
        </message>
        <message>
            <source>It counts again</source>
            <translation>Znowu obowiązuje</translation>
        </message>
        <message>
            <source>Gone again</source>
            <translation>Znowu usunięte</translation>
        </message>
        <message>
            <source>“{words}” finds “{term}” from now on</source>
            <translation>„{words}” znajduje odtąd „{term}”</translation>
        </message>
    </context>
    <context>
        <name>ThesaurusView</name>
        <message>
            <source>Citizens' words</source>
            <translation>Słowa mieszkańców</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtruj</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Skąd pochodzi</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Wszystkie</translation>
        </message>
        <message>
            <source>Remove  Del</source>
            <translation>Usuń  Del</translation>
        </message>
        <message>
            <source>Change  Enter</source>
            <translation>Zmień  Enter</translation>
        </message>
        <message>
            <source>Take over  Enter</source>
            <translation>Przejmij  Enter</translation>
        </message>
        <message>
            <source>the same, either way</source>
            <translation>to samo, w obie strony</translation>
        </message>
        <message>
            <source>What citizens say</source>
            <translation>Jak mówią mieszkańcy</translation>
        </message>
        <message>
            <source>Official term</source>
            <translation>Termin urzędowy</translation>
        </message>
        <message>
            <source>Nothing has these words</source>
            <translation>Nic nie zawiera tych słów</translation>
        </message>
        <message>
            <source>Write above what they should lead to.</source>
            <translation>Wpisz powyżej, do czego mają prowadzić.</translation>
        </message>
        <message>
            <source>Words after which agents pick an answer again and again are proposed here.</source>
            <translation>Tu pojawiają się słowa, po których konsultanci wciąż wybierają tę samą odpowiedź.</translation>
        </message>
        <message>
            <source>Nothing to take over</source>
            <translation>Nic do przejęcia</translation>
        </message>
        <message>
            <source>Write above what citizens say and the official term: searches at every desk follow it.</source>
            <translation>Wpisz powyżej, jak mówią mieszkańcy, i termin urzędowy: uwzględni to wyszukiwanie na każdym stanowisku.</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Jeszcze nic tu nie ma</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>{time}, by a clock that is {span} ahead</source>
            <translation>{time}, według zegara spieszącego się o {span}</translation>
        </message>
        <message>
            <source>written {written}, arrived {time}</source>
            <translation>napisano {written}, dotarło {time}</translation>
        </message>
        <message>
            <source>Note · {who}</source>
            <translation>Notatka · {who}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notatka</translation>
        </message>
        <message>
            <source>Written after it was closed</source>
            <translation>Napisana po zakończeniu</translation>
        </message>
        <message>
            <source>Reply · {who}</source>
            <translation>Odpowiedź · {who}</translation>
        </message>
        <message>
            <source>to {recipient} · {when}</source>
            <translation>do {recipient} · {when}</translation>
        </message>
        <message>
            <source>{kind} from {who}</source>
            <translation>{kind} · {who}</translation>
        </message>
        <message>
            <source>Sent by a machine</source>
            <translation>Wysłane automatycznie</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Wysłano</translation>
        </message>
        <message>
            <source>Not gone yet, tried again by itself</source>
            <translation>Jeszcze nie wyszła, próba powtórzy się sama</translation>
        </message>
        <message>
            <source>Sending was interrupted; it may have left. Look before you send it again.</source>
            <translation>Wysyłkę przerwano; mogła wyjść. Sprawdź, zanim wyślesz ponownie.</translation>
        </message>
        <message>
            <source>No way to send it is set up here; the administrator can.</source>
            <translation>Nie ustawiono tu drogi wysyłki; może to zrobić administrator.</translation>
        </message>
        <message>
            <source>Given up after {count} tries: {reason}</source>
            <translation>Zaniechano po próbach w liczbie {count}: {reason}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zakończone</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Założono sprawę</translation>
        </message>
        <message>
            <source>Service set</source>
            <translation>Wybrano usługę</translation>
        </message>
        <message>
            <source>Referred to a partner</source>
            <translation>Skierowano do partnera</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>Przyjęto</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Oddaj do kolejki</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Otwarto ponownie</translation>
        </message>
        <message>
            <source>Taken up again</source>
            <translation>Podjęto ponownie</translation>
        </message>
        <message>
            <source>Citizen linked</source>
            <translation>Powiązano z mieszkańcem</translation>
        </message>
        <message>
            <source>Called again</source>
            <translation>Dzwonił ponownie</translation>
        </message>
        <message>
            <source>The citizen wrote again</source>
            <translation>Mieszkaniec napisał ponownie</translation>
        </message>
        <message>
            <source>Merged into another contact</source>
            <translation>Połączono z innym kontaktem</translation>
        </message>
        <message>
            <source>Another contact was merged into this one</source>
            <translation>Dołączono inny kontakt</translation>
        </message>
        <message>
            <source>Stands for itself again</source>
            <translation>Znów osobny kontakt</translation>
        </message>
        <message>
            <source>Another contact stands for itself again</source>
            <translation>Inny kontakt znów jest osobny</translation>
        </message>
        <message>
            <source>Letters scanned as one were cut apart</source>
            <translation>Rozdzielono listy zeskanowane razem</translation>
        </message>
        <message>
            <source>Letters were put back together</source>
            <translation>Listy złożono z powrotem</translation>
        </message>
        <message>
            <source>A message became a contact of its own</source>
            <translation>Wiadomość stała się osobnym kontaktem</translation>
        </message>
        <message>
            <source>Split off from another contact</source>
            <translation>Wydzielono z innego kontaktu</translation>
        </message>
        <message>
            <source>Put back together</source>
            <translation>Złożono z powrotem</translation>
        </message>
        <message>
            <source>Case changed</source>
            <translation>Zmieniono sprawę</translation>
        </message>
        <message>
            <source>Wished by somebody who no longer works here</source>
            <translation>Życzenie osoby, która już tu nie pracuje</translation>
        </message>
        <message>
            <source>A change that did not go through was given up</source>
            <translation>Zrezygnowano ze zmiany, która nie doszła do skutku</translation>
        </message>
        <message>
            <source>Reply taken back before it left</source>
            <translation>Odpowiedź cofnięta przed wysłaniem</translation>
        </message>
        <message>
            <source>Reference {reference}</source>
            <translation>Numer {reference}</translation>
        </message>
        <message>
            <source>Taken over from {who}</source>
            <translation>Przejęto od: {who}</translation>
        </message>
        <message>
            <source>Call came in</source>
            <translation>Wpłynęła rozmowa</translation>
        </message>
        <message>
            <source>Queue {queue}</source>
            <translation>Kolejka {queue}</translation>
        </message>
        <message>
            <source>{who} answered at extension {extension}</source>
            <translation>Odebrał(a) {who}, wewnętrzny {extension}</translation>
        </message>
        <message>
            <source>Call answered</source>
            <translation>Odebrano rozmowę</translation>
        </message>
        <message>
            <source>Extension {extension} rang</source>
            <translation>Dzwonił wewnętrzny {extension}</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Nikt nie odebrał</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Koniec rozmowy</translation>
        </message>
        <message>
            <source>Talked for {time}</source>
            <translation>Rozmowa trwała {time}</translation>
        </message>
        <message>
            <source>Caller hung up</source>
            <translation>Dzwoniący się rozłączył</translation>
        </message>
        <message>
            <source>Nobody had answered yet</source>
            <translation>Nikt jeszcze nie odebrał</translation>
        </message>
        <message>
            <source>They answered</source>
            <translation>Odebrano</translation>
        </message>
        <message>
            <source>Waits in a queue again</source>
            <translation>Znów czeka w kolejce</translation>
        </message>
        <message>
            <source>A colleague was asked</source>
            <translation>Zapytano współpracownika</translation>
        </message>
        <message>
            <source>The colleague was not reached</source>
            <translation>Współpracownik nie odebrał</translation>
        </message>
        <message>
            <source>Somebody will already call this number back</source>
            <translation>Na ten numer ktoś już oddzwoni</translation>
        </message>
        <message>
            <source>Talked with in another call</source>
            <translation>Załatwione w innej rozmowie</translation>
        </message>
        <message>
            <source>Call logged by hand</source>
            <translation>Rozmowa zapisana ręcznie</translation>
        </message>
        <message>
            <source>Telephone transfer</source>
            <translation>Przekazanie telefoniczne</translation>
        </message>
        <message>
            <source>Caller put on hold</source>
            <translation>Rozmowa zawieszona</translation>
        </message>
        <message>
            <source>Caller taken back</source>
            <translation>Powrót do rozmowy</translation>
        </message>
        <message>
            <source>Hung up</source>
            <translation>Rozłączono</translation>
        </message>
        <message>
            <source>Answered from the desk</source>
            <translation>Odebrano z konsoli</translation>
        </message>
        <message>
            <source>Dialled</source>
            <translation>Wybrano numer</translation>
        </message>
        <message>
            <source>A colleague was called</source>
            <translation>Zadzwoniono do współpracownika</translation>
        </message>
        <message>
            <source>Passed on to the colleague</source>
            <translation>Przekazano współpracownikowi</translation>
        </message>
        <message>
            <source>Back to the caller</source>
            <translation>Powrót do dzwoniącego</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Wyciszono</translation>
        </message>
        <message>
            <source>Speaks again</source>
            <translation>Znów mówi</translation>
        </message>
        <message>
            <source>Keys pressed</source>
            <translation>Naciśnięto klawisze</translation>
        </message>
        <message>
            <source>did not work</source>
            <translation>nie powiodło się</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Przekazano</translation>
        </message>
        <message>
            <source>Passed back to where it came in</source>
            <translation>Zwrócono tam, dokąd wpłynęło</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>do {time}</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Odłożono</translation>
        </message>
        <message numerus="yes">
            <source>Show %n earlier line(s)</source>
            <translation>
                <numerusform>Pokaż %n wcześniejszy wpis</numerusform>
                <numerusform>Pokaż %n wcześniejsze wpisy</numerusform>
                <numerusform>Pokaż %n wcześniejszych wpisów</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Line to central: {state}</source>
            <translation>Łącze z centralą: {state}</translation>
        </message>
        <message>
            <source>You are: {state}</source>
            <translation>Twój status: {state}</translation>
        </message>
        <message>
            <source>Coffee</source>
            <translation>Kawa</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Obiad</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Spotkanie</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Szkolenie</translation>
        </message>
        <message>
            <source>Keys  F1</source>
            <translation>Klawisze  F1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Wyloguj się</translation>
        </message>
    </context>
    <context>
        <name>TransferPanel</name>
        <message>
            <source>Transfer</source>
            <translation>Przekaż</translation>
        </message>
        <message>
            <source>Department or partner</source>
            <translation>Wydział lub partner</translation>
        </message>
        <message>
            <source>What should they know? Travels along.</source>
            <translation>Co powinni wiedzieć? Pójdzie razem z kontaktem.</translation>
        </message>
        <message>
            <source>Note that travels along</source>
            <translation>Notatka przekazywana razem</translation>
        </message>
        <message>
            <source>The call moves with it, in the same step.</source>
            <translation>Rozmowa przechodzi razem, w tym samym kroku.</translation>
        </message>
        <message>
            <source>Ctrl+Enter · can be undone for 10 s</source>
            <translation>Ctrl+Enter · można cofnąć przez 10 s</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Podpowiedzi</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Wydziały</translation>
        </message>
        <message>
            <source>Partners outside the city</source>
            <translation>Partnerzy poza urzędem</translation>
        </message>
        <message>
            <source>Refer and close</source>
            <translation>Skieruj i zakończ</translation>
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
            <translation>„{title}” jest tylko dla pracowników i nie trafia do odpowiedzi.</translation>
        </message>
        <message>
            <source>Something could not be read. It has been written down.</source>
            <translation>Czegoś nie udało się odczytać. Zapisano to w dzienniku.</translation>
        </message>
    </context>
    <context>
        <name>WrapUpRow</name>
        <message>
            <source>30 s more</source>
            <translation>30 s więcej</translation>
        </message>
        <message>
            <source>Ready for the next call</source>
            <translation>Gotów na następną rozmowę</translation>
        </message>
        <message>
            <source>Wrap-up: {time} left</source>
            <translation>Na dokończenie: {time}</translation>
        </message>
    </context>
    <context>
        <name>_AnswerView</name>
        <message>
            <source>Insert</source>
            <translation>Wstaw</translation>
        </message>
        <message>
            <source>Read all</source>
            <translation>Czytaj całość</translation>
        </message>
        <message>
            <source>Insert all</source>
            <translation>Wstaw całość</translation>
        </message>
        <message>
            <source>The full text, into what you are writing  Shift+F9</source>
            <translation>Pełny tekst do tego, co piszesz  Shift+F9</translation>
        </message>
    </context>
    <context>
        <name>_EntryView</name>
        <message>
            <source>Show all of it</source>
            <translation>Pokaż całość</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Wyślij ponownie</translation>
        </message>
        <message>
            <source>Put into the editor</source>
            <translation>Włóż do edytora</translation>
        </message>
    </context>
    <context>
        <name>_SearchButton</name>
        <message>
            <source>Search contacts, citizens, answers, or type a command</source>
            <translation>Szukaj kontaktów, mieszkańców, wiedzy lub wpisz polecenie</translation>
        </message>
    </context>
    <context>
        <name>_SuggestionCard</name>
        <message>
            <source>Not sure: ask first · {reasons}</source>
            <translation>Niepewne, dopytaj · {reasons}</translation>
        </message>
    </context>
    <context>
        <name>_Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Odrzuć</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>{name} is too large: the files of a reply have 20 MB together. Send a link instead.</source>
            <translation>{name} jest za duży: pliki odpowiedzi mają razem 20 MB. Wyślij odnośnik.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Poczta</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Faks</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Rozmowa</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Czeka</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>W pracy</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Odłożone</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zakończone</translation>
        </message>
        <message>
            <source>Waiting in the queue</source>
            <translation>Czeka w kolejce</translation>
        </message>
        <message>
            <source>Dialling</source>
            <translation>Wybieranie numeru</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Dzwoni</translation>
        </message>
        <message>
            <source>On the line</source>
            <translation>Na linii</translation>
        </message>
        <message>
            <source>Caller on hold</source>
            <translation>Rozmowa zawieszona</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Koniec rozmowy</translation>
        </message>
        <message>
            <source>Hung up before an answer</source>
            <translation>Rozłączył się przed odebraniem</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Nie odebrano</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Udzielono odpowiedzi</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Przekazano</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Założono sprawę</translation>
        </message>
        <message>
            <source>Referred to a partner</source>
            <translation>Skierowano do partnera</translation>
        </message>
        <message>
            <source>Called back</source>
            <translation>Oddzwoniono</translation>
        </message>
        <message>
            <source>Caller gave up</source>
            <translation>Dzwoniący zrezygnował</translation>
        </message>
        <message>
            <source>Nuisance</source>
            <translation>Złośliwe</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplikat</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Dostępny</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Zajęty</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Dokańczanie</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Przerwa</translation>
        </message>
        <message>
            <source>Signed off</source>
            <translation>Wylogowany</translation>
        </message>
        <message>
            <source>leaves soon</source>
            <translation>wkrótce wyjdzie</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>wysyłana</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>wysłana</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>nie doręczono</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>wróciła</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>cofnięta</translation>
        </message>
        <message>
            <source>Central was restored from an older copy; it may have left already. Look first.</source>
            <translation>Centralę odtworzono ze starszej kopii; mogło to już wyjść. Najpierw sprawdź.</translation>
        </message>
        <message>
            <source>{who} is working on this contact.</source>
            <translation>Nad tym kontaktem pracuje {who}.</translation>
        </message>
        <message>
            <source>It has already been passed to {where}.</source>
            <translation>Już przekazano do: {where}.</translation>
        </message>
        <message>
            <source>It has already been closed.</source>
            <translation>Już zakończono.</translation>
        </message>
        <message>
            <source>It is no longer here.</source>
            <translation>Już go tu nie ma.</translation>
        </message>
        <message>
            <source>You no longer work in its department. What you wrote was handed to those who do.</source>
            <translation>Nie pracujesz już w tym wydziale. Twój tekst przekazano tym, którzy tam pracują.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Twoja rola na to nie pozwala.</translation>
        </message>
        <message>
            <source>Somebody changed it meanwhile; look at what it is now.</source>
            <translation>Ktoś to w międzyczasie zmienił; sprawdź obecny stan.</translation>
        </message>
        <message>
            <source>It was erased at the citizen's request.</source>
            <translation>Usunięto na wniosek mieszkańca.</translation>
        </message>
        <message>
            <source>Central did not understand it; the administrator has been told.</source>
            <translation>Centrala tego nie zrozumiała; administrator wie.</translation>
        </message>
        <message>
            <source>You sent it to review: a colleague has to publish it.</source>
            <translation>Wysłano do sprawdzenia przez Ciebie: publikuje ktoś inny.</translation>
        </message>
        <message>
            <source>It needs words of citizens and an official term, and the two must differ.</source>
            <translation>Potrzebne są słowa mieszkańców i termin urzędowy, i muszą się różnić.</translation>
        </message>
        <message>
            <source>A published answer needs a title, a short answer and an owner.</source>
            <translation>Opublikowana odpowiedź musi mieć tytuł, krótką odpowiedź i właściciela.</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>Ktoś inny</translation>
        </message>
        <message>
            <source>another department</source>
            <translation>inny wydział</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Odpowiedź</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Przekazanie</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Cofnięcie</translation>
        </message>
        <message>
            <source>Refer to a partner</source>
            <translation>Skierowanie do partnera</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknięcie</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Przejęcie</translation>
        </message>
        <message>
            <source>Put back into the queue</source>
            <translation>Zwrot do kolejki</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Odłożenie</translation>
        </message>
        <message>
            <source>Link the citizen</source>
            <translation>Przypisanie mieszkańca</translation>
        </message>
        <message>
            <source>Set the service</source>
            <translation>Ustawienie usługi</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Założenie sprawy</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Ponowne otwarcie</translation>
        </message>
        <message>
            <source>A change</source>
            <translation>Zmiana</translation>
        </message>
        <message>
            <source>Somebody has done it</source>
            <translation>Ktoś już to zrobił</translation>
        </message>
        <message>
            <source>No longer needed</source>
            <translation>Już niepotrzebne</translation>
        </message>
        <message>
            <source>It was the wrong contact</source>
            <translation>To był niewłaściwy kontakt</translation>
        </message>
        <message>
            <source>It was a mistake</source>
            <translation>To była pomyłka</translation>
        </message>
        <message>
            <source>Erased at the citizen's request</source>
            <translation>Usunięto na żądanie mieszkańca</translation>
        </message>
        <message>
            <source>Its date cannot be right</source>
            <translation>Data nie może być prawdziwa</translation>
        </message>
        <message>
            <source>Its parts could not be told apart</source>
            <translation>Nie udało się rozdzielić części</translation>
        </message>
        <message>
            <source>Some letters may be wrong</source>
            <translation>Niektóre znaki mogą być błędne</translation>
        </message>
        <message>
            <source>Its attachments arrived incomplete</source>
            <translation>Załączniki wpłynęły niekompletne</translation>
        </message>
        <message>
            <source>Shown without its layout</source>
            <translation>Pokazano bez układu</translation>
        </message>
        <message>
            <source>Text recognition failed</source>
            <translation>Rozpoznawanie tekstu nie powiodło się</translation>
        </message>
        <message>
            <source>Text recognition took too long</source>
            <translation>Rozpoznawanie tekstu trwało zbyt długo</translation>
        </message>
        <message>
            <source>Too many parts to show all</source>
            <translation>Zbyt wiele części, by pokazać wszystkie</translation>
        </message>
        <message>
            <source>Arrived incomplete</source>
            <translation>Wpłynęło niekompletne</translation>
        </message>
        <message>
            <source>A part cannot be decoded</source>
            <translation>Część nie daje się odkodować</translation>
        </message>
        <message>
            <source>Some letters arrived damaged</source>
            <translation>Część znaków uszkodzona</translation>
        </message>
        <message>
            <source>A page is unreadable</source>
            <translation>Strona nieczytelna</translation>
        </message>
        <message>
            <source>Arrived empty</source>
            <translation>Wpłynęło puste</translation>
        </message>
        <message>
            <source>Encrypted, cannot be opened</source>
            <translation>Zaszyfrowane, nie można otworzyć</translation>
        </message>
        <message>
            <source>No text recognised</source>
            <translation>Nie rozpoznano tekstu</translation>
        </message>
        <message>
            <source>No sender</source>
            <translation>Bez nadawcy</translation>
        </message>
        <message>
            <source>Only the first pages were recognised</source>
            <translation>Rozpoznano tylko pierwsze strony</translation>
        </message>
        <message>
            <source>Protected against copying</source>
            <translation>Chronione przed kopiowaniem</translation>
        </message>
        <message>
            <source>Too long, shortened</source>
            <translation>Zbyt długie, skrócone</translation>
        </message>
        <message>
            <source>Too large to be shown whole</source>
            <translation>Zbyt duże, by pokazać w całości</translation>
        </message>
        <message>
            <source>Too many pages to show all</source>
            <translation>Zbyt wiele stron, by pokazać wszystkie</translation>
        </message>
        <message>
            <source>Of an unknown kind, kept whole</source>
            <translation>Nieznany format, zachowano w całości</translation>
        </message>
        <message>
            <source>Unreadable, kept whole</source>
            <translation>Nieczytelne, zachowano w całości</translation>
        </message>
        <message>
            <source>It was asked too long ago and has not been tried.</source>
            <translation>Polecenie było zbyt stare; nie próbowano go wykonać.</translation>
        </message>
        <message>
            <source>Nobody answered in time.</source>
            <translation>Nikt nie odebrał na czas.</translation>
        </message>
        <message>
            <source>There is no such call any more.</source>
            <translation>Tego połączenia już nie ma.</translation>
        </message>
        <message>
            <source>Nobody is talking on this call.</source>
            <translation>Na tym połączeniu nikt nie rozmawia.</translation>
        </message>
        <message>
            <source>This number cannot be dialled.</source>
            <translation>Tego numeru nie można wybrać.</translation>
        </message>
        <message>
            <source>There is no such extension.</source>
            <translation>Nie ma takiego numeru wewnętrznego.</translation>
        </message>
        <message>
            <source>The other side hung up.</source>
            <translation>Druga strona się rozłączyła.</translation>
        </message>
        <message>
            <source>The line is busy.</source>
            <translation>Linia jest zajęta.</translation>
        </message>
        <message>
            <source>All lines are taken. Try again in a moment.</source>
            <translation>Wszystkie linie są zajęte. Spróbuj za chwilę.</translation>
        </message>
        <message>
            <source>The other side cannot be reached.</source>
            <translation>Druga strona jest nieosiągalna.</translation>
        </message>
        <message>
            <source>The telephone system refused.</source>
            <translation>Centrala telefoniczna odmówiła.</translation>
        </message>
        <message>
            <source>The telephone system cannot do this.</source>
            <translation>Centrala telefoniczna tego nie potrafi.</translation>
        </message>
        <message>
            <source>The telephone system cannot be reached.</source>
            <translation>Centrala telefoniczna jest nieosiągalna.</translation>
        </message>
    </context>
</TS>
