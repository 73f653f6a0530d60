import { fireEvent } from "@testing-library/dom";
import { guardDoublePress } from "../../../src/taskpane/start/double-press";

const presses: string[] = [];
const press = (id: string, detail: number): void => {
  const element = document.getElementById(id)!;
  fireEvent.mouseDown(element, { detail });
  fireEvent.click(element, { detail });
};

beforeAll(() => guardDoublePress(document));
beforeEach(() => {
  presses.length = 0;
  document.body.innerHTML = `
    <button id="row"><span id="words">B4</span><svg id="icon"></svg></button>
    <button id="other"></button>
    <label id="label" for="box">修改后自动校验</label><input id="box" type="checkbox" />
    <p id="text">x</p>`;
  for (const id of ["row", "other", "box", "text"])
    document.getElementById(id)!.addEventListener("click", () => presses.push(id));
});

test("the second press reaches what the first one pressed, wherever on it", () => {
  press("words", 1);
  press("icon", 2);
  expect(presses).toEqual(["row", "row"]);
});

test("it does not reach what has come under the pointer in between", () => {
  press("row", 1);
  press("other", 2);
  press("text", 3);
  expect(presses).toEqual(["row"]);
});

test("what replaced the pressed control is not pressed either", () => {
  press("row", 1);
  document.getElementById("row")!.replaceWith(document.getElementById("other")!);
  press("other", 2);
  expect(presses).toEqual(["row"]);
});

test("presses one after another reach each its own, as those of the keyboard do", () => {
  press("row", 1);
  press("other", 1);
  press("row", 0);
  expect(presses).toEqual(["row", "other", "row"]);
});

test("a label and what it names are one", () => {
  press("label", 1);
  press("label", 2);
  expect(presses).toEqual(["box", "box"]);
  press("box", 1);
  press("label", 2);
  expect(presses).toEqual(["box", "box", "box", "box"]);
});

test("text next to each other is no control", () => {
  press("text", 1);
  press("text", 2);
  expect(presses).toEqual(["text", "text"]);
});
