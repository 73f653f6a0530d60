const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The signs of which Chinese numerals below ten thousand are made. */
export const CHINESE_DIGITS = [...Object.keys(DIGITS), ...Object.keys(UNITS)].join("");

/**
 * The number a Chinese numeral below ten thousand means: 十二, 二十, 一百零五.
 * @returns undefined for what is no numeral, such as 二三 (two or three) or 十百
 */
export function chineseNumber(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === undefined && unit !== 10)) return undefined;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else {
      const next = DIGITS[sign];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    }
  }
  return text === "" ? undefined : total + (digit ?? 0);
}

/** The digits of a year read out one by one: 一九八五. */
export function chineseYear(text: string): number | undefined {
  const digits = [...text].map((sign) => DIGITS[sign]);
  return digits.length === 4 && digits.every((digit) => digit !== undefined) ? Number(digits.join("")) : undefined;
}

/** The numerals of cheques and licences (大写), as the everyday ones. */
const FORMAL: Readonly<Record<string, string>> = {
  ...{ 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九", 拾: "十", 佰: "百" },
  ...{ 仟: "千", 萬: "万", 億: "亿" },
};
const BELOW_TEN_THOUSAND = /^(\d+(?:\.\d+)?)([十百千])?$/;
const IN_GROUPS = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/;

/**
 * The number that numerals, 大写 or not, or digits before 千, 万 and 亿 mean: 伍仟万, 5千万, 一亿二千万, 四百六十.
 * @returns undefined for what is no number
 */
export function numberInWords(text: string): number | undefined {
  const plain = [...text].map((sign) => FORMAL[sign] ?? sign).join("");
  const groups = IN_GROUPS.exec(plain)?.slice(1);
  if (plain === "" || groups === undefined) return undefined;
  const parts = groups.map((group = "") => (group === "" ? 0 : belowTenThousand(group)));
  const [hundredMillions, tenThousands, ones] = parts;
  if (hundredMillions === undefined || tenThousands === undefined || ones === undefined) return undefined;
  return Number((hundredMillions * 1e8 + tenThousands * 1e4 + ones).toFixed(2));
}

function belowTenThousand(text: string): number | undefined {
  const [, digits, unit = ""] = BELOW_TEN_THOUSAND.exec(text) ?? [];
  return digits === undefined ? chineseNumber(text) : Number(digits) * (UNITS[unit] ?? 1);
}
