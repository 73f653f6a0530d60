import { onceARun, onceATable, succeeding, type RowsChanged } from "../../../src/check/model/kept";
import { resolveOccupation } from "../../../src/check/plan/meant-occupations";
import { rosterPeople } from "../../../src/check/plan/people";
import { planOf as planOfRun, strictly } from "../../../src/check/run/plan-of";
import { planOf } from "../../support/plan";

const snapshot = planOf({
  occupations: [{ occupationName: "电工", occupationCode: "6-31-01-03" }],
  examiners: [{ personName: "王一" }],
  qualityControllers: [{ personName: "王二" }],
});

describe("a plan rule under test", () => {
  test("is given the tables it names, whether they stand or not", () => {
    const plan = strictly(planOfRun(snapshot), { id: "VEN-01", reads: ["occupations", "venues"] });
    expect(plan.table("occupations")?.dataRows).toEqual([0]);
    expect([plan.table("venues"), plan.hasTab("venues")]).toEqual([undefined, false]);
    expect(resolveOccupation(plan, "电工")?.name).toBe("电工");
  });

  test("is refused any other by its own and the table's name", () => {
    const plan = strictly(planOfRun(snapshot), { id: "PER-12", reads: ["examiners"] });
    expect(() => plan.table("venues")).toThrow("PER-12 reads venues without saying so");
    expect(() => plan.hasTab("venues")).toThrow("PER-12 reads venues without saying so");
    expect(() => rosterPeople(plan)).toThrow("PER-12 reads qualityControllers without saying so");
  });

  test("is refused what another rule of the run had made of such a table", () => {
    const ofRun = planOfRun(snapshot);
    rosterPeople(strictly(ofRun, { id: "PER-13", reads: ["examiners", "qualityControllers"] }));
    resolveOccupation(strictly(ofRun, { id: "EXAM-02", reads: ["occupations"] }), "电工");
    const plan = strictly(ofRun, { id: "PER-12", reads: ["examiners"] });
    expect(() => rosterPeople(plan)).toThrow("PER-12 reads qualityControllers without saying so");
    // The finder of occupations is made of what is made of the table.
    expect(() => resolveOccupation(plan, "电工")).toThrow("PER-12 reads occupations without saying so");
  });

  test("is refused what is newly made of something another rule had made", () => {
    const ofRun = planOfRun(snapshot);
    rosterPeople(ofRun);
    const countOf = onceARun(
      (plan) => [...rosterPeople(plan).keysIn("examiners"), ...rosterPeople(plan).keysIn("qualityControllers")].length,
    );
    const plan = strictly(ofRun, { id: "PER-12", reads: ["examiners"] });
    expect(() => countOf(plan)).toThrow("PER-12 reads qualityControllers without saying so");
    expect(countOf(ofRun)).toBe(2);
    expect(() => countOf(plan)).toThrow("PER-12 reads qualityControllers without saying so");
  });
});

test("what rules share is made once a run, and anew in the next", () => {
  let made = 0;
  const share = onceARun(() => ++made);
  const plan = planOfRun(snapshot);
  expect([share(plan), share(plan)]).toEqual([1, 1]);
  expect(share(planOfRun(snapshot))).toBe(2);
});

test("what is asked of a table is made once for each", () => {
  let made = 0;
  const share = onceATable(({ sheet }) => `${sheet} ${++made}`);
  const [occupations, examiners] = snapshot.tables.values();
  expect([share(occupations), share(examiners), share(occupations)]).toEqual([
    "认定职业 1",
    "考评人员 2",
    "认定职业 1",
  ]);
});

describe("after an edit", () => {
  const before = snapshot.tables.get("examiners")!;
  const after = before.withRows(new Map([[0, before.rows[0].map((value) => (value === "王一" ? "李一" : value))]]));
  const edited = { tables: new Map(snapshot.tables).set("examiners", after) };
  const change: RowsChanged = { before, after, rows: [0] };

  test("what is known of a table is told what changed, and no longer said of the table before", () => {
    const log: string[] = [];
    const names = onceATable(
      (table) => {
        log.push("read");
        return table.dataRows.map((row) => table.text(row, "personName"));
      },
      (known, { after: now, rows }) => {
        log.push("renewed");
        for (const row of rows) known[row] = now.text(row, "personName");
        return known;
      },
    );
    expect(names(before)).toEqual(["王一"]);
    succeeding({}, {}, [change], () => expect(names(after)).toEqual(["李一"]));
    expect(log).toEqual(["read", "renewed"]);
    expect(names(before)).toEqual(["王一"]);
    expect(log).toEqual(["read", "renewed", "read"]);
  });

  test("what rests on other tables is taken over as it is, also by a run after one in which nobody asked", () => {
    let made = 0;
    const occupations = onceARun((plan) => `${plan.table("occupations")?.dataRows.length} ${++made}`);
    const first = planOfRun(snapshot);
    expect(occupations(first)).toBe("1 1");
    const [second, third] = [planOfRun(edited), planOfRun(edited)];
    succeeding(second.run, first.run, [change], () => undefined);
    succeeding(third.run, second.run, [], () => expect(occupations(third)).toBe("1 1"));
  });

  test("what cannot be told what changed is made anew", () => {
    let made = 0;
    const examiners = onceARun((plan) => `${plan.table("examiners")?.text(0, "personName")} ${++made}`);
    const [first, second] = [planOfRun(snapshot), planOfRun(edited)];
    expect(examiners(first)).toBe("王一 1");
    succeeding(second.run, first.run, [change], () => expect(examiners(second)).toBe("李一 2"));
  });

  test("a value that was renewed is not that of the runs before any more", () => {
    const names = onceARun(
      (plan) => [plan.table("examiners")?.text(0, "personName")],
      (known, plan) => {
        known[0] = plan.table("examiners")?.text(0, "personName");
        return known;
      },
    );
    const [first, second] = [planOfRun(snapshot), planOfRun(edited)];
    names(first);
    succeeding(second.run, first.run, [change], () => expect(names(second)).toEqual(["李一"]));
    expect(names(first)).toEqual(["王一"]);
  });
});
