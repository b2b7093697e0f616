// SPDX-License-Identifier: GPL-3.0-or-later
// On every page: light or dark, the keyboard, walking a list.

const root = document.documentElement;
const help = document.getElementById('help');

function dark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

document.getElementById('theme')?.addEventListener('click', () => {
  root.dataset.theme = dark() ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=strict`;
  document.dispatchEvent(new CustomEvent('marsad:theme'));
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new CustomEvent('marsad:theme')));
document.getElementById('cover')?.addEventListener('click', (e) => {
  const covered = document.body.dataset.cover !== 'yes';
  document.body.dataset.cover = covered ? 'yes' : 'no';
  e.currentTarget.setAttribute('aria-pressed', covered);
  document.cookie = `cover=${covered ? 'yes' : 'no'};path=/;max-age=31536000;samesite=strict`;
});
document.getElementById('keys')?.addEventListener('click', () => help.showModal());

const typing = (e) => e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;
let last = '';

/** Moves the mark of the list by so many lines and brings it into sight; past the last line that is shown, more are asked for. */
function walk(step) {
  const lines = [...document.querySelectorAll('.line')];
  if (!lines.length) return;
  const at = lines.findIndex((l) => l.classList.contains('at'));
  const more = document.querySelector('#lines #more');
  if (step > 0 && at === lines.length - 1 && more) {
    new MutationObserver((_, seen) => { seen.disconnect(); walk(step); }).observe(document.getElementById('lines'), { childList: true });
    more.click();
    return;
  }
  const next = lines[Math.max(0, Math.min(lines.length - 1, at < 0 ? (step > 0 ? 0 : lines.length - 1) : at + step))];
  lines.forEach((l) => l.classList.toggle('at', l === next));
  next.querySelector('h3 a, a')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  document.dispatchEvent(new CustomEvent('marsad:at', { detail: next.dataset.id }));
}

document.addEventListener('keydown', (e) => {
  if (e.key === 'Escape' && e.target.id === 'find') e.target.blur();
  if (typing(e) || document.querySelector('dialog[open]')) return;
  const pair = last + e.key;
  last = e.key === 'g' ? 'g' : '';
  if (pair === 'go') location.href = '/';
  else if (e.key === '/') { e.preventDefault(); document.getElementById('find')?.focus(); }
  else if (e.key === '?') help.showModal();
  else if (e.key === 'j') walk(1);
  else if (e.key === 'k') walk(-1);
});

// Back to the list as it was left, filter and all.
document.querySelectorAll('a[data-back]').forEach((a) => {
  const from = sessionStorage.getItem('list');
  if (from) a.href = from;
});
document.querySelectorAll('select[data-go]').forEach((s) => s.addEventListener('change', () => s.form.requestSubmit()));
document.querySelectorAll('[data-print]').forEach((b) => b.addEventListener('click', () => print()));
