/* 404: the pages whose address or name is nearest to what was asked for. The page works without. */
(function () {
  "use strict";
  var box = document.querySelector("[data-missing]");
  if (!box || !window.fetch) return;
  var root = new URL(box.dataset.root, location.href);

  function pairs(text) {
    var plain = text.toLowerCase().normalize("NFC").replace(/[\s\-_./]+/g, ""), found = [];
    for (var i = 0; i < plain.length - 1; i++) found.push(plain.slice(i, i + 2));
    return found.length ? found : [plain];
  }

  /* Dice's coefficient on pairs of letters: 1 for the same text, 0 for nothing shared. */
  function likeness(one, other) {
    var rest = other.slice(), shared = 0;
    one.forEach(function (pair) {
      var at = rest.indexOf(pair);
      if (at >= 0) { shared++; rest.splice(at, 1); }
    });
    return (2 * shared) / (one.length + other.length);
  }

  var path = location.pathname;
  try { path = decodeURIComponent(path); } catch (error) { /* a broken escape stays as it is */ }
  var parts = path.slice(root.pathname.length).split("/").filter(function (part) {
    return part && part !== "index.html" && !/^\d{4}$/.test(part);
  });
  var asked = parts.length && pairs(parts[parts.length - 1]);
  if (!asked) return;

  fetch(box.dataset.index).then(function (answer) { return answer.json(); }).then(function (index) {
    var near = index.pages.map(function (page) {
      var slug = page.url.split("/")[1], texts = [slug].concat(page.names);
      var best = Math.max.apply(null, texts.map(function (text) { return likeness(asked, pairs(text)); }));
      return { page: page, score: best + (parts[0] === page.url.split("/")[0] ? 0.1 : 0) };
    }).filter(function (one) { return one.score > 0.4; });
    near.sort(function (a, b) { return b.score - a.score; });
    near.slice(0, 5).forEach(function (one) {
      var link = document.createElement("a"), item = document.createElement("li");
      link.href = new URL(one.page.url, root).href;
      link.textContent = one.page.names[0];
      item.appendChild(link);
      box.querySelector("ul").appendChild(item);
    });
    box.hidden = !near.length;
  }).catch(function () { /* the links above are enough */ });
})();
