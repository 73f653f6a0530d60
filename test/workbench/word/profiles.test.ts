/** The Words that the host can be asked to play. */
import { blankDocument } from "../../../src/workbench/docx/blank";
import { DocxDocument } from "../../../src/workbench/docx/document";
import { PROFILE_NAMES } from "../../../src/workbench/host/profiles";
import { HostedWordDocument, WORD_PROFILES, type WordKind } from "../../../src/workbench/host/word";
import { slimDom } from "../../support/slim-dom";

const hosted = (kind?: Partial<WordKind>) =>
  new HostedWordDocument(DocxDocument.open(blankDocument(), slimDom), undefined, kind);

test.each(PROFILE_NAMES)("%s offers its sets and behaves as it does", (profile) => {
  const { requirementSets, behaviour } = hosted({ profile });
  expect(requirementSets).toEqual(WORD_PROFILES[profile].requirementSets);
  expect(behaviour).toMatchObject(WORD_PROFILES[profile].behaviour);
});

test("a behaviour that is named goes before the profile's", () => {
  expect(hosted({ profile: "web", behaviour: { web: false } }).behaviour).toMatchObject({
    web: false,
    staysGrey: true,
  });
});

test("where none is named, it offers what LTSC 2021 does and nothing is odd", () => {
  const { requirementSets, behaviour } = hosted();
  expect(requirementSets.WordApi).toBe("1.3");
  expect(behaviour.verticalTabBecomesSign).toBe(false);
});
