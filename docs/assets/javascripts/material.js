/* What Material's bundle expects of its inline script, as a file: where it keeps things, and how. */
(function () {
  "use strict";
  var base = new URL("../../", document.currentScript.src);
  window.__md_scope = base;
  window.__md_hash = function (text) { return Array.from(text).reduce(function (sum, c) { return (sum << 5) - sum + c.charCodeAt(0); }, 0); };
  window.__md_get = function (key, store, scope) { return JSON.parse((store || localStorage).getItem((scope || base).pathname + "." + key)); };
  window.__md_set = function (key, value, store, scope) {
    try { (store || localStorage).setItem((scope || base).pathname + "." + key, JSON.stringify(value)); } catch (e) { /* nothing is kept here */ }
  };
})();
