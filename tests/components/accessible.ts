import 'axe-core';
import type axe from 'axe-core';

/** @throws Error that lists every violation axe finds in `node`. */
export async function accessible(node: Element): Promise<void> {
  // A script, not a module: it leaves itself on the window.
  const checker = (globalThis as unknown as { readonly axe: typeof axe }).axe;
  const { violations } = await checker.run(node, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
  if (found.length > 0) throw new Error(found.join('\n'));
}
