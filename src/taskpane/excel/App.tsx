import { FluentProvider, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ComponentType, type LazyExoticComponent } from "react";
import type { ReportTexts } from "../../text/report";
import type { ReportingTexts } from "../../text/reporting";
import type { Language } from "../../text/types";
import { Announcer, useChangeSaid, useSaid } from "../shared/Announcer";
import { Boundary } from "../shared/Boundary";
import { Header } from "./components/Header";
import { useShared } from "../shared/shared.styles";
import { StatusLine } from "./components/StatusLine";
import { useStatus } from "./components/use-status";
import { TroubleBar } from "./components/TroubleBar";
import { say, usePane, usePaneState, useSurroundings, useTexts } from "./context";
import { countBySeverity } from "../../check/model/counts";
import { SEVERITIES } from "../../check/model/finding";
import { placeName } from "./findings-list";
import { Building, MissingColumns } from "./pages/Building";
import { Findings } from "./pages/Findings";
import { FirstRun } from "./pages/FirstRun";
import { Overview } from "./pages/Overview";
import type { ReportPage } from "./state/model";
import { cardOf } from "./state/selectors";
import { themeOf } from "../start/theme";

const Help = lazy(async () => ({ default: (await import("./pages/Help")).Help }));

type ReportPages = ComponentType<{ readonly page: ReportPage }>;

/** 报告 and 没有收到文件 with their words, fetched together the first time one is shown. */
const reports: Record<Language, LazyExoticComponent<ReportPages>> = {
  "zh-CN": lazy(() => loadReport(import("../../text/zh-CN/reporting"), import("../../text/zh-CN/report"))),
  "en-US": lazy(() => loadReport(import("../../text/en-US/reporting"), import("../../text/en-US/report"))),
};

async function loadReport(
  texts: Promise<{ readonly reportingTexts: ReportingTexts }>,
  aboutTemplates: Promise<{ readonly reportTexts: ReportTexts }>,
): Promise<{ readonly default: ReportPages }> {
  const [{ Reports }, { reportingTexts }, { reportTexts }] = await Promise.all([
    import("./report/Reports"),
    texts,
    aboutTemplates,
  ]);
  return { default: ({ page }) => <Reports page={page} texts={reportingTexts} reportTexts={reportTexts} /> };
}

/** The pane: which page is shown follows from the state alone. */
export const App = ({ isDark }: { readonly isDark: boolean }) => {
  const { language, texts } = useSurroundings();
  const pane = usePane();
  useEffect(() => {
    const opened = pane.open();
    return () => void opened.then((close) => close());
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
  const { language } = useSurroundings();
  const Report = reports[language];
  if (page === "help" || page === "noFile")
    return <Suspense fallback={null}>{page === "help" ? <Help /> : <Report page={page} />}</Suspense>;
  return (
    <div className={shared.root}>
      <Header />
      {page === "report" ? (
        <Suspense fallback={<main className={shared.main} />}>
          <Report page={page} />
        </Suspense>
      ) : (
        <>
          <main className={shared.main}>
            <TroubleBar />
            {page === "overview" ? <Overview /> : <Findings />}
            <SelectionSaid />
          </main>
          <StatusLine />
        </>
      )}
    </div>
  );
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
