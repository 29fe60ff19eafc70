import type { Palette } from '../palettes.ts';
import { solid, type Motif } from './motif.ts';

const wheel = (x: number, y: number, r: number, rim: string, hub: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${rim}"/><circle cx="${x}" cy="${y}" r="${r}" fill="url(#shade)"/><circle cx="${x}" cy="${y}" r="${r * 0.58}" fill="#fff" fill-opacity=".25"/><circle cx="${x}" cy="${y}" r="${r * 0.24}" fill="${hub}"/>`;

const piece = (x: number, y: number, turn: number, fill: string) =>
  `<path d="M-26-26h18c-8-18 24-18 16 0h18v18c18-8 18 24 0 16v18H8c8-18-24-18-16 0h-18Z" transform="translate(${x} ${y}) rotate(${turn})" fill="${fill}"/>`;

export const puzzle: Motif = {
  stands: [186, 322, 132],
  draw: p => `${solid('M64 116H292V298H64Z')}<path d="M64 116L84 96H312L292 116Z" fill="${p.light}"/><path d="M292 116L312 96V278L292 298Z" fill="${p.dark}"/>
    <g stroke="#fff" stroke-opacity=".32" stroke-width="2.5" fill="none"><path d="M140 116v50c-16-6-16 22 0 16v58c16-6 16 22 0 16v42M216 116v30c16-6 16 22 0 16v62c-16-6-16 22 0 16v58M64 176h30c-6-16 22-16 16 0h66c-6 16 22 16 16 0h100M64 238h60c-6-16 22-16 16 0h60c-6 16 22 16 16 0h76"/></g>
    <path d="M64 254H292V298H64Z" fill="${p.light}"/><path d="M82 270h96M82 284h58" stroke="${p.dark}" stroke-width="4.4" stroke-linecap="round"/><circle cx="262" cy="276" r="12" fill="${p.accent}"/>
    ${piece(318, 300, 18, p.accent)}${piece(258, 318, -24, p.body)}${piece(356, 262, 50, p.print)}`,
};

const playing = (turn: number, x: number, fill: string, inner: string) => `<g transform="rotate(${turn} 200 330)"><rect x="${x}" y="112" width="112" height="164" rx="11" fill="#000" fill-opacity=".12" transform="translate(3 5)"/><rect x="${x}" y="112" width="112" height="164" rx="11" fill="${fill}"/>${inner}</g>`;

export const deck: Motif = {
  stands: [206, 322, 100],
  draw: p => `${playing(-26, 128, p.light, `<rect x="138" y="122" width="92" height="144" rx="6" fill="${p.accent}"/>`)}${playing(-6, 142, p.light, `<path d="M198 162c20 22 34 32 34 48s-20 22-32 8l8 26h-20l8-26c-12 14-32 8-32-8s14-26 34-48Z" fill="${p.dark}"/>`)}${playing(15, 150, p.light, `<path d="M206 236c-42-26-34-58-14-58 9 0 14 9 14 13 0-4 5-13 14-13 20 0 28 32-14 58Z" fill="${p.accent}"/>`)}
    ${solid('M140 206H272V314Q272 322 264 322H148Q140 322 140 314Z')}<path d="M140 206H272V222H140Z" fill="${p.dark}"/><ellipse cx="206" cy="270" rx="44" ry="28" fill="${p.light}"/><path d="M184 264h44M190 276h32" stroke="${p.dark}" stroke-width="3.6" stroke-linecap="round"/>`,
};

const pawn = (x: number, y: number, fill: string) => solid(`M${x - 17} ${y}Q${x - 6} ${y - 18} ${x - 7} ${y - 34}A14 14 0 1 1 ${x + 7} ${y - 34}Q${x + 6} ${y - 18} ${x + 17} ${y}Z`, fill);

export const boardGame: Motif = {
  stands: [200, 318, 146],
  draw: p => `<path d="M200 138L356 214 200 292 44 214Z" fill="${p.dark}" transform="translate(0 22)"/><path d="M200 138L356 214 200 292 44 214Z" fill="url(#print)"/><path d="M200 166L300 214 200 264 100 214Z" fill="${p.light}" fill-opacity=".92"/>
    <g fill="${p.accent}"><ellipse cx="200" cy="190" rx="14" ry="7"/><ellipse cx="240" cy="208" rx="14" ry="7"/></g><g fill="${p.body}"><ellipse cx="160" cy="212" rx="14" ry="7"/><ellipse cx="198" cy="236" rx="14" ry="7"/></g>
    ${pawn(160, 212, p.dark)}${pawn(244, 206, p.accent)}${pawn(204, 240, p.body)}
    <g transform="rotate(12 300 280)"><rect x="280" y="262" width="48" height="48" rx="10" fill="${p.light}"/><rect x="280" y="262" width="48" height="48" rx="10" fill="url(#shade)"/><g fill="${p.dark}"><circle cx="293" cy="275" r="4.4"/><circle cx="304" cy="286" r="4.4"/><circle cx="315" cy="297" r="4.4"/></g></g>`,
};

const domino = (x: number, y: number, turn: number, fill: string, ink: string, a: number, b: number) => {
  const pips = (n: number, cy: number) => ([[0, 0], [-14, -14], [14, 14], [14, -14], [-14, 14]] as const).filter((_, i) => (n % 2 === 1 ? i === 0 : false) || (i > 0 && i <= (n > 3 ? 4 : n > 1 ? 2 : 0))).map(([dx, dy]) => `<circle cx="${dx}" cy="${cy + dy}" r="5.4" fill="${ink}"/>`).join('');
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-34" y="-68" width="68" height="136" rx="12" fill="#000" fill-opacity=".15" transform="translate(4 6)"/><rect x="-34" y="-68" width="68" height="136" rx="12" fill="${fill}"/><path d="M-22 0h44" stroke="${ink}" stroke-width="3"/>${pips(a, -35)}${pips(b, 35)}</g>`;
};

export const dominoes: Motif = {
  stands: [200, 318, 130],
  draw: p => `${domino(112, 214, -16, p.light, p.dark, 5, 3)}${domino(288, 220, 14, 'url(#print)', p.light, 0, 0)}${domino(200, 176, 2, p.body, p.light, 2, 4)}${domino(202, 292, 88, p.light, p.accent, 1, 5)}`,
};

/** A pull-along animal: its outline over the same cart. */
const pullAlong = (outline: string, eye: readonly [number, number], extra: (p: Palette) => string = () => ''): Motif => ({
  stands: [200, 322, 124],
  draw: p => `<path d="M324 274q44-10 56 30" stroke="${p.accent}" stroke-width="4" fill="none"/><circle cx="380" cy="308" r="8" fill="${p.accent}"/>${solid(outline)}${extra(p)}<circle cx="${eye[0]}" cy="${eye[1]}" r="6.5" fill="#241f1c"/><circle cx="${eye[0] + 2}" cy="${eye[1] - 2}" r="2" fill="#fff"/>
    ${solid('M72 256H328V280Q328 288 320 288H80Q72 288 72 280Z', '#d7ab76')}${wheel(118, 294, 28, p.accent, p.light)}${wheel(282, 294, 28, p.accent, p.light)}`,
});

export const otter = pullAlong('M72 240C96 236 92 180 150 170C190 162 226 178 240 150C252 122 300 118 316 148C328 172 312 196 296 204C304 240 282 258 250 258H128C100 268 70 262 72 240Z', [290, 150],
  p => `<path d="M304 160q18 0 22 10-12 10-26 4Z" fill="${p.light}"/><circle cx="326" cy="166" r="5" fill="#241f1c"/><circle cx="262" cy="130" r="9" fill="${p.body}"/>`);
export const bear = pullAlong('M90 258V222C90 182 126 160 176 162C206 162 226 160 240 150C236 128 256 118 270 130C282 126 294 126 304 132C318 122 336 134 328 152C336 182 318 206 296 212V258H258V236H138V258Z', [288, 162],
  p => `<ellipse cx="314" cy="178" rx="17" ry="13" fill="${p.light}"/><ellipse cx="322" cy="172" rx="6" ry="5" fill="#241f1c"/>`);
export const hen = pullAlong('M78 150C104 188 150 196 196 184C230 174 240 140 268 128C300 118 320 142 316 172C322 226 268 262 200 262C130 262 70 226 78 150Z', [290, 152],
  p => `<path d="M268 128c-4-18 12-22 14-10 6-16 22-8 16 4 12-4 16 10 6 16Z" fill="#cf4f3e"/><path d="M315 156l28 10-28 10Z" fill="#e2a23f"/><path d="M318 178q10 8 4 20-12-4-10-18Z" fill="#cf4f3e"/><path d="M132 196c22 50 84 46 100 4-34 10-70 12-100-4Z" fill="${p.dark}" fill-opacity=".65"/>`);
export const whale = pullAlong('M64 128C84 126 96 138 98 152C108 140 124 136 138 142C132 166 118 178 104 182C112 196 128 196 146 182C186 150 330 146 336 214C336 246 312 260 268 260H170C108 260 84 216 80 182C66 166 60 148 64 128Z', [296, 202],
  p => `<path d="M180 258c10-26 120-30 154-26-6 20-26 28-66 28Z" fill="${p.light}" fill-opacity=".9"/><path d="M262 156c-4-30-22-34-30-24M262 156c2-30 20-36 30-26" stroke="${p.accent}" stroke-width="6" fill="none" stroke-linecap="round"/>`);
export const fox = pullAlong('M56 168C84 150 118 170 126 196C160 178 206 176 240 184C232 162 236 140 250 118L272 142H300L324 120C334 148 330 170 322 186C330 206 312 216 296 216C296 244 284 260 262 260H126C88 252 56 216 56 168Z', [284, 172],
  p => `<path d="M56 168c20-10 40-4 54 8-12 20-30 24-46 26-6-12-8-24-8-34Z" fill="${p.light}"/><path d="M296 176l44 14-36 20q-12-8-8-34Z" fill="${p.light}"/><circle cx="338" cy="190" r="6" fill="#241f1c"/>`);

export const stacker: Motif = {
  stands: [200, 322, 112],
  draw: p => {
    const fills = [p.body === '#fbf3e4' ? p.print : p.body, p.accent, '#e9b949', p.print, p.dark, p.accent];
    return `<rect x="192" y="88" width="16" height="200" rx="8" fill="#d7ab76"/>${[0, 1, 2, 3, 4, 5].map(i => { const half = 96 - i * 12; const y = 268 - i * 30; return `<rect x="${200 - half}" y="${y}" width="${half * 2}" height="30" rx="15" fill="${i === 2 ? 'url(#print)' : fills[i]}"/><rect x="${200 - half}" y="${y}" width="${half * 2}" height="30" rx="15" fill="url(#shade)"/>`; }).join('')}<circle cx="200" cy="92" r="24" fill="url(#print)"/><circle cx="200" cy="92" r="24" fill="url(#shade)"/>${solid('M88 298H312V312Q312 322 300 322H100Q88 322 88 312Z', '#d7ab76')}`;
  },
};

export const train: Motif = {
  stands: [200, 320, 158],
  draw: p => `<g fill="#fff" fill-opacity=".7"><circle cx="304" cy="128" r="13"/><circle cx="284" cy="104" r="18"/><circle cx="252" cy="84" r="22"/></g>
    <path d="M146 284h26" stroke="#6b4a2c" stroke-width="6"/>${solid('M54 214H150V290H54Z')}<path d="M48 206H156V222H48Z" fill="${p.accent}"/>
    ${solid('M172 152H240V290H172Z')}<path d="M162 138H250V158H162Z" fill="${p.accent}"/><rect x="188" y="174" width="36" height="38" rx="5" fill="${p.light}"/>
    ${solid('M240 206H324Q344 206 344 226V290H240Z', p.body === '#fbf3e4' ? p.print : p.body)}${solid('M292 158H316L310 206H298Z', p.dark)}<circle cx="340" cy="232" r="9" fill="#f2c14e"/>
    ${wheel(82, 296, 22, p.dark, p.light)}${wheel(130, 296, 22, p.dark, p.light)}${wheel(206, 292, 27, p.accent, p.light)}${wheel(272, 297, 21, p.dark, p.light)}${wheel(322, 297, 21, p.dark, p.light)}`,
};

export const boat: Motif = {
  stands: [200, 316, 126],
  draw: p => `<path d="M198 76V248" stroke="#8b5e34" stroke-width="8" stroke-linecap="round"/><path d="M210 82Q300 136 304 236H210Z" fill="url(#print)"/><path d="M210 82Q300 136 304 236H210Z" fill="url(#shade)"/><path d="M188 108Q122 160 112 236H188Z" fill="${p.light}"/><path d="M188 108Q122 160 112 236H188Z" fill="url(#shade)"/><path d="M202 76l36 10-36 14Z" fill="${p.accent}"/>
    ${solid('M74 248H330Q316 316 258 316H140Q88 316 74 248Z', '#c99a63')}<path d="M74 248H330L326 264H79Z" fill="${p.body}"/><g fill="#8f653d" fill-opacity=".55"><circle cx="130" cy="286" r="4"/><circle cx="176" cy="298" r="5"/><circle cx="232" cy="284" r="4"/><circle cx="272" cy="296" r="4"/></g>`,
};

export const blocks: Motif = {
  stands: [200, 320, 142],
  draw: p => `${solid('M68 236H152V320H68Z')}${solid('M158 236H242V320H158Z', p.accent)}${solid('M248 236H332V320H248Z', '#e9b949')}${solid('M114 152H198V236H114Z', '#d7ab76')}${solid('M204 152H288V236H204Z')}<path d="M200 66L256 152H144Z" fill="${p.accent}"/><path d="M200 66L256 152H144Z" fill="url(#shade)"/>
    <circle cx="200" cy="278" r="22" fill="${p.light}"/><path d="M156 172l8 16 18 2-13 12 3 18-16-9-16 9 3-18-13-12 18-2Z" fill="${p.light}"/><path d="M290 254l22 46h-44Z" fill="${p.light}"/>`,
};
