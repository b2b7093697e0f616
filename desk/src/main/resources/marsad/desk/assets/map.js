// SPDX-License-Identifier: GPL-3.0-or-later
// The map: countries, theatre, names, then what happened. Every byte of it comes from this desk.
/* global L */
import { Labels, graticule } from './basemap.js';

const SVG = 'http://www.w3.org/2000/svg';
const FAMILIES = ['fight', 'strike', 'people', 'move', 'accord', 'other'];
const assets = document.body.dataset.assets;
const OVER = '#regions button, .legend summary'; // buttons on the map, above
const UNDER = '#beside a'; // and below
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7].map((n) => 24 * n); // how far a name may move out of the way

function svg(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** A disc with the number in it and a ring that shows what sorts of things happened. */
function cluster(count, families) {
  const size = Math.round(30 + 9 * Math.log10(count) + 6 * Math.max(0, Math.log10(count) - 1));
  const r = size / 2 - 3;
  const round = 2 * Math.PI * r;
  const node = svg('svg', { width: size, height: size, viewBox: `0 0 ${size} ${size}`, class: 'cluster' });
  node.append(svg('circle', { cx: size / 2, cy: size / 2, r: size / 2 - 1, class: 'disc' }));
  let at = 0;
  for (const family of FAMILIES) {
    const part = (families[family] ?? 0) / count;
    if (!part) continue;
    node.append(svg('circle', { cx: size / 2, cy: size / 2, r, class: `ring f-${family}`, 'stroke-dasharray': `${part * round} ${round}`,
      'stroke-dashoffset': -at * round, transform: `rotate(-90 ${size / 2} ${size / 2})` }));
    at += part;
  }
  const text = svg('text', { x: size / 2, y: size / 2, class: 'count' });
  text.textContent = count > 9999 ? `${Math.round(count / 1000)}k` : count;
  node.append(text);
  return { node, size };
}

function pin(kind, family) {
  const node = document.createElement('span');
  node.className = `kind f-${family}`;
  node.append(svg('svg', { class: 'i', 'aria-hidden': 'true' }, svg('use', { href: `${assets}/icons.svg#${kind}` })));
  return { node, size: 28 };
}

function badge(area) {
  const node = document.createElement('span');
  node.className = 'areabadge';
  const name = document.createElement('bdi');
  name.textContent = area.name;
  const count = document.createElement('b');
  count.textContent = area.n;
  node.append(count, name);
  return node;
}

export class WarMap {
  constructor(el, desk) {
    this.el = el;
    this.desk = desk;
    this.words = el.dataset;
    el.querySelector('noscript')?.remove();
    this.map = L.map(el, { zoomControl: false, attributionControl: false, minZoom: 2, maxZoom: 12, worldCopyJump: true, zoomSnap: 0.5, renderer: L.svg({ padding: 0.6 }) });
    L.control.zoom({ position: document.dir === 'rtl' ? 'bottomleft' : 'bottomright', zoomInTitle: this.words.in, zoomOutTitle: this.words.out }).addTo(this.map);
    ['grid', 'land', 'admin', 'names', 'areas'].forEach((name, i) => { this.map.createPane(name).style.zIndex = 200 + 20 * i; });
    this.map.setView([25, 30], 3);
    this.areas = L.layerGroup().addTo(this.map);
    this.marks = L.layerGroup().addTo(this.map);
    this.byId = new Map();
    this.outlines = new Map();
    this.base();
    this.map.on('moveend', () => { this.show(); this.keep(); });
  }

  /** The ground: graticule, countries, the theatres' divisions, names. */
  async base() {
    const layer = (name, style) => ({ pane: name, renderer: L.svg({ pane: name, padding: 0.6 }), interactive: false, style: () => ({ className: style, weight: 1 }) });
    graticule(this.map, L.svg({ pane: 'grid', padding: 0.6 }));
    const json = (path) => fetch(path).then((r) => (r.ok ? r.json() : { type: 'FeatureCollection', features: [] }));
    const [world, theatre] = await Promise.all([json(`${assets}/world.geojson`), json(`${assets}/theatre.geojson`)]);
    const home = new Set((this.el.dataset.home ?? '').split(' '));
    const options = layer('land', 'country');
    options.style = (f) => ({ className: home.has(f.id) ? 'country home' : 'country', weight: 1 });
    L.geoJSON(world, options).addTo(this.map);
    const divisions = layer('admin', 'division');
    divisions.style = (f) => ({ className: f.properties.level === 1 ? 'division' : 'division fine', weight: 1 });
    this.fine = L.geoJSON(theatre, { ...divisions, filter: (f) => f.properties.level > 1 });
    L.geoJSON(theatre, { ...divisions, filter: (f) => !(f.properties.level > 1) }).addTo(this.map);
    const detail = () => (this.map.getZoom() >= 8 ? this.fine.addTo(this.map) : this.fine.remove());
    this.map.on('zoomend', detail);
    this.labels = new Labels('names').addTo(this.map);
    if (this.el.dataset.ready) this.apart();
  }

  /** Shows what a filter leaves; the first time, and when nothing of it is in sight, the map moves there. */
  async load(query) {
    this.query = query;
    const found = await this.fetch(query, null);
    if (!found || query !== this.query) return;
    this.regions(found.regions);
    const box = found.extent && L.latLngBounds([found.extent[1], found.extent[0]], [found.extent[3], found.extent[2]]);
    const named = !this.shown && this.named();
    if (named) {
      this.shown = true;
      this.map.setView([named[0], named[1]], named[2], { animate: false });
      this.show();
      return;
    }
    const moved = box && (!this.shown || !this.map.getBounds().intersects(box) || this.far(box));
    this.shown = true;
    if (moved) {
      const before = this.map.getCenter();
      this.moving = true;
      this.map.fitBounds(box, { padding: [50, 50], maxZoom: 9, animate: false });
      this.moving = false;
      if (before.equals(this.map.getCenter())) this.show();
    } else {
      this.show();
    }
  }

  /** Where somebody moved the map to stands in the address, so that it can be sent on. */
  keep() {
    if (!this.shown || this.moving) return;
    const at = this.map.getCenter();
    const query = new URLSearchParams(location.search);
    query.set('at', `${at.lat.toFixed(2)},${at.lng.toFixed(2)},${this.map.getZoom()}`);
    history.replaceState(null, '', `/?${query.toString().replaceAll('+', '%20').replaceAll('%2C', ',')}`);
  }

  /** The place that the address names, if it does. */
  named() {
    const at = (new URLSearchParams(location.search).get('at') ?? '').split(',').map(Number);
    return at.length === 3 && at.every(Number.isFinite) ? at : null;
  }

  /** Buttons that lead to the countries that anything is told of. */
  regions(regions) {
    const nav = document.getElementById('regions');
    nav.replaceChildren(...(regions.length > 1 ? regions : []).map((region) => {
      const button = document.createElement('button');
      const name = document.createElement('bdi');
      const count = document.createElement('b');
      button.type = 'button';
      name.textContent = region.name;
      count.textContent = region.n;
      button.append(name, ' ', count);
      button.addEventListener('click', () => this.fit(region.extent));
      return button;
    }));
  }

  fit(e) {
    this.map.fitBounds(L.latLngBounds([e[1], e[0]], [e[3], e[2]]), { padding: [60, 60], maxZoom: 9 });
  }

  far(box) {
    const view = this.map.getBounds();
    return !view.contains(box) || (view.getEast() - view.getWest()) > 8 * Math.max(0.5, box.getEast() - box.getWest());
  }

  async fetch(query, box) {
    const parts = [query, `z=${Math.round(this.map.getZoom())}`];
    if (box) parts.push(`frame=${[box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((n) => n.toFixed(3)).join(',')}`);
    const answer = await fetch(`/api/map?${parts.filter(Boolean).join('&')}`);
    return answer.ok ? answer.json() : null;
  }

  async show() {
    if (this.query === undefined) return;
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const found = await this.fetch(this.query, this.map.getBounds().pad(0.3));
    if (!found || turn !== this.turn) return;
    this.marks.clearLayers();
    this.areas.clearLayers();
    this.byId.clear();
    found.clusters.forEach((c) => this.mark(c));
    for (const area of found.areas) this.area(area);
    this.apart();
    this.el.dataset.ready = 'yes';
  }

  /** Moves the names of areas up or down until they lie over no mark, no button and no other name; names of the ground give way to all of them. */
  apart() {
    const above = [...this.el.querySelectorAll('.mark:not(.area-mark)'), ...document.querySelectorAll(`${OVER}, ${UNDER}`)];
    const taken = above.map((m) => m.getBoundingClientRect()).filter((r) => r.height);
    const hits = (r, dy) => taken.some((t) => r.left < t.right && t.left < r.right && r.top + dy < t.bottom && t.top < r.bottom + dy);
    for (const badge of this.el.querySelectorAll('.areabadge')) {
      badge.style.top = '';
      const r = badge.getBoundingClientRect();
      const dy = STEPS.find((d) => !hits(r, d)) ?? 0;
      if (dy) badge.style.top = `${dy}px`;
      taken.push(new DOMRect(r.x, r.y + dy, r.width, r.height));
    }
    const here = this.el.getBoundingClientRect();
    this.labels?.beside(taken.map((t) => [t.left - here.left, t.top - here.top, t.right - here.left, t.bottom - here.top]));
  }

  mark(c) {
    const { node, size } = c.n === 1 ? pin(c.kind, c.family) : cluster(c.n, c.families);
    const icon = L.divIcon({ html: node, className: 'mark', iconSize: [size, size] });
    const marker = L.marker([c.lat, c.lon], { icon, title: c.title, alt: c.title, keyboard: true, riseOnHover: true });
    marker.on('click keypress', (e) => { if (e.type === 'click' || e.originalEvent?.key === 'Enter') this.open(c, marker.getLatLng()); });
    marker.addTo(this.marks);
    (c.ids ?? []).forEach((id) => this.byId.set(id, marker));
  }

  /** A place known no finer than an area is drawn as that area: its outline, or a ring as wide. */
  async area(a) {
    const style = { className: `area f-${a.family} p-${a.precision}`, pane: 'areas', renderer: this.areaRenderer ??= L.svg({ pane: 'areas', padding: 0.6 }), weight: 1.5 };
    const open = () => this.open(a, L.latLng(a.lat, a.lon));
    const icon = L.divIcon({ html: badge(a), className: 'mark area-mark', iconSize: null });
    const marker = L.marker([a.lat, a.lon], { icon, keyboard: true, title: a.title, alt: a.title, zIndexOffset: -500 }).on('click keypress', (e) => {
      if (e.type === 'click' || e.originalEvent?.key === 'Enter') open();
    }).addTo(this.areas);
    (a.ids ?? []).forEach((id) => this.byId.set(id, marker));
    const turn = this.turn;
    if (a.outline && !this.outlines.has(a.outline)) {
      this.outlines.set(a.outline, fetch(`/api/areas/${encodeURIComponent(a.outline)}`).then((r) => (r.ok ? r.json() : null)));
    }
    const shape = a.outline ? await this.outlines.get(a.outline) : null;
    if (turn !== this.turn) return;
    const drawn = shape ? L.geoJSON(shape, { ...style, style: () => style }) : L.circle([a.lat, a.lon], { ...style, radius: a.radius * 1000 });
    drawn.on('click', open).addTo(this.areas);
  }

  /** How far buttons that lie on the map reach into it from above or below. */
  room(where) {
    const here = this.el.getBoundingClientRect();
    const boxes = [...document.querySelectorAll(where)].map((b) => b.getBoundingClientRect()).filter((b) => b.height);
    return Math.max(0, ...boxes.map((b) => (b.top + b.bottom < here.top + here.bottom ? b.bottom - here.top : here.bottom - b.top)));
  }

  /** Opens a mark: one incident's or many incidents' lines in a window on the map. */
  async open(c, at) {
    const place = c.area ? `&area=${encodeURIComponent(c.area)}` : `&cell=${encodeURIComponent(c.cell)}`;
    const answer = await fetch(`/part/spot?${this.query ? `${this.query}&` : ''}z=${Math.round(this.map.getZoom())}${place}`);
    if (!answer.ok) return;
    const box = document.createElement('div');
    box.innerHTML = await answer.text();
    const above = this.room(OVER);
    const below = this.room(UNDER);
    const tall = Math.max(160, Math.min(380, this.el.clientHeight - above - below - 60));
    const popup = L.popup({ minWidth: 280, maxWidth: 360, maxHeight: tall, autoPanPaddingTopLeft: [20, above + 12], autoPanPaddingBottomRight: [20, below + 12] }).setLatLng(at).setContent(box);
    popup.openOn(this.map);
    box.querySelector('[data-zoom]')?.addEventListener('click', () => {
      this.map.closePopup();
      this.map.setView(at, Math.min(12, this.map.getZoom() + 2));
    });
    box.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Shows where the incident of a list's line is. */
  point(id) {
    if (id === this.pointed) return;
    this.byId.get(this.pointed)?.getElement()?.classList.remove('pointed');
    this.pointed = id;
    this.byId.get(id)?.getElement()?.classList.add('pointed');
  }
}
