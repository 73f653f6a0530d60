/**
 * What the directory of an archive says of every entry we write: made on Unix, a file its owner may write and all may read
 * (APPNOTE.TXT 4.4.2, 4.4.15). An entry without any attributes is what some programs take for damage.
 */
export const ZIP_ENTRY = { os: 3, attrs: 0o644 << 16 } as const;
