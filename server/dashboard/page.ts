import type { Stats } from '../stats.ts';
import { html, type Html } from './html.ts';

const REFRESH_SECONDS = 5;

export interface PageState {
  /** The version in force. */
  readonly policy: string;
  /** The reader asked for the page to renew itself. */
  readonly live: boolean;
}

/** The dashboard: complete without scripts, and without any. */
export function dashboardPage(stats: Stats, { policy, live }: PageState): string {
  const { decisions, signals, errors } = stats;
  const failed = Object.values(errors).reduce((sum, count) => sum + count, 0);
  const told = Object.values(signals).reduce((sum, count) => sum + count, 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${live ? html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}">` : html``}
<title>Tillkit dashboard</title>
<link rel="stylesheet" href="/dashboard/style.css">
</head>
<body>
<header>
<h1>Tillkit</h1>
<p>Last hour, until <time datetime="${stats.at}">${stats.at.slice(11, 19)} UTC</time> · policy <strong>${policy}</strong></p>
<a href="${live ? '/dashboard' : '/dashboard?live=1'}">${live ? 'Stop renewing' : `Renew every ${REFRESH_SECONDS} s`}</a>
</header>
<main>
<dl class="figures">
${figure('Decisions made here', decisions.total)}
${figure('Latency, median', milliseconds(decisions.latency.p50))}
${figure('Latency, 95th percentile', milliseconds(decisions.latency.p95))}
${figure('Signals', told)}
${figure('Errors', failed)}
</dl>
<section aria-labelledby="minutes"><h2 id="minutes">Decisions by minute</h2>${bars(decisions.byMinute)}</section>
<section aria-labelledby="placements"><h2 id="placements">Decisions by placement and rung</h2>
${table(['Placement', 'Rung', 'Decisions', 'With the model'], decisions.byPlacement.map(row => [row.placement, row.source, row.count, row.ranked]))}
<p class="note">A decision made on a shopper's device stays there and is not counted here.</p></section>
<section aria-labelledby="signals"><h2 id="signals">Signals by name</h2>${table(['Signal', 'Received'], byCount(signals))}</section>
<section aria-labelledby="errors"><h2 id="errors">Errors by code</h2>${table(['Code', 'Times'], byCount(errors))}</section>
</main>
</body>
</html>`.text;
}

function figure(name: string, value: string | number): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

const milliseconds = (ms: number | null) => (ms === null ? '–' : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`);
const byCount = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort((a, b) => b[1] - a[1]);

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  if (rows.length === 0) return html`<p class="none">None.</p>`;
  return html`<table><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`)}</tbody></table>`;
}

const BAR = 10;
const TOP = 60;

/** A bar a minute. Drawn by attributes: the page's policy allows no inline style. */
function bars(counts: readonly number[]): Html {
  const most = Math.max(...counts);
  const tall = (count: number) => Math.max(1, (count / Math.max(1, most)) * TOP);
  const bar = (count: number, i: number) => html`<rect x="${i * BAR + 1}" y="${TOP - tall(count)}" width="${BAR - 2}" height="${tall(count)}"></rect>`;
  return html`<svg class="bars" viewBox="0 0 ${counts.length * BAR} ${TOP}" preserveAspectRatio="none" role="img" aria-label="${counts.length} minutes, at most ${most} decisions in one">${counts.map(bar)}</svg>`;
}
