"""Pages mended by hand: their order and turn for everybody, or letters that were scanned as one."""

from collections.abc import Sequence

from agent_console.desk.contact.pages_loader import ShownScan
from agent_console.desk.gestures import Undo
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.identifiers import new_id
from agent_console.domain.sheets import Sheets, as_scanned, write_sheets
from agent_console.operations import CutLetter, CutPages, JoinPages, SavePages


def save_sorted(desk: Surroundings, scan: ShownScan, letters: Sequence[Sheets], said: str, back: str) -> bool:
    """One letter is saved as it lies now; of several, the first stays and each other becomes a contact."""
    ident, contact_id, before = scan.file.id, scan.contact_id, scan.file.sheets
    if len(letters) == 1:
        after = "" if letters[0] == as_scanned(len(letters[0])) and not before else write_sheets(letters[0])
        undo = SavePages(contact_id=contact_id, attachment_id=ident, sheets=before, expected=after)
        mended = SavePages(contact_id=contact_id, attachment_id=ident, sheets=after, expected=before)
        return desk.gestures.perform(mended, said, Undo(undo, back))
    stays, *others = (write_sheets(sheets) for sheets in letters)
    cut = tuple(
        CutLetter(contact_id=new_id(), entry_id=new_id(), attachment_id=new_id(), sheets=sheets) for sheets in others
    )
    whole = CutPages(contact_id=contact_id, attachment_id=ident, expected=before, stays=stays, letters=cut)
    joined = tuple(letter.contact_id for letter in cut)
    undo_cut = JoinPages(contact_id=contact_id, attachment_id=ident, sheets=before, others=joined)
    return desk.gestures.perform(whole, said, Undo(undo_cut, back))
