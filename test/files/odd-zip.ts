import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/files/opc/crc32";

/** An entry and how it is written. */
export interface OddEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stored?: true;
  /** Sizes follow the packed bytes, as writers of streams have it. */
  readonly descriptor?: true;
  /** Sizes and offset stand in ZIP64 fields. */
  readonly zip64?: true;
  /** Extra field (id, data) in the local header and in the directory. */
  readonly extra?: readonly [id: number, data: Uint8Array];
  readonly comment?: string;
  /** Seconds are two at a time: MS-DOS time and date. */
  readonly time?: readonly [time: number, date: number];
  /** Bytes of nobody's after the entry. */
  readonly gap?: Uint8Array;
}

export interface OddArchive {
  readonly entries: readonly OddEntry[];
  readonly before?: Uint8Array;
  readonly comment?: string;
  readonly zip64End?: true;
  /** In another order than the entries. */
  readonly directory?: "reversed";
}

const ALL = 0xffffffff;
const NONE = new Uint8Array();

/** An archive written in ways that few programs choose and all must read (APPNOTE.TXT 4.3). */
export function oddZip({ entries, before = NONE, comment = "", zip64End, directory }: OddArchive): Uint8Array {
  const pieces: Uint8Array[] = [before];
  const size = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const records: Uint8Array[] = [];
  for (const entry of entries) {
    const { zip64, descriptor, extra, time = [0x6000, 0x5a21], gap = NONE } = entry;
    const content = typeof entry.content === "string" ? strToU8(entry.content) : entry.content;
    const packed = entry.stored ? content : deflateSync(content);
    const [crc, name] = [crc32(content), strToU8(entry.path)];
    const own = extra ? field(...extra) : NONE;
    const method = entry.stored ? 0 : 8;
    const flags = 0x800 | (descriptor ? 8 : 0);
    const offset = size();
    const sizes = zip64 ? numbers([content.length, 8], [packed.length, 8]) : NONE;
    const local = join(own, zip64 ? field(1, sizes) : NONE);
    pieces.push(
      numbers([0x04034b50, 4], [zip64 ? 45 : 20, 2], [flags, 2], [method, 2], [time[0], 2], [time[1], 2]),
      numbers([descriptor ? 0 : crc, 4]),
      numbers([zip64 ? ALL : descriptor ? 0 : packed.length, 4], [zip64 ? ALL : descriptor ? 0 : content.length, 4]),
      numbers([name.length, 2], [local.length, 2]),
      name,
      local,
      packed,
      descriptor
        ? numbers([0x08074b50, 4], [crc, 4], [packed.length, zip64 ? 8 : 4], [content.length, zip64 ? 8 : 4])
        : NONE,
      gap,
    );
    const wide = zip64 ? field(1, join(sizes, numbers([offset, 8]))) : NONE;
    const note = strToU8(entry.comment ?? "");
    records.push(
      join(
        numbers(
          [0x02014b50, 4],
          [0x031e, 2],
          [zip64 ? 45 : 20, 2],
          [flags, 2],
          [method, 2],
          [time[0], 2],
          [time[1], 2],
        ),
        numbers([crc, 4], [zip64 ? ALL : packed.length, 4], [zip64 ? ALL : content.length, 4]),
        numbers([name.length, 2], [own.length + wide.length, 2], [note.length, 2], [0, 2], [1, 2], [0x81a40000, 4]),
        numbers([zip64 ? ALL : offset, 4]),
        name,
        wide,
        own,
        note,
      ),
    );
  }
  const start = size();
  pieces.push(...(directory === "reversed" ? records.reverse() : records));
  const length = size() - start;
  const end64 = size();
  if (zip64End)
    pieces.push(
      numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [records.length, 8], [records.length, 8]),
      numbers([length, 8], [start, 8]),
      numbers([0x07064b50, 4], [0, 4], [end64, 8], [1, 4]),
    );
  const note = strToU8(comment);
  pieces.push(
    numbers(
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [zip64End ? 0xffff : records.length, 2],
      [zip64End ? 0xffff : records.length, 2],
    ),
    numbers([zip64End ? ALL : length, 4], [zip64End ? ALL : start, 4], [note.length, 2]),
    note,
  );
  return join(...pieces);
}

const field = (id: number, data: Uint8Array): Uint8Array => join(numbers([id, 2], [data.length, 2]), data);

/** Numbers in so many bytes each, the lowest first. */
function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    all.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)),
  );
}

const join = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
