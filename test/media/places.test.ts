import { folderOf } from "../../src/media/folders";
import { mediaPlaces, PlaceFinder } from "../../src/media/places";
import { reportOf, type JudgedFile } from "../../src/media/report";
import { mediaEntries } from "../../src/media/entries";
import { planOf, type Record_ } from "../support/plan";

const occupations: readonly Record_[] = [
  { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" },
  { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4、3" },
];
const venues: readonly Record_[] = [
  { venueName: "实训室A", occupationName: "电工" },
  { venueName: "实训室", occupationName: "电工" },
  { venueName: "电工楼（二层）", occupationName: "焊工" },
  { venueName: "理论教室", occupationName: "电工" },
  { venueName: "理论教室", occupationName: "焊工" },
];
const snapshot = planOf({ occupations, venues });
const places = mediaPlaces(snapshot);
const finder = new PlaceFinder(places);

test("a place is a venue of an occupation, or its main equipment", () => {
  expect(places.map(({ occupation, venue }) => [occupation, venue ?? "设备"].join(" "))).toEqual([
    ...["电工 实训室A", "电工 实训室", "电工 理论教室", "电工 设备"],
    ...["焊工 电工楼（二层）", "焊工 理论教室", "焊工 设备"],
  ]);
  for (const { photos, video } of places) expect([photos, video]).not.toContain(undefined);
});

test.each([
  ["附件/电工/实训室A/1.jpg", ["电工|实训室A"]],
  ["附件/实训室A/照片/1.jpg", ["电工|实训室A"]],
  ["附件/01 实训室 A（照片）/1.jpg", ["电工|实训室A"]],
  ["附件/电工/实训室/1.jpg", ["电工|实训室"]],
  ["附件/照片/电工-实训室A-1.jpg", ["电工|实训室A"]],
  ["附件/理论教室/电工/1.jpg", ["电工|理论教室"]],
  ["附件/焊工/理论教室/1.jpg", ["焊工|理论教室"]],
  ["附件/理论教室/1.jpg", ["电工|理论教室", "焊工|理论教室"]],
  ["焊工/电工楼(二层)/1.jpg", ["焊工|电工楼(二层)"]],
  ["电工楼（二层）/1.jpg", ["焊工|电工楼(二层)"]],
  ["附件/电工/主要设备/1.jpg", ["电工"]],
  ["附件/焊工/焊机设备照片/1.jpg", ["焊工"]],
  ["实训室A/设备/1.jpg", ["电工"]],
  ["场地设施设备/电工/实训室A/1.jpg", ["电工|实训室A"]],
])("%s belongs to %j", (path, ids) => {
  expect(finder.find(path)).toEqual(ids);
});

test.each([
  "1.jpg",
  "附件/1.jpg",
  "附件/电工/1.jpg",
  "场地设施设备/电工/1.jpg",
  "附件/实训室A和理论教室/1.jpg",
  "附件/焊工/实训室A/1.jpg",
  "设备/1.jpg",
])("%s belongs to nobody knows what", (path) => {
  expect(finder.find(path)).toEqual([]);
});

test("a folder that only sorts photos from videos is none of a venue", () => {
  expect(folderOf("A/实训室/照片/1.jpg")).toBe("A/实训室");
  expect(folderOf("照片/1.jpg")).toBe("照片");
});

const fileOf = (kind: "photo" | "video", worth: "good" | "wrong" | "cannotTell", id = "电工|实训室A"): JudgedFile => ({
  path: `${kind}.x`,
  places: [id],
  finding: { kind, worth, faults: [] },
});
const many = (n: number, file: JudgedFile): readonly JudgedFile[] => Array.from({ length: n }, () => file);
const verdictOf = (...files: readonly JudgedFile[]) => {
  const [{ photos, video, verdict }] = reportOf(places, files).places;
  return { photos: photos.verdict, video: video.verdict, verdict };
};

test("five photos and one film are enough, and what cannot be told is not held against her", () => {
  const film = fileOf("video", "good");
  expect(verdictOf(...many(5, fileOf("photo", "good")), film)).toEqual({
    photos: "pass",
    video: "pass",
    verdict: "pass",
  });
  expect(verdictOf(...many(4, fileOf("photo", "good")), film).photos).toBe("short");
  expect(verdictOf(...many(4, fileOf("photo", "good")), fileOf("photo", "wrong"), film).verdict).toBe("short");
  expect(verdictOf(...many(4, fileOf("photo", "good")), fileOf("photo", "cannotTell"), film).verdict).toBe(
    "cannotTell",
  );
  expect(verdictOf(fileOf("video", "cannotTell"), fileOf("video", "wrong")).video).toBe("cannotTell");
  expect(verdictOf(fileOf("video", "wrong"))).toEqual({ photos: "none", video: "short", verdict: "short" });
  expect(verdictOf().verdict).toBe("none");
});

describe("附件清单", () => {
  const row = (name: string, more: Record_ = {}): Record_ => ({
    part: "职业",
    attachmentName: name,
    appliesTo: "电工",
    ...more,
  });
  const entriesWith = (records: readonly Record_[], files: readonly JudgedFile[]) =>
    mediaEntries(reportOf(places, files), planOf({ occupations, venues, attachments: records }));
  const enough = many(6, fileOf("photo", "good"));

  test("gets the number of photos and that they are there", () => {
    const told = entriesWith([row("场地照片（实训室A）", { attachmentStatus: "未备" })], enough);
    expect(told?.entries.map(({ field, from, to, isSure }) => [field, from, to, isSure])).toEqual([
      ["pieces", "", 6, true],
      ["attachmentStatus", "未备", "已备", true],
    ]);
    expect(told?.missing).toEqual([]);
  });

  test("keeps what she wrote unless she says otherwise", () => {
    const told = entriesWith([row("场地照片（实训室A）", { pieces: 9, attachmentStatus: "已备" })], many(3, enough[0]));
    expect(told?.entries.map(({ from, to, isSure }) => [from, to, isSure])).toEqual([
      [9, 3, false],
      ["已备", "未备", false],
    ]);
  });

  test("is left alone where it says 不适用, where nothing can be told, and where there are no files", () => {
    const rows = [row("场地照片（实训室A）", { attachmentStatus: "不适用" }), row("场地视频（实训室A）")];
    expect(entriesWith(rows, [...enough, fileOf("video", "cannotTell")])?.entries).toEqual([]);
    expect(entriesWith([row("场地照片（实训室A）")], [])).toEqual({ entries: [], missing: [], compared: 0 });
  });

  test("has no row: that is told", () => {
    expect(entriesWith([row("别的")], enough)?.missing).toEqual(["场地照片（实训室A）"]);
  });

  test("says already what was found: nothing is to be written", () => {
    const rows = [row("场地照片（实训室A）", { pieces: 6, attachmentStatus: "已备" })];
    expect(entriesWith(rows, enough)?.entries).toEqual([]);
  });
});
