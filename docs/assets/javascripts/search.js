/* The search before it is used: a stub. Nothing of the index is fetched until a box has the focus
   or `briefing.search` is called; then the modules under `search/` come. */
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src);
  var engine, parts;
  var load = function (name) { return import(new URL("search/" + name, root).href); };
  var open = function () {
    if (engine) return engine;
    /* What engine.js asks for first is asked for beside it, not after it. */
    var meta = fetch(new URL("search/meta.bin", root));
    meta.catch(function () { engine = null; });
    return (engine = Promise.all([load("engine.js"), load("words.js")]).then(function (m) { return new m[0].Engine(root, meta); }));
  };
  window.briefing = window.briefing || {};
  window.briefing.search = function (query, options) {
    return open().then(function (e) { return e.search(query, options); });
  };

  var start = function (what, node) {
    parts = parts || Promise.all([load("box.js"), open()]);
    return parts.then(function (both) { both[0][what](both[1], root, node); });
  };
  document.querySelectorAll("form.b-find, form.b-ask, form.b-missing").forEach(function (form) {
    var input = form.querySelector("input");
    input.addEventListener("focus", function () { start("combobox", form); }, { once: true });
  });
  var page = document.querySelector("[data-search-page]");
  if (page) start("resultsPage", page);

  var form = document.querySelector("form.b-find");
  if (!form) return;
  var input = form.querySelector("input");
  /* On a phone the box is a button until it is pressed. */
  var show = function () { form.classList.add("is-open"); input.style.display = "block"; input.focus(); };
  form.addEventListener("submit", function (event) {
    if (!input.offsetParent) { event.preventDefault(); show(); }
  });
  /* The keys of Material's own box: /, f and s, unless something is being written. */
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "/" || event.key === "f" || event.key === "s") { event.preventDefault(); show(); }
  });
})();
