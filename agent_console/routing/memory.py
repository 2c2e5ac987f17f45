"""What routing has learned: words, articles, past contacts, and who answers which service."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from agent_console.routing.bayes import NaiveBayes
from agent_console.routing.catalogue import Catalogue
from agent_console.routing.evidence import Evidence
from agent_console.routing.facts import Example, ServiceFact, TargetFact
from agent_console.routing.features import features
from agent_console.routing.likeness import Likeness
from agent_console.routing.linear import Labelled, LinearModel
from agent_console.routing.question import Question
from agent_console.routing.words import stems
from agent_console.system.breath import Breath, no_breath

_OWNER = 3
"""The owner of a service counts like so many past contacts."""
_NEIGHBOURS = 14
_ALIKE = 0.22
"""Contacts less like the question than this are not called similar."""
_PAGES = 12
_MOST_WORDS = 400
_LATEST = 4_000
"""So many of the newest contacts are looked through for similar ones."""


class Memory:
    """Learned from the catalogue and from past contacts; ``alias`` maps every district office to ``OFFICE``.

    With ``places`` the citizen's district counts like a word: some cities' queues are a matter of place.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        services: Iterable[ServiceFact],
        targets: Sequence[TargetFact],
        alias: Mapping[str, str],
        places: bool,
        breath: Breath = no_breath,
    ) -> None:
        self._catalogue, self._alias = catalogue, alias
        self._places = places
        self._breath = breath
        self._bayes = NaiveBayes()
        self._linear = LinearModel()
        self._told: list[Labelled] = []
        self._contacts = Likeness()
        self._by_service: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._everybody = {self._target(target.id) for target in targets}
        for service in services:
            self._breath()
            self._by_service[service.id][self._target(service.department_id)] += _OWNER
            for language, text in service.words:
                self._bayes.learn(stems(text, language), self._target(service.department_id), counts=False)
                self._tell(text, language, service.department_id)
        for target in targets:
            self._breath()
            for language, text in target.words:
                self._bayes.learn(stems(text, language), self._target(target.id), counts=False)
                self._tell(text, language, target.id)

    def learn_all(self, examples: Sequence[Example], *, apart: bool = True) -> None:
        """Contacts that were answered, oldest first; with ``apart`` what tells their targets apart is found over all of
        them, which takes most of the time.
        """
        for number, example in enumerate(examples):
            self._breath()
            self._enter(example, lately=number >= len(examples) - _LATEST)
            self._tell(example.text, example.language, example.target_id, example.district_id)
        if apart:
            self._linear.fit(self._told, self._breath)
        self._told = []

    def learn(self, example: Example) -> None:
        """One more contact that was answered."""
        self._enter(example, lately=True)
        self._linear.learn(self._labelled(example.text, example.language, example.target_id, example.district_id))

    def _enter(self, example: Example, lately: bool) -> None:
        target = self._target(example.target_id)
        self._everybody.add(target)
        found = self._marks(example.text, example.language, example.district_id)
        self._bayes.learn(found, target)
        if lately:
            self._contacts.add(found, target)
        if example.service_id is not None:
            self._by_service[example.service_id][target] += 1

    def evidence(self, question: Question) -> Evidence:
        """Everything that speaks about a question."""
        found = self._marks(question.text, question.language, question.district_id)
        weighted = {stem: self._catalogue.commonness.weight(stem) for stem in found}
        evidence = Evidence(known=self._everybody)
        if any(weight and self._bayes.knows(stem) for stem, weight in weighted.items()):
            evidence.words = self._bayes.scores(weighted)
        place = question.district_id if self._places else None
        evidence.model = self._linear.scores(features(question.text, question.language, place or ""))
        evidence.articles = self._catalogue.best_texts(weighted, _PAGES)
        near = self._contacts.nearest(weighted, _NEIGHBOURS)
        evidence.similar = Counter(target for target, likeness, _ in near if likeness >= _ALIKE)
        if question.service_id is not None and question.service_id in self._by_service:
            counts = self._by_service[question.service_id]
            evidence.service = {target: count / counts.total() for target, count in counts.items()}
        return evidence

    def _tell(self, text: str, language: str, target: str, district_id: str | None = None) -> None:
        self._told.append(self._labelled(text, language, target, district_id))

    def _labelled(self, text: str, language: str, target: str, district_id: str | None) -> Labelled:
        place = district_id if self._places else None
        return Labelled(features(text, language, place or ""), self._target(target))

    def _target(self, target: str) -> str:
        return self._alias.get(target, target)

    def _marks(self, text: str, language: str, district_id: str | None) -> list[str]:
        found = stems(text, language)[:_MOST_WORDS]
        return [*found, f"@{district_id}"] if self._places and district_id and found else found
