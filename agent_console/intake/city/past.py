"""Citizens and what they came with before: only ever added, since people have worked on them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from agent_console.database.tables import Citizen, Contact, ContactPoint, Entry
from agent_console.domain.addresses import name_folded
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, Disposition, EntryKind
from agent_console.domain.identifiers import derived_id, reference
from agent_console.domain.people import PointKind
from agent_console.intake.city.files import CityFiles
from agent_console.intake.city.identity import city_id
from agent_console.intake.city.shapes import CitizenLine, DepartmentLine, HistoryLine
from agent_console.operations.citizen import folded_point
from agent_console.operations.receive import preview_of


class Past:
    """The rows of one city's files; ``now`` is the moment "days ago" counts from."""

    def __init__(self, files: CityFiles, now: datetime) -> None:
        self._files = files
        self._now = now

    def citizens(self) -> Iterable[Citizen]:
        """People and organisations."""
        for line in self._files.citizens:
            yield Citizen(
                id=city_id("citizen", line.slug),
                kind=line.kind,
                name=line.name,
                name_folded=name_folded(line.name),
                language=line.language,
                district_id=city_id("district", line.district),
                note=line.note,
                since=self._now - timedelta(days=line.known_days),
            )

    def points(self) -> Iterable[ContactPoint]:
        """How they are reached."""
        for line in self._files.citizens:
            for point in line.points:
                folded = folded_point(point.kind, point.value)
                row = ContactPoint(id=city_id("contact_point", f"{line.slug} {point.kind} {folded}"))
                row.citizen_id, row.kind = city_id("citizen", line.slug), point.kind
                row.value, row.folded = point.value, folded
                yield row

    def contacts(self) -> Iterable[Contact]:
        """What they came with, all closed."""
        departments = {line.slug: line for line in self._files.departments}
        citizens = {line.slug: line for line in self._files.citizens}
        for line in self._files.history:
            contact_id = city_id("contact", line.slug)
            received = self._received(line)
            first = departments[line.transferred_from or line.department]
            yield Contact(
                id=contact_id,
                reference=reference(contact_id),
                channel=line.channel,
                direction=Direction.INBOUND,
                state=ContactState.CLOSED,
                department_id=city_id("department", line.department),
                origin_id=city_id("department", first.slug),
                previous_id=city_id("department", line.transferred_from) if line.transferred_from else None,
                owner_id=self._owner(line.department),
                citizen_id=city_id("citizen", line.citizen),
                service_id=city_id("service", line.service),
                subject=line.subject,
                preview=preview_of(line.text),
                sender_name=citizens[line.citizen].name,
                sender_address=_address(citizens[line.citizen], line.channel),
                recipient=_recipient(first, line.channel),
                language=line.language,
                problems=[],
                received_at=received,
                closed_at=received + timedelta(hours=3),
                disposition=Disposition.ANSWERED,
                transfers=1 if line.transferred_from else 0,
                updated_at=received + timedelta(hours=3),
            )

    def entries(self) -> Iterable[Entry]:
        """What they said."""
        names = {line.slug: line.name for line in self._files.citizens}
        for line in self._files.history:
            yield Entry(
                id=city_id("entry", line.slug),
                contact_id=city_id("contact", line.slug),
                kind=EntryKind.MESSAGE,
                direction=Direction.INBOUND,
                at=self._received(line),
                author=names[line.citizen],
                text=line.text,
                facts={},
            )

    def _received(self, line: HistoryLine) -> datetime:
        spread = int(derived_id("city", "time of day", line.slug)[:4], 16) % 480
        morning = self._now.replace(hour=7, minute=0, second=0, microsecond=0)
        return morning - timedelta(days=line.days_ago) + timedelta(minutes=spread)

    def _owner(self, department: str) -> str | None:
        staff = [line.login for line in self._files.agents if line.department == department]
        return city_id("agent", staff[0]) if staff else None


def _address(citizen: CitizenLine, channel: Channel) -> str:
    kinds = {
        Channel.PHONE: PointKind.PHONE,
        Channel.EMAIL: PointKind.EMAIL,
        Channel.POST: PointKind.ADDRESS,
        Channel.FAX: PointKind.FAX,
    }
    found = [point for point in citizen.points if point.kind == kinds[channel]]
    if not found:
        return ""
    return found[0].value if channel == Channel.POST else folded_point(found[0].kind, found[0].value)


def _recipient(department: DepartmentLine, channel: Channel) -> str:
    by_channel: Mapping[Channel, str] = {Channel.EMAIL: department.email, Channel.FAX: department.fax}
    return by_channel.get(channel, department.extension if channel == Channel.PHONE else "")
