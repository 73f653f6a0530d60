import { isBlank } from "../cells/normalise";
import type { CellValue } from "./types";

/** By which words a row between records says what it is. Texts come without blanks, but where something else is said. */

const TOTAL_WORD = "(?:合计|小计|总计|共计|累计|总数|总人数)";
const OF_WHAT = "(?:人数|人员|数量|台数|金额)";
const TOTAL = new RegExp(
  `^(?:本页|本表|以上|全部)?${OF_WHAT}?(?:${TOTAL_WORD}${OF_WHAT}?(?:[（(]人[)）])?[:：=]?(?:共|为)?\\d*|共\\d+)[人名位家台套个]?$`,
);
/** Longer texts are neither totals nor worth a pattern. */
const LONGEST_TOTAL = 16;

/** 合计人数：26 */
export const isTotal = (text: string): boolean => text.length <= LONGEST_TOTAL && TOTAL.test(text);

const SIGNING = "(?:盖章|公章|签章|签字|签名)";
const BY_WHOM = "(?:填表|制表|填报|编制|经办|审核|复核|审批|批准|负责|主管|(?:单位|企业|部门|公司)负责)";
const SIGNED_BY = `(?:${BY_WHOM}(?:人|单位|部门|领导|日期|时间)?${SIGNING}?(?:[（(]${SIGNING}[)）])?|${SIGNING}|日期)`;
const NOTE = new RegExp(`^(?:注|备注|说明|注意事项|填写说明|填写要求|填报说明|填表说明|${SIGNED_BY})\\d*[:：、.．]`);
/** 单位（盖章）, 负责人签字 */
const SIGNATURE = new RegExp(`^(?:.{0,10}[（(]${SIGNING}[）)]|${BY_WHOM}(?:人|单位)?${SIGNING}$)`);
/** —以下空白—, （续表）, 接上页 */
const AROUND = "[-—–―_=~*·/（()）【】\\[\\]]*";
const PAGE_WORDS = "(?:(?:此|本)?[页行表]?以下(?:为)?(?:空白|无正文|无内容)|续表|续上表|接上表|接上页|转下页|续下页)";
const PAGE = new RegExp(`^${AROUND}${PAGE_WORDS}\\d*${AROUND}$`);
/** 第1页共2页, 第一页 */
const PAGE_NUMBER = /^第?[\d一二三四五六七八九十]{1,4}页(?:[,，/、]?共?[\d一二三四五六七八九十]{1,4}页)?$/;
/** 示例, 例：张三 */
const SAMPLE =
  /^(?:[（(【]?(?:填写)?(?:示例|样例|范例|举例)\d*[)）】]|(?:填写)?(?:示例|样例|范例|举例|例如?)\d*[:：]|(?:填写)?(?:示例|样例|范例)\d*$)/;
/** Longer texts are sentences; a note of any length tells itself by its first words. */
const LONGEST_MARK = 24;

/** 注：含外聘; 负责人签字：; 以下空白; 第1页共2页; 示例 */
export const isNote = (text: string): boolean =>
  NOTE.test(text) ||
  SIGNATURE.test(text) ||
  SAMPLE.test(text) ||
  (text.length <= LONGEST_MARK && (PAGE.test(text) || PAGE_NUMBER.test(text)));

/** 2. 附证书复印件。 With its blanks. */
export const isNoteGoingOn = (text: string): boolean => /^[（(]?\d+[）)、.．]|[。；：，]/.test(text);

/** （焊工职业）考评人员名册. With its blanks. */
export const isCaption = (text: string): boolean => /名册|名单|清单|汇总|[表册]$|^附件/.test(text);

/** What stands for rows left out in the guide's own tables. */
export const isPlaceholder = (text: string): boolean => /^(?:\.{2,}|…+|。{2,})/.test(text);

const HINT =
  /必填|选填|可不填|不填写|自动(?:生成|编号|计算)|下拉|请(?:填|选|输|按|写|与)|(?:按|与|同)身份证|(?:如|例)(?:[:：]|如)|格式|男(?:\/|或|、)女|^\(?(?:填写|选择|输入)|^\d+位|位(?:数字|号码|身份|手机)/;

/** Whether what stands in the cells of a row tells how to fill them in: most of the texts do, and more than one. */
export function isHints(cells: readonly CellValue[]): boolean {
  let filled = 0;
  let hints = 0;
  for (const value of cells) {
    if (isBlank(value)) continue;
    filled++;
    if (typeof value === "string" && HINT.test(value.normalize("NFKC"))) hints++;
  }
  return hints >= 2 && hints * 2 > filled;
}
