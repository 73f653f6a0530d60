import { readTemplate } from "../../src/files/template-file";
import { TemplateError } from "../../src/report";
import { HOSTILE_DOCUMENTS } from "../support/hostile/documents";

/** Whether the template was read, or refused in words for the user; anything else is a fault of ours, such as a stack that overflows. */
function outcomeOf(bytes: Uint8Array): "read" | "refused" {
  try {
    readTemplate(bytes);
    return "read";
  } catch (error) {
    if (error instanceof TemplateError) return "refused";
    throw error;
  }
}

test.each(Object.entries(HOSTILE_DOCUMENTS))("a template with %s is read or refused by name", (_, file) => {
  expect(["read", "refused"]).toContain(outcomeOf(file(0.01)));
});

test("a template nested deeper than any program nests is refused for its depth", () => {
  const bytes = HOSTILE_DOCUMENTS["elements of nobody's, a million deep"](0.001);
  expect(() => readTemplate(bytes)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ id: "tooDeep" })] }),
  );
});
