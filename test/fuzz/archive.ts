/** Office files as their parts. */
import { unzipSync, zipSync } from "fflate";

export type Parts = Readonly<Record<string, Uint8Array>>;

export const unpack = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** Packed fast, for inputs are made by the thousand; the same parts give the same bytes. */
export const pack = (parts: Parts): Uint8Array => zipSync(parts, { level: 1, mtime: new Date(1980, 0, 1) });

export const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
