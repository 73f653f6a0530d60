import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { useShared } from "../shared/shared.styles";
import { say, usePane, useReading, useTexts } from "./context";
import { useWordStyles } from "./word.styles";

/** More of them would push out of sight what can be filled in; one or two are not worth a button. */
const SHOWN_AT_FIRST = 5;
const WORTH_A_BUTTON = 3;

/** The passages that still hold the guide's 填写说明, each with the way there. */
export const Notes = () => {
  const styles = useWordStyles();
  const shared = useShared();
  const pane = usePane();
  const { notes } = useTexts();
  const prose = useReading().prose.filter(({ isNote }) => isNote);
  const [isWhole, setWhole] = useState(false);
  if (prose.length === 0) return null;
  const others = prose.length - SHOWN_AT_FIRST;
  const hidden = isWhole || others < WORTH_A_BUTTON ? 0 : others;
  return (
    <section className={shared.stack}>
      <h2 className={shared.heading}>{say(notes.title, { n: prose.length })}</h2>
      <ul className={shared.plainList}>
        {prose.slice(0, hidden > 0 ? SHOWN_AT_FIRST : undefined).map(({ control }, i) => (
          <li key={control.id} className={styles.jump}>
            <span className={mergeClasses(shared.body, shared.grow)}>{control.title}</span>
            <Button
              // The button that showed the rest is gone: the focus goes on from the first of them.
              autoFocus={isWhole && i === SHOWN_AT_FIRST}
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
      {hidden > 0 && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {say(notes.more, { n: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
};
