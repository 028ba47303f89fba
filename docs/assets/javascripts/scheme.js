/* Before the first paint: that there is a script, and the scheme this device chose. */
(function () {
  "use strict";
  var root = document.documentElement, chosen = null;
  root.classList.remove("no-js");
  root.classList.add("js");
  try { chosen = localStorage.getItem("b-scheme"); } catch (e) { /* nothing is kept here */ }
  if (chosen === "dark" || chosen === "light") root.setAttribute("data-scheme", chosen);
})();
