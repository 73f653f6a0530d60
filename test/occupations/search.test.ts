import { allOccupations, isRestricted } from "../../src/guide/reference";
import { nearest, occupationIndex, search } from "../../src/occupations";
import { Effort } from "../../src/occupations/match";
import { readingsOf } from "../../src/occupations/pinyin";

const index = occupationIndex();
const namesFor = (query: string): readonly string[] => search(index, query).map(({ occupation }) => occupation.name);
const nearTo = (query: string): readonly string[] => nearest(index, query).map(({ occupation }) => occupation.name);

describe("what comes first", () => {
  test.each([
    // by name
    ["电工", "电工"],
    ["焊", "焊工"],
    ["焊接", "焊接材料制造工"],
    ["消防员", "消防员"],
    ["人工智能", "人工智能训练师"],
    ["绿化", "园林绿化工"],
    [" 电 工 ", "电工"],
    ["电工L", "电工"],
    ["电工（L/S）", "电工"],
    ["劝募师", "劝募员"],
    // by code
    ["6-18-02-04", "焊工"],
    ["6180204", "焊工"],
    ["６－１８－０２－０４", "焊工"],
    ["6—18—02—04", "焊工"],
    ["6.18.02.04", "焊工"],
    ["6-18-2-4", "焊工"],
    ["6-18-02-04 焊工", "焊工"],
    ["焊工（6-18-02-04）", "焊工"],
    ["6-31-01-", "设备点检员"],
    ["31-01-03", "电工"],
    ["310103", "电工"],
    ["4-05-02-01", "证券期货服务师"],
    ["4-07-05-03", "消防设施操作员"],
    // by initials
    ["dg", "电工"],
    ["DG", "电工"],
    ["ｄｇ", "电工"],
    ["d g", "电工"],
    ["hg", "焊工"],
    ["cg", "车工"],
    ["xg", "铣工"],
    ["hlwyxs", "互联网营销师"],
    ["rgznxl", "人工智能训练师"],
    ["xfss", "消防设施操作员"],
    // by pinyin
    ["diangong", "电工"],
    ["dian gong", "电工"],
    ["dian'gong", "电工"],
    ["Diàn gōng", "电工"],
    ["dian4gong1", "电工"],
    ["ＤｉａｎＧｏｎｇ", "电工"],
    ["diang", "电工"],
    ["diango", "电工"],
    ["dgong", "电工"],
    ["电g", "电工"],
    ["电gong", "电工"],
    ["baoan", "保安员"],
    ["lvyou", "旅游咨询员"],
    ["lǚyóu", "旅游咨询员"],
    ["lüyou", "旅游咨询员"],
    ["luyou", "旅游咨询员"],
    ["lyuyou", "旅游咨询员"],
    ["lvdianjie", "铝电解工"],
    ["wangluozhubo", "网络主播"],
    // by what it was called before, and by its work types
    ["物业管理员", "物业管理师"],
    ["育婴员", "婴幼儿发展引导员"],
    ["yuyingyuan", "婴幼儿发展引导员"],
    ["yuying", "婴幼儿发展引导员"],
    ["4-01-02-02", "电子商务师"],
    ["烧烤料理师", "中式烹调师"],
    ["吊顶工", "装饰装修工"],
    ["zhibozhaopinshi", "招聘师"],
  ])("of %p is %s", (query, first) => {
    expect(namesFor(query)[0]).toBe(first);
  });

  test("names come before names that begin so, these before names that hold it", () => {
    expect(namesFor("电工")).toEqual(["电工", "电工合金电触头制造工"]);
    const found = search(index, "无人机").map(({ found: { by, way } }) => `${by} ${way}`);
    expect(found).toEqual(["name start", "name start", "name start", "name start", "workType part"]);
  });

  test("a code of today comes before the same code of 2015, and both are told apart", () => {
    const hits = search(index, "4-07-05-03");
    expect(hits.map(({ occupation: { name }, found: { by } }) => [name, by])).toEqual([
      ["消防设施操作员", "code"],
      ["智能楼宇管理员", "formerCode"],
    ]);
    expect(hits[1].found.former).toMatchObject({ formerCode: "4-07-05-03", confidence: "high" });
  });

  test("a syllable that is typed in full comes before one that is cut", () => {
    const names = namesFor("zha");
    expect(names.indexOf("轧制原料工")).toBeLessThan(names.indexOf("招聘师"));
  });

  test("an occupation is listed once, however many of its names answer", () => {
    for (const query of ["6", "gong", "员", "g"]) {
      const names = namesFor(query);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("every occupation is found", () => {
  test.each([
    ["by its name", ({ name }: { name: string }) => name],
    ["by its code", ({ code }: { code: string }) => code],
    ["by its code without hyphens", ({ code }: { code: string }) => code.replaceAll("-", "")],
  ])("%s, first of all", (_, query) => {
    for (const occupation of allOccupations()) expect(search(index, query(occupation))[0].occupation).toBe(occupation);
  });

  test("by its pinyin and by its initials, looking at every fifth", () => {
    for (const occupation of allOccupations().filter((_, i) => i % 5 === 0)) {
      const syllables = readingsOf(occupation.name).map(({ syllable, sign }) => syllable ?? sign);
      const exact = search(index, syllables.join(" ")).filter(({ found }) => found.way === "pinyin");
      expect(exact.map((hit) => hit.occupation)).toContain(occupation);
      const initials = search(index, syllables.map(([first]) => first).join(""));
      expect(initials.map((hit) => hit.occupation)).toContain(occupation);
    }
  });
});

describe("characters of several readings", () => {
  test.each([
    ["铸轧工", "zhu zha gong"],
    ["轧制原料工", "zha zhi yuan liao gong"],
    ["金属轧制工", "jin shu zha zhi gong"],
    ["铣工", "xi gong"],
    ["刨花板工", "bao hua ban gong"],
    ["刨插工", "bao cha gong"],
    ["薄膜加热器件制造工", "bo mo jia re qi jian zhi zao gong"],
    ["电子设备机械装校工", "dian zi she bei ji xie zhuang jiao gong"],
    ["广电和通信设备机械装校工", "guang dian he tong xin she bei ji xie zhuang jiao gong"],
    ["整模脱模工", "zheng mu tuo mu gong"],
    ["旅行社计调", "lv xing she ji diao"],
    ["铁路车站调车作业员", "tie lu che zhan diao che zuo ye yuan"],
    ["无人机群飞行规划员", "wu ren ji qun fei xing gui hua yuan"],
    ["智能网联汽车装调运维员", "zhi neng wang lian qi che zhuang tiao yun wei yuan"],
    ["果脯蜜饯加工工", "guo fu mi jian jia gong gong"],
    ["模具工", "mu ju gong"],
    ["银行信贷员", "yin hang xin dai yuan"],
    ["行政办事员", "xing zheng ban shi yuan"],
    ["康乐服务员", "kang le fu wu yuan"],
    ["乐器维修工", "yue qi wei xiu gong"],
  ])("%s is read %s", (name, reading) => {
    expect(readingsOf(name).map(({ syllable }) => syllable)).toEqual(reading.split(" "));
    expect(search(index, reading)[0].found).toMatchObject({ text: name, way: "pinyin" });
  });

  test.each([
    ["xiangong", "铣工"],
    ["zhuyagong", "铸轧工"],
    ["paochagong", "刨插工"],
    ["baomojiare", "薄膜加热器件制造工"],
    ["zhuangxiaogong", "电子设备机械装校工"],
    ["mojugong", "模具工"],
    ["diaojiushi", "调酒师"],
    ["yinxing", "银行信贷员"],
    ["guopu", "果脯蜜饯加工工"],
    ["xg", "铣工"],
    ["zyg", "铸轧工"],
  ])("%s, as people read it too, finds %s", (query, name) => {
    expect(namesFor(query)).toContain(name);
  });
});

test("what stands between syllables is not read over", () => {
  expect(namesFor("xi an")).not.toContain("纤维板工");
  expect(namesFor("xian")[0]).toMatch(/^[纤乡]/);
});

describe("nothing", () => {
  test.each(["", "  ", "-", "（）", "。", "\u200b"])("is asked by %p", (query) => {
    expect(search(index, query)).toEqual([]);
    expect(nearest(index, query)).toEqual([]);
  });

  test.each([
    "数控工",
    "维修电工",
    "qqqq",
    "999",
    "7-01-00-01",
    "1-01-00-01",
    "x".repeat(5_000),
    "电".repeat(5_000),
    "🙂",
  ])("answers to %p", (query) => {
    expect(search(index, query)).toEqual([]);
  });

  test("answers, and then what comes near is offered", () => {
    expect(nearTo("数控工")).toEqual(["多工序数控机床操作调整工"]);
    expect(nearTo("数控车工")[0]).toBe("车工");
    expect(nearTo("维修电工")[0]).toBe("电工");
    expect(nearTo("高级焊工")[0]).toBe("焊工");
    expect(nearTo("电焊工")).toEqual(["焊工"]);
    expect(nearTo("diangx")).toContain("电工");
    expect(nearTo("6-18-02-99")).toEqual(expect.arrayContaining(["焊工", "铸造工"]));
    expect(nearTo("1-01-00-01")).toEqual([]);
    expect(nearTo("🙂")).toEqual([]);
  });
});

describe("what is said of a hit", () => {
  const only = (query: string) => search(index, query)[0];

  test("its classes, levels with the years of the standard, and how many work types it has", () => {
    expect(only("焊工")).toMatchObject({
      classes: ["生产制造及有关人员", "机械制造基础加工人员", "机械热加工人员"],
      levels: { levels: ["5", "4", "3", "2", "1"], issued: { from: 2018, to: 2020 } },
      workTypes: expect.any(Number) as number,
    });
    expect(only("4-04-05-13")).toMatchObject({ occupation: { since: 2024 } });
    expect(only("4-04-05-13").levels).toBeUndefined();
  });

  test("that it is 准入类, which is beyond doubt for as many as the check refuses", () => {
    expect(only("消防设施操作员")).toMatchObject({ isRestricted: true, restriction: { category: "准入类" } });
    const refused = allOccupations().filter(({ code }) => isRestricted(code));
    expect(refused.length).toBeGreaterThan(1);
    for (const { code } of refused) expect(only(code).isRestricted).toBe(true);
  });

  test("what is less certain restricts nothing and is told", () => {
    expect(only("保安员")).toMatchObject({
      isRestricted: false,
      restriction: { category: "拟依法调整为准入类", confidence: "medium" },
    });
    expect(only("焊工")).toMatchObject({ isRestricted: false, restriction: { match: "workType" } });
    expect(only("电工").permit?.permits).toContain("特种作业人员");
    expect(only("车工").restriction).toBeUndefined();
  });

  test("by which work type it was found", () => {
    expect(only("吊顶").found).toMatchObject({ by: "workType", text: "吊顶工", way: "start" });
  });
});

test.each([
  ..."dgaeszxy",
  ...[
    "zh",
    "gong",
    "gggggggg",
    "zhizhizhizhizhizhizhi",
    "dianqishebeianzhuang",
    "yyyyyyyyyyyyyyyyyyyyy",
    "s".repeat(120),
  ],
  ...["工", "员", "6", "0", "z z z z z", "shishishishishishishishishi", "z工y员"],
])("%p is answered in at most 60,000 comparisons", (query) => {
  const effort = new Effort();
  search(index, query, effort);
  expect(effort.comparisons).toBeLessThan(60_000);
  nearest(index, query, effort);
  expect(effort.comparisons).toBeLessThan(7 * 60_000);
});
