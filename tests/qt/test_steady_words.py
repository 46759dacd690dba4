"""Words that change at every key move nothing that can stay: the flow under the meter and the large figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.figure import Figure
from smsfox_gui.qt.flow_layout import SteadyFlow
from smsfox_gui.qt.parts import button, label


class Requests(QObject):
    """How often a page was asked to lay out its parts anew."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.seen = 0
        self.page = page
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.LayoutRequest
        return False


def page_with(qtbot: QtBot, part: QWidget, width: int) -> Requests:
    page = QWidget()
    page.setLayout(QVBoxLayout())
    page.layout().addWidget(part)
    page.resize(width, 300)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    settle()
    return Requests(page)


def settle() -> None:
    """What is asked for while a request is heard comes in the next round."""
    for _ in range(3):
        QCoreApplication.processEvents()


def flow_of_two() -> tuple[SteadyFlow, QWidget, QWidget]:
    flow, link, rest = SteadyFlow(4, least_height=24), button("link"), label("", "caption")
    flow.add(link)
    flow.add(rest)
    flow.say(link, "142, Анна")
    flow.say(rest, "осталось 34 знака")
    return flow, link, rest


def test_other_digits_leave_everything_where_it_is(qtbot: QtBot) -> None:
    flow, link, rest = flow_of_two()
    requests = page_with(qtbot, flow, 600)
    before = link.geometry(), rest.geometry()
    flow.say(link, "987, Анна")
    flow.say(rest, "осталось 11 знака")
    settle()
    assert (link.geometry(), rest.geometry()) == before
    assert link.text() == "987, Анна"
    assert requests.seen == 0


def test_longer_words_move_what_stands_behind_them_and_their_page_only_for_another_line(qtbot: QtBot) -> None:
    flow, link, rest = flow_of_two()
    requests = page_with(qtbot, flow, 600)
    place, height = rest.x(), flow.heightForWidth(flow.width())
    flow.say(link, "142, Анна Владимировна")
    settle()
    assert rest.x() > place
    assert rest.y() == 0
    assert requests.seen == 0
    flow.say(link, "142, " + "Анна Владимировна " * 4)
    settle()
    assert rest.y() > 0, "in the next line"
    assert requests.seen > 0
    assert flow.heightForWidth(flow.width()) > height


def test_hidden_parts_take_no_room(qtbot: QtBot) -> None:
    flow, link, rest = flow_of_two()
    _page = page_with(qtbot, flow, 600)
    link.hide()
    settle()
    assert rest.x() == 0
    link.show()
    settle()
    assert rest.x() == link.width() + 4


def test_parts_are_measured_anew_in_letters_of_another_size(qtbot: QtBot) -> None:
    flow, _, rest = flow_of_two()
    page, width = page_with(qtbot, flow, 600).page, rest.width()
    page.setStyleSheet("QLabel { font-size: 30pt }")
    qtbot.waitUntil(lambda: rest.width() > width)


def test_a_figure_asks_for_room_only_where_its_words_need_another_line(qtbot: QtBot) -> None:
    figure = Figure()
    figure.set("12 SMS", "на весь список")
    requests = page_with(qtbot, figure, 240)
    height = figure.heightForWidth(figure.width())
    figure.set("977 SMS", "на весь список")
    settle()
    assert requests.seen == 0
    figure.set("977 SMS", "на весь список из всех получателей, которые в нём есть")
    settle()
    assert requests.seen > 0
    assert figure.heightForWidth(figure.width()) > height
    assert figure.accessibleName().startswith("977 SMS, ")


def test_a_figure_filled_unseen_has_its_room(qtbot: QtBot) -> None:
    figure = Figure()
    figure.set("12 SMS", "на весь список")
    page = page_with(qtbot, figure, 240).page
    page.layout().addStretch(1)
    settle()
    page.hide()
    figure.set("977 SMS", "на весь список из всех получателей, которые в нём есть")
    page.show()
    settle()
    value, what = figure._value, figure._what
    assert what.height() >= what.heightForWidth(what.width()) > value.height()
    assert figure.height() >= figure.heightForWidth(figure.width())


def test_words_said_unseen_stand_beside_each_other(qtbot: QtBot) -> None:
    flow, link, rest = flow_of_two()
    page = page_with(qtbot, flow, 600).page
    page.hide()
    flow.say(link, "142, Анна Владимировна")
    page.show()
    settle()
    assert rest.x() == link.width() + 4
