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
