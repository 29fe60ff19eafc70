import { solid, type Motif } from './motif.ts';

export const roll: Motif = {
  stands: [206, 322, 130],
  draw: p => `<g transform="rotate(-24 200 220)">${solid('M70 166H330V212H70Z')}<ellipse cx="330" cy="189" rx="11" ry="23" fill="${p.light}"/><ellipse cx="330" cy="189" rx="5" ry="11" fill="${p.dark}" fill-opacity=".5"/><path d="M70 166a11 23 0 0 0 0 46" fill="url(#print)"/><path d="M70 166H330V180H70Z" fill="#fff" fill-opacity=".2"/><path d="M70 200H330V212H70Z" fill="#000" fill-opacity=".14"/><path d="M150 163h44v52h-44Z" fill="${p.light}"/><path d="M160 182h24M164 194h16" stroke="${p.dark}" stroke-width="3" stroke-linecap="round"/></g>
    <g transform="rotate(14 220 270)"><path d="M92 246H344V292H92Z" fill="${p.accent}"/><path d="M92 246H344V258H92Z" fill="#fff" fill-opacity=".22"/><path d="M92 280H344V292H92Z" fill="#000" fill-opacity=".15"/><ellipse cx="344" cy="269" rx="11" ry="23" fill="${p.light}"/><ellipse cx="344" cy="269" rx="5" ry="11" fill="${p.dark}" fill-opacity=".5"/><path d="M92 246a11 23 0 0 0 0 46" fill="${p.accent}"/><path d="M196 243h34v52h-34Z" fill="url(#print)"/></g>`,
};

export const ribbon: Motif = {
  stands: [186, 320, 110],
  draw: p => `<path d="M262 288c40 18 70-6 62-32-6-20-34-16-32 4 3 26 50 26 76 46" fill="none" stroke="${p.body}" stroke-width="17" stroke-linecap="round"/><path d="M262 288c40 18 70-6 62-32-6-20-34-16-32 4 3 26 50 26 76 46" fill="none" stroke="#000" stroke-opacity=".12" stroke-width="17" stroke-linecap="round"/>
    <ellipse cx="186" cy="296" rx="102" ry="24" fill="#cfa577"/>${solid('M112 176H260V292Q260 306 186 306T112 292Z')}
    <g stroke="#000" stroke-opacity=".12" stroke-width="2.5" fill="none"><path d="M112 200q74 16 148 0M112 226q74 16 148 0M112 252q74 16 148 0M112 278q74 16 148 0"/></g>
    <ellipse cx="186" cy="172" rx="102" ry="24" fill="#e0bb8e"/><ellipse cx="186" cy="172" rx="82" ry="17" fill="#cfa577" fill-opacity=".5"/><ellipse cx="186" cy="171" rx="17" ry="6" fill="${p.dark}" fill-opacity=".75"/>
    <path d="M164 158h44" stroke="${p.dark}" stroke-opacity=".35" stroke-width="3" stroke-linecap="round"/>`,
};

const tag = (x: number, y: number, turn: number, fill: string, ink: string) => `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-40-52L-18-78H18L40-52V78H-40Z" fill="#000" fill-opacity=".12" transform="translate(5 7)"/><path d="M-40-52L-18-78H18L40-52V78H-40Z" fill="${fill}"/><circle cy="-54" r="8" fill="#fff" fill-opacity=".9"/><circle cy="-54" r="4" fill="${ink}"/></g>`;

export const tags: Motif = {
  draw: p => `<path d="M40 96C110 60 150 120 200 92s110-20 164 4" fill="none" stroke="${p.dark}" stroke-width="3.5"/>
    ${tag(110, 186, -10, p.light, p.dark)}<path d="M86 190h44M90 208h34" stroke="${p.accent}" stroke-width="4" stroke-linecap="round" transform="rotate(-10 110 200)"/>
    ${tag(298, 188, 12, p.body, p.dark)}${tag(204, 196, 2, 'url(#print)', p.dark)}
    <path d="M104 132q-6-24 6-46M204 142q4-26-4-50M308 134q4-22-4-46" stroke="${p.accent}" stroke-width="3" fill="none"/>`,
};

export const giftBag: Motif = {
  stands: [204, 322, 100],
  draw: p => `<path d="M158 140c0-62 84-62 84 0" fill="none" stroke="${p.dark}" stroke-width="7"/><path d="M146 92l22-14 14 18 18-20 20 18 16-16 20 22v48H146Z" fill="${p.light}"/>
    ${solid('M112 132H272L280 320H104Z')}<path d="M272 132L308 148V310L280 320Z" fill="${p.dark}"/><path d="M272 132L308 148V310L280 320Z" fill="url(#print)" fill-opacity=".35"/>
    <path d="M166 150c0-58 64-58 64 0" fill="none" stroke="${p.accent}" stroke-width="7"/><circle cx="166" cy="152" r="5" fill="${p.dark}"/><circle cx="230" cy="152" r="5" fill="${p.dark}"/>
    <path d="M190 204h52v68h-52Z" fill="${p.light}" transform="rotate(6 216 238)"/><path d="M202 232h28M204 246h22" stroke="${p.dark}" stroke-width="3" stroke-linecap="round" transform="rotate(6 216 238)"/>`,
};

export const parcel: Motif = {
  stands: [200, 320, 128],
  draw: p => `${solid('M92 190H308V306Q308 318 296 318H104Q92 318 92 306Z')}<path d="M92 190H308V206H92Z" fill="#000" fill-opacity=".14"/>
    ${solid('M78 150H322V196H78Z', p.body)}<path d="M78 150H322V196H78Z" fill="#fff" fill-opacity=".12"/>
    <path d="M182 150h36V318h-36Z" fill="${p.accent}"/><path d="M182 150h36v46h-36Z" fill="#fff" fill-opacity=".16"/>
    <path d="M200 150C160 96 108 92 106 122c-2 26 50 32 94 28Z" fill="${p.accent}"/><path d="M200 150C240 96 292 92 294 122c2 26-50 32-94 28Z" fill="${p.accent}"/>
    <path d="M196 148c-26-28-62-34-66-22-3 12 34 22 66 22ZM204 148c26-28 62-34 66-22 3 12-34 22-66 22Z" fill="#000" fill-opacity=".2"/>
    <rect x="184" y="132" width="32" height="28" rx="9" fill="${p.accent}"/><rect x="184" y="132" width="32" height="28" rx="9" fill="#fff" fill-opacity=".2"/>`,
};
