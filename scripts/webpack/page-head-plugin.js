const HtmlWebpackPlugin = require("html-webpack-plugin");

/**
 * Microsoft's CDN for office.js: the address Office add-ins have always named, and the domain that serves it since September
 * 2026 (OfficeDev/office-js-docs-pr#5882). A page that names the one may be led to the other, so both are allowed.
 */
const CDN = ["https://appsforoffice.microsoft.com", "https://officeapis.public.onecdn.static.microsoft"];
/** That of Microsoft 365 as 21Vianet runs it in China (Microsoft's page on add-ins for 21Vianet). */
const CDN_21VIANET = "https://appsforoffice.cdn.partner.office365.cn";
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/**
 * Writes into every page, right behind its charset, what the page must meet before anything else: the content security
 * policy, then the scripts that have to run first, in order. The policy comes first because it binds only what follows it.
 */
class PageHeadPlugin {
  /**
   * @param {{ scripts: string[], deferred?: string[], policy: string }} head `deferred` scripts run in order, the page's own
   * behind them, and let the page be shown meanwhile
   */
  constructor({ scripts, deferred = [], policy }) {
    this.head = [
      `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      ...scripts.map((src) => `<script src="${src}"></script>`),
      ...deferred.map((src) => `<script defer src="${src}"></script>`),
    ].join("\n    ");
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("PageHeadPlugin", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("PageHeadPlugin", (page) => {
        if (!CHARSET.test(page.html)) throw new Error(`${page.outputName} must state <meta charset="utf-8" />`);
        page.html = page.html.replace(CHARSET, (charset) => `${charset}\n    ${this.head}`);
        return page;
      });
    });
  }
}

/** No eval and no inline script; inline styles because Griffel, Fluent UI's style engine, inserts style elements. */
function policy(sources = {}) {
  const directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    ...sources,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Where a page gets office.js: Microsoft's CDN, which the store demands, that of 21Vianet, or our own origin. */
const OFFICE_JS = {
  cdn: { script: `${CDN[0]}/lib/1/hosted/office.js`, policy: policy({ "script-src": ["'self'", ...CDN].join(" ") }) },
  "21vianet": {
    script: `${CDN_21VIANET}/appsforoffice/lib/1/hosted/office.js`,
    policy: policy({ "script-src": `'self' ${CDN_21VIANET}` }),
  },
  local: { script: "office/office.js", policy: policy() },
};

/** Univer draws its icons from blobs and its menus with inline styles; the add-in's pages are framed beside it. */
const WORKBENCH_POLICY = policy({
  "img-src": "'self' data: blob:",
  "frame-src": "'self'",
  "worker-src": "'self' blob:",
});

module.exports = { PageHeadPlugin, OFFICE_JS, WORKBENCH_POLICY };
