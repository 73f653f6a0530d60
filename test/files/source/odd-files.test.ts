import { readSource } from "../../../src/files/source";
import { ODD_FILES } from "./odd-files";

test.each(ODD_FILES.map((file) => [file.name, file] as const))("%s", async (name, { bytes, values }) => {
  const source = await readSource(bytes, `${name}.csv`);
  expect(source).toMatchObject({ kind: "text", undecodable: 0, sheets: [{ name, values }] });
});
