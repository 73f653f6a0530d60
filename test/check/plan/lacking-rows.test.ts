import { begunBy, expectSayable } from "../../support/mend";
import { makePeople } from "../../support/people";
import { findingsOf, type Record_ } from "../../support/plan";

const WELDER: Record_ = { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4" };
const WAITING: Record_ = { occupationName: "焊工" };

/** What the findings of a message begin, one list a finding. */
const begun = (message: `${string}-${string}.${string}`, tables: Parameters<typeof findingsOf>[1]) => {
  const findings = findingsOf(message.split(".")[0], tables).filter((finding) => finding.message === message);
  findings.forEach(expectSayable);
  return findings.map(begunBy);
};

describe("a rule that counts what lacks begins the rows", () => {
  const occupations = [WELDER];

  it("EXAM-01: as many as lack, those that wait for a person already not again", () => {
    const examiners = makePeople(3).map((person): Record_ => ({ ...WAITING, ...person }));
    expect(begun("EXAM-01.tooFew", { occupations, examiners })).toEqual([[WAITING, WAITING]]);
    expect(begun("EXAM-01.tooFew", { occupations, examiners: [...examiners, WAITING] })).toEqual([[WAITING]]);
    expect(begun("EXAM-01.tooFew", { occupations, examiners: [...examiners, WAITING, WAITING] })).toEqual([[]]);
  });

  it("METH-05: with 考核鉴定 ticked", () => {
    const other = { occupationName: "车工", examination: "√" };
    expect(begun("METH-05.noRow", { occupations, methods: [other] })).toEqual([
      [{ occupationName: "焊工", examination: "√" }],
    ]);
  });

  it("VEN-01 and VEN-03: the purposes that lack, with the levels of the occupation", () => {
    const theory = { occupationName: "焊工", purpose: "理论", skillLevels: "5、4" };
    const practice = { ...theory, purpose: "实操" };
    expect(begun("VEN-01.noVenue", { occupations, venues: [] })).toEqual([[theory, practice]]);
    const venues = [{ ...theory, venueName: "甲" }];
    expect(begun("VEN-03.purposeMissing", { occupations, venues })).toEqual([[practice]]);
  });

  it("EQP-01: a row of the venue and the occupation", () => {
    const venues = [{ occupationName: "焊工", venueName: "甲", purpose: "理论和实操", skillLevels: "5、4" }];
    expect(begun("EQP-01.noEquipment", { occupations, venues, equipment: [] })).toEqual([
      [{ venueName: "甲", occupationName: "焊工" }],
    ]);
  });

  it("EQP-01: nothing for an occupation the plan does not have, which would be put into a second table", () => {
    const venues = [{ occupationName: "飞行员", venueName: "甲", purpose: "理论", skillLevels: "5" }];
    expect(begun("EQP-01.noEquipment", { occupations, venues, equipment: [] })).toEqual([[]]);
  });

  it("PERS-03: a row for each enterprise that lacks", () => {
    const enterprises = ["甲公司", "乙公司"].map((enterpriseName, i) => ({
      tier: i ? "下级" : "本级",
      enterpriseName,
    }));
    expect(begun("PERS-03.noRows", { enterprises, personnelScope: [] })).toEqual([
      [{ enterpriseName: "甲公司" }, { enterpriseName: "乙公司" }],
    ]);
    const personnelScope = [{ enterpriseName: "甲公司", employees: "√" }];
    expect(begun("PERS-03.noRow", { enterprises, personnelScope })).toEqual([[{ enterpriseName: "乙公司" }]]);
  });

  it("ORG: members, the office, heads and deputies, each once", () => {
    const [ming, hong] = makePeople(2).map(({ personName }) => personName);
    const group = "领导小组";
    const member = { committee: group, duty: "组员", personName: ming };
    expect(begun("ORG-01.tooFew", { committees: [member] })).toEqual([Array(4).fill({ committee: group })]);
    const waiting = { committee: group, duty: "成员" };
    expect(begun("ORG-01.tooFew", { committees: [member, waiting] })).toEqual([Array(3).fill({ committee: group })]);
    expect(begun("ORG-03.noOffice", { committees: [member] })).toEqual([
      ["主任", "副主任", "成员"].map((duty) => ({ committee: "工作办公室", duty })),
    ]);
    expect(begun("ORG-04.noHead", { committees: [member] })).toEqual([[{ committee: group, duty: "组长" }]]);
    const head = { committee: group, duty: "组长", personName: hong };
    expect(begun("ORG-04.noDeputy", { committees: [member, head] })).toEqual([[{ committee: group, duty: "副组长" }]]);
  });

  it("nothing where what lacks is a person, of whom nothing is known", () => {
    expect(begun("QC-01.tooFew", { qualityControllers: [] })).toEqual([[]]);
  });
});
