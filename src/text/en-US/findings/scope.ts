import type { ScopeMessages } from "../../../check/rules/scope";
import type { TextsOf } from "../../types";
import { creditCodeTexts } from "./credit-codes";
import { tickTexts } from "./ticks";

export const scopeTexts: TextsOf<ScopeMessages> = {
  "SCOPE-01.none": {
    title: "The enterprise itself is missing",
    why: "The first row must be the enterprise itself (本级); there is no such row.",
    todo: "Put it in the first row and choose 本级.",
  },
  "SCOPE-01.several": {
    title: "More than one 本级 row",
    why: "The enterprise itself is one; it stands in row {first} already.",
    todo: "See which is right and choose 下级 for the others.",
  },
  "SCOPE-01.notFirst": {
    title: "The enterprise itself is not in the first row",
    why: "The guide's table begins with the enterprise itself (本级); the subordinate ones follow.",
    todo: "Move this row to the top.",
  },
  "SCOPE-01.unknownTier": {
    title: "Must be 本级 or 下级",
    why: "The guide's table knows 本级 and 下级 only; this is neither.",
    todo: "Choose from the list.",
  },
  "SCOPE-02.number": creditCodeTexts.number,
  "SCOPE-02.lowerCase": creditCodeTexts.lowerCase,
  "SCOPE-02.length": creditCodeTexts.length,
  "SCOPE-02.characters": creditCodeTexts.characters,
  "SCOPE-02.division": creditCodeTexts.division,
  "SCOPE-03.check": creditCodeTexts.check,
  "SCOPE-04.check": {
    title: "Organisation code inside is wrong",
    why: "Characters 9 to 17, {organisation}, are the organisation code; its last should be {expected}, not {found}.",
    todo: "Compare with the business licence; if identical, dismiss this.",
  },
  "SCOPE-05.prefix": {
    title: "Not the code of an enterprise",
    why: "Codes of enterprises begin with 91; this one begins with {prefix}.",
    todo: "Compare with the business licence; if identical, dismiss this.",
  },
  "SCOPE-07.elsewhere": {
    title: "Credit code was not issued in Beijing",
    why: "Characters 3 to 8 of its credit code, {division}, are the division of the registering office, which begins with 11 in Beijing; who assesses must be registered there.",
    todo: "Compare with the business licence; if the enterprise moved to Beijing and kept its code, dismiss this with the reason.",
  },
  "SCOPE-08.branch": {
    title: "The enterprise is a branch",
    why: "Who assesses must be an independent legal person, which a branch (分公司) is not.",
    todo: "File for the enterprise that is a legal person; if the branch may file indeed, dismiss this with the reason.",
  },
  "SCOPE-06.code": {
    title: "Credit code stands twice",
    why: "It is the same as in row {first}; a code belongs to one enterprise.",
    todo: "See which row is right; correct or remove the other.",
  },
  "SCOPE-06.name": {
    title: "Enterprise stands twice",
    why: "The name is the same as in row {first}.",
    todo: "See which row is right; correct or remove the other.",
  },
  "PERS-01.none": {
    title: "Nobody chosen",
    why: "Employees, dispatched workers, students and apprentices: none is ticked or counted.",
    todo: "Choose at least one.",
  },
  "PERS-02.mixed": {
    title: "Ticks and head-counts mixed",
    why: "The table has {ticks|tick|ticks} and {counts|head-count|head-counts}; it takes one or the other.",
    todo: "Use ticks throughout, or head-counts.",
  },
  "PERS-02.variant": tickTexts.variant,
  "PERS-02.unreadable": {
    title: "Neither a tick nor a head-count",
    why: "This cell takes √ or a number of people; this is neither.",
    todo: "Put √ or a number, or leave it empty.",
  },
  "PERS-03.noRows": {
    title: "No rows filled",
    why: "There should be a row for each of {enterprises|enterprise|enterprises} in 认定企业.",
    todo: "Fill in a row for each.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "PERS-03.noRow": {
    title: "An enterprise has no row",
    why: "{enterprise} is in 认定企业 and has no row here.",
    todo: "Add a row for it.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "PERS-03.unknown": {
    title: "Enterprise is not in 认定企业",
    why: "The rows match those of 认定企业, which has no such name.",
    todo: "Correct the name, or add it to 认定企业.",
  },
  "PERS-03.count": {
    title: "Rows do not match 认定企业",
    why: "This table has {rows|row|rows} and 认定企业 has {enterprises|enterprise|enterprises}; they should match one by one.",
    todo: "Add or remove rows, or fill in the names.",
  },
  "PERS-04.schools": {
    title: "Schools in Beijing only",
    why: "The guide admits students of Beijing technician schools that cooperate with the enterprise.",
    todo: "Make sure the school is one of them.",
  },
};
