import { Button, Field, mergeClasses, Select, Textarea } from "@fluentui/react-components";
import { useRef, type ClipboardEvent } from "react";
import { useShared } from "../../shared/shared.styles";
import { DropZone } from "../components/DropZone";
import { usePaneState } from "../context";
import type { PaneState } from "../state/model";
import { useImporting, useImportWords } from "./context";
import { useImportStyles } from "./import.styles";

/** From where a list is brought in: a file, a tab of this workbook, the selection, the clipboard. */
export const Sources = () => {
  const shared = useShared();
  const { page } = useImportWords();
  return (
    <>
      <FileDrop />
      <OwnSheets />
      <Paste />
      <p className={mergeClasses(shared.small, shared.secondary)}>{page.promise}</p>
    </>
  );
};

const FileDrop = () => {
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const picker = useRef<HTMLInputElement>(null);
  const choose = (files: readonly File[]): void => {
    if (files.length > 0) void importing.readFiles(files);
  };
  return (
    <DropZone onDrop={(dropped) => void importing.readFiles(dropped)}>
      <span className={shared.body}>{page.drop}</span>
      <Button appearance="primary" onClick={() => picker.current?.click()}>
        {page.chooseFile}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-choose="list"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          choose(files);
        }}
      />
      <span className={shared.small}>{page.kinds}</span>
    </DropZone>
  );
};

const sheetsOf = ({ check }: PaneState): readonly string[] | undefined =>
  check.kind === "done" ? check.checked.reading.sheets : undefined;

/** Tabs that are none of the assistant's own. */
const OwnSheets = () => {
  const styles = useImportStyles();
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const sheets = usePaneState(sheetsOf) ?? [];
  const tabs = usePaneState((state) => state.tabs);
  const own = new Set(tabs.values());
  const others = sheets.filter((name) => !own.has(name));
  return (
    <div className={mergeClasses(shared.row, styles.choices)}>
      {others.length > 0 && (
        <Field label={page.sheet} className={shared.grow}>
          <Select
            className={shared.choice}
            value=""
            onChange={(_, { value }) => value !== "" && void importing.readCells({ sheet: value }, value)}
          >
            <option value="">{page.chooseSheet}</option>
            {others.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button onClick={() => void importing.readCells("selection", page.selection)}>{page.selection}</Button>
    </div>
  );
};

/** Takes what is pasted, and nothing that is typed. */
const Paste = () => {
  const styles = useImportStyles();
  const importing = useImporting();
  const { page } = useImportWords();
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { clipboardData } = event;
    void importing.paste({ html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") });
  };
  return (
    <Textarea
      className={styles.paste}
      aria-label={page.paste}
      placeholder={page.paste}
      value=""
      onChange={() => undefined}
      onPaste={paste}
    />
  );
};
