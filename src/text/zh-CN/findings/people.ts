import type { PeopleMessages } from "../../../check/rules/people";
import type { TextsOf } from "../../types";
import { phoneTexts } from "./phones";

export const peopleTexts: TextsOf<PeopleMessages> = {
  "PER-01.empty": {
    title: "没有填写姓名",
    why: "填的是“{found}”，不是一个人的姓名。",
    todo: "请填写身份证上的姓名。",
  },
  "PER-01.digits": {
    title: "姓名中有数字",
    why: "姓名不含数字，可能是粘贴错列，或姓名后带了编号、电话。",
    todo: "请改为身份证上的姓名。",
  },
  "PER-01.hidden": {
    title: "姓名没有写全",
    why: "“{found}”隐去了姓名的一部分。",
    todo: "请填写身份证上的姓名，生成 Word 报告时可以另行遮盖。",
  },
  "PER-01.surname": {
    title: "只有姓和称呼",
    why: "“{found}”像是称呼，没有写出名字。",
    todo: "请填写身份证上的姓名，确是姓名的可以豁免。",
  },
  "PER-01.single": {
    title: "姓名只有一个字",
    why: "“{found}”中的姓名只有一个字，可能只写了姓。",
    todo: "请填写身份证上的姓名，确是姓名的可以豁免。",
  },
  "PER-01.lost": {
    title: "姓名中有字没有写出来",
    why: "“{found}”用符号、字母或拆字代替了一个字，可能是生僻字没有打出来，或转换时丢失。",
    todo: "请改为身份证上的字，确是姓名的可以豁免。",
  },
  "PER-01.several": {
    title: "一格填了几个姓名",
    why: "“{found}”中有不止一个姓名，只会算作一人。",
    todo: "请每人单独填写。",
  },
  "PER-01.severalOrOne": {
    title: "一格像有几个姓名",
    why: "“{found}”由空格或换行隔开，可能是几个人，也可能是一个人的姓名。",
    todo: "几个人的请每人单独填写，是一个人的改为“{joined}”。",
  },
  "PER-01.note": {
    title: "姓名旁带了其他内容",
    why: "姓名旁有职务、称呼、备注或标点，与其他表对不上。",
    todo: "改为“{name}”即可。",
    button: "改为“{name}”",
  },
  "PER-01.blanks": {
    title: "姓名中间有空格",
    why: "姓名按身份证写，字与字之间不空格，否则与其他表对不上。",
    todo: "去掉空格即可。",
    button: "改为“{name}”",
  },
  "PER-01.middleDot": {
    title: "姓名间隔号应为“·”",
    why: "间隔号有多种相近的写法，不统一则与其他表对不上。",
    todo: "改用“·”即可。",
    button: "改为“{name}”",
  },
  "PER-02.variant": {
    title: "性别应写作“男”或“女”",
    why: "这里的写法表示“{sex}”，名册中只写一个字。",
    todo: "改为“{sex}”即可。",
    button: "改为“{sex}”",
  },
  "PER-02.unknown": {
    title: "性别应为“男”或“女”",
    why: "填的是“{found}”，看不出性别。",
    todo: "请按身份证填写“男”或“女”。",
  },
  "PER-03.oddDigit": {
    title: "性别与身份号码不一致",
    why: "填的是“{sex}”，身份号码第 17 位是 {digit}，单数为男。",
    todo: "请核对性别和身份号码哪一项有误。",
  },
  "PER-03.evenDigit": {
    title: "性别与身份号码不一致",
    why: "填的是“{sex}”，身份号码第 17 位是 {digit}，双数为女。",
    todo: "请核对性别和身份号码哪一项有误。",
  },
  "PER-04.rounded": {
    title: "身份号码后几位已丢失",
    why: "单元格按数字存放，Excel 只保留前 15 位，后 {lost} 位已变成 {zeros}。",
    todo: "请把单元格设为文本，再对照身份证重新录入。",
  },
  "PER-04.number": {
    title: "身份号码存成了数字",
    why: "单元格按数字存放，身份号码应按文本存放，否则会丢失数字。",
    todo: "请把单元格设为文本，再对照身份证重新录入。",
  },
  "PER-04.scientific": {
    title: "身份号码成了科学计数",
    why: "这里只剩科学计数的写法，后面的数字已丢失。",
    todo: "请把单元格设为文本，再对照身份证重新录入。",
  },
  "PER-04.zeros": {
    title: "身份号码末 3 位可能已丢失",
    why: "号码以 000 结尾且校验码不对，应是曾按数字存放，末 3 位变成了 0。",
    todo: "请对照身份证重新录入。",
  },
  "PER-05.smallX": {
    title: "身份号码末位应为大写 X",
    why: "这里是小写 x。校验码 10 只写作大写 X。",
    todo: "改成大写即可。",
    button: "改为 X",
  },
  "PER-05.foreignX": {
    title: "身份号码末位应为大写 X",
    why: "这里用“{found}”代替了字母。校验码 10 只写作大写 X。",
    todo: "改成字母 X 即可。",
    button: "改为 X",
  },
  "PER-05.extraCharacters": {
    title: "身份号码中有多余的内容",
    why: "身份号码是连续的 18 位，中间和两端不加短横、引号、标点或“身份证”等字样。",
    todo: "改为 {id} 即可。",
    button: "改为 {id}",
  },
  "PER-05.missing": {
    title: "没有填写身份号码",
    why: "填的是“{found}”，等于没有填，每个人都要有自己的身份号码。",
    todo: "请对照身份证填写。",
  },
  "PER-05.length": {
    title: "身份号码不是 18 位",
    why: "身份号码应为 18 位，这里是 {length} 位。",
    todo: "请对照身份证原件重新录入。",
  },
  "PER-05.character": {
    title: "身份号码中有不该有的字符",
    why: "前 17 位只能是数字，末位是数字或 X，这里有“{found}”。",
    todo: "请对照身份证原件重新录入。",
  },
  "PER-05.date": {
    title: "身份号码中的出生日期不存在",
    why: "表示出生日期的几位是 {digits}，没有这一天。",
    todo: "请对照身份证原件重新录入。",
  },
  "PER-05.check": {
    title: "身份号码校验码不对",
    why: "按前 17 位推算末位应为 {expected}，这里是 {found}，至少有一位抄错。",
    todo: "请对照身份证原件重新录入。",
  },
  "PER-06.fifteen": {
    title: "身份号码是旧的 15 位",
    why: "15 位号码自 2013 年起停用，换算成 18 位应为 {id}。",
    todo: "请对照身份证，确认后改用 18 位号码。",
    button: "改为 {id}",
  },
  "PER-07.masked": {
    title: "身份号码被遮盖",
    why: "遮盖的号码无法校验，名册应填完整号码。",
    todo: "请填写完整号码，生成 Word 报告时可以另行遮盖。",
  },
  "PER-08.unknownProvince": {
    title: "身份号码前两位不是省级代码",
    why: "号码以 {prefix} 开头，没有哪个省级地区用这个代码。",
    todo: "请对照身份证核对前两位。",
  },
  "PER-08.residencePermit": {
    title: "港澳台居民居住证号码",
    why: "号码以 81、82 或 83 开头，是港澳台居民居住证的公民身份号码，可以使用。",
    todo: "请确认证明材料附的是居住证。",
  },
  "PER-08.foreignResident": {
    title: "外国人永久居留身份证号码",
    why: "号码以 9 开头，是 2023 年版外国人永久居留身份证号码，可以使用。",
    todo: "请确认证明材料附的是永久居留身份证。",
  },
  "PER-09.otherDocument": {
    title: "不是身份证号码",
    why: "这里像是护照、通行证或其他证件的号码，本列应填公民身份号码。",
    todo: "请改填身份证号码，确实没有的可写明证件名称后豁免。",
  },
  "PER-10.future": {
    title: "出生日期在今天之后",
    why: "身份号码中的出生日期是 {birth}。",
    todo: "请对照身份证原件重新录入。",
  },
  "PER-10.underAge": {
    title: "未满 {least} 周岁",
    why: "按身份号码推算为 {age} 周岁，名册中的人员应已成年。",
    todo: "请对照身份证核对号码，或更换人员。",
  },
  "PER-10.overAge": {
    title: "已超过 {most} 周岁",
    why: "按身份号码推算为 {age} 周岁，请留意能否胜任。",
    todo: "请核对号码，确由其担任的可以豁免。",
  },
  "PER-14.variant": {
    title: "文化程度写法有误",
    why: "“{found}”应写作“{education}”。",
    todo: "改为“{education}”即可。",
    button: "改为“{education}”",
  },
  "PER-14.school": {
    title: "文化程度要看班别",
    why: "“{found}”按班别认定：中级工班相当于中专，高级工班相当于大专，预备技师班相当于本科。",
    todo: "请对照毕业证书选择。",
  },
  "PER-14.study": {
    title: "文化程度没有写明层次",
    why: "“{found}”只说了学习形式，看不出是专科还是本科。",
    todo: "请对照毕业证书选择。",
  },
  "PER-14.unfinished": {
    title: "学历还没有取得",
    why: "“{found}”说的是还没有毕业的学历。",
    todo: "请填写已取得的最高学历，如大学本科、大专、中专、高中。",
  },
  "PER-14.unknown": {
    title: "看不出文化程度",
    why: "填的是“{found}”，没有认出学历或学位的名称。",
    todo: "请填写已取得的最高学历，如大学本科、大专、中专、高中。",
  },
  "PER-15.nothing": {
    title: "没有填写所从事专业",
    why: "这里的内容等于没有填，专业是判断任职条件的依据。",
    todo: "请填写目前实际从事的专业。",
  },
  "PER-15.number": {
    title: "所从事专业填的不是专业",
    why: "“{found}”像是年限、日期或号码，可能填错了列。",
    todo: "请填写目前实际从事的专业。",
  },
  "PER-16.unit": {
    title: "专业年限只填数字",
    why: "这里带有单位或文字，本列只填阿拉伯数字。",
    todo: "改为 {years} 即可。",
    button: "改为 {years}",
  },
  "PER-16.vague": {
    title: "专业年限应为整年数",
    why: "填的是“{found}”，看不出是多少年。",
    todo: "请填整年数，不写“多”“约”或范围。",
  },
  "PER-16.since": {
    title: "专业年限填成了起止时间",
    why: "填的是“{found}”，本列只填年数，按此推算为 {years} 年。",
    todo: "请核对后改为 {years}。",
  },
  "PER-16.outOfRange": {
    title: "专业年限应为 0 至 {max}",
    why: "填的是“{found}”，应为 0 至 {max} 的阿拉伯数字。",
    todo: "请填写从事本专业的年数。",
  },
  "PER-16.tooLong": {
    title: "专业年限与年龄不符",
    why: "按身份号码推算现年 {age} 周岁，从 {from} 周岁算起最多 {max} 年，填的是 {years} 年。",
    todo: "请核对专业年限和身份号码。",
  },
  "PER-17.ambiguous": {
    title: "职称或等级没有写全",
    why: "“{found}”可能是高级工，也可能是高级职称。",
    todo: "请按证书填写全称，如高级工、高级工程师。",
  },
  "PER-17.noTitle": {
    title: "看不出职称或等级",
    why: "“{found}”中没有认出职称或技能等级的名称，如工程师、高级工、技师。",
    todo: "请按证书填写全称，确有此职称的可以豁免。",
  },
  "PER-17.noTitleOrPost": {
    title: "看不出职务、职称或等级",
    why: "“{found}”中没有认出职务、职称或技能等级的名称，如经理、工程师、技师。",
    todo: "请填写全称，确有此职务或职称的可以豁免。",
  },
  "PER-17.permit": {
    title: "上岗证件不是职称或等级",
    why: "“{found}”是作业许可、上岗证件或考评员资格，不是职称，也不是技能等级。",
    todo: "请填写职称或技能等级，如工程师、高级工、技师。",
  },
  "PER-18.belowExaminer": {
    title: "低于考评员的一般条件",
    why: "全国的一般做法是考评员应有高级工以上等级或中级以上职称，指南对此没有规定。",
    todo: "请对照北京市考评人员管理办法核对任职条件。",
  },
  "PER-18.belowSeniorExaminer": {
    title: "低于高级考评员的一般条件",
    why: "本职业认定 {levels} 级，全国的一般做法是由高级技师或有高级职称的人考评，指南对此没有规定。",
    todo: "请确认此人只考评较低等级，或对照北京市考评人员管理办法核对。",
  },
  ...phoneTexts,
};
