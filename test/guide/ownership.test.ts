import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { CLAUSE, LIMITS, TABLE_IDS, type Clause } from "../../src/guide";
import { findingTexts as english } from "../../src/text/en-US/findings";
import { findingTexts as chinese } from "../../src/text/zh-CN/findings";
import type { FindingText } from "../../src/text/types";

const SRC = path.join(__dirname, "../../src");

interface Source {
  /** Its path in src/. */
  readonly name: string;
  readonly tree: ts.SourceFile;
}

/** The program, but for the guide itself. */
const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("guide/"))
  .map((name) => ({
    name,
    tree: ts.createSourceFile(name, readFileSync(path.join(SRC, name), "utf8"), ts.ScriptTarget.ES2022, true),
  }));
const rules = sources.filter(({ name }) => name.startsWith("check/rules/"));

/** The nodes of a tree of which something is told, and what that is. */
function told<T>(node: ts.Node, tell: (node: ts.Node) => T | undefined): readonly T[] {
  const own = tell(node);
  const below: T[] = [];
  ts.forEachChild(node, (child) => void below.push(...told(child, tell)));
  return own === undefined ? below : [own, ...below];
}

const tables: ReadonlySet<string> = new Set(TABLE_IDS);
const clauses: ReadonlySet<string> = new Set<Clause>(Object.values(CLAUSE));

test("what is known of each table stands in the guide, not in tables beside it", () => {
  const beside = sources.flatMap(({ name, tree }) =>
    told(tree, (node) => {
      const isRecord =
        ts.isTypeReferenceNode(node) &&
        node.typeName.getText(tree) === "Record" &&
        node.typeArguments?.[0].getText(tree) === "TableId";
      const isByTable =
        ts.isObjectLiteralExpression(node) &&
        node.properties.filter((one) => one.name && tables.has(one.name.getText(tree).replace(/"/g, ""))).length > 2;
      return isRecord || isByTable ? name : undefined;
    }),
  );
  // The pane calls the tables by names of its own language; the Chinese ones are the guide's.
  // What 导入 says of the tables the assistant makes is a sentence each.
  const sentences = ["text/en-US/made-here.ts", "text/zh-CN/made-here.ts"];
  expect(new Set(beside)).toEqual(new Set(["text/pane.ts", "text/en-US/pane.ts", ...sentences]));
});

test("a rule cites a clause by what it is about", () => {
  const written = rules.flatMap(({ name, tree }) =>
    told(tree, (node) => (ts.isStringLiteral(node) && clauses.has(node.text) ? `${name}: ${node.text}` : undefined)),
  );
  expect(written).toEqual([]);
});

test("a rule has no figure of its own that an enterprise must reach", () => {
  // Those of general/ hold for any table, whoever's guide it is of.
  const ofGuide = sources.filter(({ name }) => /^check\/(?:plan|rules\/(?!general\/))/.test(name));
  const figures = ofGuide.flatMap(({ name, tree }) =>
    tree.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) =>
        declarationList.declarations.flatMap(({ name: constant, initializer }) =>
          initializer && (ts.isNumericLiteral(initializer) || ts.isObjectLiteralExpression(initializer))
            ? told(initializer, (node) =>
                ts.isNumericLiteral(node) && Number(node.text) > 0 && !isWithinFunction(node)
                  ? `${name}: ${constant.getText(tree)}`
                  : undefined,
              )
            : [],
        ),
      ),
  );
  expect(figures).toEqual([]);
});

const isWithinFunction = (node: ts.Node): boolean => {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
};

test.each(Object.keys(LIMITS))("the limit %s is what something goes by", (limit) => {
  const guide = ["attachments.ts"].map((name) => readFileSync(path.join(SRC, "guide", name), "utf8"));
  const users = [...sources.map(({ tree }) => tree.text), ...guide].filter(
    (text) => text.includes(`LIMITS.${limit}`) || new RegExp(`\\{[^}]*\\b${limit}\\b[^}]*\\} = LIMITS;`).test(text),
  );
  expect(users.length).toBeGreaterThan(0);
});

/** Messages that tell of a limit or of an age. */
const OF_LIMITS = /^(?:ORG-0[123]|EXAM-01|QC-01|PER-10)\.|^PER-16\.(?:tooLong|outOfRange)$/;

test.each([
  ["zh-CN", chinese],
  ["en-US", english],
] as const)(
  "the sentences of %s take the figures from the finding",
  (_, texts: Readonly<Record<string, FindingText>>) => {
    const written = Object.entries(texts).flatMap(([message, { title, why, todo }]) =>
      [title, why, todo].filter((text) =>
        OF_LIMITS.test(message)
          ? /[1-9]/.test(text)
          : /(?:不足|不少于|不低于|未满|超过|at least|fewer than|less than|under|over) ?\d/i.test(text),
      ),
    );
    expect(written).toEqual([]);
  },
);
