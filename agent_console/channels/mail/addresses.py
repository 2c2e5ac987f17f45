"""Address lists of a header: what RFC 5322 allows, and what senders write instead."""

import re

from agent_console.channels.arrival import Party
from agent_console.channels.mail.words import decode_words, unfold
from agent_console.channels.plain import one_line
from agent_console.domain.addresses import email_folded

_LONGEST_LIST = 50_000
_LONGEST_ITEM = 2_000
_TOKEN = re.compile(
    r"=\?[^?\s]{1,60}\?[bBqQ]\?.{0,500}?\?="  # an encoded word, commas and all
    r'|"(?:[^"\\]|\\.)*"'
    r"|\((?:[^()\\]|\\.)*\)"
    r"|<[^<>]*>"
    r"|[,;]"
    r"|:"
    r"|[^\s,;:<>\"(]+"
    r"|\s+"
    r"|.",
    re.DOTALL,
)
_MAILBOX = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")


def parties(value: str, most: int = 200) -> tuple[Party, ...]:
    """The people in an address header, names decoded; entries without any address keep their name."""
    found: list[Party] = []
    item: list[str] = []
    for piece in [*_TOKEN.findall(unfold(value[:_LONGEST_LIST])), ","]:
        if piece in (",", ";"):
            party = _party(item)
            if party is not None:
                found.append(party)
            item = []
        elif piece == ":" and not any("@" in earlier for earlier in item):
            item = []  # the name of a group (RFC 5322 section 3.4)
        else:
            item.append(piece)
        if len(found) >= most:
            break
    return tuple(found)


def _party(tokens: list[str]) -> Party | None:
    angled = [token[1:-1].strip() for token in tokens if token.startswith("<") and token.endswith(">")]
    comments = [token[1:-1] for token in tokens if token.startswith("(") and token.endswith(")")]
    rest = "".join(token for token in tokens if token[0] not in "<(").strip()[:_LONGEST_ITEM]
    address = next((a for a in angled if "@" in a), angled[0] if angled else "")
    if not address:
        mailbox = _MAILBOX.search(re.sub(r'"(?:[^"\\]|\\.)*"\s', " ", rest))
        address = mailbox.group(0) if mailbox else ""
        rest = rest.replace(address, "", 1) if address else rest
    name = _name(rest) or _name(" ".join(comments)[:_LONGEST_ITEM])
    bare = re.sub(r"^@[^:]*:", "", decode_words(address).removeprefix("mailto:"))  # a route (RFC 5322 section 4.4)
    address = one_line(email_folded(bare), 320)
    if "@" not in address:
        name, address = name or address, ""
    return Party(name, address) if name or address else None


def _name(text: str) -> str:
    bare = re.sub(r'"((?:[^"\\]|\\.)*)"', lambda found: re.sub(r"\\(.)", r"\1", found.group(1)), text)
    return one_line(decode_words(bare), 200).strip("'\" ")
