"""Any file from outside, told apart by its content, to the arrivals in it."""

import re
from dataclasses import replace
from pathlib import PurePath

from agent_console.channels.arrival import Arrival, content_key
from agent_console.channels.fax import tiff
from agent_console.channels.mail import mbox
from agent_console.channels.mail.parse import parse
from agent_console.channels.media_type import media_type
from agent_console.channels.plain import file_name
from agent_console.channels.post import read as letter
from agent_console.domain.channel import Channel

_FIELD = re.compile(rb"^(?:[!-9;-~]+[ \t]*:|From )")
_MAIL_ENDINGS = (".eml", ".msg", ".mbox", ".mbx", ".mail")


def arrivals(content: bytes, name: str, channel: Channel | None = None, country: str = "PL") -> list[Arrival]:
    """One or more arrivals, never none and never an exception: mail (also mbox with many), fax (TIFF) or post.

    ``channel`` overrides what the content suggests. A file of no known kind comes as post with ``unknown_format``.
    """
    media = media_type(content)
    chosen = channel or _channel(content, name, media)
    shown = file_name(PurePath(name).name, "file")
    if chosen == Channel.EMAIL:
        messages = mbox.messages(content) if mbox.looks_like_mbox(content) else iter((content,))
        return [parse(message) for message in messages] or [parse(content)]
    if chosen == Channel.FAX and (media == "image/tiff" or not media):
        return [tiff.read(content, shown, country)]
    scan = letter.read(content, shown, media or "application/octet-stream")
    if chosen == Channel.FAX:
        scan = replace(scan, channel=chosen, source_key=content_key(chosen, content))
    return [scan]


def _channel(content: bytes, name: str, media: str) -> Channel:
    if name.lower().endswith(_MAIL_ENDINGS) and media in ("", "image/bmp"):
        return Channel.EMAIL
    if media == "image/tiff":
        return Channel.FAX
    if media in ("", "image/bmp") and _FIELD.match(content.lstrip(b"\xef\xbb\xbf\r\n")):
        return Channel.EMAIL
    return Channel.POST
