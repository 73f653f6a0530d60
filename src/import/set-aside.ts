import { nameKey } from "../check/cells/normalise";
import type { CellValue } from "../check/snapshot";

/** Words of who has left and of what is kept no longer. */
const GONE =
  "离职|离岗|离任|离休|退休|辞职|辞退|解聘|解除合同|调离|调出|除名|病故|死亡|注销|作废|废弃|废止|停用|报废|停止使用|已?删除|淘汰|失效|过期";
/** In the name of a tab or in a caption it speaks of the whole list. */
const OF_LIST = new RegExp(
  `${GONE}|不再|往年|旧版|旧表|旧名[单册]|备份|填写示例|^(?:示例|样例|范例|样表|填写样表)$|历史(?:数据|名[单册]|人员|记录|版本|表)?$|^旧|[(]旧[)]`,
);
/** In a cell it speaks of its row where nothing else stands there. */
const OF_ROW = new RegExp(`^(?:已经?|现已|因故)?(?:${GONE})(?:人员|员工|设备)?$`);
/** 退休返聘 is at work, and what is for the retired is none of them. */
const AT_WORK = /返聘|未(?:离|退|作废)|非离|在职|在岗|在用|不含|除外|历史(?:文化|建筑)/;

/** Whether a tab, or a caption, calls a list one of who has left or of what is no longer in force: nobody wants it taken silently. */
export function namesSetAside(text: string): boolean {
  const key = nameKey(text);
  return key.length <= LONGEST_CAPTION && OF_LIST.test(key) && !AT_WORK.test(key);
}

const LONGEST_CAPTION = 40;
const LONGEST_CELL = 10;

/** Whether a cell says of its row that the person has left, or the thing is no longer in use. */
export const saysSetAside = (value: CellValue): boolean =>
  typeof value === "string" && value.length <= LONGEST_CELL && OF_ROW.test(nameKey(value));
