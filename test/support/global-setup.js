/** Before the first test: Univer and Fluent UI, each as one file that is quickly loaded. Takes seconds once per version. */
module.exports = async () => {
  const { vendorUniver } = await import("../../scripts/vendor-univer.mjs");
  const { prebundleFluent } = await import("./prebundle-fluent.mjs");
  await Promise.all([vendorUniver(), prebundleFluent()]);
};
