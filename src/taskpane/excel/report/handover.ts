import type { HandedFile } from "../../../actions/make-volumes";

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
export async function copyTable(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

function copyByEvent(html: string, text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    isTaken = true;
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", give);
  }
}
