import { invalidArgument } from "./errors";

/** Shows a file in a window of its own: its bytes, or nothing for an empty one. */
export type OpenWindow = (file: Uint8Array | undefined) => void;

/** An Office file is a ZIP archive, and begins like one. */
const ZIP_SIGNATURE = "PK\u0003\u0004";

/**
 * The bytes an add-in gives in Base64.
 * @param location "Application.createDocument", for the refusal
 * @throws HostError InvalidArgument for what is no Base64 or no archive
 */
export function decodeFile(base64: string, location: string): Uint8Array {
  const binary = tryDecode(base64);
  if (!binary?.startsWith(ZIP_SIGNATURE)) throw invalidArgument(location);
  return Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
}

/** One character for each byte; undefined for text that is not Base64. */
function tryDecode(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
