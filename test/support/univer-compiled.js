/** Univer as the environment of the `office` tests runs it: compiled once a worker, where jest would compile it for every test file. */
globalThis.runModuleFile(require.resolve("../../build/univer-headless.cjs"), module, require);
