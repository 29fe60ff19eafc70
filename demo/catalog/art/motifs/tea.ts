import { solid, type Motif } from './motif.ts';

const leafMark = (x: number, y: number, fill: string) =>
  `<g transform="translate(${x} ${y})" fill="${fill}"><path d="M0 22Q20 2 0-22-20 2 0 22Z"/><path d="M0 24Q24 22 30-2 8-2 0 24Z"/><path d="M0 24Q-24 22-30-2-8-2 0 24Z"/></g>`;

export const tin: Motif = {
  stands: [200, 320, 88],
  draw: p => `${solid('M122 140H278V304Q278 320 262 320H138Q122 320 122 304Z')}
    <ellipse cx="200" cy="238" rx="52" ry="60" fill="${p.light}"/><ellipse cx="200" cy="238" rx="45" ry="53" fill="none" stroke="${p.accent}" stroke-width="2.5"/>
    ${leafMark(200, 228, p.accent)}<path d="M176 264h48M184 274h32" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>
    ${solid('M114 112Q114 98 128 98H272Q286 98 286 112V142H114Z', p.dark)}<path d="M114 142h172" stroke="#000" stroke-opacity=".25" stroke-width="4"/>
    <rect x="172" y="84" width="56" height="16" rx="8" fill="${p.accent}"/>`,
};

export const pouch: Motif = {
  stands: [200, 322, 92],
  draw: p => `${solid('M118 120H282L292 292Q294 322 264 322H136Q106 322 108 292Z')}
    <path d="M118 96H282V128H118Z" fill="${p.dark}"/><path d="M118 96H282V128H118Z" fill="url(#shade)"/><path d="M118 112h164" stroke="${p.light}" stroke-opacity=".5" stroke-width="2" stroke-dasharray="6 5"/>
    <rect x="142" y="168" width="116" height="106" rx="10" fill="${p.light}"/>
    <path d="M172 204h52v24a22 22 0 0 1-22 22h-8a22 22 0 0 1-22-22Z" fill="${p.accent}"/><path d="M224 210c14-2 18 8 14 16-3 6-9 8-16 6" fill="none" stroke="${p.accent}" stroke-width="5"/>
    <path d="M188 196q-6-8 0-14M204 196q-6-8 0-14" stroke="${p.dark}" stroke-width="3" fill="none" stroke-linecap="round"/><path d="M172 260h56" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>`,
};

export const honey: Motif = {
  stands: [200, 320, 90],
  draw: p => `<path d="M116 176Q116 158 134 158H266Q284 158 284 176V296Q284 320 260 320H140Q116 320 116 296Z" fill="#e2a02f"/>
    <path d="M116 176Q116 158 134 158H266Q284 158 284 176V190H116Z" fill="#f3c764"/><path d="M116 176Q116 158 134 158H266Q284 158 284 176V296Q284 320 260 320H140Q116 320 116 296Z" fill="url(#shade)"/>
    <path d="M130 182v112" stroke="#fff" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/>
    <path d="M150 200h100v76H150Z" fill="${p.light}"/><path d="M150 200h100v14H150ZM150 262h100v14H150Z" fill="url(#print)"/>
    <g transform="translate(200 238)"><ellipse rx="17" ry="11" fill="#f2b134"/><path d="M-6-10v20M3-11v22" stroke="${p.dark}" stroke-width="4"/><ellipse cx="-4" cy="-13" rx="10" ry="6" fill="#fff" stroke="${p.dark}" stroke-opacity=".3" transform="rotate(-24)"/></g>
    ${solid('M112 128H288L280 162H120Z')}<path d="M112 128q88-34 176 0-88 14-176 0Z" fill="${p.body}"/><path d="M112 128q88-34 176 0-88 14-176 0Z" fill="#fff" fill-opacity=".22"/><path d="M118 158h164" stroke="${p.accent}" stroke-width="5"/>`,
};

export const strainer: Motif = {
  stands: [196, 318, 112],
  draw: p => `<ellipse cx="196" cy="308" rx="112" ry="20" fill="${p.light}"/><ellipse cx="196" cy="304" rx="90" ry="13" fill="${p.dark}" fill-opacity=".12"/>
    <path d="M150 96q46-34 92 0" fill="none" stroke="#8d9499" stroke-width="6"/><path d="M196 70v-30" stroke="#8d9499" stroke-width="4" stroke-dasharray="5 4"/>
    ${solid('M140 176C140 130 160 96 196 96S252 130 252 176Z', '#c9ced1')}${solid('M140 180H252C252 240 232 292 196 292S140 240 140 180Z', '#b4babe')}
    <g fill="#7e868b">${[0, 1, 2, 3, 4].map(row => [0, 1, 2, 3, 4].map(column => `<circle cx="${166 + column * 15}" cy="${204 + row * 16}" r="${2.8 - Math.abs(column - 2) * 0.2}"/>`).join('')).join('')}</g>
    <rect x="134" y="168" width="124" height="18" rx="9" fill="url(#print)"/><rect x="134" y="168" width="124" height="18" rx="9" fill="url(#shade)"/>
    <path d="M256 178q40 20 46 84" fill="none" stroke="${p.accent}" stroke-width="4"/><path d="M290 262h26v34l-13 8-13-8Z" fill="${p.accent}"/><circle cx="303" cy="272" r="3" fill="${p.light}"/>`,
};
