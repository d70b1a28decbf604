import axios from 'axios';
import axiosRetry from 'axios-retry';

const client = axios.create();
axiosRetry(client, { retryDelay: axiosRetry.exponentialDelay });
export const probe = (method, url) => client.request({ method, url, data: method === 'POST' ? {} : undefined });
