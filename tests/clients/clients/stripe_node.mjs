import Stripe from 'stripe';

export async function probe(method, url) {
  // the client takes no path, so the probe's key is the customer's id
  const { hostname, port, pathname } = new URL(url);
  const { customers } = new Stripe('none', { protocol: 'http', host: hostname, port });
  const id = pathname.slice(1);
  await (method === 'GET' ? customers.retrieve(id) : customers.update(id, { description: '?' }));
}
