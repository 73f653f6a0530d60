import type { MediaTexts } from "./media";

/** What the page 检查照片和视频 says beside what is said of files everywhere (MediaTexts). */
export interface MediaPageTexts {
  readonly title: string;
  /** What is done with her files, and what is not. */
  readonly promise: string;
  /** What the guide asks for: `{photos}`, `{minutes}`, `{width}`, `{height}`. */
  readonly asked: string;
  readonly drop: string;
  readonly chooseFolder: string;
  readonly chooseFiles: string;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  /** `{n}` files were not looked at, because it was stopped. */
  readonly stopped: string;
  readonly tooMany: string;
  /** Nothing that was dropped is a photo or a video. */
  readonly nothing: string;
  /** `{n}` files or folders could not be read, `{names}` the first of them. */
  readonly unreadable: string;
  /** `{n}` files took the place of those chosen before under the same name, `{names}` the first of them. */
  readonly replaced: string;
  readonly listSeparator: string;
  readonly summary: string;
  readonly clear: string;
  /** No occupation is filled in; no check was made. */
  readonly noPlaces: string;
  readonly notChecked: string;
  readonly check: string;
  /** Heading and hint above files nobody has placed; the name of the choice for `{name}`. */
  readonly unplacedHint: string;
  readonly assign: string;
  readonly assignAll: string;
  /** The same of files that came without a folder. */
  readonly assignThese: string;
  readonly more: string;
  readonly nowhere: string;
  readonly others: string;
  readonly files: string;
  readonly entries: string;
  readonly entriesHint: string;
  readonly before: string;
  readonly empty: string;
  readonly write: string;
  readonly writeNone: string;
  readonly upToDate: string;
  /** No row of 附件清单 is about what was found: nothing was placed, or nothing can be told. */
  readonly nothingToWrite: string;
  /** `{names}` of attachments without a row. */
  readonly missing: string;
  readonly update: string;
  readonly noList: string;
  readonly worths: Readonly<Record<"good" | "wrong" | "cannotTell", string>>;
}

export interface MediaPageWords {
  readonly page: MediaPageTexts;
  readonly media: MediaTexts;
}
