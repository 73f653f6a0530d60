import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, usePaneState, useTexts } from "../context";
import type { Pane } from "../state/pane";
import { Notice } from "../../shared/Notice";
import { NARROW, STICKY_EDGE, STICKY_TOP } from "../../shared/shared.styles";
import { tellingOf, type TroubleActs } from "./telling";

const useStyles = makeStyles({
  // Stays in sight: what stands in the way may have been met far down a list.
  bar: {
    position: "sticky",
    top: STICKY_TOP,
    zIndex: 2,
    ...STICKY_EDGE,
    [NARROW]: { position: "static" },
  },
});

/** What stands in the way: title, what to do, at most two buttons; one at a time, above the page. */
export const TroubleBar = () => {
  const trouble = usePaneState((state) => state.trouble);
  const isOpening = usePaneState((state) => state.stage.kind === "opening");
  const pane = usePane();
  const styles = useStyles();
  const texts = useTexts();
  if (!trouble) return null;
  const { intent, title, hint, actions } = tellingOf(trouble, texts, actsOf(pane), isOpening);
  const buttons = actions.map(({ label, onClick }) => (
    <Button key={label} size="small" onClick={onClick}>
      {label}
    </Button>
  ));
  return (
    <Notice
      isUrgent
      className={styles.bar}
      intent={intent}
      title={title}
      actions={buttons.length > 0 ? buttons : undefined}
    >
      {hint}
    </Notice>
  );
};

const actsOf = (pane: Pane): TroubleActs => ({
  proceed: () => pane.resume(),
  cancel: () => void pane.cancel(),
  close: () => pane.dismiss(),
  reveal: () => void pane.navigation.reveal(),
});
