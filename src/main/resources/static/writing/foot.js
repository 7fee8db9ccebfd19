// What stands under a box: how many words, how safe they are, and who else is here.
import { figures, fill, make, names, say } from "./words.js";
import { session } from "./session.js";

const WORD = /[\p{L}\p{N}][^\p{Z}\s]*/gu; // as WordCount.java counts
const CALM = ["saved", "merged", "changed"];

export class Foot {
  constructor(root) {
    this.limit = Number(root.dataset.limit ?? Infinity);
    this.words = root.querySelector(".box-words");
    this.state = root.querySelector(".box-state");
    this.others = root.querySelector(".box-others");
  }

  count(text) {
    if (!this.words) return;
    const count = text.match(WORD)?.length ?? 0;
    this.words.textContent = fill(this.words.dataset.words, figures.format(count));
    this.words.classList.toggle("over", count > this.limit);
  }

  show(what, value, link) {
    this.state.className = `box-state ${CALM.includes(what) ? "" : "waiting"}`;
    this.state.textContent = fill(say[what], value);
    if (link) this.state.append(" ", make("a", { href: link, textContent: say.reopen }));
    if (what === "signedOut" || what === "another") this.state.append(" ", session.door());
  }

  alsoHere(people) {
    const words = people.length ? fill(say.writing, names.format(people)) : "";
    if (this.others.textContent !== words) this.others.textContent = words; // said once, not every time we ask
  }
}
