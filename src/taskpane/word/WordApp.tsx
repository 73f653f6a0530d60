import { Button, FluentProvider, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useEffect } from "react";
import { Announcer } from "../shared/Announcer";
import { Boundary } from "../shared/Boundary";
import { useFrame } from "../shared/frame.styles";
import { useShared } from "../shared/shared.styles";
import { themeOf } from "../start/theme";
import { ReadingProvider, usePane, usePaneContext, useTexts, useWordState } from "./context";
import { Footer } from "./Footer";
import { Foreign } from "./Foreign";
import { Notices } from "./Notices";
import { Start } from "./Start";
import { TroubleBar } from "./TroubleBar";
import { VolumePage } from "./VolumePage";
import { isOurs } from "./volume-choice";
import { useWordStyles } from "./word.styles";

/** The Word pane: one page, and what stands on it follows from the state alone. */
export const WordApp = ({ isDark }: { readonly isDark: boolean }) => {
  const { language, pane, common } = usePaneContext();
  useEffect(() => pane.open(), [pane]);
  return (
    <FluentProvider theme={themeOf(language, isDark)} lang={language}>
      <Announcer>
        <Boundary texts={common.shell.failed}>
          <Page />
        </Boundary>
      </Announcer>
    </FluentProvider>
  );
};

const Page = () => {
  const shared = useShared();
  const document = useWordState((state) => state.document);
  const plan = useWordState((state) => state.plan);
  if (document.kind === "opening") return <Opening />;
  const { reading } = document;
  return (
    <ReadingProvider reading={reading}>
      <div className={shared.root}>
        <Header />
        <main className={shared.main}>
          <Notices />
          {!isOurs(reading) ? <Foreign /> : plan ? <VolumePage plan={plan} /> : <Start />}
        </main>
        <Footer />
      </div>
    </ReadingProvider>
  );
};

const Opening = () => {
  const shared = useShared();
  const { shell } = useTexts();
  const trouble = useWordState((state) => state.trouble);
  return (
    <main className={mergeClasses(shared.root, shared.main)}>
      <h1 className={shared.spokenOnly}>{shell.title}</h1>
      {trouble ? (
        <TroubleBar trouble={trouble} />
      ) : (
        <ProgressBar className={shared.progress} aria-label={shell.opening} />
      )}
    </main>
  );
};

const Header = () => {
  const frame = useFrame();
  const styles = useWordStyles();
  const shared = useShared();
  const pane = usePane();
  const { shell } = useTexts();
  const isBusy = useWordState((state) => state.work.kind !== "idle");
  return (
    <header className={mergeClasses(frame.header, styles.header)}>
      <h1 className={mergeClasses(shared.title, shared.grow)}>{shell.title}</h1>
      <Button
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        aria-label={shell.readAgain}
        title={shell.readAgain}
        disabledFocusable={isBusy}
        onClick={() => void pane.look()}
      />
    </header>
  );
};
