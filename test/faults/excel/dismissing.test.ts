/** 豁免 and 取消豁免 beside the user's own things: pressed, failed, and pressed again. */
import { dismiss, takeBackDismissal } from "../../../src/actions/dismiss";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import { check } from "../../../src/check";
import { mayDismiss } from "../../../src/check/model/finding";
import { TODAY } from "../../support/plan";
import { herPlan } from "./her-plan";
import { typed } from "./hers";
import { testVerb } from "./tried";
import { paneHost, protectedStructure, protectedTab, verbIn, type Workbook } from "./verb";

let made: Promise<Workbook> | undefined;
const plan = (): Promise<Workbook> => (made ??= herPlan());

const typings = [
  typed("考评人员!N7", "补写在自己的列"),
  typed("认定职业!D4", "补写的工种"),
  typed("总览!J9", "补写在总览旁边"),
];
const REASON = "已核对原件，确为如此";

/** 豁免 of one of the warnings the plan has, as the pane does it. */
async function dismissing(host: Host, which: number): Promise<() => Promise<void>> {
  const { snapshot } = await host.workbook.read();
  const finding = check(snapshot, { today: TODAY }).findings.filter(mayDismiss)[which];
  if (!finding) throw new Error("There is nothing to dismiss.");
  return async () => {
    await dismiss.perform(host, { finding, snapshot, problem: "=看不出职称", reason: REASON }, UNATTENDED);
  };
}

testVerb(
  verbIn(plan, {
    name: "豁免, the first",
    typings,
    mishaps: [protectedStructure],
    start: () => dismissing(paneHost(), 0),
  }),
);

const lineOf = async (host: Host) =>
  check((await host.workbook.read()).snapshot, { today: TODAY }).dismissed[0].dismissal;

testVerb(
  verbIn(plan, {
    name: "取消豁免",
    typings,
    mishaps: [protectedTab("豁免说明")],
    async start({ person }) {
      const host = paneHost();
      await (
        await dismissing(host, 0)
      )();
      const dismissal = await lineOf(host);
      person.type("豁免说明!N9", "写在旁边很远的话");
      return () => takeBackDismissal.perform(host, { dismissal }, UNATTENDED);
    },
  }),
);

testVerb(
  verbIn(plan, {
    name: "豁免, one more",
    typings,
    mishaps: [protectedTab("豁免说明")],
    async start({ person }) {
      const host = paneHost();
      await (
        await dismissing(host, 0)
      )();
      person.type("豁免说明!C6", "她写在下面的话");
      return dismissing(host, 0);
    },
  }),
);
