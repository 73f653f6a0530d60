/**
 * `npm run dev:addin`: the add-in at https://localhost:3000/, where manifest.xml looks for it, for sideloading into a real
 * Excel or Word. The first run asks to trust a certificate made for this computer.
 */
import devCerts from "office-addin-dev-certs";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configurations from "../webpack.config.js";

const config = configurations({}, { mode: "development" }).find(({ name }) => name === "addin");
const server = new WebpackDevServer(
  {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: await devCerts.getHttpsServerOptions() },
    // Office for the web fetches the pages from its own origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    static: false,
  },
  webpack(config),
);
await server.start();
console.log("Sideload manifest.xml; the add-in is at https://localhost:3000/taskpane.html");
