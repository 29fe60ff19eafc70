import type { Palette } from '../palettes.ts';
import type { Random } from '../../random.ts';
import { solid, type Motif } from './motif.ts';

const GREENS = ['#5f8a4e', '#46744a', '#7ba35e', '#3f6b5a'];

const frond = (x: number, y: number, length: number, turn: number, fill: string, width = 0.34) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0Q${length * width} ${-length * 0.55} 0 ${-length}Q${-length * width} ${-length * 0.55} 0 0Z" fill="${fill}"/><path d="M0 0V${-length * 0.9}" stroke="#fff" stroke-opacity=".3" stroke-width="2"/></g>`;

function plant(p: Palette, random: Random, x: number, y: number): string {
  const kind = Math.floor(random() * 4);
  if (kind === 0) return [-62, -34, -10, 16, 40, 66].map((turn, i) => frond(x, y, 96 + (i % 3) * 24, turn, GREENS[i % 4] ?? p.accent)).join('');
  if (kind === 1) {
    return `<path d="M${x - 34} ${y}V${y - 78}a34 34 0 0 1 68 0V${y}Z" fill="#5f8a4e"/><path d="M${x - 30} ${y - 40}h-12a18 18 0 0 1-18-18v-14a12 12 0 0 1 24 0v10h8ZM${x + 30} ${y - 60}h14a14 14 0 0 0 14-14v-16a12 12 0 0 0-24 0v8h-6Z" fill="#5f8a4e"/>
      <g stroke="#eaf0d8" stroke-width="3" stroke-linecap="round">${[-16, 0, 16].map(dx => [20, 44, 68, 90].map(dy => `<path d="M${x + dx} ${y - dy}v-6"/>`).join('')).join('')}</g><circle cx="${x}" cy="${y - 112}" r="13" fill="${p.accent}"/><circle cx="${x}" cy="${y - 112}" r="5" fill="#fff3c9"/>`;
  }
  if (kind === 2) {
    return [-44, -16, 12, 40].map((turn, i) => `<g transform="rotate(${turn} ${x} ${y})"><path d="M${x} ${y}V${y - 104}" stroke="#46744a" stroke-width="4"/><ellipse cx="${x}" cy="${y - 112}" rx="${24 - i}" ry="${29 - i}" fill="${GREENS[i] ?? p.accent}"/><path d="M${x} ${y - 90}v-40" stroke="#fff" stroke-opacity=".3" stroke-width="2"/></g>`).join('');
  }
  return [-40, -20, 0, 22, 44].map((turn, i) => `<g transform="rotate(${turn} ${x} ${y})"><path d="M${x} ${y}V${y - 96 - (i % 2) * 20}" stroke="#46744a" stroke-width="3.5"/>${frond(x, y - 40, 28, 60, '#5f8a4e')}${frond(x, y - 56, 28, -60, '#7ba35e')}<circle cx="${x}" cy="${y - 104 - (i % 2) * 20}" r="14" fill="${i % 2 ? p.accent : p.print}"/><circle cx="${x}" cy="${y - 104 - (i % 2) * 20}" r="5" fill="${p.light}"/></g>`).join('');
}

export const pot: Motif = {
  stands: [200, 322, 104],
  draw: (p, random) => `${plant(p, random, 200, 206)}${solid('M128 206H272L258 312H142Z')}${solid('M116 188H284V216H116Z', p.body)}<path d="M116 210H284V216H116Z" fill="#000" fill-opacity=".15"/>${solid('M112 308H288L280 324H120Z', p.body)}`,
};

export const hangingPot: Motif = {
  hangs: true,
  draw: (p, random) => `<path d="M200 0L112 214M200 0L288 214M200 0V210" stroke="${p.dark}" stroke-opacity=".75" stroke-width="4"/>${plant(p, random, 200, 218)}
    ${[128, 160, 244, 274].map((x, i) => `<path d="M${x} 220q${i % 2 ? 18 : -18} 50 ${i % 2 ? 4 : -6} ${92 + i * 8}" fill="none" stroke="#46744a" stroke-width="4"/>${[30, 52, 74, 94].map((dy, k) => frond(x + (i % 2 ? 8 : -8), 226 + dy, 20, k % 2 ? 110 : -110, GREENS[(i + k) % 4] ?? p.accent, 0.5)).join('')}`).join('')}
    ${solid('M104 214H296Q296 304 200 304T104 214Z')}<ellipse cx="200" cy="214" rx="96" ry="10" fill="${p.light}" fill-opacity=".85"/><circle cx="200" cy="8" r="9" fill="none" stroke="${p.accent}" stroke-width="5"/>`,
};

export const wateringCan: Motif = {
  stands: [190, 320, 112],
  draw: p => `<path d="M250 250L330 148" stroke="${p.body}" stroke-width="22" stroke-linecap="round"/><path d="M250 250L330 148" stroke="#000" stroke-opacity=".12" stroke-width="22" stroke-linecap="round"/><path d="M306 126l42 34" stroke="${p.dark}" stroke-width="15" stroke-linecap="round"/>
    <path d="M112 212C62 170 96 96 168 108c36 6 60 34 62 70" fill="none" stroke="${p.body}" stroke-width="15" stroke-linecap="round"/>
    ${solid('M108 184H260L270 306Q270 320 254 320H114Q98 320 98 306Z')}<ellipse cx="184" cy="184" rx="76" ry="15" fill="${p.dark}"/><path d="M108 184q40-22 152 0 0 6-34 12-30-20-84 0-34-6-34-12Z" fill="${p.body}"/>
    <g fill="${p.accent}" fill-opacity=".75"><path d="M346 186q7 11 0 16-7-5 0-16ZM364 196q7 11 0 16-7-5 0-16ZM350 222q7 11 0 16-7-5 0-16Z"/></g>`,
};

export const seeds: Motif = {
  stands: [200, 322, 92],
  draw: (p, random) => `<g transform="rotate(5 200 210)"><path d="M122 84H286V318H122Z" fill="#000" fill-opacity=".14" transform="translate(5 6)"/><path d="M118 80H282V314H118Z" fill="url(#print)"/><path d="M118 80H282L262 112H138Z" fill="${p.light}"/><path d="M118 80H282L262 112H138Z" fill="#000" fill-opacity=".08"/>
    <rect x="138" y="132" width="124" height="150" rx="62" fill="${p.light}"/><g transform="translate(200 262) scale(.72)">${plant(p, random, 0, 0)}</g><path d="M160 262q40 18 80 0v20h-80Z" fill="#7a5538"/><path d="M164 298h72" stroke="${p.light}" stroke-width="5" stroke-linecap="round"/></g>`,
};
