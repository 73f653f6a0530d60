import { Button, mergeClasses } from "@fluentui/react-components";
import { useShared } from "../components/shared.styles";
import { say, usePane, useTexts, useWordState } from "./context";
import { useWordStyles } from "./word.styles";

/** The passages that still hold the guide's 填写说明, each with the way there. */
export const Notes = () => {
  const styles = useWordStyles();
  const shared = useShared();
  const pane = usePane();
  const { notes } = useTexts();
  const prose = useWordState((state) => state.reading)!.prose.filter(({ isNote }) => isNote);
  if (prose.length === 0) return null;
  return (
    <section className={shared.stack}>
      <h2 className={shared.heading}>{say(notes.title, { n: prose.length })}</h2>
      <ul className={shared.plainList}>
        {prose.map(({ control }) => (
          <li key={control.id} className={styles.jump}>
            <span className={mergeClasses(shared.body, shared.grow)}>{control.title}</span>
            <Button
              size="small"
              appearance="subtle"
              className={mergeClasses(styles.noShrink, styles.pushedOut)}
              aria-label={say(notes.goToLabel, { title: control.title })}
              onClick={() => void pane.goTo(control)}
            >
              {notes.goTo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
