import { checkAndMark } from "../../src/actions/check-and-mark";
import { clearMarks } from "../../src/actions/clear-marks";
import { commandFor } from "../../src/commands/command";
import { RefusedError } from "../../src/host/errors";
import { FakeWorkbook } from "../support/fake-workbook";
import { faultyPlan } from "../support/gallery/plan";
import { TODAY } from "../support/plan";

const hostOf = (workbook: FakeWorkbook) => ({ workbook, today: () => TODAY });

test("the ribbon marks and clears as the pane does, and lets the button go", async () => {
  const workbook = new FakeWorkbook(faultyPlan());
  const completed = jest.fn();
  await commandFor(checkAndMark, hostOf(workbook), { marks: "write" })({ completed });
  expect(workbook.marked.length).toBeGreaterThan(10);
  await commandFor(clearMarks, hostOf(workbook), {})({ completed });
  expect(workbook.marked).toEqual([]);
  expect(completed).toHaveBeenCalledTimes(2);
});

test("a refusal lets the button go too, and is not swallowed", async () => {
  const workbook = new FakeWorkbook(faultyPlan());
  const error = new RefusedError("GeneralException", "", "It did not work.");
  workbook.failNext("read", error);
  const completed = jest.fn();
  await expect(commandFor(checkAndMark, hostOf(workbook), { marks: "write" })({ completed })).rejects.toBe(error);
  expect(completed).toHaveBeenCalledTimes(1);
});
