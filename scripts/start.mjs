/**
 * `npm start`: the workbench at http://localhost:3000/ (or the next free port) on the sample workbook with faults, rebuilt when
 * a source changes, and a browser on it where there is one. A rebuilt page is not reloaded by itself: that would throw away the
 * open workbook.
 */
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configurations from "../webpack.config.js";
import { vendorUniver } from "./vendor-univer.mjs";

process.env.WEBPACK_DEV_SERVER_BASE_PORT = "3000";
const firstPage = "?sample=faults";
console.log("Building the workbench, some 20 seconds ...");
await vendorUniver();

const compiler = webpack(
  configurations({}, { mode: "development" })
    .filter(({ name }) => name.startsWith("workbench"))
    .map((config) => ({
      ...config,
      stats: "errors-only",
      output: { ...config.output, publicPath: publicPathOf(config), clean: false },
    })),
);
const server = new WebpackDevServer(
  {
    host: "localhost",
    port: "auto",
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    open: [`/${firstPage}`],
  },
  compiler,
);
compiler.hooks.done.tap("start", (stats) => {
  if (!stats.hasErrors())
    console.log(
      `The workbench is at http://localhost:${server.options.port}/${firstPage}, Word's at /word.html  (Ctrl+C ends it)`,
    );
});
server.logger.info = () => {};
await server.start();

/** The add-in is a folder of the workbench's site, as in the built one. */
function publicPathOf({ name }) {
  return name === "workbench-addin" ? "/addin/" : "/";
}
