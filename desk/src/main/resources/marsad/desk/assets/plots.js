// SPDX-License-Identifier: GPL-3.0-or-later
// Plots of ranges, spans and ties. Every point leads to its words, by mouse and by keyboard; the table beside holds the same.
/* global d3 */
import { tick } from './axis.js';

const WIDE = 640;
const link = (parent, point) => parent.append('a').attr('href', point.url).attr('tabindex', 0).call((a) => a.append('title').text(point.label));
const day = (text) => (text ? new Date(text) : null);

function frame(el, height) {
  const width = Math.max(280, el.clientWidth || WIDE);
  return { svg: d3.select(el).html('').append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('height', height), width };
}

/** First and last day of an axis. Few days long before all others are left of it, so that they do not squeeze the rest. */
function days(points) {
  const all = points.flatMap((p) => [day(p.from), day(p.to)]).filter(Boolean).sort(d3.ascending);
  const [low, high] = d3.extent(all);
  if (low && +low === +high) return [d3.utcDay.offset(low, -7), d3.utcDay.offset(high, 7)];
  const whole = high - low;
  let start = Math.floor(all.length / 3);
  if (whole < 366 * 864e5 || (high - all[start]) * 6 >= whole) return [low, high];
  while (start > 0 && (high - all[start - 1]) * 5 < whole) start -= 1;
  return [d3.utcDay.offset(all[start], -Math.ceil((high - all[start]) / 864e5 / 20) - 1), high];
}

/** What lies left of the axis: how many, leading to the first of them; the table has them all. */
function earlier(el, svg, points, x, left, y) {
  const before = points.filter((p) => (day(p.to) ?? day(p.from)) < x.domain()[0]);
  if (before.length) {
    link(svg, before[0]).attr('class', 'earlier').append('text').attr('x', left).attr('y', y).text(`◂ ${el.dataset.earlier.replace('{0}', before.length)}`);
  }
  return points.filter((p) => !before.includes(p));
}

/** A number from low to high on a day; an open end is a hollow dot. */
function ranges(el, points) {
  const dated = points.filter((p) => day(p.from) && (p.low !== undefined || p.high !== undefined));
  if (!dated.length) return;
  const height = 240;
  const { svg, width } = frame(el, height);
  const x = d3.scaleUtc(days(dated), [52, width - 14]).clamp(true);
  const most = d3.max(dated, (p) => Math.max(p.low ?? 0, p.high ?? 0)) || 1;
  const least = d3.min(dated, (p) => Math.max(1, p.low ?? p.high));
  const y = (most / least > 200 ? d3.scaleLog([least, most], [height - 26, 10]) : d3.scaleLinear([0, most], [height - 26, 10])).nice();
  svg.append('g').attr('transform', `translate(0,${height - 26})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 120)).tickFormat(tick));
  svg.append('g').attr('class', 'grid').attr('transform', 'translate(52,0)').call(d3.axisLeft(y).ticks(4, '~s').tickSize(-(width - 66))).call((g) => g.select('.domain').remove());
  const shown = earlier(el, svg, dated, x, 56, 12);
  for (const course of d3.group(shown.filter((p) => p.group), (p) => p.group).values()) {
    const middle = (p) => y(Math.max(y.domain()[0], ((p.low ?? p.high) + (p.high ?? p.low)) / 2));
    if (course.length > 1) svg.append('path').attr('class', 'course').attr('d', d3.line((p) => x(day(p.from)), middle)(course));
  }
  for (const p of shown) {
    const a = link(svg, p).attr('class', p.style || null);
    const at = x(day(p.from));
    const low = Math.max(y.domain()[0], p.low ?? p.high);
    const high = p.high ?? low;
    if (high > low) a.append('line').attr('class', 'range').attr('x1', at).attr('x2', at).attr('y1', y(low)).attr('y2', y(high));
    a.append('circle').attr('class', p.high === undefined ? 'open' : null).attr('cx', at).attr('cy', y(low)).attr('r', 4.5);
    if (high > low) a.append('circle').attr('cx', at).attr('cy', y(high)).attr('r', 3);
  }
}

/** Who, or what, from which day to which; a row for each. Days on which claimants exclude one another are hatched. */
function spans(el, points) {
  const dated = points.filter((p) => day(p.from));
  if (!dated.length) return;
  const groups = [...new Set(dated.map((p) => p.group))];
  const height = 30 + 26 * groups.length;
  const { svg, width } = frame(el, height);
  const room = Math.min(260, width * 0.36);
  const most = Math.floor(room / 7);
  const x = d3.scaleUtc(days(dated), [room, width - 14]).clamp(true);
  const hatch = `hatch-${Math.random().toString(36).slice(2)}`;
  svg.append('defs').append('pattern').attr('id', hatch).attr('width', 6).attr('height', 6).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
    .append('rect').attr('class', 'hatch').attr('width', 3).attr('height', 6);
  svg.append('g').attr('transform', `translate(0,${height - 24})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 140)).tickFormat(tick));
  const shown = earlier(el, svg, dated, x, 2, height - 8);
  groups.forEach((group, i) => {
    const row = svg.append('g');
    row.append('line').attr('class', 'row').attr('x1', room).attr('x2', width - 14).attr('y1', 14.5 + 26 * i).attr('y2', 14.5 + 26 * i);
    row.append('text').attr('x', room - 10).attr('y', 18.5 + 26 * i).attr('text-anchor', 'end').text(group.length > most ? `${group.slice(0, most - 1)}…` : group).append('title').text(group);
    const own = shown.filter((d) => d.group === group).sort((p, q) => (p.style === 'contest') - (q.style === 'contest') || (p.style === 'breach') - (q.style === 'breach'));
    for (const p of own) {
      const from = x(day(p.from));
      const wide = Math.max(6, x(d3.utcDay.offset(day(p.to) ?? day(p.from), 1)) - from);
      const a = link(svg, p);
      if (p.style === 'breach') a.append('path').attr('class', 'breach').attr('d', `M${from},${5 + 26 * i}l6,9.5l-6,9.5l-6,-9.5z`);
      else if (p.style === 'contest') a.append('rect').attr('class', 'contest').attr('fill', `url(#${hatch})`).attr('x', from).attr('y', 4 + 26 * i).attr('height', 21).attr('width', wide);
      else a.append('rect').attr('class', `span ${p.style}`).attr('rx', 3).attr('x', from).attr('y', 7 + 26 * i).attr('height', 15).attr('width', wide);
      if (day(p.from) < x.domain()[0]) a.append('text').attr('class', 'since').attr('x', from + 3).attr('y', 18.5 + 26 * i).text(`◂ ${p.from}`);
    }
  });
}

/** Who is what to whom: the one that all share in the middle; a slider shows which ties stood on a day. */
function ties(el, points) {
  const pairs = points.map((p) => ({ ...p, ends: p.group.split('\u241f') }));
  const counts = d3.rollup(pairs.flatMap((p) => p.ends), (v) => v.length, (d) => d);
  const hub = d3.greatest(counts, (d) => d[1])[0];
  const around = [...counts.keys()].filter((k) => k !== hub).slice(0, 18);
  const rows = Math.ceil(around.length / 2);
  const height = Math.max(200, 46 * rows + 40);
  const { svg, width } = frame(el, height);
  const place = new Map([[hub, [width / 2, height / 2]]]);
  around.forEach((name, i) => place.set(name, [i % 2 ? width * 0.84 : width * 0.16, (height * (Math.floor(i / 2) + 0.55)) / rows]));
  const drawn = [];
  const seen = new Map();
  for (const p of pairs.filter((d) => place.has(d.ends[0]) && place.has(d.ends[1]))) {
    const [[x1, y1], [x2, y2]] = p.ends.map((e) => place.get(e));
    const nth = (seen.get(p.group) ?? 0) + 1;
    seen.set(p.group, nth);
    const a = link(svg, p).attr('class', 'edge');
    a.append('path').attr('class', `tie t-${p.style}`).attr('d', `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 + 26 * (nth - 1)} ${x2},${y2}`);
    a.append('text').attr('class', 'predicate').attr('x', x1 * 0.45 + x2 * 0.55).attr('y', y1 * 0.45 + y2 * 0.55 - 5 + 13 * (nth - 1)).attr('text-anchor', 'middle')
      .text(p.label.replace(p.ends[0], '').replace(p.ends[1], '').trim());
    drawn.push([a, p]);
  }
  for (const [name, [x, y]] of place) {
    const words = name.length > 26 ? `${name.slice(0, 25)}…` : name;
    const g = svg.append('g').attr('class', name === hub ? 'node hub' : 'node');
    g.append('circle').attr('cx', x).attr('cy', y).attr('r', name === hub ? 6 : 4.5);
    g.append('text').attr('x', x).attr('y', y + (name === hub ? -13 : 18)).attr('text-anchor', 'middle').text(words);
  }
  clear(svg.node());
  slider(el, drawn);
}

/** Moves what stands on a tie up or down until it lies over no name and over no other words. */
function clear(svg) {
  const hits = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const taken = [...svg.querySelectorAll('.node text')].map((t) => t.getBBox());
  for (const words of svg.querySelectorAll('text.predicate')) {
    const box = words.getBBox();
    const moved = [0, 14, -14, 28, -28, 42, -42, 56, -56].map((dy) => [dy, new DOMRect(box.x, box.y + dy, box.width, box.height)]);
    const [dy, room] = moved.find(([, at]) => !taken.some((t) => hits(at, t))) ?? moved[0];
    words.setAttribute('y', +words.getAttribute('y') + dy);
    taken.push(room);
  }
}

/** A day to be chosen; at its end all ties are shown. */
function slider(el, drawn) {
  const all = drawn.flatMap(([, p]) => [day(p.from), day(p.to)]).filter(Boolean);
  const [low, high] = d3.extent(all);
  if (!low || +low === +high) return;
  const span = d3.utcDay.count(low, high);
  const label = document.createElement('label');
  label.className = 'when';
  const input = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: span + 1, value: span + 1 });
  const said = document.createElement('output');
  label.append(el.dataset.day, ' ', said, input);
  el.append(label);
  const show = () => {
    const at = +input.value > span ? null : d3.utcDay.offset(low, +input.value);
    said.textContent = at ? d3.utcFormat('%Y-%m-%d')(at) : el.dataset.always;
    for (const [a, p] of drawn) a.classed('off', at !== null && !((!day(p.from) || day(p.from) <= at) && (!day(p.to) || day(p.to) >= at)));
  };
  input.addEventListener('input', show);
  show();
}

const draw = () => document.querySelectorAll('[data-plot]').forEach((el) => ({ ranges, spans, ties })[el.dataset.plot](el, JSON.parse(el.dataset.points)));
draw();
addEventListener('resize', draw);
