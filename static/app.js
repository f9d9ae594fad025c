/*
 * The few things that a page cannot do without a script. Served in one file
 * behind htmx, hx-csp and hx-ptag (see vendor/README.md).
 *
 * Every page works with this file missing: buttons that need it are hidden by
 * app.css where scripting is off. It keeps no state, builds no HTML, evaluates
 * nothing and brings no words: what it shows or speaks stands in data
 * attributes that the server wrote in the reader's language.
 *
 *   data-copy="ID"         copies the text of #ID; shows "Copied" (a child of the button) for a
 *                          moment, speaks data-copied, or data-copy-failed
 *   data-reveal="ID"       shows and hides the password in #ID
 *   data-read-into="ID"    a file that is chosen in it is read into the field #ID; hidden without scripts
 *   data-dialog            after htmx filled #dialog-body from this link, open the dialog
 *   data-close             closes the dialog that it stands in
 *   details[data-menu]     closes on Escape and on a click elsewhere
 *   data-say               after a swap: this sentence is spoken, once
 *   data-focus             after a swap: the keyboard goes here if the person asked for the swap,
 *                          or if what had the keyboard is gone
 *   #live                  the one live region
 *   #trouble               the note "something went wrong", with data-server, data-slow, data-offline
 */
(() => {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const live = () => byId('live');

  /** Puts a sentence in the live region. The same sentence twice in a row is spoken once. */
  function say(sentence) {
    const region = live();
    if (region && sentence && region.textContent !== sentence) region.textContent = sentence;
  }

  // ---- copying

  /** Without the Clipboard API (plain http in a local network has none): select and copy. */
  function copyBySelection(text) {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.className = 'off-screen';
    document.body.append(field);
    field.select();
    let done = false;
    try { done = document.execCommand('copy'); } catch { /* then it stays false */ }
    field.remove();
    return done;
  }

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  async function copy(button) {
    const source = byId(button.dataset.copy);
    if (!source) return;
    let done = false;
    try {
      await navigator.clipboard.writeText(source.textContent);
      done = true;
    } catch {
      done = copyBySelection(source.textContent);
      button.focus();
    }
    if (!done) {
      select(source);
      say(button.dataset.copyFailed);
      button.classList.add('failed');
      return;
    }
    live().textContent = '';
    say(button.dataset.copied);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 2500);
  }

  // ---- the clicks of the whole page

  document.addEventListener('click', (event) => {
    const target = event.target.closest?.('[data-copy],[data-reveal],[data-close]');
    if (target?.dataset.copy) copy(target);
    if (target?.dataset.reveal) {
      const field = byId(target.dataset.reveal);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      target.setAttribute('aria-pressed', String(!shown));
    }
    if (target && 'close' in target.dataset && target.closest('dialog')) {
      event.preventDefault();
      target.closest('dialog').close();
    }
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // ---- a file, read into a field: spreadsheets write UTF-8, UTF-16 or what Windows had before

  function decoded(bytes) {
    const wide = bytes.byteLength > 1 && new DataView(bytes).getUint16(0) === 0xfffe;
    try {
      return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }

  for (const place of document.querySelectorAll('[data-read-into]')) {
    place.hidden = false;
    place.addEventListener('change', async ({ target }) => {
      const file = target.files[0];
      if (file) byId(place.dataset.readInto).value = decoded(await file.arrayBuffer());
    });
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // A plain form on its way: the button says so (app.css). Coming back by "back" resets it.
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) event.target.setAttribute('aria-busy', 'true');
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  });

  // ---- htmx: polling

  const isPoll = (ctx) => ctx?.sourceEvent?.type === 'every';

  // Nobody looks at a hidden tab: hold the polling, and look at once on return.
  document.addEventListener('htmx:config:request', (event) => {
    if (document.hidden && isPoll(event.detail.ctx)) event.preventDefault();
  });

  function pollNow() {
    if (document.hidden) return;
    for (const element of document.querySelectorAll('[hx-trigger^="every"]')) {
      htmx.trigger(element, 'every', {}, false);
    }
  }
  document.addEventListener('visibilitychange', pollNow);

  // ---- htmx: requests and swaps

  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (isPoll(ctx) || !ctx.target) return;
    ctx.target.setAttribute('aria-busy', 'true');
    ctx.busy = ctx.target;
  });

  document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
    ctx.busy?.removeAttribute('aria-busy');
  });

  document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    ctx.hadKeyboard = document.activeElement !== document.body && document.activeElement;
  });

  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (ctx.swap === 'none') return; // 304 and 5xx: nothing on the page is new
    const dialog = byId('dialog');
    if (ctx.target?.id === 'dialog-body' && dialog && !dialog.open && ctx.response?.status < 500) {
      dialog.showModal();
      return;
    }
    // What came in speaks; something else on the page may wait for its own swap.
    const fresh = ctx.target?.isConnected ? ctx.target : document;
    const sentence = fresh.querySelector('[data-say]');
    if (sentence) {
      say(sentence.textContent.trim());
      sentence.removeAttribute('data-say');
    }
    const lost = ctx.hadKeyboard && !ctx.hadKeyboard.isConnected;
    const place = fresh.querySelector('[data-focus]');
    if (place && (lost || !isPoll(ctx))) place.focus();
    place?.removeAttribute('data-focus');
  });

  // ---- trouble

  function trouble(kind) {
    const note = byId('trouble');
    if (!note) return;
    const words = note.dataset[kind];
    note.hidden = !words;
    note.querySelector('[data-words]').textContent = words ?? '';
    if (words) say(words);
  }

  document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
    trouble(ctx.response?.status >= 500 ? 'server' : '');
  });

  document.addEventListener('htmx:error', ({ detail: { ctx, error } }) => {
    if (!ctx) return;
    if (ctx.request?.signal?.reason === 'timeout') trouble('slow');
    else if (error instanceof TypeError) trouble(navigator.onLine ? 'server' : 'offline');
  });

  addEventListener('offline', () => trouble('offline'));
  addEventListener('online', () => { trouble(''); pollNow(); });
})();
