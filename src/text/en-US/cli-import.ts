import type { CliImportTexts } from "../cli-import";
import { madeTexts } from "./made-here";
import { sourceNoteTexts } from "./source-notes";

export const cliImportTexts: CliImportTexts = {
  unreadable: '"{file}" cannot be read: {sentences}',
  noSheet: '"{file}" has no sheet "{sheet}". Please look at --sheet.',
  obstacles: {
    noTable: '"{into}" has no table "{table}". Please build the tables in Excel first.',
    unreadable:
      'Titles of "{table}" in "{into}" are missing or doubled, so that nothing can be written. Please mend them as rending check says.',
    noHeads:
      'No titles of "{table}" were found in "{file}" ({sheets}). Please look at --table, or add titles to the list.',
    notMeant:
      'The captions or tabs of "{file}" say that it is something else, such as another table, or people who have left. If it is meant, name its tab with --sheet, or change the caption.',
    nothingSure:
      'No column of "{file}" is "{title}" for sure. Please say which is with --map, such as --map {heading}={title}.',
    noRecords: 'Under the titles of "{file}" there is no row to bring in.',
  },
  noneRecognised:
    'Nothing in "{file}" was recognised as a table. Please say which it is with --table, such as --table examiners, or look at the titles.',
  notInto: {
    noTable: "Left out: the workbook has no such table. Please build the tables in Excel first.",
    unreadable:
      "Left out: titles of this table in the workbook are missing or doubled. Please mend them as rending check says.",
    noHeads: "Left out: no titles were found.",
    notMeant: "Left out: a caption or a tab says that it is something else. If it is meant, name its tab with --sheet.",
    nothingSure: "Left out: no column is the name for sure. Please say which is with --table and --map.",
    noRecords: "Left out: under the titles there is no row to bring in.",
  },
  table: "{table}:",
  notes: sourceNoteTexts,
  noteOf: 'Please look at "{file}": {note}',
  notRecognised: 'Left out: sheet "{sheet}" was not recognised as a table.',
  made: madeTexts,
  guessed: 'Please look: the list does not say {title}; "{value}" was taken from the name of the file or the tab.',
  formLost: 'Left out "{title}": it is a number whose last digits are lost for good. {text}',
  formLeft: 'Left out "{label}": 企业概况 has no such entry. {text}',
  formCounts: "{fills} filled in, {same} the same, {differs} different.",
  sameSheet: 'More than one table of "{sheet}" would grow. Please import them one by one with --table.',
  noRoom:
    'Row {row} of "{sheet}" is taken, and above it are {free} blank rows for {count} new ones. Please insert blank rows in Excel first.',
  blocked:
    'Row {row} of "{sheet}" has a formula or something that cannot be written over. Please make it plain in Excel first.',
  look: 'Please look at column "{heading}": {why}',
  looks: {
    unsure: 'it may be "{title}", which is not sure; it was left out.',
    contradicted: 'it is headed like "{title}" and holds something else; it was left out.',
    doubt: 'more than one column may be "{title}"; it was left out.',
    combined: "its cells hold several things at once; it was left out. Please part it into columns.",
    lost: "{count} of {of} cells: numbers whose last digits are lost for good; the column was left out. Please export it again as text.",
  },
  noHeading: "(no heading)",
  left: 'Left out: "{sheet}", {rows}, {why}. {text}',
  row: "row {row}",
  rowOf: 'row {row} of "{sheet}"',
  rows: "rows {row} to {last}",
  reasons: {
    total: "a total",
    note: "a note or a signature",
    hint: "a hint or a sample",
    head: "repeated titles",
    caption: "a caption",
    prepared: "a number only",
    noName: "no name",
    continued: "goes on from a merged row",
    several: "several people in one row, please part them",
    doubled: "the same as {first}",
    setAside: "said to have left, or to be no longer in use",
    anothers: "another table's by its caption or heads",
    unsure: "no column is a name for sure",
  },
  joined: '"{sheet}", {rows}: the levels of "{text}", {levels}, were joined with {first}.',
  lost: 'Left out: "{title}" in "{sheet}", {rows}, whose last digits are lost. {text}',
  differs: 'Not changed: "{title}" in row {row} is {from}, and {to} in the list. Use --update to change it.',
  homeless: '"{title}" was left out: the table of the workbook has no such column.',
  counts:
    "{records|record|records}: {new} new, {same} there and the same, {differs} there and different, {doubled} doubled in the list.",
  wrong: "{count|record|records} brought in with faults; rending check shows them.",
  written: "Written to {file}; the workbook itself was not changed.",
  dryRun: "Nothing was written (--dry-run).",
  notWritten: "There is nothing to write; nothing was written.",
};
