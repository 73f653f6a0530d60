import type { CliTexts } from "../cli";
import { cliImportTexts as importTexts } from "./cli-import";

export const cliTexts: CliTexts = {
  usage: `Usage: rending check FILE.xlsx [options]
       rending fix FILE.xlsx [options]
       rending import ROSTER.xlsx... --into FILE.xlsx [options]
       rending report FILE.xlsx --out FOLDER [options]
       rending media FOLDER [options]
       rending occupation WORD... [options]

check holds the tables of a workbook against the Beijing guide to skill-level assessment plans; fix mends what can be
mended without asking, in a copy; import matches the columns of a list kept elsewhere and adds it to the tables, in a copy;
report makes the Word volumes of them: 基础部分, and 职业部分 for each occupation; media looks at photos and videos of
venues and equipment (format, length, picture size, number). The workbook itself is not changed (but by fix --in-place),
and nothing is ever uploaded.
occupation looks an occupation up: by its name, code, pinyin or initials, former name or work type, or a part of it, such
as dg.

Options of check:
  --json              print JSON

Options of fix:
  --rule RULE         mend only what this rule finds, such as GEN-01; may be given more than once
  --dry-run           only list what was and would be; write nothing
  --json              print JSON
  --out FILE          where it is written, with the workbook's extension, changed or not; by default beside the
                      workbook, under its name and -已修复
  --force             overwrite a file of the same name
  --in-place          write over the workbook itself

Options of import:
  --into FILE         the workbook it goes to
  --table TABLE       only to this table, such as examiners or 考评人员; otherwise to all that are recognised
  --map HEAD=COLUMN   says what a column is, such as --map 证号=身份号码; HEAD=out leaves it out; may be given more than once
  --sheet NAME        read only this sheet of the list
  --update            also change cells of records that are there already; by default only new ones are added
  --dry-run           only list what would be; write nothing
  --json              print JSON
  --out FILE          where it is written, with the workbook's extension; by default beside the workbook, under its
                      name and -已导入
  --force             overwrite a file of the same name

Options of occupation:
  --json              print JSON

Options of report:
  --out FOLDER        where the volumes are written; not where files of the same name are there
  --force             overwrite files of the same name; what was written in them by hand is lost
  --volume VOLUME     base, the name of an occupation, or all; all by default
  --template FILE     a Word template of your own; with all, it is used for the part it was made for
  --draft             make volumes with errors too, marked 草稿 in their headers
  --mask              hide the middle digits of IDs and phone numbers; the files say 已隐去 in their names and are not final
  --without-notes     leave out the guide's notes where nobody has written yet; an empty paragraph stays
  --with-attachments  print the list of attachments at the end, a help for binding; a template of your own is followed
  --plain             without content controls, safe to edit in WPS or LibreOffice; cannot be refreshed

Options of media:
  --into FILE         a workbook: its venues and occupations are found in the names of folders, and 件数 and 状态 of its
                      附件清单 filled in a copy of it; what stands there stays
  --json              print JSON
  --out FILE          where it is written; by default beside the workbook, under its name and -已填附件
  --force             overwrite a file of the same name

Options of all:
  --lang zh|en        language; zh unless the system's is English
  --today YYYY-MM-DD  the day on which ages are reckoned and which dates the plan; today by default
  -h, --help          show this text
  -v, --version       show the version

Exit status: 0 no errors (fix: none left; import: everything came in; report: every table final; media: enough everywhere),
1 errors found, not everything came in, or too few files or some that cannot be checked, 2 a file could not be read or
written, files of the same name are there, it was stopped, or the command is wrong; occupation: 0 found, 1 not found`,
  usageErrors: {
    unknownCommand: 'There is no command "{argument}".',
    unknownOption: 'There is no option "{argument}".',
    valueMissing: 'The option "{argument}" needs a value.',
    valueUnwanted: 'The option "{argument}" takes no value.',
    badLanguage: 'The language is zh or en, not "{argument}".',
    badDate: 'A date is written like 2026-11-22, not "{argument}".',
    fileMissing: "No file to check was named.",
    wordMissing: "No occupation to look up was named.",
    workbookMissing: "No workbook was named.",
    outMissing: "No folder for the volumes was named (--out).",
    manyFiles: 'One file is taken at a time; "{argument}" is one too many.',
    unknownRule: 'There is no rule "{argument}". rending check shows the ids of rules, such as GEN-01.',
    outAndInPlace: "Only one of --out and --in-place can be given.",
    intoMissing: "The workbook it goes to is missing (--into).",
    mapWithoutTable: "--map needs --table, to say of which table the headings are.",
    unknownTable: 'There is no table "{argument}" that takes lists. Tables are named like examiners or 考评人员.',
    badMap: '--map is written "HEAD=COLUMN", with a column of the table, or out; not "{argument}".',
    folderMissing: "No folder of photos and videos was named.",
    outWithoutInto: "With --out the workbook must be named too (--into).",
  },
  openErrors: {
    notFound: 'There is no file "{file}". Check its name and folder.',
    isFolder: '"{file}" is a folder. Name the file in it.',
    notFile: '"{file}" is a device or a pipe, not a file. Give the name of the file.',
    noPermission: '"{file}" may not be read. Check its permissions, or close the program that has it open.',
    other: '"{file}" cannot be read ({reason}). Check the disk or the network and try again.',
  },
  unreadable: '"{file}" cannot be checked: {sentences}',
  noTables:
    "No table of the plan was found. Tables are known by their column titles; the workbook should have the tabs {tabs}.",
  uncalculated:
    'Note: sheet "{sheet}" has {count|formula|formulas} without a result, read as empty. Open and save the file in Excel, then check again.',
  severities: { error: "error", warning: "warning", info: "info" },
  quoted: '"{text}"',
  inBrackets: " ({text})",
  separator: ", ",
  listSeparator: ", ",
  sheet: 'sheet "{sheet}"',
  states: { absent: "not built", empty: "empty", outstanding: "not ready" },
  rows: "{count|row|rows}",
  fields: "{count|field|fields}",
  counts: { error: "{count|error|errors}", warning: "{count|warning|warnings}", info: "{count} info" },
  clean: "nothing found",
  unlisted: "{rule} {column} {count} more ({severity}), not listed until these are corrected.",
  dismissed: "{count} dismissed",
  totals: "{tables|table|tables}, {filled}: {errors|error|errors}, {warnings|warning|warnings}, {infos} info",
  failed: "The program failed before it was done. Send this to its maintainers:",
  report: {
    unreadable: '"{file}" cannot be read: {sentences}',
    badTemplate: '"{file}" cannot serve as a template:',
    builtInMissing:
      'The built-in template "{file}" is not there. Install the program again, or name one with --template.',
    noVolume: 'There is no volume "{volume}". The volumes are {volumes}.',
    base: "base",
    final: "made {file}",
    draft: "made a draft of {file}: {reason}",
    refused: "did not make {file}: {reason}",
    finalButPassages: ": its tables are final, {count|passage waits|passages wait} to be written",
    passages: ", and {count|passage waits|passages wait} to be written",
    masked: " (numbers masked, so not final)",
    overwritten: " (overwritten)",
    reason: "{table} {count|error|errors}",
    reasonSeparator: ", ",
    draftHint: "Volumes with errors were not made. See each error with rending check; --draft makes drafts of them.",
    exists:
      "These files are there already. Name another --out; if nothing in them was written by hand, --force overwrites them:",
    more: "... and {count} more",
    inTheWay:
      '"{file}" cannot be written: a file or folder of that name is in the way. Name another --out, or move it.',
    serves: '"{template}" is used for {volumes}',
    servesNone: '"{template}" is a template of the {kind}, which none of these volumes is.',
    kinds: { base: "base volume", occupation: "occupation volume" },
    isInput: '"{file}" is the workbook or template that was read and is not overwritten. Name another --out.',
    unwritable: {
      full: '"{file}" cannot be written: the disk is full ({reason}). Make room, or name another --out.',
      noPermission:
        '"{file}" cannot be written ({reason}). Check the folder\'s permissions, or close the program that has it open.',
      longName: '"{file}" cannot be written: the name is too long ({reason}). Name an --out with a shorter path.',
      other: '"{file}" cannot be written ({reason}). Check the disk or the network and try again.',
    },
    nothingWritten: "No volume was written; the files that were there are unchanged.",
    partlyWritten:
      "Written: {files} ({count}); the other {left|volume was|volumes were} not, and what was there in their place is unchanged.",
    stopped: "Stopped. No volume was written; the files that were there are unchanged.",
  },
  occupation: {
    found: "{n|occupation|occupations} found:",
    none: '"{query}" was not found. Try a code, or the first two characters only.',
    noneButNear: '"{query}" was not found. Try a code, or the first two characters only. These come near:',
    more: "{n|more is|more are} not listed. Write more of the name, or list all with --json.",
  },
  fix: {
    unreadable: '"{file}" cannot be mended: {sentences}',
    sheet: "{sheet}  {count|cell|cells} changed",
    change: "{from} → {to}",
    empty: "(empty)",
    obstacles: {
      deleteRow: "Not done: {count|row|rows} to be deleted. Delete in Excel:",
      unmerge: "Not done: {count|merged area|merged areas} to be undone. Unmerge in Excel and fill each row:",
      merged: "Not done: {count|fix|fixes} in merged cells whose content several rows share. Unmerge in Excel first:",
      formula:
        "Not done: {count|fix|fixes} where formulas stand. Change the formulas in Excel, or replace them by values:",
      array:
        "Not done: {count|fix|fixes} where array formulas stand. Change the formulas in Excel, or replace them by values:",
      tableTitle: "Not done: {count|fix|fixes} in the header or total row of a table. Change in Excel:",
      richValue: "Not done: {count|fix|fixes} in cells with pictures or data types. Change in Excel:",
      sheet:
        "Not done: {count|fix|fixes} on a sheet written in an unusual way. Open and save it in Excel, then try again:",
    },
    place: "{sheet} {cell}  {rule}  {title}",
    fixed: "Mended {count|cell|cells}; ",
    wouldFix: "{count|cell|cells} can be mended; ",
    nothing: "Nothing can be mended; ",
    beforeAndAfter: {
      error: "errors {before} → {after}",
      warning: "warnings {before} → {after}",
      info: "info {before} → {after}",
    },
    end: ".",
    choices: "Of the rest, {count|finding has|findings have} several ways out; choose in the pane in Excel.",
    written: "Written to {file}; the workbook itself is not changed.",
    inPlace: "{file} has been written over.",
    copied: "Copied as it is to {file}.",
    dryRun: "Nothing was written (--dry-run).",
    notWritten: "Nothing was written.",
    otherExtension:
      '"{file}" must end as the workbook does ({extension}), or Excel does not open it. Name another --out.',
    exists: "This file is there already. Name another with --out, or overwrite it with --force:",
    isInput: '"{file}" is the workbook itself. Use --in-place to write over it.',
    changedMeanwhile:
      '"{file}" was changed by another program meanwhile and has not been written over. Save and close it there, then try again.',
    nothingWritten: "Nothing was written; files that were there are as they were.",
    stopped: "Stopped. Nothing was written; files that were there are as they were.",
  },
  import: importTexts,
  media: {
    worths: { good: "counts", wrong: "does not count", cannotTell: "unknown" },
    unplaced: "{count|file|files} not placed: no folder says which venue of which occupation",
    totals:
      "{places|place|places}: {pass} with enough, {short} with too few, {none} without files, {cannotTell} that cannot be checked here",
    others: "{count|other file was|other files were} not looked at",
    end: ".",
    noList:
      "The workbook has no 附件清单 that can be read; nothing was written. Build the sheets in the task pane first.",
    filled: "{count|cell|cells} of 附件清单 filled:",
    kept: "{count|cell|cells} of 附件清单 left as they are, though something else was found:",
    change: "{sheet} {cell}  {what}  {from} → {to}",
    obstacle: " (a formula, a merged cell or the like: not written)",
    missing: "附件清单 has no rows for: {names}. Update it in the task pane first.",
    notFolder: '"{file}" is no folder. Name the folder of the photos and videos.',
    tooMany: 'There are more than {count} files in "{folder}". Check parts of it.',
    tooDeep: '"{folder}" lies below {count} folders. Use fewer levels and check again.',
    nothing: 'There is no photo and no video in "{folder}".',
    noPlaces:
      '"{file}" names no occupation, so nobody knows what photos and videos are asked for. Fill 认定职业 and 认定场地 first, or leave out --into.',
    unwritable: '"{file}" cannot be written: {sentences}',
    stopped: "Stopped. No file was written; those that were there are unchanged.",
  },
};
