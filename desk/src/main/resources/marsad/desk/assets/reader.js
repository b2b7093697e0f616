// SPDX-License-Identifier: GPL-3.0-or-later
// Values and their words: pointing at one shows the other, with the mouse or the keyboard.

const marks = (keys) => keys.split(' ').flatMap((k) => [...document.querySelectorAll(`.m[data-k~="${CSS.escape(k)}"]`)]);

function light(keys, on) {
  marks(keys).forEach((m) => m.classList.toggle('on', on));
}

/** Brings the first of the words into sight, within its own column where there is one. */
function seek(keys) {
  const first = marks(keys)[0];
  if (!first) return;
  const column = first.closest('.readers');
  if (column && column.scrollHeight > column.clientHeight) {
    column.scrollTo({ top: column.scrollTop + first.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3, behavior: 'smooth' });
  } else {
    first.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }
}

let kept = null;

function keep(value) {
  if (kept) {
    kept.classList.remove('on');
    light(kept.dataset.keys, false);
  }
  kept = kept === value ? null : value;
  if (kept) {
    kept.classList.add('on');
    light(kept.dataset.keys, true);
    seek(kept.dataset.keys);
  }
}

for (const value of document.querySelectorAll('.v[data-keys]')) {
  const show = () => light(value.dataset.keys, true);
  const hide = () => { if (kept !== value) light(value.dataset.keys, false); };
  value.addEventListener('mouseenter', show);
  value.addEventListener('mouseleave', hide);
  value.addEventListener('focus', show);
  value.addEventListener('blur', hide);
  value.addEventListener('click', (e) => { e.preventDefault(); keep(value); });
}

// On a report's page: from the words to their record.
for (const mark of document.querySelectorAll('.whole .m[data-k]')) {
  const items = () => mark.dataset.k.split(' ').map((k) => document.querySelector(`[data-item="${CSS.escape(k.split('-')[0])}"]`)).filter(Boolean);
  mark.addEventListener('mouseenter', () => items().forEach((i) => i.classList.add('on')));
  mark.addEventListener('mouseleave', () => items().forEach((i) => i.classList.remove('on')));
  mark.addEventListener('click', () => items()[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' }));
}

// Walking the records of a report by keyboard.
document.addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || (e.key !== 'j' && e.key !== 'k')) return;
  const items = [...document.querySelectorAll('.record')];
  if (!items.length) return;
  const at = items.findIndex((i) => i.classList.contains('on'));
  const next = items[Math.max(0, Math.min(items.length - 1, at + (e.key === 'j' ? 1 : -1)))];
  items.forEach((i) => i.classList.toggle('on', i === next));
  const link = next.querySelector('.v');
  if (link && kept !== link) keep(link);
  next.scrollIntoView({ block: 'nearest' });
});

for (const tab of document.querySelectorAll('[data-tab]')) {
  tab.addEventListener('click', (e) => {
    e.preventDefault();
    const reader = document.querySelector(tab.getAttribute('href'));
    const column = reader.closest('.readers');
    column.scrollTo({ top: reader.offsetTop - column.offsetTop - 50, behavior: 'smooth' });
    reader.focus({ preventScroll: true });
  });
}
