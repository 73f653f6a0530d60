import type { CliTexts } from "../cli";

export const cliTexts: CliTexts = {
  usage: `用法：rending check 文件.xlsx [选项]

按《企业职业技能等级认定实施方案编写说明》校验工作簿中的各表。文件不会改动，也不会上传。

选项：
  --json              输出 JSON
  --lang zh|en        语言，默认 zh；系统语言为英文时默认 en
  --today 年-月-日    按这一天计算年龄等，如 2026-11-22；默认为当天
  -h, --help          显示本说明
  -v, --version       显示版本号

退出码：0 没有错误，1 有错误，2 读不了文件或命令写法不对`,
  usageErrors: {
    unknownCommand: "没有“{argument}”这个命令。",
    unknownOption: "没有“{argument}”这个选项。",
    valueMissing: "选项“{argument}”后面要写内容。",
    valueUnwanted: "选项“{argument}”后面不写内容。",
    badLanguage: "语言写 zh 或 en，这里写的是“{argument}”。",
    badDate: "日期写作 2026-11-22 的样子，这里写的是“{argument}”。",
    fileMissing: "没有写要校验的文件。",
    manyFiles: "一次校验一个文件，多写了“{argument}”。",
  },
  openErrors: {
    notFound: "找不到文件“{file}”。请核对文件名和所在文件夹。",
    isFolder: "“{file}”是文件夹。请写到其中的 .xlsx 文件。",
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
  noSheet: "没有工作表",
  rows: "{count} 行",
  count: "{severity} {count}",
  clean: "没有问题",
  totals: "共 {tables} 张表、{rows} 行：错误 {errors}，提醒 {warnings}，提示 {infos}",
  failed: "程序出错，没有完成校验。请把以下内容发给维护者：",
};
