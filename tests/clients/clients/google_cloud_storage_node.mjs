import { Storage } from '@google-cloud/storage';

export async function probe(method, url) {
  const bucket = new Storage({ apiEndpoint: url, projectId: 'none' }).bucket('bucket');
  await (method === 'GET' ? bucket.getMetadata() : bucket.file('file').save('text', { resumable: false, validation: false }));
}
