import { Button } from "@fluentui/react-components";
import { usePane, useTexts } from "../context";

interface CancelButtonProps {
  /** What else is given up. */
  readonly onCancel?: () => void;
}

/** 取消 below a task page: the page is left, and what waits for the end of an edit is given up; ← leaves it waiting. */
export const CancelButton = ({ onCancel }: CancelButtonProps) => {
  const pane = usePane();
  const { mend } = useTexts();
  const cancel = (): void => {
    onCancel?.();
    if (pane.store.get().trouble?.kind === "editing") void pane.cancel();
    pane.back();
  };
  return <Button onClick={cancel}>{mend.cancel}</Button>;
};
