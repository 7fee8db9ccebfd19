// Sends a chosen file in pieces, so that a cut costs only the last one. Without this the form sends it whole.
// The words it says stand in the form (jte/evidence/list.jte), in the reader's language.
const meta = name => document.querySelector(`meta[name="${name}"]`).content;
const PIECE = 5 << 20;
const PAUSES = [1000, 3000, 9000, ...Array(240).fill(30_000)]; // two hours without a connection
const figures = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });

/** What has been sent is found again after a reload by the same person for the same form; the file's name stays out. */
async function fingerprint(file, person, to) {
  if (!crypto.subtle) return null;
  const about = new TextEncoder().encode([person, to, file.name, file.size, file.lastModified].join("\n"));
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", about))].map(it => it.toString(16).padStart(2, "0")).join("");
}

export function wire(form) {
  const say = form.dataset;
  const input = form.querySelector('input[type="file"]');
  const panel = form.querySelector(".upload");
  const bar = panel.querySelector("progress");
  const state = form.querySelector(".upload-state");
  const send = form.querySelector("button:not([type])");
  let client;
  let running;

  const library = () => (client ??= import(say.client).then(() => globalThis.tus));
  const show = words => (state.textContent = words);
  const end = words => {
    running = undefined;
    panel.hidden = true;
    send.disabled = false;
    show(words);
  };
  const add = (name, value) => form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));

  function why(status) {
    if (status === 401 || status === 403) return say.signedOut;
    if (status === 413) return say.quota;
    return status === 507 ? say.noRoom : say.failed;
  }

  /**
   * The form itself says what the file is for; it goes with the number of what was sent instead of the file.
   * Should it be cut off, the same file is found again whole; once it is taken in, it is unknown and sent anew.
   */
  function finish(upload, file) {
    running = undefined;
    add("upload", upload.url.split("/").pop());
    add("name", file.name);
    input.disabled = true;
    form.submit();
  }

  /** Whoever stops may begin again at once: what was under way for the first time says and does nothing more. */
  async function start(file, mine) {
    const stopped = () => running !== mine;
    const session = await fetch("/session", { headers: { Accept: "application/json" }, cache: "no-store" }).catch(() => ({}));
    if (stopped()) return;
    if (!session.ok) return end(session.status === 401 ? say.signedOut : say.failed); // a form sent now would be lost
    const { person } = await session.json();
    const tus = await library().catch(() => undefined);
    if (stopped()) return;
    if (!tus) return whole();
    const upload = new tus.Upload(file, {
      endpoint: say.uploads,
      chunkSize: PIECE,
      retryDelays: PAUSES,
      fingerprint: () => fingerprint(file, person, say.uploads),
      onBeforeRequest: request => {
        request.setHeader(meta("csrf-header"), meta("csrf-token"));
        request.setHeader("Accept", "application/json");
      },
      onShouldRetry: error => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const again = !status || [408, 409, 423, 429].includes(status) || (status >= 500 && status !== 507);
        if (again && !stopped()) show(say.cut);
        return again;
      },
      onProgress: (sent, all) => {
        bar.value = (100 * sent) / all;
        show(say.sent.replace("#", figures.format(sent / all)));
      },
      onError: error => stopped() || end(why(error.originalResponse?.getStatus())),
      onSuccess: () => finish(upload, file),
    });
    mine.upload = upload;
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    if (!stopped()) upload.start();
  }

  function whole() {
    end("");
    form.submit();
  }

  library().catch(() => (client = undefined));
  form.addEventListener("submit", event => {
    const file = input.files[0];
    if (!file) return; // the server says what to do
    event.preventDefault();
    if (running) return;
    if (file.size > Number(say.most)) return show(say.tooLarge);
    const mine = (running = {});
    bar.value = 0;
    panel.hidden = false;
    send.disabled = true;
    start(file, mine).catch(() => running === mine && whole());
  });
  panel.querySelector("button").addEventListener("click", () => {
    running?.upload?.abort(true).catch(() => {});
    end(say.stopped);
    input.focus();
  });
  addEventListener("beforeunload", event => running && event.preventDefault());
  addEventListener("pageshow", event => {
    if (event.persisted) end(""); // somebody came back to it
    input.disabled = false;
    form.querySelectorAll('input[name="upload"], input[name="name"]').forEach(it => it.remove());
  });
}
