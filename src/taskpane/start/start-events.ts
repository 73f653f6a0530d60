/** What the pane tells the script that watches its start (watchdog.ts), as events of the window. */
export const ANSWERED = "pane:answered";
export const FAILED = "pane:failed";
export const OPENED = "pane:opened";
