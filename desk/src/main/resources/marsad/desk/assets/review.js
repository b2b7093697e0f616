// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding by keyboard; correcting by selecting words; saying who is on an incident.

const page = document.getElementById('main');
const token = document.body.dataset.token;
const busy = (e) => e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);

/** Whether Enter belongs to what has the focus; a dialog's button keeps it for a moment after the dialog was closed, and takes no key then. */
const taken = () => document.activeElement?.matches('a, button') && document.activeElement.checkVisibility();

document.addEventListener('keydown', (e) => {
  if (busy(e) || document.querySelector('dialog[open]')) return;
  const key = document.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
  if (key && !key.disabled && !(e.key === 'Enter' && taken())) {
    e.preventDefault();
    key.click();
  }
});

document.addEventListener('click', (e) => {
  const opens = e.target.closest('[data-open]');
  if (opens) {
    document.getElementById(opens.dataset.open).show();
    choose();
    const first = document.querySelector(`#${opens.dataset.open} input:not([type=hidden])`);
    first?.focus();
    first?.select(); // what is typed takes the place of what was read
  }
  e.target.closest('[data-close]')?.closest('dialog').close();
});
document.addEventListener('keydown', (e) => {
  if (e.key === 'Escape') document.querySelectorAll('dialog[open]').forEach((d) => d.close());
});

/** Fills the form with the value chosen to be corrected. */
function choose() {
  const what = document.getElementById('correct-what');
  const option = what?.selectedOptions[0];
  if (!option) return;
  const form = what.form;
  form.elements.record.value = option.dataset.record;
  form.elements.pointer.value = option.dataset.pointer;
  form.elements.value.value = option.dataset.value;
  form.elements.value.inputMode = option.dataset.sort === 'number' ? 'numeric' : 'text';
}

// Where a place is corrected, those of the gazetteer under its name are offered.
let typed = 0;
document.addEventListener('input', (e) => {
  const pointer = document.getElementById('correct-what')?.selectedOptions[0]?.dataset.pointer ?? '';
  if (e.target.id !== 'correct-value' || !pointer.startsWith('/where/')) return;
  clearTimeout(typed);
  typed = setTimeout(async () => {
    const answer = await fetch(`/api/places?q=${encodeURIComponent(e.target.value.trim())}`);
    if (!answer.ok) return;
    const { places } = await answer.json();
    document.getElementById('correct-terms').replaceChildren(...places.map((p) => Object.assign(document.createElement('option'), { value: p.value, label: p.label })));
  }, 250);
});

document.addEventListener('change', (e) => {
  if (e.target.id === 'correct-what') choose();
  if (e.target.name === 'near') e.target.form.elements.with.value = e.target.value;
});

// Words selected in a report become the value.
document.addEventListener('selectionchange', () => {
  const dialog = document.getElementById('correct');
  const selection = getSelection();
  if (!dialog?.open || selection.isCollapsed || !selection.anchorNode?.parentElement?.closest('.text')) return;
  const words = selection.toString().trim();
  const number = document.getElementById('correct-what').selectedOptions[0]?.dataset.sort === 'number';
  document.getElementById('correct-value').value = number ? words.match(/[0-9][0-9,]*/)?.[0].replaceAll(',', '') ?? words : words;
});

// Who is on it: the first window keeps an incident, others are told.
const incident = page?.dataset.id;
if (incident && document.getElementById('held')) {
  const mine = (sessionStorage.window ??= Math.random().toString(36).slice(2));
  const send = (release) => fetch('/api/hold', {
    method: 'POST', keepalive: true, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-token': token },
    body: new URLSearchParams({ incident, window: mine, release: release ? 'yes' : '' }),
  });
  const show = (who) => {
    const note = document.getElementById('held');
    if (!note) return;
    note.hidden = !who;
    if (who) note.querySelector('bdi').textContent = note.dataset.words.replace('{0}', who);
  };
  const hold = async () => {
    const answer = await send(false).catch(() => null);
    if (answer?.ok) show((await answer.json()).holder);
  };
  hold();
  setInterval(hold, 20000);
  addEventListener('pagehide', () => send(true));
  document.addEventListener('marsad:held', (e) => {
    if (e.detail.incident === incident && e.detail.window !== mine) hold();
  });
  document.addEventListener('marsad:changed', hold);
}
