import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PaneTexts } from "../../text/pane";
import { useShared } from "../shared/shared.styles";
import type { StartFailure } from "./start";

const useStyles = makeStyles({
  main: { padding: `48px ${tokens.spacingHorizontalXXL}`, rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: "18px" },
});

interface StartFailedProps {
  readonly by: StartFailure;
  readonly texts: PaneTexts;
}

interface Explanation {
  readonly title: string;
  readonly lines: readonly string[];
  /** What can be done instead. */
  readonly ways: readonly string[];
}

/** The page where the pane cannot work: why, and what to do. */
export const StartFailed = ({ by, texts: { outside } }: StartFailedProps) => {
  const styles = useStyles();
  const shared = useShared();
  const explanations: Readonly<Record<StartFailure, Explanation>> = {
    outside: { title: outside.title, lines: [outside.body, outside.steps, outside.noTab], ways: [] },
    tooOld: {
      title: outside.oldTitle,
      lines: [outside.oldNeeds, outside.oldUnharmed],
      ways: [outside.oldOtherComputer, outside.oldAskIt],
    },
  };
  const { title, lines, ways } = explanations[by];
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
