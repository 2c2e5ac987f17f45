"""CPSV-AP, the EU's vocabulary for public services, as JSON-LD, Turtle or RDF/XML.

https://semiceu.github.io/CPSV-AP/releases/3.2.0/ ; read in versions 2 and 3. What it has no property for is kept under
``urn:agent-console:`` beside it.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.domain.article import ArticleContent, lines_of
from agent_console.domain.errors import InputError
from agent_console.domain.office import Office
from agent_console.knowledge.exchange.plain_markdown import first_sentences
from agent_console.knowledge.exchange.reading import Reading, Wish
from agent_console.knowledge.exchange.text_file import text_of
from agent_console.knowledge.front_matter import KNOWN, Fields, written_article
from agent_console.knowledge.language import language_of
from agent_console.knowledge.written import WrittenArticle

if find_spec("rdflib") is not None or TYPE_CHECKING:
    from rdflib import Dataset, Graph, Literal, Namespace, URIRef
    from rdflib.namespace import DCTERMS, RDF, SKOS

    CPSV, CV = Namespace("http://purl.org/vocab/cpsv#"), Namespace("http://data.europa.eu/m8g/")
    SCHEMA, DCAT = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/dcat#")
    ELI = Namespace("http://data.europa.eu/eli/ontology#")
    OWN = Namespace("urn:agent-console:")

FORMATS = {".jsonld": "json-ld", ".ttl": "turtle", ".rdf": "xml", ".xml": "xml"}
"""By the ending of a file's name."""

_TEXT_PROPERTIES = {
    "fees": ("hasCost",),
    "requirements": ("holdsRequirement", "hasRequirement"),
    "documents": ("hasInput", "hasInputType"),
    "legal_basis": ("hasLegalResource",),
    "deadlines": ("processingTime",),
}
_NATIVE = ("title", "fees", "requirements", "documents", "legal_basis")


def require_rdflib() -> None:
    """``InputError`` naming the extra where the RDF library is not installed."""
    if find_spec("rdflib") is None:
        remedy = "Install the extra: pip install 'agent-console[cpsv]'."
        raise InputError("CPSV-AP", "it needs the RDF library, which is not installed.", remedy)


def read_cpsv(path: Path, wish: Wish) -> Reading:
    """One article per public service and language."""
    require_rdflib()
    reading = Reading()
    text = text_of(path, reading)
    if text is None:
        return reading
    remote = _remote_context(text) if path.suffix.lower() == ".jsonld" else ""
    if remote:
        reading.refuse(str(path), _line_with(path, remote), "@context", f"lies at {remote}, and nothing is fetched.",
                       "Write the context into the file.")  # fmt: skip
        return reading
    whole = Dataset(default_union=True)
    try:
        whole.parse(data=text, format=FORMATS[path.suffix.lower()], publicID="urn:agent-console:file")
    except Exception as problem:  # every syntax of rdflib has errors of its own, with nothing in common
        line = _line_of(problem)
        reason = str(problem).strip().partition("\n")[0]
        reading.refuse(str(path), line, "", f"the {FORMATS[path.suffix.lower()]} cannot be read: {reason}.")
        return reading
    for service in _services(whole):
        for article in _articles(whole, service, wish, path, reading):
            reading.articles.append(article)
        reading.rows["services"] += 1
    if not reading.rows["services"]:
        reading.refuse(str(path), 1, "cpsv:PublicService", "is nowhere in it.", "Give a description of services.")
    return reading


def write_cpsv(articles: Iterable[WrittenArticle], path: Path) -> int:
    """One file, in the syntax its name ends with; how many articles."""
    require_rdflib()
    graph = Graph()
    for prefix, space in (("cpsv", CPSV), ("cv", CV), ("schema", SCHEMA), ("dcat", DCAT), ("eli", ELI), ("own", OWN)):
        graph.bind(prefix, space)
    count = 0
    for article in articles:
        _describe(graph, article)
        count += 1
    graph.serialize(path, format=FORMATS.get(path.suffix.lower(), "turtle"), encoding="utf-8")
    return count


def _remote_context(text: str) -> str:
    """The address of a JSON-LD context that would have to be fetched; ""."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        return ""  # reported by the parser
    contexts = [one.get("@context") for one in (whole if isinstance(whole, list) else [whole]) if isinstance(one, dict)]
    named = [part for one in contexts for part in (one if isinstance(one, list) else [one]) if isinstance(part, str)]
    return named[0] if named else ""


def _line_of(problem: Exception) -> int:
    read, position = getattr(problem, "_str", None), getattr(problem, "_i", None)  # Turtle: its own count is wrong
    if isinstance(read, bytes) and isinstance(position, int):
        return read[:position].count(b"\n") + 1
    found = getattr(problem, "lineno", None) or getattr(problem, "getLineNumber", lambda: 1)()
    return int(found or 1)


def _services(graph: "Graph") -> list[Any]:
    kinds = (CPSV.PublicService, CV.PublicService)
    return sorted({subject for kind in kinds for subject in graph.subjects(RDF.type, kind)}, key=str)


def _articles(graph: "Graph", service: Any, wish: Wish, path: Path, reading: Reading) -> Iterator[WrittenArticle]:
    titles = _texts(graph, service, DCTERMS.title)
    if not titles:
        identity = str(service)
        reading.refuse(str(path), _line_with(path, identity), "dct:title", f"is missing for {identity}.")
        return
    for language, title in titles.items():
        description = _spoken(_texts(graph, service, DCTERMS.description), language)
        content = ArticleContent(
            title=" ".join(title.split()),
            short_answer=first_sentences(description) or " ".join(title.split()),
            body=description.strip(),
            keywords=tuple(_keywords(graph, service, language)),
            offices=tuple(office.written() for office in _offices(graph, service, language)),
            forms=tuple(sorted(str(one) for one in graph.objects(service, SCHEMA.url))),
        )
        told = {field: "\n".join(_told(graph, service, names, language)) for field, names in _TEXT_PROPERTIES.items()}
        content = content.with_texts(told)
        organisation = next(
            _names(graph, service, (CV.hasCompetentAuthority, CPSV.hasCompetentAuthority), language), ""
        )
        spoken = language or wish.language or language_of(f"{title} {description}") or "en"
        article = WrittenArticle(content, spoken, str(service), organisation=organisation, file=str(path), line=1)
        yield _extended(graph, service, article, reading)


def _extended(graph: "Graph", service: Any, article: WrittenArticle, reading: Reading) -> WrittenArticle:
    own = {name: str(value) for name in (*KNOWN, "body") if (value := graph.value(service, OWN[name])) is not None}
    if not own:
        return article
    body = own.pop("body", "")
    fields: Fields = {name: (text, 1) for name, text in own.items()}
    told = written_article(fields, article.file, reading.problems)
    content = replace(told.content, body=body, **{name: getattr(article.content, name) for name in _NATIVE})
    return replace(told, content=content, file=article.file)


def _texts(graph: "Graph", subject: Any, *properties: Any) -> dict[str, str]:
    """The texts of a subject by language; "" where none is told."""
    found: dict[str, str] = {}
    for one in properties:
        for value in sorted(graph.objects(subject, one), key=str):
            if isinstance(value, Literal) and str(value).strip():
                found.setdefault((value.language or "")[:2], str(value))
    return found


def _spoken(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or texts.get("") or next(iter(texts.values()), "")


def _names(graph: "Graph", service: Any, properties: Iterable[Any], language: str) -> Iterator[str]:
    for one in properties:
        for thing in sorted(graph.objects(service, one), key=str):
            if isinstance(thing, Literal):
                if (thing.language or language)[:2] == language:
                    yield str(thing)
                continue
            said = _texts(graph, thing, DCTERMS.description) or _texts(
                graph, thing, DCTERMS.title, SKOS.prefLabel, SCHEMA.name, DCTERMS.identifier
            )
            yield _spoken(said, language)


def _told(graph: "Graph", service: Any, names: Iterable[str], language: str) -> Iterator[str]:
    properties = [space[name] for name in names for space in (CV, CPSV)]
    for text in dict.fromkeys(_names(graph, service, properties, language)):
        yield from lines_of(text)


def _keywords(graph: "Graph", service: Any, language: str) -> Iterator[str]:
    properties = (DCAT.keyword, CV.isClassifiedBy, CV.thematicArea, CV.isGroupedBy, DCTERMS.subject)
    words = (" ".join(text.split()) for text in _names(graph, service, properties, language))
    yield from dict.fromkeys(word for word in words if word)


def _offices(graph: "Graph", service: Any, language: str) -> Iterator[Office]:
    authority = next(_names(graph, service, (CV.hasCompetentAuthority,), language), "")
    for point in sorted(graph.objects(service, CV.hasContactPoint), key=str):
        phone = _first_word(graph, point, (SCHEMA.telephone, CV.telephone))
        email = _first_word(graph, point, (SCHEMA.email, CV.email))
        if authority or phone or email:
            yield Office(authority or "–", "", "", phone, email)


def _first_word(graph: "Graph", point: Any, properties: Iterable[Any]) -> str:
    found = sorted(str(value) for one in properties for value in graph.objects(point, one))
    plain = [value.partition(": ")[2] or value for value in found if not value.lower().startswith("fax")]
    return plain[0] if plain else ""


def _describe(graph: "Graph", article: WrittenArticle) -> None:
    content, language = article.content, article.language
    service = URIRef(f"{OWN}service:{article.id or f'{_safe(article.key)}:{language}'}")
    graph.add((service, RDF.type, CPSV.PublicService))
    graph.add((service, DCTERMS.identifier, Literal(article.id or article.key)))
    graph.add((service, DCTERMS.title, Literal(content.title, lang=language)))
    graph.add((service, DCTERMS.description, Literal(content.short_answer, lang=language)))
    for word in content.keywords:
        graph.add((service, DCAT.keyword, Literal(word, lang=language)))
    parts = (
        ("fees", CV.hasCost, CV.Cost),
        ("requirements", CV.holdsRequirement, CV.Requirement),
        ("documents", CPSV.hasInput, CV.Evidence),
        ("legal_basis", CV.hasLegalResource, ELI.LegalResource),
    )
    for name, relation, kind in parts:
        for number, line in enumerate(getattr(content, name)):
            thing = URIRef(f"{service}:{name}:{number:04}")
            graph.add((service, relation, thing))
            graph.add((thing, RDF.type, kind))
            graph.add((thing, DCTERMS.description, Literal(line, lang=language)))
    owner = article.owner or article.organisation
    if owner:
        authority = URIRef(f"{OWN}organisation:{_safe(owner)}")
        graph.add((service, CV.hasCompetentAuthority, authority))
        graph.add((authority, RDF.type, CV.PublicOrganisation))
        graph.add((authority, SKOS.prefLabel, Literal(owner)))
    texts = {name: content.text(name) for name in KNOWN if hasattr(content, name) and name not in _NATIVE}
    texts["body"] = content.body
    about = {name: str(getattr(article, name)) for name in KNOWN if not hasattr(content, name)}
    for name, text in {**texts, **about}.items():
        if text:
            graph.add((service, OWN[name], Literal(text)))


def _safe(text: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-._") else f"_{ord(c):x}" for c in text)


def _line_with(path: Path, identity: str) -> int:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    last = identity.rstrip("/").rpartition("/")[2]
    return next((number for number, line in enumerate(lines, 1) if last and last in line), 1)
