/** Makes a failing input small: parts and elements are left out as long as it fails in the same way. */
import { bytesOf, isXml, pack, textOf, unpack, type Parts } from "./archive";
import { elementsOf } from "./xml";

/**
 * @param stillFails whether a smaller input fails in the same way
 * @param tries how often that may be asked; the smallest so far is returned when it is used up
 */
export async function minimised(
  bytes: Uint8Array,
  stillFails: (bytes: Uint8Array) => Promise<boolean>,
  tries: number,
): Promise<Uint8Array> {
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch {
    return bytes;
  }
  let left = tries;
  let isFirst = true;
  const accepts = async (smaller: Parts): Promise<boolean> => {
    if (left-- <= 0) return false;
    const fails = await stillFails(pack(smaller));
    if (fails) parts = smaller;
    return fails;
  };
  // Packed anew, it may no longer fail: what was wrong was the archive itself.
  if (!(await accepts({ ...parts }))) return bytes;
  for (const path of Object.keys(parts)) {
    const { [path]: dropped, ...rest } = parts;
    if (dropped) await accepts(rest);
  }
  while (left > 0) {
    const before = pack(parts).length;
    for (const path of Object.keys(parts).filter(isXml)) await shrinkXml(path, () => parts, accepts);
    if (pack(parts).length === before && !isFirst) break;
    isFirst = false;
  }
  return pack(parts);
}

/** Leaves out elements, many neighbours at once before single ones. */
async function shrinkXml(
  path: string,
  parts: () => Parts,
  accepts: (smaller: Parts) => Promise<boolean>,
): Promise<void> {
  for (let depth = 1; depth <= 8; depth++) {
    for (let size = 64; size >= 1; size = Math.floor(size / 4)) {
      let at = 0;
      for (;;) {
        const xml = textOf(parts()[path]);
        const spans = elementsOf(xml, 5_000).filter((span) => span.depth === depth);
        const batch = spans.slice(at, at + size);
        if (batch.length === 0) break;
        let smaller = xml;
        for (const { start, end } of [...batch].reverse()) smaller = smaller.slice(0, start) + smaller.slice(end);
        if (!(await accepts({ ...parts(), [path]: bytesOf(smaller) }))) at += size;
        else if (smaller.length === xml.length) break;
      }
    }
  }
}
