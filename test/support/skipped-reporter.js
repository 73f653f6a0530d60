/** Names at the end every test that was skipped, so that a missing program is not mistaken for a passed check. */
module.exports = class SkippedReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testFilePath, testResults }) =>
      testResults
        .filter(({ status }) => status === "pending")
        .map(({ fullName }) => `  ${fullName} (${testFilePath.split(/[\\/]test[\\/]/).pop()})`),
    );
    if (skipped.length) process.stdout.write(`\nSkipped, because what they need is not here:\n${skipped.join("\n")}\n`);
  }
};
