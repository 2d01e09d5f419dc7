// @ts-check
// The languages of the demo page, which are the widget's, and the choice among them.

import english from "./texts/en-US.js";
import simplifiedChinese from "./texts/zh-CN.js";
import traditionalChinese from "./texts/zh-TW.js";
import spanish from "./texts/es-ES.js";

/** @type {Record<string, Record<string, string>>} */
export const texts = { "en-US": english, "zh-CN": simplifiedChinese, "zh-TW": traditionalChinese, "es-ES": spanish };

/**
 * Each language by its own name, for people who cannot read the present one.
 * @type {Record<string, string>}
 */
export const names = { "en-US": "English", "zh-CN": "简体中文", "zh-TW": "繁體中文", "es-ES": "Español" };

/** Returns the first language that is available, by language and script as the widget does, or else English. */
export function negotiate(/** @type {readonly string[]} */ wanted) {
  const available = Object.keys(texts);
  const readable = wanted.map((tag) => available.find((known) => written(known) === written(tag)));
  return readable.find((tag) => tag) ?? "en-US";
}

/** The language and script of a tag, "zh-Hant" for zh-HK. Cantonese is written as the Chinese of its script. */
function written(/** @type {string} */ tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language === "yue" ? "zh" : language}-${script}`;
  } catch {
    return null;
  }
}
