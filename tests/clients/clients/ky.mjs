import ky from 'ky';

export const probe = (method, url) => ky(url, { method, body: method === 'POST' ? '{}' : undefined }).text();
