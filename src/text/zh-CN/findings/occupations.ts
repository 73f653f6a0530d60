import type { OccupationMessages } from "../../../check/rules/occupations";
import type { TextsOf } from "../../types";

/** What becomes of the row. */
const CHOICES = { name: "名称改为“{label}”", code: "编码改为 {label}", both: "改为 {label}" };

export const occupationTexts: TextsOf<OccupationMessages> = {
  "OCC-01.hyphens": {
    title: "职业编码缺少连字符",
    why: "职业编码写作 1 位、2 位、2 位、2 位数字，中间用“-”连接。",
    todo: "改为 {code} 即可。",
    button: "改为 {code}",
  },
  "OCC-01.surplus": {
    title: "职业编码旁有其他内容",
    why: "本列只写编码；L、S 是大典的标记，职业名称另有一列。",
    todo: "改为 {code} 即可。",
    button: "改为 {code}",
  },
  "OCC-01.malformed": {
    title: "职业编码格式不对",
    why: "职业编码由 4 段共 7 位数字组成，形如 6-18-02-04，这里不是。",
    todo: "请对照《职业分类大典》（2022 年版）重新录入。",
  },
  "OCC-02.majorClass": {
    title: "职业编码不属于技能类",
    why: "编码首位是 {majorClass}，只能从 3、4、5、6 大类或新职业中的技能类确定职业。",
    todo: "请改选 3、4、5、6 大类的职业。",
  },
  "OCC-03.unknownCode": {
    title: "查不到这个职业编码",
    why: "《职业分类大典》（2022 年版）和 2024、2025 年公布的新职业中都没有这个编码。",
    todo: "请按职业名称查出现行编码。",
  },
  "OCC-04.mismatch": {
    title: "职业名称与编码不符",
    why: "编码 {code} 在《职业分类大典》（2022 年版）中是“{expected}”，这里写的是“{name}”。",
    todo: "请核对编码和名称哪一项有误。",
    choices: CHOICES,
  },
  "OCC-04.marker": {
    title: "职业名称带有标记字母",
    why: "L、S、L/S 是大典中绿色职业、数字职业的标记，不是名称的一部分。",
    todo: "改为“{name}”即可。",
    button: "改为“{name}”",
  },
  "OCC-05.code": {
    title: "职业取自 2015 年版大典",
    why: "{formerCode} 是“{name}”的 2015 年版编码，2022 年版为 {code}。",
    todo: "请确认后改用现行编码。",
    choices: CHOICES,
  },
  "OCC-05.name": {
    title: "职业取自 2015 年版大典",
    why: "“{formerName}”是 2015 年版的名称，现行名称为“{name}”，编码不变。",
    todo: "请确认后改用现行名称。",
    choices: CHOICES,
  },
  "OCC-05.both": {
    title: "职业取自 2015 年版大典",
    why: "“{formerName}”（{formerCode}）是 2015 年版的职业，现行名称为“{name}”，编码为 {code}。",
    todo: "请确认后改用现行的编码和名称。",
    choices: CHOICES,
  },
  "OCC-06.restricted": {
    title: "准入类职业不能认定",
    why: "“{name}”列入国家职业资格目录准入类，准入类职业不纳入认定范围。",
    todo: "请删除此行，或改选其他职业。",
  },
  "OCC-07.category": {
    title: "职业可能属于准入类",
    why: "国家职业资格目录（2021 年版）列有“{name}”，类别可能是“{category}”，准入类职业不纳入认定范围。",
    todo: "请向主管部门核实能否开展认定，能认定的可写明理由后豁免。",
  },
  "OCC-07.workType": {
    title: "工种可能属于准入类",
    why: "国家职业资格目录（2021 年版）列有“{trade}”，这个工种可能在其中。",
    todo: "请核实工种，属于准入类的不纳入认定范围。",
  },
  "OCC-07.workTypeMissing": {
    title: "未填工种，无法排除准入类",
    why: "这个职业的部分工种属于准入类：{trade}。",
    todo: "请填写工种，说明不在其中。",
  },
  "OCC-07.relatedTrade": {
    title: "职业与准入类从业资格相近",
    why: "国家职业资格目录（2021 年版）列有“{trade}”，与“{name}”的工作有重叠。",
    todo: "请核实认定范围不包括上述从业资格。",
  },
  "OCC-08.permit": {
    title: "从业人员另需作业证",
    why: "从事“{name}”可能还需取得{permits}资格，技能等级证书不能代替。",
    todo: "不影响认定，请提醒申报人员。",
  },
  "OCC-09.notation": {
    title: "等级应写作 5、4、3、2、1",
    why: "填的是“{found}”，初级工至高级技师依次用 5、4、3、2、1 表示，多个等级用“、”隔开。",
    todo: "改为 {levels} 即可。",
    button: "改为 {levels}",
  },
  "OCC-09.separator": {
    title: "等级之间应用顿号隔开",
    why: "同一行的多个等级只用“、”隔开，写作“{levels}”。",
    todo: "改为 {levels} 即可。",
    button: "改为 {levels}",
  },
  "OCC-09.appointed": {
    title: "等级不在 5 至 1 之内",
    why: "“{words}”由企业自行设置、评聘，指南的等级只有 5、4、3、2、1（初级工至高级技师）。",
    todo: "请删去，只填申请认定的 5、4、3、2、1。",
  },
  "OCC-09.unknown": {
    title: "等级不在 5 至 1 之内",
    why: "“{words}”不是指南的等级，初级工至高级技师依次用 5、4、3、2、1 表示。",
    todo: "请改填 5、4、3、2、1 中的等级。",
  },
  "OCC-10.date": {
    title: "等级变成了日期",
    why: "单元格里是日期 {date}，像 5-3 这样的写法会被 Excel 当作日期。",
    todo: "请重新输入等级，如 5、4、3。",
  },
  "OCC-11.gap": {
    title: "等级不连续",
    why: "填了 {levels}，中间缺 {missing}，国家职业技能标准的等级都是连续的。",
    todo: "请核对是否漏填，确实不开展的可写明理由后豁免。",
  },
  "OCC-12.notInStandard": {
    title: "等级不在职业技能标准之内",
    why: "助手所收录的“{name}”国家职业技能标准（{from} 至 {to} 年颁布）设 {standard} 级，没有 {levels} 级。",
    todo: "请对照现行标准核对，标准已修订的可写明理由后豁免。",
  },
  "OCC-13.twice": {
    title: "同一职业的等级重复",
    why: "同一编码、工种的 {levels} 级在第 {row} 行已经填过。",
    todo: "请删去重复的一处，或改正工种、等级。",
  },
  "OCC-14.twoNames": {
    title: "同一编码有两个名称",
    why: "这里写的是“{name}”，同一编码在第 {row} 行写的是“{otherName}”。",
    todo: "请改成同一个名称。",
  },
  "OCC-15.noWorkType": {
    title: "工种名称未填",
    why: "“{name}”下设 {count} 个工种。",
    todo: "按工种认定的，请填写工种名称，按职业认定的可以不填。",
  },
  "OCC-15.nothing": {
    title: "没有工种的应留空",
    why: "这里写的不是工种名称，会原样印入 Word。",
    todo: "清空此格即可。",
    button: "清空",
  },
  "OCC-15.otherOccupation": {
    title: "工种像是另一个职业",
    why: "“{workType}”在大典中是一个职业，不是“{name}”的工种。",
    todo: "请核对工种，或把它作为职业另列一行。",
  },
  "OCC-15.unknownWorkType": {
    title: "工种不属于这个职业",
    why: "“{name}”下设的工种是{workTypes}。",
    todo: "请核对工种名称。",
  },
  "OCC-16.noRow": {
    title: "认定职业未填",
    why: "表中没有一个职业，考评人员、场地等都要按职业填写。",
    todo: "请至少填写一个职业。",
  },
};
