import { readSettings } from "../../../src/workbench/page/settings";

test("without parameters the page is Chinese, light, and opens a new workbook", () => {
  expect(readSettings("")).toEqual({ language: "zh-CN", theme: "light" });
});

test("language, theme, sample and the host's ceiling come from the address", () => {
  expect(readSettings("?lang=en&theme=dark&sample=faults&ceiling=1.9")).toEqual({
    language: "en-US",
    theme: "dark",
    sample: "faults",
    ceiling: "1.9",
  });
});

test("which Excel is played comes from the address, where there is such a one", () => {
  expect(readSettings("?profile=web").profile).toBe("web");
  expect(readSettings("?profile=lotus").profile).toBeUndefined();
});

test("a fault names what fails, which one, how, and whether it lasts", () => {
  expect(readSettings("?fault=batch:3:GeneralException").fault).toEqual({
    batch: 3,
    code: "GeneralException",
    always: false,
  });
  expect(readSettings("?fault=action:1:AccessDenied:always").fault).toEqual({
    action: 1,
    code: "AccessDenied",
    always: true,
  });
});

test("the page that plays Word is told its template and what its Word does", () => {
  expect(readSettings("?template=occupation&behaviour=web,-trailingParagraph,sings")).toEqual({
    language: "zh-CN",
    theme: "light",
    template: "occupation",
    behaviour: { web: true, trailingParagraph: false },
  });
});

test.each([
  "?template=cover",
  "?behaviour=sings,toString",
  "?fault=batch",
  "?fault=row:1:X",
  "?ceiling=latest",
  "?sample=none",
])("%s asks for nothing", (query) => {
  expect(readSettings(query)).toEqual({ language: "zh-CN", theme: "light" });
});

test("a pane records only where the address asks for it", () => {
  expect(readSettings("?record").record).toBe(true);
  expect(readSettings("?sample=clean")).not.toHaveProperty("record");
});
