/**
 * How every bench tells what it measured: a table for a person, or `--json` for a program: one array on stdout with a row for each
 * subject and size: `rows` (of the input), `subject`, `medianMs`, `fastestMs`, `maxRssMb`.
 */
import { cpus } from "node:os";

const isJson = process.argv.includes("--json");

/**
 * @param {object} measured
 * @param {string} measured.what one line on the input and the subjects
 * @param {Array<{ rows: number, subject: string, medianMs: number, fastestMs: number, maxRssMb: number, more?: object }>} measured.rows
 *   in the order in which they are printed; `more` holds columns that only this bench has, and only its table shows
 */
export function tell({ what, rows }) {
  if (isJson) {
    const figures = rows.map(({ rows: count, subject, medianMs, fastestMs, maxRssMb }) => ({
      rows: count,
      subject,
      medianMs: rounded(medianMs),
      fastestMs: rounded(fastestMs),
      maxRssMb: rounded(maxRssMb),
    }));
    console.log(JSON.stringify(figures, null, 2));
    return;
  }
  console.log(what);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
  console.table(
    rows.map(({ rows: count, subject, medianMs, fastestMs, maxRssMb, more }) => ({
      rows: count,
      subject,
      "median ms": ms(medianMs),
      "fastest ms": ms(fastestMs),
      "max RSS MB": maxRssMb.toFixed(0),
      ...more,
    })),
  );
}

/** Milliseconds for a person. */
export const ms = (value) => value.toFixed(value < 10 ? 2 : 0);

export const megabytes = (bytes) => bytes / 2 ** 20;

/** The middle one; of an even number the later of the two. */
export const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rounded = (value) => Math.round(value * 100) / 100;
