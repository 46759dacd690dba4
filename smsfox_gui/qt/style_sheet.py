"""The style sheet, written from the tokens.

Words a widget may carry: objectName `pane`, `card`, `box`, `line`, `bar`, `rail`, `foot`, `strip`, `popup`; property
`rank` on labels (caption, small, second, strong, heading, title, number, dear, big, err, ok, warn, saving), and `tone`
(err, info, neutral, ok, warn) where only their colour is another; property `kind` on buttons (primary, danger, flat,
link, entry, field) and on `note` frames (ok, warn, err, info, unk, neutral); property `scale` on controls (small, main,
icon, icon-small).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsfox_gui.qt.theme import ThemeEngine

_PLACE = re.compile(r"@(\w+)|(\d+(?:\.\d+)?)u\b")

_FRAMES = """
QToolTip{background:@surface;color:@text;border:1px solid @control;padding:4px 6px}
QFrame#pane,QFrame#card{background:@surface;border:1px solid @border;border-radius:6px}
QFrame#box{background:@surface;border:1px solid @control;border-radius:5px}
QFrame#box[on="true"]{border:2px solid @primary}
QFrame#line{background:@border;border:0}
QFrame#bar{background:@surface;border:0;border-top:1px solid @border}
QFrame#rail{background:@rail;border:0;border-right:1px solid @border}
QFrame#corner{background:@subtle;border:0;border-bottom:1px solid @border}
QFrame#foot{background:@subtle;border:0;border-top:1px solid @border;border-bottom-left-radius:5px;
  border-bottom-right-radius:5px}
QFrame#strip{background:@neutralTint;border:0;border-radius:5px}
QFrame#drop{background:@surface;border:1px dashed @control;border-radius:6px}
QFrame#drop[on="true"]{background:@primaryTint;border:2px dashed @primary}
QFrame#popup{background:@surface;border:1px solid @control;border-radius:6px}
QFrame#note{border:0;border-radius:5px}
QFrame#note[kind="ok"]{background:@okTint}
QFrame#note[kind="warn"]{background:@warnTint}
QFrame#note[kind="err"]{background:@errTint}
QFrame#note[kind="info"]{background:@infoTint}
QFrame#note[kind="unk"]{background:@unkTint}
QFrame#note[kind="neutral"]{background:@neutralTint}
QFrame#banner{border:1px solid;border-radius:6px}
QFrame#banner[kind="ok"]{background:@okTint;border-color:@ok}
QFrame#banner[kind="warn"]{background:@warnTint;border-color:@warn}
QFrame#banner[kind="err"]{background:@errTint;border-color:@err}
QFrame#banner[kind="info"]{background:@infoTint;border-color:@info}
QFrame#banner[kind="unknown"]{background:@unkTint;border-color:@unk}
QSplitter::handle{background:transparent}
QScrollArea,QStackedWidget,QScrollArea>QWidget>QWidget#inside{background:transparent;border:0}
"""

_LABELS = """
QLabel{color:@text;background:transparent}
QLabel[rank="caption"]{color:@text2;font-size:@caption}
QLabel[rank="small"]{font-size:@caption}
QLabel[rank="second"]{color:@text2}
QLabel[rank="strong"]{font-weight:600}
QLabel[rank="heading"]{font-size:@heading;font-weight:600}
QLabel[rank="title"]{font-size:@title;font-weight:600}
QLabel[rank="number"]{font-size:@heading;font-weight:600}
QLabel[rank="dear"]{color:@warn;font-size:@heading;font-weight:600}
QLabel[rank="saving"]{color:@ok;font-weight:600}
QLabel[rank="big"]{font-size:@number;font-weight:600}
QLabel[rank="err"]{color:@err}
QLabel[rank="ok"]{color:@ok}
QLabel[rank="warn"]{color:@warn}
QLabel[tone="err"]{color:@err}
QLabel[tone="info"]{color:@info}
QLabel[tone="neutral"]{color:@neutral}
QLabel[tone="ok"]{color:@ok}
QLabel[tone="warn"]{color:@warn}
QLabel:disabled{color:@disabled}
"""

_BUTTONS = """
QPushButton,QToolButton{border:1px solid @control;border-radius:5px;background:@surface;color:@text;padding:0 11px;
  min-height:30u}
QPushButton:hover,QToolButton:hover{background:@hover}
QPushButton:pressed,QToolButton:pressed{background:@selected}
QPushButton:disabled,QToolButton:disabled{color:@disabled;border-color:@border;background:@subtle}
QPushButton[scale="small"],QToolButton[scale="small"]{min-height:24u;padding:0 8px;font-size:@caption}
QPushButton[scale="main"],QToolButton[scale="main"]{min-height:42u;padding:0 18px;font-size:@editor}
QPushButton[scale="icon"],QToolButton[scale="icon"]{min-width:30u;max-width:30u;padding:0}
QPushButton[scale="icon-small"],QToolButton[scale="icon-small"]{min-width:24u;max-width:24u;min-height:24u;padding:0}
QPushButton[kind="primary"]{background:@primary;border-color:@primary;color:@onPrimary;font-weight:600}
QPushButton[kind="primary"]:hover,QPushButton[kind="primary"]:pressed{background:@primaryHover;
  border-color:@primaryHover}
QPushButton[kind="primary"]:disabled{color:@disabled;border-color:@border;background:@subtle}
QPushButton[kind="danger"]{color:@err;border-color:@err}
QPushButton[kind="danger"]:disabled{color:@disabled;border-color:@border}
QPushButton[kind="flat"],QToolButton[kind="flat"]{border-color:transparent;background:transparent}
QPushButton[kind="flat"]:hover,QToolButton[kind="flat"]:hover{background:@hover}
QPushButton[kind="link"],QToolButton[kind="link"]{border:0;background:transparent;color:@link;
  text-decoration:underline;padding:0 2px;min-height:24u;font-size:@caption}
QPushButton[kind="link"]:hover{color:@primaryHover}
QPushButton[kind="entry"]{border-color:transparent;background:transparent;text-align:left;padding:0 8px}
QPushButton[kind="entry"]:hover,QPushButton[kind="entry"]:focus{background:@selected}
QPushButton[kind="field"],QToolButton[kind="field"]{background:@token;border-color:@token;color:@tokenText;
  font-weight:600;font-size:@caption;padding:0 8px;min-height:24u}
QPushButton[kind="field"]:hover{border-color:@tokenText}
QPushButton[kind="field-off"],QToolButton[kind="field-off"]{background:@subtle;border-color:@border;color:@text2;
  font-size:@caption;padding:0 8px;min-height:24u}
QPushButton::menu-indicator,QToolButton::menu-indicator{image:url(@down);subcontrol-origin:padding;
  subcontrol-position:center right;width:12px;height:12px;right:7px}
QPushButton[kind="primary"]::menu-indicator{image:url(@down_on)}
QPushButton[drop="true"]{padding-right:26px}
QToolButton[drop="true"]{padding-right:18px}
QToolButton#chip{border:1px solid @border;border-radius:@chipRadius;background:@surface;color:@text;
  padding:0 10px 0 8px;min-height:26u;font-size:@caption}
QToolButton#rail{border:0;border-radius:6px;background:transparent;color:@text2;font-size:@caption;padding:0}
QToolButton#rail:hover{background:@hover}
QToolButton#rail:checked{background:@surface;color:@text;font-weight:600}
"""

_FIELDS = """
QLineEdit,QComboBox,QAbstractSpinBox{border:1px solid @control;border-radius:5px;background:@surface;color:@text;
  padding:0 8px;min-height:30u;selection-background-color:@primary;selection-color:@onPrimary}
QLineEdit,QComboBox,QPlainTextEdit,QTextEdit{placeholder-text-color:@disabled}
QLineEdit:focus,QComboBox:focus,QAbstractSpinBox:focus{border:2px solid @primary;padding:0 7px;min-height:28u}
QLineEdit:disabled,QComboBox:disabled,QAbstractSpinBox:disabled{color:@disabled;border-color:@border;background:@subtle}
/* the style itself adds 3 px to these */
QAbstractSpinBox{min-height:27u}
QAbstractSpinBox:focus{min-height:25u}
QLineEdit[scale="small"],QComboBox[scale="small"]{min-height:26u}
QLineEdit[scale="small"]:focus,QComboBox[scale="small"]:focus{min-height:24u}
QLineEdit[bare="true"],QLineEdit[bare="true"]:focus{border:0;background:transparent;padding:0}
QLineEdit QToolButton,QLineEdit QToolButton:hover{border:0;background:transparent;min-height:0;padding:0}
QComboBox[strong="true"]{font-weight:600}
QComboBox{padding-right:24px}
QComboBox:focus{padding-right:23px}
QComboBox::drop-down{border:0;width:24px;subcontrol-origin:padding;subcontrol-position:center right}
QComboBox::down-arrow{image:url(@down);width:12px;height:12px}
QComboBox QAbstractItemView{background:@surface;border:1px solid @control;color:@text;outline:0;
  selection-background-color:@selected;selection-color:@text}
QComboBox QAbstractItemView::item{min-height:28u;padding:0 8px}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{border:0;width:20px;background:transparent}
QAbstractSpinBox::up-arrow{image:url(@up);width:10px;height:10px}
QAbstractSpinBox::down-arrow{image:url(@down);width:10px;height:10px}
QPlainTextEdit,QTextEdit{border:0;background:transparent;color:@text;selection-background-color:@primary;
  selection-color:@onPrimary}
QPlainTextEdit#editor{font-size:@editor}
QPlainTextEdit#editor QWidget{background:transparent}
QCheckBox,QRadioButton{color:@text;spacing:7px;background:transparent;min-height:24u}
QCheckBox[rank="caption"]{font-size:@caption;color:@text2}
QCheckBox:disabled,QRadioButton:disabled{color:@disabled}
QCheckBox::indicator{width:14u;height:14u;border:1px solid @control;border-radius:3px;
  background:@surface}
QCheckBox::indicator:checked{background:@primary;border-color:@primary;image:url(@tick)}
QCheckBox::indicator:indeterminate{background:@primary;border-color:@primary;
  image:url(@part)}
QCheckBox::indicator:disabled{background:@subtle;border-color:@border}
QCheckBox::indicator:checked:disabled{image:url(@tick_off)}
QRadioButton::indicator{width:14u;height:14u;border:1px solid @control;border-radius:@dotRadius;background:@surface}
QRadioButton::indicator:checked{width:6u;height:6u;border:5u solid @primary;background:@surface}
QRadioButton::indicator:checked:disabled{border-color:@control}
QProgressBar{border:1px solid @control;border-radius:4px;background:@subtle;min-height:8px;max-height:8px;
  text-align:center}
QProgressBar::chunk{background:@primary;border-radius:2px;margin:0}
QProgressBar#share::chunk{background:@fillOk}
"""

_VIEWS = """
QAbstractScrollArea{background:transparent}
QTableView{border:0;background:@surface;outline:0;selection-background-color:@selected;selection-color:@text}
QTableView::item{padding:0 1px 0 5px}
QTableWidget::item{border-bottom:1px solid @border;padding:0 5px}
QTableWidget::item:selected{background:@selected}
QTableView QLineEdit,QTableView QLineEdit:focus{border:2px solid @primary;border-radius:3px;padding:0 2px;
  min-height:0;margin:1px}
QTableView QTableCornerButton::section{background:@subtle;border:0}
QListView,QTreeView{border:0;background:transparent;outline:0;selection-background-color:@selected;
  selection-color:@text}
QListView::item{min-height:30u;padding:0 8px;border-radius:5px}
QListView::item:selected{background:@selected;color:@text}
QListView::item:hover:!selected{background:@hover}
QHeaderView{background:@subtle;border:0}
QHeaderView::section{background:@subtle;color:@text;border:0;border-right:1px solid @border;
  border-bottom:1px solid @border;padding:0 8px;font-weight:600;font-size:@caption}
QHeaderView::section:last{border-right:0}
QListView#completer{background:@surface;border:1px solid @control}
QMenu{background:@surface;border:1px solid @control;border-radius:6px;padding:4px;color:@text}
QMenu::item{padding:6px 14px 6px 10px;border-radius:4px}
QMenu::item:selected{background:@selected}
QMenu::item:disabled{color:@text2}
QMenu::separator{height:1px;background:@border;margin:4px 6px}
QMenu::icon{padding-left:8px}
QMenu::indicator{width:14u;height:14u;border:1px solid @control;border-radius:3px;margin-left:8px;background:@surface}
QMenu::indicator:checked{background:@primary;border-color:@primary;image:url(@tick)}
QMenuBar{background:@rail;color:@text}
QScrollBar:vertical{background:transparent;width:12px;margin:0}
QScrollBar:horizontal{background:transparent;height:12px;margin:0}
QScrollBar::handle:vertical{background:@fillQueue;border-radius:3px;min-height:36px;margin:0 3px}
QScrollBar::handle:horizontal{background:@fillQueue;border-radius:3px;min-width:36px;margin:3px 0}
QScrollBar::handle:hover{background:@control}
QScrollBar::add-line,QScrollBar::sub-line{height:0;width:0}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent}
"""

_EDGES = """
QFrame#note,QFrame#strip{border:1px solid @border}
QPushButton[kind="field"],QToolButton[kind="field"]{border-color:@border}
QPushButton[kind="entry"]:focus,QListView::item:selected,QMenu::item:selected{border:1px solid @border}
QToolButton#rail:checked{border:1px solid @border}
"""
"""Where tints tell nothing apart."""


def style_sheet(engine: ThemeEngine, images: Mapping[str, str]) -> str:
    """The whole sheet: `@token` becomes a colour, a size of type or an image, `30u` a length grown with the text."""
    values = dict(engine.theme.values) | dict(images)
    values |= {role: f"{engine.points(role):.4g}pt" for role in ("caption", "heading", "title", "number", "editor")}
    values["chipRadius"] = f"{engine.px(28) // 2}px"
    values["dotRadius"] = f"{engine.px(16) // 2}px"

    def fill(match: re.Match[str]) -> str:
        return values[match[1]] if match[1] else f"{engine.px(float(match[2]))}px"

    edges = _EDGES if engine.theme.edged else ""
    return _PLACE.sub(fill, _FRAMES + _LABELS + _BUTTONS + _FIELDS + _VIEWS + edges)
