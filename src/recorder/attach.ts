import { ownWords } from "./own-words";
import { Masker } from "./mask";
import { Recorder, type Answer } from "./recorder";

/** The part of the client between its batches and Office, on every platform. It is Microsoft's own, and named in no types. */
interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], callback: (result: TransportResult) => void): void;
}
interface TransportResult {
  readonly status: string;
  readonly error?: { readonly code: number };
  /** Status, headers and body; a long body comes in pieces. */
  readonly value?: { readonly data: readonly [number, unknown, string | readonly string[]] };
}
interface ClientWindow {
  readonly Office: typeof Office;
  readonly OSF?: { readonly DDA: { RichApi?: RichApi } };
  readonly Excel?: object;
  readonly Word?: object;
}

/** What was sent, in the message the client makes of it. */
const BODY = 4;
const FLAGS = 6;
/** A transport that failed without saying how. */
const UNKNOWN_FAILURE = 5001;

const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 20,
  WordApi: 9,
  WordApiDesktop: 4,
  WordApiOnline: 1,
  ExcelApiOnline: 1,
};

/**
 * Begins to record. Call it once `Office.onReady` has told, before the first batch.
 * @param own names that are the program's and stay, beside the guide's
 * @returns undefined where this client has no such door: nothing is recorded then, and nothing else is changed
 */
export function attachRecorder(window: ClientWindow, own: readonly string[] = []): Recorder | undefined {
  const dda = window.OSF?.DDA;
  const richApi = dda?.RichApi;
  if (!dda || typeof richApi?.executeRichApiRequestAsync !== "function") return undefined;
  const { context } = window.Office;
  const { requirements, diagnostics } = context;
  const isSupported = requirements.isSetSupported.bind(requirements);
  const masker = new Masker(new Set([...ownWords(), ...own]), wordsOf(window.Excel, window.Word));
  const recorder = new Recorder(masker, {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: context.displayLanguage,
    requirementSets: Object.fromEntries(
      Object.entries(SETS).map(([set, last]) => [set, highestOf(last, (version) => isSupported(set, version))]),
    ),
  });
  requirements.isSetSupported = (set: string, version?: string | number) => {
    const offered = isSupported(set, version === undefined ? undefined : String(version));
    recorder.asked(set, String(version ?? ""), offered);
    return offered;
  };
  // Its own property can be neither written nor redefined, so that it gets one before it.
  dda.RichApi = Object.create(richApi, {
    executeRichApiRequestAsync: {
      enumerable: true,
      value: (message: readonly unknown[], callback: (result: TransportResult) => void) => {
        const answered = recorder.request(String(message[BODY]), Number(message[FLAGS]));
        richApi.executeRichApiRequestAsync(message, (result) => {
          answered(answerOf(result));
          callback(result);
        });
      },
    },
  });
  return recorder;
}

function answerOf({ status, error, value }: TransportResult): Answer {
  if (status !== "succeeded" || !value) return { failed: error?.code ?? UNKNOWN_FAILURE };
  const body = value.data[2];
  return { body: typeof body === "string" ? body : body.join("") };
}

function highestOf(last: number, offers: (version: string) => boolean): string {
  for (let minor = last; minor > 0; minor--) if (offers(`1.${minor}`)) return `1.${minor}`;
  return "";
}

/** The words of the client's enumerations: whatever it calls by a name it also sends by one. */
function wordsOf(...namespaces: readonly (object | undefined)[]): ReadonlySet<string> {
  const words = namespaces
    .flatMap((namespace) => Object.values(namespace ?? {}))
    .filter((part): part is object => typeof part === "object" && part !== null)
    .flatMap((part) => Object.values(part))
    .filter(
      (word): word is string => typeof word === "string" && /^[A-Za-z][A-Za-z0-9]*$/.test(word) && !/\d{4}/.test(word),
    );
  return new Set(words);
}
