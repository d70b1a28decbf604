import { request } from 'gaxios';

export const probe = (method, url) => request({ method, url, retry: true, data: method === 'POST' ? {} : undefined });
