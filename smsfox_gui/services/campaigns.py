"""From a checked list to an armed campaign: every row and every text frozen in the journal, nothing sent yet."""

from __future__ import annotations

from smsfox_gui.core.account import Account
from smsfox_gui.core.errors import SenderInvalid, TextEmpty
from smsfox_gui.core.message import NewCampaign
from smsfox_gui.core.review import Review, Reviewer, review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.senders import check
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Template
from smsfox_gui.services.ports import ContactList, Journal


def reviewer_for(contacts: ContactList, text: str, tariff: Tariff, rules: Rules) -> Reviewer:
    """The one renderer and counter for this text over this list. Raises TextEmpty, TemplateError."""
    if not text.strip():
        raise TextEmpty
    return Reviewer(Template.parse(text).bind(contacts.info.columns), tariff, rules)


def check_sender(name: str) -> None:
    """Raises SenderInvalid with the problem's code."""
    problem = check(name)
    if problem is not None:
        raise SenderInvalid(problem=problem.value, sender=name)


class Campaigns:
    """Reviews a list with its text and freezes it as a campaign."""

    def __init__(self, tariff: Tariff) -> None:
        self._tariff = tariff

    def review(self, contacts: ContactList, text: str, rules: Rules) -> Review:
        """What sending `text` to `contacts` would mean, exactly. Raises TextEmpty, TemplateError."""
        return review(contacts.rows(), reviewer_for(contacts, text, self._tariff, rules))

    def arm(
        self,
        journal: Journal,
        contacts: ContactList,
        *,
        text: str,
        rules: Rules,
        sender: str,
        name: str,
        account: Account,
    ) -> int:
        """Freeze the campaign; its id. Raises TextEmpty, TemplateError, SenderInvalid, NothingToSend, JournalError."""
        check_sender(sender)
        reviewer = reviewer_for(contacts, text, self._tariff, rules)
        info = contacts.info
        campaign = NewCampaign(
            name=name,
            sender=sender,
            text=text,
            rules=rules.value,
            list_name=info.name,
            sheet=info.sheet,
            columns=tuple(column.title for column in info.columns),
            gateway=account.url,
            login=account.login,
            same_text=not reviewer.template.columns,
        )
        return journal.arm(campaign, (reviewer.judge(row) for row in contacts.rows()))
