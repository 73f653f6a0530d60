import type { LookingUpTexts } from "../looking-up";

export const lookingUpTexts: LookingUpTexts = {
  title: "Look up an occupation",
  search: "Occupation by name, code or pinyin",
  hint: "Name, code or pinyin initials, e.g. dg",
  results: "Occupations found",
  found: "{n} found",
  none: '"{text}" was not found. Try a code, or the first two characters only.',
  noneButNear: '"{text}" was not found. Try a code, or the first two characters only. {n|comes|come} near:',
  more: "Show {n} more",
  withLevels: "Write the levels too",
  write: "Write to {place}",
  placeRow: "row {row}",
  placeCell: "{table} {cell}",
  same: "Already there: {place}",
  noTable: "This workbook has no sheet 认定职业. Build the sheets first, then write.",
  unreadable: "Titles of the sheet 认定职业 are missing or doubled. Put them right first, then write.",
  replaces: "Replaces what is filled in {place}:",
  replaced: '{column}: "{from}" becomes "{to}"',
  writtenRow: 'Written to row {row} of "{sheet}": {name}',
  writtenCell: 'Written to "{sheet}" {cell}: {name}',
};
