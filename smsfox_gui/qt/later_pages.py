"""The pages that nobody may look at for days: each is imported, made, wired and filled when it is first asked for.

`MainWindow` has them as cached properties. What happens before a page is there, it does not hear; so each is given how
things stand when it is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program
    from smsfox_gui.qt.faces.stop_list import StopListFace
    from smsfox_gui.qt.help_page import HelpPage
    from smsfox_gui.qt.history_page import HistoryPage
    from smsfox_gui.qt.main_window import MainWindow
    from smsfox_gui.qt.settings.page import SettingsPage
    from smsfox_gui.qt.stop_page import StopPage
    from smsfox_gui.qt.welcome_page import WelcomePage


def welcome(window: MainWindow) -> WelcomePage:
    """The first page of a new program."""
    from smsfox_gui.qt.welcome_page import WelcomePage

    office, page = window.office, WelcomePage()
    page.account_entered.connect(office.try_account)
    page.demo_requested.connect(window.demo_requested)
    page.language_chosen.connect(office.change_language)
    page.open_requested.connect(window.lists.choose)
    page.paste_requested.connect(window.onto_desk.paste_list)
    page.theme_chosen.connect(office.change_theme)
    office.account_kept.connect(page.on_account_kept)
    office.checking.connect(page.on_checking)
    office.checked.connect(page.on_checked)
    office.settings_changed.connect(page.set_settings)
    page.set_settings(window.desk.program.settings)
    window.pages.addWidget(page)
    return page


def history(window: MainWindow) -> HistoryPage:
    """Campaigns and drafts; `OntoDesk.load_history` fills it whenever it is shown."""
    from smsfox_gui.qt.history_glances import HistoryGlances
    from smsfox_gui.qt.history_page import HistoryPage
    from smsfox_gui.qt.number_search import NumberSearch

    page = HistoryPage(window.commands.more)
    search = NumberSearch(window.desk, page.table.show_numbered, page)
    glances = HistoryGlances(window.desk, page)
    glances.found.connect(page.preview.show_glance)
    page.entry_chosen.connect(glances.ask)
    page.emptied.connect(window.bar.history.set_empty)
    page.export_requested.connect(window.exporting.choose)
    page.number_asked.connect(search.ask)
    page.entry_chosen.connect(window.bar.history.say)
    page.entry_chosen.connect(window.showing.offer_commands)
    page.delete_requested.connect(window.onto_desk.delete_chosen)
    page.entry_opened.connect(window.onto_desk.open_entry)
    page.new_requested.connect(window.onto_desk.begin_new)
    window.pages.addWidget(page)
    return page


def stop_face(window: MainWindow) -> StopListFace:
    """The bar of the stop list."""
    from smsfox_gui.qt.faces.stop_list import StopListFace

    face = StopListFace(window.stop_desk)
    window.bar.add_face(face)
    return face


def stop_page(window: MainWindow) -> StopPage:
    """The stop list."""
    from smsfox_gui.qt.stop_page import StopPage

    page = StopPage(window.stop_desk, window.stop_face)
    page.failed.connect(window.news.on_failed)
    page.new_requested.connect(window.onto_desk.begin_new)
    window.pages.addWidget(page)
    return page


def help_page(window: MainWindow) -> HelpPage:
    """Steps, states and keys."""
    from smsfox_gui.qt.help_page import HelpPage

    page = HelpPage(window.commands)
    page.back_requested.connect(window.leave_help)
    window.pages.addWidget(page)
    return page


def settings(window: MainWindow) -> SettingsPage:
    """All settings, the account, where reports are received."""
    from smsfox_gui.qt.settings.page import SettingsPage

    office, listening, program = window.office, window.listening, window.desk.program
    page = SettingsPage(demo=program.demo)
    page.account.checker.requested.connect(office.check_connection)
    page.account_entered.connect(office.keep_account)
    page.demo_requested.connect(window.demo_requested)
    page.history.forget_requested.connect(office.forget_history)
    page.plain_http_agreed.connect(office.agree_to_plain_http)
    page.prices.tariff_entered.connect(office.change_tariff)
    page.setting_changed.connect(office.change_setting)
    office.account_kept.connect(page.set_password_kept)
    office.checking.connect(page.account.checker.begin)
    office.checked.connect(page.account.checker.end)
    office.settings_changed.connect(page.set_settings)
    page.relay_entered.connect(office.keep_relay)
    office.tariff_changed.connect(lambda: _show_tariff(page, program))
    office.tariff_refused.connect(page.prices.say_refused)
    listening.changed.connect(page.reports.set_state)
    page.set_settings(program.settings)
    page.history.set_folder(program.folder)
    _show_tariff(page, program)
    page.reports.set_state(listening.address, listening.fault)
    if office.password_stored is not None:
        page.set_password_kept(office.password_stored)
    window.pages.addWidget(page)
    return page


def _show_tariff(page: SettingsPage, program: Program) -> None:
    page.prices.set_tariff(program.prices.tariff, program.prices.operators, program.prices.fault)
