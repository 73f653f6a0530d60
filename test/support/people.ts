import { checkCharacterOf } from "../../src/check/standards/citizen-id";
import { EDUCATION } from "../../src/guide";
import { numbersFrom } from "./seeded";

/** A made-up person, as a line of a roster has one. All texts, but for the years. */
export interface Person {
  readonly personName: string;
  readonly sex: "男" | "女";
  readonly citizenId: string;
  readonly education: string;
  readonly specialty: string;
  readonly years: number;
  readonly professionalTitle: string;
  readonly phone: string;
}

const SURNAMES = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎",
];
const GIVEN = {
  男: [..."伟强磊军洋勇杰涛明超刚平辉鹏斌波宁健亮峰宇浩凯俊帆建国华文志海东林成永庆春德荣新"],
  女: [..."芳娜敏静丽艳娟霞秀英燕玲桂兰红梅颖慧婷雪琳洁倩萍莉玉凤珍爱华云晓佳欣怡瑞月琴淑蓉"],
};
const DISTRICTS = ["110101", "110105", "110108", "110112", "120103", "130102", "210102", "320106", "370102", "420106"];
const MOBILE_PREFIXES = ["136", "138", "139", "150", "158", "177", "186", "189", "198"];
const SPECIALTIES = ["机械加工", "电气工程", "焊接技术", "设备维修", "质量检验", "自动化"];
const TITLES = ["高级工程师", "工程师", "高级技师", "技师", "高级工"];
const COMMON_EDUCATION = EDUCATION.slice(1, 5);
const THIS_YEAR = 2026;

/**
 * People nobody is, faultless and all different by name, ID and phone: IDs with their check character, ages 28 to 58.
 * @param count at most 100,000: there are no more names to give
 */
export function makePeople(count: number, seed = 1): Person[] {
  const below = numbersFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)];
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    let person = makePerson(below, pick);
    while (taken.has(person.personName) || taken.has(person.citizenId) || taken.has(person.phone))
      person = makePerson(below, pick);
    taken.add(person.personName).add(person.citizenId).add(person.phone);
    return person;
  });
}

function makePerson(below: (bound: number) => number, pick: <T>(values: readonly T[]) => T): Person {
  const sex = pick(["男", "女"] as const);
  const age = 28 + below(30);
  const birth = `${THIS_YEAR - 1 - age}${twoDigits(1 + below(12))}${twoDigits(1 + below(28))}`;
  const sequence = 2 * below(500) + (sex === "男" ? 1 : 0);
  const digits = pick(DISTRICTS) + birth + String(sequence).padStart(3, "0");
  return {
    personName: pick(SURNAMES) + pick(GIVEN[sex]) + pick(GIVEN[sex]),
    sex,
    citizenId: digits + checkCharacterOf(digits),
    education: pick(COMMON_EDUCATION),
    specialty: pick(SPECIALTIES),
    years: 3 + below(age - 23),
    professionalTitle: pick(TITLES),
    phone: pick(MOBILE_PREFIXES) + String(below(100_000_000)).padStart(8, "0"),
  };
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** One slip each, of those that people make. */
const SLIPS: readonly ((person: Person) => Person)[] = [
  (p) => ({ ...p, citizenId: p.citizenId.slice(0, 17) + (p.citizenId.endsWith("1") ? "2" : "1") }),
  (p) => ({ ...p, citizenId: p.citizenId.slice(0, 17) }),
  (p) => ({ ...p, sex: p.sex === "男" ? "女" : "男" }),
  (p) => ({ ...p, education: "大本" }),
  (p) => ({ ...p, phone: p.phone.slice(0, 10) }),
  (p) => ({ ...p, years: 99 }),
];

/** The same people with a slip in every n-th line, each kind of slip in turn. */
export const withSlips = (people: readonly Person[], every: number): Person[] =>
  people.map((person, i) => ((i + 1) % every === 0 ? SLIPS[((i + 1) / every) % SLIPS.length](person) : person));
