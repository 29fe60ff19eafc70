import { solid, wisps, type Motif } from './motif.ts';

export const mug: Motif = {
  stands: [192, 318, 104],
  draw: p => `${wisps(192, 136)}
    <path d="M268 190c48-12 66 18 58 50-8 30-40 44-66 34" fill="none" stroke="${p.body}" stroke-width="20" stroke-linecap="round"/>
    <path d="M268 190c48-12 66 18 58 50-8 30-40 44-66 34" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="20" stroke-linecap="round"/>
    ${solid('M112 158H276L266 298Q264 318 244 318H144Q124 318 122 298Z')}
    <ellipse cx="194" cy="158" rx="82" ry="17" fill="${p.light}"/><ellipse cx="194" cy="160" rx="70" ry="12" fill="${p.dark}" fill-opacity=".82"/>
    <path d="M134 158q20-9 46-10" stroke="#fff" stroke-opacity=".35" stroke-width="3" fill="none" stroke-linecap="round"/>`,
};

const cup = (x: number, y: number, light: string, body: string, dark: string) => `
  <ellipse cx="${x}" cy="${y + 80}" rx="72" ry="15" fill="${light}"/><ellipse cx="${x}" cy="${y + 77}" rx="56" ry="9" fill="${dark}" fill-opacity=".14"/>
  <path d="M${x + 44} ${y + 18}c26-8 36 8 30 24-5 15-20 19-34 16" fill="none" stroke="${body}" stroke-width="10" stroke-linecap="round"/>
  ${solid(`M${x - 50} ${y}H${x + 50}L${x + 38} ${y + 66}Q${x + 35} ${y + 78} ${x + 24} ${y + 78}H${x - 24}Q${x - 35} ${y + 78} ${x - 38} ${y + 66}Z`)}
  <ellipse cx="${x}" cy="${y}" rx="50" ry="11" fill="${light}"/><ellipse cx="${x}" cy="${y + 1}" rx="42" ry="7.6" fill="#4a2f22"/><ellipse cx="${x - 6}" cy="${y}" rx="22" ry="3.4" fill="#b58458"/>`;

export const espresso: Motif = {
  stands: [200, 318, 140],
  draw: p => `${wisps(258, 152)}${cup(256, 176, p.light, p.body, p.dark)}${cup(142, 230, p.light, p.body, p.dark)}`,
};

export const teapot: Motif = {
  stands: [200, 318, 110],
  draw: p => `${wisps(86, 150)}
    <path d="M276 214c50-24 74 6 62 40-9 26-40 42-66 34" fill="none" stroke="${p.body}" stroke-width="18" stroke-linecap="round"/>
    <path d="M276 214c50-24 74 6 62 40-9 26-40 42-66 34" fill="none" stroke="#000" stroke-opacity=".14" stroke-width="18" stroke-linecap="round"/>
    <path d="M124 268C92 262 92 214 64 194l14-14c34 8 52 34 66 40Z" fill="${p.body}"/>
    ${solid('M200 172c66 0 92 40 92 78 0 36-26 68-92 68s-92-32-92-68c0-38 26-78 92-78Z')}
    <path d="M148 180q52-32 104 0-52 16-104 0Z" fill="${p.light}"/><path d="M148 180q52 14 104 0" stroke="${p.dark}" stroke-opacity=".2" stroke-width="3" fill="none"/>
    <circle cx="200" cy="156" r="13" fill="${p.accent}"/><circle cx="196" cy="152" r="4" fill="#fff" fill-opacity=".5"/>
    <ellipse cx="200" cy="316" rx="52" ry="6" fill="${p.dark}" fill-opacity=".3"/>`,
};

export const tumbler: Motif = {
  stands: [200, 322, 74],
  draw: p => `${solid('M138 132H262L246 306Q244 322 228 322H172Q156 322 154 306Z')}
    <path d="M144 200l112 0-4 44H148Z" fill="#b98a5c"/><path d="M144 200l112 0-4 44H148Z" fill="url(#shade)"/>
    <g fill="#8f653d"><circle cx="168" cy="214" r="2"/><circle cx="196" cy="230" r="2.4"/><circle cx="226" cy="212" r="2"/><circle cx="180" cy="236" r="1.6"/><circle cx="240" cy="232" r="2"/></g>
    <rect x="130" y="112" width="140" height="24" rx="10" fill="${p.dark}"/><rect x="150" y="96" width="100" height="20" rx="9" fill="${p.dark}"/><rect x="150" y="96" width="100" height="20" rx="9" fill="url(#shade)"/><rect x="206" y="90" width="28" height="10" rx="5" fill="${p.accent}"/>`,
};
