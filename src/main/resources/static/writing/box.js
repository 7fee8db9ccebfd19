// One answer: what is typed leaves it as changes, one request at a time, and is kept here until the server has each.
import { changeId, fill, time } from "./words.js";
import { Choices, put } from "./area.js";
import { Conflicts } from "./conflicts.js";
import { Foot } from "./foot.js";
import { drop, keep } from "./kept.js";
import { session } from "./session.js";
import { LONGEST_WAIT, send } from "./wire.js";

const PAUSE = 700; // a save leaves within a second of the last key
const draft = document.querySelector("[data-saved-draft]");

export class Box {
  queue = []; // changes that are not the text in the box: words chosen in a conflict, a text from an earlier visit
  wait = 0;

  constructor(root) {
    this.root = root;
    this.address = root.dataset.save;
    this.person = root.dataset.person;
    [this.form, this.question] = this.address.split("/answers/").map(decodeURIComponent);
    this.area = root.querySelector("textarea") ?? new Choices(root);
    this.foot = new Foot(root);
    this.base = root.querySelector('input[name^="base."]');
    this.change = root.querySelector('input[name^="change."]');
    this.version = Number(root.dataset.version); // the text in the box started from this version …
    this.from = undefined; // … or from this change, where the server merged it with the words of others
    this.saved = this.area.defaultValue; // what was in the box when the server last had all of it
    this.standing = { version: this.version, text: this.saved };
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.waiting && this.save());
    this.area.addEventListener("compositionstart", () => (this.composing = true));
    this.area.addEventListener("compositionend", () => (this.composing = false));
    this.conflicts = new Conflicts(this);
    this.renew();
    if (this.unsaved) this.typed(); // somebody was quicker than this script
  }

  get unsaved() {
    return this.area.value !== this.saved || this.pending?.own === true;
  }

  /** Whether anything is still to go to the server. */
  get waiting() {
    return this.unsaved || this.pending !== undefined || this.queue.length > 0 || this.resolves !== undefined;
  }

  typed() {
    this.foot.count(this.area.value);
    this.keep();
    if (this.stopped && this.stopped !== "tooLong") return this.show(this.stopped);
    this.stopped = undefined;
    this.soon(PAUSE);
  }

  /** The change that would make the server's text the text in the box. */
  latest() {
    const { version: base, from, area, resolves = [] } = this;
    return { change: changeId(), base, from, text: area.value, resolves };
  }

  async keep() {
    const changes = this.pending?.own ? [this.pending.body] : [];
    if (this.area.value !== (changes[0]?.text ?? this.saved)) {
      changes.push({ ...this.latest(), from: changes[0]?.change ?? this.from });
    }
    const label = this.root.querySelector("label, legend").textContent.trim();
    const about = { form: this.form, page: location.pathname, label };
    try {
      await (changes.length ? keep(this.person, this.address, changes, about) : drop(this.person, this.address));
      this.copied = true;
    } catch {
      this.copied = false;
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
    while (!this.stopped && this.waiting) {
      // A change that may have arrived is sent again as it was: the server knows it by its id.
      this.pending ??= this.next();
      const reply = await this.put(this.pending.body);
      if (!reply) return;
      const sent = this.pending;
      this.pending = undefined;
      this.wait = 0;
      this.take(reply, sent);
      sent.done?.();
    }
  }

  next() {
    if (!this.unsaved && !this.resolves) return this.queue.shift();
    const body = this.latest();
    this.resolves = undefined;
    return { own: true, body };
  }

  async put(body) {
    const { reply, later, atLeast, stop, signIn, gone, settled } = await send(this.address, this.person, body);
    if (gone) this.pending = undefined;
    if (settled) this.soon(0); // by somebody else; words in the box are sent again without it
    else if (signIn) await this.signInAgain();
    else if (later) this.later(later, atLeast);
    else if (stop) this.stop(stop);
    return reply;
  }

  async signInAgain() {
    const found = await session.look();
    if (found === "another") this.stop("another");
    else this.later(found === "signedOut" ? found : "kept");
  }

  later(why, atLeast) {
    this.wait = Math.min(LONGEST_WAIT, Math.max(this.wait * 2, 1000));
    this.show(why);
    this.soon(Math.max(this.wait, atLeast || 0));
  }

  stop(why) {
    this.show((this.stopped = why));
  }

  resume() {
    if (this.stopped === "another") this.stopped = undefined;
    this.wait = 0;
    if (this.waiting) this.save();
  }

  take(reply, { own, body }) {
    if (own) this.saved = body.text;
    if (reply.late) return this.show("closed", time(reply.at ?? Date.now()), reply.reopen);
    if (own) {
      this.version = reply.version;
      this.from = reply.text === body.text ? undefined : body.change;
    }
    this.hear(reply);
    this.renew();
    this.keep();
    const at = time(reply.at);
    if (draft) draft.firstElementChild.textContent = fill(draft.dataset.savedDraft, at);
    if (!this.waiting) this.show(reply.conflicts?.length ? "choose" : reply.outcome === "merged" ? "merged" : "saved", at);
  }

  /** What stands now. A box with nothing unsaved shows it; one with unsaved words leaves it to the next save to merge. */
  hear({ version, text, conflicts = [] }) {
    if (version < this.standing.version) return false; // an answer to a change sent twice is as old as the first
    this.standing = { version, text };
    this.conflicts.update(conflicts, text);
    if (this.unsaved || this.composing || (version === this.version && !this.from)) return false;
    put(this.area, text);
    this.saved = this.area.value;
    this.version = version;
    this.from = undefined;
    this.foot.count(this.area.value);
    this.renew();
    return true;
  }

  /** What the form sends where it is sent as a form. */
  renew() {
    this.base.value = this.version;
    this.change.value = changeId();
  }

  /** Somebody else wrote: their words, and who it was. */
  news(answer) {
    if (this.hear(answer)) this.show(answer.conflicts?.length ? "choose" : answer.by ? "changed" : "saved", answer.by ?? time(Date.now()));
  }

  /** The text in the box stays and settles this conflict. */
  settleWith(conflict) {
    this.resolves = [...(this.resolves ?? []), conflict];
    this.save();
  }

  /** Something that is not the text in the box. */
  sendToo(change, done) {
    this.queue.push({ body: { change: changeId(), ...change }, done });
    this.save();
  }

  async show(what, value = "", link) {
    this.shown = what;
    await this.keep();
    if (this.shown !== what) return;
    this.foot.show(what === "kept" && !this.copied ? "unkept" : what, value, link);
  }
}
