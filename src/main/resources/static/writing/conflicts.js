// Where two people changed the same words: both versions side by side, until somebody chose.
import { page, make, say } from "./words.js";
import { common } from "./area.js";

const AROUND = 90; // signs on each side are enough to recognise the sentence

const near = (text, cut) => (text.length > AROUND ? (cut === "start" ? "…" + text.slice(-AROUND) : text.slice(0, AROUND) + "…") : text);

/** Where the words of a conflict are in its text: the last place that what stands does not contradict. */
function around(conflict, standing) {
  const { text, there } = conflict;
  const before = text.lastIndexOf(there, common(text, standing));
  const at = before < 0 ? Math.max(text.indexOf(there), 0) : before;
  return [text.slice(0, at), text.slice(at + there.length)];
}

function show(place, [before, after], words) {
  const mark = words === "" ? make("em", { textContent: say.nothing }) : make("mark", { textContent: words });
  place.replaceChildren(near(before, "start"), mark, near(after, "end"));
}

export class Conflicts {
  constructor(box) {
    this.box = box;
    this.panels = new Map();
    for (const panel of box.root.querySelectorAll("[data-conflict]")) {
      const { conflict: id, version, text } = panel.dataset;
      const words = part => panel.querySelector(`[data-${part}]`).textContent;
      this.wire(panel, { id, version: Number(version), text, here: words("here"), there: words("there") }, box.saved);
    }
  }

  /** What is open now: settled ones go, new ones come, and what the reader looks at stays where it is. */
  update(open, standing) {
    for (const [id, panel] of this.panels) {
      if (open.some(it => it.id === id)) continue;
      if (panel.contains(document.activeElement)) this.box.area.focus();
      panel.remove();
      this.panels.delete(id);
    }
    for (const conflict of open.filter(it => !this.panels.has(it.id))) {
      const panel = page.querySelector("template").content.cloneNode(true).firstElementChild;
      this.box.root.append(panel);
      this.wire(panel, conflict, standing);
    }
  }

  wire(panel, conflict, standing) {
    this.panels.set(conflict.id, panel);
    const { area } = this.box;
    const words = area.label ? ["", ""] : around(conflict, standing);
    for (const part of ["here", "there"]) {
      show(panel.querySelector(`[data-${part}]`), words, area.label?.(conflict[part]) ?? conflict[part]);
    }
    const on = (name, act) =>
      panel.querySelector(`[data-${name}]`).addEventListener("click", event => {
        event.preventDefault();
        act();
      });
    on("keep", () => this.box.settleWith(conflict.id));
    on("take", () => this.box.sendToo({ base: conflict.version, text: conflict.text, resolves: [conflict.id] }));
  }
}
