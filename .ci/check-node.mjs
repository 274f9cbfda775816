// Plain JavaScript: it must run on whatever Node happens to be first on the PATH, and say what to do.
const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major >= 26 || (major === 24 && minor >= 15))) {
  process.stderr.write(
    `Threshold needs Node 26 (this is ${process.versions.node}). It comes with "npm ci" as the package "node"; ` +
      'if install scripts are switched off, run "npm rebuild node" or install Node 26 yourself.\n',
  );
  process.exit(1);
}
