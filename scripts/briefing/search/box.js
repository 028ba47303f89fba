/* What a reader sees of the search: the box in the header (a combobox) and the page of results. */

const KINDS = { company: "회사", theme: "주제", product: "제품", person: "사람", organisation: "기관", figure: "수치", quote: "말", event: "일", outlook: "앞으로", briefing: "브리핑" };

const make = (tag, properties = {}, ...children) => {
  const { role, ...rest } = properties, node = Object.assign(document.createElement(tag), rest);
  if (role) node.setAttribute("role", role);
  node.append(...children.filter((child) => child || child === 0));
  return node;
};
const marked = (segments) => segments.map(({ text, mark }) => (mark ? make("mark", {}, text) : text));

/** The look of what only a script shows comes with it. */
function style(root) {
  const href = new URL("assets/stylesheets/search.css", root).href;
  if (![...document.styleSheets].some((sheet) => sheet.href === href)) document.head.append(make("link", { rel: "stylesheet", href }));
}

/** 2026-02-14 → 2026. 2. 14.; 2026-02~ → 2026. 2.쯤; 2026/.. → 2026년부터; 2026-02-15/2026-02-28 → 2026. 2. 15.~28. */
function dateWords(edtf) {
  const [from, to] = (edtf || "").split("/").map((day) => {
    const words = day.replace(/[~?]/g, "").split("-").map(Number).join(". ");
    return day === ".." || !day ? "" : `${words}${day.includes("-") ? "." : "년"}${day.includes("~") ? "쯤" : day.includes("?") ? "(추정)" : ""}`;
  });
  if (to === undefined) return from;
  if (!from || !to) return to ? `${to}까지` : `${from}부터`;
  const [first, last] = [from.split(" "), to.split(" ")], at = first.findIndex((part, i) => part !== last[i]);
  return `${from}~${last.slice(Math.max(at, 0)).join(" ")}`;
}

function hit(result, root) {
  const about = [result.company, dateWords(result.date)], line = [];
  if (result.type === "figure") line.push(make("span", { className: "b-num" }, result.value), ...marked(result.whatSegments));
  else if (result.type === "quote") { line.push("“", ...marked(result.segments), "”"); about.unshift(result.speaker); }
  else if (result.type === "briefing" || result.items !== undefined) line.push(make("b", {}, ...marked(result.titleSegments)));
  else line.push(...marked(result.segments));
  if (result.items !== undefined) { about.length = 0; about.push(result.company !== result.title && result.company, `항목 ${result.items}`); }
  else if (result.type !== "briefing") about.push(result.briefing.title);
  const quiet = make("span", { className: "b-quiet" }, about.filter(Boolean).join(" · "));
  if (result.text && (result.type === "briefing" || result.items !== undefined)) quiet.append(quiet.textContent ? " · " : "", ...marked(result.segments));
  return make("a", { className: "b-hit", href: new URL(result.url, root).href }, ...line, quiet);
}

/** The results by kind, kinds in the order of their best. */
function grouped(results) {
  const groups = new Map();
  for (const result of results) groups.set(result.type, [...(groups.get(result.type) || []), result]);
  return groups;
}

function nearest(results, root, className) {
  return results.suggestions.map(({ type, url, title }) =>
    make("a", { className, href: new URL(url, root).href }, make("b", {}, title), make("span", { className: "b-quiet" }, KINDS[type])));
}

function announce(results) {
  if (!results.length) return results.suggestions.length ? `찾은 것이 없습니다. 비슷한 이름 ${results.suggestions.length}개` : "찾은 것이 없습니다";
  return `결과 ${results.length}건${results.corrected ? `. 「${results.corrected}」도 찾았습니다` : ""}`;
}

/** Asks while the reader types; an answer that comes late is dropped. */
function asker(engine, show) {
  let turn = 0, timer;
  return (query, options, wait = 60) => {
    const mine = ++turn;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      let results = null;
      try { results = await engine.search(query, options); } catch (error) { console.warn(error); }
      if (mine === turn) show(results, query);
    }, wait);
  };
}

let boxes = 0;

/** Makes a combobox of a form's input: results while typing, moved through with the arrow keys. */
export function combobox(engine, root, form) {
  style(root);
  const input = form.querySelector("input"), name = `b-find-${++boxes}`;
  const list = make("div", { id: name, role: "listbox", ariaLabel: "찾은 것" });
  const status = make("p", { className: "b-find__status b-quiet", role: "status" });
  const panel = make("div", { className: "b-find__panel", hidden: true }, status, list);
  const close = make("button", { type: "button", className: "b-icon b-find__close", ariaLabel: "찾기 닫기" }, "✕");
  form.append(close, panel);
  form.classList.add("b-find--box");
  const set = (name, value) => input.setAttribute(name, value);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" })) set(key, value);
  let options = [], at = -1;
  const go = (to) => {
    options[at]?.removeAttribute("data-at");
    options[at]?.setAttribute("aria-selected", "false");
    at = to < -1 ? options.length - 1 : to >= options.length ? -1 : to;
    const option = options[at];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("data-at", "");
    option.setAttribute("aria-selected", "true");
    set("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const open = (is) => { panel.hidden = !is; set("aria-expanded", String(is)); if (!is) go(-1); };
  const more = (query) => `${new URL("search/", root).href}?q=${encodeURIComponent(query)}`;
  const show = (results, query) => {
    if (!query.trim()) return open(false);
    list.textContent = "";
    status.textContent = results ? announce(results) : "찾기에 필요한 파일을 받지 못했습니다. 잠시 뒤 다시 찾아 주세요.";
    const hits = results?.length ? [...grouped(results)] : [];
    hits.forEach(([type, some], i) => {
      const label = make("p", { className: "b-find__kind b-quiet", id: `${name}-g${i}` }, KINDS[type]);
      const group = make("div", { role: "group", className: "b-group" }, label, ...some.map((result) => hit(result, root)));
      group.setAttribute("aria-labelledby", label.id);
      list.append(group);
    });
    if (results && !results.length) list.append(...nearest(results, root, "b-hit"));
    if (results?.length) list.append(make("a", { className: "b-hit b-find__all", href: more(query) }, "모두 보고 고르기"));
    options = [...list.querySelectorAll("a")];
    options.forEach((option, i) => { option.id = `${name}-${i}`; option.tabIndex = -1; option.setAttribute("role", "option"); option.setAttribute("aria-selected", "false"); });
    at = -1;
    open(true);
    input.removeAttribute("aria-activedescendant");
  };
  const ask = asker(engine, show);
  const leave = () => { input.style.display = ""; form.classList.remove("is-open"); open(false); };
  input.addEventListener("input", () => ask(input.value, { limit: 8 }));
  input.addEventListener("focus", () => { form.classList.add("is-open"); if (input.value.trim()) ask(input.value, { limit: 8 }, 0); });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing && event.key !== "Escape") return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); if (panel.hidden) ask(input.value, { limit: 8 }, 0); else go(at + step); }
    else if (event.key === "Enter" && options[at] && !panel.hidden) { event.preventDefault(); options[at].click(); }
    else if (event.key === "Escape") {
      event.preventDefault();
      if (!panel.hidden) open(false); else if (input.value) input.value = ""; else { input.blur(); leave(); }
    }
  });
  close.addEventListener("click", () => { input.value = ""; leave(); form.querySelector("[type=submit]").focus(); });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) leave(); });
  // A press on a result must not take the focus away before it is followed.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  if (document.activeElement === input) { form.classList.add("is-open"); if (input.value.trim()) ask(input.value, { limit: 8 }, 0); }
}

const FILTERS = ["type", "company", "theme", "from", "to"];

/** Fills the page of results, which its address alone describes. */
export function resultsPage(engine, root, page) {
  style(root);
  const parameters = new URLSearchParams(location.search);
  const input = make("input", { type: "search", id: "b-search-q", name: "q", autocomplete: "off", value: parameters.get("q") || "" });
  const kinds = make("fieldset", { className: "b-results__bar" }, make("legend", { className: "b-vh" }, "갈래"));
  for (const [type, label] of [["", "모두"], ...Object.entries(KINDS)])
    kinds.append(make("label", {}, make("input", { type: "radio", name: "type", value: type, checked: (parameters.get("type") || "") === type }), make("span", {}, label)));
  const select = (name, label) => make("label", {}, label, make("select", { name }, make("option", { value: "" }, "모두")));
  const day = (name, label) => make("label", {}, label, make("input", { type: "date", name, value: parameters.get(name) || "" }));
  const more = make("div", { className: "b-filter b-find__filter" }, select("company", "회사"), select("theme", "주제"), day("from", "기사 날짜부터"), day("to", "기사 날짜까지"));
  const status = make("p", { className: "b-find__status b-quiet", role: "status" });
  const list = make("div", { className: "b-find__results" });
  const wider = make("button", { type: "button", className: "b-btn", hidden: true }, "더 보기");
  const label = make("label", { className: "b-vh", htmlFor: input.id }, "찾을 말");
  const form = make("form", { className: "b-results", role: "search" }, make("div", { className: "b-results__q" }, label, input), kinds, more, status, list, wider);
  form.setAttribute("aria-label", "결과 고르기");
  page.append(form);
  const selects = Object.fromEntries([...more.querySelectorAll("select")].map((one) => [one.name, one]));
  // The index of names makes room for the results.
  const index = [page.nextElementSibling, ...document.querySelectorAll(".b-toc")].filter(Boolean);
  for (let node = page.closest("header")?.nextElementSibling; node; node = node.nextElementSibling) index.push(node);
  let limit = 20;
  const given = () => Object.fromEntries(FILTERS.map((name) => [name, new FormData(form).get(name) || parameters.get(name) || ""]).filter(([name, value]) => value && (form.elements[name].value || parameters.get(name))));
  const offer = (name, found) => {
    const one = selects[name], kept = one.value || parameters.get(name) || "", names = new Map();
    for (const result of found) for (const { slug, name: text } of result[name === "company" ? "companies" : "themes"] || []) names.set(slug, text);
    if (kept && !names.has(kept)) names.set(kept, [...one.options].find((o) => o.value === kept)?.textContent || kept);
    one.replaceChildren(make("option", { value: "" }, "모두"), ...[...names].sort((a, b) => a[1].localeCompare(b[1], "ko")).map(([value, text]) => make("option", { value, selected: value === kept }, text)));
  };
  const show = (results, query) => {
    list.textContent = "";
    const asked = query.trim() !== "";
    for (const node of index) node.hidden = asked && results?.length !== 0;
    status.textContent = !asked ? "" : results ? announce(results) : "찾기에 필요한 파일을 받지 못했습니다. 잠시 뒤 다시 찾아 주세요.";
    wider.hidden = !asked || !results || results.length < limit;
    if (!asked || !results) return;
    for (const name of Object.keys(selects)) offer(name, results);
    [...grouped(results)].forEach(([type, some], i) => {
      const title = make("h2", { id: `b-search-g${i}` }, `${KINDS[type]} ${some.length}`);
      const group = make("section", { className: "b-group" }, title, ...some.map((result) => hit(result, root)));
      group.setAttribute("aria-labelledby", title.id);
      list.append(group);
    });
    if (!results.length && !results.suggestions.length)
      list.append(make("p", { className: "b-group b-quiet" }, "더 짧은 말로 찾거나, 고른 조건을 풀거나, 아래 이름에서 골라 보세요."));
    else if (!results.length)
      list.append(make("section", { className: "b-group" }, make("h2", {}, "비슷한 이름"), ...nearest(results, root, "b-hit")));
  };
  const ask = asker(engine, show);
  const run = (wait) => {
    const options = given(), address = new URLSearchParams({ ...(input.value ? { q: input.value } : {}), ...options });
    history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}`);
    ask(input.value, { ...options, limit }, wait);
  };
  const changed = () => { for (const name of FILTERS) parameters.delete(name); limit = 20; run(60); };
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => { event.preventDefault(); run(0); });
  wider.addEventListener("click", () => { limit += 20; run(0); });
  run(0);
}
