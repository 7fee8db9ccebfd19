// Unsaved changes, kept in this browser until the server has them: one row for each person, answer and page.
const TAB = [...crypto.getRandomValues(new Uint8Array(8))].join("-");
const HELD = "laurel-page:";
// The lock goes when the page goes, also in a crash: rows of a page without one have nobody who sends them.
navigator.locks?.request(HELD + TAB, () => new Promise(() => {}));

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open("laurel", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("unsaved", { keyPath: ["person", "address", "tab"] });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
opened.catch(() => {}); // private windows of some browsers: every call below says so

async function run(mode, act) {
  const transaction = (await opened).transaction("unsaved", mode);
  return new Promise((resolve, reject) => {
    const asked = act(transaction.objectStore("unsaved"));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const keep = (person, address, changes, about) =>
  run("readwrite", store => store.put({ person, address, tab: TAB, at: Date.now(), changes, ...about }));

export const drop = (person, address, tab = TAB) => run("readwrite", store => store.delete([person, address, tab]));

/** All that is kept for a person; nobody else's. */
export const keptFor = person => run("readonly", store => store.getAll(IDBKeyRange.bound([person], [person, []])));

export const forget = person => run("readwrite", store => store.delete(IDBKeyRange.bound([person], [person, []])));

/** What pages that are gone could not save any more. */
export async function leftBehind(person) {
  const locks = (await navigator.locks?.query())?.held.map(it => it.name) ?? [];
  return (await keptFor(person)).filter(it => it.tab !== TAB && !locks.includes(HELD + it.tab));
}

/** Pages of before kept bare texts elsewhere, without the version they started from. */
export async function takeOver(person, changeId) {
  for (const key of Object.keys(localStorage).filter(it => it.startsWith(`laurel:${person}:`))) {
    const address = key.slice(`laurel:${person}:`.length).replace(/:offered$/, "");
    const texts = key.endsWith(":offered") ? JSON.parse(localStorage[key]) : [localStorage[key]];
    for (const text of texts) {
      const changes = [{ change: changeId(), base: 0, text, resolves: [] }];
      await run("readwrite", store => store.put({ person, address, tab: changeId(), at: Date.now(), changes }));
    }
    localStorage.removeItem(key);
  }
}
