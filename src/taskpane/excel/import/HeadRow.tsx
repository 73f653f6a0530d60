import { Field, Select } from "@fluentui/react-components";
import { HEADER_SEARCH_ROWS } from "../../../check/limits";
import type { SheetGrid } from "../../../check";
import { useShared } from "../../shared/shared.styles";
import { say } from "../context";
import { useImporting, useImportState, useImportWords } from "./context";
import { lineOf } from "./import-state";

/** 没有认出表头: the person says in which row the heads stand, of which tab. */
export const HeadRow = () => {
  const shared = useShared();
  const { page } = useImportWords();
  const importing = useImporting();
  const source = useImportState((state) => state.source);
  const choices = useImportState((state) => state.choices);
  return source?.sheets
    .filter(({ values }) => values.length > 0)
    .map((sheet) => (
      <Field key={sheet.name} label={say(page.headRowOf, { sheet: sheet.name || page.pasted })}>
        <Select
          className={shared.choice}
          value={choices.sheet === sheet.name ? String(choices.headRow ?? "") : ""}
          onChange={(_, { value }) =>
            void importing.choose(
              value === "" ? { sheet: undefined, headRow: undefined } : { sheet: sheet.name, headRow: Number(value) },
            )
          }
        >
          <option value="">{page.chooseSheet}</option>
          {headRows(sheet).map(({ row, text }) => (
            <option key={row} value={row}>
              {say(page.headRow, { row: row + 1, text })}
            </option>
          ))}
        </Select>
      </Field>
    ));
};

const headRows = ({ values, firstRow }: SheetGrid): readonly { readonly row: number; readonly text: string }[] =>
  values.slice(0, HEADER_SEARCH_ROWS).flatMap((line, i) => {
    const text = line
      .map(lineOf)
      .filter((cell) => cell !== "")
      .join(" ");
    return text === "" ? [] : [{ row: firstRow + i, text: text.slice(0, 30) }];
  });
