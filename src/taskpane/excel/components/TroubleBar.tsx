import { Button, Link, makeStyles } from "@fluentui/react-components";
import { SAMPLE_ADDRESS } from "../../../actions/asset";
import { usePane, usePaneState, useTexts } from "../context";
import type { Pane } from "../state/pane";
import { Notice } from "../../shared/Notice";
import { NARROW, STICKY_EDGE, STICKY_TOP, useShared } from "../../shared/shared.styles";
import { tellingOf, type TroubleActs } from "./telling";

const useStyles = makeStyles({
  // Stays in sight below the header of the pages: what stands in the way may have been met far down a list.
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
  const stage = usePaneState((state) => state.stage.kind);
  const pane = usePane();
  const styles = useStyles();
  const shared = useShared();
  const texts = useTexts();
  if (!trouble) return null;
  const { intent, title, hint, actions, file } = tellingOf(trouble, texts, actsOf(pane), stage === "opening");
  const buttons = actions.map(({ label, onClick }) => (
    <Button key={label} size="small" onClick={onClick}>
      {label}
    </Button>
  ));
  return (
    <Notice
      isUrgent
      className={stage === "pages" ? styles.bar : undefined}
      intent={intent}
      title={title}
      actions={buttons.length > 0 ? buttons : undefined}
    >
      {hint}{" "}
      {file && (
        <Link inline className={shared.link} href={file.address} download={file.name}>
          {file.label}
        </Link>
      )}
    </Notice>
  );
};

const actsOf = (pane: Pane): TroubleActs => ({
  proceed: () => pane.resume(),
  cancel: () => void pane.cancel(),
  putBack: () => void pane.mending.settle("from"),
  close: () => pane.dismiss(),
  sample: { address: new URL(SAMPLE_ADDRESS, document.baseURI).href, mayDownload: pane.mayDownload },
  reveal: () => void pane.navigation.reveal(),
});
