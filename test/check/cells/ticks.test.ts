import { readTick } from "../../../src/check/cells/ticks";

test.each(["√", " √ ", "✓", "✔", "☑", "✅", "🗸", "v", "Ｖ", "是", "对", "R", "ü", true])("%s is a tick", (mark) => {
  expect(readTick(mark)).toBe("ticked");
});

test.each(["", "　", "×", "☐", "否", "/", "—", "0", 0, false])("%s leaves the cell unticked", (mark) => {
  expect(readTick(mark)).toBe("unticked");
});

test.each([1, 12, "12", "１２", "12人", "约50"])("%s is a head-count", (count) => {
  expect(readTick(count)).toBe("count");
});

test.each(["部分", "x", "√（部分）", -3, "10-20人"])("%s is neither", (text) => {
  expect(readTick(text)).toBe("other");
});
