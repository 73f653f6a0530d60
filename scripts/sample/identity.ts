import { checkCharacterOf } from "../../src/check/standards/citizen-id";
import type { SampleRecord } from "./record";

export type Person = SampleRecord;

/** A made-up person. The ID number is valid in form: a Beijing prefix, the birth date, a sequence of the right parity, its check character. */
export function person(
  personName: string,
  sex: "男" | "女",
  born: string,
  education: string,
  specialty: string,
  years: number,
  professionalTitle: string,
  phone: string,
): Person {
  return {
    personName,
    sex,
    citizenId: citizenId(personName, sex, born),
    education,
    specialty,
    years,
    professionalTitle,
    phone,
  };
}

const PREFIXES = ["110101", "110102", "110105", "110106", "110108", "110115"];

function citizenId(name: string, sex: "男" | "女", born: string): string {
  const hash = [...name].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 9973, 7);
  const sequence = (hash % 400) * 2 + 100 + (sex === "男" ? 1 : 0);
  const body = PREFIXES[hash % PREFIXES.length] + born.replaceAll("-", "") + String(sequence).padStart(3, "0");
  return body + checkCharacterOf(body);
}
