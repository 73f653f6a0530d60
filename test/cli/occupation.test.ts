import { typed } from "../support/terminal";

const look = (...args: string[]) => typed(["occupation", ...args]);

describe("rending occupation", () => {
  test("lists what answers, the closest first, with class, levels, work types and permits", async () => {
    const { code, out, err } = await look("dg");
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^找到 \d+ 个职业：$/);
    expect(lines.slice(1, 5)).toEqual([
      "  6-31-01-03  电工",
      "              等级 5、4、3、2、1（2018—2020 年标准），4 个工种",
      "              生产制造及有关人员 > 生产辅助人员 > 机械设备修理人员",
      "              从业另需特种作业人员、建筑施工特种作业人员资格，不影响认定（属推断）",
    ]);
  });

  test("says by what it was found, where that is not the name", async () => {
    expect((await look("物业管理员")).out).toContain(
      "  4-06-01-01  物业管理师，2015 年版名称“物业管理员”（仅有一种来源）\n",
    );
    expect((await look("吊顶工")).out).toContain("装饰装修工，工种“吊顶工”\n");
    expect((await look("4-07-05-03")).out).toContain("智能楼宇管理员，2015 年版编码 4-07-05-03\n");
  });

  test("says what cannot be assessed, and what to verify", async () => {
    expect((await look("消防设施操作员")).out).toContain("准入类，不纳入认定范围，见指南三（二）\n");
    expect((await look("保安员")).out).toContain("可能是“拟依法调整为准入类”，请先核实能否认定（仅有一种来源）\n");
  });

  test("takes several words as one", async () => {
    expect((await look("dian", "gong")).out).toContain("  6-31-01-03  电工\n");
  });

  test("says so where nothing answers, offers what comes near, and exits with 1", async () => {
    const { code, out } = await look("数控车工");
    expect(code).toBe(1);
    expect(out).toMatch(/^没有找到“数控车工”。试试编码，或只写前两个字。相近的职业：\n {2}6-18-01-01 {2}车工\n/);
    expect(await look("🙂")).toEqual({ code: 1, out: "没有找到“🙂”。试试编码，或只写前两个字。\n", err: "" });
  });

  test("lists fifty and says how many more there are", async () => {
    const { out } = await look("gong");
    expect(out.match(/^ {2}\d-/gm)).toHaveLength(50);
    expect(out).toMatch(/\n另有 \d+ 个没有列出，请多写几个字，或用 --json 列出全部。\n$/);
  });

  test("asks for a word, and takes no option of another command", async () => {
    expect(await look()).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^没有写要查询的职业。/) as string,
    });
    expect(await look("  ")).toMatchObject({ code: 2 });
    expect(await look("电工", "--out", "x")).toMatchObject({ code: 2 });
  });

  test("obeys nothing that the word tells a terminal", async () => {
    expect((await look("\u001b[31m电")).out).not.toContain("\u001b");
  });

  test("speaks English", async () => {
    const { out } = await look("焊工", "--lang", "en");
    expect(out).toMatch(
      /^\d+ occupations? found:\n {2}6-18-02-04 {2}焊工\n {14}levels 5、4、3、2、1 \(standard of 2018–2020\)/,
    );
  });
});

describe("rending occupation --json", () => {
  const json = async (...args: string[]): Promise<unknown> => JSON.parse((await look(...args, "--json")).out);

  test("tells each occupation with exactly these keys", async () => {
    expect(await json("4-07-05-03")).toMatchObject({
      query: "4-07-05-03",
      hits: [
        {
          ...{ code: "4-07-05-03", name: "消防设施操作员", otherNames: [], since: null, workTypes: 2 },
          classes: { major: "社会生产服务和生活服务人员", middle: "租赁和商务服务人员", minor: "安全保护服务人员" },
          levels: { levels: ["5", "4", "3", "2", "1"], from: 2018, to: 2020 },
          restricted: true,
          restriction: { trade: "消防设施操作员", category: "准入类", match: "occupation", confidence: "high" },
          permits: [],
          match: { by: "code", text: "4-07-05-03", way: "exact" },
        },
        { name: "智能楼宇管理员", restricted: false, match: { by: "formerCode", way: "exact", confidence: "high" } },
      ],
      nearest: [],
    });
  });

  test("lists all, and what comes near apart", async () => {
    expect(await json("电焊工")).toMatchObject({ hits: [], nearest: [{ name: "焊工" }] });
    const { hits } = (await json("gong")) as { hits: readonly unknown[] };
    expect(hits.length).toBeGreaterThan(50);
  });
});
