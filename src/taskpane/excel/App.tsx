import { FluentProvider, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { Suspense, useEffect } from "react";
import { Announcer, useChangeSaid, useSaid } from "../shared/Announcer";
import { Boundary } from "../shared/Boundary";
import { Header } from "./components/Header";
import { useShared } from "../shared/shared.styles";
import { StatusLine } from "./components/StatusLine";
import { useStatus } from "./components/use-status";
import { TroubleBar } from "./components/TroubleBar";
import { say, usePane, usePaneState, usePaneContext, useTexts } from "./context";
import { countBySeverity } from "../../check/model/counts";
import { SEVERITIES } from "../../check/model/finding";
import { placeName } from "./findings-list";
import { Building, MissingColumns } from "./pages/Building";
import { FirstRun } from "./pages/FirstRun";
import { PAGES } from "./page-views";
import { cardOf } from "./state/selectors";
import { themeOf } from "../start/theme";

/** The pane: which page is shown follows from the state alone. */
export const App = ({ isDark }: { readonly isDark: boolean }) => {
  const { language, texts } = usePaneContext();
  const pane = usePane();
  useEffect(() => {
    const opened = pane.open();
    const focused = (): void => pane.focused();
    window.addEventListener("focus", focused);
    return () => {
      window.removeEventListener("focus", focused);
      void opened.then((close) => close());
    };
  }, [pane]);
  return (
    <FluentProvider theme={themeOf(language, isDark)} lang={language}>
      <Announcer>
        <StatusSaid />
        <Boundary texts={texts.shell.failed}>
          <Stage />
        </Boundary>
      </Announcer>
    </FluentProvider>
  );
};

const Stage = () => {
  const stage = usePaneState((state) => state.stage);
  switch (stage.kind) {
    case "opening":
      return <Opening />;
    case "firstRun":
      return <FirstRun searched={stage.searched} />;
    case "building":
      return <Building />;
    case "asking":
      return <MissingColumns plan={stage.plan} />;
    case "pages":
      return <Pages />;
  }
};

const Opening = () => {
  const shared = useShared();
  const { shell } = useTexts();
  const trouble = usePaneState((state) => state.trouble);
  return (
    <main className={mergeClasses(shared.root, shared.main)}>
      {trouble ? <TroubleBar /> : <ProgressBar className={shared.progress} aria-label={shell.opening} />}
    </main>
  );
};

const Pages = () => {
  const shared = useShared();
  const page = usePaneState((state) => state.page);
  const { Content, frame } = PAGES[page];
  switch (frame) {
    case "whole":
      return (
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      );
    case "tab":
      return (
        <div className={shared.root}>
          <Header />
          <Suspense fallback={<main className={shared.main} />}>
            <Content />
          </Suspense>
        </div>
      );
    case "results":
      return (
        <div className={shared.root}>
          <Header />
          <main className={shared.main}>
            <TroubleBar />
            <Content />
            <SelectionSaid />
          </main>
          <StatusLine />
        </div>
      );
  }
};

/** What the status line says is said on the pages without it too. */
const StatusSaid = () => {
  const status = useStatus();
  const isPages = usePaneState((state) => state.stage.kind === "pages");
  useChangeSaid(isPages ? status : undefined);
  return null;
};

/** The card itself is not said, for it changes with every selection: only its place and counts are. */
const SelectionSaid = () => {
  const { card, separator } = useTexts();
  const shown = usePaneState(cardOf);
  const counts = shown && countBySeverity(shown.findings, []);
  const said =
    counts &&
    say(card.announced, {
      place: placeName(shown.findings[0]),
      counts: SEVERITIES.filter((severity) => counts[severity] > 0)
        .map((severity) => say(card.counts[severity], { n: counts[severity] }))
        .join(separator),
    });
  useSaid(said);
  return null;
};
