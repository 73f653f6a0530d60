const fs = require("node:fs");

/**
 * Writes what went into a build beside its folder, as `<folder>.modules.json`: for each entry the scripts its page loads
 * at first, for each import that was given a name those that come with it, and the name of every module. The size test
 * reads it; nothing of it is delivered.
 */
class ModuleReportPlugin {
  apply(compiler) {
    compiler.hooks.done.tap("ModuleReportPlugin", (stats) => {
      const everything = { modulesSpace: Infinity, nestedModulesSpace: Infinity };
      const { entrypoints, namedChunkGroups, modules } = stats.toJson({
        all: false,
        entrypoints: true,
        chunkGroups: true,
        modules: true,
        nestedModules: true,
        ...everything,
      });
      const scriptsOf = ([name, { assets }]) => [
        name,
        assets.map((asset) => asset.name).filter((file) => file.endsWith(".js")),
      ];
      const names = modules.flatMap((module) => module.modules ?? [module]).map((module) => module.name);
      const report = {
        initialScripts: Object.fromEntries(Object.entries(entrypoints).map(scriptsOf)),
        importedScripts: Object.fromEntries(
          Object.entries(namedChunkGroups)
            .filter(([name]) => !(name in entrypoints))
            .map(scriptsOf),
        ),
        modules: [...new Set(names)].sort(),
      };
      fs.writeFileSync(`${compiler.outputPath}.modules.json`, JSON.stringify(report, null, 1));
    });
  }
}

module.exports = { ModuleReportPlugin };
