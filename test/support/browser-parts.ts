import { CompressionStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";

// What every browser has and jsdom lacks.
Object.assign(globalThis, { CompressionStream, TextDecoder, TextEncoder });
Element.prototype.scrollIntoView ??= () => undefined;
Blob.prototype.arrayBuffer ??= function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error as DOMException);
    reader.readAsArrayBuffer(this);
  });
};
