/**
 * Asks Microsoft's own service whether a manifest is fit for the store: the manifest is sent there, nothing else is.
 *
 *   npm run validate                              manifest.xml
 *   npm run validate -- dist/addin/manifest.xml   another one
 *
 * Ends with 0 (accepted), 1 (refused, with what is wrong) or 2 (the service could not be asked; nothing is known then).
 */
import { OfficeAddinManifest, validateManifest } from "office-addin-manifest";

const [file = "manifest.xml"] = process.argv.slice(2);
process.exitCode = await validate();

async function validate() {
  try {
    await OfficeAddinManifest.readManifestFile(file);
  } catch (error) {
    return tell(1, `${file} is no manifest that can be read. ${error.message}`);
  }
  let answer;
  try {
    answer = await validateManifest(file, true);
  } catch (error) {
    return tell(
      2,
      `Microsoft's service could not be asked: it needs the internet. ${file} is not validated.\n${error.message}`,
    );
  }
  const { isValid, report, status, statusText } = answer;
  if (!report) return tell(2, `Microsoft's service gave no report: ${status} ${statusText}. ${file} is not validated.`);
  for (const kind of ["errors", "warnings", "notes"])
    for (const { title, content, helpUrl } of report[kind] ?? [])
      console.log(`${kind.slice(0, -1)}: ${[title, content, helpUrl].filter(Boolean).join(" ")}`);
  return isValid
    ? tell(0, `${file} is accepted by Microsoft's service.`)
    : tell(1, `${file} is refused by Microsoft's service.`);
}

function tell(code, text) {
  (code === 0 ? console.log : console.error)(text);
  return code;
}
