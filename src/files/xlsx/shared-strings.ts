import { readXml } from "../xml";
import type { ZipArchive } from "../zip";
import { StringItem } from "./text";

/** The texts that cells name by their number (ECMA-376 18.4.9). */
export function readSharedStrings(archive: ZipArchive, part: string): readonly string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readXml(archive, part, () => ({
    open: (name, attributes) => item.open(name, attributes),
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
  }));
  return strings;
}
