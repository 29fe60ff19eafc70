import { solid, type Motif } from './motif.ts';

const needle = (x: number, y: number, turn: number, size = 1) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" stroke="#4d7350" stroke-width="4.6" stroke-linecap="round" fill="none"><path d="M0 0Q60 10 128 0" stroke="#6b4f37"/>${Array.from({ length: 15 }, (_, i) => `<path d="M${8 + i * 8} 3l9-17M${8 + i * 8} 4l9 16"/>`).join('')}</g>`;

export const bauble: Motif = {
  hangs: true,
  draw: p => `${needle(26, 34, 4, 1.2)}${needle(372, 26, 172, 1.2)}<path d="M200 40V118" stroke="${p.dark}" stroke-width="3"/><circle cx="200" cy="112" r="11" fill="none" stroke="#c7a24a" stroke-width="5"/><rect x="176" y="118" width="48" height="24" rx="5" fill="#c7a24a"/><rect x="176" y="118" width="48" height="24" rx="5" fill="url(#shade)"/>
    <circle cx="200" cy="236" r="98" fill="url(#print)"/><circle cx="200" cy="236" r="98" fill="url(#shade)"/><ellipse cx="164" cy="194" rx="26" ry="38" fill="#fff" fill-opacity=".34" transform="rotate(32 164 194)"/><circle cx="200" cy="236" r="98" fill="none" stroke="${p.accent}" stroke-opacity=".0"/>`,
};

export const star: Motif = {
  hangs: true,
  draw: p => `<path d="M200 0V84" stroke="#b5533c" stroke-width="3"/>${Array.from({ length: 16 }, (_, i) => `<g transform="rotate(${i * 22.5} 200 206)"><path d="M200 206L${i % 2 ? 190 : 186} ${i % 2 ? 126 : 104} 200 ${i % 2 ? 110 : 78} ${i % 2 ? 210 : 214} ${i % 2 ? 126 : 104}Z" fill="${i % 2 ? '#e3bf72' : '#f0d493'}" stroke="#b98f3f" stroke-opacity=".5" stroke-width="1.6"/></g>`).join('')}
    <circle cx="200" cy="206" r="36" fill="url(#print)"/><circle cx="200" cy="206" r="36" fill="none" stroke="${p.accent}" stroke-width="4"/><circle cx="200" cy="206" r="12" fill="${p.light}"/>`,
};

export const bird: Motif = {
  hangs: true,
  draw: p => `${needle(40, 316, -4, 2.5)}<path d="M206 0V132" stroke="${p.accent}" stroke-width="3"/>
    <path d="M118 268L40 306l26-54Z" fill="${p.dark}"/>${solid('M90 252c10-70 66-104 116-112 10-34 84-40 96 8 22 60-12 150-110 150-60 0-104-8-102-46Z')}
    <path d="M190 296c70 2 114-50 116-112 -40 20-60 60-116 112Z" fill="${p.light}" fill-opacity=".85"/>
    <path d="M112 246c30-50 80-62 118-46-4 54-60 78-118 46Z" fill="${p.dark}"/><path d="M112 246c30-50 80-62 118-46-4 54-60 78-118 46Z" fill="url(#print)" fill-opacity=".45"/><path d="M132 240q40-24 78-26M150 250q36-10 62-24" stroke="${p.light}" stroke-opacity=".6" stroke-width="2.5" stroke-dasharray="6 6" fill="none"/>
    <path d="M302 150l34 8-32 14Z" fill="#e2a23f"/><circle cx="268" cy="150" r="9" fill="#241f1c"/><circle cx="271" cy="147" r="3" fill="#fff"/>`,
};

export const house: Motif = {
  stands: [200, 320, 104],
  draw: p => `<path d="M250 96h26v60h-26Z" fill="${p.light}"/><path d="M104 176L200 84l96 92V320H104Z" fill="${p.light}"/><path d="M104 176L200 84l96 92V320H104Z" fill="url(#shade)"/><path d="M84 190L200 76l116 114-14 12L200 102 98 202Z" fill="url(#print)"/>
    <g fill="#f6c75b"><rect x="128" y="206" width="40" height="44" rx="3"/><rect x="232" y="206" width="40" height="44" rx="3"/><path d="M176 320v-56a24 24 0 0 1 48 0v56Z"/><circle cx="200" cy="158" r="19"/></g><g stroke="${p.light}" stroke-width="5"><path d="M148 206v44M128 228h40M252 206v44M232 228h40M200 139v38M181 158h38"/></g><circle cx="200" cy="240" r="120" fill="url(#halo)"/>
    <path d="M256 92c-8-14 10-18 4-34" stroke="#fff" stroke-opacity=".8" stroke-width="6" fill="none" stroke-linecap="round"/>`,
};

export const wreath: Motif = {
  hangs: true,
  draw: (p, random) => `<path d="M200 0V92" stroke="${p.accent}" stroke-width="8"/><circle cx="200" cy="206" r="96" fill="none" stroke="#7b5a3c" stroke-width="12"/>
    ${Array.from({ length: 44 }, (_, i) => { const turn = i * (360 / 44); const tilt = i % 2 ? 58 : -58; const fill = [p.body, p.print, '#5f8a4e', p.accent][Math.floor(random() * 3.4)] ?? p.body; return `<g transform="rotate(${turn.toFixed(1)} 200 206) translate(200 ${i % 2 ? 102 : 118}) rotate(${tilt})"><path d="M0 0Q17-22 0-46-17-22 0 0Z" fill="${fill}"/><path d="M0-4V-38" stroke="#fff" stroke-opacity=".3" stroke-width="1.6"/></g>`; }).join('')}
    ${Array.from({ length: 9 }, (_, i) => `<circle cx="${(200 + 96 * Math.cos(i * 0.7)).toFixed(1)}" cy="${(206 + 96 * Math.sin(i * 0.7)).toFixed(1)}" r="8" fill="${p.accent}"/>`).join('')}
    <path d="M200 300c-40-30-68-12-58 8 8 16 36 10 58-8 40-30 68-12 58 8-8 16-36 10-58-8Z" fill="url(#print)"/><path d="M196 302l-26 56 14-4 8 12 14-60M206 302l22 58-12-6-10 10-8-58" fill="${p.body}"/><circle cx="200" cy="302" r="13" fill="${p.accent}"/>`,
};
