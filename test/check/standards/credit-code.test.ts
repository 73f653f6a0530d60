import {
  creditCodeCheck,
  creditCodeFlaw,
  organisationCode,
  organisationCodeCheck,
  withoutLookalikes,
} from "../../../src/check/standards/credit-code";
import { exceptions, invalid, valid } from "../../fixtures/credit-codes.json";

test.each(valid)("$code is in order ($what)", ({ code }) => {
  expect(creditCodeFlaw(code)).toBeUndefined();
  expect(organisationCodeCheck(organisationCode(code))).toBe(organisationCode(code)[8]);
});

test.each(invalid)("$code is not ($what)", ({ code }) => {
  expect(creditCodeFlaw(code)).toBeDefined();
});

test.each(exceptions)("$code fails the check only ($what)", ({ code }) => {
  expect(creditCodeFlaw(code)?.kind).toBe("check");
});

test.each([
  ["91350100M000100Y4", { kind: "length", length: 17 }],
  ["91350100I000100Y4S", { kind: "characters", characters: "IS" }],
  ["9135010AM000100Y43", { kind: "division" }],
  ["91350100M000100Y44", { kind: "check", expected: "3", found: "4" }],
])("%s: what is wrong is said exactly", (code, flaw) => {
  expect(creditCodeFlaw(code)).toEqual(flaw);
});

test("every single wrong character of the standard's example is caught by the check character", () => {
  const example = "91350100M000100Y43";
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  for (let i = 0; i < 17; i++)
    for (const other of alphabet)
      if (other !== example[i])
        expect(creditCodeCheck(example.slice(0, i) + other + example.slice(i + 1))).not.toBe(example[17]);
});

test("letters that look like digits are read as those", () => {
  expect(withoutLookalikes("9I3501OOMZSO100Y43")).toBe("91350100M250100Y43");
});
