/** The words of the bar over a pane whose requests are recorded. */
export interface RecordingTexts {
  readonly label: string;
  readonly running: string;
  readonly stopped: string;
  readonly impossible: string;
  readonly staysHere: string;
  readonly stop: string;
  readonly download: string;
  readonly downloading: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly fileName: string;
}
