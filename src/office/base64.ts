/** Characters made of bytes at once: a function takes only so many arguments. */
const CHUNK = 0x8000;

/** A file as Office.js takes it. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
