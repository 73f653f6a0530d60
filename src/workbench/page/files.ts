/** Files from and to the person: the picker, drag and drop, downloads. */

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Resolves when a file was picked; never when the picker was closed. */
export function pickFile(accept: string): Promise<NamedFile> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) readFile(file).then(resolve, reject);
    });
    input.click();
  });
}

/** Calls `open` for a file dropped anywhere on the page; `veil` is shown while one is dragged over it. */
export function acceptDrops(veil: HTMLElement, open: (file: NamedFile) => void): void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files");
  window.addEventListener("dragenter", (event) => {
    if (hasFile(event)) veil.hidden = false;
  });
  // The veil covers everything, the pane's frame included, so that from now on all events come to it.
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  window.addEventListener("dragover", (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    veil.hidden = true;
    void readFile(file).then(open);
  });
}

export function download({ name, bytes }: NamedFile, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function readFile(file: File): Promise<NamedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
