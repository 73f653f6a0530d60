/** All of Univer the workbench page uses; prebundled under one global so that webpack need not swallow it at every build. */
export * from "./headless";
export { guardArranging } from "./arranging";
export { guardChanging } from "./changing";
export {
  createVisibleUniver,
  endEditing,
  GridClipboard,
  guardEntries,
  isSeen,
  offerChoices,
  onCellEditing,
  openUnlockedLists,
  showHelp,
} from "./visible";
