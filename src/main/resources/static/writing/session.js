// Whose session it is, when it ends, and the way back in without leaving the page.
import { button, fill, make, meta, page, say, time, UNATTENDED } from "./words.js";

const FIVE_MINUTES = 300;
const CALM = 1200;
const LONGEST_TIMER = 2 ** 31 - 1;
const person = document.querySelector("[data-save]")?.dataset.person;
const ending = document.getElementById("session-ending");
const door = document.getElementById("session-door");
const inside = door.querySelector("[data-inside]");
const heard = door.querySelector("[role=status]");

export const session = { look, door: () => button(say.signIn, () => openDoor(true)), back: () => {} };

/** Opens a dialog over the form; whoever closes it goes on where they were. */
function over(dialog) {
  const before = document.activeElement;
  dialog.returnValue = "";
  dialog.addEventListener("close", () => before.focus({ preventScroll: true }), { once: true });
  dialog.showModal();
}

let typedAt = 0;
document.addEventListener("keydown", () => (typedAt = Date.now()), true);

/** No dialog comes under typing fingers: it would swallow what they type, or take a space for a press. */
function afterTyping(act) {
  const left = typedAt + CALM - Date.now();
  if (left <= 0) return act();
  setTimeout(() => afterTyping(act), left);
}

let timer;
let due = Infinity;
let lead;
let ended = false;
let stranger = false;
let refused = false; // the door was closed by hand: it does not open again by itself

/** Is it still the same person, which token counts now, and how long does the session last? */
async function look(attended = false) {
  let reply;
  try {
    reply = await fetch("/session", { headers: { Accept: "application/json", ...(attended ? {} : UNATTENDED) }, cache: "no-store" });
  } catch {
    return "unreachable";
  }
  if (reply.status === 401) return openDoor(), "signedOut";
  if (!reply.ok) return "unreachable";
  return know(await reply.json());
}

function know(now) {
  stranger = now.person !== person;
  if (stranger) {
    openDoor();
    heard.textContent = say.anotherHere;
    return "another";
  }
  meta("csrf-token").content = now.token;
  document.querySelectorAll(`input[name="${say.csrf}"]`).forEach(it => (it.value = now.token));
  if (door.open) door.close("in");
  if (ended) session.back();
  ended = false;
  lead ??= Math.min(FIVE_MINUTES, now.left / 2);
  if (now.left > lead) {
    if (ending.open) ending.close("longer elsewhere");
    at(now.left - lead);
  } else {
    warn(now.left);
  }
  return "renewed";
}

function at(seconds) {
  clearTimeout(timer);
  due = Date.now() + seconds * 1000;
  timer = setTimeout(onTime, Math.min(seconds * 1000, LONGEST_TIMER));
}

async function onTime() {
  if ((await look()) === "unreachable") at(30);
}

function warn(left) {
  const end = Date.now() + left * 1000;
  afterTyping(() => {
    if (ending.open || door.open || Date.now() > end) return;
    ending.querySelector("p").textContent = fill(say.ending, time(end));
    over(ending);
  });
  at(Math.min(left + 1, 10)); // another page may prolong it meanwhile
}

// One key is enough, whichever way it closes the dialog: somebody is there.
ending.addEventListener("close", () => ending.returnValue || look(true));

function openDoor(byHand) {
  ended = true;
  if (ending.open) ending.close("ended");
  if (byHand) return open();
  if (refused) return;
  afterTyping(() => ended && open());
}

async function open() {
  if (door.open) return;
  refused = false;
  inside.replaceChildren();
  heard.textContent = stranger ? say.anotherHere : "";
  over(door);
  await enter(fetch(way()));
  ask();
}

const way = () => `/sign-in?back=/session&language=${document.documentElement.lang}`;

/** A link from a mail may let the person in on another page. */
function ask() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (door.open && !document.hidden) await look();
    if (door.open) ask();
  }, 3000);
}

door.addEventListener("close", () => (refused = door.returnValue !== "in"));
door.querySelector("[data-not-now]").addEventListener("click", () => door.close(""));

/** The pages of the sign-in, one after the other, in the dialog; in the end the session itself answers. */
async function enter(asked) {
  let reply;
  try {
    reply = await asked;
    const json = reply.headers.get("Content-Type")?.includes("json");
    if (json && know(await reply.json()) === "renewed") return;
    if (json || reply.status === 401) reply = await fetch(way()); // 401: another window began a session meanwhile
    const main = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("main");
    main.querySelectorAll("h1").forEach(it => it.replaceWith(make("h3", {}, ...it.childNodes)));
    main.querySelectorAll('p:has(a[href^="/join"])').forEach(it => it.remove());
    inside.replaceChildren(...document.importNode(main, true).childNodes);
    inside.querySelector("input:not([type=hidden])")?.focus();
  } catch {
    heard.textContent = say.unreachable;
  }
}

inside.addEventListener("submit", event => {
  event.preventDefault();
  const to = event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action");
  heard.textContent = "";
  enter(fetch(to, { method: "POST", body: new URLSearchParams(new FormData(event.target, event.submitter)) }));
});
inside.addEventListener("click", event => {
  const link = event.target.closest('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  enter(fetch(link.getAttribute("href").startsWith("/sign-in") ? way() : link.href));
});

const awake = () => Date.now() > due && !door.open && onTime();
addEventListener("focus", awake);
document.addEventListener("visibilitychange", awake);
if (person) onTime();
