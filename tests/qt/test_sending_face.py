"""The bar while a campaign is on its way, by itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.faces.sending import SendingFace


class Going(CampaignRun):
    """Its end is in sight from when it is said."""

    seconds: int | None = None

    @property
    def seconds_left(self) -> int | None:
        return self.seconds


def test_words_that_come_up_are_never_painted_cut(qtbot: QtBot) -> None:
    face = SendingFace()
    qtbot.addWidget(face)
    run = Going(face)
    face.resize(700, 64)
    face.say(run, running=True, stopping=False)
    with qtbot.waitExposed(face):
        face.show()
    run.seconds = 74
    run._counts[MessageState.UNKNOWN] = 3
    face.say(run, running=True, stopping=False)
    for words in (face._done, face._failed, face._rest):
        assert words.text()
        assert words.width() >= words.sizeHint().width(), words.text()


def test_an_unknown_message_is_not_said_to_be_handed_over(qtbot: QtBot, stage: Stage) -> None:
    stage.translation.say("ru")
    face = SendingFace()
    qtbot.addWidget(face)
    run = CampaignRun(face)
    run._counts.update({MessageState.ACCEPTED: 18, MessageState.UNKNOWN: 1, MessageState.QUEUED: 4})
    face.say(run, running=True, stopping=False)
    assert face._done.text() == "Обработано 19 из 23"
