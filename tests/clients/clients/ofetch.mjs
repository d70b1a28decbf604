import { ofetch } from 'ofetch';

export const probe = (method, url) => ofetch(url, { method, body: method === 'POST' ? {} : undefined });
