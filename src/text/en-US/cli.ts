import type { CliTexts } from "../cli";

export const cliTexts: CliTexts = {
  usage: `Usage: rending check FILE.xlsx [options]

Checks the tables of a workbook against the Beijing guide to skill-level assessment plans.
The file is neither changed nor uploaded.

Options:
  --json              print JSON
  --lang zh|en        language; zh unless the system's is English
  --today YYYY-MM-DD  the day on which ages are reckoned; today by default
  -h, --help          show this text
  -v, --version       show the version

Exit status: 0 no errors, 1 errors found, 2 the file could not be read or the command is wrong`,
  usageErrors: {
    unknownCommand: "There is no command “{argument}”.",
    unknownOption: "There is no option “{argument}”.",
    valueMissing: "The option “{argument}” needs a value.",
    valueUnwanted: "The option “{argument}” takes no value.",
    badLanguage: "The language is zh or en, not “{argument}”.",
    badDate: "A date is written like 2026-11-22, not “{argument}”.",
    fileMissing: "No file to check was named.",
    manyFiles: "One file is checked at a time; “{argument}” is one too many.",
  },
  openErrors: {
    notFound: "There is no file “{file}”. Check its name and folder.",
    isFolder: "“{file}” is a folder. Name the .xlsx file in it.",
    noPermission: "“{file}” may not be read. Check its permissions, or close the program that has it open.",
    other: "“{file}” cannot be read ({reason}). Check the disk or the network and try again.",
  },
  unreadable: "“{file}” cannot be checked: {sentences}",
  noTables:
    "No table of the plan was found. Tables are known by their column titles; the workbook should have the tabs {tabs}.",
  uncalculated:
    "Note: sheet “{sheet}” has {count|formula|formulas} without a result, read as empty. Open and save the file in Excel, then check again.",
  severities: { error: "error", warning: "warning", info: "info" },
  quoted: "“{text}”",
  inBrackets: " ({text})",
  separator: ", ",
  listSeparator: ", ",
  sheet: "sheet “{sheet}”",
  noSheet: "no sheet",
  rows: "{count|row|rows}",
  count: "{count} {severity}",
  clean: "nothing found",
  totals: "{tables|table|tables}, {rows|row|rows}: {errors|error|errors}, {warnings|warning|warnings}, {infos} info",
  failed: "The program failed before the check was complete. Send this to its maintainers:",
};
