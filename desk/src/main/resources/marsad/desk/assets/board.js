// SPDX-License-Identifier: GPL-3.0-or-later
// The overview: one filter, kept in the address, that map, timeline, list and facets follow.
import { WarMap } from './map.js';
import { Timeline } from './time.js';

const $ = (id) => document.getElementById(id);
let asked = 0;

/** The filter of the address, without its question mark. */
export const filter = () => location.search.slice(1);

/** Asks for a part of the page; an answer that a later question has overtaken is dropped. */
async function ask(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

async function refresh() {
  const turn = ++asked;
  sessionStorage.setItem('list', location.pathname + location.search);
  const parts = await ask(`/part/board?${filter()}`);
  if (turn !== asked) return;
  const open = $('facets').classList.contains('open');
  $('facets').innerHTML = parts.facets;
  $('feed').innerHTML = parts.feed;
  $('beside').innerHTML = parts.beside;
  $('facets').classList.toggle('open', open);
  $('feed').scrollTop = 0;
  $('find').value = new URLSearchParams(location.search).get('q') ?? '';
  map.load(filter());
  time.load(filter());
}

/** Opens an address of the overview without loading the page anew. */
export function go(url) {
  history.pushState(null, '', url);
  refresh().catch(() => location.reload());
}

/** Sets days of the filter; empty values take them away. */
function days(from, to) {
  const query = new URLSearchParams(location.search);
  from ? query.set('from', from) : query.delete('from');
  to ? query.set('to', to) : query.delete('to');
  const text = query.toString().replaceAll('+', '%20');
  go(text ? `/?${text}` : '/');
}

const map = new WarMap($('map'), { go, filter });
const time = new Timeline($('bars'), $('play'), days);
sessionStorage.setItem('list', location.pathname + location.search);
map.load(filter());
time.load(filter());

document.addEventListener('click', async (e) => {
  const link = e.target.closest('a[data-filter]');
  if (link && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
    e.preventDefault();
    go(link.getAttribute('href'));
    return;
  }
  if (e.target.closest('#filter-open')) $('facets').classList.toggle('open') && $('facets').focus();
  const more = e.target.closest('#more');
  if (more) {
    e.preventDefault();
    const query = more.getAttribute('href').split('?')[1];
    const parts = await ask(`/part/board?${query}`);
    more.closest('.more').remove();
    $('lines').insertAdjacentHTML('beforeend', parts.lines);
  }
});
document.addEventListener('change', (e) => {
  const form = e.target.closest('#days');
  if (form) days(form.elements.from.value, form.elements.to.value);
});
document.addEventListener('submit', (e) => {
  if (e.target.matches('.find')) {
    e.preventDefault();
    const query = new URLSearchParams(location.search);
    const words = e.target.elements.q.value.trim();
    words ? query.set('q', words) : query.delete('q');
    const text = query.toString().replaceAll('+', '%20');
    go(text ? `/?${text}` : '/');
  } else if (e.target.matches('#days')) {
    e.preventDefault();
    days(e.target.elements.from.value, e.target.elements.to.value);
  }
});
document.addEventListener('mouseover', (e) => map.point(e.target.closest?.('.line')?.dataset.id));
document.addEventListener('marsad:at', (e) => map.point(e.detail));
document.addEventListener('marsad:changed', () => refresh().catch(() => {}));
addEventListener('popstate', () => refresh().catch(() => location.reload()));
