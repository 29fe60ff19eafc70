import { flame, solid, type Motif } from './motif.ts';

const wick = (x: number, y: number) => `<path d="M${x} ${y}v-14" stroke="#3a2c22" stroke-width="4" stroke-linecap="round"/>${flame(x, y - 16)}`;

export const jarCandle: Motif = {
  stands: [200, 320, 94],
  draw: p => `<path d="M112 152H288V296Q288 320 264 320H136Q112 320 112 296Z" fill="${p.light}" fill-opacity=".86"/>
    <path d="M122 196q78-16 156 0V294Q278 310 262 310H138Q122 310 122 294Z" fill="#fbf1dc"/>
    <ellipse cx="200" cy="196" rx="78" ry="12" fill="#fff7e6"/>${wick(200, 196)}
    <path d="M112 218H288V286H112Z" fill="url(#print)"/><path d="M112 218H288V286H112Z" fill="url(#shade)"/>
    <rect x="152" y="232" width="96" height="40" rx="20" fill="${p.light}"/><path d="M172 247h56M182 258h36" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>
    <ellipse cx="200" cy="152" rx="88" ry="12" fill="none" stroke="#fff" stroke-opacity=".9" stroke-width="5"/><path d="M126 172v128" stroke="#fff" stroke-opacity=".65" stroke-width="6" stroke-linecap="round"/>`,
};

const taper = (x: number, top: number, fill: string, holder: string) => `${wick(x, top)}
  ${solid(`M${x - 12} ${top}H${x + 12}L${x + 15} 284H${x - 15}Z`, fill)}
  ${solid(`M${x - 20} 278H${x + 20}V296Q${x + 34} 300 ${x + 36} 314Q${x + 36} 320 ${x} 320T${x - 36} 314Q${x - 34} 300 ${x - 20} 296Z`, holder)}`;

export const tapers: Motif = {
  stands: [200, 318, 140],
  draw: p => `${taper(92, 168, p.body, p.dark)}${taper(310, 150, p.accent, p.dark)}${taper(238, 116, p.body, p.dark)}${taper(164, 138, p.print, p.dark)}`,
};

export const pillar: Motif = {
  stands: [200, 320, 112],
  draw: p => `<ellipse cx="200" cy="310" rx="112" ry="18" fill="${p.light}"/><ellipse cx="200" cy="307" rx="94" ry="12" fill="${p.dark}" fill-opacity=".13"/>
    ${solid('M132 150H268V300Q268 312 200 312T132 300Z')}
    <ellipse cx="200" cy="150" rx="68" ry="14" fill="${p.light}"/><ellipse cx="200" cy="152" rx="50" ry="8" fill="${p.body}" fill-opacity=".45"/>${wick(200, 152)}
    <path d="M132 168q12 4 14 26t10 14 8-26 14-14" fill="${p.light}"/>`,
};

export const matches: Motif = {
  stands: [204, 320, 120],
  draw: p => `<g transform="rotate(-7 200 230)">
    <path d="M120 130H240V170H120Z" fill="#efe0c4"/>
    ${[0, 1, 2, 3, 4, 5, 6].map(i => `<path d="M${132 + i * 16} ${122 - (i % 3) * 9}V180" stroke="#d8b98a" stroke-width="7"/><ellipse cx="${132 + i * 16}" cy="${118 - (i % 3) * 9}" rx="6.5" ry="9.5" fill="${i % 2 ? p.accent : p.dark}"/>`).join('')}
    ${solid('M112 164H248V316H112Z')}<circle cx="180" cy="240" r="44" fill="${p.light}"/>${flame(180, 258, 0.95)}
    <path d="M248 164l22-12v150l-22 14Z" fill="${p.dark}"/><path d="M112 300h136" stroke="${p.dark}" stroke-opacity=".25" stroke-width="3"/></g>
    <path d="M272 312l70-38" stroke="#d8b98a" stroke-width="7" stroke-linecap="round"/><ellipse cx="346" cy="272" rx="10" ry="7" fill="${p.accent}" transform="rotate(-28 346 272)"/>`,
};

export const lantern: Motif = {
  hangs: true,
  draw: p => `<path d="M200 0V84" stroke="${p.dark}" stroke-width="3"/><circle cx="200" cy="196" r="150" fill="url(#halo)"/>
    ${solid('M200 84c86 0 128 54 128 112s-42 112-128 112S72 254 72 196 114 84 200 84Z')}
    <path d="M200 84c86 0 128 54 128 112s-42 112-128 112S72 254 72 196 114 84 200 84Z" fill="url(#halo)"/>
    <g fill="none" stroke="${p.dark}" stroke-opacity=".22" stroke-width="2"><path d="M94 136q106 22 212 0M76 176q124 24 248 0M76 218q124 24 248 0M96 260q104 20 208 0"/></g>
    <rect x="164" y="76" width="72" height="14" rx="6" fill="${p.dark}"/><rect x="164" y="302" width="72" height="12" rx="6" fill="${p.dark}"/>
    <path d="M200 314v22M190 336h20l-4 36h-12Z" stroke="${p.accent}" stroke-width="3" fill="${p.accent}"/>`,
};
