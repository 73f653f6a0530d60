import { CellEditModeError } from "../../../src/host/errors";
import { Runner } from "../../../src/taskpane/shared/runner";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function observed() {
  const signs: string[] = [];
  const runner = new Runner({
    editing: (waiting) => signs.push(waiting ? "editing" : "not editing"),
    silent: (silent) => signs.push(silent ? "silent" : "heard"),
  });
  return { runner, signs };
}

test("performs one task after another", async () => {
  const { runner } = observed();
  const log: string[] = [];
  const task = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
  };
  await Promise.all([runner.run(task("check")), runner.run(task("clear"))]);
  expect(log).toEqual(["check begins", "check ends", "clear begins", "clear ends"]);
});

test("a failure is handed back and holds up nothing", async () => {
  const { runner } = observed();
  const error = new Error("no");
  const failed = runner.run(() => Promise.reject(error));
  const next = runner.run(() => Promise.resolve(7));
  expect(await failed).toEqual({ kind: "failed", error });
  expect(await next).toEqual({ kind: "done", value: 7 });
});

test("while a cell is edited, tries every second and says so once", async () => {
  const { runner, signs } = observed();
  let attempts = 0;
  const outcome = runner.run(async () => {
    if (++attempts < 4) throw new CellEditModeError();
    return "read";
  });
  await jest.advanceTimersByTimeAsync(2_900);
  expect(attempts).toBe(3);
  expect(signs).toEqual(["editing"]);
  await jest.advanceTimersByTimeAsync(200);
  expect(await outcome).toEqual({ kind: "done", value: "read" });
  expect(signs).toEqual(["editing", "not editing"]);
});

test("a task nobody asked for waits without a word", async () => {
  const { runner, signs } = observed();
  let isEditing = true;
  const outcome = runner.run(
    async () => {
      if (isEditing) throw new CellEditModeError();
    },
    { quiet: true },
  );
  await jest.advanceTimersByTimeAsync(3_000);
  isEditing = false;
  await jest.advanceTimersByTimeAsync(1_000);
  expect((await outcome).kind).toBe("done");
  expect(signs).toEqual([]);
});

test("a task that was asked for and stands behind one of nobody's that waits for an edit: it is said, and is given up", async () => {
  const { runner, signs } = observed();
  let isEditing = true;
  const look = runner.run(
    async () => {
      if (isEditing) throw new CellEditModeError();
    },
    { quiet: true },
  );
  await jest.advanceTimersByTimeAsync(10);
  const mend = jest.fn(() => Promise.resolve());
  const mended = runner.run(mend);
  await jest.advanceTimersByTimeAsync(10);
  expect(signs).toEqual(["editing"]);
  runner.stopWaiting();
  expect(await mended).toEqual({ kind: "stopped" });
  expect(signs).toEqual(["editing", "not editing"]);
  isEditing = false;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await look).toEqual({ kind: "done" });
  expect(mend).not.toHaveBeenCalled();
});

test("stopped while it waits for an edit, it is over at once and not tried again", async () => {
  const { runner } = observed();
  let attempts = 0;
  const outcome = runner.run(async () => {
    attempts++;
    throw new CellEditModeError();
  });
  await jest.advanceTimersByTimeAsync(10);
  runner.stop();
  expect(await outcome).toEqual({ kind: "stopped" });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(attempts).toBe(1);
});

test("giving up the wait for an edit leaves a task at work alone", async () => {
  const { runner } = observed();
  let isEditing = false;
  let finish = (): void => undefined;
  const atWork = runner.run(() => new Promise<void>((resolve) => (finish = resolve)));
  const waiting = runner.run(async () => {
    if (isEditing) throw new CellEditModeError();
  });
  await jest.advanceTimersByTimeAsync(10);
  runner.stopWaiting();
  isEditing = true;
  finish();
  expect((await atWork).kind).toBe("done");
  await jest.advanceTimersByTimeAsync(10);
  runner.stopWaiting();
  expect((await waiting).kind).toBe("stopped");
});

test("a stopped task is told so, and its late progress is not shown", async () => {
  const { runner } = observed();
  const shown: unknown[] = [];
  let finish = (): void => undefined;
  let wasStopped = false;
  const outcome = runner.run(
    async ({ progress, stopped }) => {
      await new Promise<void>((resolve) => (finish = resolve));
      progress({ step: "checking" });
      wasStopped = stopped();
    },
    { onProgress: (step) => shown.push(step) },
  );
  await jest.advanceTimersByTimeAsync(0);
  runner.stop();
  await outcome;
  finish();
  await jest.advanceTimersByTimeAsync(0);
  expect({ shown, wasStopped }).toEqual({ shown: [], wasStopped: true });
});

test("the next task begins only when a stopped one has come to rest", async () => {
  const { runner } = observed();
  let finish = (): void => undefined;
  const stopped = runner.run(() => new Promise<void>((resolve) => (finish = resolve)));
  await jest.advanceTimersByTimeAsync(0);
  runner.stop();
  await stopped;
  const next = jest.fn(() => Promise.resolve());
  const after = runner.run(next);
  await jest.advanceTimersByTimeAsync(0);
  expect(next).not.toHaveBeenCalled();
  finish();
  await after;
  expect(next).toHaveBeenCalledTimes(1);
});

test("a host that keeps silent for twenty seconds is told of, until something is heard", async () => {
  const { runner, signs } = observed();
  let answer = (): void => undefined;
  const outcome = runner.run(async ({ progress }) => {
    await new Promise<void>((resolve) => (answer = resolve));
    progress({ step: "checking" });
  });
  await jest.advanceTimersByTimeAsync(19_000);
  expect(signs).toEqual([]);
  await jest.advanceTimersByTimeAsync(1_500);
  expect(signs).toEqual(["silent"]);
  answer();
  await outcome;
  expect(signs).toEqual(["silent", "heard"]);
});
