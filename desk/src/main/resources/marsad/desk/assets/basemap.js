// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of the map: a graticule, and names written where there is room for them.
/* global L */

/** Lines of latitude and longitude, every ten degrees. */
export function graticule(map, renderer) {
  const lines = [];
  for (let lon = -180; lon <= 180; lon += 10) lines.push([[-84, lon], [84, lon]]);
  for (let lat = -80; lat <= 80; lat += 10) lines.push(Array.from({ length: 37 }, (_, i) => [lat, -180 + 10 * i]));
  L.polyline(lines, { renderer, pane: 'grid', interactive: false, className: 'grid', weight: 1 }).addTo(map);
}

const STYLES = {
  country: { size: 12, weight: 600, spread: 1.6, upper: true, alpha: 0.75 },
  division: { size: 11, weight: 500, spread: 0.8, upper: false, alpha: 0.7 },
  town: { size: 11.5, weight: 400, spread: 0, upper: false, alpha: 1 },
  city: { size: 13, weight: 600, spread: 0, upper: false, alpha: 1 },
};

/** Names of countries, divisions and towns, fewer the farther one is away; drawn on one canvas, none over another. */
export const Labels = L.Layer.extend({
  initialize(pane) {
    this.pane = pane;
    this.names = [];
    this.marks = [];
  },

  /** Writes the names anew beside what lies on the map: boxes of left, top, right, bottom in the map's own pixels. */
  beside(marks) {
    this.marks = marks;
    this.draw();
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create('canvas', 'names leaflet-zoom-hide', map.getPane(this.pane));
    this.canvas.setAttribute('aria-hidden', 'true');
    this.redraw = () => this.draw();
    document.addEventListener('marsad:theme', this.redraw);
    map.on('moveend zoomend viewreset resize', this.load, this);
    this.load();
  },

  onRemove(map) {
    document.removeEventListener('marsad:theme', this.redraw);
    map.off('moveend zoomend viewreset resize', this.load, this);
    this.canvas.remove();
  },

  async load() {
    this.draw();
    const box = this._map.getBounds().pad(0.1);
    const z = Math.floor(this._map.getZoom());
    const asked = `/api/names?z=${z}&frame=${[box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((n) => n.toFixed(2)).join(',')}`;
    if (asked === this.asked) return;
    this.asked = asked;
    const answer = await fetch(asked);
    if (!answer.ok || asked !== this.asked) return;
    this.names = (await answer.json()).names;
    this.draw();
  },

  draw() {
    const map = this._map;
    if (!map) return;
    const size = map.getSize();
    const ratio = Math.min(2, devicePixelRatio || 1);
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
    this.canvas.width = size.x * ratio;
    this.canvas.height = size.y * ratio;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    const pen = this.canvas.getContext('2d');
    pen.scale(ratio, ratio);
    const look = getComputedStyle(document.documentElement);
    const colour = look.getPropertyValue('--label');
    const halo = look.getPropertyValue('--halo');
    const taken = [...this.marks];
    pen.textBaseline = 'middle';
    pen.direction = 'ltr'; // x is measured from the left, whatever the page's direction
    pen.textAlign = 'left';
    pen.lineJoin = 'round';
    for (const [name, lat, lon, sort] of this.names) this.write(pen, map.latLngToContainerPoint([lat, lon]), name, sort, colour, halo, taken, size);
  },

  /** Where a name may stand, the best first: a town's beside its dot, or beside the mark that lies on it; others on their middle or near it. */
  rooms(at, width, tall, dot) {
    if (!dot) return [0, 22, -22, 44, -44].map((dy) => [at.x - width / 2, at.y + dy]);
    const over = this.marks.find((m) => m[0] < at.x + 3 && m[2] > at.x - 3 && m[1] < at.y + 3 && m[3] > at.y - 3) ?? [at.x - 2, at.y, at.x + 2, at.y];
    const middle = (over[1] + over[3]) / 2;
    return [[over[2] + 4, middle], [over[0] - 4 - width, middle], [at.x - width / 2, over[3] + tall * 0.8], [at.x - width / 2, over[1] - tall * 0.8]];
  },

  write(pen, at, name, sort, colour, halo, taken, size) {
    if (at.x < -60 || at.y < -20 || at.x > size.x + 60 || at.y > size.y + 20) return;
    const style = STYLES[sort] ?? STYLES.town;
    const dot = sort === 'town' || sort === 'city';
    const text = style.upper ? name.toUpperCase() : name;
    const tall = style.size * (innerWidth >= 2200 ? 1.3 : 1);
    pen.font = `${style.weight} ${tall}px system-ui, "Liberation Sans", sans-serif`;
    pen.letterSpacing = `${style.spread}px`;
    const width = pen.measureText(text).width;
    const box = ([x, y]) => [x - 4, y - tall * 0.75, x + width + 4, y + tall * 0.75];
    const free = (b) => !taken.some((t) => b[0] < t[2] && t[0] < b[2] && b[1] < t[3] && t[1] < b[3]);
    const [x, y] = this.rooms(at, width, tall, dot).find((room) => free(box(room))) ?? [];
    if (x === undefined) return;
    taken.push(box([x, y]));
    pen.globalAlpha = style.alpha;
    pen.strokeStyle = halo;
    pen.lineWidth = 3;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
    if (dot) {
      pen.beginPath();
      pen.arc(at.x, at.y, sort === 'city' ? 2.4 : 1.7, 0, 7);
      pen.fill();
    }
    pen.globalAlpha = 1;
  },
});
