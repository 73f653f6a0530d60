/** One place of src/word writes into the document; the others plan and read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOM = path.join(__dirname, "../../src/word");
const DOOR = "door.ts";

/** Members of Word's objects that change a document: methods, and properties when they are set. */
const METHODS =
  /^(insert|add|delete|update|clear|merge|split|reset|accept|reject|undo|redo|set$|distribute|autoFit|removeAll|attach|detach|replace$)/;
const PROPERTIES = new Set([
  "value",
  "values",
  "text",
  "tag",
  "title",
  "cannotEdit",
  "cannotDelete",
  "style",
  "changeTrackingMode",
]);

const config = path.join(ROOM, "../../tsconfig.json");
const { options } = ts.parseJsonConfigFileContent(
  { ...ts.readConfigFile(config, ts.sys.readFile).config, include: ["src/word"] },
  ts.sys,
  path.dirname(config),
);
const program = ts.createProgram(
  readdirSync(ROOM).map((file) => path.join(ROOM, file)),
  options,
);
const checker = program.getTypeChecker();

/** Whether an expression is one of Word's own objects. */
const isOfWord = (expression: ts.Expression): boolean => {
  const symbol = checker.getNonNullableType(checker.getTypeAtLocation(expression)).getSymbol();
  return symbol?.declarations?.some((one) => one.getSourceFile().fileName.includes("office-js")) ?? false;
};

function writesIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const target =
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      METHODS.test(node.expression.name.text)
        ? node.expression
        : ts.isBinaryExpression(node) &&
            node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
            ts.isPropertyAccessExpression(node.left) &&
            PROPERTIES.has(node.left.name.text)
          ? node.left
          : undefined;
    if (target && isOfWord(target.expression)) found.push(target.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = program.getSourceFiles().filter(({ fileName }) => path.dirname(fileName) === ROOM);

test.each(
  sources
    .filter(({ fileName }) => path.basename(fileName) !== DOOR)
    .map((file) => [path.basename(file.fileName), file] as const),
)("%s writes nothing", (_, file) => {
  expect(writesIn(file)).toEqual([]);
});

test("the door does, so that this test sees what it looks for", () => {
  const door = sources.find(({ fileName }) => path.basename(fileName) === DOOR)!;
  expect(new Set(writesIn(door))).toEqual(
    new Set([
      "insertOoxml",
      "deleteRows",
      "clear",
      "insertText",
      "value",
      "values",
      "addRows",
      "insertRows",
      "updateResult",
    ]),
  );
  expect(readFileSync(door.fileName, "utf8").split("\n").length).toBeLessThan(120);
});
