import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { usePane, usePaneState, useTexts } from "../context";
import { NARROW, useShared } from "../../shared/shared.styles";
import { pendingText } from "../status";
import { useStatus } from "./use-status";

const useStyles = makeStyles({
  line: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { position: "static", paddingInlineStart: tokens.spacingHorizontalS },
  },
  mark: { minWidth: "auto", flexShrink: 0 },
});

/** One quiet line at the foot of the pages: what was checked and when; one press checks again. */
export const StatusLine = () => {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const texts = useTexts();
  const status = useStatus();
  const pending = usePaneState((state) => pendingText(state, texts));
  const isChecking = usePaneState((state) => state.work.kind === "checking");
  return (
    <footer className={styles.line}>
      <span className={mergeClasses(shared.small, shared.secondary, shared.grow)}>
        {pending ? status + texts.separator + pending : status}
      </span>
      {pending && (
        <Button
          size="small"
          className={styles.mark}
          title={texts.status.markTitle}
          onClick={() => void pane.checking.full({ marks: "write" })}
        >
          {texts.status.mark}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        aria-label={texts.shell.checkAgain}
        title={texts.shell.checkAgain}
        disabledFocusable={isChecking}
        onClick={() => void pane.checking.full({ marks: "write" })}
      />
    </footer>
  );
};
