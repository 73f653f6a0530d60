import { readOccupationCode } from "../cells/occupation-code";
import { nameKey } from "../cells/normalise";

/** A way of reading what a cell says: the name in it without what was added. */
export interface OccupationWriting {
  /** "" where nothing but a code stands there. */
  readonly name: string;
  /** The code that stands beside it, as meant. */
  readonly code?: string;
  /** The whole text is a name; what stands in brackets behind it may be a work type. */
  readonly isWhole: boolean;
}

const CODE = /(^|[^\d-])(\d[-_.]?\d\d[-_.]?\d\d[-_.]?\d\d)(?![\d-])/;
/** What stands around a code: （编码：6-31-01-03） */
const AROUND_CODE = /(?:职业)?(?:编码|代码)[:]?|[()[\]:、,/]/g;
/** （电工）, 【电工】, “电工”, 《电工》 */
const WRAPPED = /^[([【《“"'「](.*)[)\]】》”"'」]$/;
const IN_BRACKETS = /^(.+)\(([^()]*)\)$/;
const LEVEL = "(?:[一二三四五1-5]级工?|[初中高]级(?:工|技能)?|高级技师|技师)";
const ADDED = new RegExp(
  `(?:(?:国家)?(?:职业)?(?:技能)?(?:等级)?认定|职业(?:资格|等级)|技能等级|职业|工种|岗位|专业|考评员|考评|${LEVEL}(?:[/、-]${LEVEL})*)$`,
);
/** 1.电工, ①电工, 职业：电工, 高级电工, 三级电工 */
const PREFIXED = /^(?:\d{1,2}[.、)]|[①-⑳]|(?:认定)?(?:职业|工种)(?:名称)?:|(?:[初中高]|[一二三四五1-5])级(?=.{2}))/;

/** The ways of reading a cell of 认定职业, the nearest to what is written first. */
export function* writingsOf(text: string): Iterable<OccupationWriting> {
  yield { name: text, isWhole: true };
  const key = nameKey(text);
  const code = CODE.exec(key)?.[2];
  if (code !== undefined) {
    const rest = key.replace(code, "").replace(AROUND_CODE, "");
    for (const name of rest === "" ? [""] : strippings(rest))
      yield { name, code: readOccupationCode(code).code, isWhole: false };
    return;
  }
  const [, inner] = WRAPPED.exec(key) ?? [];
  const [, name, added] = IN_BRACKETS.exec(inner ?? key) ?? [];
  if (name !== undefined && inner === undefined) yield { name, isWhole: !strippings(added).includes("") };
  for (const stripped of strippings(name ?? inner ?? key)) yield { name: stripped, isWhole: false };
}

/** The text, then without one addition after another. */
function strippings(text: string): readonly string[] {
  const found = [text];
  for (let name = text; name !== "";) {
    const less = name.replace(ADDED, "");
    const next = less === name ? name.replace(PREFIXED, "") : less;
    if (next === name) break;
    found.push(next);
    name = next;
  }
  return found;
}
