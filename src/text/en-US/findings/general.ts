import type { GeneralMessages } from "../../../check/rules/general";
import type { TextsOf } from "../../types";

export const generalTexts: TextsOf<GeneralMessages> = {
  "GEN-01.invisible": {
    title: "Invisible characters",
    why: "Text copied from the web, WeChat or a phone brings characters nobody can see; searching and comparing then fail.",
    todo: "Remove them.",
    button: "Remove",
  },
  "GEN-01.blankEnd": {
    title: "Blanks or line breaks at the ends",
    why: "Blanks, tabs or line breaks around the content make searching and comparing fail.",
    todo: "Remove them.",
    button: "Remove blanks",
  },
  "GEN-01.blankInside": {
    title: "Blank inside a number",
    why: "Codes and numbers are written without a blank or a line break inside.",
    todo: "Change to {tidied}.",
    button: "Change to {tidied}",
  },
  "GEN-01.blankInName": {
    title: "Blank within the occupation's name",
    why: "The name is written without blanks, or neither the dictionary nor the other tables know it.",
    todo: "Change it to {name}.",
    button: "Change to {name}",
  },
  "GEN-02.fullWidth": {
    title: "Full-width characters",
    why: "Codes and numbers take half-width digits, letters, brackets and hyphens.",
    todo: "Change to {tidied}, in half-width.",
    button: "Change to {tidied}",
  },
  "GEN-03.errorValue": {
    title: "Formula error in the cell",
    why: "The formula gives {error}; there is nothing to read.",
    todo: "Mend the formula or type the content.",
  },
  "GEN-04.merged": {
    title: "Merged cells inside the table",
    why: "Of {area} only the top left cell holds anything, so sorting, filtering and checking row by row go wrong.",
    todo: "Unmerge it and repeat the content in every row.",
    button: "Unmerge and fill down",
  },
  "GEN-05.blank": {
    title: "Blank row between records",
    why: "Row {row} is empty and cuts the table in two.",
    todo: "Remove it.",
    button: "Remove the row",
  },
  "GEN-05.repeatedHeader": {
    title: "Titles repeated",
    why: "Row {row} repeats the titles; it is left out of counts and of Word.",
    todo: "Remove it.",
    button: "Remove the row",
  },
  "GEN-05.total": {
    title: "A total row is not data",
    why: "Row {row} is a total; it is left out of counts and of Word.",
    todo: "Remove it.",
    button: "Remove the row",
  },
  "GEN-05.note": {
    title: "A note is not data",
    why: "Row {row} is a note; it is left out of counts and of Word.",
    todo: "Remove it.",
    button: "Remove the row",
  },
  "GEN-05.placeholder": {
    title: 'The form\'s "..." row is still there',
    why: 'Row {row} is the "..." of the printed form, not data.',
    todo: "Remove it.",
    button: "Remove the row",
  },
  "GEN-06.wrong": {
    title: "Serial numbers out of order",
    why: "They run from 1 without a gap; this one should be {expected}.",
    todo: "Renumber {count|cell|cells}.",
    button: "Renumber",
  },
  "GEN-06.wrongInOccupation": {
    title: "Serial numbers out of order",
    why: "They run from 1 within each occupation; this row of {occupation} should be {expected}.",
    todo: "Renumber {count|cell|cells}.",
    button: "Renumber",
  },
  "GEN-06.absent": {
    title: "No serial numbers",
    why: "There is no serial number in {count|row|rows} of data.",
    todo: "Number the rows.",
    button: "Number the rows",
  },
  "GEN-07.empty": {
    title: "Required cell is empty",
    why: "{column} must be filled in every row; here it is not.",
    todo: "Fill it in.",
    choices: { fill: "Fill in {label}" },
  },
  "GEN-07.emptyForm": {
    title: "Nothing filled in yet",
    why: "None of {count|required entry|required entries} is filled in.",
    todo: "Start here.",
  },
  "GEN-07.nothing": {
    title: "Required cell says nothing",
    why: '{column} holds "{found}", which tells nothing and would be printed as it stands.',
    todo: "Write out what belongs in this row; if it is meant so, dismiss this.",
  },
  "GEN-07.noAddress": {
    title: "Address tells too little",
    why: '{column} says "{found}", by which nobody from outside finds the place.',
    todo: "Give the district, the street and the number; if there is no more to tell, dismiss this.",
  },
  "GEN-08.unit": {
    title: "Number with a unit or words",
    why: 'This cell takes a number only; a unit, "about" or a thousands comma keeps it out of any total.',
    todo: "Change to {number}.",
    button: "Change to {number}",
  },
  "GEN-08.approximate": {
    title: "An exact number belongs here",
    why: '"{found}" leaves open how many; this cell holds an exact number.',
    todo: "Enter the actual number.",
  },
  "GEN-08.text": {
    title: "Number stored as text",
    why: "Excel leaves a number stored as text out of totals.",
    todo: "Make it the number {number}.",
    button: "Make it a number",
  },
  "GEN-08.notNumber": {
    title: "A number belongs here",
    why: 'It says "{found}", in which no one number can be read.',
    todo: "Enter a number without a unit.",
  },
  "GEN-09.climbing": {
    title: "Looks like an autofill run",
    why: "From this row on, {column} climbs by one through {count|row|rows}, up to {last}.",
    todo: "Check each against its source; if they really are consecutive, dismiss this.",
  },
  "GEN-10.noTitles": {
    title: "No titles found",
    why: "The sheet is there, but its first 20 rows do not hold the guide's titles, so nothing in it was checked.",
    todo: "Put the titles in, or rename the sheet and build it anew.",
  },
  "GEN-10.missing": {
    title: "Columns of the guide are missing",
    why: "{count|column is|columns are} missing ({titles}); until then nothing else in this table is checked.",
    todo: "Put in the titles and fill the columns.",
  },
  "GEN-10.renamed": {
    title: "Title differs from the guide",
    why: '{at} says "{found}" where {title} belongs; until then nothing else in this table is checked.',
    todo: "Change it to {title}.",
    button: "Change to {title}",
  },
  "GEN-10.untitled": {
    title: "Column without a title",
    why: "{at} is empty where {title} belongs; until then nothing else in this table is checked.",
    todo: "Put in {title}.",
    button: "Put in {title}",
  },
  "GEN-10.doubled": {
    title: "Title stands more than once",
    why: "{title} occurs more than once and neither can be preferred; until then nothing else in this table is checked.",
    todo: "Keep one; remove or rename the other.",
  },
  "GEN-10.otherSheets": {
    title: "Another sheet has the same titles",
    why: "The titles of this table stand on {count|further sheet|further sheets} too: {sheets}. Nothing there is checked or goes into Word.",
    todo: "Bring the rows together on one sheet, or remove what is not used.",
  },
  "GEN-10.hiddenSheets": {
    title: "A hidden sheet was not read",
    why: "The titles of this table stand on {count|hidden sheet|hidden sheets} too: {sheets}. The visible sheet counts; what is hidden is not checked and does not go into Word.",
    todo: "Check which one is meant. If it is the hidden one, unhide it, and remove this one or bring the rows together.",
  },
  "GEN-12.variant": {
    title: "Not in the words of the list",
    why: '"{found}" is {value} on the list.',
    todo: "Change to {value}.",
    button: "Change to {value}",
  },
  "GEN-12.notInList": {
    title: "Not one of the choices",
    why: '{column} says "{found}"; it takes {values}.',
    todo: "Choose from the drop-down list.",
  },
  "GEN-13.shifted": {
    title: "Columns seem to be shifted",
    why: "Most of what stands in {count|column|columns} ({columns}) belongs in other columns; these were not checked cell by cell.",
    todo: "Match the columns, or move them under their titles; if nothing is shifted, dismiss this.",
  },
  "GEN-11.noTab": {
    title: "A table of the guide is missing",
    why: "The workbook has no {tab}, nor a sheet with its titles.",
    todo: 'Press "Build the sheets" to add it.',
  },
};
