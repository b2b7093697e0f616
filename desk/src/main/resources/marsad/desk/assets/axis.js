// SPDX-License-Identifier: GPL-3.0-or-later
// How days are written below a plot: in the page's language, with the figures and months that its other dates have.

const locale = { ar: 'ar-SY-u-nu-latn' }[document.documentElement.lang] ?? 'en-GB';
const format = (parts) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
const year = format({ year: 'numeric' });
const month = format({ month: 'long' });
const day = format({ day: 'numeric', month: 'short' });
const hour = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A year at its first day, a month at its own, else the day, or the hour within one. */
export function tick(at) {
  if (at.getUTCHours() || at.getUTCMinutes()) return hour.format(at);
  if (at.getUTCDate() > 1) return day.format(at);
  return (at.getUTCMonth() ? month : year).format(at);
}
