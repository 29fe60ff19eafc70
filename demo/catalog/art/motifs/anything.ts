import { solid, type Motif } from './motif.ts';

// Motifs for shops that were imported: their products are known by title alone.

export const bag: Motif = {
  stands: [200, 322, 106],
  draw: p => `<path d="M146 150c0-90 108-90 108 0" fill="none" stroke="${p.dark}" stroke-width="13"/>${solid('M98 142H302L314 302Q314 322 294 322H106Q86 322 86 302Z')}<path d="M98 142H302L304 166H96Z" fill="${p.dark}" fill-opacity=".8"/><circle cx="146" cy="154" r="6" fill="${p.light}"/><circle cx="254" cy="154" r="6" fill="${p.light}"/>`,
};

export const heart: Motif = {
  hangs: true,
  draw: p => `<path d="M200 0V118" stroke="${p.accent}" stroke-width="4"/>${solid('M200 330C60 246 78 116 146 116c34 0 54 28 54 44 0-16 20-44 54-44 68 0 86 130-54 214Z')}<path d="M132 150q-20 24-8 60" stroke="#fff" stroke-opacity=".45" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="200" cy="124" r="9" fill="none" stroke="${p.accent}" stroke-width="4"/>`,
};

export const frame: Motif = {
  stands: [200, 322, 112],
  draw: p => `${solid('M92 84H308V322H92Z', p.dark)}<path d="M112 104H288V302H112Z" fill="${p.light}"/><path d="M134 126H266V280H134Z" fill="url(#print)"/>`,
};

export const jar: Motif = {
  stands: [200, 322, 92],
  draw: p => `${solid('M114 168H286V298Q286 322 262 322H138Q114 322 114 298Z')}<rect x="146" y="212" width="108" height="66" rx="8" fill="${p.light}"/><path d="M166 238h68M176 254h48" stroke="${p.dark}" stroke-width="4" stroke-linecap="round"/>${solid('M124 124H276V172H124Z', p.accent)}<path d="M124 140h152M124 156h152" stroke="#000" stroke-opacity=".14" stroke-width="3"/>`,
};

export const cake: Motif = {
  stands: [200, 322, 118],
  draw: p => `<path d="M176 286h48l14 30h-76Z" fill="${p.light}"/><ellipse cx="200" cy="286" rx="132" ry="17" fill="${p.light}"/><ellipse cx="200" cy="284" rx="116" ry="11" fill="#000" fill-opacity=".1"/>${solid('M104 190H296V272Q296 286 200 286T104 272Z')}<path d="M104 182q0-16 96-16t96 16v22q-14 20-28 0-14 26-30 0-18 30-38 0-18 24-36 0-16 20-32 0-16 16-32 0Z" fill="${p.light}"/><circle cx="200" cy="152" r="17" fill="${p.accent}"/><path d="M202 136q4-18 20-22" stroke="${p.dark}" stroke-width="4" fill="none"/>`,
};

export const clock: Motif = {
  stands: [200, 322, 88],
  draw: p => `<path d="M132 300l-18 24M268 300l18 24" stroke="${p.dark}" stroke-width="13" stroke-linecap="round"/><circle cx="200" cy="206" r="114" fill="url(#print)"/><circle cx="200" cy="206" r="114" fill="url(#shade)"/><circle cx="200" cy="206" r="84" fill="${p.light}"/><path d="M200 206V148M200 206l38 24" stroke="${p.dark}" stroke-width="8" stroke-linecap="round"/><g fill="${p.accent}"><circle cx="200" cy="138" r="5"/><circle cx="268" cy="206" r="5"/><circle cx="200" cy="274" r="5"/><circle cx="132" cy="206" r="5"/></g><circle cx="146" cy="96" r="26" fill="${p.dark}"/><circle cx="254" cy="96" r="26" fill="${p.dark}"/>`,
};

export const bunting: Motif = {
  draw: p => `<path d="M-10 96Q200 200 410 96" fill="none" stroke="${p.dark}" stroke-width="5"/>${[[44, 117, 12], [122, 141, 6], [200, 149, 0], [278, 141, -6], [356, 117, -12]].map(([x, y, turn], i) => `<path d="M-36 0H36L0 96Z" transform="translate(${x} ${y}) rotate(${turn})" fill="${i % 2 ? p.accent : 'url(#print)'}"/>`).join('')}`,
};

export const lights: Motif = {
  draw: p => `<path d="M-10 90C80 190 130 40 200 130s120 70 210-20" fill="none" stroke="${p.dark}" stroke-width="4"/>${[[40, 128], [104, 122], [164, 98], [222, 154], [286, 176], [352, 142]].map(([x = 0, y = 0], i) => `<circle cx="${x}" cy="${y + 42}" r="46" fill="url(#halo)"/><rect x="${x - 8}" y="${y}" width="16" height="16" rx="3" fill="${p.dark}"/><path d="M${x - 14} ${y + 16}h28q8 28-14 48-22-20-14-48Z" fill="${i % 2 ? '#f6d27a' : p.accent}"/>`).join('')}`,
};

export const trinket: Motif = {
  stands: [200, 322, 96],
  draw: p => `<path d="M200 322c-60 0-84-8-84-18l14-8h140l14 8c0 10-24 18-84 18Z" fill="${p.dark}"/><path d="M188 150h24l8 150h-40Z" fill="${p.dark}"/><path d="M130 150q70 150 140 0" fill="none" stroke="#c7a24a" stroke-width="5"/><path d="M110 132q90 240 180 0" fill="none" stroke="#c7a24a" stroke-width="5" stroke-dasharray="2 12" stroke-linecap="round"/><circle cx="200" cy="128" r="52" fill="url(#print)"/><circle cx="200" cy="128" r="52" fill="url(#shade)"/><path d="M200 222l24 28-24 40-24-40Z" fill="${p.accent}"/><path d="M200 222l24 28h-48Z" fill="#fff" fill-opacity=".35"/>`,
};
