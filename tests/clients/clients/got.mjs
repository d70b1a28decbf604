import got from 'got';

export const probe = (method, url) => got(url, { method, body: method === 'POST' ? '{}' : undefined });
