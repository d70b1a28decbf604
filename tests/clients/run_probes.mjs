// Runs beside a client's node_modules: reads `key method url` lines, runs them all at once, prints `key outcome` lines.
import { text } from 'node:stream/consumers';

const { probe } = await import(process.argv[2]);
const lines = (await text(process.stdin)).trim().split('\n');
await Promise.all(lines.map(async line => {
  const [key, method, url] = line.split(' ');
  let outcome = 'ok';
  try {
    await probe(method, url);
  } catch (error) {
    outcome = `${error.name}: ${error.message}`.replaceAll('\n', ' ').slice(0, 200);
  }
  process.stdout.write(`${key} ${outcome}\n`);
}));
process.exit(0);
