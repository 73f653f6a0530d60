import { VOLUMES } from "../../guide/volumes";
import type { CliTexts } from "../cli";
import { cliImportTexts as importTexts } from "./cli-import";

export const cliTexts: CliTexts = {
  usage: `用法：rending check 文件.xlsx [选项]
      rending fix 文件.xlsx [选项]
      rending import 名册.xlsx... --into 文件.xlsx [选项]
      rending report 文件.xlsx --out 文件夹 [选项]
      rending media 文件夹 [选项]
      rending occupation 词... [选项]

check 按《企业职业技能等级认定实施方案编写说明》校验工作簿中的各表；fix 把其中可以自动修复的问题改好，
另存一份；import 把别处的名册、清单对好列后加到工作簿的各表里，另存一份；report 由各表生成 Word 分册：
基础部分一份，职业部分每个职业一份；media 检查场地和设备的照片、视频（格式、时长、画面大小、张数），
只在本机读取。原工作簿不会改动（除非用 fix --in-place），也不会上传。
occupation 查询职业：可写名称、编码、拼音或首字母、旧名称、工种，写一部分也可以，如 dg。

check 的选项：
  --json              输出 JSON

fix 的选项：
  --rule 规则         只修复这条规则的问题，如 GEN-01；可以写多次
  --dry-run           只列出改前改后，不写文件
  --json              输出 JSON
  --out 文件          写到这里，扩展名与原文件相同；没有可改的也写一份。默认写到原文件旁，名称后加“-已修复”
  --force             覆盖同名文件
  --in-place          直接改写原文件

import 的选项：
  --into 文件         导入到这个工作簿
  --table 表          只导入到这张表，如 examiners 或 考评人员；不写时认出几张导入几张
  --map 表头=列       指定一列是什么，如 --map 证号=身份号码；表头=不导入 为不要这一列；可以写多次
  --sheet 工作表      只读名册中的这一张
  --update            已在表中的，内容不同的单元格也改过来；默认只加新的
  --dry-run           只列出会怎样，不写文件
  --json              输出 JSON
  --out 文件          写到这里，扩展名与工作簿相同。默认写到工作簿旁，名称后加“-已导入”
  --force             覆盖同名文件

occupation 的选项：
  --json              输出 JSON

report 的选项：
  --out 文件夹        分册写到这里；已有同名文件时不写，除非加 --force
  --force             覆盖同名文件，其中手写的内容会丢失
  --volume 分册       base（基础部分）、职业名称或 all（全部），默认 all
  --template 文件     自备的 Word 模板；全部生成时，用于它所属的那一部分
  --draft             有错误的分册也生成，页眉标明草稿
  --mask              隐去身份号码和电话的中间几位；文件名标明“已隐去”，不作定稿
  --without-notes     删去没有写的各段的填写说明，只留空段
  --with-attachments  末尾加印附件清单，便于装订时核对；自备的模板照模板印
  --plain             不带内容控件，可用 WPS 或 LibreOffice 修改；以后不能再刷新

media 的选项：
  --into 文件         对照这个工作簿的场地和职业（按文件夹名称归类），把件数和状态填入附件清单，另存一份；
                      已填的内容不改
  --json              输出 JSON
  --out 文件          写到这里。默认写到工作簿旁，名称后加“-已填附件”
  --force             覆盖同名文件

通用选项：
  --lang zh|en        语言，默认 zh；系统语言为英文时默认 en
  --today 年-月-日    按这一天计算年龄、编制年月等，如 2026-11-22；默认为当天
  -h, --help          显示本说明
  -v, --version       显示版本号

退出码：0 没有错误（fix：修复后没有错误；import：全部导入；report：表格都可以定稿；media：照片、视频都合格），
1 有错误、没有全部导入，或照片、视频有不足或无法检查的，2 读写不了文件、已有同名文件、中途停止或命令写法不对；
occupation：0 查到，1 没有查到`,
  usageErrors: {
    unknownCommand: "没有“{argument}”这个命令。",
    unknownOption: "没有“{argument}”这个选项。",
    valueMissing: "选项“{argument}”后面要写内容。",
    valueUnwanted: "选项“{argument}”后面不写内容。",
    badLanguage: "语言写 zh 或 en，这里写的是“{argument}”。",
    badDate: "日期写作 2026-11-22 的样子，这里写的是“{argument}”。",
    fileMissing: "没有写要校验的文件。",
    wordMissing: "没有写要查询的职业。",
    workbookMissing: "没有写工作簿文件。",
    outMissing: "没有写分册放在哪个文件夹（--out）。",
    manyFiles: "一次处理一个文件，多写了“{argument}”。",
    unknownRule: "没有“{argument}”这条规则。规则编号见 rending check 的输出，如 GEN-01。",
    outAndInPlace: "--out 和 --in-place 只能写一个。",
    intoMissing: "没有写导入到哪个工作簿（--into）。",
    mapWithoutTable: "没有写 --table，不能写 --map：请写明是哪张表的表头。",
    unknownTable: "没有可以导入的“{argument}”这张表。表名如 examiners 或 考评人员。",
    badMap: "--map 写作“表头=列”，列为该表的列名，或“不导入”；这里写的是“{argument}”。",
    folderMissing: "没有写照片、视频所在的文件夹。",
    outWithoutInto: "写了 --out，还要用 --into 写明工作簿。",
  },
  openErrors: {
    notFound: "找不到文件“{file}”。请核对文件名和所在文件夹。",
    isFolder: "“{file}”是文件夹。请写到其中的文件。",
    notFile: "“{file}”不是普通文件，而是设备或管道。请写工作簿或模板文件的名称。",
    noPermission: "没有权限读取“{file}”。请检查文件权限；正在别的程序中打开的，关闭后再试。",
    other: "无法读取“{file}”（{reason}）。请检查磁盘或网络连接后再试。",
  },
  unreadable: "无法校验“{file}”：{sentences}",
  noTables: "没有找到实施方案的任何一张表。表按各栏标题识别，工作簿应有这些工作表：{tabs}。",
  uncalculated: "提示：工作表“{sheet}”有 {count} 个公式没有计算结果，按空白校验。用 Excel 打开并保存后再校验。",
  severities: { error: "错误", warning: "提醒", info: "提示" },
  quoted: "“{text}”",
  inBrackets: "（{text}）",
  separator: "，",
  listSeparator: "、",
  sheet: "工作表“{sheet}”",
  states: { absent: "未建", empty: "未填", outstanding: "未备齐" },
  rows: "{count} 行",
  fields: "{count} 项",
  counts: { error: "错误 {count}", warning: "提醒 {count}", info: "提示 {count}" },
  clean: "没有问题",
  unlisted: "{rule} {column} 另有 {severity} {count} 处没有列出，改正一部分后会接着列出。",
  dismissed: "已豁免 {count} 项",
  totals: "共 {tables} 张表、{filled}：错误 {errors}，提醒 {warnings}，提示 {infos}",
  failed: "程序出错，没有完成。请把以下内容发给维护者：",
  report: {
    unreadable: "无法读取“{file}”：{sentences}",
    badTemplate: "“{file}”不能用作模板：",
    builtInMissing: "找不到内置模板“{file}”。请重新安装本程序，或用 --template 指定模板。",
    noVolume: "没有“{volume}”这一分册。可以生成的分册：{volumes}。",
    base: "base（基础部分）",
    final: "已生成 {file}",
    draft: "已生成草稿 {file}：{reason}",
    finalButPassages: "：表格可以定稿，另有 {count} 段文字待写",
    passages: "，另有 {count} 段文字待写",
    refused: "未生成 {file}：{reason}",
    masked: "（号码已隐去，不作定稿）",
    overwritten: "（覆盖了原有文件）",
    reason: "{table}错误 {count}",
    reasonSeparator: "，",
    draftHint: "有错误的分册没有生成。每一处错误可用 rending check 查看；加 --draft 可先生成草稿。",
    exists: "下列文件已经存在。请换一个 --out；确认其中没有手写的内容时，可加 --force 覆盖：",
    more: "……另有 {count} 个",
    inTheWay: "无法写入“{file}”：同名的文件或文件夹挡在那里。请换一个 --out，或移开它。",
    isInput: "“{file}”是本次读取的工作簿或模板，不能覆盖。请换一个 --out。",
    serves: "“{template}”用于：{volumes}",
    servesNone: "“{template}”是{kind}的模板，本次生成的分册都不用它。",
    kinds: { base: VOLUMES.base.name, occupation: VOLUMES.occupation.name },
    unwritable: {
      full: "无法写入“{file}”：磁盘空间不足（{reason}）。请腾出空间，或换一个 --out。",
      noPermission: "无法写入“{file}”（{reason}）。请检查文件夹权限；文件正在别的程序中打开的，关闭后再试。",
      longName: "无法写入“{file}”：名称太长（{reason}）。请换一个路径较短的 --out。",
      other: "无法写入“{file}”（{reason}）。请检查磁盘或网络连接后再试。",
    },
    nothingWritten: "没有写入任何分册，原有文件没有改动。",
    partlyWritten: "已写入 {count} 份：{files}；其余 {left} 份没有写入，原有文件没有改动。",
    stopped: "已停止。没有写入任何分册，原有文件没有改动。",
  },
  occupation: {
    found: "找到 {n} 个职业：",
    none: "没有找到“{query}”。试试编码，或只写前两个字。",
    noneButNear: "没有找到“{query}”。试试编码，或只写前两个字。相近的职业：",
    more: "另有 {n} 个没有列出，请多写几个字，或用 --json 列出全部。",
  },
  fix: {
    unreadable: "无法修复“{file}”：{sentences}",
    sheet: "{sheet}  改 {count} 处",
    change: "{from} → {to}",
    empty: "（空）",
    obstacles: {
      deleteRow: "要删除整行的 {count} 处没有改。请在 Excel 中删除：",
      unmerge: "要取消合并的 {count} 处没有改。请在 Excel 中取消合并，再逐行填入相同内容：",
      merged: "在合并单元格中的 {count} 处没有改，内容为几行共用。请先在 Excel 中取消合并：",
      formula: "由公式得出的 {count} 处没有改。请在 Excel 中改公式，或把公式换成内容：",
      array: "由数组公式得出的 {count} 处没有改。请在 Excel 中改公式，或把公式换成内容：",
      tableTitle: "在“表格”（套用表格格式）标题行或汇总行中的 {count} 处没有改。请在 Excel 中改：",
      richValue: "带有图片或数据类型的 {count} 处没有改。请在 Excel 中改：",
      sheet: "工作表写法特殊，其中 {count} 处没有改。请用 Excel 打开并保存一次，再试：",
    },
    place: "{sheet} {cell}  {rule}  {title}",
    fixed: "已修复 {count} 格。",
    wouldFix: "可以修复 {count} 格。",
    nothing: "没有可以修复的。",
    beforeAndAfter: {
      error: "错误 {before} → {after}",
      warning: "提醒 {before} → {after}",
      info: "提示 {before} → {after}",
    },
    end: "。",
    choices: "其余问题中，{count} 处有几种改法，请在 Excel 的任务窗格中选择。",
    written: "已写入 {file}，原文件没有改动。",
    inPlace: "已改写 {file}。",
    copied: "已原样复制到 {file}。",
    dryRun: "没有写文件（--dry-run）。",
    notWritten: "没有写文件。",
    otherExtension: "“{file}”的扩展名应与原文件相同（{extension}），否则 Excel 打不开。请换一个 --out。",
    exists: "下列文件已经存在。请用 --out 换一个名称，或加 --force 覆盖：",
    isInput: "“{file}”就是原文件。要直接改写它，请用 --in-place。",
    changedMeanwhile: "“{file}”在修复期间被别的程序改过，没有改写。请在那个程序中保存并关闭后再试。",
    nothingWritten: "没有写入任何文件，原有文件没有改动。",
    stopped: "已停止。没有写入任何文件，原有文件没有改动。",
  },
  import: importTexts,
  media: {
    worths: { good: "合格", wrong: "不计", cannotTell: "未知" },
    unplaced: "未归类 {count} 个：文件夹名称没有写明是哪个职业的哪个场地",
    totals: "共 {places} 处：合格 {pass}，不足 {short}，没有文件 {none}，无法在此检查 {cannotTell}",
    others: "其他文件 {count} 个没有看",
    end: "。",
    noList: "工作簿没有附件清单，或清单的标题读不出，没有写入。请先在任务窗格中建表。",
    filled: "附件清单已填 {count} 格：",
    kept: "附件清单有 {count} 格保留原样，与检查结果不同：",
    change: "{sheet} {cell}  {what}  {from} → {to}",
    obstacle: "（该格为公式、合并单元格等，没有写入）",
    missing: "附件清单没有这些行：{names}。请先在任务窗格中更新附件清单。",
    notFolder: "“{file}”不是文件夹。请写照片、视频所在的文件夹。",
    tooMany: "“{folder}”中的文件超过 {count} 个。请分开检查。",
    tooDeep: "“{folder}”在 {count} 层文件夹以下。请减少层数后再检查。",
    nothing: "“{folder}”中没有照片和视频。",
    noPlaces: "“{file}”没有写认定职业，不知道要哪些照片和视频。请先填认定职业和认定场地，或不写 --into。",
    unwritable: "无法写入“{file}”：{sentences}",
    stopped: "已停止。没有写入任何文件，原有文件没有改动。",
  },
};
