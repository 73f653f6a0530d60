import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PaneTexts } from "../../text/pane";
import { useShared } from "../shared/shared.styles";
import type { Hindrance } from "./start";

const useStyles = makeStyles({
  main: { padding: `48px ${tokens.spacingHorizontalXXL}`, rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: "18px" },
});

interface HinderedProps {
  readonly by: Hindrance;
  readonly texts: PaneTexts;
}

/** The page where the pane cannot work: why, and what to do. */
export const Hindered = ({ by, texts: { outside } }: HinderedProps) => {
  const styles = useStyles();
  const shared = useShared();
  const {
    title,
    lines,
    ways = [],
  } = {
    outside: { title: outside.title, lines: [outside.body, outside.steps, outside.noTab] },
    tooOld: {
      title: outside.oldTitle,
      lines: [outside.oldNeeds, outside.oldUnharmed],
      ways: [outside.oldOtherComputer, outside.oldAskIt],
    },
  }[by] as { title: string; lines: readonly string[]; ways?: readonly string[] };
  return (
    <div className={shared.root}>
      <main className={mergeClasses(shared.main, styles.main)}>
        <h1 className={shared.title}>{title}</h1>
        {lines.map((line) => (
          <p key={line} className={shared.body}>
            {line}
          </p>
        ))}
        {ways.length > 0 && (
          <ul className={mergeClasses(styles.list, shared.body)}>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
};
