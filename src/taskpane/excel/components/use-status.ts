import { usePaneState, useTexts } from "../context";
import { statusOf } from "../status";
import { useAfter } from "../../shared/use-after";

const LOOKING_SHOWN_AFTER_MS = 500;

/** What the status line says now. A check that nobody asked for is told once it takes long. */
export function useStatus(): string {
  const texts = useTexts();
  const state = usePaneState((whole) => whole);
  const isLookingLong = useAfter(LOOKING_SHOWN_AFTER_MS, state.isLooking);
  return isLookingLong ? texts.status.checking : statusOf(state, texts);
}
