// SPDX-License-Identifier: GPL-3.0-or-later
// Values and their words: pointing at one shows the other, with the mouse or the keyboard.

const marks = (keys) => keys.split(' ').flatMap((k) => [...document.querySelectorAll(`.m[data-k~="${CSS.escape(k)}"]`)]);
let kept = null;

function light(keys, on) {
  marks(keys).forEach((m) => m.classList.toggle('on', on));
}

/** Brings the first of the words into sight, within its own column where there is one. */
function seek(keys) {
  const first = marks(keys)[0];
  if (!first) return;
  const column = first.closest('.readers');
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (column && column.scrollHeight > column.clientHeight && getComputedStyle(column).position === 'sticky') {
    column.scrollTo({ top: column.scrollTop + first.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3, behavior });
  } else {
    first.scrollIntoView({ block: 'center', behavior });
  }
}

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

const value = (e) => e.target.closest?.('.v[data-keys]');
const show = (e) => { const v = value(e); if (v) light(v.dataset.keys, true); };
const hide = (e) => { const v = value(e); if (v && v !== kept) light(v.dataset.keys, false); };
document.addEventListener('mouseover', show);
document.addEventListener('mouseout', hide);
document.addEventListener('focusin', show);
document.addEventListener('focusout', hide);
document.addEventListener('marsad:fresh', () => { kept = null; });

const items = (mark) => mark.dataset.k.split(' ').map((k) => document.querySelector(`[data-item="${CSS.escape(k.split('-')[0])}"]`)).filter(Boolean);
const whole = (e) => e.target.closest?.('.whole .m[data-k]');
document.addEventListener('mouseover', (e) => { const m = whole(e); if (m) items(m).forEach((i) => i.classList.add('on')); });
document.addEventListener('mouseout', (e) => { const m = whole(e); if (m) items(m).forEach((i) => i.classList.remove('on')); });

document.addEventListener('click', (e) => {
  const v = value(e);
  if (v) {
    e.preventDefault();
    keep(v);
    return;
  }
  const m = whole(e);
  if (m) items(m)[0]?.scrollIntoView({ block: 'center' });
  const tab = e.target.closest('[data-tab]');
  if (tab) {
    e.preventDefault();
    const reader = document.querySelector(tab.getAttribute('href'));
    const column = reader.closest('.readers');
    column.scrollTo({ top: reader.offsetTop - column.offsetTop - 50 });
    reader.focus({ preventScroll: true });
  }
});

// Walking the records of a report by keyboard.
document.addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || (e.key !== 'j' && e.key !== 'k')) return;
  const all = [...document.querySelectorAll('.record')];
  if (!all.length) return;
  const at = all.findIndex((i) => i.classList.contains('on'));
  const next = all[Math.max(0, Math.min(all.length - 1, at + (e.key === 'j' ? 1 : -1)))];
  all.forEach((i) => i.classList.toggle('on', i === next));
  const link = next.querySelector('.v');
  if (link && kept !== link) keep(link);
  next.scrollIntoView({ block: 'nearest' });
});
