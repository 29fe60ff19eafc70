import { solid, type Motif } from './motif.ts';

export const notebook: Motif = {
  stands: [206, 322, 110],
  draw: p => `<g transform="rotate(-6 200 210)"><path d="M126 92H300V318H126Z" fill="${p.dark}" fill-opacity=".55"/><path d="M122 88H296V312H122Z" fill="${p.light}"/><path d="M296 96v212M290 94v216" stroke="${p.dark}" stroke-opacity=".2" stroke-width="1.5"/>
    <path d="M112 82Q112 76 118 76H280Q288 76 288 84V300Q288 308 280 308H118Q112 308 112 302Z" fill="url(#print)"/>
    <path d="M112 76H140V308H112Z" fill="${p.dark}"/><path d="M112 76H140V308H112Z" fill="url(#shade)"/>
    <rect x="166" y="122" width="94" height="62" rx="4" fill="${p.light}"/><path d="M182 144h62M182 160h40" stroke="${p.dark}" stroke-opacity=".7" stroke-width="3.4" stroke-linecap="round"/>
    <path d="M258 76H270V322l-6-8-6 8Z" fill="${p.accent}"/></g>`,
};

export const planner: Motif = {
  stands: [200, 318, 132],
  draw: p => `<g transform="rotate(4 200 210)"><path d="M74 116H330V312H74Z" fill="${p.dark}" fill-opacity=".5"/><path d="M70 108H326V306H70Z" fill="${p.light}"/><path d="M70 108H326V152H70Z" fill="url(#print)"/>
    ${[0, 1, 2, 3, 4, 5].map(i => `<path d="M${112.7 + i * 42.7} 162v132" stroke="${p.dark}" stroke-opacity=".16" stroke-width="1.6"/>`).join('')}
    ${[0, 1, 2].map(i => `<path d="M82 ${190 + i * 36}h232" stroke="${p.dark}" stroke-opacity=".13" stroke-width="1.6"/>`).join('')}
    <path d="M122 178h26M166 214h22M250 178h28M82 250h20M292 250h22" stroke="${p.accent}" stroke-width="5" stroke-linecap="round"/><circle cx="220" cy="252" r="12" fill="none" stroke="${p.accent}" stroke-width="4"/>
    ${[0, 1, 2, 3, 4, 5, 6, 7].map(i => `<path d="M${88 + i * 32} 116V94" stroke="${p.dark}" stroke-width="5" stroke-linecap="round"/>`).join('')}</g>`,
};

export const pencils: Motif = {
  stands: [200, 318, 86],
  draw: (p, random) => `${[0, 1, 2, 3, 4, 5].map(i => {
    const x = 132 + i * 24;
    const top = 84 + Math.floor(random() * 40);
    const lean = (i - 2.5) * 3.4;
    const fill = [p.body, p.accent, 'url(#print)', p.dark, p.body, p.accent][i] ?? p.body;
    return `<g transform="rotate(${lean} ${x + 8} 300)"><path d="M${x} ${top + 36}L${x + 9} ${top}L${x + 18} ${top + 36}Z" fill="#eccfa0"/><path d="M${x + 6} ${top + 12}L${x + 9} ${top}L${x + 12} ${top + 12}Z" fill="${fill === 'url(#print)' ? p.body : fill}"/><path d="M${x} ${top + 36}h18V300h-18Z" fill="${fill}"/><path d="M${x} ${top + 36}h18V300h-18Z" fill="url(#shade)"/></g>`;
  }).join('')}${solid('M118 206H282L274 304Q272 320 256 320H144Q128 320 126 304Z', p.light)}<path d="M120 228H280L279 246H121Z" fill="url(#print)"/><path d="M124 286H276L275 296H125Z" fill="${p.accent}" fill-opacity=".8"/>`,
};

export const letterSet: Motif = {
  stands: [200, 320, 136],
  draw: p => `<g transform="rotate(-8 200 200)"><path d="M96 92H256V276H96Z" fill="${p.dark}" fill-opacity=".16"/><path d="M90 84H250V270H90Z" fill="${p.light}"/><path d="M90 84H250V104H90Z" fill="url(#print)"/><path d="M112 130h96M112 150h112M112 170h104M112 190h70" stroke="${p.dark}" stroke-opacity=".3" stroke-width="3" stroke-linecap="round"/></g>
    <g transform="rotate(5 240 250)"><path d="M136 196H348V322H136Z" fill="${p.body}"/><path d="M136 196H348L242 276Z" fill="url(#print)"/><path d="M136 322L222 256M348 322L262 256" stroke="#000" stroke-opacity=".14" stroke-width="3"/><path d="M136 196L242 276L348 196" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="3"/><circle cx="242" cy="270" r="19" fill="${p.accent}"/><path d="M242 259q9 11 0 22-9-11 0-22Z" fill="${p.light}"/></g>`,
};

const folded = (p: { light: string; dark: string }, turn: number, x: number, y: number, w: number, h: number, fill: string, extra = '') =>
  `<g transform="rotate(${turn} ${x + w / 2} ${y + h / 2})"><path d="M${x + 5} ${y + 7}h${w}v${h}h${-w}Z" fill="${p.dark}" fill-opacity=".16"/><path d="M${x} ${y}h${w}v${h}h${-w}Z" fill="${p.light}"/><path d="M${x + 9} ${y + 9}h${w - 18}v${h - 18}h${18 - w}Z" fill="${fill}"/>${extra}</g>`;

export const card: Motif = {
  stands: [206, 320, 116],
  draw: p => `${folded(p, 9, 150, 176, 180, 136, p.accent)}<path d="M150 180" fill="none"/>
    ${folded(p, -5, 104, 86, 166, 228, 'url(#print)', `<ellipse cx="187" cy="200" rx="50" ry="38" fill="${p.light}"/><path d="M187 219c-30-18-24-38-11-38 7 0 11 7 11 10 0-3 4-10 11-10 13 0 19 20-11 38Z" fill="${p.accent}"/>`)}`,
};

export const cardSet: Motif = {
  stands: [200, 322, 120],
  draw: p => `${folded(p, -13, 92, 96, 146, 200, p.accent)}${folded(p, 10, 164, 96, 146, 200, p.body)}${folded(p, -1, 124, 104, 152, 208, 'url(#print)')}
    <path d="M122 214h156" stroke="${p.accent}" stroke-width="12"/><path d="M122 214h156" stroke="#000" stroke-opacity=".1" stroke-width="12"/>
    <path d="M200 214c-30-30-56-14-46 2 8 12 30 6 46-2 30-30 56-14 46 2-8 12-30 6-46-2Z" fill="${p.accent}"/><path d="M198 214l-22 44M202 214l26 40" stroke="${p.accent}" stroke-width="9" stroke-linecap="round"/><circle cx="200" cy="214" r="9" fill="${p.dark}"/>`,
};

export const postcards: Motif = {
  stands: [200, 320, 134],
  draw: p => `${folded(p, -11, 80, 128, 216, 150, p.body)}${folded(p, 7, 104, 138, 216, 150, p.light, `<path d="M216 158v110" stroke="${p.dark}" stroke-opacity=".3" stroke-width="2"/><path d="M236 200h62M236 218h62M236 236h44" stroke="${p.dark}" stroke-opacity=".4" stroke-width="3" stroke-linecap="round"/><rect x="272" y="152" width="32" height="36" fill="${p.accent}"/>`)}${folded(p, -2, 84, 164, 224, 152, 'url(#print)', `<circle cx="262" cy="200" r="18" fill="${p.light}" fill-opacity=".85"/>`)}`,
};
