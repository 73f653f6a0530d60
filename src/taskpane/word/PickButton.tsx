import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ChangeEvent } from "react";
import { usePane, useWordState } from "./context";

/** Old formats too: a person who picks one is told how to save it anew, instead of wondering why it cannot be picked. */
const WORKBOOKS = ".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.et,.ods,.csv";

/** A button that asks for the workbook. */
export const PickButton = ({ children, ...look }: ButtonProps) => {
  const pane = usePane();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useWordState((state) => state.work.kind !== "idle");
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void pane.pick(file);
    // The same file picked again is a change, too: it may have been saved since.
    target.value = "";
  };
  return (
    <>
      <input ref={input} type="file" hidden accept={WORKBOOKS} onChange={pick} />
      <Button {...(look as object)} disabledFocusable={isBusy} onClick={() => input.current!.click()}>
        {children}
      </Button>
    </>
  );
};
