const ALGORITHMS: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** Whether `bytes` have this Subresource Integrity value (`sha384-…`). A value of an unknown algorithm fits nothing. */
export async function fits(bytes: Uint8Array<ArrayBuffer>, integrity: string): Promise<boolean> {
  const [, name = '', expected = ''] = /^(sha\d+)-([A-Za-z0-9+/]+=*)$/.exec(integrity) ?? [];
  const algorithm = ALGORITHMS[name];
  if (!algorithm) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return btoa(String.fromCharCode(...digest)) === expected;
}
