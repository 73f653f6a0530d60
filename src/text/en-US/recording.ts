import type { RecordingTexts } from "../recording";

export const recordingTexts: RecordingTexts = {
  label: "Recording",
  running: "What goes between the assistant and Office is being recorded: {n|request|requests} so far.",
  stopped: "The recording has stopped: {n|request|requests}.",
  impossible:
    "Nothing is being recorded: this Office has no door where it could be done. The assistant works as usual.",
  staysHere:
    'Words and numbers of the workbook or document are replaced by stand-ins such as "x" and 9. The recording stays on this computer; nothing is sent.',
  stop: "Stop recording",
  download: "Download recording",
  downloading: '"{name}" was handed to the download. If it does not arrive, press Copy recording.',
  copy: "Copy recording",
  copied: "Copied. Paste it into an empty text file, save it, and send it to us.",
  notCopied: "Not copied: the clipboard may not be used here. Allow it, then press again.",
  fileName: "rending_recording_{host}.jsonl",
};
