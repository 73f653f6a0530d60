/** What Windows, macOS or Linux refuse in a file name, and characters that do not show. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
/** Windows cuts blanks and full stops off the end of a name. */
const CUT_BY_WINDOWS = /[\s.]/u;
/** Bytes of UTF-8: a name may have 255, and a number, a mark and the extension follow. */
const LONGEST_STEM = 190;

/**
 * Names for files that lie in one folder. Where upper and lower case are the same, or a letter and its accent as one
 * character and as two, no file takes another's place.
 */
export class FileNames {
  private readonly taken = new Set<string>();
  /** The number each stem was given last. */
  private readonly last = new Map<string, number>();

  /** @param mark what stands behind the name, and behind a number that tells it from another */
  unique(name: string, mark: string, extension: string): string {
    const stem = withoutCutEnd(cut(name.replace(UNSAFE, "_"), LONGEST_STEM));
    const key = sameOnDisk(stem);
    for (let i = this.last.get(key) ?? 1; ; i++) {
      const candidate = `${stem}${i === 1 ? "" : `（${i}）`}${mark}${extension}`;
      const candidateKey = sameOnDisk(candidate);
      if (this.taken.has(candidateKey)) continue;
      this.taken.add(candidateKey);
      this.last.set(key, i + 1);
      return candidate;
    }
  }
}

/** Two names of one key are one file to NTFS or APFS. */
const sameOnDisk = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase();

/** The beginning of a text that has at most so many bytes, no character divided. */
function cut(text: string, bytes: number): string {
  let left = bytes;
  let kept = "";
  for (const char of text) {
    left -= bytesOf(char.codePointAt(0)!);
    if (left < 0) break;
    kept += char;
  }
  return kept;
}

/** In UTF-8 (RFC 3629). */
const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

function withoutCutEnd(stem: string): string {
  let end = stem.length;
  while (end > 0 && CUT_BY_WINDOWS.test(stem[end - 1])) end--;
  return stem.slice(0, end);
}
