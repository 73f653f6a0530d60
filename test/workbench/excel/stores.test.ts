import { bootExcel, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("settings hold any JSON value and are part of the workbook", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("方案", { version: 2, tabs: ["企业信息"] });
    const found = settings.getItem("方案").load("key,value");
    const missing = settings.getItemOrNullObject("没有");
    await context.sync();
    expect([found.key, found.value]).toEqual(["方案", { version: 2, tabs: ["企业信息"] }]);
    expect(missing.isNullObject).toBe(true);
    settings.getItem("方案").delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("settings saved through the older API are the same ones", async () => {
  Office.context.document.settings.set("语言", "zh-CN");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  await Excel.run(async (context) => {
    const found = context.workbook.settings.getItem("语言").load("value");
    await context.sync();
    expect(found.value).toBe("zh-CN");
  });
  expect(excel.engine.settings.get("语言")).toBe("zh-CN");
});

test("XML parts are found by their namespace, read, replaced and deleted", async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><计划 xmlns="urn:plan">甲</计划>');
    parts.add('<x:other xmlns:x="urn:other"/>');
    const mine = parts.getByNamespace("urn:plan");
    const part = mine.getOnlyItem().load("id,namespaceUri");
    const xml = part.getXml();
    const count = parts.getCount();
    const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    expect([part.namespaceUri, count.value, none.isNullObject]).toEqual(["urn:plan", 2, true]);
    expect(xml.value).toContain("甲");
    part.setXml('<计划 xmlns="urn:plan">乙</计划>');
    const changed = part.getXml();
    await context.sync();
    expect(changed.value).toContain("乙");
    part.delete();
    const left = parts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
});

test("what is no XML is no part", async () => {
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add("甲");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("the calculation mode is kept, an unknown one refused", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
    application.calculationMode = "Sometimes" as Excel.CalculationMode;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
