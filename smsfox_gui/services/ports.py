"""The Protocols the adapters fulfil. Services and the window know the outside world only through these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from smsfox_gui.core.answers import Exchange, Verdict
from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.layouts import ListLayout
from smsfox_gui.core.message import (
    CampaignRecord,
    Candidate,
    Claim,
    ColumnRole,
    ContactRow,
    DecisionRecord,
    DeliveryReport,
    FrozenRow,
    HistoryEntry,
    ListCounts,
    ListInfo,
    MessageRecord,
    NewCampaign,
    RowProblem,
    SourceRow,
    Terms,
)
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.core.stop_list import NewStop, StopEntry, Stopped
from smsfox_gui.core.template import TextDemand
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.list_changes import ListStep


class Clock(Protocol):
    """Time, so that tests can bring their own."""

    def now(self) -> datetime:
        """The wall time, timezone-aware: for display, for the age of what is queued, and for the day of a limit."""

    def monotonic(self) -> float:
        """Seconds that never run backwards and stand still while the computer sleeps."""


class Wakefulness(Protocol):
    """Keeps the computer from falling asleep. Never raises: where it cannot, the computer sleeps as it likes."""

    def hold(self) -> None:
        """No sleep from now on. Once is enough."""

    def release(self) -> None:
        """The computer may sleep again. Idempotent."""


class Gateway(Protocol):
    """One worker's way to the gateway. Not shared between threads."""

    def send(self, claim: Claim) -> Exchange:
        """Make exactly one request and say what happened; never raises for a network fault."""

    def close(self) -> None:
        """Give the connection back."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """What to read and how. None = find it out by content. Exactly one of path, pasted and kept is set.

    kept: the key of a list that was kept under a name, which nothing else is about. name: of what was pasted. layout:
    what the columns are taken for if it fits their headings; None = look whether one is known, GUESSED = guess.
    delimiter: "" = a line is one cell; visible_only: leave out the rows that the spreadsheet does not show.
    """

    path: Path | None = None
    pasted: str | None = None
    kept: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    phone_column: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    no_header: bool = False
    visible_only: bool = False
    layout: ListLayout | None = None
    name: str = ""


class FileStamp(NamedTuple):
    """What tells a file from the same one written anew. modified: nanoseconds since 1970; size: bytes."""

    modified: int
    size: int


@dataclass(frozen=True, slots=True)
class ListHead:
    """What a list looks like by its first rows, while the rest is still being read. Columns and notes may be added."""

    info: ListInfo
    rows: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows of a list to show: all, the ready ones, those with a problem, some problems; and a search text.

    problems: None = every problem, an empty set = none. empty: columns; rows whose problem it is that one of these is
    blank are shown as well.
    """

    ready: bool = True
    problems: frozenset[RowProblem] | None = None
    search: str = ""
    empty: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RowOrder:
    """In what order to show rows: the list's own, by the texts of a column (its index), or by what is wrong.

    descending: from the other end. asked: another number = put them in order anew, although the rest is the same; rows
    edited since then keep their places.
    """

    column: int | None = None
    by_problem: bool = False
    descending: bool = False
    asked: int = 0


@dataclass(frozen=True, slots=True)
class ListChange:
    """What an edit did. rows: so many changed; position: the first of them, None where it concerned the whole list.

    columns: a column has another name or another use. renamed: the field's names before and after. retraced: it was
    taken back, or done again.
    """

    rows: int = 0
    position: int | None = None
    columns: bool = False
    renamed: tuple[str, str] | None = None
    retraced: bool = False


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A group of ready rows whose chosen fields have the same lengths.

    phones' zone is given by `prefix` (enough leading digits for the tariff); lengths are code points; ascii says
    whether the field's text is pure ASCII. position = the first such row.
    """

    prefix: str
    lengths: tuple[int, ...]
    ascii: tuple[bool, ...]
    rows: int
    position: int


class ContactList(Protocol):
    """A list that was read: kept in a scratch file, so that a million rows cost the window no memory.

    Every method may be called from any thread; all raise QueryDropped once the list is closed. `position` counts the
    rows read from 1; rows added by `split` have the numbers after them, but stand right behind the row they came from.

    Three layers decide about a row: its phone and shape, a person's decision, and the text that is to go to it
    (`judge_text`); counts, positions and page know all three.

    What says "one step" can be taken back by `undo`; it returns None where there was nothing to do. A step over many
    rows takes seconds, in which everything can still be read: `progress` gets the rows done so far, and when
    `cancelled` says so, the list is as before it (QueryDropped).
    """

    @property
    def info(self) -> ListInfo: ...

    def counts(self) -> ListCounts:
        """Costs nothing."""

    def positions(
        self, rows: RowFilter, order: RowOrder = ..., cancelled: Callable[[], bool] | None = None
    ) -> FoundRows:
        """The rows the filter lets through, in this order. Without a search or a new order a fraction of a second for a
        million rows. Raises QueryDropped soon after `cancelled` says so.
        """

    def next_problem(self, found: FoundRows, index: int, by: int) -> int | None:
        """Among rows found, the index of the nearest one that cannot be sent, after (1) or before (-1) an index; goes
        on from the other end. None where there is none.
        """

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        """The rows at these positions, in this order: point look-ups."""

    def rows(self) -> Iterator[ContactRow]:
        """Every row as of the first look, streamed, in the list's order; judged without any text."""

    def shapes(self, columns: Sequence[int], cancelled: Callable[[], bool] | None = None) -> list[FieldShape]:
        """The rows that are ready without any text, grouped by the lengths of these columns."""

    def judge_text(self, demand: TextDemand | None, cancelled: Callable[[], bool] | None = None) -> bool:
        """From now on judge every row by what this text demands of it, None = by no text. Whether any verdict changed.

        Reads every row once where the fields are others than before, else mostly nothing.
        """

    @property
    def steps(self) -> tuple[ListStep, ...]:
        """What a person changed and did not take back, the oldest first. Costs nothing."""

    def try_cell(self, position: int, column: int, text: str) -> ContactRow:
        """The row as it would be with this text in a cell; nothing is changed."""

    def set_cell(self, position: int, column: int, text: str) -> ListChange | None:
        """Change a cell, in one step. Its row and any duplicate it made or freed are judged anew."""

    def include(
        self,
        positions: Sequence[int],
        included: bool,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ListChange | None:
        """Leave rows out (problem EXCLUDED), or put rows back on purpose that were left out, are duplicates, landlines
        with a full number, or have cells out of place; in one step. Nobody is put back against the stop list.
        """

    def leave_out_written(self, phones: Collection[str]) -> ListChange | None:
        """Leave out every row with one of these numbers, which were written to already (problem WRITTEN); one step.

        phones: digits. `include` does not put such a row back; another number in its cell does.
        """

    def fill(self, column: int, text: str) -> ListChange | None:
        """Write a text into the blank cells of a column, in rows that are not left out for another reason; one step."""

    def split(self, position: int) -> ListChange | None:
        """Keep the first of several numbers in the phone cell; a row for each other one, the same but for its phone,
        with the same spreadsheet number, follows right after. One step.
        """

    def set_role(
        self,
        column: int,
        role: ColumnRole,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ListChange | None:
        """Take a column for the phones, for a field, or for nothing; one step. With other phones every row is judged
        anew.
        """

    def rename_field(self, column: int, name: str) -> ListChange | None:
        """Another name for a column in the text's braces; one step. Raises FieldNameTaken, FieldNameInvalid."""

    def undo(
        self, progress: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> ListChange | None:
        """Take back the last step."""

    def redo(
        self, progress: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> ListChange | None:
        """Do again the last step taken back."""

    def apply_stop_list(self) -> bool:
        """Judge the rows anew whose numbers came onto the stop list or left it; whether there were any.

        Takes a second or so for a million rows. Raises StopListError.
        """

    def copy_to(self, path: Path, name: str) -> None:
        """Write the list as it is at this moment into an empty file, whole, under a name; what a person may take back
        is not in it. Edits go on meanwhile. Blocks. Raises ScratchFailed where the disk refuses.
        """

    def close(self) -> None:
        """Forget the list and delete its scratch file. Waits for what is under way, which is told to stop."""


class ListReader(Protocol):
    """Reads a list in a child process."""

    def read(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        head: Callable[[ListHead], None] | None = None,
    ) -> ContactList:
        """The list, judged. progress gets the rows read so far; head, once or twice and only for a list of many rows,
        its first ones as soon as they are judged. Both are called in the thread that reads. Raises ListError.
        """

    def stamp(self, path: Path) -> FileStamp | None:
        """How the file stands now; None where there is none to be had. A share may take long to answer."""


class JournalReader(Protocol):
    """A read-only look into the journal, owned by one thread."""

    def campaigns(self) -> list[CampaignRecord]:
        """Newest first."""

    def campaign(self, campaign: int) -> CampaignRecord:
        """Raises CampaignMissing."""

    def campaigns_to(self, digits: str) -> frozenset[int]:
        """The campaigns with a recipient whose number has these digits in a row."""

    def counts(self, campaign: int) -> dict[MessageState, int]: ...

    def points(self, campaign: int) -> dict[MessageState, int]:
        """Points of the messages in each state."""

    def message_ids(
        self, campaign: int, states: frozenset[MessageState] | None = None, search: str = ""
    ) -> Sequence[int]:
        """Ids of the messages in the list's order as a compact array; search looks at phone and cells."""

    def messages_by_id(self, ids: Sequence[int]) -> list[MessageRecord]:
        """The messages with these ids, in this order, with their cells."""

    def messages(self, campaign: int) -> Iterator[MessageRecord]:
        """Every message in the list's order, streamed, without cells."""

    def source_rows(self, campaign: int) -> Iterator[SourceRow]:
        """The user's rows in their order, those left out too."""

    def candidates(self, campaign: int, state: MessageState) -> list[Candidate]:
        """The messages in a state, in the list's order. Raises CampaignMissing."""

    def decisions(self, campaign: int) -> list[DecisionRecord]:
        """What a person decided about a campaign, the oldest first."""

    def spent(self, campaign: int) -> int:
        """Points a campaign has cost so far: every attempt that was not proven unsent or refused."""

    def spent_since(self, start: datetime) -> int:
        """The same of all campaigns, since a moment."""

    def repeated(self, messages: Iterable[tuple[str, str]], since: datetime) -> int:
        """How many of these (phone, text) were sent since a moment and may have arrived."""

    def which_repeated(self, messages: Iterable[tuple[str, str]], since: datetime) -> list[int]:
        """Which of them these are: their places, from 0."""

    def repeated_waiting(self, campaign: int, since: datetime, also: Sequence[int] = ()) -> int:
        """The same of what waits in a campaign, and of its messages `also` (ids), by what other campaigns have sent."""

    def wakes(self, campaign: int, now: datetime) -> datetime | None:
        """When the first of those who wait for the morning may be texted; None where nobody waits."""

    def delivery_curve(self, campaign: int) -> DeliveryCurve | None:
        """How its messages came through over time; None where none was sent. Raises CampaignMissing.

        Reads every message of the campaign.
        """

    def history(self, message: int) -> list[HistoryEntry]:
        """Every change of a message, the oldest first."""

    def close(self) -> None: ...


class Journal(Protocol):
    """The outbox. Thread-safe; whatever a method returns from is durable unless it says otherwise."""

    def arm(self, campaign: NewCampaign, rows: Iterable[FrozenRow]) -> int:
        """Freeze a campaign and its rows in one transaction, state PAUSED (NOT_STARTED). Returns its id.

        With a time to begin at it is SCHEDULED instead, and what is queued is as old as that time.
        """

    def start(self, campaign: int, terms: Terms = ...) -> None:
        """Let claims through: state RUNNING. Raises CampaignMissing, CampaignExpired.

        Without terms: queued messages never grow old, and no limit of the day.
        """

    def pause(self, campaign: int, reason: PauseReason, until: datetime | None = None) -> None:
        """No claim succeeds after this returns. Does nothing to a campaign that is not running.

        until: before this moment the gateway wished not to be asked again; kept for a person to see.
        """

    def fall_due(self, campaign: int) -> datetime | None:
        """The time of a scheduled campaign has come: it is OVERDUE until it is started, and no longer begins by itself.

        Returns that time; None where it is not scheduled (any more), so that of all who ask one is told.
        """

    def finish(self, campaign: int) -> CampaignState:
        """FINISHED if no message is open, else unchanged; CANCELLED stays. Returns the state."""

    def cancel(self, campaign: int) -> None:
        """Cancel what is still queued: state CANCELLED."""

    def decide(self, campaign: int, kind: Decision, messages: Sequence[int] | None = None) -> int:
        """Record what a person decided, and do it, in one transaction; how many messages it concerned.

        messages: ids, None = all that are unknown. RESEND puts unknown, undelivered and rejected ones back into the
        queue, and a campaign that had ended on pause; COUNT_AS_SENT makes unknown ones accepted; the others are only
        kept. A message that has left those states meanwhile stays as it is. Raises CampaignMissing.
        """

    def set_limit(self, campaign: int, points: int) -> None:
        """Change the most points a campaign may cost; 0 = no limit. Raises CampaignMissing."""

    def claim(self, campaign: int, at_most: int = 1) -> Claim | None:
        """The next queued message, its intent durable; None when none is queued or the campaign is not running.

        With at_most > 1 further queued messages of the same text go along in the same request. Where the next message
        would exceed the limit of the campaign or of the day: None, and the campaign is paused with LIMIT. A number on
        the stop list, as it is at this moment, is SUPPRESSED instead. Raises StopListError where nobody can tell.
        """

    def record(self, claim: Claim, verdict: Verdict) -> None:
        """The outcome of a claim. Returns at once; it is durable before any later claim returns, or after flush()."""

    def settle(self, report: DeliveryReport) -> bool:
        """Apply a delivery report; False if it belongs to no message of ours (kept as an orphan).

        One for an attempt that a person gave up withdraws the message from the resend, or marks it as possibly doubled.
        """

    def settle_all(
        self, reports: Sequence[DeliveryReport], strangers: bool = True, cursor: str | None = None
    ) -> list[bool]:
        """The same of several in one transaction, in their order. strangers: keep those that belong to no message.

        cursor: where a relay is to go on after them; kept in the same transaction.
        """

    def relay_cursor(self) -> str:
        """The cursor that was kept last, "" if none ever was."""

    def flush(self) -> None:
        """Return when everything recorded so far is durable."""

    def forget(self, before: datetime) -> int:
        """Delete the campaigns that ended before this moment, from the disk too; how many. May take seconds."""

    def restored(self) -> bool:
        """Whether the journal came back from an older copy: its campaigns stand until a person decides."""

    def trust_copy(self) -> None:
        """A person decided that what a restored journal calls queued may be sent; its campaigns may be started."""

    def reader(self) -> JournalReader:
        """A new read-only connection for the calling thread."""

    def close(self) -> None: ...


class StopList(Protocol):
    """The people who must not be written to. Any thread may call; several processes may have the same list open.

    Every method but `stamp` raises StopListError. A change is durable when it returns.
    """

    def stamp(self) -> object:
        """Something that differs after every change, by whatever process. Never waits."""

    def snapshot(self) -> Stopped:
        """The list as it is now, for asking about many numbers."""

    def count(self) -> tuple[int, int]:
        """Entries, and how many of them are kept as digests."""

    def ids(self, search: str = "") -> Sequence[int]:
        """Ids whose number, name or reason holds a text, the latest day first, as a compact array; "" = all."""

    def page(self, ids: Sequence[int]) -> list[StopEntry]:
        """The entries with these ids, in this order; what is gone meanwhile is left out."""

    def find(self, phone: str) -> StopEntry | None:
        """The entry of a number (digits in international form), however it is kept."""

    def add(self, entries: Iterable[NewStop], *, hashed: bool = False) -> tuple[list[int], int]:
        """Put numbers on the list, all or none: the ids of the new ones, and how many were there already.

        hashed: keep digests in place of the numbers.
        """

    def remove(self, ids: Sequence[int]) -> list[StopEntry]:
        """Take entries off the list, all or none; those that were there."""

    def restore(self, entries: Iterable[StopEntry]) -> None:
        """Put back what was removed."""

    def hash_numbers(self, *, keep_names: bool) -> int:
        """Put digests in the place of all numbers, for good; how many. Names go too, unless they are kept."""

    def missing(self) -> int:
        """How many changes an older copy put in the list's place lacks; 0 = this is the list."""

    def trust_copy(self) -> None:
        """A person takes the older copy for the list."""

    def put_aside(self) -> Path | None:
        """Begin with an empty list; where the former file is kept, None if there was none."""


class ReportWriter(Protocol):
    """Writes the results back as a spreadsheet."""

    def write(self, path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int]], sheet: str | None) -> None:
        """By the ending: XLSX, or CSV in UTF-8 with BOM and `;`. Atomic. Raises ExportFailed."""


class KeyStore(Protocol):
    """The operating system's key store."""

    def password(self, login: str) -> str | None:
        """None where none is kept or there is no store."""

    def keep(self, login: str, password: str) -> bool:
        """False where there is no store: the password then lives in memory only."""

    def forget(self, login: str) -> None: ...
