import { mayDownload } from "../../../src/taskpane/start/platform";

const PLATFORMS = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"];

test("downloads are said to arrive where that is known, and only there", () => {
  Object.assign(globalThis, { Office: { PlatformType: Object.fromEntries(PLATFORMS.map((name) => [name, name])) } });
  const arriving = PLATFORMS.filter((name) => mayDownload(name as unknown as Office.PlatformType));
  expect(arriving).toEqual(["PC", "OfficeOnline"]);
  expect(mayDownload(undefined)).toBe(false);
});
