import { UNATTENDED } from "../../../src/actions/types";
import { buildTables } from "../../../src/actions/build-tables";
import { TABLES } from "../../../src/guide";
import { herOwnTabs } from "./her-own-tabs";
import { typed, type Thing } from "./hers";
import { testVerb } from "./tried";
import { paneHost, protectedStructure, protectedTab, verbIn, Workbook } from "./verb";

/** A tab of her own, as people have them. */
const ownTab: readonly Thing[] = [
  { at: "Sheet1!A1", holds: "我的备忘", look: { bold: true, fill: "#FFF2CC" }, note: "别删" },
  { at: "Sheet1!A2", holds: '=B2*2+0*LEN("合计的算法")', handle: "合计的算法" },
  { at: "Sheet1!B2", holds: 88001.25, look: { numberFormat: "0.00" } },
  {
    at: "Sheet1!B3",
    holds: "待定的事",
    validation: { type: "list", formula1: "待定的事,定了的事", ignoreBlanks: true, dropDown: true },
  },
];

const typings: readonly Thing[] = [
  typed("Sheet1!B9", "又写的一句"),
  typed("企业概况!B4", "北京补写机械有限公司"),
  typed("认定职业!C4", "补写的职业"),
  typed("附件清单!J4", "补写的备注"),
  typed("总览!J5", "补写在旁边"),
  typed("考评人员!A1", "补写在最上面"),
  typed("组织机构!Z5", "补写在最右边"),
  typed("设备清单!D60", "补写在下面"),
];

testVerb(
  verbIn(herOwnTabs, {
    name: "补列",
    // Not where a column would go: it goes elsewhere then, as it should.
    typings: [
      typed("认定方式!H3", "补写在自己的列"),
      typed("企业概况!F5", "补写在旁边"),
      typed("考评人员!Z6", "补写在最右边"),
      typed("质量内控人员!C3", "补写的姓名"),
    ],
    mishaps: [protectedTab("考评人员"), protectedTab("企业概况")],
    start: () => {
      const host = paneHost();
      const complete = TABLES.map(({ id }) => id);
      return Promise.resolve(() => buildTables.perform(host, { complete }, UNATTENDED));
    },
  }),
);

testVerb(
  verbIn(() => Workbook.make(() => Promise.resolve(), ownTab), {
    name: "建表，新工作簿",
    typings,
    mishaps: [protectedStructure, protectedTab("认定职业")],
    start: () => {
      const host = paneHost();
      return Promise.resolve(() => buildTables.perform(host, { complete: [] }, UNATTENDED));
    },
  }),
);
