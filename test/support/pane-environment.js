/**
 * jsdom whose own style sheet has nothing but what says how elements are displayed. Testing Library and user-event ask for the style of
 * an element and its ancestors all the time, and jsdom matches every rule of every sheet against each; nothing else is asked for here.
 */
const sheet = require.resolve("jsdom/lib/jsdom/browser/default-stylesheet");
require(sheet);
const { exports: rules } = require.cache[sheet];
const displayed = rules.match(/[^{}]+\{[^{}]*\}/g).filter((rule) => /\b(?:display|visibility):/.test(rule));
require.cache[sheet].exports = displayed.join("\n");

module.exports = require("jest-environment-jsdom");
