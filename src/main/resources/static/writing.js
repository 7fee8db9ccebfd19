// Saves what is typed, says "saved" only once the server has it, and keeps a copy here until then.
// The words it says stand in the page (jte/site/writing.jte), in the reader's language.
const page = document.getElementById("writing");
const say = page.dataset;
const meta = name => document.querySelector(`meta[name="${name}"]`);
const PAUSE = 700; // a save leaves within a second of the last key
const LONGEST_WAIT = 30_000;
const WORD = /[\p{L}\p{N}][^\p{Z}\s]*/gu; // as WordCount.java counts

/** UUIDv7: ids of changes sort by when they were made. */
function changeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let i = 5; i >= 0; i--, now = Math.floor(now / 256)) bytes[i] = now % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(it => it.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const body = reply => reply.json().catch(() => ({}));
const figures = new Intl.NumberFormat(document.documentElement.lang);
const clockIn = timeZone =>
  new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
let clock;
try {
  clock = clockIn(say.zone);
} catch {
  clock = clockIn(undefined); // a zone younger than the browser
}
const draft = document.querySelector("[data-saved-draft]");

/** After signing in again in another window: is it the same person, and which token counts now? */
async function renewSession(person) {
  const reply = await fetch("/session", { headers: { Accept: "application/json" }, cache: "no-store" });
  if (reply.status === 401) return "signedOut";
  if (!reply.ok) return "kept";
  const session = await reply.json();
  if (session.person !== person) return "another";
  meta("csrf-token").content = session.token;
  document.querySelectorAll(`input[name="${say.csrf}"]`).forEach(it => (it.value = session.token));
  return "renewed";
}

/** Radio buttons that behave like a text box holding the value chosen. */
class Choices {
  constructor(root) {
    this.buttons = [...root.querySelectorAll('input[type="radio"]')];
  }

  get value() {
    return this.buttons.find(it => it.checked)?.value ?? "";
  }

  set value(chosen) {
    this.buttons.forEach(it => (it.checked = it.value === chosen));
  }

  get defaultValue() {
    return this.buttons.find(it => it.defaultChecked)?.value ?? "";
  }

  addEventListener(type, act) {
    this.buttons.forEach(it => it.addEventListener(type, act));
  }

  focus() {
    this.buttons[0].focus();
  }
}

class Box {
  constructor(root) {
    this.root = root;
    this.address = root.dataset.save;
    this.person = root.dataset.person;
    this.area = root.querySelector("textarea") ?? new Choices(root);
    this.words = root.querySelector(".box-words");
    this.state = root.querySelector(".box-state");
    this.base = root.querySelector('input[name^="base."]');
    this.change = root.querySelector('input[name^="change."]');
    this.version = Number(root.dataset.version);
    this.saved = this.area.defaultValue; // a reloading browser may have put typed text back already
    this.wait = 0;
    this.key = `laurel:${this.person}:${this.address}`;
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.unsaved && this.save());
    root.querySelectorAll("[data-conflict]").forEach(it => this.wire(it));
    this.offerKept();
    if (this.unsaved) this.typed();
  }

  get unsaved() {
    return this.pending !== undefined || this.area.value !== this.saved;
  }

  typed() {
    this.count();
    this.keep();
    this.root.querySelectorAll("[data-here]").forEach(it => (it.textContent = this.area.value));
    if (this.stopped && this.stopped !== "tooLong") return this.show(this.stopped);
    this.stopped = undefined;
    this.soon(PAUSE);
  }

  count() {
    if (!this.words) return;
    const count = this.area.value.match(WORD)?.length ?? 0;
    this.words.textContent = this.words.dataset.words.replace("#", figures.format(count));
    this.words.classList.toggle("over", count > Number(this.root.dataset.limit ?? Infinity));
  }

  keep() {
    try {
      if (this.unsaved || this.stopped) localStorage.setItem(this.key, this.area.value);
      else localStorage.removeItem(this.key);
      this.copied = true;
    } catch {
      this.copied = false; // private windows and full disks
    }
  }

  soon(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  /** One request at a time; what is typed meanwhile goes next. */
  save() {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  async send() {
    while (!this.stopped && (this.unsaved || this.resolves)) {
      // A change that may have arrived is sent again as it was: the server knows it by its id.
      this.pending ??= { change: changeId(), base: this.version, text: this.area.value, resolves: this.resolves ?? [] };
      this.resolves = undefined;
      const reply = await this.put();
      if (!reply) return;
      this.pending = undefined;
      this.wait = 0;
      this.take(reply);
    }
  }

  async put() {
    let reply;
    try {
      reply = await fetch(this.address, {
        method: "PUT",
        headers: {
          "Content-Type": "application/json",
          Accept: "application/json",
          "Laurel-Person": this.person,
          [meta("csrf-header").content]: meta("csrf-token").content,
        },
        body: JSON.stringify(this.pending),
        signal: AbortSignal.timeout(LONGEST_WAIT),
      });
      if (reply.ok && !reply.redirected) return await reply.json();
      if (reply.status === 401 || reply.status === 403 || reply.redirected) return void (await this.signInAgain());
    } catch {
      return void this.later("kept"); // no network, no server, or half an answer
    }
    switch (reply.status) {
      case 404: return void this.stop("refused");
      case 409:
        if ((await body(reply)).outcome === "another-person") return void this.stop("another");
        this.saved = this.pending.text; // kept there as late
        this.pending = undefined;
        return void this.stop("closed");
      case 413: this.pending = undefined; return void this.stop("tooLong");
      case 400: case 422: case 428: return void this.stop("stale");
      default: return void this.later("kept", Number(reply.headers.get("Retry-After")) * 1000);
    }
  }

  async signInAgain() {
    const outcome = await renewSession(this.person);
    if (outcome === "another") this.stop("another");
    else this.later(outcome === "renewed" ? "kept" : outcome);
  }

  later(why, atLeast) {
    this.wait = Math.min(LONGEST_WAIT, Math.max(this.wait * 2, 1000));
    this.show(why);
    this.soon(Math.max(this.wait, atLeast || 0));
  }

  stop(why) {
    this.stopped = why;
    this.keep();
    this.show(why);
  }

  take(reply) {
    this.version = reply.version;
    this.saved = reply.text;
    this.base.value = reply.version;
    this.change.value = changeId();
    const at = clock.format(new Date(reply.at));
    if (draft) draft.firstElementChild.textContent = draft.dataset.savedDraft.replace("#", at);
    const open = reply.conflicts ?? [];
    for (const panel of this.root.querySelectorAll("[data-conflict]")) {
      if (!open.some(it => panel.dataset.conflict.includes(it.id))) panel.remove();
    }
    if (reply.outcome === "conflict") {
      this.stop("choose");
      this.showConflict(open, reply.text);
      return;
    }
    this.keep();
    if (!this.unsaved) this.show("saved", at);
  }

  /** What stands on the server is the other text here; the box still holds what was just typed. */
  showConflict(open, standing) {
    const shown = [...this.root.querySelectorAll("[data-conflict]")].map(it => it.dataset.conflict).join();
    const panel = page.querySelector("template").content.cloneNode(true).firstElementChild;
    panel.dataset.conflict = open.map(it => it.id).filter(it => !shown.includes(it));
    panel.querySelector("[data-here]").textContent = this.area.value;
    panel.querySelector("[data-other]").textContent = standing;
    this.root.append(panel);
    this.wire(panel);
  }

  wire(panel) {
    const settle = () => {
      this.stopped = undefined;
      this.resolves = panel.dataset.conflict.split(",");
      this.save();
      this.area.focus();
    };
    panel.querySelector("[data-keep]").addEventListener("click", event => {
      event.preventDefault();
      settle();
    });
    panel.querySelector("[data-take]").addEventListener("click", () => {
      this.area.value = panel.querySelector("[data-other]").textContent;
      this.count();
      settle();
    });
  }

  /** What an earlier visit could not save stays here until its writer says what to do with it. */
  offerKept() {
    const waiting = `${this.key}:offered`;
    let kept;
    try {
      kept = new Set([...JSON.parse(localStorage.getItem(waiting) ?? "[]"), localStorage.getItem(this.key)]);
      [null, "", this.saved].forEach(it => kept.delete(it));
      const remember = () =>
        kept.size ? localStorage.setItem(waiting, JSON.stringify([...kept])) : localStorage.removeItem(waiting);
      remember();
      localStorage.removeItem(this.key);
      kept.forEach(text => this.offer(text, () => kept.delete(text) && remember()));
    } catch {
      // no storage here: nothing was kept
    }
  }

  offer(text, decided) {
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const offer = make("div", { className: "notice" });
    const actions = make("div", { className: "actions" });
    const button = (label, act) => {
      const it = make("button", { type: "button", className: "ds-button", textContent: label });
      it.dataset.variant = "secondary";
      it.addEventListener("click", () => {
        act();
        decided();
        offer.remove();
        this.area.focus();
      });
      actions.append(it);
    };
    button(say.putBack, () => {
      this.area.value = text;
      this.typed();
    });
    button(say.discard, () => {});
    offer.append(make("p", { textContent: say.offer }), make("p", { className: "verbatim", textContent: text }), actions);
    (this.root.querySelector(".box-foot") ?? this.state).after(offer);
  }

  show(what, value = "") {
    this.keep();
    const words = what === "kept" && !this.copied ? say.unkept : say[what];
    this.state.className = `box-state ${what === "saved" ? "" : "waiting"}`;
    this.state.textContent = words.replace("#", value);
    if (what === "signedOut") {
      this.state.append(" ", Object.assign(document.createElement("a"), { href: say.signInAt, target: "_blank", textContent: say.signIn }));
    }
  }
}

document.documentElement.classList.add("scripted");
const boxes = [...document.querySelectorAll("[data-save]")].map(it => new Box(it));
const waiting = () => boxes.filter(it => it.unsaved);

const tryNow = () => waiting().forEach(it => it.save());
addEventListener("online", tryNow);
addEventListener("focus", tryNow);
document.addEventListener("visibilitychange", tryNow);

addEventListener("beforeunload", event => {
  if (waiting().length) event.preventDefault();
});

// Going on waits for what is still on its way; what cannot be saved keeps the page open.
async function saveThen(event, goOn) {
  if (!waiting().length) return;
  event.preventDefault();
  await Promise.all(waiting().map(it => it.save()));
  const stuck = waiting();
  if (stuck.length) stuck[0].area.focus();
  else goOn();
}
document.querySelectorAll("form:has([data-save])").forEach(form =>
  form.addEventListener("submit", event => saveThen(event, () => form.requestSubmit(event.submitter))),
);
document.addEventListener("click", event => {
  const link = event.target.closest("a[href]:not([target], [href^='#'])");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  if (link && plain && waiting().some(it => !it.stopped && !it.wait)) saveThen(event, () => link.click());
});
