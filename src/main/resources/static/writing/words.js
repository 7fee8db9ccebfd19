// What the page says (jte/site/writing.jte, in the reader's language) and what every part of the script needs.
export const page = document.getElementById("writing");
export const say = page.dataset;
export const meta = name => document.querySelector(`meta[name="${name}"]`);
export const UNATTENDED = { "Laurel-Unattended": "yes" }; // nobody's hand asked: the session gets no longer by it

const apart = it => (/[\u0590-\u08ff]/.test(it) ? `\u2068${it}\u2069` : it);

/** Puts values where the sentence has a #. */
export const fill = (words, ...values) => values.reduce((it, value) => it.replace("#", () => apart(value)), words);

export const make = (tag, properties, ...children) => {
  const it = Object.assign(document.createElement(tag), properties);
  it.append(...children);
  return it;
};

export const button = (words, act) => {
  const it = make("button", { type: "button", className: "ds-button", textContent: words });
  it.dataset.variant = "secondary";
  it.addEventListener("click", act);
  return it;
};

const language = document.documentElement.lang;
export const figures = new Intl.NumberFormat(language);
export const names = new Intl.ListFormat(language);
const clockIn = timeZone => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
let clock;
try {
  clock = clockIn(say.zone);
} catch {
  clock = clockIn(undefined); // a zone younger than the browser
}
export const time = moment => clock.format(new Date(moment));

/** UUIDv7: ids of changes sort by when they were made. */
export function changeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let i = 5; i >= 0; i--, now = Math.floor(now / 256)) bytes[i] = now % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(it => it.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
