"""What is done less often with a contact."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.contact.stories import Stories
from agent_console.desk.icons import icon
from agent_console.desk.panels import Panels
from agent_console.desk.theme import Theme


def fill_more(
    menu: QMenu, theme: Theme, contact: ContactPresenter, actions: ContactActions, stories: Stories, panels: Panels
) -> None:
    """Only what makes sense for the contact as it is."""
    menu.clear()
    details = contact.details
    if details is None:
        return
    translate = QCoreApplication.translate
    lines: list[tuple[str, str, Callable[[], object]]] = []
    if not contact.closed:
        lines += [
            ("folder-simple", translate("More", "Open a case"), panels.open_case),
            ("tag", translate("More", "Set the service"), panels.set_service),
        ]
        if details.case_id is not None:
            lines.append(
                ("folder-minus", translate("More", "Take it out of the case"), partial(stories.link_case, None))
            )
        lines.append(("link-simple", translate("More", "Merge into another contact"), panels.merge))
        if stories.can_split(details):
            lines.append(("git-branch", translate("More", "Make the last message a contact of its own"), stories.split))
    if details.merged_id is not None:
        lines.append(("link-simple-break", translate("More", "Separate it again"), stories.unmerge))
    lines.append(("user", translate("More", "Find the citizen"), panels.find_citizen))
    if not contact.closed and contact.mine:
        lines.append(("arrow-u-up-left", translate("More", "Put back into the queue"), actions.release))
    for name, text, act in lines:
        menu.addAction(icon(theme, name, "dim"), text).triggered.connect(lambda _=False, act=act: act())
