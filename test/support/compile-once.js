/**
 * Jest's runtime, but for this: a file is compiled once a worker, where Jest 30 compiles each module anew for every test file. Modules
 * are still each test file's own.
 */
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** By file: the text it had, and what came of it. */
const compiled = new Map();

function scriptOf(filename, text, head) {
  const known = compiled.get(filename);
  if (known?.text === text && known.head === head) return known.script;
  const script = new Script(`${head}${text}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { text, head, script });
  return script;
}

module.exports = class CompileOnceRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const { executor, _environment: environment } = this;
    const compile = executor.compile.bind(executor);
    const head = `(function (${executor.injectedModuleParameters.join(", ")}) {`;
    executor.compile = (text, filename) => {
      const context = environment.getVmContext();
      if (context === null) return null;
      try {
        return scriptOf(filename, text, head).runInContext(context);
      } catch {
        // Jest says what is wrong with it.
        return compile(text, filename);
      }
    };
  }
};
