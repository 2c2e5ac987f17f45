"""Answers without a search: they follow what the citizen wrote, the note being typed, and the citizen's language."""


def titles(place):
    return [answer.title for answer in place.answers.found]


def test_the_note_of_a_call_finds_its_answer(place, arrivals, station, qtbot):
    place.open_contact(arrivals.call(number="+48699000111", extension=station.agent.extension, answered=True))
    qtbot.waitUntil(lambda: place.learned.has_read, timeout=15_000)
    place.contact_view.write("note")
    place.contact_view.composer.type("Wants to get rid of bulky waste, an old sofa")
    qtbot.waitUntil(lambda: "Bulky waste collection" in titles(place), timeout=5000)


def test_a_note_begun_earlier_finds_it_again(place, arrivals, station, qtbot):
    call = arrivals.call(number="+48699000111", extension=station.agent.extension, answered=True)
    place.open_contact(call)
    place.contact_view.write("note")
    place.contact_view.composer.type("Wants to get rid of bulky waste, an old sofa")
    place.open_contact(arrivals.mail("Lost keys", text="I lost my keys on a tram."))
    place.open_contact(call)
    qtbot.waitUntil(lambda: "Bulky waste collection" in titles(place), timeout=15_000)


def test_a_message_in_another_language_is_answered_in_it(place, arrivals, qtbot):
    text = "Dzień dobry, od dwóch tygodni nikt nie odebrał śmieci i pojemnik jest pełny. Proszę o odbiór."
    place.open_contact(arrivals.mail("Nieodebrane śmieci", text=text, language=""))
    assert place.answers.language == "pl"
    qtbot.waitUntil(lambda: "Nieodebrane śmieci" in titles(place), timeout=15_000)


def test_what_somebody_noted_of_the_language_counts_more(place, arrivals):
    place.open_contact(arrivals.mail("Müll", text="Die Tonne wurde nicht geleert, bitte kommen Sie.", language="pl"))
    assert place.answers.language == "pl"
    place.open_contact(arrivals.mail("Müll", text="Die Tonne wurde nicht geleert, bitte kommen Sie.", language=""))
    assert place.answers.language == "de"
