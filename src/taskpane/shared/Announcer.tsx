import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useMemo, useRef, useState, type PropsWithChildren } from "react";
import { useShared } from "./shared.styles";

export type Politeness = "polite" | "assertive";

/** Says a text to whoever listens to the pane. */
export type Announce = (text: string, politeness: Politeness) => void;

interface Saying {
  readonly id: number;
  readonly text: string;
  readonly politeness: Politeness;
}

/** Screen readers pass over what comes together with a new page or a new place of the focus. */
const SAID_AFTER_MS = 100;
/** Long enough to be taken up, short enough that nobody meets the text a second time when reading through the pane. */
const KEPT_MS = 5_000;

/** Behind a page that fills the pane it would add a pixel to scroll. */
const useStyles = makeStyles({ region: { position: "fixed", top: 0, left: 0 } });

const Context = createContext<Announce>(() => undefined);

export const useAnnounce = (): Announce => useContext(Context);

/**
 * The pane's two live regions: one waits until the reader has finished its sentence, one interrupts. Both stand from the
 * start, for a region that comes with its text is not read; each saying is an element of its own, so that the same words
 * are read again and two sayings do not swallow each other. Fluent UI has a region too, which asks to be given its place
 * and then decides itself what is urgent.
 */
export const Announcer = ({ children }: PropsWithChildren) => {
  const styles = useStyles();
  const shared = useShared();
  const region = mergeClasses(shared.spokenOnly, styles.region);
  const [sayings, setSayings] = useState<readonly Saying[]>([]);
  const { announce, stop } = useMemo(() => announcerOf(setSayings), []);
  useEffect(() => stop, [stop]);
  const said = (wanted: Politeness) =>
    sayings.filter(({ politeness }) => politeness === wanted).map(({ id, text }) => <p key={id}>{text}</p>);
  return (
    <Context.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" aria-atomic="false" className={region}>
        {said("polite")}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="false" className={region}>
        {said("assertive")}
      </div>
    </Context.Provider>
  );
};

function announcerOf(set: (change: (sayings: readonly Saying[]) => readonly Saying[]) => void): {
  readonly announce: Announce;
  readonly stop: () => void;
} {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let count = 0;
  const after = (ms: number, task: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      task();
    }, ms);
    timers.add(timer);
  };
  return {
    announce(text, politeness) {
      if (text === "") return;
      const saying = { id: ++count, text, politeness };
      after(SAID_AFTER_MS, () => set((sayings) => [...sayings, saying]));
      after(SAID_AFTER_MS + KEPT_MS, () => set((sayings) => sayings.filter(({ id }) => id !== saying.id)));
    },
    stop: () => timers.forEach(clearTimeout),
  };
}

/** Says a text when it appears and whenever it changes. */
export function useSaid(text: string | undefined, politeness: Politeness = "polite"): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text !== undefined) announce(text, politeness);
  }, [announce, text, politeness]);
}

/** Says a text whenever it changes, but not what it begins with. */
export function useChangeSaid(text: string | undefined): void {
  const announce = useAnnounce();
  const last = useRef(text);
  useEffect(() => {
    if (text === last.current) return;
    last.current = text;
    if (text !== undefined) announce(text, "polite");
  }, [announce, text]);
}

/** A text that is seen elsewhere, said. */
export const Said = ({ children }: { readonly children: string }) => {
  useSaid(children);
  return null;
};
