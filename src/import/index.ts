/**
 * What of a list that somebody keeps elsewhere goes where in a table of the guide. Pure; each stage takes what the one before made:
 *
 *   blocks    (table, sheets)           → parts with heads, the rows below told apart, the occupation their caption names
 *   layouts   (table, blocks)           → parts of the same heads, each column matched, to be looked at, or left out
 *   records   (table, layouts)          → one record a line, merged cells filled down, lines left out with the reason
 *   mended    (snapshot, records)       → the same as every safe fix would leave them, cell by cell
 *   compared  (target, records)         → new, the same, different in these cells, doubled in the list
 *   plan      (all of it)               → what would be written, what stays wrong with it, what is left out and why
 *   together  (sheets of several tables) → whose part each is, then a plan a table, the form among them
 *   changes   (plan, selection)         → cells and appended records, for the one door of writing
 *
 * Nothing is taken without a question that is not sure; what is not taken is always told.
 */
export { type LeftLine, type LeftReason } from "./body";
export { type ColumnMatch, type ColumnReason, type ColumnState, type Decision } from "./match-columns";
export { type CellDifference, type Standing } from "./compare";
export { fillingOf, type FormPlan } from "./form";
export { headingKey } from "./heading";
export { inPlaceChanges, misplacedList, withoutLetters, withoutRows } from "./in-place";
export { type Layout } from "./layouts";
export { importNamedSteps, type NamedPlan } from "./named-occupation";
export { type JoinedLine } from "./levels-together";
export { type MadeHere, type MadeTable } from "./made-here";
export * from "./plan";
export * from "./remembered";
export { withFreeNames } from "./sheet-names";
export { notesOf, type SourceNote } from "./source-notes";
export * from "./together";
