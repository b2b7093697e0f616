// SPDX-License-Identifier: GPL-3.0-or-later
// Plots of ranges, spans and ties. Every point leads to its words, by mouse and by keyboard; the table beside holds the same.
/* global d3 */

const WIDE = 640;
const link = (parent, point) => parent.append('a').attr('href', point.url).attr('tabindex', 0).call((a) => a.append('title').text(point.label));
const day = (text) => (text ? new Date(text) : null);

function frame(el, height) {
  const width = Math.max(280, el.clientWidth || WIDE);
  return { svg: d3.select(el).html('').append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('height', height), width };
}

function days(points) {
  const all = points.flatMap((p) => [day(p.from), day(p.to)]).filter(Boolean);
  const [low, high] = d3.extent(all);
  return low && +low === +high ? [d3.utcDay.offset(low, -7), d3.utcDay.offset(high, 7)] : [low, high];
}

/** A number from low to high on a day; an open end is a hollow dot. */
function ranges(el, points) {
  const dated = points.filter((p) => day(p.from) && (p.low !== undefined || p.high !== undefined));
  if (!dated.length) return;
  const height = 240;
  const { svg, width } = frame(el, height);
  const x = d3.scaleUtc(days(dated), [52, width - 14]);
  const most = d3.max(dated, (p) => Math.max(p.low ?? 0, p.high ?? 0)) || 1;
  const least = d3.min(dated, (p) => Math.max(1, p.low ?? p.high));
  const y = (most / least > 200 ? d3.scaleLog([least, most], [height - 26, 10]) : d3.scaleLinear([0, most], [height - 26, 10])).nice();
  svg.append('g').attr('transform', `translate(0,${height - 26})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 120)));
  svg.append('g').attr('class', 'grid').attr('transform', 'translate(52,0)').call(d3.axisLeft(y).ticks(4, '~s').tickSize(-(width - 66))).call((g) => g.select('.domain').remove());
  for (const p of dated) {
    const a = link(svg, p);
    const at = x(day(p.from));
    const low = Math.max(y.domain()[0], p.low ?? p.high);
    const high = p.high ?? low;
    if (high > low) a.append('line').attr('class', 'range').attr('x1', at).attr('x2', at).attr('y1', y(low)).attr('y2', y(high));
    a.append('circle').attr('class', p.high === undefined ? 'open' : null).attr('cx', at).attr('cy', y(low)).attr('r', 4.5);
    if (high > low) a.append('circle').attr('cx', at).attr('cy', y(high)).attr('r', 3);
  }
}

/** Who, or what, from which day to which; a row for each. Rows that overlap are contested. */
function spans(el, points) {
  const dated = points.filter((p) => day(p.from));
  if (!dated.length) return;
  const groups = [...new Set(dated.map((p) => p.group))];
  const height = 30 + 26 * groups.length;
  const { svg, width } = frame(el, height);
  const room = Math.min(190, width * 0.32);
  const x = d3.scaleUtc(days(dated), [room, width - 14]);
  svg.append('g').attr('transform', `translate(0,${height - 24})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 140)));
  groups.forEach((group, i) => {
    svg.append('text').attr('x', room - 8).attr('y', 18 + 26 * i).attr('text-anchor', 'end').text(group.length > 26 ? `${group.slice(0, 25)}…` : group);
    for (const p of dated.filter((d) => d.group === group)) {
      const from = x(day(p.from));
      link(svg, p).append('rect').attr('class', 'span').attr('rx', 3).attr('x', from - 3).attr('y', 7 + 26 * i).attr('height', 15).attr('width', Math.max(6, x(day(p.to) ?? day(p.from)) - from + 6));
    }
  });
}

/** Who is what to whom: the one that all share in the middle. */
function ties(el, points) {
  const pairs = points.map((p) => ({ ...p, ends: p.group.split('\u241f') }));
  const counts = d3.rollup(pairs.flatMap((p) => p.ends), (v) => v.length, (d) => d);
  const hub = d3.greatest(counts, (d) => d[1])[0];
  const around = [...counts.keys()].filter((k) => k !== hub).slice(0, 18);
  const height = Math.max(220, 60 + 26 * Math.ceil(around.length / 2));
  const { svg, width } = frame(el, height);
  const place = new Map([[hub, [width / 2, height / 2]]]);
  around.forEach((name, i) => {
    const left = i % 2 === 0;
    const rows = Math.ceil(around.length / 2);
    place.set(name, [left ? width * 0.2 : width * 0.8, (height * (Math.floor(i / 2) + 0.5)) / rows]);
  });
  for (const p of pairs.filter((d) => place.has(d.ends[0]) && place.has(d.ends[1]))) {
    const [[x1, y1], [x2, y2]] = p.ends.map((e) => place.get(e));
    link(svg, p).append('line').attr('class', 'tie').attr('x1', x1).attr('y1', y1).attr('x2', x2).attr('y2', y2);
  }
  for (const [name, [x, y]] of place) {
    const words = name.length > 24 ? `${name.slice(0, 23)}…` : name;
    svg.append('circle').attr('cx', x).attr('cy', y).attr('r', 4);
    svg.append('text').attr('class', name === hub ? 'hub' : null).attr('x', x).attr('y', y - 9).attr('text-anchor', 'middle').text(words);
  }
}

const draw = () => document.querySelectorAll('[data-plot]').forEach((el) => ({ ranges, spans, ties })[el.dataset.plot](el, JSON.parse(el.dataset.points)));
draw();
addEventListener('resize', draw);
