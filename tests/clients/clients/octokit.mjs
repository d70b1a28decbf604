import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';

const Retrying = Octokit.plugin(retry);
export const probe = (method, url) => new Retrying({ baseUrl: url }).request(`${method} /demo`);
