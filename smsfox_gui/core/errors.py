"""One error tree, the relay's branch in `relay_errors`. Each class has a stable code; `wording` has its sentence."""

from __future__ import annotations

from typing import ClassVar


class SmsfoxError(Exception):
    """Anything the program refuses with a sentence. `details` fill the sentence's placeholders; never a secret."""

    code: ClassVar[str] = "error"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.code, details)
        self.details = details


class ListError(SmsfoxError):
    """The list cannot be read."""

    code = "unreadable"


class FileMissing(ListError):
    code = "missing"


class FileLocked(ListError):
    code = "locked"


class FileProtected(ListError):
    code = "password"


class FileDamaged(ListError):
    code = "damaged"


class FileTooBig(ListError):
    code = "too_big"


class FileFormatUnknown(ListError):
    code = "format"


class FileEncodingUnknown(ListError):
    code = "encoding"


class SheetMissing(ListError):
    code = "no_sheet"


class ColumnMissing(ListError):
    code = "no_column"


class ListEmpty(ListError):
    code = "empty"


class ReadTimedOut(ListError):
    code = "timeout"


class ReaderFailed(ListError):
    """A fault of our own while reading; the log holds where."""

    code = "reader_failed"


class ScratchFull(ListError):
    """No room on the disk for what was read."""

    code = "no_room"


class ReadingCancelled(ListError):
    code = "cancelled"


class QueryDropped(ListError):
    """The list was closed meanwhile, or nobody waits for the answer any more. Whoever asked lets it drop."""

    code = "dropped"


class ScratchFailed(ListError):
    """The scratch file of a list that is open cannot be read or written."""

    code = "scratch"


class KeptListMissing(ListError):
    """A list that was kept is not there any more."""

    code = "kept_missing"


class KeptListDamaged(ListError):
    """The file of a list that was kept makes no sense."""

    code = "kept_damaged"


class KeptListNewer(ListError):
    """A later version of the program kept the list."""

    code = "kept_newer"


class ListNotKept(SmsfoxError):
    """The disk refuses to keep, rename or delete a list. reason "closed": another list came in its place meanwhile."""

    code = "not_kept"


class FieldNameInvalid(SmsfoxError):
    """A field cannot be called so: the name is empty or has braces in it."""

    code = "field_name"


class FieldNameTaken(FieldNameInvalid):
    """Another column has this name."""

    code = "field_name_taken"


class TemplateError(SmsfoxError):
    """The text names a field that no column has, or its braces do not close."""

    code = "unknown_field"


class FieldFormUnknown(TemplateError):
    """A column has the name before the colon, but what stands behind it says nothing. field: all of it; name."""

    code = "unknown_form"


class TemplateBroken(TemplateError):
    """An opened brace is not closed."""

    code = "broken_field"


class BraceStray(TemplateBroken):
    """A closing brace that nothing has opened."""

    code = "stray_brace"


class BraceDoubled(TemplateBroken):
    """A brace too many at one side of a field, which has one at each."""

    code = "doubled_brace"


class FieldNameless(TemplateBroken):
    """Braces without a name inside."""

    code = "nameless_field"


class TextEmpty(SmsfoxError):
    code = "no_text"


class TextUnreadable(SmsfoxError):
    """The file with the text is not there or not UTF-8."""

    code = "text_file"


class InputInvalid(SmsfoxError):
    """What came on standard input is not UTF-8, or not the JSON that was asked for."""

    code = "input"


class SenderInvalid(SmsfoxError):
    code = "sender"


class ListHasProblems(SmsfoxError):
    """Some rows cannot be sent and the user did not say to leave them out."""

    code = "problems"


class NothingToSend(SmsfoxError):
    code = "nobody"


class PasswordMissing(SmsfoxError):
    code = "no_password"


class LoginMissing(SmsfoxError):
    code = "no_login"


class AccountLocked(SmsfoxError):
    """The gateway refused the account twice since its password was last entered."""

    code = "account_locked"


class AddressInvalid(SmsfoxError):
    code = "address"


class PlainHttpRefused(SmsfoxError):
    """http to another host would show the password to the network and nobody has consented."""

    code = "plain_http"


class OverLimit(SmsfoxError):
    """Dearer than a person allowed. span: "day" where the limit of the day is meant; details in points."""

    code = "over_limit"


class SameText(SmsfoxError):
    """More than half of these people got this text within a day or are about to, and nobody said to send it again."""

    code = "same_text"


class CampaignExpired(SmsfoxError):
    """What is queued has grown old, and nobody said to send it all the same."""

    code = "expired"


class NothingToResend(NothingToSend):
    """The campaign has no message in the state named."""


class ResendTooSoon(SmsfoxError):
    """Some are in doubt for so short a time that a report may still settle them. count; until: when that is over."""

    code = "too_soon"


class RowsNotResendable(SmsfoxError):
    """Some of the rows named are not in the campaign, or not in the state named. numbers: the rows, with commas."""

    code = "wrong_rows"


class JournalError(SmsfoxError):
    code = "journal"


class JournalBusy(JournalError):
    code = "busy"


class JournalFull(JournalError):
    code = "disk_full"


class JournalDamaged(JournalError):
    code = "journal_damaged"


class JournalReadOnly(JournalError):
    """The journal's file or folder cannot be written to; looking at it still works."""

    code = "journal_read_only"


class JournalMisplaced(JournalError):
    """The journal lies where a file cannot be trusted to stay what it was. kind: network or cloud; name: what it is."""

    code = "journal_place"


class JournalRestored(JournalError):
    """The journal came back from an older copy: what it calls queued may have been sent. A person decides."""

    code = "journal_restored"


class StopListError(SmsfoxError):
    """The stop list cannot be asked: nothing is sent then, for nobody knows who must not be written to."""

    code = "stop_list"


class StopListDamaged(StopListError):
    code = "stop_list_damaged"


class StopListKeyLost(StopListError):
    """Numbers are kept as digests, and the key that made them is not there any more, or is another one."""

    code = "stop_list_key"


class StopListNotWritten(StopListError):
    """The disk is full or may not be written to: the list stays as it was."""

    code = "stop_list_write"


class NumberRefused(SmsfoxError):
    """What was meant for the stop list is no number. problem: a RowProblem; detail: as in ContactRow; written: it."""

    code = "number"


class CampaignMissing(SmsfoxError):
    code = "no_campaign"


class ExportFailed(SmsfoxError):
    code = "export"


class SettingInvalid(SmsfoxError):
    code = "setting"


class KeyStoreUnavailable(SmsfoxError):
    code = "key_store"


class TariffInvalid(SmsfoxError):
    """The tariff file cannot be used. what: file, json, zones, default, points, prefixes or prefix; zone: 1, 2 …"""

    code = "tariff"


class TariffNotWritten(SmsfoxError):
    """The disk did not take the office's own tariff; the former one is in force."""

    code = "tariff_write"


class PriceRefused(SmsfoxError):
    """The price table cannot be changed so.

    what: beginning, long, nothing, taken, points or stays; written: the part that is wrong; above: what has it already.
    """

    code = "price"


class Unexpected(SmsfoxError):
    """A fault of the program itself; the log holds where. sending: "yes" once messages may have gone."""

    code = "unexpected"
