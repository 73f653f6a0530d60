/** A file as this room sees it, wherever it lies: its size, and slices of it. Nothing is ever read whole. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Bytes from `offset` on, as many as `length`; fewer only where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** More of a file would have to be read than is worth it to learn what is asked. */
export class TooMuchToRead extends Error {}

/** A source that counts what is read of it, and ends the reading when that is too much. */
export class CountedSource implements ByteSource {
  /** Bytes read so far. */
  bytes = 0;

  constructor(
    private readonly source: ByteSource,
    private readonly most = Infinity,
  ) {}

  get size(): number {
    return this.source.size;
  }

  /** @throws TooMuchToRead */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const within = Math.max(0, Math.min(length, this.size - offset));
    if (this.bytes + within > this.most) throw new TooMuchToRead();
    this.bytes += within;
    return within === 0 ? new Uint8Array() : this.source.read(offset, within);
  }
}

/** A slice to read numbers and signs from; what is not there reads as 0 and "". */
export class Slice {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  static async of(source: ByteSource, offset: number, length: number): Promise<Slice> {
    return new Slice(await source.read(offset, length));
  }

  get length(): number {
    return this.bytes.length;
  }

  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }

  uint16(at: number, little = false): number {
    return at + 2 <= this.length ? this.view.getUint16(at, little) : 0;
  }

  uint32(at: number, little = false): number {
    return at + 4 <= this.length ? this.view.getUint32(at, little) : 0;
  }

  int32(at: number, little = false): number {
    return at + 4 <= this.length ? this.view.getInt32(at, little) : 0;
  }

  /** Beyond 2^53 the last digits are lost: no file is that long. */
  uint64(at: number, little = false): number {
    return at + 8 <= this.length ? Number(this.view.getBigUint64(at, little)) : 0;
  }

  /** Latin letters and signs, such as the name of a chunk. */
  sign(at: number, length = 4): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + length));
  }

  hex(at: number, length: number): string {
    return Array.from(this.bytes.subarray(at, at + length), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}
