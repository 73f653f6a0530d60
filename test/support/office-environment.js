/**
 * jsdom, and a way to run the files of `@microsoft/office-js` inside its window, straight from node_modules: no server, no network.
 * A file is read and compiled once per worker, and so is Univer.
 */
const { TestEnvironment } = require("jest-environment-jsdom");
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const compiled = new Map();

function scriptOf(file, textOf = (text) => text) {
  if (!compiled.has(file)) compiled.set(file, new Script(textOf(readFileSync(file, "utf8")), { filename: file }));
  return compiled.get(file);
}

const asModule = (text) => `(function (module, exports, require) {${text}\n})`;

module.exports = class OfficeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.runScriptFile = (file) => scriptOf(file).runInContext(this.getVmContext());
    this.global.runModuleFile = (file, module, require) =>
      scriptOf(file, asModule).runInContext(this.getVmContext()).call(module.exports, module, module.exports, require);
    // jsdom lacks these; without MessageChannel Univer's calculation never ends.
    this.global.MessageChannel ??= MessageChannel;
    this.global.structuredClone ??= structuredClone;
    this.global.TextEncoder ??= TextEncoder;
    this.global.TextDecoder ??= TextDecoder;
  }
};
