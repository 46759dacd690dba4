"""What the faces of the bar are connected to, each when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsfox_gui.qt.faces.check import CheckFace
    from smsfox_gui.qt.faces.history import HistoryFace
    from smsfox_gui.qt.faces.leave import LeaveFace
    from smsfox_gui.qt.faces.result import ResultFace
    from smsfox_gui.qt.faces.sending import SendingFace
    from smsfox_gui.qt.faces.stop import StopFace
    from smsfox_gui.qt.main_window import MainWindow


def wire_faces(window: MainWindow) -> None:
    """Have every face connected that will be made, and told how things stand then."""
    window.bar.check_made.connect(lambda face: _check(window, face))
    window.bar.history_made.connect(lambda face: _history(window, face))
    window.bar.leave_made.connect(lambda face: _leave(window, face))
    window.bar.result_made.connect(lambda face: _result(window, face))
    window.bar.sending_made.connect(lambda face: _sending(window, face))
    window.bar.stop_made.connect(lambda face: _stop(window, face))


def _check(window: MainWindow, face: CheckFace) -> None:
    face.back_requested.connect(window.desk.back)
    face.strip.list_requested.connect(window.desk.back)
    face.strip.text_requested.connect(window.desk.back)
    face.strip.word_requested.connect(window.desk.back)
    face.strip.recount_requested.connect(window.desk.draft.try_again)
    face.strip.say(window.desk.draft, window.desk.readiness)


def _history(window: MainWindow, face: HistoryFace) -> None:
    face.delete_requested.connect(window.onto_desk.delete_chosen)
    face.duplicate_requested.connect(window.onto_desk.begin_similar)
    face.open_requested.connect(window.onto_desk.open_chosen)
    face.undo_requested.connect(window.onto_desk.undelete)


def _leave(window: MainWindow, face: LeaveFace) -> None:
    face.confirmed.connect(window.leaving.pause_and_leave)
    face.kept.connect(window.leaving.minimise)
    face.stayed.connect(window.leaving.stay)


def _result(window: MainWindow, face: ResultFace) -> None:
    face.duplicate_requested.connect(window.onto_desk.begin_similar)
    face.export_requested.connect(window.exporting.choose)
    face.rest_requested.connect(window.writing_to_rest.begin)
    face.repeat_requested.connect(window.questions.repeat)
    window.settling.offers_changed.connect(face.set_offers)
    face.set_offers(window.settling.offers)


def _sending(window: MainWindow, face: SendingFace) -> None:
    face.pause_requested.connect(window.desk.pause)
    face.resume_requested.connect(window.questions.go_on)
    face.stop_requested.connect(window.stopping.ask)


def _stop(window: MainWindow, face: StopFace) -> None:
    face.confirmed.connect(window.stopping.stop)
    face.kept.connect(window.stopping.keep)
