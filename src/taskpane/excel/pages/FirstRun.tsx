import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { Said } from "../../shared/Announcer";
import { NARROW, useShared } from "../../shared/shared.styles";
import { TroubleBar } from "../components/TroubleBar";
import { usePane, useTexts } from "../context";

const useStyles = makeStyles({
  main: {
    paddingTop: "48px",
    paddingInline: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    [NARROW]: { paddingTop: tokens.spacingVerticalL, paddingInline: tokens.spacingHorizontalM },
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  buttons: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Before the tables stand: what the assistant does, and two promises. */
export const FirstRun = ({ searched }: { readonly searched: boolean }) => {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const { firstRun } = useTexts();
  return (
    <div className={shared.root}>
      <main className={mergeClasses(shared.main, styles.main)}>
        <TroubleBar />
        <TableRegular className={styles.icon} aria-hidden />
        <h1 className={styles.title}>{firstRun.title}</h1>
        <p className={mergeClasses(shared.body, shared.secondary)}>{firstRun.purpose}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" size="large" onClick={() => void pane.building.build()}>
            {firstRun.build}
          </Button>
          <Button size="large" onClick={() => void pane.openSample()}>
            {firstRun.openSample}
          </Button>
        </div>
        <ul className={mergeClasses(shared.plainList, shared.stack, shared.small, shared.secondary)}>
          <li>{firstRun.keepsContents}</li>
          <li>{firstRun.staysHere}</li>
        </ul>
        <div className={shared.grow} />
        {searched && (
          <p className={shared.body}>
            {firstRun.nothingFound}
            <Said>{firstRun.nothingFound}</Said>
          </p>
        )}
        <p className={shared.small}>
          {firstRun.alreadyFilled}
          <Link as="button" className={shared.link} onClick={() => void pane.building.checkAsItIs()}>
            {firstRun.checkWorkbook}
          </Link>
        </p>
      </main>
    </div>
  );
};
