/** `npm run reference`: the reference lists, and then how the names in them are read; -- --check as each has it. */
import "./compile-reference.mjs";
import "./compile-pinyin.mjs";
