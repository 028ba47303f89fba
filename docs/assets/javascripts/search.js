/* The search before it is used: a stub. Nothing of the index is fetched until the box has the
   focus or `briefing.search` is called; then the modules under `search/` come. */
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src);
  var engine, box;
  var load = function (name) { return import(new URL("search/" + name, root).href); };
  var open = function () {
    return (engine = engine || load("engine.js").then(function (m) { return new m.Engine(root); }));
  };
  window.briefing = window.briefing || {};
  window.briefing.search = function (query, options) {
    return open().then(function (e) { return e.search(query, options); });
  };

  var form = document.querySelector("form.b-find");
  var input = form && form.querySelector("input");
  var page = document.querySelector("[data-search-page]");
  var start = function () {
    return (box = box || Promise.all([load("box.js"), open()]).then(function (both) {
      return both[0].start({ engine: both[1], root: root, form: form, input: input, page: page });
    }));
  };
  if (page) start();
  if (!form) return;
  input.addEventListener("focus", start, { once: true });
  /* On a phone the box is a button until it is pressed; on a wide screen, a press with nothing
     written goes to the page of the search. */
  var show = function () { form.classList.add("is-open", "is-ready"); start(); input.focus(); };
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
