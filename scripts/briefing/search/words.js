/* A text → the terms it is found by: the same rules as words.py, numbers.py and syllable.py. */

const BASE = 0xac00, FINALS = 28, VOWELS = 21;
const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const MEDIALS = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const CODAS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const PAIRS = Object.fromEntries(
  "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
    .split(" ").map((t) => [t[0], t.slice(1)]));
const JOINED = Object.fromEntries(Object.entries(PAIRS).map(([one, two]) => [two, one]));
const KEYS = Object.fromEntries(
  [..."qwertyuiopasdfghjklzxcvbnmQWERTOP"].map((key, i) => [key, "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"[i]]));
const KEY_OF = Object.fromEntries(Object.entries(KEYS).map(([key, letter]) => [letter, key]));

const code = (c) => c.charCodeAt(0) - BASE;
export const isSyllable = (c) => c >= "가" && c <= "힣";
const set = (words) => new Set(words.split(" "));

/** 바이트 → ㅂㅏㅇㅣㅌㅡ: the keys that are pressed, one letter each. */
export function toJamo(text) {
  let out = "";
  for (const c of text.normalize("NFC")) {
    if (!isSyllable(c)) { out += PAIRS[c] || c; continue; }
    const n = code(c), vowel = MEDIALS[Math.floor(n / FINALS) % VOWELS], coda = CODAS[n % FINALS];
    out += INITIALS[Math.floor(n / FINALS / VOWELS)] + (PAIRS[vowel] || vowel) + (PAIRS[coda] || coda);
  }
  return out;
}

export const choseong = (text) =>
  [...text].map((c) => (isSyllable(c) ? INITIALS[Math.floor(code(c) / FINALS / VOWELS)] : c)).join("");

/** ㅐㅔ두먀 → openai: what Hangul mode made of Latin words. */
export const toKeyboard = (text) => [...toJamo(text)].map((c) => KEY_OF[c] || c).join("").toLowerCase();

/** dkfflqkqk → 알리바바: what Latin mode made of Hangul. */
export function fromKeyboard(text) {
  const letters = [...text].map((c) => KEYS[c] || KEYS[c.toLowerCase()] || c).join("");
  const medial = (at) => {
    const two = JOINED[letters.slice(at, at + 2)];
    if (two && MEDIALS.includes(two)) return [two, at + 2];
    return MEDIALS.includes(letters[at]) ? [letters[at], at + 1] : ["", at];
  };
  let out = "", at = 0;
  while (at < letters.length) {
    const initial = INITIALS.indexOf(letters[at]), [vowel, after] = medial(at + 1);
    if (initial < 0 || !vowel) {
      const [lone, next] = medial(at);
      out += lone || letters[at];
      at = lone ? next : at + 1;
      continue;
    }
    at = after;
    let coda = "";
    for (const length of [2, 1]) {
      const written = letters.slice(at, at + length), found = length === 2 ? JOINED[written] : written;
      if (found && CODAS.includes(found) && !MEDIALS.includes(letters[at + length])) {
        coda = found; at += length; break;
      }
    }
    out += String.fromCharCode(BASE + (initial * VOWELS + MEDIALS.indexOf(vowel)) * FINALS + CODAS.indexOf(coda));
  }
  return out;
}

const MOVING = new Set([4, 8, 16, 17, 20, 27]), BEFORE = { 6: 20, 14: 13, 9: 8, 10: 11 };

/** A syllable without what conjugation does to it: 춘, 출, 춰 and 췄 are all 추. */
export function plain(c) {
  const n = code(c), final = n % FINALS;
  if (final && !MOVING.has(final)) return c;
  const initial = Math.floor(n / FINALS / VOWELS);
  let vowel = Math.floor(n / FINALS) % VOWELS;
  if (final === 0 || final === 20) vowel = initial === 18 && vowel === 1 ? 0 : (BEFORE[vowel] ?? vowel);
  return String.fromCharCode(BASE + (initial * VOWELS + vowel) * FINALS);
}

function regular(word) {
  const [before, last] = word.slice(-2);
  if (word.length < 2 || !isSyllable(before) || !isSyllable(last)) return word;
  const n = code(last), vowel = Math.floor(n / FINALS) % VOWELS;
  if (n % FINALS !== 20 || (vowel !== 0 && vowel !== 4) || Math.floor(n / FINALS / VOWELS) !== 5 || code(before) % FINALS !== 8) return word;
  return word.slice(0, -2) + String.fromCharCode(before.charCodeAt(0) - 8) + "르";
}

export const pairs = (word) => [...word].slice(1).map((c, i) => word[i] + plain(c));

/** NFC, small letters, wide forms narrow; lone letters stay as they are typed. */
export const fold = (text) =>
  text.normalize("NFC").replace(/[^\u3130-\u318f]+/g, (part) => part.normalize("NFKC")).toLowerCase().normalize("NFC");

const SMALL = { "": 1, 십: 10, 백: 100, 천: 1000 }, LARGE = { "": 1, 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 };
const LATIN = { thousand: 1e3, million: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
const TERM = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([십백천]?)(?: (?=[만억조경](?:[^가-힣]|$|원|위안|달러|엔|유로|명|개)))?([만억조경]?)/y;
const SIZE = / ?(thousand|million|billion|trillion|bn|[kmbt])(?![a-z])/y;
const TOKEN = /[$₩¥€£]?\d|[가-힣]+|[a-z][a-z0-9]*|[一-鿿]+|[ㄱ-ㅣ]+/g;

const at = (pattern, text, position) => ((pattern.lastIndex = position), pattern.exec(text));
const digits = (value) => (Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15))));

/** The rules of words, made of the table that comes with the index. */
export class Words {
  constructor(rules) {
    this.tails = new Map();
    for (const condition of ["after_any", "after_vowel_or_l", "after_vowel", "after_consonant"])
      for (const tail of rules[condition].split(" ")) this.tails.set(tail, condition);
    this.longest = Math.max(...[...this.tails.keys()].map((tail) => tail.length));
    this.ambiguous = set(rules.ambiguous);
    this.strong = set(rules.strong);
    this.light = set(rules.light_verbs);
    this.none = set(rules.no_word);
    this.rules = rules;
    const units = Object.keys(rules.units).sort((a, b) => b.length - a.length);
    this.unit = new RegExp(` ?(${units.map((u) => u.replace(/[$.%]/g, "\\$&")).join("|")})`, "y");
  }

  tail(word, least) {
    for (let length = Math.min(this.longest, word.length - least); length > 0; length--) {
      const tail = word.slice(-length), condition = this.tails.get(tail);
      if (!condition) continue;
      const final = code(word[word.length - length - 1]) % FINALS;
      if (condition === "after_any" || (condition === "after_consonant" ? final : !final || (final === 8 && condition === "after_vowel_or_l")))
        return tail;
    }
    return "";
  }

  split(word) {
    let stem = word, tail = null, optional = "";
    for (let i = 0; i < 2; i++) {
      const cut = this.tail(stem, 2);
      if (!cut) break;
      stem = stem.slice(0, -cut.length);
      tail = cut;
      optional = this.ambiguous.has(cut) ? cut : "";
    }
    for (const length of [2, 1]) {
      const verb = stem.slice(-length);
      if (stem.length - length >= 2 && this.light.has(verb))
        return [stem.slice(0, -length), verb, tail === null ? verb : ""];
    }
    return [regular(stem), tail, optional];
  }

  /** The one syllable before an ending: of `strong` ones alone in a text, of any in a query. */
  head(word, any) {
    const cut = this.tail(word, 1);
    const head = cut && (any || this.strong.has(cut)) ? word.slice(0, -cut.length) : "";
    return head.length === 1 && !this.none.has(head) ? head : "";
  }

  /** What a stem is before other endings: 모으- and 모아, 판 and 팔. */
  otherStems(stem) {
    const last = stem.at(-1), n = code(last), final = n % FINALS, head = stem.slice(0, -1);
    const vowel = Math.floor(n / FINALS) % VOWELS, initial = Math.floor(n / FINALS / VOWELS);
    const open = (v) => head + String.fromCharCode(BASE + (initial * VOWELS + v) * FINALS);
    if (!head) return final === 4 || final === 8 ? [String.fromCharCode(last.charCodeAt(0) + 12 - 2 * final)] : [];
    if (vowel === 18 && (!final || MOVING.has(final))) return [open(0), open(4)];
    return final === 20 && (vowel === 0 || vowel === 4) ? [open(18)] : [];
  }

  number(text, start) {
    const symbol = this.rules.symbols[text[start]] || "";
    let position = start + (symbol ? 1 : 0), total = 0, group = 0, room = Infinity, end = position, term;
    while ((term = at(TERM, text, position))) {
      const part = Number(term[1].replaceAll(",", "") + (term[2] || "")) * SMALL[term[3]], size = LARGE[term[4]];
      if ((group + part) * size >= room || (group && part >= 1000)) break;
      group += part;
      end = TERM.lastIndex;
      if (term[4]) { total += group * size; group = 0; room = size; }
      if (term[2] || !(term[3] || term[4])) break;
      position = end + (text[end] === " " ? 1 : 0);
    }
    let value = total + group, unit = symbol;
    const size = at(SIZE, text, end);
    if (size) { value *= LATIN[size[1]]; end = SIZE.lastIndex; }
    const found = unit ? null : at(this.unit, text, end);
    if (found && !(/[a-z]$/.test(found[1]) && /^[a-z]/.test(text.slice(this.unit.lastIndex)))) {
      unit = this.rules.units[found[1]];
      end = this.unit.lastIndex;
    }
    const name = `#${digits(Number(value.toPrecision(15)))}`;
    return [unit ? [name, name + unit, ...(found && isSyllable(found[1]) ? pairs(found[1]) : [])] : [name], end];
  }

  hangul(word) {
    const [stem, , optional] = this.split(word), found = pairs(stem);
    if (optional) found.push(...pairs(stem.at(-1) + optional));
    if (stem.length === 1 && !this.none.has(stem)) found.push(stem);
    if (stem.length > 3) found.push(stem);
    const head = this.head(word);
    return head ? [...found, head] : found;
  }

  latin(word) {
    const letters = /^[a-z]{2,}(?=\d)/.exec(word);
    return letters ? [word, letters[0]] : [word];
  }

  hanja(word) {
    const own = word.length > 1 ? [...word].slice(1).map((c, i) => word[i] + c) : [word];
    return word.length > 2 ? own : [...own, ...[...word].flatMap((c) => pairs(this.rules.hanja[c] || ""))];
  }

  /** The tokens of a folded text: `[kind, text, start, end, terms]`. */
  *tokens(text) {
    let position = 0, glued = false, match;
    while (((TOKEN.lastIndex = position), (match = TOKEN.exec(text)))) {
      const word = match[0], start = match.index, first = word[0];
      glued = glued && start === position;
      position = start + word.length;
      let kind = "latin", terms;
      if (/\d$/.test(word) && !/^[a-z]/.test(word)) {
        kind = "number";
        [terms, position] = this.number(text, start);
      } else if (isSyllable(first)) {
        kind = glued && this.tails.has(word) ? "" : "hangul";
        terms = kind ? this.hangul(word) : [];
      } else if (first >= "ㄱ" && first <= "ㅣ") { kind = "jamo"; terms = []; }
      else if (first >= "一") { kind = "hanja"; terms = this.hanja(word); }
      else terms = this.latin(word);
      glued = kind !== "hangul" && kind !== "jamo";
      if (kind) yield { kind, text: text.slice(start, position), start, end: position, terms };
    }
  }

  /** The pair that two words make when they are written as one: 자막 요금제 → 막요. */
  joint(left, right) {
    if (left?.kind !== "hangul" || right.kind !== "hangul" || left.text.length < 2 || right.start - left.end !== 1) return "";
    const [stem, tail] = this.split(left.text);
    return tail === null && stem === left.text ? stem.at(-1) + plain(right.text[0]) : "";
  }

  terms(text) {
    const found = new Set();
    let before;
    for (const token of this.tokens(fold(text))) {
      const joint = this.joint(before, token);
      if (joint) found.add(joint);
      for (const term of token.terms) found.add(term);
      before = token;
    }
    return [...found];
  }
}
