import type { PeopleMessages } from "../../../check/rules/people";
import type { TextsOf } from "../../types";
import { phoneTexts } from "./phones";

export const peopleTexts: TextsOf<PeopleMessages> = {
  "PER-01.empty": {
    title: "No name here",
    why: 'It says "{found}", which is not a person\'s name.',
    todo: "Enter the name as on the ID card.",
  },
  "PER-01.digits": {
    title: "Digits in a name",
    why: "A name has no digits; the column may be shifted, or a number or a phone was added to the name.",
    todo: "Enter the name as on the ID card.",
  },
  "PER-01.hidden": {
    title: "Name is not written in full",
    why: '"{found}" hides part of the name.',
    todo: "Enter the name as on the ID card; the Word report can mask it.",
  },
  "PER-01.surname": {
    title: "Surname and form of address only",
    why: '"{found}" looks like a way to address somebody; the given name is missing.',
    todo: "Enter the name as on the ID card; if it is the name, dismiss this.",
  },
  "PER-01.single": {
    title: "Name of one character",
    why: 'The name in "{found}" is one character long, perhaps the surname alone.',
    todo: "Enter the name as on the ID card; if it is the name, dismiss this.",
  },
  "PER-01.lost": {
    title: "A character of the name is missing",
    why: 'In "{found}" a sign, a letter or the parts of a character stand for one, which could not be typed or was lost.',
    todo: "Enter the characters on the ID card; if it is the name, dismiss this.",
  },
  "PER-01.several": {
    title: "Several names in one cell",
    why: '"{found}" holds more than one name and counts as one person.',
    todo: "Enter each person separately.",
  },
  "PER-01.severalOrOne": {
    title: "Perhaps several names in one cell",
    why: 'Blanks or line breaks divide "{found}": several people, or the name of one.',
    todo: "Enter each person separately; if it is one, change it to {joined}.",
  },
  "PER-01.note": {
    title: "Something beside the name",
    why: "A post, a form of address, a remark or a mark stands beside the name, so it will not match the other tables.",
    todo: "Change to {name}.",
    button: "Change to {name}",
  },
  "PER-01.blanks": {
    title: "Blanks inside a name",
    why: "A Chinese name is written without blanks, or it will not match the other tables.",
    todo: "Remove the blanks.",
    button: "Change to {name}",
  },
  "PER-01.middleDot": {
    title: 'The dot in a name must be "·"',
    why: "There are several look-alikes; mixed, they will not match the other tables.",
    todo: 'Use "·".',
    button: "Change to {name}",
  },
  "PER-02.variant": {
    title: "Sex is written 男 or 女",
    why: "This means {sex}; rosters use the one character.",
    todo: "Change to {sex}.",
    button: "Change to {sex}",
  },
  "PER-02.unknown": {
    title: "Sex must be 男 or 女",
    why: 'It says "{found}", which does not tell the sex.',
    todo: "Enter 男 or 女 as on the ID card.",
  },
  "PER-03.oddDigit": {
    title: "Sex contradicts the ID",
    why: "{sex} is entered, but digit 17 is {digit} (odd = male).",
    todo: "See which of the two is wrong.",
  },
  "PER-03.evenDigit": {
    title: "Sex contradicts the ID",
    why: "{sex} is entered, but digit 17 is {digit} (even = female).",
    todo: "See which of the two is wrong.",
  },
  "PER-04.rounded": {
    title: "Last digits of the ID are lost",
    why: "Stored as a number; Excel keeps 15 digits, so the last {lost} became {zeros}.",
    todo: "Set the cell to text and type the ID again from the card.",
  },
  "PER-04.number": {
    title: "ID is stored as a number",
    why: "An ID belongs in a text cell; as a number it loses digits.",
    todo: "Set the cell to text and type the ID again from the card.",
  },
  "PER-04.scientific": {
    title: "ID became scientific notation",
    why: "Only the scientific notation is left; the last digits are lost.",
    todo: "Set the cell to text and type the ID again from the card.",
  },
  "PER-04.zeros": {
    title: "Last 3 digits of the ID look lost",
    why: "It ends in 000 and fails its check: it was stored as a number once, and the last 3 digits became 0.",
    todo: "Type it again from the ID card.",
  },
  "PER-05.smallX": {
    title: "ID must end in capital X",
    why: "This is a small x; check value 10 is written as capital X only.",
    todo: "Make it a capital.",
    button: "Change to X",
  },
  "PER-05.foreignX": {
    title: "ID must end in capital X",
    why: 'This is "{found}" in place of the letter; check value 10 is written as capital X only.',
    todo: "Make it the letter X.",
    button: "Change to X",
  },
  "PER-05.extraCharacters": {
    title: "Something beside the ID",
    why: "An ID is 18 characters in a row, without hyphens, quotes, marks or words such as 身份证.",
    todo: "Change to {id}.",
    button: "Change to {id}",
  },
  "PER-05.missing": {
    title: "No ID entered",
    why: 'It says "{found}", which is as good as empty; every person needs an ID of their own.',
    todo: "Enter it from the ID card.",
  },
  "PER-05.length": {
    title: "ID does not have 18 characters",
    why: "An ID has 18 characters; this one has {length}.",
    todo: "Type it again from the ID card.",
  },
  "PER-05.character": {
    title: "Wrong character in the ID",
    why: 'The first 17 must be digits, the last a digit or X; this one has "{found}".',
    todo: "Type it again from the ID card.",
  },
  "PER-05.date": {
    title: "Birth date in the ID does not exist",
    why: "The digits for the birth date are {digits}, which is no day.",
    todo: "Type it again from the ID card.",
  },
  "PER-05.check": {
    title: "ID check digit is wrong",
    why: "The first 17 digits call for {expected}, not {found}: at least one digit was miscopied.",
    todo: "Type it again from the ID card.",
  },
  "PER-06.fifteen": {
    title: "ID has the old 15 digits",
    why: "15-digit numbers are void since 2013; the 18-digit form is {id}.",
    todo: "Compare with the ID card, then use the 18-digit number.",
    button: "Change to {id}",
  },
  "PER-07.masked": {
    title: "ID is masked",
    why: "A masked number cannot be checked; the roster wants it in full.",
    todo: "Enter the full number; the Word report can mask it.",
  },
  "PER-08.unknownProvince": {
    title: "First two digits are no province",
    why: "The number begins with {prefix}, which is no province's code.",
    todo: "Compare the first two digits with the ID card.",
  },
  "PER-08.residencePermit": {
    title: "Hong Kong, Macao or Taiwan residence permit",
    why: "Numbers that begin with 81, 82 or 83 are those of residence permits; they may be used.",
    todo: "Make sure the residence permit is among the proofs.",
  },
  "PER-08.foreignResident": {
    title: "Foreign permanent resident ID",
    why: "Numbers that begin with 9 are those of the foreign permanent resident ID card of 2023; they may be used.",
    todo: "Make sure the card is among the proofs.",
  },
  "PER-09.otherDocument": {
    title: "Not an ID card number",
    why: "This looks like the number of a passport, a travel pass or another document; the column asks for the citizen's ID.",
    todo: "Enter the ID card number; if there is none, dismiss this, naming the document.",
  },
  "PER-10.future": {
    title: "Birth date lies in the future",
    why: "The birth date in the ID is {birth}.",
    todo: "Type it again from the ID card.",
  },
  "PER-10.underAge": {
    title: "Under {least}",
    why: "By the ID the person is {age|year|years} old; people on this roster must be of age.",
    todo: "Compare the ID with the card, or name somebody else.",
  },
  "PER-10.overAge": {
    title: "Over {most}",
    why: "By the ID the person is {age|year|years} old.",
    todo: "Compare the ID with the card; if the person is to serve, dismiss this.",
  },
  "PER-14.variant": {
    title: "Slip in the education",
    why: '"{found}" is written {education}.',
    todo: "Change to {education}.",
    button: "Change to {education}",
  },
  "PER-14.school": {
    title: "Education depends on the class",
    why: '"{found}" counts by its class: 中级工班 as 中专, 高级工班 as 大专, 预备技师班 as 本科.',
    todo: "Choose by the certificate.",
  },
  "PER-14.study": {
    title: "Level of education not told",
    why: '"{found}" tells how somebody studied, not whether it led to 专科 or 本科.',
    todo: "Choose by the certificate.",
  },
  "PER-14.unfinished": {
    title: "Education not completed yet",
    why: '"{found}" tells of studies that are not finished.',
    todo: "Enter the highest level completed, such as 大学本科, 大专, 中专 or 高中.",
  },
  "PER-14.unknown": {
    title: "No level of education recognised",
    why: 'It says "{found}", in which no level of education or degree is known.',
    todo: "Enter the highest level completed, such as 大学本科, 大专, 中专 or 高中.",
  },
  "PER-15.nothing": {
    title: "No specialty entered",
    why: "What stands here says nothing; the specialty shows whether the person qualifies.",
    todo: "Enter the specialty the person works in now.",
  },
  "PER-15.number": {
    title: "Not a specialty",
    why: '"{found}" looks like years, a date or a number, perhaps in the wrong column.',
    todo: "Enter the specialty the person works in now.",
  },
  "PER-16.unit": {
    title: "Years must be a plain number",
    why: "A unit or words stand here; the column takes a number in digits only.",
    todo: "Change to {years}.",
    button: "Change to {years}",
  },
  "PER-16.vague": {
    title: "Years must be whole years",
    why: 'It says "{found}", which does not tell how many years.',
    todo: "Enter whole years, without 多, 约 or a range.",
  },
  "PER-16.since": {
    title: "A period instead of years",
    why: 'It says "{found}"; the column takes a number of years, which would be {years}.',
    todo: "Check it and change to {years}.",
  },
  "PER-16.outOfRange": {
    title: "Years must be from 0 to {max}",
    why: 'It says "{found}"; it must be a number in digits from 0 to {max}.',
    todo: "Enter the years worked in the specialty.",
  },
  "PER-16.tooLong": {
    title: "Years do not fit the age",
    why: "By the ID the person is {age|year|years} old; counted from {from} that allows {max}, but here it says {years}.",
    todo: "Check the years and the ID.",
  },
  "PER-17.ambiguous": {
    title: "Title or level is not written out",
    why: '"{found}" may be the level 高级工 or a senior title.',
    todo: "Enter the full name as on the certificate, such as 高级工 or 高级工程师.",
  },
  "PER-17.noTitle": {
    title: "No title or skill level recognised",
    why: '"{found}" holds no title or skill level that is known, such as 工程师, 高级工 or 技师.',
    todo: "Enter the full name as on the certificate; if it is right, dismiss this.",
  },
  "PER-17.noTitleOrPost": {
    title: "No post, title or skill level recognised",
    why: '"{found}" holds no post, title or skill level that is known, such as 经理, 工程师 or 技师.',
    todo: "Enter the full name; if it is right, dismiss this.",
  },
  "PER-17.permit": {
    title: "A permit is no title or level",
    why: '"{found}" is a permit to work or the card of an examiner, neither a title nor a skill level.',
    todo: "Enter the title or skill level, such as 工程师, 高级工 or 技师.",
  },
  "PER-18.belowExaminer": {
    title: "Below the usual grade of examiners",
    why: "National practice wants 高级工 or a 中级 title at least; the guide itself does not say so.",
    todo: "Check the conditions in Beijing's rules on examiners.",
  },
  "PER-18.belowSeniorExaminer": {
    title: "Below the usual grade of senior examiners",
    why: "The occupation is assessed at {levels}; national practice wants 高级技师 or a 高级 title for that; the guide itself does not say so.",
    todo: "Make sure the person examines lower levels only, or check Beijing's rules on examiners.",
  },
  ...phoneTexts,
};
