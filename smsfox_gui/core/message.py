"""The frozen dataclasses that travel between the rooms."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason


class RowProblem(StrEnum):
    """Why a row of the list cannot be sent as it stands. The values are the codes of `smsfox check`."""

    NO_PHONE = "no_phone"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    DESTROYED = "destroyed"
    SEVERAL_NUMBERS = "several_numbers"
    EXTENSION = "extension"
    LANDLINE = "landline"
    FOREIGN_UNKNOWN = "foreign_unknown"
    DUPLICATE = "duplicate"
    RAGGED = "ragged"
    STOPPED = "stopped"
    EMPTY_FIELD = "empty_field"
    TEXT_TOO_LONG = "text_too_long"
    EXCLUDED = "excluded"
    WRITTEN = "written"
    """Its person was sent the SMS already, by a campaign that was stopped or with this very text."""


class NoteKind(StrEnum):
    """What is worth knowing of how a list was read. The values are the codes of `smsfox check`."""

    CUT_OFF = "cut_off"
    """The table ends at the last row that its format, or an older one, can hold: more rows may have been lost."""
    MIXED_LETTERS = "mixed_letters"
    """Some lines of a text are in another encoding than those before them; the detail is the number of the first."""
    HIDDEN_ROWS = "hidden_rows"
    FILTERED_ROWS = "filtered_rows"
    ROWS_LEFT_OUT = "rows_left_out"
    """Rows that the spreadsheet hides, and that a person did not want in the list."""
    MERGED_SPREAD = "merged_spread"
    """Merged cells of one column over several rows: each of these has the value."""
    MERGED_CELLS = "merged_cells"
    """Others, whose value only the first cell has."""
    MERGED_UNKNOWN = "merged_unknown"
    """More than are looked at: of these, too, only the first cell has the value."""
    FORMULAS_WITHOUT_VALUE = "formulas_without_value"
    ERROR_CELLS = "error_cells"
    FORMATS_UNKNOWN = "formats_unknown"
    """Dates or numbers whose look in the spreadsheet could not be told."""
    OTHER_SHEETS = "other_sheets"
    """Other sheets hold phone numbers, too."""
    HIDDEN_SHEETS = "hidden_sheets"
    OTHER_PHONES = "other_phones"
    """Another column has numbers, too, that are not used as long as the phones are taken from this one."""


OF_HIDDEN_ROWS = frozenset({NoteKind.HIDDEN_ROWS, NoteKind.FILTERED_ROWS, NoteKind.ROWS_LEFT_OUT})
"""What is said where the spreadsheet hides some of its rows."""
HARMLESS = frozenset({NoteKind.MERGED_SPREAD})
"""What a person may like to know, and need not look after."""


@dataclass(frozen=True, slots=True)
class ListNote:
    """A note on the reading. count: rows, cells or sheets concerned; detail: their names, "" where there are none; row:
    the number of the first of these rows, 0 where it is not known.
    """

    kind: NoteKind
    count: int = 0
    detail: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the user's list. `field` is its unique name in a text's braces; aside: no text may use it."""

    index: int
    title: str
    field: str
    aside: bool = False


class ColumnRole(StrEnum):
    """What a column is good for."""

    PHONE = "phone"
    FIELD = "field"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A row of the user's list with the verdict on it.

    position: 1, 2, 3 … among the rows read; number: the spreadsheet's own row number; phone: digits in international
    form without `+`, "" where the cell has none; problem None = ready. detail: what the problem's sentence needs (the
    number of the first row for a duplicate, a digit count, a field name), "" if nothing.
    """

    position: int
    number: int
    cells: tuple[str, ...]
    phone: str
    problem: RowProblem | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ListInfo:
    """What was found out about a list. header_row is None where there is none; phone_column indexes `columns`.

    notes: what a person should know of the reading; hidden_sheets: those of `sheets` that are not shown; as_before: the
    columns are as a person had them in such a list, and not as they would be guessed.
    """

    name: str
    format: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int | None
    columns: tuple[Column, ...]
    phone_column: int | None
    notes: tuple[ListNote, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    as_before: bool = False

    @property
    def fields(self) -> tuple[Column, ...]:
        """The columns that a text may use."""
        return tuple(column for column in self.columns if not column.aside)

    @property
    def hides_rows(self) -> bool:
        """Whether the spreadsheet hides some of its rows, in the list or not."""
        return any(note.kind in OF_HIDDEN_ROWS for note in self.notes)

    def role(self, column: int) -> ColumnRole:
        """What a column is taken for."""
        if column == self.phone_column:
            return ColumnRole.PHONE
        return ColumnRole.UNUSED if self.columns[column].aside else ColumnRole.FIELD


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many rows can be sent and what keeps the others: rows_read + added = ready + the sum of problems.

    added: rows made here by splitting cells with several numbers; empty: of the problem EMPTY_FIELD, how many rows for
    which field.
    """

    rows_read: int
    ready: int
    problems: dict[RowProblem, int] = field(default_factory=dict)
    added: int = 0
    empty: dict[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """All rows there are."""
        return self.rows_read + self.added


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """One row of the list as it enters the journal.

    With problem None it becomes a message with exactly this text; otherwise it is kept for the export only.
    """

    number: int
    cells: tuple[str, ...]
    phone: str
    text: str
    parts: int
    points: int
    problem: RowProblem | None = None
    detail: str = ""
    """What the problem's sentence needs, as in ContactRow."""


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What a person armed."""

    name: str
    sender: str
    text: str
    rules: str
    list_name: str
    sheet: str | None
    columns: tuple[str, ...]
    gateway: str
    login: str
    same_text: bool
    """Every recipient gets the same text: answer 06 then stops the campaign at once."""
    limit_points: int = 0
    """Most points the campaign may cost, resends too; 0 = no limit."""
    quiet: QuietHours | None = None
    """Nobody is texted in these hours by the recipient's own clock."""
    point_price: Decimal | None = None
    """Roubles a point costs on this day; None = not known."""
    at: datetime | None = None
    """When it is to begin; None = as soon as a person starts it."""


@dataclass(frozen=True, slots=True)
class CampaignRecord:
    """A campaign as the journal knows it. rows = the sum of `states`."""

    id: int
    name: str
    created: datetime
    state: CampaignState
    reason: PauseReason | None
    sender: str
    text: str
    list_name: str
    sheet: str | None
    columns: tuple[str, ...]
    gateway: str
    login: str
    same_text: bool
    rows: int
    excluded: int
    states: dict[MessageState, int]
    started: datetime | None = None
    ended: datetime | None = None
    detail: str = ""
    """What the sentence of its pause can name: the status of an answer, or the host that a redirect led to."""
    limit_points: int = 0
    valid_from: datetime | None = None
    """The queued messages count their age from here: the arming, the last start, a resend into an empty queue."""
    doubled: int = 0
    """Messages that may have reached their people twice, after a person's resend."""
    counted_as_sent: int = 0
    """Of the accepted ones those of which a person said so, and no answer of the gateway."""
    point_price: Decimal | None = None
    """Roubles a point cost when the campaign was armed; None = it was not known."""
    wait_until: datetime | None = None
    """The gateway that stopped it wished not to be asked before this moment."""
    at: datetime | None = None
    """When it was to begin, until it has begun."""
    parts: int = 0
    """SMS of the messages that were sent or are to be: neither refused, nor held back, nor given up."""
    points: int = 0
    """What those cost, once each."""
    last_sent: datetime | None = None
    """When its last request began; of what was cut short nobody knows more."""
    last_attempt: int | None = None
    """The gateway's id of that request."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a person lets a campaign go on.

    validity: queued messages older than this are not sent, None = they never grow old; late: a person wants them sent
    all the same; day_limit: most points a calendar day may cost over all campaigns, 0 = no limit.
    """

    validity: timedelta | None = None
    late: bool = False
    day_limit: int = 0


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What a person decided, when, and about how many messages."""

    id: int
    at: datetime
    kind: Decision
    messages: int


@dataclass(frozen=True, slots=True)
class Companion:
    """Another message that travels in the same request: the same text to one more number."""

    message: int
    phone: str
    points: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Permission to make exactly one request; its intent is durable. attempt = the gateway's `id`.

    companions: the further numbers of the same request, where the user has chosen several a request.
    """

    message: int
    attempt: int
    phone: str
    text: str
    sender: str
    campaign: int = 0
    points: int = 0
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """A message as the journal knows it. number = the spreadsheet's row; attempt = the last gateway id, None before."""

    id: int
    number: int
    phone: str
    text: str
    parts: int
    points: int
    state: MessageState
    reason: str | None
    attempt: int | None
    changed: datetime | None
    sent: datetime | None = None
    reported: datetime | None = None
    cells: tuple[str, ...] = ()
    doubled: bool = False
    """An earlier attempt, given up by a person's resend, reached the gateway as well."""
    detail: str | None = None
    """What belongs to the reason: the status of an answer, the host of a redirect, the code of a refused list."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A change of a message; source = target: it was marked possibly doubled. reason and detail as in MessageRecord."""

    at: datetime
    source: MessageState
    target: MessageState
    reason: str | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message that a person may have sent once more. number = the spreadsheet's row; changed = when it failed;
    sent = when its last request began.
    """

    message: int
    number: int
    parts: int
    points: int
    changed: datetime | None
    doubled: bool
    sent: datetime | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of the user's list as the export gives it back; message None = it was left out for `problem`."""

    number: int
    cells: tuple[str, ...]
    problem: RowProblem | None
    message: MessageRecord | None
    detail: str = ""
    """What the problem's sentence needs, as in ContactRow."""


class ReportStatus(StrEnum):
    """The status of a delivery report."""

    DELIVERED = "01"
    NOT_RECEIVING = "02"
    FORBIDDEN = "03"
    UNDELIVERABLE = "04"


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """One status call of the gateway."""

    attempt: int
    phone: str
    status: ReportStatus
