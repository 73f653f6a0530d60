import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect } from "react";
import { useTexts } from "../context";
import { useFrame } from "../../shared/frame.styles";
import { useShared } from "../../shared/shared.styles";

/** The head of a page that takes the whole pane: ← and what it is about; Esc is ←. */
export const TaskHeader = ({ title, onBack }: { readonly title: string; readonly onBack: () => void }) => {
  const frame = useFrame();
  const shared = useShared();
  const { shell } = useTexts();
  useEffect(() => {
    const leave = ({ key, isComposing }: KeyboardEvent): void => {
      // Esc that ends what an input method is composing is no ←.
      if (key === "Escape" && !isComposing) onBack();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onBack]);
  return (
    <header className={frame.header}>
      <Button autoFocus appearance="subtle" icon={<ArrowLeftRegular />} aria-label={shell.back} onClick={onBack} />
      <h1 className={mergeClasses(shared.title, shared.grow)}>{title}</h1>
    </header>
  );
};
