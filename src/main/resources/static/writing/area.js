// What people write into or choose from, and how new text comes in under their hands.

/** Radio buttons that behave like a text box holding the value chosen. */
export class Choices {
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

  /** What the reader sees where this value is chosen. */
  label(value) {
    return this.buttons.find(it => it.value === value)?.labels[0].textContent ?? "";
  }

  addEventListener(type, act) {
    this.buttons.forEach(it => it.addEventListener(type, act));
  }

  focus() {
    (this.buttons.find(it => it.checked) ?? this.buttons[0]).focus();
  }
}

export function common(one, other) {
  const longest = Math.min(one.length, other.length);
  let length = 0;
  while (length < longest && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one, other, from) {
  const longest = Math.min(one.length, other.length) - from;
  let length = 0;
  while (length < longest && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** Where a place in the old text is in the new one: beside the same words, where they are still there. */
function moved(place, old, text, start, end) {
  if (place <= start) return place;
  if (place >= old.length - end) return place + text.length - old.length;
  for (let width = 48; width; width >>= 1) {
    const before = text.indexOf(old.slice(Math.max(start, place - width), place), start);
    if (before >= 0) return Math.min(before + Math.min(width, place - start), text.length);
    const after = text.indexOf(old.slice(place, place + width), start);
    if (after >= 0) return after;
  }
  return start;
}

/** Puts a text in; the caret stays between the words it stood between. */
export function put(area, text) {
  const old = area.value;
  if (old === text) return;
  if (area instanceof Choices || document.activeElement !== area) {
    area.value = text;
    return;
  }
  const start = common(old, text);
  const end = commonEnd(old, text, start);
  const places = [area.selectionStart, area.selectionEnd].map(it => moved(it, old, text, start, end));
  const seen = area.scrollTop;
  area.value = text;
  area.setSelectionRange(...places, area.selectionDirection);
  area.scrollTop = seen;
}
