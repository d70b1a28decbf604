import { Agent, RetryAgent, request } from 'undici';

const dispatcher = new RetryAgent(new Agent());
export async function probe(method, url) {
  const { statusCode, body } = await request(url, { method, dispatcher, body: method === 'POST' ? '{}' : undefined });
  await body.text();
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
}
