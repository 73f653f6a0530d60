import { fittingHeight, fittingWidth } from "../../../src/workbench/engine/autofit";

const plain = { fontSize: 11, wrap: false };
const wrapped = { fontSize: 11, wrap: true };

test("a Chinese character is as wide as two Latin ones", () => {
  expect(fittingWidth([{ text: "考评人员", style: plain }])).toBe(fittingWidth([{ text: "abcdefgh", style: plain }]));
});

test("wrapped text does not widen its column, and breaks where the column ends", () => {
  expect(fittingWidth([{ text: "职业技能等级认定", style: wrapped }])).toBeUndefined();
  const height = (width: number) => fittingHeight([{ text: "职业技能等级认定", style: wrapped, width }]);
  expect(height(50)).toBe(2 * height(200));
});

test("an empty row is one line high, a larger font makes it higher", () => {
  expect(fittingHeight([])).toBe(15);
  expect(fittingHeight([{ text: "标题", style: { fontSize: 22 }, width: 100 }])).toBe(30);
});
