/** A short run with fixed seeds, without limits on time and memory; `npm run fuzz` goes on from any seed, with them. */
import { inputOf, KINDS } from "./inputs";
import { minimised } from "./minimise";
import { pack, textOf, bytesOf, unpack } from "./archive";
import { judge } from "./subjects";

const FIRST = 1;
const COUNT = 40;

test.each(KINDS)(
  "forty damaged files, %s: each is read or refused in the project's own words",
  async (kind) => {
    const failures: string[] = [];
    const kinds = new Set<string>();
    for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
      const verdict = await judge(kind, inputOf(kind, seed), seed);
      kinds.add(verdict.kind);
      if (verdict.kind === "failed") failures.push(`${kind}, seed ${seed}: ${verdict.failure.message}`);
    }
    expect(failures).toEqual([]);
    expect(kinds).toEqual(new Set(["done", "refused"]));
  },
  120_000,
);

test("the same seed gives the same file", () => {
  for (const kind of KINDS) expect(inputOf(kind, 7)).toEqual(inputOf(kind, 7));
});

test("a failing file is made small, and fails in the same way", async () => {
  const padding = "<p><q/></p>".repeat(50);
  const file = pack({ "a.xml": bytesOf(`<r>${padding}<bad/>${padding}</r>`), "b.xml": bytesOf("<r/>") });
  const fails = (bytes: Uint8Array) =>
    Promise.resolve(textOf(unpack(bytes)["a.xml"] ?? bytesOf("")).includes("<bad/>"));
  const small = unpack(await minimised(file, fails, 500));
  expect(Object.entries(small).map(([name, content]) => [name, textOf(content)])).toEqual([["a.xml", "<r><bad/></r>"]]);
});
