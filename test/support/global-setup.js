/** Before the first test: Univer as one file that Node can load. Takes seconds once, then nothing until its version changes. */
module.exports = async () => {
  const { vendorUniver } = await import("../../scripts/vendor-univer.mjs");
  await vendorUniver();
};
