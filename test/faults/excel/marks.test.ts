import { UNATTENDED } from "../../../src/actions/types";
import { checkAndMark } from "../../../src/actions/check-and-mark";
import { clearMarks } from "../../../src/actions/clear-marks";
import { recheckEdit } from "../../../src/actions/recheck-edit";
import { parseArea } from "../../../src/check";
import { herPlan } from "./her-plan";
import { typed } from "./hers";
import { testVerb } from "./tried";
import { paneHost, protectedTab, verbIn, type Workbook } from "./verb";

let made: Promise<Workbook> | undefined;
const plan = (): Promise<Workbook> => (made ??= herPlan());

const typings = [
  typed("考评人员!K7", "补写在自己的列"),
  typed("考评人员!J9", "010-1234"),
  typed("认定职业!D4", "补写的工种"),
  typed("一线技能人员!B20", "补写的岗位"),
  typed("总览!J9", "补写在总览旁边"),
];
const mishaps = [protectedTab("考评人员")];

testVerb(
  verbIn(plan, {
    name: "校验并标记",
    typings,
    mishaps,
    start: () => {
      const host = paneHost();
      return Promise.resolve(() => checkAndMark.perform(host, { marks: "write" }, UNATTENDED));
    },
  }),
);

testVerb(
  verbIn(plan, {
    name: "修改后自动校验",
    // A recheck is told of one edit; what is typed here gives no finding of its own.
    typings: typings.filter(({ at }) => at.endsWith("K7") || at.startsWith("总览")),
    mishaps,
    async start({ person }) {
      const host = paneHost();
      const checked = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
      person.type("考评人员!I6", "又错了");
      const edit = { checked, sheet: "考评人员", area: parseArea("I6") };
      return () => recheckEdit.perform(host, edit, UNATTENDED);
    },
  }),
);

testVerb(
  verbIn(plan, {
    name: "清除标记",
    typings,
    mishaps,
    async start() {
      const host = paneHost();
      await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
      return () => clearMarks.perform(host, {}, UNATTENDED);
    },
  }),
);
