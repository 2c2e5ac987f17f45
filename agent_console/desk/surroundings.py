"""What every page is given: colours, time, language, the executor of reads, and where to say something."""

from dataclasses import dataclass

from agent_console.desk.bridge import Bridge
from agent_console.desk.clock import Clock
from agent_console.desk.gestures import Gestures
from agent_console.desk.names import Names
from agent_console.desk.notices import Notices
from agent_console.desk.ports import StationPort
from agent_console.desk.reading import Reader
from agent_console.desk.theme import Theme


@dataclass(frozen=True)
class Surroundings:
    """Made once per signed-in window."""

    station: StationPort
    bridge: Bridge
    theme: Theme
    clock: Clock
    language: str
    reader: Reader
    notices: Notices
    gestures: Gestures
    names: Names
