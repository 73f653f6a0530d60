import { Button, CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useCallback, useState } from "react";
import { say, usePane, usePaneState, useTexts } from "../context";
import type { Page, PaneState } from "../state/model";
import { linesOf } from "../state/selectors";
import { useFrame } from "../../shared/frame.styles";
import { NARROW, useShared } from "../../shared/shared.styles";

const useStyles = makeStyles({
  header: { paddingInlineStart: tokens.spacingHorizontalXS, [NARROW]: { flexWrap: "wrap" } },
  tabs: {
    [NARROW]: { flexWrap: "wrap", flexBasis: "calc(100% - 40px)", overflowX: "visible", overflowY: "visible" },
  },
});

const TABS: readonly Page[] = ["overview", "findings", "report"];

/** Errors and warnings; notes ask for nothing. */
const toSettle = (state: PaneState): number => linesOf(state).reduce((n, line) => n + line.errors + line.warnings, 0);

const LazyMenu = lazy(async () => ({ default: (await import("./MoreMenu")).MoreMenu }));

/** The pages as tabs, and what is used seldom behind ⋯. */
export const Header = () => {
  const frame = useFrame();
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const texts = useTexts();
  const page = usePaneState((state) => state.page);
  const count = usePaneState(toSettle);
  return (
    <header className={mergeClasses(frame.header, styles.header)}>
      <TabList
        className={mergeClasses(shared.grow, styles.tabs)}
        aria-label={texts.shell.pages}
        selectedValue={page}
        onTabSelect={(_, { value }) => pane.show(TABS.find((tab) => tab === value) ?? page)}
      >
        <Tab value="overview">{texts.shell.overview}</Tab>
        <Tab value="findings">
          {texts.shell.findings}{" "}
          {count > 0 && (
            <CounterBadge
              count={count}
              overflowCount={999}
              color="informative"
              size="small"
              aria-label={say(texts.shell.findingsCount, { n: count })}
            />
          )}
        </Tab>
        <Tab value="report">{texts.shell.report}</Tab>
      </TabList>
      <More />
    </header>
  );
};

/** The menu brings an engine that places it: fetched at the first press, it costs the first picture nothing. */
const More = () => {
  const { shell } = useTexts();
  const pane = usePane();
  const [isWanted, setWanted] = useState(false);
  const leave = useCallback(() => setWanted(false), []);
  const button = (
    <Button
      // Back from a page of the menu, the focus is where that was opened.
      autoFocus={pane.pageBefore === "help" || pane.isBackFromLookUp("menu")}
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label={shell.more}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    />
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <LazyMenu onLeft={leave} />
    </Suspense>
  ) : (
    button
  );
};
