// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: how many incidents on which days, stacked by sort; dragging chooses days, play walks through them.
/* global d3 */
import { tick } from './axis.js';

const FAMILIES = ['fight', 'strike', 'people', 'move', 'accord', 'other'];
const HEIGHT = 96;
const MARGIN = { top: 6, right: 6, bottom: 18, left: 26 };
const day = d3.utcFormat('%Y-%m-%d');

export class Timeline {
  constructor(el, play, choose) {
    this.svg = d3.select(el);
    this.choose = choose;
    this.button = play;
    this.data = { bins: [] };
    new ResizeObserver(() => this.draw()).observe(el.parentElement);
    play.addEventListener('click', () => (this.timer ? this.stop() : this.play()));
    this.earlier = document.getElementById('earlier');
    this.earlier.addEventListener('click', () => {
      const query = new URLSearchParams(location.search);
      query.get('span') === 'all' ? query.delete('span') : query.set('span', 'all');
      history.replaceState(null, '', query.toString() ? `/?${query}` : '/');
      this.load(location.search.slice(1));
    });
  }

  async load(query) {
    this.query = query;
    const answer = await fetch(`/api/timeline?${query}`);
    if (!answer.ok || query !== this.query) return;
    this.data = await answer.json();
    const all = new URLSearchParams(query).get('span') === 'all';
    const words = this.earlier.closest('.time').dataset;
    this.earlier.hidden = !this.data.earlier && !all;
    this.earlier.textContent = all ? `◂ ${words.all}` : words.earlier.replace('{0}', this.data.earlier);
    this.earlier.setAttribute('aria-pressed', all);
    this.draw();
  }

  draw() {
    const width = this.svg.node().clientWidth;
    this.svg.selectAll('*').remove();
    const bins = this.data.bins.map((b) => ({ ...b, start: new Date(b.from), end: d3.utcDay.offset(new Date(b.to), 1) }));
    if (!bins.length || !width) return;
    this.svg.attr('viewBox', `0 0 ${width} ${HEIGHT}`);
    const rtl = document.dir === 'rtl';
    const x = d3.scaleUtc([bins[0].start, bins[bins.length - 1].end], rtl ? [width - MARGIN.right, MARGIN.left] : [MARGIN.left, width - MARGIN.right]);
    const y = d3.scaleLinear([0, d3.max(bins, (b) => b.n) || 1], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
    this.svg.append('g').attr('transform', `translate(0,${HEIGHT - MARGIN.bottom})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 110)).tickFormat(tick).tickSize(3));
    this.svg.append('g').attr('transform', `translate(${MARGIN.left},0)`).call(d3.axisLeft(y).ticks(3, 'd').tickSize(-(width - MARGIN.left - MARGIN.right)))
      .call((g) => g.select('.domain').remove());
    for (const bin of bins) this.bar(bin, x, y);
    this.brush(x, width);
  }

  bar(bin, x, y) {
    const [a, b] = [x(bin.start), x(bin.end)].sort((p, q) => p - q);
    const room = Math.max(1, b - a - Math.min(2, (b - a) * 0.25));
    let low = 0;
    for (const family of FAMILIES) {
      const n = bin.families[family] ?? 0;
      if (!n) continue;
      this.svg.append('rect').attr('class', `bar f-${family}`).attr('x', a).attr('width', room).attr('y', y(low + n)).attr('height', y(low) - y(low + n));
      low += n;
    }
  }

  brush(x, width) {
    const query = new URLSearchParams(this.query);
    const brush = d3.brushX().extent([[MARGIN.left, 0], [width - MARGIN.right, HEIGHT - MARGIN.bottom]]).on('end', (e) => {
      if (!e.sourceEvent) return;
      if (!e.selection) return this.choose('', '');
      const [a, b] = e.selection.map(x.invert).sort((p, q) => p - q);
      this.choose(day(d3.utcDay.round(a)), day(d3.utcDay.offset(d3.utcDay.round(b), -1) < d3.utcDay.round(a) ? d3.utcDay.round(a) : d3.utcDay.offset(d3.utcDay.round(b), -1)));
    });
    const g = this.svg.append('g').attr('class', 'brush').call(brush);
    if (query.get('from') || query.get('to')) {
      const from = query.get('from') ? new Date(query.get('from')) : x.domain()[0];
      const to = query.get('to') ? d3.utcDay.offset(new Date(query.get('to')), 1) : x.domain()[1];
      const [low, high] = x.domain();
      const clamp = (d) => new Date(Math.min(Math.max(d, low), high));
      const [a, b] = [x(clamp(from)), x(clamp(to))].sort((p, q) => p - q);
      if (b > a) g.call(brush.move, [a, b]);
    }
  }

  /** Walks a window through the days, from the chosen ones or from the start. */
  play() {
    const bins = this.data.bins;
    if (!bins.length) return;
    const query = new URLSearchParams(this.query);
    const first = new Date(bins[0].from);
    const last = new Date(bins[bins.length - 1].to);
    const span = Math.max(1, d3.utcDay.count(first, last) + 1);
    const width = query.get('from') && query.get('to') ? d3.utcDay.count(new Date(query.get('from')), new Date(query.get('to'))) + 1 : Math.max(1, Math.ceil(span / 12));
    let at = query.get('from') ? d3.utcDay.offset(new Date(query.get('from')), width) : first;
    this.show('pause');
    const step = () => {
      if (at > last) return this.stop();
      this.choose(day(at), day(d3.utcDay.offset(at, width - 1)));
      at = d3.utcDay.offset(at, width);
    };
    step();
    this.timer = setInterval(step, 1500);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.show('play');
  }

  /** The button shows, and says, what a click will do. */
  show(icon) {
    this.button.querySelector('use').setAttribute('href', `${document.body.dataset.assets}/icons.svg#${icon}`);
    const words = this.button.dataset[icon];
    this.button.setAttribute('aria-label', words);
    this.button.title = words;
  }
}
