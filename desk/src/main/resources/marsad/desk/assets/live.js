// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that stand open learn at once of what changed, and show it without being loaded anew.

const source = new EventSource('/api/events');
let hello = null;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`marsad:${name}`, { detail }));

source.addEventListener('hello', (e) => {
  if (hello !== null && hello !== e.data) changed(e.data); // the line was cut, and something happened meanwhile
  hello = e.data;
});
source.addEventListener('changed', (e) => changed(e.data));
source.addEventListener('held', (e) => tell('held', JSON.parse(e.data)));
source.addEventListener('released', (e) => tell('held', JSON.parse(e.data)));
addEventListener('pagehide', () => source.close());

/** Brings the page up to date, unless somebody is typing in it: then it waits until they are done. */
async function changed(head) {
  hello = head;
  tell('changed', head);
  const main = document.querySelector('main.incident, main[data-live]');
  if (!main || document.querySelector('dialog[open]') || main.contains(document.activeElement) && document.activeElement.matches('input, select, textarea')) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const scroll = main.querySelector('.readers')?.scrollTop;
  main.replaceChildren(...fresh.childNodes);
  main.dataset.version = fresh.dataset.version ?? '';
  if (scroll) main.querySelector('.readers').scrollTop = scroll;
  tell('fresh');
}
