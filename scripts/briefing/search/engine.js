/* Asks the index under `search/`: rewrites a query, fetches the few files it needs, ranks. */

import { Words, choseong, fold, fromKeyboard, isSyllable, pairs, toJamo, toKeyboard } from "./words.js";

const TYPES = { c: "company", t: "theme", p: "product", h: "person", o: "organisation", s: "briefing", f: "figure", q: "quote", e: "event", n: "briefing" };
const ITEM_LETTERS = "sfqeon", MOST_TERMS = 14, MOST_WORDS = 12, MOST_BYTES = 24000, ENOUGH = 60;

/** Edit distance with swapped neighbours, given up beyond `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

function shardOf(term, shards) {
  let value = 2166136261;
  for (let i = 0; i < term.length; i++) value = Math.imul(value ^ term.charCodeAt(i), 16777619) >>> 0;
  return (value ^ (value >>> 15)) & (shards - 1);
}

function documents(bytes) {
  const found = [];
  let value = -1, gap = 0, shift = 0;
  for (const byte of bytes) {
    gap |= (byte & 127) << shift;
    if (byte & 128) { shift += 7; continue; }
    value += gap + 1;
    found.push(value);
    gap = shift = 0;
  }
  return found;
}

/** The best score of each document; only those that have one are walked. */
class Scores {
  constructor(total) { this.of = new Float32Array(total); this.documents = []; }
  get(document) { return this.of[document]; }
  add(document, score) { if (!this.of[document]) this.documents.push(document); this.of[document] += score; }
  raise(document, score) {
    const before = this.of[document];
    if (score <= before) return;
    if (!before) this.documents.push(document);
    this.of[document] = score;
  }
  get best() { let best = 0; for (const document of this.documents) if (this.of[document] > best) best = this.of[document]; return best; }
}

const spread = (list, most) => (list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]));

export class Engine {
  constructor(root, meta) {
    this.root = root;
    this.asked = meta; // a response on its way, for what comes first
    this.files = new Map();
    this.decoded = new Map();
  }

  file(path, parse = (buffer) => JSON.parse(new TextDecoder().decode(buffer))) {
    if (!this.files.has(path)) {
      const asked = path === "meta" ? this.asked : null;
      this.asked = null;
      const loaded = (asked || fetch(new URL(`search/${path}.bin`, this.root))).then(async (response) => {
        if (!response.ok) throw new Error(`search/${path}.bin: ${response.status}`);
        return parse(await new Response(response.body.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
      });
      loaded.catch(() => this.files.delete(path));
      this.files.set(path, loaded);
    }
    return this.files.get(path);
  }

  async open() {
    if (this.meta) return;
    const meta = await this.file("meta"), starts = new Uint32Array(meta.sizes.length + 1);
    starts[0] = meta.names;
    meta.sizes.forEach((size, i) => (starts[i + 1] = starts[i] + size));
    const total = starts[meta.sizes.length], owner = new Int32Array(total).fill(-1);
    meta.sizes.forEach((_, i) => owner.fill(i, starts[i], starts[i + 1]));
    const long = new Map(meta.long.split(" ").map((term, i) => [term, { i, size: meta.longSizes[i] }]));
    Object.assign(this, { starts, owner, total, long, words: new Words(meta.rules), meta });
  }

  /** The documents of a term, ascending. */
  async postings(term) {
    if (this.decoded.has(term)) return this.decoded.get(term);
    if (this.long.has(term)) {
      const found = await this.file(`long/${this.long.get(term).i}`, (buffer) => documents(new Uint8Array(buffer)));
      this.decoded.set(term, found);
      return found;
    }
    const lists = await this.file(`terms/${shardOf(term, this.meta.terms)}`, (buffer) => {
      const bytes = new Uint8Array(buffer), text = new TextDecoder(), found = new Map();
      for (let at = 0; at < bytes.length; ) {
        const name = text.decode(bytes.subarray(at + 1, (at += 1 + bytes[at])));
        let length = 0, shift = 0, byte;
        do { byte = bytes[at++]; length |= (byte & 127) << shift; shift += 7; } while (byte & 128);
        found.set(name, bytes.subarray(at, (at += length)));
      }
      return found;
    });
    const found = documents(lists.get(term) || []);
    this.decoded.set(term, found);
    return found;
  }

  /** The words and spellings that begin, or end, as a text does: word → the names so spelt. */
  async spellings(key) {
    return this.file(`words/${shardOf(key, this.meta.words)}`, (buffer) => {
      const [words, named, numbers] = JSON.parse(new TextDecoder().decode(buffer)), found = new Map();
      for (const word of words.split(" ")) if (word) found.set(word, []);
      named.split(" ").forEach((word, i) => word && found.set(word, numbers[i]));
      return found;
    });
  }

  beginning(text) { return this.spellings(`^${toJamo(text).slice(0, 2)}`); }
  ending(text) { return this.spellings(`${toJamo(text).slice(-2)}$`); }

  /** The names that a text spells, with or without what may hang on it. */
  async named(text) {
    const known = await this.beginning(text);
    if (known.has(text)) return { numbers: known.get(text), known: true };
    const tail = /[가-힣]+$/.exec(text)?.[0] || "";
    for (let cut = 1; cut <= Math.min(tail.length, this.words.longest); cut++) {
      const stem = text.slice(0, -cut);
      if (this.words.tails.has(text.slice(-cut)) && known.get(stem)?.length) return { numbers: known.get(stem), known: true, stem };
    }
    return { numbers: [], known: tail === text && known.has(this.words.split(text)[0]) };
  }

  /** The query as words: each its text, its tokens, the ways to look it up. */
  parse(query) {
    // Capitals tell keys apart (P is ㅖ, p is ㅔ), so what was typed is kept beside.
    const raw = query.normalize("NFC").slice(0, 200), text = fold(raw), found = [];
    for (const token of this.words.tokens(text)) {
      const last = found.at(-1);
      if (last && !/\s/.test(text.slice(last.end, token.start))) { last.tokens.push(token); last.end = token.end; }
      else found.push({ tokens: [token], start: token.start, end: token.end });
    }
    for (const word of found) {
      word.text = text.slice(word.start, word.end).replace(/\s/g, "");
      word.raw = raw.length === text.length ? raw.slice(word.start, word.end).replace(/\s/g, "") : word.text;
      word.ways = this.ways(word);
    }
    return found.slice(0, MOST_WORDS);
  }

  ways(word) {
    const each = word.tokens.map((token) => this.tokenWays(token));
    if (each.length === 1) return each[0];
    const terms = each.flatMap((ways) => (ways[0] ? ways[0].terms : []));
    return terms.length ? [{ terms, weight: 1 }] : [];
  }

  tokenWays({ kind, text, terms }) {
    if (kind === "jamo" || !terms.length) return [];
    if (kind === "number") return terms.length > 1 ? [{ terms: [terms[1]], weight: 1 }, { terms: [terms[0]], weight: 0.8 }] : [{ terms, weight: 1 }];
    if (kind === "latin") return [{ terms: [text], weight: 1 }];
    if (kind === "hanja") {
      const own = terms.filter((term) => !isSyllable(term[0])), spoken = terms.filter((term) => isSyllable(term[0]));
      return [{ terms: own, weight: 1 }, ...(spoken.length ? [{ terms: spoken, weight: 0.8 }] : [])];
    }
    const [stem, tail] = this.words.split(text), ways = [];
    const found = stem.length > 1 ? pairs(stem) : [stem];
    ways.push({ terms: found, weight: 1 });
    if (stem.length > 3) ways.push({ terms: [stem], weight: 1.1 });
    for (const other of this.words.otherStems(stem)) ways.push({ terms: other.length > 1 ? pairs(other) : [other], weight: 0.9 });
    const head = tail === null ? this.words.head(text, true) : "";
    for (const one of head ? [head, ...this.words.otherStems(head)] : []) ways.push({ terms: [one], weight: 0.95 });
    return ways;
  }

  /** Words that together, or alone, spell a name become one. */
  async groups(words) {
    await Promise.all(words.map((word) => this.beginning(word.text)));
    const groups = [];
    for (let i = 0; i < words.length; ) {
      let taken = 1, name = null;
      for (let count = Math.min(4, words.length - i); count > 0; count--) {
        const joined = words.slice(i, i + count).map((word) => word.text).join("");
        const found = await this.named(joined);
        if (count === 1) name = found;
        if (found.numbers.length) { name = found; taken = count; break; }
      }
      const parts = words.slice(i, i + taken);
      const ways = taken === 1 ? parts[0].ways : [{ terms: parts.flatMap((part) => part.ways[0]?.terms || []), weight: 1 }];
      const joined = (key) => parts.map((part) => part[key]).join("");
      groups.push({ text: joined("text"), raw: joined("raw"), parts, ways, names: name.numbers, known: name.known, exact: name.numbers.length > 0 });
      i += taken;
    }
    return groups;
  }

  idf(count) { return Math.log(1 + this.total / (count + 1)); }

  /** How well each document answers one way to look a word up: all of its terms, or a part. */
  async weigh(way, scores) {
    const terms = way.terms.filter((term) => !this.left.has(term));
    const lists = await Promise.all((terms.length ? terms : way.terms.slice(0, 1)).map((term) => this.postings(term)));
    const idfs = lists.map((list) => this.idf(list.length)), there = lists.filter((list) => list.length).length;
    // A pair that stands nowhere is where the query has no space, or where a key went wrong.
    const mostly = there > 1 && there * 2 >= lists.length, found = new Scores(this.total);
    if (mostly) lists.forEach((list, i) => { if (!list.length) idfs[i] *= 0.2; });
    const sum = idfs.reduce((a, b) => a + b, 0), strength = sum / (mostly ? there : idfs.length);
    lists.forEach((list, i) => { for (const document of list) found.add(document, idfs[i]); });
    let full = 0;
    for (const document of found.documents) {
      const share = found.of[document] / sum;
      if (share > 0.999) full++;
      scores.raise(document, way.weight * strength * share * share);
    }
    return { full, strength, there };
  }

  async weighNames(numbers, weight, scores) {
    let told = 0;
    for (const number of numbers) {
      const list = await this.postings(`@${number}`), score = weight * Math.max(this.idf(list.length), this.idf(this.total / 200));
      scores.raise(number, score);
      for (const document of list) scores.raise(document, score);
      told += list.length;
    }
    return told;
  }

  async weighGroup(group, isLast) {
    group.scores = new Scores(this.total);
    group.guesses = new Map(group.names.map((number) => [number, 1]));
    group.marks = new Set(group.parts.map((part) => part.text));
    for (const part of group.parts) for (const token of part.tokens) if (token.kind === "hangul") group.marks.add(this.words.split(token.text)[0]);
    group.strength = 0;
    let full = 0;
    const told = await this.weighNames(group.names, 1, group.scores);
    // Where much is told of a name, what merely reads like it adds nothing.
    const ways = told > ENOUGH ? [] : group.ways;
    if (!ways.length && group.exact) group.strength = group.scores.best;
    for (const way of ways) {
      const done = await this.weigh(way, group.scores);
      // What the word weighs is told by the first way that anything answers in full.
      if (!full && (done.full || !group.strength)) group.strength = done.strength * way.weight;
      full = Math.max(full, done.full);
    }
    group.full = full > 0;
    if (!group.exact) await this.rewrite(group, full, isLast);
    group.best = group.scores.best;
    // A word that nothing has word for word was mistyped: what it was taken for is all it asks.
    if (!full && group.corrected) group.strength = group.best;
  }

  /** What else may have been meant: initials, the other keyboard, a word half typed or mistyped. */
  async rewrite(group, full, isLast) {
    const text = group.text, rawJamo = /[ㄱ-ㅣ]/.test(text), weight = full ? 0.75 : 0.9;
    if (/^[ㄱ-ㅎ]{2,}$/.test(text)) {
      const rows = text.length > 2 ? [...text].slice(2).map((_, i) => text.slice(i, i + 3)) : [];
      const whole = await this.postings(`!${text}`);
      const names = whole.filter((document) => document < this.meta.names);
      await this.weigh({ terms: [`!${text}`], weight: 1 }, group.scores);
      if (names.length <= 8) { await this.weighNames(names, 1, group.scores); this.guess(group, names, 0.9); }
      const done = rows.length ? await this.weigh({ terms: spread(rows, 6), weight: 0.9 }, group.scores) : { full: 0 };
      group.strength = this.idf(whole.length);
      if (whole.length || done.full) { group.initials = text; return; }
    }
    if (rawJamo || !full) {
      for (const other of this.otherKeyboard(group.raw)) {
        const named = await this.named(other), words = this.parse(other);
        const scores = new Scores(this.total);
        await this.weighNames(named.numbers, 1, scores);
        let hit = named.numbers.length;
        for (const way of words.length === 1 ? words[0].ways : []) hit += (await this.weigh(way, scores)).full;
        if (hit) { this.adopt(group, scores, other, 1); this.guess(group, named.numbers, 1); return; }
      }
    }
    const apart = !full && /^[가-힣]{4,}$/.test(text) && (await this.apart(group));
    if (!group.known || rawJamo) await this.correct(group, weight, { full, namesOnly: full > 0 || apart, completes: rawJamo || isLast });
    else if (isLast) await this.complete(group);
  }

  /** Words written as one: 우리는학습 → 우리, 학습; 투명한보안 → 투명, 보안. */
  async apart(group) {
    const text = group.text, ways = [];
    for (let cut = 2; cut <= text.length - 2; cut++) {
      const left = text.slice(0, cut), [stem] = this.words.split(left), ends = stem !== left || this.words.tail(left, 1);
      if (!ends && text.length > 8) continue;
      const head = this.words.head(left, true) || stem;
      const terms = [head, this.words.split(text.slice(cut))[0]].flatMap((part) => (part.length > 1 ? pairs(part) : [part]));
      ways.push({ terms: spread(terms, 8), weight: ends ? 0.95 : 0.9 });
    }
    let found = false;
    for (const way of ways.slice(0, 6)) {
      const { full, strength } = await this.weigh(way, group.scores);
      if (full && !found) group.strength = strength * way.weight;
      found ||= full > 0;
    }
    return found;
  }

  *otherKeyboard(text) {
    if (/^[a-zA-Z0-9.\-]*[a-zA-Z]{3,}[a-zA-Z0-9.\-]*$/.test(text)) {
      for (const typed of new Set([text, text.toLowerCase()])) { const other = fromKeyboard(typed); if (/^[가-힣0-9.\-]+[ㄱ-ㅎ]?$/.test(other)) yield other; }
    } else if (/^[가-힣ㄱ-ㅣ0-9.\-]{1,}$/.test(text)) { const other = toKeyboard(text); if (/^[a-z][a-z0-9.\-]+$/.test(other)) yield other; }
  }

  adopt(group, scores, text, weight) {
    for (const document of scores.documents) group.scores.raise(document, scores.of[document] * weight);
    group.marks.add(text);
    group.corrected = text;
  }

  /** Names and title words that begin so, or differ by one key. */
  async correct(group, weight, { full, namesOnly, completes }) {
    const text = group.text, wanted = toJamo(text), most = wanted.length > 12 ? 2 : 1;
    if (wanted.length < 3) return;
    const near = [];
    for (const words of await Promise.all([this.beginning(text), this.ending(text)]))
      for (const [word, numbers] of words) {
        const letters = toJamo(word);
        if (completes && letters.startsWith(wanted) && letters !== wanted) near.push({ word, numbers, away: 0.5 + (letters.length - wanted.length) / 50 });
        else if (wanted.length > 3 && word !== text) { const away = distance(wanted, letters, most); if (away <= most) near.push({ word, numbers, away }); }
      }
    near.sort((a, b) => a.away - b.away || b.numbers.length - a.numbers.length || a.word.length - b.word.length);
    const seen = new Set();
    for (const { word, numbers, away } of near) {
      if (seen.size >= 8) break;
      if (seen.has(word) || (namesOnly && !numbers.length)) continue;
      seen.add(word);
      const scores = new Scores(this.total), factor = weight * (away > 1 ? 0.8 : 1);
      // The nearest bring what is told of them, the others their own pages.
      if (seen.size < 4) await this.weighNames(numbers, 1, scores);
      else for (const number of numbers) scores.raise(number, group.strength);
      const parsed = this.parse(word);
      if (!namesOnly && parsed.length) for (const way of parsed[0].ways.slice(0, 1)) await this.weigh(way, scores);
      this.adopt(group, scores, word, factor);
      // A short word that stands as it is in several places was hardly meant to be a name's.
      if (full < 3 || away < 1 || wanted.length > 7 || /[ㄱ-ㅣ]/.test(text)) this.guess(group, numbers, factor - away / 5);
    }
  }

  /** Names that lack no more than a syllable of being spelt out. */
  async complete(group) {
    const wanted = toJamo(group.text);
    for (const [word, numbers] of await this.beginning(group.text)) {
      const letters = toJamo(word);
      if (!numbers.length || !letters.startsWith(wanted) || letters.length - wanted.length > 3) continue;
      await this.weighNames(numbers, 0.9, group.scores);
      this.guess(group, numbers, 0.3);
    }
  }

  guess(group, numbers, factor) {
    for (const number of numbers) group.guesses.set(number, Math.max(factor, group.guesses.get(number) || 0));
  }

  /** Sums up what each document answers; an item leans on what the rest of its briefing says. */
  combine(groups) {
    const scores = new Scores(this.total), whole = groups.reduce((sum, group) => sum + Math.max(group.strength, group.best), 0);
    const around = groups.map((group) => {
      const best = new Float32Array(this.meta.sizes.length);
      for (const document of group.scores.documents) { const of = this.owner[document]; if (of >= 0) best[of] = Math.max(best[of], group.scores.of[document]); }
      return best;
    });
    for (const group of groups) for (const document of group.scores.documents) if (!scores.of[document]) {
      const of = this.owner[document];
      let score = 0;
      groups.forEach((other, i) => { score += Math.max(other.scores.of[document], of >= 0 ? 0.45 * around[i][of] : 0); });
      if (of < 0) score *= 1.02;
      else if (document === this.starts[of]) score *= 1.04;
      scores.raise(document, score + (0.004 * whole * document) / this.total);
    }
    return { scores, whole };
  }

  async search(query, options = {}) {
    await this.open();
    const limit = options.limit || 10, words = this.parse(String(query));
    const results = Object.assign([], { total: 0, suggestions: [], corrected: null });
    if (!words.length) return results;
    for (const word of words) for (const way of word.ways) way.terms = spread(way.terms, Math.max(2, Math.floor(MOST_TERMS / words.length)));
    this.left = this.leave(words);
    const groups = await this.groups(words);
    await Promise.all(groups.map((group, i) => this.weighGroup(group, i === groups.length - 1)));
    const meant = groups.filter((group) => group.strength > 0 || group.scores.documents.length);
    const allowed = await this.filter(options);
    const { scores, whole } = this.combine(meant);
    await this.adjacent(words, scores, whole);
    await this.wholeName(words, groups, scores, whole);
    // The page of the name that the whole query spells, or was meant to spell, comes first.
    if (meant.length === 1) for (const [number, factor] of meant[0].guesses) scores.add(number, whole * factor);
    const ranked = this.rank(scores, whole, allowed, limit * 8);
    results.total = ranked.total;
    const shown = await this.refine(ranked, meant, whole, limit, options);
    results.push(...shown);
    if (!results.length) results.suggestions = await this.nearest(words.map((word) => word.text).join(""));
    results.corrected = meant.map((group) => group.corrected).filter(Boolean).join(" ") || null;
    return results;
  }

  /** The longest lists, when all together would be too much to fetch; the rarer terms tell more. */
  leave(words) {
    const left = new Set();
    let size = 0;
    const terms = new Set(words.flatMap((word) => word.ways.slice(0, 1).flatMap((way) => way.terms)));
    const long = [...terms].filter((term) => this.long.has(term)).sort((a, b) => this.long.get(a).size - this.long.get(b).size);
    for (const term of long) if ((size += this.long.get(term).size) > MOST_BYTES) left.add(term);
    return left;
  }

  /** The best documents as `[document, score]`, best first; sorting all of them would take longer. */
  rank(scores, whole, allowed, most) {
    const kept = scores.documents.filter(allowed);
    let best = 0;
    for (const document of kept) if (scores.of[document] > best) best = scores.of[document];
    if (best < 0.3 * whole) return Object.assign([], { total: 0 });
    const good = kept.filter((document) => scores.of[document] >= 0.4 * best);
    const values = Float32Array.from(good, (document) => scores.of[document]).sort();
    const least = values[Math.max(0, values.length - most)];
    const ranked = good.filter((document) => scores.of[document] >= least).map((document) => [document, scores.of[document]]);
    ranked.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return Object.assign(ranked, { total: good.filter((document) => scores.of[document] >= 0.8 * best).length });
  }

  /** Two words that follow one another in the query do so in the better documents, or are one. */
  async adjacent(words, scores, whole) {
    const joints = words.slice(1).map((word, i) => this.words.joint(words[i].tokens.at(-1), word.tokens[0])).filter(Boolean).slice(0, 4);
    for (const joint of joints) for (const document of await this.postings(joint))
      if (scores.of[document]) scores.add(document, (0.2 * whole) / words.length);
  }

  /** Several words that together are one name, mistyped or typed in the other mode. */
  async wholeName(words, groups, scores, whole) {
    if (groups.length < 2 || words.length > 5) return;
    const text = words.map((word) => word.text).join(""), raw = words.map((word) => word.raw).join(""), group = { text, marks: new Set(), guesses: new Map(), scores: new Scores(this.total) };
    for (const other of this.otherKeyboard(raw)) this.guess(group, (await this.named(other)).numbers, 1);
    if (!group.guesses.size) await this.correct(group, 1, { full: 0, namesOnly: true, completes: false });
    for (const [number, factor] of group.guesses) {
      const doubted = groups.some((one) => !one.known || !one.full);
      scores.raise(number, whole * ((doubted ? 1 : 0.6) + factor / 4));
      groups[0].marks.add(group.corrected || text);
    }
  }

  /** A test of documents by kind, company, theme and period. */
  async filter({ type, company, theme, from, to }) {
    const tests = [];
    for (const [kind, value] of [["companies", company], ["themes", theme]]) if (value) {
      const [number] = await this.postings(`&${kind}/${value}`);
      const documents = new Set(number === undefined ? [] : [number, ...(await this.postings(`@${number}`))]);
      tests.push((document) => documents.has(document) || (document < this.meta.names && kind === "companies"));
    }
    if (!type && !from && !to) return (document) => tests.every((test) => test(document));
    const { kinds, days } = await this.file("kinds");
    if (from || to) {
      let first = 0, last = 0;
      for (const [day, count] of days) { if (day < (from || "")) first += count; if (day <= (to || "9") || day.startsWith(to)) last += count; }
      tests.push((document) => document >= this.starts[first] && document < this.starts[last]);
    }
    if (type) tests.push((document) => document < this.meta.names || this.kindOf(document, kinds) === type);
    return (document) => tests.every((test) => test(document));
  }

  kindOf(document, kinds) {
    const of = this.owner[document];
    let place = document - this.starts[of] - 1;
    if (place < 0) return "briefing";
    for (let i = 0; i < ITEM_LETTERS.length; i++) {
      if (place < kinds[of][i]) return ITEM_LETTERS[i] === "o" ? "outlook" : TYPES[ITEM_LETTERS[i]];
      place -= kinds[of][i];
    }
    return "";
  }

  fileOf(document) {
    const of = this.owner[document];
    return of < 0 ? `names/${Math.floor(document / this.meta.perNames)}` : `texts/${Math.floor(of / this.meta.per)}`;
  }

  /** Reads the texts of the best and orders them by how literally they answer. */
  async refine(ranked, groups, whole, limit, options) {
    const files = new Set(), chosen = [];
    for (const [document, score] of ranked) {
      const file = this.fileOf(document);
      if (!files.has(file) && files.size >= limit) continue;
      files.add(file);
      chosen.push([document, score]);
      if (chosen.length >= limit * 4) break;
    }
    const texts = new Map(await Promise.all([...files].map(async (file) => [file, await this.file(file)])));
    await Promise.all(groups.map((group) => this.markNames(group)));
    const needle = groups.map((group) => group.corrected || group.text).join("");
    const found = chosen.map(([document, score]) => this.result(document, score, texts.get(this.fileOf(document)), groups));
    for (const result of found) {
      const text = fold(`${result.title} ${result.text}`).replace(/\s/g, "");
      if (text.includes(needle)) result.score += 0.25 * whole;
      const said = groups.filter((group) => [...group.marks].some((mark) => text.includes(mark))).length;
      result.score += (0.15 * whole * said) / groups.length;
      // 조각 is a word of its own, and only the beginning of 조각달.
      const spelt = result.items === undefined ? [] : [result.title, ...result.others].flatMap((name) => fold(name).split(" ")).flatMap((word) => [word, isSyllable(word[0]) ? this.words.split(word)[0] : word]);
      if (spelt.length && groups.length === 1 && !groups[0].guesses.has(result.number) && !spelt.includes(groups[0].text)) result.score -= 0.2 * whole;
    }
    const { type, company } = options;
    const fitting = found.filter((result) => (!type || result.type === type) && (!company || result.key === undefined || result.owners.includes(company)));
    return this.varied(fitting.sort((a, b) => b.score - a.score), new Set(groups.flatMap((group) => [...group.guesses.keys()]))).slice(0, limit);
  }

  /** Who asks for ByteDance sees 바이트댄스 marked. */
  async markNames(group) {
    const numbers = [...group.guesses].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([number]) => number);
    for (const number of numbers) {
      const [, , name, others] = (await this.file(this.fileOf(number)))[number % this.meta.perNames];
      for (const spelling of [name, ...others]) group.marks.add(fold(spelling).replace(/\s/g, ""));
    }
  }

  /** One result for a briefing itself; two of its items come first, and three names. */
  varied(results, meant) {
    const seen = new Map(), first = [], later = [];
    let names = 0;
    for (const result of results) {
      const of = result.briefing?.url || result.url, kinds = seen.get(of) || [];
      if (result.type === "briefing" && kinds.includes("briefing")) continue;
      const isName = result.items !== undefined;
      (isName ? meant.has(result.number) || names++ < 3 : kinds.length < 2) ? first.push(result) : later.push(result);
      seen.set(of, [...kinds, result.type]);
    }
    return [...first, ...later];
  }

  result(document, score, file, groups) {
    const of = this.owner[document];
    if (of < 0) {
      const [letter, url, name, others, means, items, owner] = file[document % this.meta.perNames];
      const text = means || [...others].join(" · "), slug = url.split("/")[1];
      const owners = [...(letter === "c" ? [slug] : []), ...(owner ? [owner[1]] : [])];
      return { type: TYPES[letter], url, title: name, text, others, items, date: null, company: owner ? owner[2] : letter === "c" ? name : null, owners, key: slug, number: document, score, ...this.marked(name, text, groups) };
    }
    const { s: slug, t: title, d: published, p: publisher, n: names, i: items } = file[of % this.meta.per];
    const base = `briefings/${slug}/`, place = document - this.starts[of] - 1;
    const briefing = { title, url: base }, named = (list) => list.map(([letter, key, name]) => ({ type: TYPES[letter], slug: key, name }));
    const common = { date: published, publisher, briefing, score };
    const context = (list) => {
      const all = named(list), companies = all.filter((name) => name.type === "company");
      return { companies, themes: all.filter((name) => name.type === "theme"), company: (companies.find((one) => groups.some((group) => group.marks.has(fold(one.name).replace(/\s/g, "")))) || companies[0])?.name || null, names: all };
    };
    if (place < 0) {
      const text = items[0] ? items[0][1] : "";
      return { type: "briefing", url: base, title, text, ...common, ...context(names), ...this.marked(title, text, groups) };
    }
    const [id, text, about, when, extra] = items[place], letter = id[0];
    const type = letter === "o" ? "outlook" : TYPES[letter];
    const heading = type === "briefing" ? title : type === "figure" ? `${text} ${extra}` : text;
    const line = type === "quote" ? text : type === "figure" ? `${text} ${extra}` : text;
    return { type, url: `${base}#${id}`, title: heading, text: line, ...common, date: when || published, value: type === "figure" ? extra : null, whatSegments: type === "figure" ? this.segments(text, groups) : null, speaker: type === "quote" ? extra : null, ...context(about.map((at) => names[at])), ...this.marked(heading, line, groups) };
  }

  marked(title, text, groups) {
    const segments = this.segments(text, groups);
    return { titleSegments: title === text ? segments : this.segments(title, groups), segments };
  }

  /** A text in stretches, `mark` where it says what was asked: in any spacing, form or number. */
  segments(text, groups) {
    const folded = fold(text);
    if (folded.length !== text.length) return [{ text, mark: false }];
    const on = new Uint8Array(text.length);
    for (const group of groups) {
      for (const mark of group.marks) if (mark.length > 1 || group.text.length === 1) {
        const pattern = [...mark].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s*");
        for (const hit of folded.matchAll(new RegExp(pattern, "g"))) on.fill(1, hit.index, hit.index + hit[0].length);
      }
      const asked = group.parts.flatMap((part) => part.ways.slice(0, 1).map((way) => way.terms));
      for (const token of this.words.tokens(folded)) {
        const all = asked.some((terms) => terms.length && terms.every((term) => token.terms.includes(term)));
        const initial = group.initials && choseong(token.text).startsWith(group.initials);
        if (all || initial) on.fill(1, token.start, token.kind === "hangul" ? token.start + this.words.split(token.text)[0].length : token.end);
      }
    }
    const found = [];
    for (let start = 0, end; start < text.length; start = end) {
      for (end = start + 1; end < text.length && on[end] === on[start]; end++);
      found.push({ text: text.slice(start, end), mark: on[start] === 1 });
    }
    return found;
  }

  /** The names nearest to a text, for when nothing is found. */
  async nearest(text) {
    const wanted = toJamo(text), most = Math.max(2, Math.ceil(wanted.length * 0.45)), near = new Map();
    for (const words of await Promise.all([this.beginning(text), this.ending(text)]))
      for (const [word, numbers] of words) if (numbers.length) {
        const away = distance(wanted, toJamo(word), most);
        if (away <= most) for (const number of numbers) near.set(number, Math.min(away, near.get(number) ?? 99));
      }
    const best = [...near].sort((a, b) => a[1] - b[1]).slice(0, 5);
    return Promise.all(best.map(async ([number]) => {
      const [letter, url, name] = (await this.file(`names/${Math.floor(number / this.meta.perNames)}`))[number % this.meta.perNames];
      return { type: TYPES[letter], url, title: name };
    }));
  }
}
