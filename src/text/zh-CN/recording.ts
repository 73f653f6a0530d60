import type { RecordingTexts } from "../recording";

export const recordingTexts: RecordingTexts = {
  label: "记录",
  running: "正在记录助手与 Office 的往来，已有 {n} 次请求。",
  stopped: "记录已停止，共 {n} 次请求。",
  impossible: "没有在记录：这个 Office 没有可供记录的入口。助手的其他功能不受影响。",
  staysHere: "表格和文档中的文字、数字已换成“字”和 9 一类的代号；记录只在本机，不会发送。",
  stop: "停止记录",
  download: "下载记录",
  downloading: "已把“{name}”交给下载。没有收到时，请按“复制记录”。",
  copy: "复制记录",
  copied: "已复制。请粘贴到一个空的文本文件，保存后发给我们。",
  notCopied: "没有复制上：这里不允许使用剪贴板。请允许后再按一次。",
  fileName: "认定方案助手_记录_{host}.jsonl",
};
