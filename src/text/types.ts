import type { Messages } from "../check";

export type Language = "zh-CN" | "en-US";

/**
 * The sentences of one message, none repeating another; the value stands beside them and is never built into the title.
 * Placeholders are facts: `{expected}` as it is, `{count|row|rows}` the number with the English noun it needs.
 */
export interface FindingText {
  /** What is wrong, at most 16 汉字, no full stop; the same for every place of the kind unless a fact names the kind. */
  readonly title: string;
  /** One sentence: what stands there against what is required. */
  readonly why: string;
  /** One sentence: the way out; ends in 即可 when one press does it. */
  readonly todo: string;
  /** Names the result of the fix, where there is one: 改为 X. */
  readonly button?: string;
  /** What the buttons say where one of several ways out is to be chosen, by `FixOption.way`; `{label}` is what would stand there. */
  readonly choices?: Readonly<Record<string, string>>;
  /**
   * Said above several places of the kind where the title names what each is about: `{places}` is their number. The facts it
   * asks for are the same at all of them.
   */
  readonly group?: string;
}

/** A text for each message of a rule family; a message without one does not compile. */
export type TextsOf<M> = { readonly [K in keyof M]: FindingText };
export type FindingTexts = TextsOf<Messages>;
