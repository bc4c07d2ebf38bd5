// Plain JavaScript, loaded before the first .ts file: an older Node cannot even read those.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Touchline needs Node 24, this is ${process.versions.node}: run "npm ci" once, then use the npm scripts (npm start, npm test), which bring Node 24 with them.\n`,
  );
  process.exit(1);
}
