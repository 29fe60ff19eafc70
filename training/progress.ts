/** Says how far a long step is: a line rewritten in place on a terminal, a line every tenth in a log. */
export function progress(write: (text: string) => void = text => void process.stderr.write(text), terminal: boolean = process.stderr.isTTY): (step: string, share: number) => void {
  let last = '';
  return (step, share) => {
    const tenth = Math.floor(share * (terminal ? 100 : 10)) * (terminal ? 1 : 10);
    const text = `${step} ${tenth} %`;
    if (text === last) return;
    last = text;
    write(terminal ? `\r${text.padEnd(40)}${share >= 1 ? '\n' : ''}` : `${text}\n`);
  };
}
