const { mkdtemp, readFile, rm, writeFile } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { OfficeAddinManifest } = require("office-addin-manifest");
const { Compilation, sources } = require("webpack");

const MANIFEST = path.resolve(__dirname, "../../manifest.xml");

/**
 * The manifest of a build.
 * @param {object} changes
 * @param {string} [changes.baseUrl] where the add-in is served from, instead of this computer; ends in "/"
 * @param {string} [changes.id] a GUID of its own, or "random": Office keeps two add-ins apart by it
 * @param {string} [changes.name] what Office calls it in Chinese
 * @returns {Promise<string>} its text
 * @throws Error when Office's own library reads another address, id or name out of it than was wanted
 */
async function hostedManifest({ baseUrl, id, name }) {
  const { defaultSettings } = await OfficeAddinManifest.readManifestFile(MANIFEST);
  const development = new URL(".", defaultSettings.sourceLocation).href;
  const folder = await mkdtemp(path.join(tmpdir(), "manifest-"));
  try {
    const file = path.join(folder, "manifest.xml");
    const text = await readFile(MANIFEST, "utf8");
    // The library changes no addresses.
    await writeFile(file, baseUrl ? text.replaceAll(development, baseUrl) : text);
    if (id || name) await OfficeAddinManifest.modifyManifestFile(file, id, name);
    const made = await OfficeAddinManifest.readManifestFile(file);
    demand("id", made.id, id === "random" ? undefined : id);
    demand("name", made.displayName, name);
    demand("address", new URL(".", made.defaultSettings.sourceLocation).href, baseUrl);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

function demand(what, found, wanted) {
  if (wanted !== undefined && found !== wanted) throw new Error(`manifest.xml: the ${what} is ${found}, not ${wanted}`);
}

/** Puts the manifest beside the pages it names. */
class ManifestPlugin {
  constructor(changes) {
    this.changes = changes;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ManifestPlugin", (compilation) => {
      compilation.fileDependencies.add(MANIFEST);
      const stage = { name: "ManifestPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL };
      compilation.hooks.processAssets.tapPromise(stage, async () => {
        compilation.emitAsset("manifest.xml", new sources.RawSource(await hostedManifest(this.changes)));
      });
    });
  }
}

module.exports = { hostedManifest, ManifestPlugin };
