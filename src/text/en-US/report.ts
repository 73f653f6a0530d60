import type { ReportTexts } from "../report";

export const reportTexts: ReportTexts = {
  problems: {
    notDocument: {
      what: "This is not a Word document (*.docx).",
      todo: "Open it in Word and save it as a Word Document (*.docx).",
    },
    macroEnabled: {
      what: "The document holds macros (.docm).",
      todo: "Save it in Word as a Word Document (*.docx).",
    },
    encrypted: {
      what: "The document needs a password to open.",
      todo: "Remove the password in Word under File > Info > Protect Document and save.",
    },
    damaged: {
      what: "The file is damaged or incomplete.",
      todo: "Get the file again, or let Word open and repair it and save a copy.",
    },
    tooLarge: {
      what: "The file is larger than can be read.",
      todo: "Remove large pictures and attachments and save a copy.",
    },
    malformed: {
      what: "The file cannot be read: {part}, line {line}.",
      todo: "Let Word open and repair it and save a copy.",
    },
    tooDeep: {
      what: "Tables or controls are nested too deep to be read: {part}, line {line}.",
      todo: "Nest less in Word, or copy the content to a new document.",
    },
    tooManyAttributes: {
      what: "An element has too many attributes, as in no ordinary document: {part}, line {line}.",
      todo: "Find out where the file comes from; if it is your own, copy the content to a new document.",
    },
    tooManyElements: {
      what: "The document is too long: {part} has more paragraphs and cells than can be read.",
      todo: "Delete the rows that are filled, leave each table its head and one empty row, and save a copy.",
    },
    noControls: {
      what: "The document has no content control that could be filled; another program may have saved it and lost them.",
      todo: "Take the built-in template again.",
    },
    unknownTag: {
      what: 'The content control\'s tag "{control}" asks for nothing there is.',
      todo: "Correct the tag under Developer > Properties, or delete the control.",
    },
    noTable: {
      what: 'The content control "{control}" should hold one table and no more.',
      todo: "Leave one table with its head in it, or delete the control.",
    },
    unknownHeader: {
      what: 'No column title of "{control}" is known.',
      todo: "Use the guide's titles: {expected}.",
    },
    missingColumn: {
      what: 'The table of "{control}" lacks "{expected}".',
      todo: "Add it; the other columns may go.",
    },
    noDataRow: {
      what: 'The table of "{control}" has no row under its head.',
      todo: "Insert one and format it as every row shall look.",
    },
    unevenRow: {
      what: 'The first row under the head of "{control}" does not match the head cell by cell.',
      todo: "Split its merged cells, so that every column has one cell.",
    },
    noLabels: {
      what: 'No label in the form of "{control}" is known.',
      todo: "Use the guide's labels: {expected}.",
    },
    noInnerRows: {
      what: 'The form of "{control}" has no titles for its devices, or no empty row under them.',
      todo: "Add the row {expected} and an empty row under it.",
    },
    nestedControl: {
      what: 'The content control "{control}" stands inside another.',
      todo: "Move it out, or delete the outer one.",
    },
    controlInTable: {
      what: 'The content control "{control}" stands in a cell of a table.',
      todo: "Move it out of the table, or delete it; one control around the whole table is enough.",
    },
  },
  after: 'After "{place}": ',
  inHeader: "Header or footer: ",
  untitled: "untitled",
  listSeparator: ", ",
  unknownTitles:
    'In "{control}", "{titles}" is no title of the table, so nothing is filled in there. Give it the workbook\'s title; what is yours to write belongs outside the control.',
  unmade:
    'Sheet "{sheet}" has {occupations} occupations. Only the first {made} have volumes; from "{name}" in row {row} on, the others have none. Delete occupations that do not belong there; if there are so many, divide them among several workbooks.',
  unprinted: {
    title: "In no volume; please check:",
    line: "{place}: {why}",
    row: "sheet {sheet}, row {rows}",
    rows: "sheet {sheet}, rows {rows}",
    sheet: "sheet {sheet}",
    reasons: {
      noOccupations:
        "认定职业 has no occupation that can be read, so there is no volume of an occupation. Fill in 认定职业 first.",
      noColumn: "the column {column} was not found, which says to which volume a row belongs. Put its title back.",
      blank: "{column} is empty, so the volume is not known. Fill it in.",
      unknown: "{column} names nothing of the plan, so the volume is not known. Check the name.",
      noVenue: "no row of 认定场地 has that venue and that occupation. Check both names.",
      tooMany:
        "a volume prints {most} venues of its occupation at most, and these are not in it. Delete venues that do not belong there, or divide them among several workbooks.",
      noTitles: "none of the titles of {tab} was found, so it was not read. Put its titles back.",
      secondSheet: "its titles are those of another sheet with {tab}, so it was not read. Move its rows to one sheet.",
    },
  },
};
