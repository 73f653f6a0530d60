import type { GeneralMessages } from "../../../check/rules/general";
import type { TextsOf } from "../../types";

export const generalTexts: TextsOf<GeneralMessages> = {
  "GEN-01.invisible": {
    title: "含有看不见的字符",
    why: "从网页、微信或通讯录复制时会带入看不见的字符，查找和比对会因此失败。",
    todo: "去掉即可。",
    button: "去掉",
  },
  "GEN-01.blankEnd": {
    title: "首尾有多余的空格或换行",
    why: "内容前后的空格、制表符或换行会使查找和比对失败。",
    todo: "去掉即可。",
    button: "去掉空格",
  },
  "GEN-01.blankInside": {
    title: "号码中间有空格",
    why: "编码和号码应连续书写，中间不留空格或换行。",
    todo: "改为 {tidied} 即可。",
    button: "改为 {tidied}",
  },
  "GEN-01.blankInName": {
    title: "职业名称中间有空格",
    why: "职业名称连续书写，字与字之间不留空格，否则与大典和其他表对不上。",
    todo: "改为“{name}”即可。",
    button: "改为“{name}”",
  },
  "GEN-02.fullWidth": {
    title: "含有全角字符",
    why: "编码、号码和数字应使用半角的数字、字母、括号和连字符。",
    todo: "改为半角的 {tidied} 即可。",
    button: "改为 {tidied}",
  },
  "GEN-03.errorValue": {
    title: "单元格是公式错误值",
    why: "公式算出的是 {error}，读不到实际内容。",
    todo: "请改正公式，或直接填写内容。",
  },
  "GEN-04.merged": {
    title: "表格内有合并单元格",
    why: "{area} 合并后只有左上角的单元格有内容，排序、筛选和逐行校验都会出错。",
    todo: "取消合并并逐行填入相同内容即可。",
    button: "取消合并并填充",
  },
  "GEN-05.blank": {
    title: "数据中间有空行",
    why: "第 {row} 行没有内容，会把表格分成两段。",
    todo: "删去此行即可。",
    button: "删去此行",
  },
  "GEN-05.repeatedHeader": {
    title: "表头重复",
    why: "第 {row} 行与表头相同，不计入数据，也不进入 Word。",
    todo: "删去此行即可。",
    button: "删去此行",
  },
  "GEN-05.total": {
    title: "合计行不是数据",
    why: "第 {row} 行是合计，不计入人数，也不进入 Word。",
    todo: "删去此行即可。",
    button: "删去此行",
  },
  "GEN-05.note": {
    title: "说明行不是数据",
    why: "第 {row} 行是说明文字，不计入数据，也不进入 Word。",
    todo: "删去此行即可。",
    button: "删去此行",
  },
  "GEN-05.placeholder": {
    title: "样表的省略行还在",
    why: "第 {row} 行是样表中的“...”，不是数据。",
    todo: "删去此行即可。",
    button: "删去此行",
  },
  "GEN-06.wrong": {
    title: "序号不连续",
    why: "序号应从 1 起逐行加 1，这里应为 {expected}。",
    todo: "重排序号即可，共改 {count} 处。",
    button: "重排序号",
  },
  "GEN-06.wrongInOccupation": {
    title: "序号不连续",
    why: "序号在每个职业内从 1 起逐行加 1，“{occupation}”的这一行应为 {expected}。",
    todo: "重排序号即可，共改 {count} 处。",
    button: "重排序号",
  },
  "GEN-06.absent": {
    title: "序号没有填",
    why: "表中有 {count} 行数据，都没有序号。",
    todo: "编上序号即可。",
    button: "编序号",
  },
  "GEN-07.empty": {
    title: "必填项未填",
    why: "“{column}”是必填项，这一行没有填。",
    todo: "请补填。",
    choices: { fill: "填入 {label}" },
  },
  "GEN-07.emptyForm": {
    title: "这张表还没有填",
    why: "{count} 个必填项都还空着。",
    todo: "请从这里开始填写。",
  },
  "GEN-07.nothing": {
    title: "必填项等于没有填",
    why: "“{column}”填的是“{found}”，没有写出内容，会原样印入 Word。",
    todo: "请填写这一行自己的内容，确实如此的可以豁免。",
  },
  "GEN-07.noAddress": {
    title: "地址不够具体",
    why: "“{column}”填的是“{found}”，单位以外的人据此找不到这个地点。",
    todo: "请写到区、街道和门牌号，确无门牌的可以豁免。",
  },
  "GEN-08.unit": {
    title: "数字带有单位或文字",
    why: "这一格只填数字，单位、“约”字和千位分隔符会使它无法合计。",
    todo: "改为 {number} 即可。",
    button: "改为 {number}",
  },
  "GEN-08.approximate": {
    title: "这里应填确切的数字",
    why: "“{found}”没有说明到底是多少，这一格只填确切的数字。",
    todo: "请填写实际数字。",
  },
  "GEN-08.text": {
    title: "数字存成了文本",
    why: "数字按文本存放，Excel 不会把它计入合计。",
    todo: "改为数字 {number} 即可。",
    button: "改为数字",
  },
  "GEN-08.notNumber": {
    title: "这里应填数字",
    why: "填的是“{found}”，读不出一个数字。",
    todo: "请改填数字，不带单位。",
  },
  "GEN-09.climbing": {
    title: "疑似下拉填充的连续号码",
    why: "从这一行起，连续 {count} 行的“{column}”逐行加 1，直到 {last}。",
    todo: "请逐行核对，确为连号的可以豁免。",
  },
  "GEN-10.noTitles": {
    title: "没有找到表头",
    why: "有这张工作表，但前 20 行里没有指南规定的表头，表中内容没有校验。",
    todo: "请补上表头，或将此工作表改名后重新建表。",
  },
  "GEN-10.missing": {
    title: "缺少指南规定的列",
    why: "缺 {count} 列（{titles}），补齐之前这张表不作其他校验。",
    todo: "请补上表头并逐行填写。",
  },
  "GEN-10.renamed": {
    title: "表头与指南不一致",
    why: "{at} 写的是“{found}”，应为“{title}”，改正之前这张表不作其他校验。",
    todo: "改为“{title}”即可。",
    button: "改为“{title}”",
  },
  "GEN-10.untitled": {
    title: "有一列没有表头",
    why: "{at} 是空的，应为“{title}”，改正之前这张表不作其他校验。",
    todo: "补上“{title}”即可。",
    button: "补上“{title}”",
  },
  "GEN-10.doubled": {
    title: "表头重复出现",
    why: "“{title}”出现了不止一次，分不清以哪一列为准，改正之前这张表不作其他校验。",
    todo: "请只保留一列，其余的删去或改名。",
  },
  "GEN-10.otherSheets": {
    title: "另有工作表用了同样的表头",
    why: "另有 {count} 张工作表（{sheets}）带有这张表的表头，其中内容没有校验，也不进入 Word。",
    todo: "请合并到一张工作表，或删去不用的。",
  },
  "GEN-10.hiddenSheets": {
    title: "隐藏的工作表没有读取",
    why: "另有 {count} 张隐藏的工作表（{sheets}）带有这张表的表头，以显示的这一张为准，隐藏的没有校验，也不进入 Word。",
    todo: "请核对以哪一张为准。应以隐藏的为准的，请取消隐藏，并删去或合并这一张。",
  },
  "GEN-12.variant": {
    title: "选项写法与列表不同",
    why: "“{found}”就是列表中的“{value}”。",
    todo: "改为“{value}”即可。",
    button: "改为“{value}”",
  },
  "GEN-12.notInList": {
    title: "不在可选范围内",
    why: "“{column}”填的是“{found}”，只能填{values}。",
    todo: "请从下拉列表中选择。",
  },
  "GEN-13.shifted": {
    title: "看起来列错位了",
    why: "有 {count} 列（{columns}）的多数内容属于其他列，这几列没有逐格校验。",
    todo: "请按表头对列，或把各列移到对应的位置；确实没有错位的可以豁免。",
  },
  "GEN-11.noTab": {
    title: "缺少指南要求的表",
    why: "工作簿中没有“{tab}”，也没有哪张工作表带有它的表头。",
    todo: "请用“建表”补上。",
  },
};
