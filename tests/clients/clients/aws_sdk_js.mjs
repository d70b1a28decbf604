import { CreateMultipartUploadCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

export async function probe(method, url) {
  // a client of its own for each probe: they would share one bucket of retry tokens otherwise
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
  const Command = method === 'GET' ? GetObjectCommand : CreateMultipartUploadCommand;
  await client.send(new Command({ Bucket: 'bucket', Key: 'key' }));
}
