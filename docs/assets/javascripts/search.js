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

  var form = document.querySelector("[data-find]");
  var input = form && form.querySelector("input");
  var page = document.querySelector("[data-search-page]");
  var start = function () {
    return (box = box || Promise.all([load("box.js"), open()]).then(function (both) {
      return both[0].start({ engine: both[1], root: root, form: form, input: input, page: page });
    }));
  };
  if (input) input.addEventListener("focus", start, { once: true });
  if (page) start();

  /* The keys of Material's own box: /, f and s, unless something is being written. */
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    if (!form || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (at.closest && at.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "/" || event.key === "f" || event.key === "s") {
      event.preventDefault();
      form.dispatchEvent(new CustomEvent("open-search"));
      form.classList.add("is-open");
      input.focus();
    }
  });
})();
