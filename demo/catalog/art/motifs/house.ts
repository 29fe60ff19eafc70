import { solid, type Motif } from './motif.ts';

export const teaTowel: Motif = {
  hangs: true,
  draw: p => `<path d="M62 84H338" stroke="#a9825a" stroke-width="15" stroke-linecap="round"/><circle cx="62" cy="84" r="12" fill="#8b6744"/><circle cx="338" cy="84" r="12" fill="#8b6744"/>
    <path d="M112 78H288V312l-15-8-14 10-15-10-15 10-14-10-15 10-15-10-15 10-14-10-15 10-14-10-15 8Z" fill="url(#print)"/>
    <path d="M112 78H288V98H112Z" fill="#000" fill-opacity=".1"/><path d="M152 98q-7 100 0 206M204 98q7 100 0 206M250 98q-6 100 0 206" stroke="#000" stroke-opacity=".09" stroke-width="9" fill="none"/>
    <path d="M112 266H288V284H112Z" fill="${p.light}"/><path d="M112 271H288V279H112Z" fill="${p.accent}"/>`,
};

export const apron: Motif = {
  hangs: true,
  draw: p => `<circle cx="200" cy="44" r="9" fill="#8b6744"/><path d="M166 104C166 70 190 50 200 50s34 20 34 54" fill="none" stroke="${p.accent}" stroke-width="8"/>
    ${solid('M158 100H242Q248 152 296 168V330Q200 350 104 330V168Q152 152 158 100Z')}
    <path d="M104 176q-34 4-40 60M296 176q34 4 40 60" stroke="${p.accent}" stroke-width="8" fill="none" stroke-linecap="round"/>
    <path d="M138 226H262V278Q262 294 246 294H154Q138 294 138 278Z" fill="${p.light}"/><path d="M138 226H262V238H138Z" fill="${p.accent}"/><path d="M200 238v56" stroke="${p.dark}" stroke-opacity=".3" stroke-width="2" stroke-dasharray="6 5"/>
    <path d="M216 226v-38M226 226q6-22 4-42" stroke="#c9a374" stroke-width="7" stroke-linecap="round"/><ellipse cx="216" cy="180" rx="11" ry="15" fill="#d8b98a"/>`,
};

export const board: Motif = {
  stands: [206, 322, 108],
  draw: p => `<g transform="rotate(-4 200 200)"><path d="M180 52h40q10 0 10 12v52q64 6 64 66V286q0 34-34 34H140q-34 0-34-34V182q0-60 64-66V64q0-12 10-12Z" fill="#c08d57"/><path d="M180 52h40q10 0 10 12v52q64 6 64 66V286q0 34-34 34H140q-34 0-34-34V182q0-60 64-66V64q0-12 10-12Z" fill="url(#shade)"/>
    <circle cx="200" cy="80" r="10" fill="${p.wall}"/><g fill="none" stroke="#8b5e34" stroke-opacity=".45" stroke-width="3"><path d="M130 176q30 60 4 140M164 150q34 80 6 168M212 132q24 90-2 186M252 150q20 80-4 168"/><ellipse cx="228" cy="214" rx="13" ry="22"/></g>
    <path d="M106 262H294V290H106Z" fill="url(#print)"/></g>
    <path d="M236 322c-8-40 70-62 100-30 14 16 10 30 4 30Z" fill="#d9a25c"/><path d="M262 292l12 18M286 284l10 22M310 286l6 22" stroke="#fff1d6" stroke-width="5" stroke-linecap="round"/>`,
};

export const bowl: Motif = {
  stands: [200, 320, 92],
  draw: p => `<g><circle cx="148" cy="178" r="34" fill="${p.accent}"/><circle cx="206" cy="164" r="38" fill="#e2a23f"/><circle cx="258" cy="180" r="32" fill="${p.accent}"/><circle cx="176" cy="192" r="30" fill="#cf6a4a"/><circle cx="232" cy="196" r="28" fill="#e8b75a"/><path d="M206 128q2-14 14-18M148 146q-2-10 6-16M258 150q0-10 8-14" stroke="#5b4326" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M210 126q16-16 30-4-14 14-30 4Z" fill="#6f8f4f"/></g>
    ${solid('M72 200H328Q322 292 240 308H160Q78 292 72 200Z')}<ellipse cx="200" cy="200" rx="128" ry="11" fill="${p.light}"/><ellipse cx="200" cy="202" rx="118" ry="7" fill="#000" fill-opacity=".14"/>${solid('M152 304H248L240 322H160Z', p.dark)}`,
};

export const soap: Motif = {
  stands: [200, 320, 130],
  draw: p => `<path d="M76 300H324L312 322H88Z" fill="#c79b6b"/><path d="M92 288H308V302H92Z" fill="#dcb687"/><path d="M110 302v18M160 302v18M240 302v18M290 302v18" stroke="#a97d4e" stroke-width="6"/>
    ${solid('M112 232Q112 212 132 212H270Q290 212 290 232V272Q290 290 270 290H132Q112 290 112 272Z', p.light)}<path d="M152 212H250V290H152Z" fill="url(#print)"/><path d="M152 212H250V290H152Z" fill="url(#shade)"/>
    <rect x="170" y="232" width="62" height="38" rx="4" fill="${p.light}"/><path d="M182 246h38M188 257h26" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>
    <g transform="rotate(-9 200 180)">${solid('M136 156Q136 142 150 142H256Q270 142 270 156V196Q270 208 256 208H150Q136 208 136 196Z', p.print)}<ellipse cx="203" cy="175" rx="42" ry="18" fill="#fff" fill-opacity=".35"/><path d="M190 175q13-14 26 0-13 14-26 0Z" fill="${p.body}"/></g>
    <g fill="#fff" fill-opacity=".75"><circle cx="300" cy="186" r="15"/><circle cx="322" cy="160" r="9"/><circle cx="98" cy="180" r="11"/><circle cx="82" cy="154" r="6"/></g><g fill="#fff"><circle cx="295" cy="181" r="4"/><circle cx="94" cy="176" r="3"/></g>`,
};

export const bottle: Motif = {
  stands: [200, 322, 84],
  draw: p => `<path d="M200 128V86M200 86h-52q-12 0-14 14" fill="none" stroke="#33302d" stroke-width="13" stroke-linecap="round"/><rect x="178" y="78" width="44" height="16" rx="8" fill="#33302d"/><rect x="166" y="118" width="68" height="30" rx="6" fill="#33302d"/>
    ${solid('M168 146H232Q276 160 276 204V300Q276 322 254 322H146Q124 322 124 300V204Q124 160 168 146Z', '#7b4a25')}<path d="M140 204v92" stroke="#fff" stroke-opacity=".3" stroke-width="8" stroke-linecap="round"/>
    <path d="M124 206H276V300H124Z" fill="url(#print)"/><path d="M124 206H276V300H124Z" fill="url(#shade)"/><rect x="156" y="226" width="88" height="54" rx="27" fill="${p.light}"/><path d="M178 247h44M184 259h32" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>`,
};

export const salts: Motif = {
  stands: [200, 322, 92],
  draw: (p, random) => `<path d="M112 168H288V298Q288 322 264 322H136Q112 322 112 298Z" fill="#fff" fill-opacity=".72"/><path d="M122 200H278V296Q278 312 262 312H138Q122 312 122 296Z" fill="${p.print}"/>
    <g fill="#fff" fill-opacity=".7">${Array.from({ length: 26 }, () => `<rect x="${(126 + random() * 142).toFixed(0)}" y="${(204 + random() * 98).toFixed(0)}" width="7" height="6" rx="1.6" transform="rotate(${(random() * 60).toFixed(0)} 200 250)"/>`).join('')}</g>
    <path d="M112 168H288V298Q288 322 264 322H136Q112 322 112 298Z" fill="url(#shade)"/><path d="M128 184v116" stroke="#fff" stroke-opacity=".7" stroke-width="7" stroke-linecap="round"/>
    <path d="M158 222h84v66h-84Z" fill="${p.light}"/><path d="M158 222h84v14h-84Z" fill="url(#print)"/><path d="M174 254h52M180 268h40" stroke="${p.dark}" stroke-width="3.4" stroke-linecap="round"/>
    ${solid('M124 128H276V170H124Z', '#c08d57')}<path d="M124 142h152M124 156h152" stroke="#8b5e34" stroke-opacity=".3" stroke-width="2"/><path d="M112 170h176" stroke="${p.accent}" stroke-width="6"/>
    <g transform="rotate(32 300 280)"><rect x="284" y="214" width="12" height="92" rx="6" fill="#c9a06c"/><ellipse cx="290" cy="306" rx="20" ry="26" fill="#b98a56"/></g>`,
};

export const brush: Motif = {
  stands: [200, 320, 128],
  draw: p => `<g transform="rotate(-20 200 230)"><path d="M150 206H56Q38 206 38 218T56 230H150Z" fill="#cf9f69"/>${solid('M140 190Q240 168 330 192Q352 200 352 218T330 244Q240 268 140 246Q120 240 120 218T140 190Z', '#d9ad78')}
    <g stroke="#efe3c8" stroke-width="6" stroke-linecap="round">${Array.from({ length: 16 }, (_, i) => `<path d="M${148 + i * 12.4} 252l${i % 2 ? 3 : -3} 44"/>`).join('')}</g><g stroke="#cdb98f" stroke-width="4" stroke-linecap="round">${Array.from({ length: 15 }, (_, i) => `<path d="M${154 + i * 12.4} 254l${i % 2 ? -2 : 3} 38"/>`).join('')}</g>
    <path d="M186 181v74M296 181v76" stroke="${p.body}" stroke-width="14"/><path d="M186 200q55-40 110 0" fill="none" stroke="url(#print)" stroke-width="26"/><circle cx="54" cy="218" r="5" fill="${p.dark}"/><path d="M50 218q-26 8-22 40" stroke="${p.accent}" stroke-width="4" fill="none"/></g>`,
};
