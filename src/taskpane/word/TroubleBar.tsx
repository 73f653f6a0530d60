import { Button } from "@fluentui/react-components";
import { say, usePane, useTexts } from "./context";
import type { Trouble } from "./model";
import { Notice } from "../shared/Notice";

/** What stands in the way, and the way on. */
export const TroubleBar = ({ trouble }: { readonly trouble: Trouble }) => {
  const pane = usePane();
  const { trouble: texts, shell } = useTexts();
  const { what, todo } = texts[trouble.kind === "refused" ? trouble.operation : trouble.kind];
  const actions =
    trouble.kind === "silent" ? undefined : trouble.kind === "fault" ? (
      <Button size="small" onClick={() => pane.dismiss()}>
        {shell.close}
      </Button>
    ) : (
      <Button size="small" onClick={() => pane.retry()}>
        {shell.retry}
      </Button>
    );
  return (
    <Notice isAnswer intent={trouble.kind === "silent" ? "warning" : "error"} title={what} actions={actions}>
      {todo}
      {"code" in trouble && shell.between + say(texts.code, { code: trouble.code })}
    </Notice>
  );
};
