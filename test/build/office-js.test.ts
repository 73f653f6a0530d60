/** Where the pages of a build take office.js from, and whom their policy lets in. */
import { MICROSOFT_CDN } from "../../src/taskpane/start/office-hosts";

interface Source {
  readonly script: string;
  readonly policy: string;
}
const { OFFICE_JS } = jest.requireActual<{ OFFICE_JS: Readonly<Record<string, Source>> }>(
  "../../scripts/webpack/page-head-plugin",
);
const scriptSources = ({ policy }: Source): string[] => /(?:^|; )script-src ([^;]*)/.exec(policy)?.[1].split(" ") ?? [];

test("from Microsoft's CDN, with both of its domains allowed: the one asked may lead to the other", () => {
  expect(OFFICE_JS.cdn.script).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(scriptSources(OFFICE_JS.cdn)).toEqual(["'self'", ...MICROSOFT_CDN.map((host) => `https://${host}`)]);
});

test("from 21Vianet's CDN, and from nobody outside China", () => {
  expect(OFFICE_JS["21vianet"].script).toBe(
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  );
  expect(scriptSources(OFFICE_JS["21vianet"])).toEqual(["'self'", "https://appsforoffice.cdn.partner.office365.cn"]);
});

test("from our own server, and from nobody else", () => {
  expect(OFFICE_JS.local.script).toBe("office/office.js");
  expect(scriptSources(OFFICE_JS.local)).toEqual(["'self'"]);
});

type Config = (env: Readonly<Record<string, string>>) => unknown;
const config = jest.requireActual<Config>("../../webpack.config");

test.each(["cdn", "21vianet", "local"])("a build takes officejs=%s", (officejs) => {
  expect(() => config({ officejs })).not.toThrow();
});
test.each(["CDN", "toString", ""])("officejs=%j ends the build with the choices there are", (officejs) => {
  expect(() => config({ officejs })).toThrow(/officejs is one of cdn, 21vianet, local, not/);
});
