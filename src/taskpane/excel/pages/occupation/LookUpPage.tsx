import { Button, mergeClasses, SearchBox } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { lazy } from "../../../../guide/reference/lazy";
import { nearest, occupationIndex, search, type OccupationHit } from "../../../../occupations";
import type { LookingUpTexts } from "../../../../text/looking-up";
import type { OccupationTexts } from "../../../../text/occupations";
import { useChangeSaid } from "../../../shared/Announcer";
import { useShared } from "../../../shared/shared.styles";
import { TaskHeader } from "../../components/TaskHeader";
import { TroubleBar } from "../../components/TroubleBar";
import { say, usePane, usePaneState } from "../../context";
import { useLookUpStyles } from "./look-up.styles";
import { Option } from "./Option";
import { useWriting, WriteBar } from "./WriteBar";
import { Written } from "./Written";

/** Made when the page is first shown, and kept. */
const index = lazy(occupationIndex);

/** So many are shown at once, and so many more on request. */
const SHOWN = 50;

export interface LookUpTexts {
  readonly texts: LookingUpTexts;
  readonly occupationTexts: OccupationTexts;
}

/** 查询职业: found while she types, chosen with the arrows, written with Enter. */
export const LookUpPage = ({ texts, occupationTexts }: LookUpTexts) => {
  const shared = useShared();
  const styles = useLookUpStyles();
  const pane = usePane();
  const ids = useId();
  const input = useRef<HTMLInputElement>(null);
  const text = usePaneState((state) => state.lookUp.text);
  const { hits, isNear } = useMemo(() => answers(text), [text]);
  const [{ active, shown }, setPlace] = useState({ active: 0, shown: SHOWN });
  const chosen: OccupationHit | undefined = hits[active];
  const writing = useWriting(chosen, texts);
  const type = (typed: string): void => {
    setPlace({ active: 0, shown: SHOWN });
    pane.occupations.set({ text: typed });
  };
  const move = (to: number): void => {
    const next = Math.min(Math.max(to, 0), hits.length - 1);
    setPlace({ active: next, shown: next < shown ? shown : shown + SHOWN });
  };
  const write = async (): Promise<void> => {
    const isDone = await writing.write();
    // What the card asked for is done; from elsewhere she may have more to write.
    if (isDone && pane.store.get().lookUp.from === "card") pane.back();
    else input.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    // What an input method composes is not finished: its Enter and its arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const act = hits.length > 0 ? actOf(event.key, active, move, () => void write()) : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const told = text.trim() === "" ? texts.hint : countOf(hits.length, isNear, text.trim(), texts);
  useChangeSaid(told);
  const visible = hits.slice(0, shown);
  const left = hits.length - visible.length;
  return (
    <div className={shared.root}>
      <TaskHeader title={texts.title} onBack={() => pane.back()} />
      <main className={shared.main}>
        <TroubleBar />
        <Written texts={texts} />
        <SearchBox
          autoFocus
          className={styles.search}
          input={{
            ref: input,
            role: "combobox",
            "aria-label": texts.search,
            "aria-autocomplete": "list",
            "aria-expanded": visible.length > 0,
            "aria-controls": `${ids}list`,
            ...(chosen && { "aria-activedescendant": `${ids}${active}` }),
          }}
          value={text}
          onChange={(_, { value }) => type(value)}
          onKeyDown={pressed}
        />
        <p className={mergeClasses(shared.small, shared.secondary)}>{told}</p>
        <div id={`${ids}list`} role="listbox" aria-label={texts.results} className={styles.list}>
          {visible.map((hit, i) => (
            <Option
              key={hit.occupation.code}
              id={`${ids}${i}`}
              hit={hit}
              texts={occupationTexts}
              isActive={i === active}
              onChoose={() => move(i)}
            />
          ))}
        </div>
        {left > 0 && (
          <div>
            <Button size="small" onClick={() => setPlace({ active, shown: shown + SHOWN })}>
              {say(texts.more, { n: Math.min(left, SHOWN) })}
            </Button>
          </div>
        )}
      </main>
      <WriteBar writing={writing} chosen={chosen} texts={texts} occupationTexts={occupationTexts} onWrite={write} />
    </div>
  );
};

function answers(text: string): { readonly hits: readonly OccupationHit[]; readonly isNear: boolean } {
  const hits = search(index(), text);
  return hits.length > 0 ? { hits, isNear: false } : { hits: nearest(index(), text), isNear: true };
}

/** 找到 2 个; or that nothing was found, and what comes near. */
function countOf(n: number, isNear: boolean, text: string, texts: LookingUpTexts): string {
  if (!isNear) return say(texts.found, { n });
  return n > 0 ? say(texts.noneButNear, { text, n }) : say(texts.none, { text });
}

const PAGE = 5;

/** What a key does in the list; undefined for a key that is the text's. */
function actOf(key: string, active: number, move: (to: number) => void, write: () => void): (() => void) | undefined {
  switch (key) {
    case "ArrowDown":
      return () => move(active + 1);
    case "ArrowUp":
      return () => move(active - 1);
    case "PageDown":
      return () => move(active + PAGE);
    case "PageUp":
      return () => move(active - PAGE);
    case "Enter":
      return write;
    default:
      return undefined;
  }
}
