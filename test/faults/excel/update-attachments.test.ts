import { UNATTENDED } from "../../../src/actions/types";
import { updateAttachments } from "../../../src/actions/update-attachments";
import type { HeadlessExcel } from "../../support/office";
import { herAttachments } from "./her-plan";
import { typed } from "./hers";
import { testVerb } from "./tried";
import { paneHost, protectedTab, verbIn } from "./verb";

const typings = [
  typed("附件清单!J4", "补写的备注"),
  typed("附件清单!K9", "补写在自己的列"),
  typed("附件清单!T9", "补写在最右边"),
  typed("附件清单!B80", "补写在下面"),
  typed("企业概况!B8", "补写在别的表"),
];

/** 件数, 状态 and 备注 are what people protect such a list for. */
const mishaps = [protectedTab("附件清单"), protectedTab("附件清单", ["A1:G1000"])];

const updating = (name: string, change: (excel: HeadlessExcel) => void) =>
  testVerb(
    verbIn(() => herAttachments(change), {
      name,
      typings,
      mishaps,
      start: () => {
        const host = paneHost();
        return Promise.resolve(() => updateAttachments.perform(host, {}, UNATTENDED));
      },
    }),
  );

updating("更新附件清单，少一个职业", ({ person }) => person.deleteRows("认定职业", 4));

updating("更新附件清单，多一个职业", ({ person }) => {
  person.insertRows("认定职业", 5);
  person.paste("认定职业!A5", [["2", "6-31-01-03", "电工", "", "3、2"]]);
});

updating("更新附件清单，各表不变", () => undefined);
