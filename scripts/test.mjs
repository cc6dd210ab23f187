// @ts-check
// `npm test`: installs what is missing, runs every check (--quick: those that need neither build nor browser) and ends with
// one line alone, "N passed, N failed". However the run ends, the line is printed and agrees with the exit code; hence
// nothing is imported before that is settled.

let line = '0 passed, 1 failed';
process.once('exit', () => {
  console.log(line);
  process.exitCode = line.endsWith(' 0 failed') ? 0 : 1;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

try {
  const { install } = await import('./install.mjs');
  install();
  const { check } = await import('./check.mjs');
  const { closingLine } = await import('./tally.mjs');
  line = closingLine(await check(process.argv.slice(2)));
} catch (error) {
  console.error(error);
}
