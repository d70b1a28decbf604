import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest } from '@azure/core-rest-pipeline';

const pipeline = createPipelineFromOptions({});
const client = createDefaultHttpClient();
export async function probe(method, url) {
  const request = createPipelineRequest({ method, url, body: method === 'POST' ? '{}' : undefined, allowInsecureConnection: true });
  const { status } = await pipeline.sendRequest(client, request);
  if (status !== 200) throw new Error(`status ${status}`);
}
