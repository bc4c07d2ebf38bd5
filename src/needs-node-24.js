// Plain JavaScript, loaded before the first .ts file: an older Node cannot even read those.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Touchline needs Node 24, this is ${process.versions.node}: run "npm ci" once, then use the npm scripts (npm start, npm test), which bring Node 24 with them.\n`,
  );
  process.exit(1);
}
// The stripped and compiled files come from the temporary folder, where `npm ci` has put them
// (deploy/compile-ahead.js): half the time, 20 MB less.
// Where nothing can be written there, Node goes on without.
process.getBuiltinModule('node:module').enableCompileCache();
// Reading code and rules makes much short-lived garbage; without this V8 sets aside 16 MB more for it and keeps them.
process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
