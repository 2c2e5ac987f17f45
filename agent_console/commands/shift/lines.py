"""What Maria types during the shift, in the language of the window."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lines:
    """Her words."""

    search: str
    second_search: str
    call_note: str
    fax_note: str
    case_title: str
    passed_on: str
    in_the_dark: str
    late_reply: str
    unanswered: str
    sentence: str
    new_fee: str
    said: str
    meant: str


LINES = {
    "en": Lines(
        search="missed coll",
        second_search="parking",
        call_note="Second week in a row. Asks for a text message before the truck comes.",
        fax_note="Read. A tree leans over the playground; they ask for somebody today.",
        case_title="Appeal against a tax decision",
        passed_on="An appeal; the time limit runs from the 12th.",
        in_the_dark="Written while the line was dead.",
        late_reply="Good morning, the guard has been told and will measure the noise on Friday night.",
        unanswered="beehive balcony",
        sentence="May I keep a beehive on my balcony?",
        new_fee="The first three collections are free; each further one costs 80 zł.",
        said="somebody dumped a sofa",
        meant="illegal dumping",
    ),
    "pl": Lines(
        search="nieodebrane śm",
        second_search="parkowanie",
        call_note="Drugi tydzień z rzędu. Prosi o SMS przed przyjazdem śmieciarki.",
        fax_note="Przeczytane. Drzewo pochyla się nad placem zabaw; proszą o kogoś jeszcze dziś.",
        case_title="Odwołanie od decyzji podatkowej",
        passed_on="Odwołanie; termin biegnie od dwunastego.",
        in_the_dark="Napisane, gdy nie było łącza.",
        late_reply="Dzień dobry, powiadomiliśmy straż; w piątek w nocy zmierzy hałas.",
        unanswered="ul balkon",
        sentence="Czy na balkonie wolno trzymać ul z pszczołami?",
        new_fee="Trzy pierwsze odbiory są bezpłatne, każdy następny kosztuje 80 zł.",
        said="ktoś wyrzucił kanapę",
        meant="dzikie wysypisko",
    ),
    "de": Lines(
        search="tonne nicht gel",
        second_search="parken",
        call_note="Schon die zweite Woche. Bittet um eine SMS, bevor der Wagen kommt.",
        fax_note="Gelesen. Ein Baum neigt sich über den Spielplatz; sie bitten noch heute um jemanden.",
        case_title="Widerspruch gegen einen Steuerbescheid",
        passed_on="Ein Widerspruch; die Frist läuft seit dem 12.",
        in_the_dark="Geschrieben, als die Leitung tot war.",
        late_reply="Guten Tag, die Ordnungswache ist verständigt und misst den Lärm in der Nacht zum Samstag.",
        unanswered="Bienenstock Balkon",
        sentence="Darf ich auf dem Balkon einen Bienenstock halten?",
        new_fee="Die ersten drei Abholungen sind frei, jede weitere kostet 80 zł.",
        said="jemand hat ein Sofa abgestellt",
        meant="wilde Müllablagerung",
    ),
}
