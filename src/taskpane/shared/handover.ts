import type { HandedFile } from "../../actions/make-volumes";

/** Long enough for the slowest save dialogue; the bytes are freed then. */
const KEPT_MS = 120_000;

/** Hands a file to the browser's download. Whether it arrived nobody is told. */
export function download({ name, bytes, type }: HandedFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/**
 * Puts a table on the clipboard. Frames of Office on the web often may not use the clipboard's own interface; a copy event,
 * which a press of the person's allows, is the older way.
 * @returns whether it is there
 */
export const copyTable = (html: string, text: string): Promise<boolean> =>
  copy({ "text/html": html, "text/plain": text });

/** Puts a text on the clipboard, the same two ways. */
export const copyText = (text: string): Promise<boolean> => copy({ "text/plain": text });

/** By their media types, what is the same thing in several forms. */
type Forms = Readonly<Record<string, string>>;

async function copy(forms: Forms): Promise<boolean> {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(forms);
  }
}

function copyByEvent(forms: Forms): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    isTaken = true;
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", give);
  }
}
