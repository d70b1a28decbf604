import superagent from 'superagent';

export async function probe(method, url) {
  const request = superagent(method, url).retry(3);
  await (method === 'POST' ? request.send({}) : request);
}
