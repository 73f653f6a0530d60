/**
 * The three things this repository yields:
 *
 *   dist/addin/      what Office loads: the pane, the ribbon commands, their assets, the manifest
 *   dist/workbench/  pages with a spreadsheet or a document beside that same add-in, for machines without Office
 *   dist/cli/        the checks and the report as one file for plain Node, and the templates beside it
 *
 * `--env baseUrl=https://host/folder/`  where the add-in will be served from, written into the manifest
 * `--env id=random|GUID`, `--env name=…` what sets it apart from another copy of it in the same Office
 * `--env officejs=cdn|21vianet|local`   office.js from Microsoft's CDN (the default), from that of Microsoft 365 run by 21Vianet,
 *                                       or copied beside the pages
 * `--config-name addin|…`               one of them only
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { BannerPlugin } = require("webpack");
const { ManifestPlugin } = require("./scripts/webpack/manifest-plugin");
const { ModuleReportPlugin } = require("./scripts/webpack/module-report-plugin");
const { OFFICE_JS, PageHeadPlugin, WORKBENCH_POLICY } = require("./scripts/webpack/page-head-plugin");

const OFFICE_CLIENT = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** The client's files for every Office that can open a workbook or document, or for the one our host plays. */
const CLIENT_FILES = {
  everyOffice:
    "office.js, {excel,word}-{win32-16.01,mac-16.00,ios-16.00,web-16.00}.js, o15apptofilemappingtable.js, {zh-cn,en-us}/office_strings.js",
  workbench: "office.js, {excel,word}-win32-16.01.js, o15apptofilemappingtable.js, {zh-cn,en-us}/office_strings.js",
};

/** What each of the workbench's pages has of its own in the frame both share. */
const WORKBENCH_PAGES = {
  page: {
    title: "工作台",
    head: `<link rel="stylesheet" href="vendor/univer.css" /><script defer src="vendor/univer.js"></script>`,
    controls: `<select id="sample"></select><select id="profile"></select>`,
    desk: "grid",
  },
  word: {
    title: "Word 工作台",
    head: "",
    controls: `<select id="template"></select><select id="profile"></select><label class="switch"><input id="tracking" type="checkbox" /><span id="tracking-name"></span></label>`,
    desk: "sheets",
  },
};

module.exports = (env = {}, { mode = "production" } = {}) => {
  const manifest = { baseUrl: env.baseUrl && readBaseUrl(env.baseUrl), id: env.id, name: env.name };
  const officejs = env.officejs ?? "cdn";
  if (!Object.hasOwn(OFFICE_JS, officejs)) {
    throw new Error(`officejs is one of ${Object.keys(OFFICE_JS).join(", ")}, not "${officejs}"`);
  }
  return [
    addin({ name: "addin", mode, folder: "dist/addin", manifest, officejs, clientFiles: CLIENT_FILES.everyOffice }),
    workbench(mode),
    addin({
      name: "workbench-addin",
      mode,
      folder: "dist/workbench/addin",
      manifest,
      officejs: "local",
      clientFiles: CLIENT_FILES.workbench,
      bridge: "./src/workbench/page/bridge.ts",
    }),
    cli(mode),
  ];
};

/**
 * The add-in. With a `bridge` its pages start with that script, which gives their window the workbench's host before
 * office.js looks for one; nothing else differs from what Office loads.
 */
function addin({ name, mode, folder, manifest, officejs, clientFiles, bridge }) {
  const page = (template, chunk) =>
    new HtmlWebpackPlugin({ template, filename: `${chunk}.html`, chunks: [chunk], minify: false });
  return {
    ...common(name, mode, folder),
    entry: {
      taskpane: "./src/taskpane/start/index.tsx",
      // The page asks for it by name, before everything it watches.
      watchdog: { import: "./src/taskpane/start/watch.ts", filename: "watchdog.js" },
      commands: "./src/commands/commands.ts",
      ...(bridge && { bridge: { import: bridge, filename: "bridge.js" } }),
    },
    optimization: {
      chunkIds: "named",
      // The imports with a name are the two panes: nobody opens both, and each compresses better in one piece.
      splitChunks: { chunks: ({ name }) => !name },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      page("./src/taskpane/start/taskpane.html", "taskpane"),
      page("./src/commands/commands.html", "commands"),
      new PageHeadPlugin({
        policy: OFFICE_JS[officejs].policy,
        scripts: bridge ? ["bridge.js"] : [],
        deferred: [OFFICE_JS[officejs].script],
      }),
      new ManifestPlugin(manifest),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] }, info: { minimized: true } },
          ...(officejs === "local" ? officeClient(clientFiles) : []),
        ],
      }),
      ...(bridge ? [] : [new ModuleReportPlugin()]),
    ],
  };
}

/**
 * The workbench's own pages, one that plays Excel and one that plays Word. Univer comes prebundled (see
 * scripts/vendor-univer.mjs): webpack alone takes minutes over it.
 */
function workbench(mode) {
  const page = (filename, chunk) =>
    new HtmlWebpackPlugin({
      template: "./src/workbench/page/index.html",
      templateParameters: WORKBENCH_PAGES[chunk],
      filename,
      chunks: [chunk],
      minify: false,
    });
  return {
    ...common("workbench", mode, "dist/workbench", { keep: /^addin\// }),
    entry: { page: "./src/workbench/page/excel/page.ts", word: "./src/workbench/page/word/page.ts" },
    externals: [
      ({ request }, done) =>
        /\/univer\/(headless|visible|vendor)$/.test(request) ? done(null, "var UniverVendor") : done(),
    ],
    // Nobody waits for these bytes on a network, and the host tells its classes apart by name.
    optimization: { minimize: false },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      page("index.html", "page"),
      page("word.html", "word"),
      new PageHeadPlugin({ policy: WORKBENCH_POLICY, scripts: [] }),
      new CopyPlugin({ patterns: [{ from: "build/vendor", to: "vendor", info: { minimized: true } }] }),
    ],
  };
}

/** One file, and the Word templates beside it: imports that the pane fetches later are read at once here. */
function cli(mode) {
  const shared = common("cli", mode, "dist/cli");
  return {
    ...shared,
    target: "node20",
    entry: { rending: "./src/cli/main.ts" },
    output: { ...shared.output, filename: "[name].js" },
    optimization: { minimize: false },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new CopyPlugin({ patterns: [{ from: "assets/templates", to: "templates" }] }),
    ],
    node: { __dirname: false },
    module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
  };
}

function common(name, mode, folder, clean = true) {
  const production = mode === "production";
  return {
    name,
    mode,
    target: ["web", "es2022"],
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve("build/webpack"),
      name: `${name}-${mode}`,
      // It holds absolute paths: a copy of this folder begins anew.
      version: __dirname,
      buildDependencies: { config: [__filename, path.resolve("scripts/webpack/page-head-plugin.js")] },
    },
    // The pages forbid eval, so the maps are files of their own.
    devtool: production ? false : "cheap-module-source-map",
    output: {
      path: path.resolve(folder),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "auto",
      clean,
    },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    performance: false,
    stats: "errors-warnings",
  };
}

/** The client is Microsoft's and served as it is: copied, never compiled, shortened or renamed. */
function officeClient(files) {
  return files
    .split(", ")
    .map((from) => ({ context: OFFICE_CLIENT, from, to: "office/[path][name][ext]", info: { minimized: true } }));
}

function readBaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") throw new Error(`baseUrl must be an https address, not "${text}"`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
